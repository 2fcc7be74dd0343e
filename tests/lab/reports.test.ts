// The later parts of `npm run behaviour`: the rules that decide them on invented numbers, and their signs on a seeded sample
// of worlds. Sizes are not asserted.
import { describe, expect, test } from 'vitest';
import {
  ALL_VIEWS,
  bestIn,
  closest,
  courseOf,
  DEALING,
  DOUBTS,
  dominates,
  doubted,
  inProcess,
  mean,
  priceRise,
  type Results,
  standings,
  withoutThem,
} from '../../src/lab/index.ts';
import { POLICIES, type Policy, policyById } from '../../src/policies/index.ts';
import { compile } from '../../src/rules/index.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { stockErrors } from '../../tools/stock-error.ts';
import { sample } from '../long.ts';

const scenario = loadScenario('potash-2025');
const games = sample(300, 2000);
const TERM = 16;

/** Results of one number for each of the four figures, in a view. */
const fixed = (numbers: Readonly<Record<string, number>>) =>
  ({ column: (name: string) => Float64Array.of(numbers[name] ?? 0) }) as unknown as Results;
const figures = (walkedFree: number, prisonYears: number, hardship: number, reelected: number) =>
  fixed({ walkedFree, prisonYears, hardship, reelected });

describe('dominance', () => {
  const best = figures(100, 1000, 0.2, 0.8);
  const worse = figures(50, 1100, 0.3, 0.4);

  test('gaps are shares of the best, 0 for the best; who is best everywhere dominates', () => {
    const [first, second] = standings(['a', 'b'], (_, policy) => (policy === 'a' ? best : worse));
    if (!first || !second) throw new Error('two were asked for');
    expect(first.gaps).toEqual(ALL_VIEWS.map(() => [0, 0, 0, 0]));
    for (const gaps of second.gaps) expect(gaps.map((gap) => Math.round(100 * gap))).toEqual([50, 10, 50, 50]);
    expect([dominates(first), dominates(second)]).toEqual([true, false]);
    expect([bestIn(first), bestIn(second)]).toEqual([12, 0]);
  });

  test('one figure in one view is enough not to dominate', () => {
    const better = figures(50, 1100, 0.3, 0.81);
    const all = standings(['a', 'b'], (view, policy) => (policy === 'a' ? best : view === 'sceptic' ? better : worse));
    expect(all.some(dominates)).toBe(false);
    expect(all.map(bestIn)).toEqual([11, 1]);
    const near = closest(all, 3, 4);
    expect([near.policy, near.views, near.figures.length]).toEqual(['a', [...ALL_VIEWS], 4]);
    expect(near.gap).toBeCloseTo(0.01 / 0.81, 9);
    expect(closest(all, 2, 4).gap).toBe(0);
  });

  test('no policy of a player is best on all figures in all views', async () => {
    const ids = POLICIES.filter(({ holder }) => holder === undefined).map(({ id }) => id);
    const runner = inProcess(scenario);
    const played = new Map<string, Results>();
    for (const view of ALL_VIEWS)
      for (const policy of ids)
        played.set(
          `${view} ${policy}`,
          await runner.run({ view, changes: [], policy, seed: 606, games: sample(100, 1000), term: TERM }),
        );
    const all = standings(ids, (view, policy) => played.get(`${view} ${policy}`) as Results);
    expect(all.filter(dominates)).toEqual([]);
    expect(all.reduce((sum, standing) => sum + bestIn(standing), 0)).toBeGreaterThanOrEqual(12);
  });
});

describe('doubts', () => {
  test('nearer to nothing, or on the other side, holds; further off, or unclear, does not', () => {
    const arrests = (...values: readonly number[]) =>
      ({ column: () => Float64Array.from(values) }) as unknown as Results;
    const nobody = arrests(100, 100, 100, 100);
    const holds = (as: Results, without: Results) => doubted([as, nobody], [without, nobody]).holds;
    const more = arrests(130, 132, 131, 133);
    const little = arrests(105, 104, 105, 106);
    expect([holds(more, little), holds(little, more)]).toEqual([true, false]);
    expect([holds(arrests(70, 72, 71, 70), arrests(104, 103, 104, 105)), holds(more, more)]).toEqual([true, false]);
    expect(holds(arrests(130, 90, 140, 100), arrests(100, 120, 100, 130))).toBe(false);
  });

  test.each(DOUBTS.map((doubt) => [doubt.view, doubt.without.join(', '), doubt] as const))(
    '%s: a part of the verdict rests on %s',
    async (view, _, doubt) => {
      const play = async (of: typeof scenario) => {
        const runner = inProcess(of);
        const run = (policy: string) => runner.run({ view, changes: [], policy, seed: 607, games, term: TERM });
        return [await run(DEALING[0]), await run(DEALING[1])] as const;
      };
      const { holds, as, without } = doubted(await play(scenario), await play(withoutThem(scenario, doubt)));
      expect(holds, `${as.relative}, ${without.relative}`).toBe(true);
    },
  );
});

describe('the way through a term', () => {
  const course = (view: string, policy: Policy) => courseOf(compile(scenario, view), policy, 608, games, TERM);
  const named = (id: string) => policyById(id) as Policy;

  test('prices rise under the op-ed’s view when every offer is signed, and more than under each other', () => {
    const rise = (view: string) => mean(priceRise(course(view, named('always-deal'))));
    const [opEd, ...others] = ALL_VIEWS.map(rise);
    expect(opEd).toBeGreaterThan(1);
    for (const other of others) expect(opEd).toBeGreaterThan(other);
  });

  test('prices that nobody pays do not rise', () => {
    for (const view of ALL_VIEWS) expect(mean(priceRise(course(view, named('refuse-all'))))).toBeLessThan(1);
  });

  test('votes on the law are counted: none without a proposal, some pass and some fail with one', () => {
    const law = course('op-ed', named('trigger'));
    expect(law.voted).toBeGreaterThan(law.passed);
    expect(law.passed).toBeGreaterThan(0);
    expect(course('op-ed', named('refuse-all'))).toMatchObject({ voted: 0, passed: 0 });
  });
});

test('the base rates, every arrest counted, are nearer to the counts of monitors than with a fifth more or less', () => {
  const at = (factor: number) => {
    const m = compile(scenario, 'op-ed');
    const arrests = { ...m.arrests, ordinaryArrests: m.arrests.ordinaryArrests * factor };
    return stockErrors({ ...m, arrests })[0]?.error as number;
  };
  expect(at(1)).toBeLessThan(Math.min(at(0.8), at(1.2)));
  expect(stockErrors(compile(scenario, 'op-ed')).every(({ rows }) => rows.every((r) => r.model > 0))).toBe(true);
});
