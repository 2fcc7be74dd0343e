// The tutorial country in the page: by touch on a phone with the time that it takes, and by keyboard at a desk, up to the
// page of the real scenario.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { Reader } from './in-sight.ts';
import { flaws } from './looks.ts';
import { fixDice, press, quarterOf } from './play.ts';

/** Minutes. */
const MOST = 4;

/** Selectors of the desk's parts, in the order in which they come; `absent` says that a part is not there, not even shut. */
const PARTS = {
  counter: '[data-answer="counter"]',
  levers: '.lev, [data-tab="levers"]',
  fog: '.fogged .l, [data-part="arrests"]',
  home: '.strip .m:nth-child(3), .strip .r2 > button:nth-child(3)',
} as const;

const there = (page: Page): Promise<string[]> =>
  page.evaluate(
    (parts) =>
      Object.entries(parts)
        .filter(([, selector]) => document.querySelector(selector) !== null)
        .map(([name]) => name),
    PARTS,
  );

/** The headline figures of the strip: approval, capital and the price come last. */
const figures = (page: Page): Promise<number> => page.locator('.strip .r2 > button, .strip .m').count();

async function sound(page: Page, least: number, where: string): Promise<void> {
  expect([where, await barriers(page)]).toEqual([where, []]);
  expect([where, await flaws(page, { least, within: '#app' })]).toEqual([where, []]);
}

