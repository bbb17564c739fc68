import { expect, test } from './reader.ts';

test('Ctrl+K opens the search on a code page; typing and Enter lead to the page', async ({
  page,
  search,
}) => {
  await page.goto('/websocket/1000/');
  await page.keyboard.press('Control+k');
  await expect(search.input).toBeFocused();
  await page.keyboard.type('1011');
  await search.settled();
  await expect(search.box.locator('a[aria-selected=true]')).toHaveAttribute('href', '/websocket/1011/');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/websocket/1011/');
});

test('the visible button opens the search, Esc closes it, and the focus returns', async ({
  page,
  search,
}) => {
  await page.goto('/websocket/1000/');
  const button = page.locator('[data-search-open]');
  await button.click();
  await expect(search.input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog')).not.toBeVisible();
  await expect(button).toBeFocused();
});

test('arrows choose among results, and the field says which one', async ({ page, search }) => {
  await page.goto('/websocket/1000/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('1000 1011');
  await search.settled();
  const chosen = search.box.locator('a[aria-selected=true]');
  await expect(chosen).toHaveAttribute('href', '/compare/websocket-1000-vs-1011/');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAttribute('href', '/websocket/1000/');
  expect(await search.input.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveAttribute('href', '/websocket/1011/');
});

test('Ctrl+Enter opens the result in a new tab', async ({ page, search, context }) => {
  await page.goto('/websocket/1000/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('1006');
  await search.settled();
  const [tab] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
  await expect(tab).toHaveURL('/websocket/1006/');
  await expect(page).toHaveURL('/websocket/1000/');
});

test('on the home page Ctrl+K goes to the field of the page', async ({ page, search }) => {
  await page.goto('/zh-cn/');
  await page.keyboard.press('Control+k');
  await expect(search.input).toBeFocused();
  await page.keyboard.type('异常关闭');
  await search.settled();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh-cn/websocket/1006/');
});

test('a page that is only read loads no script', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/websocket/1006/');
  await page.mouse.wheel(0, 2000);
  expect(asked.filter((url) => /\.js$|\.json$|pagefind/.test(url))).toEqual([]);
});

test('if the search cannot be loaded, the dialog says so and leads to all codes', async ({
  page,
  search,
}) => {
  await page.route('**/search/box.js', (route) => route.abort());
  await page.goto('/websocket/1000/');
  await page.locator('[data-search-open]').click();
  await expect(search.box.locator('[data-search-failed]')).toBeVisible();
  await search.box.locator('[data-search-failed] a').click();
  await expect(page).toHaveURL('/codes/');
});
