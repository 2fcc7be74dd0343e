// Home: glow and bill, the home price, families, deaths, capital; and the vote.
import { describe, expect, test } from 'vitest';
import { EVENT, electionSwing, leaveOffice, NO_ORDERS, reelectionChance, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { plainModel } from './models.ts';
import { copyOf, count, mean, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, moodSpread: 0, homePriceSpread: 0, cheat: 0 } as const;
const QUIET = { ...CALM, familyRefused: 0, familyFailed: 0, deathApproval: 0 } as const;
const quiet = (w: World) => w.offer.clear();

describe('approval', () => {
  const m = plainModel('op-ed', QUIET);
  const w = worlds(m, 1)[0] as World;
  const at = (change: Partial<World>) =>
    next(w, m, {}, (x) => {
      quiet(x);
      Object.assign(x, change);
    });

  test('is base and glow minus bill, inside 0 and 100', () => {
    const some = at({ base: 55, glow: 2, bill: 3 });
    expect(some.approval).toBeCloseTo(some.base + some.glowShown - some.billShown, 12);
    expect([some.glowShown, some.billShown]).toEqual([2, 3]);
    expect([at({ bill: 90 }).approval, at({ base: 200 }).approval]).toEqual([0, 100]);
    expect(at({ glow: 4 }).approval).toBeGreaterThan(at({}).approval);
    expect(at({ bill: 4 }).approval).toBeLessThan(at({}).approval);
  });

  test('returns to its rest and falls with the home price', () => {
    expect(at({ base: 60 }).base).toBeCloseTo(60 - 0.1 * 12.1, 9);
    expect(at({ base: 40 }).base).toBeCloseTo(40 + 0.1 * 7.9, 9);
    expect(at({ homePrice: 0.9 }).base).toBeLessThan(at({ homePrice: 0.5 }).base);
    expect(at({ homePrice: 0.1 }).base).toBeGreaterThan(at({ homePrice: 0.5 }).base);
  });

  test('the home price returns to its rest and follows the world market', () => {
    expect(at({ homePrice: 0.9 }).homePrice).toBeLessThan(0.9);
    expect(at({ homePrice: 0.2 }).homePrice).toBeGreaterThan(0.2);
    const market = plainModel('op-ed', { ...QUIET, homePriceSpread: 0.05 });
    const prices = worlds(market, 300).map((x) => next(x, market, {}, quiet).homePrice);
    expect(Math.min(...prices)).toBeLessThan(0.48);
    expect(Math.max(...prices)).toBeGreaterThan(0.52);
    expect(prices.reduce((a, b) => a + b, 0) / 300).toBeCloseTo(0.5, 2);
  });

  test('the mood moves it either way, evenly', () => {
    const moody = plainModel('op-ed', { ...QUIET, moodSpread: 3 });
    const list = worlds(moody, 600).map((x) => next(x, moody, {}, quiet));
    expect(Math.abs(mean(list, (x) => x.base) - at({}).base)).toBeLessThan(0.12);
    expect(Math.max(...list.map((x) => x.base)) - Math.min(...list.map((x) => x.base))).toBeGreaterThan(2.5);
  });

  test('capital grows with approval, up to its cap', () => {
    expect(at({ base: 70 }).capital).toBeGreaterThan(at({ base: 30 }).capital);
    const plain = at({});
    expect(plain.capital).toBeCloseTo(3 + 0.5 + plain.approval / 60, 12);
    expect(at({ capital: 7.9 }).capital).toBe(8);
  });
});

test('a family speaks out after one refusal in ten, and after three failed counters in ten', () => {
  const m = plainModel('op-ed', { ...CALM, haggleMost: 0, oddsLeast: 0, deathApproval: 0 });
  const list = worlds(m, 1500);
  const spoke = (answer: 'refuse' | 'more' | 'accept') =>
    list.filter((w) => count(next(w, m, { answer }), EVENT['family-speaks']) > 0);
  expect(spoke('refuse').length / 1500).toBeCloseTo(0.1, 1);
  expect(spoke('more').length / 1500).toBeGreaterThan(0.25);
  expect(spoke('more').length / 1500).toBeLessThan(0.35);
  expect(spoke('accept')).toEqual([]);
  // A tenth of it has returned by the end of the quarter.
  const heard = spoke('refuse')[0] as World;
  const silent = plainModel('op-ed', { ...CALM, familyRefused: 0, deathApproval: 0 });
  expect(next(heard, m).approval).toBeCloseTo(next(heard, silent).approval - 0.9 * m.home.familyRefusedApproval, 9);
});

test('a death within a year of a refusal costs approval, and later or without one nothing', () => {
  const m = plainModel('op-ed', { ...QUIET, deathApproval: 1.5, deathRate: 0.5 });
  const none = plainModel('op-ed', { ...QUIET, deathApproval: 0, deathRate: 0.5 });
  const w = copyOf(worlds(m, 1)[0] as World, quiet);
  const cost = (lastRefused: number) => {
    const set = (x: World) => Object.assign(x, { quarter: 10, lastRefused });
    return next(w, none, {}, (x) => void set(x)).approval - next(w, m, {}, (x) => void set(x)).approval;
  };
  expect(next(w, m).diedKnownNow).toBeGreaterThan(0);
  expect(cost(10)).toBeCloseTo(1.35, 9);
  expect(cost(8)).toBeCloseTo(1.35, 9);
  expect(cost(7)).toBe(0);
  expect(cost(-99)).toBe(0);
  // Nobody died: nothing is lost, though we refused this very quarter.
  const deathless = { crisisBase: 0, deathRate: 0 } as const;
  const costly = plainModel('op-ed', { ...QUIET, ...deathless, deathApproval: 1.5 });
  const free = plainModel('op-ed', { ...QUIET, ...deathless, deathApproval: 0 });
  let quarters = 0;
  for (const x of worlds(costly, 30)) {
    const refused = next(x, costly, { answer: 'refuse' });
    if (refused.diedKnownNow > 0) continue;
    quarters++;
    expect(refused.approval).toBe(next(x, free, { answer: 'refuse' }).approval);
  }
  expect(quarters).toBeGreaterThan(20);
});

describe('the vote', () => {
  const m = plainModel();

  test('the chance of re-election agrees with a count over the swings of many seeds', () => {
    const n = sample(20_000, 200_000);
    const swings = Array.from({ length: n }, (_, seed) => electionSwing(seed * 7919, m));
    expect(Math.min(...swings.slice(0, 20_000))).toBeGreaterThan(-11);
    expect(Math.max(...swings.slice(0, 20_000))).toBeLessThan(11);
    for (const approval of [36, 40, 43, 46, 46.6, 48, 52, 56, 58]) {
      const won = swings.filter((swing) => approval + swing >= 46.6).length / n;
      expect(Math.abs(won - reelectionChance(approval, m)), `${approval}`).toBeLessThan(0.012);
    }
  });

  test('approval and swing are held against the bar, and more approval never loses a vote', () => {
    for (const w of worlds(m, 60)) {
      const results = [30, 38, 42, 46, 50, 54, 58, 66].map((approval) => {
        const x = copyOf(w, (y) => Object.assign(y, { approval }));
        x.term = x.quarter;
        expect(leaveOffice(x, m, NO_ORDERS)).toBe(null);
        expect(x.reelected).toBe(approval + electionSwing(x.seed, m) >= 46.6 ? 1 : 0);
        expect(x.published.reelected).toBe(x.reelected);
        expect(count(x, EVENT[x.reelected === 1 ? 're-elected' : 'defeated'])).toBe(1);
        return x.reelected;
      });
      for (let i = 1; i < results.length; i++) expect(results[i]).toBeGreaterThanOrEqual(results[i - 1] as number);
      expect([results[0], results.at(-1)]).toEqual([0, 1]);
    }
  });

  test('rivals are dealers, drifters and hawks in the shares of the parameters, known from the start', () => {
    const list = worlds(m, 3000);
    const share = (temper: number) => list.filter((w) => w.temper === temper).length / 3000;
    expect(share(0)).toBeCloseTo(0.36, 1);
    expect(share(1)).toBeCloseTo(0.34, 1);
    expect(share(2)).toBeCloseTo(0.3, 1);
    for (const w of list.slice(0, 50)) expect(w.published.rival).toBe(w.temper);
  });
});
