/** All that runs on a page that is only read: it opens the search and switches the theme. The rest loads when asked for. */

const failed = (box: HTMLElement) => {
  box.querySelector<HTMLElement>('[data-search-failed]')!.hidden = false;
  box.querySelector<HTMLElement>('[data-search-state]')!.dataset.searchState = 'failed';
};

const start = (box: HTMLElement) => {
  if (box.dataset.started) return;
  box.dataset.started = 'yes';
  import(`${box.dataset.files}search/box.js`)
    .then(({ attach }: typeof import('./box.ts')) => attach(box))
    .catch(() => failed(box));
};

const openSearch = () => {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (dialog && !dialog.open) dialog.showModal();
  document.querySelector<HTMLElement>('[data-search-box] input')!.focus();
};

addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    openSearch();
  }
});

addEventListener('focusin', ({ target }) => {
  const box = (target as Element).closest<HTMLElement>('[data-search-box]');
  if (box) start(box);
});

addEventListener('click', ({ target }) => {
  const element = target as Element;
  if (element.closest('[data-search-open]')) openSearch();
  if (element.closest('[data-theme-toggle]')) {
    const root = document.documentElement.dataset;
    const isDark = root.theme ? root.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.theme = isDark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.theme);
    } catch {
      // Without storage the choice holds for this page.
    }
  }
});

const page = document.querySelector<HTMLElement>('[data-search-box=page]');
if (page) start(page);

export {};