test('on a phone one thing comes at a time, the fog lifts, an answer is turned, and all of it takes under four minutes', async () => {
  const { page, errors, close } = await openPage({ width: 390, height: 660, touch: true, reducedMotion: true });
  const reader = new Reader();
  const tap = (selector: string) => press(page, 'touch', selector);
  let presses = 0;
  await fixDice(page, 7);
  const step = async (selector: string): Promise<number> => {
    await tap(selector);
    presses++;
    return reader.look(page);
  };
  await tap('[data-lesson-door]');
  await page.locator('.lesson-sheet').waitFor();
  await reader.look(page);
  const sheet = await page.locator('.lesson-sheet').textContent();
  expect(sheet).toMatch(/does not exist.*true, because we built it so.*Is it true of a real country\?/);
  // Both ways are in sight.
  for (const door of ['[data-go]', '[data-skip-lesson]'])
    expect(await page.locator(door).evaluate((e) => e.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await sound(page, 14, 'before it');
  await step('[data-go]');
  await page.locator('.turn').waitFor();
  const came: string[][] = [];
  const strip: number[] = [];
  for (let quarter = 1; quarter <= 6; quarter++) {
    await expect.poll(() => quarterOf(page)).toBe(quarter);
    came.push(await there(page));
    strip.push(await figures(page));
    expect(await page.locator('[data-lesson]').count()).toBe(1);
    expect(await page.locator('.strip [data-skip-lesson]').isVisible()).toBe(true);
    if (quarter === 1 || quarter === 5) await sound(page, 14, `quarter ${quarter}`);
    await step('[data-answer="accept"]');
    if (quarter === 3) {
      await step('[data-tab="levers"]');
      await step('[data-lever="0"]');
      await sound(page, 14, 'the lever');
      // As it was left.
      await page.reload({ waitUntil: 'load' });
      await expect.poll(() => quarterOf(page)).toBe(quarter);
      expect(await page.locator('.done').count()).toBe(1);
    }
    await step('[data-next]');
  }
  // What is covered has no room on the strip of a phone; there the fog is on the stage, and said.
  const first = ['counter', 'levers', 'home'];
  expect(came).toEqual([[], ['counter'], first.slice(0, 2), first.slice(0, 2), first, first]);
  expect(strip).toEqual([2, 2, 2, 2, 5, 5]);
  await page.locator('.lesson-end').waitFor();
  const counts = await page.locator('[data-count] b').allTextContents();
  expect(Number(counts[1])).toBeGreaterThan(Number(counts[0]));
  await sound(page, 14, 'after it');
  const lines = page.locator('li[data-line]');
  expect(await lines.count()).toBe(2);
  await step('[data-turn="1"]');
  await expect.poll(() => lines.count()).toBe(3);
  // The rest of the page is read as it is scrolled through.
  for (const part of await page.locator('.lesson-end section').all()) {
    await part.scrollIntoViewIfNeeded();
    await reader.look(page);
  }
  expect(await page.locator('.lesson-end').textContent()).toMatch(/because we built it so.*not that it holds/);
  const minutes = reader.minutes(presses, 0);
  console.log(`${reader.words} words, ${presses} presses: ${minutes.toFixed(1)} minutes`);
  expect(minutes).toBeLessThan(MOST);
  await tap('[data-real]');
  expect(await page.locator('.scenario h1').textContent()).toMatch(/Belarus/);
  await tap('.brand');
  // It is no longer what is offered first.
  expect(await page.locator('.doors [data-lesson-door]').count()).toBe(0);
  expect(await page.locator('.foot-links [data-lesson-door]').count()).toBe(1);
  expect(errors).toEqual([]);
  await close();
}, 180_000);

test('at a desk it goes by keys, can be skipped at any time, and a term under way is not touched', async () => {
  const { page, errors, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await fixDice(page, 7);
  const focused = (selector: string) => page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);
  await page.locator('[data-lesson-door]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.lesson-sheet').waitFor();
  await expect.poll(() => focused('h1')).toBe(true);
  await sound(page, 13, 'before it');
  await page.locator('[data-go]').focus();
  await page.keyboard.press('Enter');
  await page.locator('.turn').waitFor();
  const answer = (key: string) =>
    expect
      .poll(async () => {
        await page.keyboard.press(key);
        return page.locator('.done').count();
      })
      .toBe(1);
  await answer('r');
  // No counter and no lever yet: the last answer counts.
  for (const key of 'ca1'.split('')) await page.keyboard.press(key);
  expect(await page.locator('dialog[open], .lev').count()).toBe(0);
  expect(await page.locator('.done').textContent()).toMatch(/Accepted/);
  await sound(page, 13, 'quarter 1');
  const came: string[][] = [];
  for (let quarter = 1; quarter < 6; quarter++) {
    // Without an answer the key does nothing: it may be pressed until it is heard.
    await expect
      .poll(async () => {
        await page.keyboard.press('Enter');
        return quarterOf(page);
      })
      .toBe(quarter + 1);
    came.push(await there(page));
    await answer('r');
  }
  const all = ['counter', 'levers', 'fog', 'home'];
  expect(came).toEqual([['counter'], all.slice(0, 2), all.slice(0, 3), all, all]);
  await sound(page, 13, 'quarter 6');
  expect(await page.locator('[data-next]').textContent()).toMatch(/Lift the fog/);
  await page.keyboard.press('Enter');
  await page.locator('.lesson-end').waitFor();
  await expect.poll(() => focused('h1')).toBe(true);
  await page.locator('[data-turn="2"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('li[data-line="turned"]').count()).toBe(1);
  await sound(page, 13, 'after it');
  await page.locator('[data-real]').focus();
  await page.keyboard.press('Enter');
  // The real one; a term of it waits while the short case is looked at again, and is skipped.
  await page.locator('.start [data-go]').click();
  await page.locator('.turn').waitFor();
  await answer('r');
  await page.locator('.turn .menu').click();
  await page.locator('[data-leave]').click();
  // Where a term takes the room it is in the menu.
  await page.locator('.foot-links button', { hasText: 'Keys' }).click();
  await page.locator('dialog [data-lesson-door]').click();
  await page.locator('.lesson-sheet [data-go]').click();
  await page.locator('.strip [data-skip-lesson]').click();
  await page.locator('main.title [data-continue]').click();
  expect(await page.locator('.done').textContent()).toMatch(/Refused/);
  expect(errors).toEqual([]);
  await close();
}, 180_000);
