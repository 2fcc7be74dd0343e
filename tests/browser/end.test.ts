// The end in the page: its chart, tables and sentences are those of the replayed log, and all of it can be read and reached.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REPORTS, SAVE_KEY } from '../../src/session/index.ts';
import { leftToLong, sample } from '../long.ts';
import { savedWhen, tracksOf } from '../session/saved.ts';
import { openPage } from './browser.ts';
import { playTerm, press } from './play.ts';
import { expectPrinted } from './printed.ts';
import { openSaved } from './saved.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;
const TRACKS = ['yours', 'other', 'nobody'] as const;
const atEnd = ({ screen }: { screen: string }): boolean => screen === 'end';

/** The lines of the chart as people, read off its own scale: by line, one number a quarter. Runs in the page. */
function readChart(): Record<string, number[]> {
  const yOf = (path: Element | null) => Number(/M[\d.]+ ([\d.]+)/.exec(path?.getAttribute('d') ?? '')?.[1]);
  const ticks = [...document.querySelectorAll('.chart [data-tick]')].map((g) => ({
    people: Number((g as SVGElement).dataset.tick),
    y: yOf(g.querySelector('path')),
  }));
  const zero = ticks.find((tick) => tick.people === 0);
  const top = ticks.at(-1);
  if (!zero || !top) return {};
  const perPixel = top.people / (zero.y - top.y);
  return Object.fromEntries(
    [...document.querySelectorAll('.chart [data-line]')].map((g) => [
      (g as SVGElement).dataset.line ?? '',
      (g.querySelector('.core')?.getAttribute('d') ?? '')
        .split(/[ML]/)
        .slice(1)
        .map((point) => (zero.y - Number(point.split(',')[1])) * perPixel),
    ]),
  );
}

/** A table as numbers, by the name of its column or row. */
function readTable(selector: string): number[][] {
  const cells = (row: HTMLTableRowElement) =>
    [...row.querySelectorAll('td')].map((td) => Number((td.textContent ?? '').replaceAll(',', '')));
  return [...document.querySelectorAll<HTMLTableRowElement>(`${selector} tbody tr`)].map(cells);
}

/** The end of the term in the page against its log: both counts of the chart, the table of quarters and the account. */
async function expectTrue(page: Page): Promise<void> {
  const save = await page.evaluate((key) => localStorage.getItem(key) ?? '', SAVE_KEY);
  const tracks = tracksOf(save);
  const drawn = await page.evaluate(readChart);
  await page.locator('[data-draw="reported"]').click();
  const reported = await page.evaluate(readChart);
  expect(Object.keys(drawn).sort()).toEqual(['nobody', 'other', 'reported', 'yours']);
  expect(Object.keys(reported).sort()).toEqual(['nobody', 'other', 'yours']);
  const whole = (people: number[] | undefined) => people?.map(Math.round);
  for (const id of TRACKS) {
    expect([id, whole(drawn[id])]).toEqual([id, tracks[id].series.prisoners]);
    expect([id, whole(reported[id])]).toEqual([id, tracks[id].series.reported]);
  }
  expect(whole(drawn.reported)).toEqual(tracks.yours.series.reported);

  await page.locator('[data-table]').click();
  const columns = TRACKS.flatMap((id) => [tracks[id].series.prisoners, tracks[id].series.reported]);
  const rows = columns[0]?.map((_, quarter) => columns.map((column) => column[quarter]));
  expect(await page.evaluate(readTable, '.quarters')).toEqual(rows);

  const accounts = TRACKS.flatMap((id) => [tracks[id].accounts.true, tracks[id].accounts.reported]);
  const account = await page.evaluate(readTable, '.account');
  const row = (read: (a: (typeof accounts)[number]) => number) => accounts.map(read);
  const together = row((a) => a.start + a.arrested);
  expect(account).toEqual([
    row((a) => a.start),
    row((a) => a.arrested),
    together,
    row((a) => a.inside),
    row((a) => a.freed),
    row((a) => a.letGo),
    row((a) => a.served),
    row((a) => a.died),
    row((a) => a.brokenOut),
    together,
  ]);
}

