// The panel's sums agree as they are printed, a bill names its quarter, and only what fits a cause stands under it.
import { describe, expect, test } from 'vitest';
import { REPORTS } from '../../src/rules/published.ts';
import { type PublicState, printedMoves, sourcesBehind, startSources } from '../../src/session/index.ts';
import { reportDate } from '../../src/ui/say/figures.ts';
import { partWords } from '../../src/ui/say/parts.ts';
import { stageLabels } from '../../src/ui/say/stage.ts';
import { moversOf, nameOfCause, shownValue, type WhyFigure } from '../../src/ui/say/why.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';
import { HANDS, playTerm, wordsFor } from './told.ts';

const FIGURES: readonly WhyFigure[] = [
  ...(['reported', 'freed', 'approval', 'capital', 'homePrice', 'price', 'unity', 'enforcement'] as const),
  ...(['personal', 'civilSociety', 'ours0', 'ours1', 'allies0', 'allies1'] as const),
];
/** "−$1,047m" as a number. */
const read = (text: string): number => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));
const same = (a: number, b: number) => Math.abs(a - b) < 1e-6;

const played: PublicState[] = [];
for (let i = 0; i < sample(18, 120); i++)
  playTerm(i + 31, 16, HANDS[i % HANDS.length] ?? 'chance', (state) => played.push(state));

describe('what is printed', () => {
  test('parts sum to the sum, and the sum is the difference of the two ends, in every quarter of many terms', () => {
    let sums = 0;
    for (const state of played)
      for (const figure of FIGURES)
        for (const { lines, total, ends } of moversOf(figure, state)) {
          if (lines.some(({ amount }) => amount === '') || !ends) continue;
          const parts = lines.reduce((sum, { amount }) => sum + read(amount), 0);
          const moved = read(ends.to) - read(ends.from);
          const where = `${figure}, quarter ${state.view?.quarter}: ${ends.from} to ${ends.to}, ${JSON.stringify(lines)}`;
          if (!same(parts, moved)) expect.fail(where);
          if (total !== '' && !same(read(total), moved)) expect.fail(`${where}, together ${total}`);
          if (!same(read(shownValue(figure, state)), read(ends.to))) expect.fail(`${where}, shown otherwise`);
          sums++;
        }
    expect(sums).toBeGreaterThan(500);
  });

  test('it would fail where each is rounded by itself: 378.6 to 386.4 by 3.4 and 4.4', () => {
    expect(printedMoves(378.6, 386.4, [3.4, 4.4], 0)).toEqual({ from: 379, to: 386, total: 7, parts: [3, 4] });
    expect(printedMoves(50.04, 50.04, [0.66, -0.66], 1)?.total).toBe(0);
    // No change of the sum is made up where the parts are not those of the change.
    expect(printedMoves(1, 3, [1], 0)).toBeNull();
    expect(printedMoves(Number.NaN, 3, [1], 0)).toBeNull();
  });
});

test('a price of a deal is charged only after a quarter with one, and each bill names the quarter it is for', () => {
  const met = { priceOfDeal: 0, priceOfEasing: 0 };
  for (const state of played) {
    const words = wordsFor(state.facts);
    const row = state.history.at(-2);
    for (const { cause } of state.causes.filter(({ figure }) => figure === 'approval')) {
      if (!cause.startsWith('priceOf')) continue;
      if (cause === 'priceOfDeal') expect(row?.result).toBe('freed');
      if (cause === 'priceOfEasing') expect(row?.steps).toBeLessThan(0);
      expect(nameOfCause(cause, state, words)).toMatch(/Q[1-4] 20\d\d/);
      if (cause in met) met[cause as keyof typeof met]++;
    }
  }
  expect(Math.min(...Object.values(met))).toBeGreaterThan(3);
});

test('a dilemma cites what its own option cites, and no other', () => {
  let met = 0;
  for (const state of played)
    for (const { figure, cause } of state.causes) {
      if (cause !== 'dilemma' || !FIGURES.includes(figure as WhyFigure)) continue;
      const taken = state.optionsTaken.at(-1);
      const option = potash.dilemmas
        .find(({ id }) => id === taken?.dilemma)
        ?.options.find((o) => o.id === taken?.option);
      const own = new Set(option?.effects.map(({ source }) => source));
      const { sources } = sourcesBehind(state, figure, cause);
      expect(sources.every(({ id }) => own.has(id))).toBe(true);
      met++;
    }
  expect(met).toBeGreaterThan(20);
});

test('what a deal does to the price at home cites the sectors that moved alone', () => {
  const state = played.find((s) => s.causes.some(({ figure, cause }) => figure === 'homePrice' && cause === 'deal'));
  if (!state) throw new Error('no deal moved it');
  const ids = sourcesBehind(state, 'homePrice', 'deal').sources.map(({ id }) => id);
  expect(ids).toEqual(['home-price-potash']);
});

test('every figure says where it stood at the start, from the scenario', () => {
  const facts = played[0]?.facts;
  if (!facts) throw new Error('nothing played');
  expect(startSources(facts, 'reported').map(({ id }) => id)).toEqual(['start-stock']);
  for (const figure of ['approval', 'capital', 'homePrice', 'price', 'odds', 'unity', 'ours0', 'allies0', 'strength'])
    expect(startSources(facts, figure).length, figure).toBeGreaterThan(0);
  for (const figure of ['freed', 'apparatus']) expect(startSources(facts, figure), figure).toEqual([]);
});

test('a signed price is what was paid for each person really freed, an unsigned one what was asked', () => {
  const seen = { paid: 0, asked: 0, dearer: 0 };
  for (const state of played)
    for (const { quarter, asked, paid } of state.pastPrices) {
      const row = state.history[quarter];
      expect(paid !== null).toBe(row?.result === 'freed');
      seen[paid === null ? 'asked' : 'paid']++;
      if (paid === null || row?.answer !== 'conditional') continue;
      const { offer } = state.past[quarter]?.view ?? {};
      expect(paid * row.people).toBeCloseTo(offer?.value ?? 0, 6);
      if (paid > asked) seen.dearer++;
    }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(3);
});

test('a report is dated, and one of a regime that fell since says so', () => {
  const state = played.find(({ view }) => view?.quarter === 6);
  if (!state) throw new Error('no sixth quarter');
  const news = [{ name: 'fell-strongman', figure: 100, subject: -1 }] as const;
  const fell = { ...state, past: state.past.map((p) => (p.view.quarter === 4 ? { ...p, news } : p)) };
  expect(reportDate(3, state)).toBe('as of Q3 26');
  expect(reportDate(3, fell)).toBe('of Q3 26, before the fall');
  expect(reportDate(4, fell)).toBe('as of Q4 26');
  expect(reportDate(4, { ...state, events: [...news] })).toContain('before the fall');
  // On the stage: the date, in words under the part; after a fall no report is one of this regime.
  const strength = REPORTS.indexOf('strength');
  const told = played.find(({ view }) => view && (view.reportQuarter[strength] ?? -1) > 0);
  if (!told) throw new Error('no report on the strength');
  const date = reportDate(told.view?.reportQuarter[strength] ?? 0, told);
  expect(partWords(told, 'palace', wordsFor(told.facts)).why).toContain(`The report is ${date}.`);
  const after = { ...told, events: [...news] };
  expect(stageLabels(after).palace).toContain('no new report');
  expect(partWords(after, 'palace', wordsFor(after.facts)).why).toContain('before the fall.');
});
