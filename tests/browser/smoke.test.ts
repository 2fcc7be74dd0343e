import { expect, test } from 'vitest';
import { openPage } from './browser.ts';

test.each([
  { width: 1366, height: 625, touch: false },
  { width: 390, height: 660, touch: true },
])('the page loads at $width×$height without an error and asks no other site for anything', async (screen) => {
  const { page, errors, foreignRequests, close } = await openPage(screen);
  expect(await page.title()).toBe('The Other Track');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.waitForLoadState('networkidle');
  expect(errors).toEqual([]);
  expect(foreignRequests()).toEqual([]);
  await close();
});
