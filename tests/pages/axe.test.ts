import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, type Page, test } from 'playwright/test';
import { readPages } from '../site.ts';

/** Every page in a browser: what only rendering shows. Pages are looked at in a few groups to keep both cores busy. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = readPages();
const paths = pages.map(({ path }) => path);
const codePaths = pages
  .filter(({ root }) => root.querySelector('article[data-code]'))
  .map(({ path }) => path);
const groups = 4;

type Look = (theme: string, options: RunOptions) => Promise<string[]>;

/** Looks at the page that is open; every violation names the theme, the rule and the elements. */
function lookAt(page: Page): Look {
  return async (theme, options) => {
    const results = await page.evaluate(
      (options) =>
        (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
      options,
    );
    return results.violations.map(
      ({ id, nodes }) => `(${theme}): ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  };
}

test('the open search with results violates axe neither in light nor in dark', async ({ page }) => {
  const violations: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/websocket/1000/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1006 proxy');
    await expect(page.locator('[data-search-box]')).toHaveAttribute('data-settled', 'yes');
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    await page.evaluate(axe);
    violations.push(...(await lookAt(page)(colorScheme, {})));
  }
  expect(violations).toEqual([]);
});

for (let group = 0; group < groups; group += 1) {
  const own = paths.filter((_, index) => index % groups === group);

  test(`no page of group ${group + 1} of ${groups} violates axe in light or dark (${own.length} pages)`, async ({
    page,
  }) => {
    test.setTimeout(own.length * 5_000);
    const violations: string[] = [];
    for (const path of own) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await page.evaluate(axe);
      const look = lookAt(page);
      const found = await look('light', { resultTypes: ['violations'] });
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await look('dark', { runOnly: ['color-contrast'], resultTypes: ['violations'] })));
      violations.push(...found.map((violation) => `${path} ${violation}`));
    }
    expect(violations).toEqual([]);
  });

  test(`no page of group ${group + 1} of ${groups} is wider than a screen of 320 px`, async ({ page }) => {
    test.setTimeout(own.length * 3_000);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    for (const path of own) {
      await page.goto(path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
    }
    expect(wide).toEqual([]);
  });
}

test('on every code page of a phone, "how to fix" begins within one and a half screens', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 375, height: 812 });
  const late: string[] = [];
  for (const path of codePaths) {
    await page.goto(path);
    const top = await page.locator('#fix').evaluate((section) => section.getBoundingClientRect().top);
    if (top > 812 * 1.5) late.push(`${path}: ${Math.round(top)} px`);
  }
  expect(late).toEqual([]);
});
