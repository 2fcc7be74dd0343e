// A few values worked out by hand from docs and facts, as tables.
import { expect, test } from 'vitest';
import { reelectionChance, startWorld } from '../../src/rules/index.ts';
import { breakdownShare, crisisHazard } from '../../src/rules/mechanisms/crisis.ts';
import { reliefLeft, reliefValue, sanctionsInForce } from '../../src/rules/mechanisms/stocks.ts';
import { playQuarter } from '../../src/rules/quarter.ts';
import { cheatChance, counterChance } from '../../src/rules/regime.ts';
import { plainModel, VIEWS } from './models.ts';

const m = plainModel('op-ed');
const start = () => startWorld(m, 1, 16);

/** Margin $m a quarter, our weight, our part, the allies' part, leakage (facts.md §2, assumptions marked there). */
const SECTORS = [
  ['potash', 350, 0.35, 1, 1, 0.6],
  ['oil', 260, 0.4, 1, 1, 0.6],
  ['banks', 150, 0.5, 1, 1, 0.5],
  ['aviation', 40, 0.5, 0, 1, 0.5],
] as const;

test('what our relief is worth at the start, $m a quarter', () => {
  const w = start();
  const worth = SECTORS.map((_, k) => reliefValue(w, m, k, 1));
  // 350·.35·.4 = 49; 260·.4·.4 = 41.6; 150·.5·.5 = 37.5; 40·.5·.5 = 10
  [49, 41.6, 37.5, 10].forEach((expected, k) => {
    expect(worth[k]).toBeCloseTo(expected, 10);
  });
  expect(reliefLeft(w, m)).toBeCloseTo(128.1, 10);
  expect(m.startRelief).toBeCloseTo(128.1, 10);
});

test('the first offer: 123 people for the potash licence, 49/123 = $0.398m a quarter for each', () => {
  const { offer } = start();
  expect([offer.people, offer.payment, offer.batch, offer.kind]).toEqual([123, 0, 1, -1]);
  expect(Array.from(offer.steps)).toEqual([1, 0, 0, 0, 0, 0]);
  expect(offer.value).toBeCloseTo(49, 10);
  expect(offer.perPerson).toBeCloseTo(0.39837, 5);
});

/** Denied margin by sector: value · (ours + allies, weighted) · (1 − leakage). */
const DENIED = 350 * 0.4 + 260 * 0.4 + 150 * 0.5 + 40 * 0.5 * 0.5; // 140 + 104 + 75 + 10 = 329

test.each([
  ['op-ed', 1],
  ['engagement', 0.8],
  ['sceptic', 0.4],
] as const)('money at the start under %s', (view, bite) => {
  const model = plainModel(view);
  const w = startWorld(model, 1, 16);
  const denied = DENIED * bite;
  const patron = Math.min(260 * 0.8, 0.4 * denied);
  expect(w.denied).toBeCloseTo(denied, 9);
  expect(w.patron).toBeCloseTo(patron, 9);
  expect(w.reference).toBeCloseTo(800 - denied + patron, 9);
  // Hardship has bite 1 under every view: 329 of 800.
  expect(w.hardship).toBeCloseTo(0.41125, 9);
  expect(sanctionsInForce(w, model)).toBeCloseTo(97.5, 9);
});

test('people at the start: 1,122 and 25 and 80 are 1,227, all of them reported', () => {
  const w = start();
  expect(Array.from(w.known)).toEqual([1122, 25, 80]);
  expect([m.startPrisoners, w.arrested, w.freed, w.approval, w.capital]).toEqual([1227, 0, 0, 50, 3]);
});

test('odds of more people, less relief and a condition at the start, need .35 and belief .4', () => {
  const w = start();
  // more, less: .1 + .7·.35 + .1·.4 = .385; conditional: .05 + .5·.35 + .6·.4 = .465
  [0.385, 0.385, 0.465].forEach((expected, counter) => {
    expect(counterChance(w, m, counter)).toBeCloseTo(expected, 10);
  });
  // The band's half width: .2 − .15·.35 = .1475, then twentieths: .2375 is .25, .5325 is .55, .3175 is .3, .6125 is .6.
  expect(Array.from(w.published.oddsLow).slice(0, 3)).toEqual([0.25, 0.25, 0.3]);
  expect(Array.from(w.published.oddsHigh).slice(0, 3)).toEqual([0.55, 0.55, 0.6]);
});

test('a roadmap is open at the start, with odds of one in ten', () => {
  // −.42 + .8·.35 + .6·.4 + .2·0 = .1
  const w = start();
  expect(counterChance(w, m, 3)).toBeCloseTo(0.1, 10);
  expect(w.published.oddsLow[3]).toBe(0);
  expect(w.published.oddsHigh[3]).toBe(0.25);
});

