// What each decision did, in the page: every figure is the one replayed here from the log, and all of it can be reached and read.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fourUnderNothing } from '../../src/outcomes/four-figures.ts';
import {
  alternatives,
  answersLedger,
  endingOf,
  FOUR_FIGURES,
  finish,
  fourOf,
  OUTCOME_UNIT,
  type Outcome,
  peopleApart,
  play,
  sandboxStep,
  theirFile,
  turnInFull,
} from '../../src/outcomes/index.ts';
import { compile, type GameLog, parameterRange } from '../../src/rules/index.ts';
import { SAVE_KEY } from '../../src/session/index.ts';
import { createShelf, decode } from '../../src/share/index.ts';
import { endingText } from '../../src/text/endings.ts';
import { t } from '../../src/text/index.ts';
import { leftToLong, sample } from '../long.ts';
import { potash } from '../session/potash.ts';
import { savedWhen } from '../session/saved.ts';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { playTerm, press, reach } from './play.ts';
import { expectPrinted } from './printed.ts';
import { openSaved } from './saved.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;
const atEnd = ({ screen }: { screen: string }): boolean => screen === 'end';
/** Everything but the flip values, which come last and have tests of their own. */
const PATIENCE = { timeout: 120_000, state: 'attached' } as const;

const number = (text: string): number => Number(text.replaceAll(',', '').replace('−', '-').replace('+', ''));

function playedOf(save: string) {
  const { log } = JSON.parse(save) as { log: GameLog };
  return play(compile(potash, log.view, log.changes), log);
}

async function waitForAll(page: Page): Promise<void> {
  for (const part of ['[data-ending]', '[data-wall]', '[data-vote]', '[data-odds]', '[data-tips]'])
    await page.locator(part).first().waitFor(PATIENCE);
}

/** The table of shares as numbers, by quarter, in the order of its columns. */
async function sharesIn(page: Page): Promise<Record<string, Record<string, number>>> {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-ledger] [data-line]')].map((row) => [
      row.dataset.line ?? '',
      [...row.querySelectorAll<HTMLElement>('[data-outcome]')].map((td) => [td.dataset.outcome, td.textContent]),
    ]),
  );
  return Object.fromEntries(
    (rows as [string, [string, string][]][]).map(([line, cells]) => [
      line,
      Object.fromEntries(cells.map(([outcome, text]) => [outcome, number(text)])),
    ]),
  );
}

/** Units as they are printed: points in tenths. */
const shownUnits = (outcome: Outcome, units: number): number =>
  outcome === 'approval' || outcome === 'strength' ? units / 10 : units;

async function expectReplayed(page: Page, save: string): Promise<void> {
  const played = playedOf(save);
  const { log, model, holder } = played;
  await waitForAll(page);

  const named = endingOf(played);
  expect(await page.locator('h1').textContent()).toBe(endingText(named.id, named.figures).name);

  await expectFour(page, save);
  const people = peopleApart(model, log, holder);
  for (const track of ['yours', 'other'] as const)
    for (const group of ['freed', 'arrestedOnly', 'keptLonger'] as const) {
      const wall = page.locator(`[data-wall="${track}-${group}"]`);
      const many = people[track][group].length;
      expect([track, group, number((await wall.locator('.many').textContent()) ?? '')]).toEqual([track, group, many]);
      if (many === 0) continue;
      expect(await wall.locator('.lives').getAttribute('data-person')).toBe(people[track][group][0]?.person.id);
      // As many figures as people: each begins with one outline.
      const drawn = await wall
        .locator('svg path')
        .evaluateAll((rows) =>
          rows.reduce((sum, row) => sum + ((row.getAttribute('d') ?? '').match(/Z(?=M|$)/g)?.length ?? 0), 0),
        );
      expect(drawn).toBeGreaterThanOrEqual(many);
    }

  const result = finish(answersLedger(played));
  if (!result.ok) throw new Error(result.code);
  const { ledger } = result;
  const shares = await sharesIn(page);
  const columns = Object.keys(shares.total ?? {}) as Outcome[];
  if (ledger.lines.length > 0) expect(columns.length).toBe(10);
  for (const line of ledger.lines)
    for (const outcome of columns) {
      const units = shownUnits(outcome, line.whole[outcome]);
      expect([line.quarter, outcome, shares[line.quarter]?.[outcome]]).toEqual([line.quarter, outcome, units]);
    }
  for (const outcome of columns) {
    const own = ledger.lines.reduce((sum, { quarter }) => sum + (shares[quarter]?.[outcome] ?? 0), 0);
    expect([outcome, own]).toEqual([outcome, expect.closeTo(shares.total?.[outcome] ?? Number.NaN, 6)]);
    const together = (shares.last?.[outcome] ?? 0) + (shares.interaction?.[outcome] ?? 0);
    expect([outcome, together]).toEqual([outcome, expect.closeTo(shares.total?.[outcome] ?? Number.NaN, 6)]);
  }

  expect(await page.locator('[data-page]').count()).toBe(theirFile(played).length);
  expect(await page.locator('[data-point]').count()).toBe(log.term);
  expect(await page.locator('[data-worlds]').getAttribute('data-worlds')).toBe('1000');
  const columnsOfDots = await page
    .locator('[data-column]')
    .evaluateAll((all) =>
      all.map((path) => [
        (path.getAttribute('d') ?? '').split('M').length - 1,
        Number((path as SVGElement).dataset.column),
      ]),
    );
  for (const [dots, counted] of columnsOfDots) expect(dots).toBe(counted);
  expect(columnsOfDots.reduce((sum, [dots]) => sum + (dots ?? 0), 0)).toBe(1000);
  const odds = await page.locator('[data-view-odds] td:nth-child(3)').allTextContents();
  expect(odds.length).toBe(3);
  expect(Math.abs(odds.reduce((sum, text) => sum + Number(text), 0) - 100)).toBeLessThanOrEqual(1);
}

