import { readJson } from '../site.ts';
import { expect, test } from './reader.ts';

const { codes } = readJson('api/v1/codes.json') as { codes: object[] };

test.use({ javaScriptEnabled: false });

test('without JavaScript a reader gets from the home page to a code and to its comparison', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('.wall a', { hasText: '1006' }).click();
  await expect(page.locator('#fix')).toBeVisible();
  await page.locator('#confuse a').first().click();
  await expect(page.locator('#key-differences')).toBeVisible();
});

test('without JavaScript nothing is offered that needs it, and all codes are one link away', async ({
  page,
}) => {
  await page.goto('/websocket/1006/');
  await expect(page.locator('[data-search-open]')).toBeHidden();
  await expect(page.locator('[data-theme-toggle]')).toBeHidden();
  await page.goto('/search/');
  await expect(page.locator('main input')).toBeHidden();
  await page.locator('main').getByRole('link', { name: 'All codes' }).click();
  await expect(page.locator('.codes a')).toHaveCount(codes.length);
});
