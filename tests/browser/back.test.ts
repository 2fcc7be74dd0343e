// The browser's Back at every step: it closes what lies on top, and leads to the title before it leaves the site.
import { expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { playQuarter, press, quarterOf, startTerm } from './play.ts';

test('Back closes what is open, then leads to the title, and loses nothing', async () => {
  const { page, errors, close } = await openPage({ width: 390, height: 660, touch: true, reducedMotion: true });
  const start = page.locator('[data-start]');
  await press(page, 'touch', '[data-start]');
  await page.locator('[data-go]').waitFor();
  await page.goBack();
  await start.waitFor();
  await startTerm(page, 'touch', 8);
  await playQuarter(page, 'touch', 1);
  expect(await quarterOf(page)).toBe(2);
  await press(page, 'touch', '.ticker');
  await page.locator('dialog[open]').waitFor();
  await page.goBack();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await quarterOf(page)).toBe(2);
  await page.goBack();
  await page.locator('[data-continue]').waitFor();
  await page.reload({ waitUntil: 'load' });
  await page.locator('.turn').waitFor();
  expect(await quarterOf(page)).toBe(2);
  expect(errors).toEqual([]);
  await close();
});
