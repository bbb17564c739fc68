import { expect, test } from './reader.ts';

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/websocket/1006/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('everything that can be clicked on a comparison can be reached by Tab, and shows it', async ({
  page,
}) => {
  await page.goto('/compare/websocket-1000-vs-1011/');
  const wanted = await page.locator('a[href]:visible, button:visible, input:visible').count();
  const reached = new Set<string>();
  for (let step = 0; step < wanted; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const place = [...document.querySelectorAll('a[href], button, input')].indexOf(element);
      return {
        place,
        name: element.textContent.slice(0, 40),
        isMarked: outlineStyle !== 'none' && outlineWidth !== '0px',
      };
    });
    expect(focused.isMarked, focused.name).toBe(true);
    reached.add(String(focused.place));
  }
  // The skip link is off the screen until it has the focus.
  expect(reached.size).toBeGreaterThanOrEqual(wanted - 1);
});

test('in the wall, the focused code shows its name', async ({ page }) => {
  await page.goto('/websocket/');
  const link = page.locator('.wall a', { hasText: '1006' });
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link.locator('.called')).toHaveCSS('opacity', '1');
  await expect(link.locator('.called')).toContainText('Abnormal Closure');
});