// Terms kept at their end are looked at below in either run; here they are played in the page first.
test.skipIf(leftToLong).each([16, 12])(
  'a whole term of %i quarters: chart and tables are those of the replayed log',
  async (quarters) => {
    const { page, errors, close } = await openPage(DESK);
    await playTerm(page, 'mouse', quarters, {}, quarters * 13);
    await expectTrue(page);
    expect(await page.locator('.fates li').count()).toBe(24);
    expect(errors).toEqual([]);
    await close();
  },
);

/** A long term on the desk and a short one on a phone; in the long run more of the short ones. */
const KEPT = [
  { seed: 3, quarters: 16, screen: DESK },
  { seed: 4, quarters: 8, screen: PHONE },
  { seed: 5, quarters: 8, screen: PHONE },
].slice(0, sample(2, 3));

test('the same of terms that were kept at their end, and on paper', async () => {
  for (const { seed, quarters, screen } of KEPT) {
    const { page, errors, close } = await openSaved(savedWhen(atEnd, seed, quarters), screen);
    if (screen === DESK) await expectPrinted(page, () => page.locator('.quarters').waitFor());
    await expectTrue(page);
    expect(await page.locator('.fates li').count()).toBe(24);
    expect(errors).toEqual([]);
    await close();
  }
});

test('values are read by mouse, by keyboard and by a finger that is lifted again', async () => {
  const save = savedWhen(atEnd);
  const { yours } = tracksOf(save);
  const at = (quarter: number) => new RegExp(`Your track ${yours.series.prisoners[quarter]?.toLocaleString('en-GB')},`);
  for (const screen of [DESK, PHONE]) {
    const { page, close } = await openSaved(save, screen);
    const readout = page.locator('.end .readout');
    const chart = page.locator('.end .chart svg');
    await chart.scrollIntoViewIfNeeded();
    expect((await readout.textContent())?.trim()).toBe('');
    const box = await chart.boundingBox();
    const last = await page.evaluate(() => {
      const end = /([\d.]+),[\d.]+$/.exec(
        document.querySelector('.chart [data-line="yours"] .core')?.getAttribute('d') ?? '',
      );
      const svg = document.querySelector('.end .chart svg') as SVGSVGElement;
      return (Number(end?.[1]) / svg.viewBox.baseVal.width) * svg.getBoundingClientRect().width;
    });
    const [x, y] = [(box?.x ?? 0) + last, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    if (screen === PHONE) {
      await page.touchscreen.tap(x, y);
      await expect.poll(() => readout.textContent()).toMatch(at(40));
    } else {
      await page.mouse.move(x, y);
      await expect.poll(() => readout.textContent()).toMatch(at(40));
      await page.mouse.move(x, y + 2000);
    }
    await page.locator('.slide input').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => readout.textContent()).toMatch(at(0));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => readout.textContent()).toMatch(at(1));
    expect(await page.locator('.slide input').getAttribute('aria-valuetext')).toMatch(at(1));
    await close();
  }
});

test('the bet is judged on the reported count, and both counts stand beside it', async () => {
  const save = savedWhen(atEnd);
  const { yours } = tracksOf(save);
  const { page, close } = await openSaved(save, DESK);
  for (const count of ['reported', 'true'] as const) {
    const account = yours.accounts[count];
    const cells = await page.locator(`[data-count="${count}"] td`).allTextContents();
    expect(cells).toEqual([account.start, account.inside].map((n) => n.toLocaleString('en-GB')));
  }
  const off = Math.abs(1200 - yours.accounts.reported.inside).toLocaleString('en-GB');
  expect(await page.locator('[data-judged]').textContent()).toContain(`on the number reported: ${off} off`);
  await close();
});

test('a term of refusals and the deals of whoever followed are told apart in the first sentence', async () => {
  let told = 0;
  for (let seed = 1; seed <= 40 && told < 1; seed++) {
    let refused = true;
    const save = savedWhen((state) => {
      if (state.screen !== 'end') return false;
      refused = (state.ending?.term.signed ?? 0) === 0 && (state.ending?.after.freed ?? 0) > 0;
      return true;
    }, seed);
    if (!refused) continue;
    told++;
    const { page, close } = await openSaved(save, DESK);
    const said = (await page.locator('.hero .am').textContent()) ?? '';
    const freed = tracksOf(save).yours.accounts.true.freed.toLocaleString('en-GB');
    expect(said).toMatch(/^In your term .*(refused|no deal came of it|no offer)/);
    expect(said).toMatch(new RegExp(`After it, .* freed ${freed} `));
    await close();
  }
  expect(told).toBe(1);
});