test('the chance of cheating at the start, by view', () => {
  // cheat · 1 · (1.35 − .65·.55) · 1 = cheat · .9925
  VIEWS.forEach((view) => {
    const model = plainModel(view);
    expect(cheatChance(startWorld(model, 1, 16), model)).toBeCloseTo(model.view.cheat * 0.9925, 10);
  });
  expect([plainModel('op-ed'), plainModel('engagement'), plainModel('sceptic')].map((x) => x.view.cheat)).toEqual([
    0.1, 0.04, 0.08,
  ]);
});

test('crises at the start: 2.5 % a quarter, of which 30 % end in breakdown: 0.75 % a quarter', () => {
  const w = start();
  expect(crisisHazard(w, m)).toBeCloseTo(0.025, 12);
  expect(breakdownShare(w, m)).toBeCloseTo(0.3, 12);
});

test('what the first sale does, to the last digit', () => {
  const w = start();
  playQuarter(w, m, { answer: 'accept', option: -1, lever: -1, steps: 0 });
  const paid = 49 / 123;
  expect(w.goingRate).toBeCloseTo(0.3 + 0.4 * (1.1 * paid - 0.3), 12);
  // hope: 8·123/1227 = .80196; .1 + .3·(.80196 − .1)
  expect(w.soldOrdinary).toBeCloseTo(0.1 + 0.3 * ((8 * 123) / 1227 - 0.1), 12);
  expect(w.soldForeign).toBe(0.2);
  // size 350·.35/300; belief .55·(1 − .4·size), then 1.5 % back to .55
  const size = (350 * 0.35) / 300;
  const believed = 0.55 * (1 - 0.4 * size);
  expect(w.credibility).toBeCloseTo(believed + 0.015 * (0.55 - believed), 12);
  const trusted = 0.4 + 0.02;
  expect(w.assurance).toBeCloseTo(trusted + 0.01 * (0.4 - trusted), 12);
  const asking = 1.06;
  expect(w.asking).toBeCloseTo(asking + 0.03 * (1 - asking), 12);
  // unity .7 − .08·size, then 3 % back to .65
  const united = 0.7 - 0.08 * size;
  expect(w.unity).toBeCloseTo(united + 0.03 * (0.65 - united), 12);
  // glow 1.2 + 3.5·123/(123 + 80), shown at once, half of it left; the bill .068·49, 78 % of it left
  const glow = 1.2 + (3.5 * 123) / 203;
  expect(w.glowShown).toBeCloseTo(glow, 12);
  expect(w.glow).toBeCloseTo(glow / 2, 12);
  expect(w.sectors[0]?.ours).toBe(0);
  expect(w.freed).toBe(123);
  expect(w.exiled).toBe(123);
});

test('the bill of a sale is .068 points for each $m, and 22 % of it fades a quarter', () => {
  const w = start();
  const bills: number[] = [];
  for (const answer of ['accept', 'none', 'none'] as const) {
    if (answer === 'none') w.offer.clear();
    playQuarter(w, m, { answer, option: -1, lever: -1, steps: 0 });
    bills.push(w.billShown);
  }
  const full = Math.max(...bills);
  expect(full).toBeCloseTo(0.068 * 49, 12);
  expect(bills[bills.indexOf(full) + 1]).toBeCloseTo(full * 0.78, 12);
});

test('the bill of a sale comes a quarter after the sale (model.md, 10)', () => {
  const w = start();
  playQuarter(w, m, { answer: 'accept', option: -1, lever: -1, steps: 0 });
  expect(w.billShown).toBe(0);
  expect(w.approval).toBeCloseTo(w.base + w.glowShown, 12);
  w.offer.clear();
  playQuarter(w, m, { answer: 'none', option: -1, lever: -1, steps: 0 });
  expect(w.billShown).toBeCloseTo(0.068 * 49, 12);
});

test('re-election: even at the bar, certain eleven points above it', () => {
  const bar = 46.6;
  const table = [
    [bar - 11, 0],
    [bar - 5.5, 0.125],
    [bar, 0.5],
    [bar + 5.5, 0.875],
    [bar + 11, 1],
    [0, 0],
    [100, 1],
  ] as const;
  for (const [approval, chance] of table) expect(reelectionChance(approval, m)).toBeCloseTo(chance, 12);
});

test('arrests of an ordinary quarter: 125 and 5, of which 15 % either way by the draw', () => {
  const w = start();
  playQuarter(w, m, { answer: 'refuse', option: -1, lever: -1, steps: 0 });
  // Nothing has moved but the price believed: 5 % back towards .27, so the premium is nought; cells are full.
  expect(w.inputs.premium).toBe(0);
  expect(w.inputs.vacancy).toBe(0);
  const moneyLeaks = 1 + (2 * (w.apparatus - 100)) / 100;
  const weak = 1 + 0.3 * w.civilSociety * w.inputs.weakness + 0.25 * (w.civilSociety - 0.35);
  expect(w.arrestMean).toBeCloseTo(130 * moneyLeaks * weak, 6);
  expect(Math.abs(w.newOrdinary + w.newForeign - w.arrestMean)).toBeLessThan(0.15 * w.arrestMean + 2);
});
