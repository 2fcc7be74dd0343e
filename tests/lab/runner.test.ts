import { afterAll, expect, test } from 'vitest';
import { COLUMNS, inProcess, type Job, Results } from '../../src/lab/index.ts';
import { partsOf } from '../../src/lab/runner.ts';
import { type Policy, playPolicy, policyById, recording } from '../../src/policies/index.ts';
import { compile, type GameLog, playLog, RULES_VERSION, startWorld, totals, worldSeed } from '../../src/rules/index.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { runnerFor } from '../../tools/threads.ts';

const scenario = loadScenario('potash-2025');
const job = (policy: string, games: number): Job => ({ view: 'op-ed', changes: [], policy, seed: 4, games, term: 16 });
const here = inProcess(scenario);
const threads = runnerFor(scenario, 0, 2);
afterAll(() => threads.close());

test.each(['always-deal', 'random', 'trigger-roadmap'])('%s: threads give the same numbers as this one', async (id) => {
  const ours = await here.run(job(id, 1200));
  const theirs = await threads.run(job(id, 1200));
  expect(theirs.data).toEqual(ours.data);
});

test('a longer run begins with the shorter one, and parts cover every game once', async () => {
  const few = await here.run(job('tough-bargains', 30));
  const many = await here.run(job('tough-bargains', 530));
  for (const name of COLUMNS) expect(many.column(name).subarray(0, 30)).toEqual(few.column(name));
  expect(partsOf(job('random', 1001), 500).map(({ from, games }) => [from, games])).toEqual([
    [0, 500],
    [500, 500],
    [1000, 1],
  ]);
});

test('progress counts up to the number of games', async () => {
  const seen: number[] = [];
  await here.run(job('refuse-all', 1200), (played) => seen.push(played));
  expect(seen).toEqual([500, 1000, 1200]);
});

test.each(['conditional-deals', 'nobody-ever-signs'])('%s: a game of the lab is the game of its log', async (id) => {
  const results = await here.run(job(id, 20));
  const model = compile(scenario, 'op-ed');
  const policy = policyById(id) as Policy;
  const world = startWorld(model, 1, 16);
  for (let i = 0; i < 20; i++) {
    const seed = worldSeed(4, i);
    const player = recording(policy);
    playPolicy(world, model, player, seed, 16);
    const log: GameLog = {
      ...{
        rulesVersion: RULES_VERSION,
        scenario: scenario.id,
        scenarioHash: scenario.hash,
        view: 'op-ed',
        changes: [],
      },
      ...{ seed, term: 16, decisions: player.decisions, orders: policy.orders },
    };
    const played = playLog(model, log, { holder: policy.holder ?? 'vote' });
    if (!played.ok) throw new Error(played.code);
    const { arrested, freed, prisonYears, reelected, prisoners, hardship } = totals(played.world);
    const row = ['arrested', 'freed', 'prisonYears', 'reelected', 'prisonersAtEnd', 'hardship'] as const;
    expect(row.map((name) => results.column(name)[i])).toEqual([
      ...[arrested, freed, prisonYears, reelected === 1 ? 1 : 0, prisoners, hardship],
    ]);
  }
});

test('results of another shape are refused', () => {
  expect(() => new Results(3, new Float64Array(5))).toThrow(RangeError);
});
