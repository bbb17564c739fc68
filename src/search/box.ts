import { IndexFiles } from './files.ts';
import { type Found, find } from './find.ts';
import { ResultList } from './results.ts';
import { findWords } from './words.ts';

type State = 'idle' | 'loading' | 'done' | 'empty' | 'failed';

/** A line longer than this goes behind `#` in the address, so that it never reaches a server. */
const longestInAddress = 64;
const longestQuery = 8192;

/** Brings a search field to life: `data-search-box` of SearchBox.astro. */
export function attach(box: HTMLElement): void {
  const part = <E extends HTMLElement>(selector: string) => box.querySelector<E>(selector) as E;
  const input = part<HTMLInputElement>('input');
  const stateLine = part('[data-search-state]');
  const failedLine = part('[data-search-failed]');
  const list = new ResultList(part('[data-search-results]'), input);
  const idle = stateLine.textContent;
  const isPage = box.dataset.searchBox === 'page';
  const base = box.dataset.files ?? '/';
  const language = box.dataset.language ?? 'en';
  const files = new IndexFiles(`${base}search/${language}/`);
  const home = box.dataset.home ?? base;
  let latest = 0;

  /** `settled`: nothing more is coming for this query. */
  const show = (state: State, text: string, settled = true) => {
    box.dataset.settled = settled ? 'yes' : 'no';
    stateLine.dataset.searchState = state;
    stateLine.textContent = text;
    stateLine.hidden = state === 'failed';
    failedLine.hidden = state !== 'failed';
  };

  const search = async () => {
    const text = input.value.slice(0, longestQuery);
    const turn = ++latest;
    if (isPage) keepInAddress(text);
    if (text.trim() === '') {
      list.clear();
      return show('idle', idle);
    }
    show('loading', box.dataset.loading ?? '', false);
    let found: Found;
    try {
      found = await find(text, files);
    } catch {
      if (turn === latest) {
        list.clear();
        show('failed', '');
      }
      return;
    }
    if (turn !== latest) return;
    const { words } = found;
    list.show(
      found.records.map(([path, number, title, outcome]) => ({
        url: `${home}${path}/`,
        number,
        title,
        outcome,
      })),
    );
    const notes = found.unassigned.map(({ number, range }) =>
      (range ? words.inRange.replace('{range}', range[1]) : words.outside).replace('{number}', number),
    );
    if (found.records.length > 0)
      show('done', [...notes, words.done.replace('{count}', String(list.length))].join(' '), false);
    try {
      const hits = found.query.isLine && found.records.length > 0 ? [] : await findWords(found.query, base);
      if (turn !== latest) return;
      list.add(
        hits.map(({ url, number, title, excerpt }) => ({ url, number, title, detail: excerpt, outcome: '' })),
      );
    } catch {
      if (turn !== latest) return;
      notes.push(words.noWords);
    }
    const count = list.length > 0 ? words.done.replace('{count}', String(list.length)) : '';
    show(list.length > 0 ? 'done' : 'empty', [...notes, count].join(' ').trim() || words.empty);
  };

  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => list.steer(event));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    list.open(false);
  });
  if (isPage) {
    const fromAddress = () => {
      input.value = queryInAddress();
      void search();
    };
    addEventListener('hashchange', fromAddress);
    // What was typed while this script was loading counts more than the address.
    if (input.value === '') input.value = queryInAddress();
  }
  void search();
}

function queryInAddress(): string {
  const { hash, search } = location;
  return (new URLSearchParams(hash.slice(1)).get('q') ?? new URLSearchParams(search).get('q') ?? '').slice(
    0,
    longestQuery,
  );
}

function keepInAddress(text: string): void {
  const query = `q=${encodeURIComponent(text)}`;
  const address = text === '' ? '' : text.length > longestInAddress ? `#${query}` : `?${query}`;
  history.replaceState(null, '', location.pathname + address);
}
