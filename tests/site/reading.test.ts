import { expect, test } from './reader.ts';

for (const [path, what] of [
  ['/websocket/1006/', 'Abnormal Closure'],
  ['/zh-cn/websocket/1006/', '异常关闭'],
] as const)
  test(`${path} answers on the first screen: number, name, sentence, retry, sender`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toContainText('1006');
    await expect(page.locator('h1')).toContainText(what);
    for (const part of ['h1', '.hero .lead', '.chips li >> nth=0', '.chips li >> nth=1'])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
  });

test('sections follow the order in which a reader asks', async ({ page }) => {
  await page.goto('/websocket/1006/');
  const anchors = await page
    .locator('article > .row[id], article > div > .row[id]')
    .evaluateAll((rows) => rows.map(({ id }) => id));
  expect(anchors.slice(0, 5)).toEqual(['description', 'when', 'fix', 'travels', 'causes']);
  expect(anchors.slice(-4)).toEqual(['looks', 'runs', 'confuse', 'specification']);
});

test('facts stand in the margin of a wide page and fold on a phone', async ({ page, viewport }) => {
  await page.goto('/websocket/1006/');
  const fact = page.locator('.facts dd').first();
  const summary = page.locator('.facts summary');
  if ((viewport?.width ?? 0) > 960) {
    await expect(fact).toBeVisible();
    await expect(summary).toBeHidden();
  } else {
    await expect(fact).toBeHidden();
    await summary.click();
    await expect(fact).toBeVisible();
  }
});

test('each cause has an address of its own', async ({ page }) => {
  await page.goto('/websocket/1006/#never-opened');
  await expect(page.locator('#never-opened')).toBeInViewport();
});

test('the language switch stays on the page', async ({ page }) => {
  await page.goto('/compare/websocket-1000-vs-1011/');
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL('/zh-cn/compare/websocket-1000-vs-1011/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/compare/websocket-1000-vs-1011/');
});

test('a chosen theme holds on the next page, from the first paint on', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/websocket/1006/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(251, 250, 247)');
  await page.locator('[data-theme-toggle]').click();
  expect(await paper()).toBe('rgb(20, 22, 26)');
  await page.goto('/zh-cn/websocket/1000/', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).toBe('rgb(20, 22, 26)');
});

test('where storage is forbidden the theme still switches', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('forbidden');
      },
    }),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/websocket/1006/');
  await page.locator('[data-theme-toggle]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('nonsense in storage leaves the system theme alone', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', '"><img src=x>'));
  await page.goto('/websocket/1006/');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

test('an address that leads nowhere speaks both languages and offers search', async ({ page }) => {
  const response = await page.goto('/websocket/7/');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('No such page')).toBeVisible();
  await expect(page.getByText('没有这个页面')).toBeVisible();
  await page.locator('main').getByRole('link', { name: '搜索' }).click();
  await expect(page).toHaveURL('/zh-cn/search/');
});

test('a swapped comparison leads to the page', async ({ page }) => {
  await page.goto('/zh-cn/compare/websocket-1011-vs-1000/');
  await expect(page).toHaveURL('/zh-cn/compare/websocket-1000-vs-1011/');
});

test('nothing shifts while a page loads', async ({ page }) => {
  await page.goto('/websocket/1006/');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
});

test('on paper the folded facts are open, and the bar is gone', async ({ page }) => {
  await page.goto('/websocket/1006/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.facts dd').first()).toBeVisible();
  await expect(page.locator('.top')).toBeHidden();
});

test('every answer carries the security headers, and the policy forbids inline and evaluated scripts', async ({
  page,
  request,
}) => {
  const headers = (await request.get('/websocket/1006/')).headers();
  expect(headers).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  await page.goto('/websocket/1006/');
  const policy =
    (await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content')) ?? '';
  const scripts = policy.split(';').find((directive) => directive.trim().startsWith('script-src')) ?? '';
  expect(scripts).toContain("'wasm-unsafe-eval'");
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
});
