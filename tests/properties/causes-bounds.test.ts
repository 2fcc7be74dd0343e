// Each bound of a figure, in worlds driven to it: what it cuts off is the cause "limit", and without it there is none.
import { expect, test } from 'vitest';
import { FIGURE, type FigureName, Ledger, type Model, takeApart } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { byAllOrders } from '../rules/equations.ts';
import { modelWith, type Overrides, plainModel, potash } from '../rules/models.ts';
import { type GameSpec, games, playRandom, type Style } from '../rules/random-games.ts';

interface Bound {
  readonly bound: string;
  readonly figure: FigureName;
  /** Tight: the bound is in the way. */
  readonly tight: Overrides;
  /** Wide: it is not; null where no parameter moves it. */
  readonly wide: Overrides | null;
  readonly style?: Style;
}

const NO_DETERRENCE: Overrides = { deterrence: 0, personalDeterrence: 0 };

/** Prices that stay where they begin: a person never costs more than all that is paid. */
const CALM: Overrides = { everyoneBase: -1, rateLearning: 0 };

const BOUNDS: readonly Bound[] = [
  { bound: 'the patron', figure: 'revenue', tight: { patronMost: 5 }, wide: { patronMost: 1e6 } },
  {
    bound: 'the floor of prices',
    figure: 'price',
    tight: { priceFloor: 2, batchLeast: 0, batchMost: 50, kindMost: 50, priceAssuranceLeast: -9, ...CALM },
    wide: { priceFloor: 0, batchLeast: 0, batchMost: 50, kindMost: 50, priceAssuranceLeast: -9, ...CALM },
  },
  {
    bound: 'the least and the most people in an offer',
    figure: 'price',
    tight: { priceFloor: 0, batchLeast: 60, batchMost: 0.1, priceAssuranceLeast: -9, ...CALM },
    wide: { priceFloor: 0, batchLeast: 0, batchMost: 50, kindMost: 50, priceAssuranceLeast: -9, ...CALM },
  },
  {
    bound: 'services that cannot do less than nothing',
    figure: 'arrests',
    tight: { ...NO_DETERRENCE, apparatusElasticity: 400, weaknessSpan: 1e6, moderation: 0 },
    wide: { ...NO_DETERRENCE, apparatusElasticity: 0, weaknessSpan: 1e6, moderation: 0 },
  },
  {
    bound: 'full weakness',
    figure: 'arrests',
    tight: { ...NO_DETERRENCE, weaknessSpan: 0.5, moderation: 0 },
    wide: { ...NO_DETERRENCE, weaknessSpan: 1e6, moderation: 0 },
  },
  {
    bound: 'the most that trade holds back',
    figure: 'arrests',
    tight: { ...NO_DETERRENCE, moderation: 0.8, moderationMost: 0.01, weaknessSpan: 1e6 },
    wide: { ...NO_DETERRENCE, moderation: 0.8, moderationMost: 9, moderationLeast: -9, weaknessSpan: 1e6 },
  },
  {
    bound: 'the most that can be deterred',
    figure: 'arrests',
    tight: { personalDeterrence: 0.25, deterredMost: 0.001, moderation: 0, weaknessSpan: 1e6, deterrence: 0 },
    wide: { personalDeterrence: 0, deterredMost: 0.001, moderation: 0, weaknessSpan: 1e6, deterrence: 0 },
  },
  {
    bound: 'the room to escalate',
    figure: 'arrests',
    tight: {
      ladderLeast: 0.9,
      ladderUnit: 1e6,
      ladderPersonal: 0,
      personalDeterrence: 0,
      moderation: 0,
      weaknessSpan: 1e6,
    },
    wide: { deterrence: 0, personalDeterrence: 0, moderation: 0, weaknessSpan: 1e6 },
    style: 'law',
  },
  {
    bound: 'people with a name in a smaller count',
    figure: 'arrests',
    tight: { ordinaryArrests: 0, foreignArrests: 0 },
    wide: null,
  },
  {
    bound: 'the most that can be deterred, off the record',
    figure: 'unrecorded',
    tight: { personalDeterrence: 0.25, deterredMost: 0.001, deterrence: 0 },
    wide: { personalDeterrence: 0, deterrence: 0 },
  },
  {
    bound: 'the most belief that one sale takes',
    figure: 'credibility',
    tight: { erosionMost: 0.01 },
    wide: { erosionMost: 9 },
  },
  {
    bound: 'all prisoners sold',
    figure: 'soldShare',
    tight: { hopeScale: 90 },
    wide: { hopeScale: 1, hopeRefused: 0 },
  },
  { bound: 'a full restriction', figure: 'ours0', tight: { lawArrestsPerStep: 20 }, wide: null, style: 'law' },
  { bound: 'a full restriction', figure: 'sanctions', tight: { lawArrestsPerStep: 20 }, wide: null, style: 'law' },
  { bound: 'the most odds of haggling', figure: 'moreOddsLow', tight: { haggleMost: 0.2 }, wide: null },
  {
    bound: 'odds that are never told from small ones',
    figure: 'roadmapOddsHigh',
    tight: { roadmapBase: -2 },
    wide: null,
  },
  { bound: 'strength within 0 to 100', figure: 'strength', tight: { strengthApparatus: 90 }, wide: null },
  { bound: 'need within 0 to 1', figure: 'need', tight: { needMoney: 5 }, wide: null },
];