/** Each of the four figures on its line; what planners did comes last and is waited for in the long run alone. */
async function expectFour(page: Page, save: string): Promise<void> {
  const { model, log, outcomes } = playedOf(save);
  const units = { walkedFree: 1, prisonYears: 1, hardship: 0.001, reelection: 0.01 };
  const marks = { you: fourOf(outcomes), 'doing nothing': fourUnderNothing(model, log) };
  if (sample(0, 1) > 0) {
    await page
      .locator('#par [data-waiting]')
      .first()
      .waitFor({ ...PATIENCE, state: 'detached' });
    await page.locator('.par-watch summary').click();
    expect(await page.locator('[data-planned="equal"] li').count()).toBe(log.term);
  }
  for (const figure of FOUR_FIGURES) {
    const line = page.locator(`[data-four="${figure}"]`);
    const said = (await line.locator('[data-marks]').textContent()) ?? '';
    for (const [mark, four] of Object.entries(marks))
      expect(said).toContain(`${mark}: ${Math.round(four[figure] / units[figure]).toLocaleString('en-GB')}`);
    expect(await line.locator('svg').getAttribute('aria-label')).toContain(said);
    expect(await line.locator('.you, .nothing').count()).toBe(2);
  }
}

/** Turns the first other answer of a quarter and holds the table and the line against the replayed track. */
async function expectTurned(page: Page, save: string, quarter: number): Promise<void> {
  const played = playedOf(save);
  const other = alternatives(played).find((a) => a.quarter === quarter && a.dimension === 'answer');
  if (!other) throw new Error('this quarter has another answer');
  const track = turnInFull(played, other);
  await page.locator('[data-turned]').waitFor();
  const rows = await page
    .locator('[data-turned] [data-outcome]')
    .evaluateAll((all) =>
      all.map((row) => [
        (row as HTMLElement).dataset.outcome,
        ...[...row.querySelectorAll('td')].map((td) => td.textContent ?? ''),
      ]),
    );
  for (const [outcome, yours, turned, moved] of rows as [Outcome, string, string, string][]) {
    const unit = OUTCOME_UNIT[outcome];
    const units = [played.outcomes, track.outcomes].map((all) => Math.round(all[outcome] / unit));
    expect([outcome, number(yours)]).toEqual([outcome, shownUnits(outcome, units[0] ?? 0)]);
    expect([outcome, number(turned)]).toEqual([outcome, shownUnits(outcome, units[1] ?? 0)]);
    const change = shownUnits(outcome, (units[1] ?? 0) - (units[0] ?? 0));
    expect([outcome, number(moved)]).toEqual([outcome, change]);
  }
  const drawn = await page.locator('[data-line="turned"] .core').getAttribute('d');
  expect((drawn ?? '').split('L').length).toBe(track.prisoners.length);
  const ends = await page.locator('.turned-chart .key b').first().textContent();
  expect(number(ends ?? '')).toBe(track.prisoners.at(-1));
}

/** A quarter of the term in which an offer was answered. */
function answeredQuarter(save: string): number {
  const { log } = JSON.parse(save) as { log: GameLog };
  return 1 + log.decisions.findIndex(({ answer }) => answer !== 'none');
}