test('what the fog hid is laid open: each figure as it was, on each track, with room on a phone', async () => {
  const save = savedWhen(atEnd, 3);
  const tracks = tracksOf(save);
  for (const screen of [DESK, PHONE]) {
    const { page, errors, close } = await openSaved(save, screen);
    const strength = REPORTS.indexOf('strength');
    for (const id of TRACKS) {
      const values = [0, 8, 40].map((quarter) => tracks[id].series.fogged[quarter]);
      const cells = await page.locator(`[data-fogged="strength"] [data-track="${id}"] td`).allTextContents();
      expect(cells).toEqual(values.map((all) => (all ? String(Math.round(all[strength] ?? 0)) : 'fallen')));
    }
    expect(await page.locator('[data-fogged]').count()).toBe(REPORTS.length);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    if (screen === DESK) await expectMechanism(page);
    expect(errors).toEqual([]);
    await close();
  }
});

/** From a figure to its mechanism, on whose curve the game stands, and by Back to the same place. */
async function expectMechanism(page: Page): Promise<void> {
  await press(page, 'mouse', '[data-fogged="goingRate"] [data-mechanism="1"]');
  await page.locator('[data-curve="1"] [data-mark="2"]').waitFor();
  expect(await page.locator('.mechanism [data-mark]').count()).toBe(3);
  expect(await page.locator('.mechanism [data-here]').count()).toBeGreaterThan(0);
  const before = await page.evaluate(() => window.scrollY);
  await page.goBack();
  await page.locator('dialog.mechanism').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  expect(await page.locator('main.end [data-reveal]').count()).toBe(1);
}

test('a crisis in the last quarter of the term stands on the screen of the vote, and again at the end', async () => {
  const crisis = /^(fell-|concession|uprising-failed)/;
  let told = 0;
  for (let seed = 1; seed <= 300 && told < 1; seed++) {
    let there = false;
    const save = savedWhen((state) => {
      if (state.screen !== 'election') return false;
      there = state.events.some(({ name }) => crisis.test(name));
      return true;
    }, seed);
    if (!there) continue;
    told++;
    const { page, close } = await openSaved(save, DESK);
    const said = (await page.locator('[data-last-quarter] [data-moment]').textContent()) ?? '';
    expect(said).toMatch(/falls|Unrest|uprising/);
    expect(await page.locator('[data-last-quarter] .line').count()).toBeGreaterThan(0);
    await press(page, 'mouse', '[data-on]');
    const named = said.split('.')[0] as string;
    expect(await page.locator('.told').textContent()).toContain(named);
    await press(page, 'mouse', '[data-skip]');
    expect(await page.locator('[data-turns="term"]').textContent()).toContain(named);
    await close();
  }
  expect(told).toBe(1);
}, 240_000);

test('the frame of the slider with the focus stands clear of what it reads out', async () => {
  const { page, close } = await openSaved(savedWhen(atEnd), DESK);
  await page.locator('.slide input').focus();
  await page.keyboard.press('ArrowRight');
  const free = await page.evaluate(() => {
    const input = document.querySelector('.slide input') as HTMLElement;
    const style = getComputedStyle(input);
    const frame = Number.parseFloat(style.outlineWidth) + Number.parseFloat(style.outlineOffset);
    const readout = document.querySelector('.end .readout') as HTMLElement;
    return input.getBoundingClientRect().top - frame - readout.getBoundingClientRect().bottom;
  });
  expect(free).toBeGreaterThan(0);
  await close();
});

test('on a phone the whole country is in the picture once the fog has lifted, drawn in one piece', async () => {
  const { page, close } = await openSaved(savedWhen(atEnd), PHONE);
  await page.locator('#stage canvas').waitFor();
  const picture = () => page.locator('#stage').screenshot();
  await page.waitForTimeout(1500);
  const first = await picture();
  await page.setViewportSize({ width: 400, height: 660 });
  await page.waitForTimeout(500);
  await page.setViewportSize({ width: 390, height: 660 });
  await page.waitForTimeout(1000);
  expect((await picture()).equals(first)).toBe(true);
  await close();
});

