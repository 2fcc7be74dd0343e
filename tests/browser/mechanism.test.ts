// The page of a mechanism: by its address and from "why?" (from a figure of the end: end.test.ts); Back and Esc lead to where it was opened.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { press, reach, startTerm } from './play.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;

const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);
const sheet = (page: Page) => page.locator('dialog.mechanism[open]');

test('on a phone by its address: one page over the title, on to another, and back', async () => {
  const { page, errors, close } = await openPage({ ...PHONE, path: '#model-7' });
  await page.locator('[data-curve="7"]').waitFor();
  expect(await page.locator('#mechanism-title').textContent()).toBe('7. Arrests');
  expect(await page.locator('.mechanism [data-line]').count()).toBe(3);
  expect(await page.locator('.mechanism [data-mark]').count()).toBe(0);
  expect(await page.locator('.mechanism [data-here]').count()).toBe(0);
  expect(await flaws(page, { least: 13, within: '.mechanism' })).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  await press(page, 'touch', '.mechanism nav [data-mechanism="1b"]');
  await expect.poll(() => page.locator('#mechanism-title').textContent()).toBe('1b. The dilemma');
  await press(page, 'touch', '.mechanism [data-close]');
  await sheet(page).waitFor({ state: 'detached' });
  expect(await hash(page)).toBe('');
  await page.locator('[data-start]').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('from "why?" by keyboard: Esc and Back lead to the panel that stays open, the quarter untouched', async () => {
  const { page, errors, close } = await openPage(DESK);
  await startTerm(page, 'mouse');
  await press(page, 'mouse', '[data-why]');
  await page.locator('.why-panel [data-start] summary').focus();
  for (const leave of ['Escape', 'back'] as const) {
    await reach(page, '.why-panel [data-mechanism]');
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    if (leave === 'back') await page.goBack();
    else await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    expect(await page.locator('.why-panel').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-mechanism'))).toBe(true);
    expect(await hash(page)).toBe('');
  }
  expect(await page.locator('.strip .q').textContent()).toContain('1');
  expect(errors).toEqual([]);
  await close();
});