/** Flaws of each screenful of the page. */
async function lookOver(page: Page, least: number): Promise<string[]> {
  const found = new Set<string>();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 540) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    for (const flaw of await flaws(page, { least, within: '.reveal' })) found.add(flaw);
  }
  return [...found];
}

const overAcross = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Presses one way of one chart and gives the file that comes. */
async function saved(page: Page, hand: 'mouse' | 'touch', id: string, kind: 'svg' | 'png'): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await press(page, hand, `[data-savable="${id}"] > .save-row [data-save="${kind}"]`);
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`the-other-track-${id}.${kind}`);
  return readFileSync(await file.path());
}

/** Each chart as a file that needs nothing else: its words, its shapes, its title, where it is from, and the typefaces. */
async function expectSavable(page: Page, save: string): Promise<void> {
  const ids = await page
    .locator('[data-savable]')
    .evaluateAll((all) => all.map((e) => (e as HTMLElement).dataset.savable));
  expect(ids.slice(0, 7)).toEqual([
    'ten-years-true',
    'people',
    'four-figures',
    'decisions',
    'turned',
    'worlds',
    'known',
  ]);
  for (const id of ids.slice(0, sample(2, ids.length)) as string[]) {
    const text = (await saved(page, 'mouse', id, 'svg')).toString();
    const words = (of: string) => [...of.matchAll(/[\d,]{2,}/g)].map(([n]) => n);
    const inside = text.replace(/<style>.*?<\/style>/, '').replaceAll(/<[^>]*>/g, ' ');
    const shapes = text.match(/<(path|rect|circle) /g)?.length ?? 0;
    const there = await page.evaluate((of) => {
      const region = document.querySelector(`[data-savable="${of}"] > .in-picture`)?.cloneNode(true) as HTMLElement;
      for (const out of region.querySelectorAll('.slide, .readout, .save-row, .aside, .lives, .decision')) out.remove();
      const all = [...region.querySelectorAll('*')].flatMap(({ childNodes }) => [...childNodes]);
      const text = all.flatMap((node) => (node instanceof Text ? [node.data] : [])).join(' ');
      return { text, shapes: region.querySelectorAll('svg :is(path, circle)').length };
    }, id);
    expect([id, words(there.text).filter((word) => !inside.includes(word))]).toEqual([id, []]);
    expect(shapes).toBeGreaterThanOrEqual(there.shapes);
    expect(inside).toContain(`World: ${t(`view.${playedOf(save).log.view}.name` as 'view.op-ed.name')}`);
    expect(inside).toMatch(/trk1[0-9a-z]+/);
    expect(text).toMatch(/^<svg[^>]*><title>[^<]+<\/title><style>/);
    expect(text).toContain('src:url(data:font/woff2;base64,');
    expect(text).not.toMatch(/<(script|foreignObject|image)|class=|href=/);
  }
}