const LAW: Overrides = { lawApproval: 20, lawUnity: 0, capitalIncome: 3, crisisBase: 0 };

/** How often "limit" moved the figure, over games whose sums are checked on the way. */
function limits(model: Model, figure: FigureName, style?: Style): number {
  let met = 0;
  for (const spec of games(8, [model], 72)) {
    const ledger = new Ledger();
    const played: GameSpec = style === undefined ? spec : { ...spec, style };
    playRandom(played, {
      ledger,
      onQuarter() {
        const own = ledger.lines().filter((line) => line.figure === figure);
        if (own.some((line) => line.cause === 'limit')) met++;
        const at = FIGURE[figure];
        const change = (ledger.after[at] as number) - (ledger.before[at] as number);
        const sum = own.reduce((total, line) => total + line.amount, 0);
        expect(Math.abs(sum - change)).toBeLessThan(1e-9 * Math.max(1, Math.abs(change)));
      },
    });
  }
  return met;
}

test.each(BOUNDS)('$bound: $figure', ({ figure, tight, wide, style }) => {
  const base = style === 'law' ? LAW : {};
  expect(limits(modelWith('op-ed', { ...base, ...tight }), figure, style)).toBeGreaterThan(0);
  if (wide !== null) expect(limits(plainModel('op-ed', { ...base, ...wide }, NOBODY), figure, style)).toBe(0);
});

/** Nobody with a name, who might be in a smaller count, and no first offer, whose number of people is its own bound. */
const NOBODY = { ...potash, roster: [], firstOffer: null };

test('a bound that a factor moves is told as that factor, and what is pressed against it as the limit', () => {
  // Filled up to what a guarantee allows: min(guarantee, part of what is denied).
  const before = { denied: 10, guarantee: 6 };
  const now = { denied: 30, guarantee: 5 };
  const pick = (mask: number, bit: number) => ((mask >> bit) & 1 ? now : before);
  const at = (mask: number, out: { held: number; raw: number }) => {
    out.raw = 0.5 * pick(mask, 0).denied;
    out.held = Math.min(pick(mask, 1).guarantee, out.raw);
  };
  const { shares, limit } = takeApart(2, 3, at, 2);
  const cut = byAllOrders(2, (isNow) => {
    const filled = 0.5 * (isNow[0] ? now : before).denied;
    return Math.min((isNow[1] ? now : before).guarantee, filled) - filled;
  });
  expect(shares[0]).toBe(10);
  expect(shares[1]).toBeCloseTo(cut[1] as number, 12);
  expect(limit).toBeCloseTo(cut[0] as number, 12);
  expect((shares[0] as number) + (shares[1] as number) + limit).toBeCloseTo(5 - 5, 12);
  // The same without a factor that moves the bound, and with one that did not change.
  expect(takeApart(2, 3, at).limit).toBeCloseTo((cut[0] as number) + (cut[1] as number), 12);
  expect(takeApart(2, 1, at, 2).shares[1]).toBe(0);
});

test('where nobody is drawn, people with a name come by the bound alone, and go by it a quarter later', () => {
  const model = modelWith('op-ed', { ordinaryArrests: 0, foreignArrests: 0 });
  let named = 0;
  for (const spec of games(8, [model], 73)) {
    const ledger = new Ledger();
    let before = 0;
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const arrests = w.newOrdinary + w.newForeign;
        expect(ledger.amount('arrests', 'chance')).toBe(0);
        expect(ledger.amount('arrests', 'limit')).toBe(arrests - before);
        named += arrests;
        before = arrests;
      },
    });
  }
  expect(named).toBeGreaterThan(3);
});

test('strictly inside their bounds strength and need have no limit, also when a crisis shook the elites', () => {
  let shaken = 0;
  for (const spec of games(sample(24, 400), [modelWith('op-ed', { crisisBase: 0.2, strongmanElites: 50 })], 74)) {
    const ledger = new Ledger();
    let last = { strength: 1, need: 0.5 };
    let fell = false;
    playRandom(spec, {
      ledger,
      onQuarter(w) {
        const inside = (f: typeof last) => f.strength > 0 && f.strength < 100 && f.need > 0 && f.need < 1;
        if (inside(w) && inside(last)) {
          expect(ledger.amount('strength', 'limit')).toBe(0);
          expect(ledger.amount('need', 'limit')).toBe(0);
          if (fell) {
            // What the crisis did to the elites is told of strength in the quarter in which strength moves with it.
            expect(ledger.amount('strength', 'elites')).toBeLessThan(0);
            shaken++;
          }
        }
        fell = w.breakdownAt === w.quarter && w.regime === 1 && w.elites === 50 && w.elitesOfStrength > 60;
        last = { strength: w.strength, need: w.need };
      },
    });
  }
  expect(shaken).toBeGreaterThan(0);
});
