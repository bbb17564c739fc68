/** One line of results. */
export interface Result {
  url: string;
  number: string;
  title: string;
  outcome: string;
  detail?: string;
}

/** The results under a search field, steered from the field: arrows choose, Enter opens, Ctrl+Enter opens in a new tab. */
export class ResultList {
  #list: HTMLElement;
  #input: HTMLInputElement;
  #links: HTMLAnchorElement[] = [];
  #selected = 0;

  constructor(list: HTMLElement, input: HTMLInputElement) {
    this.#list = list;
    this.#input = input;
  }

  get length(): number {
    return this.#links.length;
  }

  clear(): void {
    this.show([]);
  }

  show(results: Result[]): void {
    this.#list.replaceChildren();
    this.#links = [];
    this.#selected = 0;
    this.add(results);
  }

  /** Puts results below those that are there already, leaving out pages that stand there. */
  add(results: Result[]): void {
    for (const result of results) {
      const link = linkTo(result);
      if (this.#links.some(({ pathname }) => pathname === link.pathname)) continue;
      link.id = `${this.#list.id}-${this.#links.length}`;
      this.#links.push(link);
      this.#list.append(link);
    }
    this.#select(this.#selected);
  }

  steer(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#links.length > 0) {
      event.preventDefault();
      this.#select((this.#selected + step + this.#links.length) % this.#links.length);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.open(true);
    }
  }

  open(inNewTab: boolean): void {
    const link = this.#links[this.#selected];
    if (!link) return;
    if (inNewTab) window.open(link.href, '_blank', 'noopener');
    else location.href = link.href;
  }

  #select(place: number): void {
    this.#selected = place;
    this.#links.forEach((link, index) => {
      link.setAttribute('aria-selected', String(index === place));
    });
    const selected = this.#links[place];
    this.#input.setAttribute('aria-expanded', String(this.#links.length > 0));
    if (selected) {
      this.#input.setAttribute('aria-activedescendant', selected.id);
      selected.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }
}

/** Text reaches the page as text only, wherever it came from. */
function linkTo({ url, number, title, outcome, detail }: Result): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.role = 'option';
  if (outcome) link.className = `o-${outcome}`;
  link.append(textIn('number', number), textIn('title', title));
  if (detail) link.append(textIn('detail', detail));
  return link;
}

function textIn(name: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
}
