// The signs that must hold, on a seeded sample of the worlds that `npm run behaviour` looks at. Sizes are not asserted.
import { describe, expect, test } from 'vitest';
import { ALL_VIEWS, inProcess, policiesForSigns, type Results, SIGNS, verdictsOf } from '../../src/lab/index.ts';
import { policyById } from '../../src/policies/index.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { sample } from '../long.ts';

const scenario = loadScenario('potash-2025');
const games = sample(600, 3000);
/** The shortest and the longest in the sample, all in the long run. */
const { terms: all } = scenario;
const terms = [all.at(0), all.at(-1), ...all.slice(1, -1)].slice(0, sample(2, all.length)) as number[];

test('every sign names policies and views that exist', () => {
  for (const sign of SIGNS) {
    expect(policyById(sign.policy)).toBeDefined();
    expect(policyById(sign.against)).toBeDefined();
    for (const view of sign.rule === 'moves-less' ? [sign.view, ...sign.than] : sign.views)
      expect(Object.keys(scenario.views)).toContain(view);
  }
});

describe.each(terms.map((term) => [term] as const))('signs at a term of %i quarters', async (term) => {
  const runner = inProcess(scenario);
  const played = new Map<string, Results>();
  for (const view of ALL_VIEWS)
    for (const policy of policiesForSigns(view))
      played.set(`${view} ${policy}`, await runner.run({ view, changes: [], policy, seed: 505, games, term }));
  const verdicts = SIGNS.flatMap((sign) =>
    verdictsOf(sign, (view, policy) => played.get(`${view} ${policy}`) as Results),
  );

  test.each(verdicts.map((verdict) => [verdict.view, verdict.sign.name, verdict] as const))(
    '%s: %s',
    (_, __, verdict) => {
      const { difference, beside } = verdict;
      expect(verdict.holds, JSON.stringify({ difference, beside })).toBe(true);
    },
  );
});

describe('the rule that decides a sign', () => {
  const [moves, less, notBetter] = (['moves', 'moves-less', 'not-better'] as const).map(
    (rule) => SIGNS.find((sign) => sign.rule === rule) as (typeof SIGNS)[number],
  );
  /** Every column of a policy the same list of numbers, by view. */
  const fake = (byPolicy: Readonly<Record<string, readonly number[]>>) => (view: string, policy: string) => {
    const column = Float64Array.from(byPolicy[`${view} ${policy}`] ?? byPolicy[policy] ?? []);
    return { games: column.length, column: () => column } as unknown as Results;
  };

  test('a difference in the right direction holds, one in the wrong direction or within its error does not', () => {
    if (moves?.rule !== 'moves') throw new Error('no such sign');
    const up = { [moves.policy]: [11, 13, 12, 14], [moves.against]: [1, 2, 3, 4] };
    const down = { [moves.policy]: [1, 2, 3, 4], [moves.against]: [11, 13, 12, 14] };
    const unclear = { [moves.policy]: [1, 9, 2, 9], [moves.against]: [9, 1, 3, 4] };
    const holds = (of: Readonly<Record<string, readonly number[]>>, errors?: number) =>
      verdictsOf(moves, fake(of), errors)[0]?.holds;
    expect([holds(up), holds(down), holds(unclear)]).toEqual(
      moves.direction > 0 ? [true, false, false] : [false, true, false],
    );
    expect(holds(unclear, 0)).toBe(moves.direction > 0);
  });

  test('a smaller move is one smaller in size than under every other view', () => {
    if (less?.rule !== 'moves-less') throw new Error('no such sign');
    const under = (own: number, first: number, second: number) =>
      verdictsOf(
        less,
        fake({
          [`${less.view} ${less.policy}`]: [100 + own],
          [`${less.than[0]} ${less.policy}`]: [100 + first],
          [`${less.than[1]} ${less.policy}`]: [100 + second],
          [less.against]: [100],
        }),
      )[0]?.holds;
    expect(under(5, 20, -10)).toBe(true);
    expect(under(-5, 20, -10)).toBe(true);
    expect(under(-15, 20, -10)).toBe(false);
    expect(under(15, 20, -10)).toBe(false);
  });

  test('not better counts the four figures, each in its own direction', () => {
    if (notBetter?.rule !== 'not-better') throw new Error('no such sign');
    // All columns higher: better on people out and on re-election, worse on prison-years and hardship.
    const of = fake({ [notBetter.policy]: [2, 2], [notBetter.against]: [1, 1] });
    expect(verdictsOf(notBetter, of)[0]).toMatchObject({ holds: true, beside: [2] });
    expect(verdictsOf({ ...notBetter, atMost: 1 }, of)[0]?.holds).toBe(false);
  });
});