test('on a large screen the orders and the start stand in the middle of the height that is left', async () => {
  const orders = await openSaved(
    savedWhen(({ screen }) => screen === 'orders'),
    { width: 1920, height: 1080 },
  );
  const around = (page: Page) =>
    page.evaluate(() => {
      const main = (document.querySelector('main.two') as HTMLElement).getBoundingClientRect();
      const bar = (document.querySelector('.bar') as HTMLElement).getBoundingClientRect();
      return [main.top - bar.bottom, window.innerHeight - main.bottom] as const;
    });
  const fresh = await openPage({ width: 1920, height: 1080 });
  await press(fresh.page, 'mouse', '[data-start]');
  for (const page of [orders.page, fresh.page]) {
    const [above, below] = await around(page);
    expect(Math.abs(above - below)).toBeLessThan(2);
    expect(above).toBeGreaterThan(10);
  }
  await orders.close();
  await fresh.close();
});

/** What Tab meets, in its order, from where the focus is, until it leaves the page. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      return e && e !== document.body ? (e.textContent || e.tagName).trim() : null;
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

test.each([DESK, PHONE])(
  'after the end everything is reached by Tab, in the order in which it stands',
  async (screen) => {
    const { page, close } = await openSaved(
      savedWhen(({ screen: s, years }) => s === 'years' && years?.at === 40),
      screen,
    );
    await press(page, screen === PHONE ? 'touch' : 'mouse', '[data-on]');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('.share [data-copy]').first().waitFor();
    // Of a group one is a stop; the arrow keys reach the others.
    const controls = await page.evaluate(() =>
      [...document.querySelectorAll('.end :is(button:not([tabindex="-1"]), input, textarea, a[href])')].map((e) =>
        (e.textContent || e.tagName).trim(),
      ),
    );
    expect(await tabStops(page)).toEqual(controls);
    expect(controls.length).toBeGreaterThan(8);
    await close();
  },
);

test('the same dice again are a second look; new dice ask for a new bet', async () => {
  const save = savedWhen(atEnd);
  const { page, close } = await openSaved(save, DESK);
  await press(page, 'mouse', '[data-again="same"]');
  expect(await page.locator('.turn').textContent()).toContain('second look');
  const again = JSON.parse(await page.evaluate((key) => localStorage.getItem(key) ?? '', SAVE_KEY));
  expect(again.log).toMatchObject({ seed: JSON.parse(save).log.seed, decisions: [] });
  await close();

  const other = await openSaved(save, DESK);
  await press(other.page, 'mouse', '[data-again="new"]');
  expect(await other.page.locator('.start [data-deal][aria-checked="true"]').count()).toBe(0);
  await other.close();
});

test.each(['end', 'title'])(
  '"Start fresh" and "Erase my answers" are reached by keyboard from the %s, and ask once',
  async (from) => {
    const save = savedWhen(atEnd);
    for (const way of ['fresh', 'erase'] as const) {
      const { page, errors, close } = await openSaved(save, DESK);
      const kept = () =>
        page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('the-other-track')));
      await page.evaluate(() => localStorage.setItem('the-other-track.settings', '{"shortcuts":false}'));
      if (from === 'title') await press(page, 'mouse', '[data-home]');
      await page.locator(`[data-${way}]`).focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-sure]').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[data-sure]').waitFor({ state: 'detached' });
      expect(await kept()).toHaveLength(2);
      await page.waitForFunction((s) => document.activeElement?.matches(s), `[data-${way}]`); // it came back
      await page.keyboard.press('Enter');
      await page.locator('[data-sure]').waitFor();
      await page.locator('[data-sure]').focus();
      await page.keyboard.press('Enter');
      await page.locator('main.title').waitFor();
      expect(await kept()).toEqual(way === 'fresh' ? ['the-other-track.settings'] : []);
      expect(await page.locator('[data-continue]').count()).toBe(0);
      expect(await page.locator('.notice').count()).toBe(way === 'erase' ? 1 : 0);
      expect(errors).toEqual([]);
      await close();
    }
  },
);
