// Links in the page: a term goes on elsewhere, an end is shared, opened, verified and challenged, and a bad link says so.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SAVE_KEY } from '../../src/session/index.ts';
import { createShelf, readReplay, resultOf } from '../../src/share/index.ts';
import { sample } from '../long.ts';
import { potash } from '../session/potash.ts';
import { savedWhen, tracksOf } from '../session/saved.ts';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { playQuarter, press, quarterOf } from './play.ts';
import { openSaved } from './saved.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;
const SIZES = [
  { name: 'desk', screen: DESK, hand: 'mouse', least: 13 },
  { name: 'phone', screen: PHONE, hand: 'touch', least: 14 },
] as const;
const atEnd = ({ screen }: { screen: string }): boolean => screen === 'end';
const inQuarter = (n: number) => (state: { screen: string; view: { quarter: number } | null }) =>
  state.screen === 'turn' && state.view?.quarter === n - 1;

const codeIn = async (page: Page, field: string): Promise<string> =>
  (await page.locator(`[data-text="${field}"]`).inputValue()).split('#')[1]?.trim() ?? '';
const hashOf = (page: Page): string => new URL(page.url()).hash;

async function expectClear(page: Page, least: number, within: string): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await flaws(page, { least, within })).toEqual([]);
}

test.each(SIZES.slice(0, sample(1, 2)))('a term goes on on another machine: $name', async ({ screen, hand, least }) => {
  const here = await openSaved(savedWhen(inQuarter(4)), screen);
  await here.page.locator('.turn').waitFor();
  if (hand === 'mouse') await here.page.keyboard.press('m');
  else {
    await press(here.page, hand, '.strip .menu');
    await press(here.page, hand, '[data-elsewhere]');
  }
  await here.page.locator('.elsewhere .qr').waitFor();
  await expectClear(here.page, least, 'dialog');
  const code = await codeIn(here.page, 'elsewhere');
  expect(here.errors).toEqual([]);
  expect(here.foreignRequests()).toEqual([]);
  await here.close();

  const there = await openPage({ ...screen, path: `#${code}` });
  await there.page.locator('.turn').waitFor();
  expect(await quarterOf(there.page)).toBe(4);
  expect(hashOf(there.page)).toBe('');
  await playQuarter(there.page, hand, 4);
  expect(await quarterOf(there.page)).toBe(5);
  // The same link again: this term has gone further, and is not lost to it.
  await there.page.evaluate((hash) => {
    location.hash = hash;
  }, code);
  await there.page.locator('[data-take]').waitFor();
  await expectClear(there.page, least, 'dialog');
  await press(there.page, hand, '[data-drop]');
  expect(await quarterOf(there.page)).toBe(5);
  expect(hashOf(there.page)).toBe('');
  expect(there.errors).toEqual([]);
  await there.close();
});