/** A PNG is twice as wide as its SVG; a browser that cannot make one says so with a code, and the page stands. */
async function expectRaster(page: Page, hand: 'mouse' | 'touch'): Promise<void> {
  const svg = (await saved(page, hand, 'views', 'svg')).toString();
  const png = await saved(page, hand, 'views', 'png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await press(page, hand, '[data-savable="views"] [data-save="png"]');
  await expect
    .poll(() => page.locator('[data-savable="views"] [role="status"]').last().textContent())
    .toMatch(/chart-png/);
}

/** One number moved by one unit by keyboard: the lines are those replayed here, the list and the link say it, and back again. */
async function expectSandbox(page: Page, save: string): Promise<void> {
  const { log, holder } = playedOf(save);
  const view = (await page.locator('[data-view][aria-checked="true"]').getAttribute('data-view')) ?? '';
  const { value, low, high } = parameterRange(potash, view, 'bite');
  await reach(page, '[data-number="bite"] input');
  await page.keyboard.press(value < high ? 'ArrowRight' : 'ArrowLeft');
  const changes = [{ parameter: 'bite', at: value < high ? value + 1 : Math.max(low, value - 1) }] as const;
  const step = sandboxStep(potash, log, holder, view, changes);
  const result = page.locator('[data-sandbox="1"]');
  await expect.poll(() => result.getAttribute('data-mean')).toBe(String(step?.verdict.mean));
  expect(await page.locator('[data-moved="1"] li').count()).toBe(1);
  await reach(page, '[data-moved-link]');
  await page.keyboard.press('Enter');
  const link = page.locator('[data-text="moved"]');
  await link.waitFor();
  const opened = await decode(await link.inputValue(), createShelf({ scenarios: [potash] }));
  expect(opened.ok && opened.value.game.log).toMatchObject({ view, seed: log.seed, changes });
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator('[data-back-all]:focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('[data-moved="0"]').waitFor({ state: 'attached' });
}

test('by mouse: every figure is the replayed one, a decision is turned at once, nothing of it is fetched before', async () => {
  const save = savedWhen(atEnd, 3);
  const { page, errors, requests, foreignRequests, close } = await openSaved(save, DESK);
  const lazy = () => requests.filter((url) => /\/(reveal|screen-(?!focus))/.test(url)).length;
  expect(lazy()).toBe(0);
  await press(page, 'mouse', '[data-reveal]');
  await expectReplayed(page, save);
  expect(lazy()).toBeGreaterThan(1);
  const quarter = answeredQuarter(save);
  await press(page, 'mouse', `[data-point="${quarter}"]`);
  await press(page, 'mouse', '[data-turn="answer"]');
  await expectTurned(page, save, quarter);
  expect(await overAcross(page)).toBeLessThanOrEqual(0);
  expect(await lookOver(page, 13)).toEqual([]);
  await expectSavable(page, save);
  expect(await barriers(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(foreignRequests()).toEqual([]);
  await close();
});

test('by finger on a phone: one column, the line runs down the page, and the last answer is kept over a reload', async () => {
  const save = savedWhen(atEnd, 4);
  const { page, errors, close } = await openSaved(save, PHONE);
  await press(page, 'touch', '[data-reveal]');
  await expectReplayed(page, save);
  const quarter = answeredQuarter(save);
  await press(page, 'touch', `[data-point="${quarter}"]`);
  await press(page, 'touch', '[data-turn="answer"]');
  await expectTurned(page, save, quarter);
  expect(await overAcross(page)).toBeLessThanOrEqual(0);
  expect(await lookOver(page, 14)).toEqual([]);
  await expectRaster(page, 'touch');
  await press(page, 'touch', '[data-again-answer="yes-talks"]');
  await expect.poll(() => page.locator('[data-kept]').textContent()).toContain('Talks may grow');
  expect(await barriers(page)).toEqual([]);
  const kept = await page.evaluate((key) => localStorage.getItem(key) ?? '', SAVE_KEY);
  expect(JSON.parse(kept).lastAnswer).toBe('yes-talks');
  await page.reload({ waitUntil: 'load' });
  await page.locator('[data-again-answer="yes-talks"][aria-checked="true"]').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test('by keyboard alone: in from the end, a part, a view, a person, a decision, another answer, and back', async () => {
  const save = savedWhen(atEnd, 5);
  const { page, errors, close } = await openSaved(save, DESK);
  await reach(page, '[data-reveal]');
  await page.keyboard.press('Enter');
  await page.locator('[data-ending]').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await waitForAll(page);

  await reach(page, '[data-view]');
  const before = await page.locator('[data-verdict]').textContent();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-verdict]').textContent()).not.toBe(before);

  const slider = page.locator('[data-wall] input').first();
  await reach(page, '[data-wall] input');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/Your track: .+ The other track: .+\./);
  expect(await slider.inputValue()).toBe('1');

  const quarter = answeredQuarter(save);
  await reach(page, `[data-point="${quarter}"]`);
  await page.keyboard.press('Enter');
  await reach(page, '[data-turn="answer"]');
  await page.keyboard.press('Enter');
  await expectTurned(page, save, quarter);
  await reach(page, '.dots input');
  await page.keyboard.press('Home');
  await expect.poll(() => page.locator('.dots .readout').textContent()).toMatch(/worlds?/);
  await expectSandbox(page, save);
  await expectPrinted(page, async () => {
    const { log } = JSON.parse(save) as { log: GameLog };
    expect(await page.locator('[data-decision]').count()).toBe(log.term);
    expect(await page.locator('.by-quarter').count()).toBe(1);
  });
  expect(await page.locator('[data-decision]').count()).toBe(1);
  await reach(page, '[data-back]');
  await page.keyboard.press('Enter');
  await page.locator('main.end [data-reveal]').waitFor();
  expect(errors).toEqual([]);
  await close();
});

test.skipIf(leftToLong)('a whole term in the page, and on to what each decision did', async () => {
  const { page, errors, close } = await openPage(DESK);
  await playTerm(page, 'mouse', 8, {}, 77);
  const save = await page.evaluate((key) => localStorage.getItem(key) ?? '', SAVE_KEY);
  await press(page, 'mouse', '[data-reveal]');
  await expectReplayed(page, save);
  expect(errors).toEqual([]);
  await close();
});
