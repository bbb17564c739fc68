import { expect, test } from './reader.ts';

const path = '/zh-cn/compare/websocket-1000-vs-1011/';

test('a comparison has its sections, in Chinese, in order', async ({ page }) => {
  await page.goto(path);
  await expect(page.locator('article h2:not(.hero h2)')).toHaveText([
    '报文交互过程',
    '主要区别',
    '何时使用哪个',
    '描述',
    '何时出现',
    '如何修复',
    '了解更多',
  ]);
});

test('rows that differ carry a mark, rows that agree are one cell', async ({ page }) => {
  await page.goto(path);
  const retry = page.locator('.compared tbody tr', { hasText: '重试' });
  await expect(retry.locator('td')).toHaveText(['无需重试', '等待后重试']);
  await expect(retry).toContainText('≠');
  const clean = page.locator('.compared tbody tr', { hasText: 'wasClean' });
  await expect(clean.locator('td')).toHaveCount(1);
  await expect(clean).toContainText('=');
});

test('the two codes stay in their columns', async ({ page, viewport }) => {
  await page.goto('/compare/websocket-1000-vs-1011/');
  const left = async (selector: string) => Math.round((await page.locator(selector).boundingBox())?.x ?? -1);
  const columns = [await left('.hero >> nth=0'), await left('.hero >> nth=1')];
  expect(columns[0]).toBeLessThan(columns[1] ?? 0);
  const row = '.compared tbody tr:not(.same) >> nth=0';
  expect([await left(`${row} >> td >> nth=0`), await left(`${row} >> td >> nth=1`)]).toEqual(columns);
  if ((viewport?.width ?? 0) > 960)
    for (const section of ['#description', '#when', '#fix'])
      expect([await left(`${section} .pair >> nth=0`), await left(`${section} .pair >> nth=1`)]).toEqual(
        columns,
      );
});

for (const [name, javaScriptEnabled] of [
  ['with', true],
  ['without', false],
] as const)
  test.describe(`${name} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test(`"only differences" hides what is the same (${name} JavaScript)`, async ({ page }) => {
      await page.goto('/compare/websocket-1000-vs-1011/');
      const same = page.locator('.compared .same');
      const different = page.locator('.compared tbody tr:not(.same)');
      await expect(same.first()).toBeVisible();
      const box = page.getByRole('checkbox');
      await expect(page.locator('label[for=only-differences]')).toContainText(`(${await different.count()})`);
      await box.check();
      await expect(same.first()).toBeHidden();
      await expect(different.first()).toBeVisible();
      await box.uncheck();
      await expect(same.first()).toBeVisible();
    });
  });