test.each(SIZES.slice(-sample(1, 2)))(
  'an end is shared, opened, verified and challenged: $name',
  async ({ screen, hand, least }) => {
    const save = savedWhen(atEnd);
    const mine = await openSaved(save, screen);
    await mine.page.locator('.share [data-text="link"]').waitFor();
    await press(mine.page, hand, '[data-last="no-pays"]');
    await mine.page.waitForFunction(
      (key) => JSON.parse(localStorage.getItem(key) ?? '{}').lastAnswer === 'no-pays',
      SAVE_KEY,
    );
    // Where there is a share sheet it is given the same two lines.
    await mine.page.evaluate(() => {
      const given: unknown[] = [];
      Object.assign(window, { given });
      Object.defineProperty(navigator, 'share', { value: async (what: unknown) => void given.push(what) });
    });
    await press(mine.page, hand, '[data-qr]');
    await press(mine.page, hand, '[data-hand]');
    expect(await mine.page.evaluate(() => (window as unknown as { given: unknown[] }).given)).toEqual([
      { title: 'The Other Track', text: await mine.page.locator('[data-text="words"]').inputValue() },
    ]);
    await expectClear(mine.page, least, '.share');
    const [file] = await Promise.all([mine.page.waitForEvent('download'), press(mine.page, hand, '[data-file]')]);
    const replay = readFileSync(await file.path(), 'utf8');
    const read = await readReplay(replay, createShelf({ scenarios: [potash] }));
    if (!read.ok) throw new Error(read.error.reason);
    const { yours } = tracksOf(save);
    expect(resultOf(read.value).ending?.yours.totals).toEqual(yours.totals);
    expect(read.value.game.lastAnswer).toBe('no-pays');
    const code = await codeIn(mine.page, 'link');
    expect(read.value.code).toBe(code);
    const words = await mine.page.locator('[data-text="words"]').inputValue();
    expect(words.split('\n')).toHaveLength(2);
    expect(words).toContain(Math.round(yours.totals.prisonYears).toLocaleString('en-GB'));
    for (const [frame, width, height] of [
      ['wide', 1200, 630],
      ['tall', 1080, 1350],
    ] as const) {
      const [card] = await Promise.all([
        mine.page.waitForEvent('download'),
        press(mine.page, hand, `[data-card="${frame}"]`),
      ]);
      const png = readFileSync(await card.path());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
      expect(png.length).toBeGreaterThan(20_000);
    }
    expect(mine.errors).toEqual([]);
    expect(mine.foreignRequests()).toEqual([]);
    await mine.close();

    const theirs = await openPage({ ...screen, path: `#${code}` });
    const { page } = theirs;
    await page.locator('[data-guest]').first().waitFor();
    await expectClear(page, least, '.guest, .share');
    expect(await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY)).toBeNull();
    // A reload shows it again; its code stays in the address while it is on screen.
    await page.reload({ waitUntil: 'load' });
    await page.locator('[data-guest]').first().waitFor();
    await press(page, hand, '[data-guest="challenge"]');
    await expectClear(page, least, 'dialog');
    await press(page, hand, '[data-challenge="3"]');
    await page.locator('[data-see]').waitFor();
    await press(page, hand, '[data-see]');
    expect(await quarterOf(page)).toBe(3);
    expect(hashOf(page)).toBe('');
    await playQuarter(page, hand, 3);
    for (let i = 0; i < 20 && (await page.locator('main.end').count()) === 0; i++) await press(page, hand, '[data-on]');
    await page.locator('.versus').waitFor();
    await expectClear(page, least, '.versus');
    const mineNow = await codeIn(page, 'link');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `beside=${code}+${mineNow}`);
    await page.locator('[data-beside="2"]').waitFor();
    expect(await page.locator('[data-parted]').getAttribute('data-parted')).toBe('3');
    await expectClear(page, least, '.beside');
    expect(await page.locator('[data-beside-row="prisonYears"] td').first().textContent()).toBe(
      Math.round(yours.totals.prisonYears).toLocaleString('en-GB'),
    );
    await page.goBack();
    await page.locator('.versus').waitFor();
    const before = await page.locator('[data-versus="prisonYears"] td').first().textContent();
    expect(before).toBe(Math.round(yours.totals.prisonYears).toLocaleString('en-GB'));
    expect(theirs.errors).toEqual([]);
    expect(theirs.foreignRequests()).toEqual([]);
    await theirs.close();
  },
);

test('somebody’s end does not cost the term under way', async () => {
  const mine = await openSaved(savedWhen(inQuarter(3), 9), DESK);
  const { page } = mine;
  const kept = await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY);
  await page.evaluate(() => {
    location.hash = 'nonsense';
  });
  await page.locator('[data-reason="not-a-code"]').waitFor();
  await expectClear(page, 13, 'dialog');
  await press(page, 'mouse', '[data-drop]');
  const code = await codeOfEnd();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, code);
  await press(page, 'mouse', '[data-guest="same"]');
  await press(page, 'mouse', '[data-keep-mine]');
  await press(page, 'mouse', '[data-guest="home"]');
  expect(hashOf(page)).toBe('');
  expect(await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY)).toBe(kept);
  await press(page, 'mouse', '[data-continue]');
  expect(await quarterOf(page)).toBe(3);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, code);
  await press(page, 'mouse', '[data-guest="same"]');
  await press(page, 'mouse', '[data-lose]');
  expect(await quarterOf(page)).toBe(1);
  expect(mine.errors).toEqual([]);
  await mine.close();
});

async function codeOfEnd(): Promise<string> {
  const ended = await openSaved(savedWhen(atEnd), DESK);
  await ended.page.locator('.share [data-text="link"]').waitFor();
  const code = await codeIn(ended.page, 'link');
  await ended.close();
  return code;
}
