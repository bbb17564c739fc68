import { test as base, expect, type Locator, type Page } from 'playwright/test';

/** A search field as a reader uses it: on the search page, on the home page, or in the dialog. */
export class Search {
  readonly box: Locator;
  readonly input: Locator;
  readonly state: Locator;
  #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.box = page.locator('[data-search-box]');
    this.input = this.box.locator('input');
    this.state = this.box.locator('[data-search-state]');
  }

  async goto(path: string) {
    await this.#page.goto(path);
  }

  /** Types a query and waits for the answer to it. */
  async ask(query: string) {
    await this.input.fill('');
    await this.input.fill(query);
    await this.settled();
  }

  async settled() {
    await expect(this.state).toHaveAttribute('data-search-state', /done|empty|failed/);
    await expect(this.box).toHaveAttribute('data-settled', 'yes');
  }

  /** Paths of the results in rank order. */
  results(): Promise<string[]> {
    return this.box
      .locator('[data-search-results] a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  }
}

/** Tests with a search field; a page that reports an error or is refused by its own policy fails its test. */
export const test = base.extend<{ search: Search; calm: undefined }>({
  search: async ({ page }, use) => use(new Search(page)),
  calm: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) errors.push(message.text());
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
