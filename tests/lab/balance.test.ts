// The checks of balance against played numbers worked out by hand; and the command runs, and repeats. That a check is met is
// not asserted anywhere: the report says what is missed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Check, checksOf, type PlannedGame, PlanPlayer, type Played } from '../../src/lab/balance/index.ts';
import { rightOne } from '../../src/lab/balance/planned.ts';
import type { Four } from '../../src/outcomes/four-figures.ts';
import { type Answer, compile, RULES_VERSION, type Scenario } from '../../src/rules/index.ts';
import { balanceOf } from '../../tools/balance-work.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { potash } from '../rules/models.ts';

const four = (walkedFree: number, prisonYears: number, hardship: number, reelection: number): Four => ({
  ...{ walkedFree, prisonYears, hardship, reelection },
});
const games = (one: Four, deals = false, presses = false) => ({ four: [one, one], deals, presses });
const nothing = four(10, 100, 0.5, 0.3);

const game = (answer: Answer, option: number, right: readonly (Answer | null)[] = []): PlannedGame => ({
  four: four(20, 90, 0.4, 0.5),
  nothing,
  cutShort: four(18, 92, 0.42, 0.46),
  decisions: [
    { answer, option, lever: -1, steps: 0 },
    { answer: 'none', option: -1, lever: 0, steps: 1 },
  ],
  dilemmas: [option < 0 ? -1 : 0, -1],
  situations: [{ open: ['accept', 'refuse'], right }],
});

const scenario = {
  levers: [{ id: 'potash' }, { id: 'law' }],
  dilemmas: [{ id: 'visit', options: [{}, {}] }],
} as unknown as Scenario;

function played(change: Partial<Played> = {}): Played {
  const policies = new Map([
    ['refuse-all', games(nothing)],
    ['always-deal', games(four(30, 80, 0.3, 0.4), true)],
    ['both', games(four(40, 70, 0.2, 0.6), true, true)],
    ['random', games(four(11, 110, 0.6, 0.25))],
  ]);
  return {
    scenario,
    term: 2,
    views: ['one', 'two'],
    spread: four(10, 10, 0.1, 0.1),
    policies: [policies, policies],
    planned: [[], []],
    levers: [],
    ...change,
  };
}

const check = (id: string, change: Partial<Played> = {}): Check => {
  const found = checksOf(played(change)).find((one) => one.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
};

describe('by hand', () => {
  test('one policy best in both views is a recipe', () => {
    expect(check('no-recipe')).toMatchObject({
      met: false,
      measured: expect.stringContaining('both comes nearest: 0 %'),
    });
    // In the second view refusing is best; in the first it is then 75 % off in people freed (10 of 40), at least 43 elsewhere.
    const mixed = played().policies[0] as Played['policies'][number];
    const other = new Map([
      ...mixed,
      ['both', games(nothing)] as const,
      ['refuse-all', games(four(60, 40, 0.1, 0.9))] as const,
    ]);
    const elsewhere = check('no-recipe', { policies: [mixed, other] });
    expect(elsewhere).toMatchObject({
      met: true,
      measured: expect.stringContaining('refuse-all comes nearest: 75 %'),
    });
    expect(check('no-recipe', { views: ['one'] }).met).toBeNull();
  });
  test('random is beaten, until it is best in one thing', () => {
    expect(check('not-by-chance').met).toBe(true);
    const lucky = new Map([...(played().policies[0] ?? []), ['random', games(four(11, 110, 0.6, 0.7))] as const]);
    expect(check('not-by-chance', { policies: [lucky, lucky] }).met).toBe(false);
  });
  test('the two extremes are beaten on all four, or one is not', () => {
    expect(check('no-extreme').met).toBe(true);
    const best = new Map([...(played().policies[0] ?? []), ['always-deal', games(four(50, 60, 0.1, 0.7))] as const]);
    expect(check('no-extreme', { policies: [best, best] }).met).toBe(false);
    expect(check('no-extreme', { policies: [best, played().policies[0] as Played['policies'][number]] }).met).toBe(
      true,
    );
  });
  test('a lever is worth it where the solver does worse without it', () => {
    const pair = (lever: number, without: readonly number[]) => ({
      ...{ lever, view: 0, weighting: 'walkedFree' as const },
      withAll: without.map(() => four(30, 0, 0, 0)),
      without: without.map((freed) => four(freed, 0, 0, 0)),
    });
    const worth = check('every-lever', { levers: [pair(0, [20, 22, 18]), pair(1, [28, 29, 27])] });
    expect(worth).toMatchObject({ met: true, measured: expect.stringContaining('potash (one, walkedFree)') });
    // By chance better, by chance worse: not seen to be worth it.
    expect(check('every-lever', { levers: [pair(0, [20, 22, 18]), pair(1, [10, 50, 30])] })).toMatchObject({
      met: false,
      measured: expect.stringContaining('not seen to be: law'),
    });
    expect(check('every-lever', { levers: [pair(0, [20])] }).met).toBeNull();
  });
  test('an answer is right where its losses are least by more than their error', () => {
    expect(
      rightOne([
        [1, 2, 3],
        [2, 3, 4.5],
      ]),
    ).toBe(0);
    // Mean difference 1/3 with error √(7/9): no.
    expect(
      rightOne([
        [1, 2, 3],
        [3, 2, 2],
      ]),
    ).toBe(-1);
    const planned = [[game('accept', -1, ['accept', null]), game('refuse', -1, ['refuse', 'refuse'])], []];
    const { met, measured } = check('every-answer', { planned });
    expect(met).toBe(false);
    expect(measured).toContain('accept 50 % (open in 100 %), refuse 50 % (open in 100 %), more 0 % (open in 0 %)');
  });
  test('what is always done in a quarter is guessed', () => {
    const planned = (answers: readonly Answer[]) => [answers.map((answer) => game(answer, -1)), []];
    const same = Array.from({ length: 12 }, (): Answer => 'accept');
    const halves = same.map((answer, i): Answer => (i % 2 === 0 ? answer : 'refuse'));
    expect(check('answer-not-by-rote', { planned: planned(same) })).toMatchObject({
      met: false,
      measured: 'guessed in 100 % of 24 quarters',
    });
    // Of an even split each is the rarer among the others; the second quarter is always the same.
    expect(check('answer-not-by-rote', { planned: planned(halves) })).toMatchObject({
      met: true,
      measured: 'guessed in 50 % of 24 quarters',
    });
    expect(check('answer-not-by-rote', { planned: planned(['accept', 'accept']) }).met).toBeNull();
  });
  test('the end: a fifth of all that is changed', () => {
    // Cut short 2/10 + 2/10 + .02/.1 + .04/.1 = 1.0; nothing 1 + 1 + 1 + 2 = 5.
    const { met, measured } = check('the-end-counts', { planned: [[game('accept', -1)], []] });
    expect({ met, measured }).toEqual({ met: true, measured: '20 %, orders included' });
  });
  test('the vote of those who do both', () => {
    expect(check('open-vote')).toMatchObject({ met: true, measured: 'one 60 %, two 60 % (both)' });
  });
  test('a fair path in every world, or not', () => {
    expect(check('fair-path')).toMatchObject({ met: true, measured: expect.stringContaining('one 100 %') });
    const alone = new Map([
      ['refuse-all', games(nothing)],
      ['random', games(four(11, 110, 0.6, 0.25))],
      ['always-deal', games(nothing)],
    ] as const);
    expect(check('fair-path', { policies: [alone, alone] }).met).toBe(false);
  });
  test('a dilemma that is always answered alike', () => {
    const eight = (option: (i: number) => number) => [Array.from({ length: 8 }, (_, i) => game('none', option(i))), []];
    expect(check('open-dilemmas', { planned: eight(() => 1) })).toMatchObject({
      met: false,
      measured: 'one-sided: visit 100 % of 8',
    });
    expect(check('open-dilemmas', { planned: eight((i) => i % 2) }).met).toBe(true);
    expect(check('open-dilemmas', { planned: [[game('none', 0)], []] }).met).toBeNull();
  });
});

describe('played', () => {
  const budget = { worldsEach: 4, first: 2, last: 4, best: 1, policies: 2 };
  test('a planned game with its situations repeats bit for bit; without a lever it is not pulled', () => {
    const views = Object.keys(potash.views);
    const models = views.map((view) => compile(potash, view));
    const setting = { scenario: potash, term: 8, views, models, spread: four(100, 1000, 0.1, 0.1) };
    const job = { view: 0, world: 3, weighting: 'equal' as const, lever: -1, effort: { budget, dice: 6 } };
    const one = new PlanPlayer(setting).play(job);
    expect(new PlanPlayer(setting).play(job)).toEqual(one);
    expect(one.decisions.length).toBe(8);
    expect(one.situations.length).toBeGreaterThan(1);
    for (const { open, right } of one.situations)
      for (const answer of right) if (answer !== null) expect(open).toContain(answer);
    const pulled = one.decisions.find(({ lever }) => lever >= 0)?.lever ?? 0;
    const without = new PlanPlayer(setting).play({ ...job, lever: pulled, effort: { budget, dice: 0 } });
    expect(without.decisions.some(({ lever }) => lever === pulled)).toBe(false);
    expect(without.situations).toEqual([]);
  });
  test('all of it runs and repeats', async () => {
    const amount = {
      ...{ worlds: 4, planned: 1, missed: 0, weightings: ['equal' as const] },
      ...{ effort: { budget, dice: 0 }, missedEffort: { budget, dice: 0 } },
    };
    const salt = loadScenario('salt-lesson');
    const first = await balanceOf(salt, amount, 1);
    expect(first.checks.map(({ id }) => id)).toEqual([
      ...['no-recipe', 'not-by-chance', 'no-extreme', 'every-lever', 'every-answer', 'answer-not-by-rote'],
      ...['lever-not-by-rote', 'the-end-counts', 'open-vote', 'fair-path', 'open-dilemmas'],
    ]);
    expect((await balanceOf(salt, amount, 1)).checks).toEqual(first.checks);
  });
});

test('the command: JSON, an object for each scenario, with checks and means; nothing on stderr', () => {
  const tool = fileURLToPath(new URL('../../tools/balance.ts', import.meta.url));
  const args = [
    '--scenario',
    'salt-lesson',
    '--worlds',
    '4',
    '--planned',
    '1',
    '--missed',
    '0',
    '--threads',
    '1',
    '--json',
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', tool, ...args], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [only, ...others] = JSON.parse(stdout);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ scenario: 'salt-lesson', term: 6, rulesVersion: RULES_VERSION });
  expect(only.checks.length).toBe(11);
  for (const { id, asked, met, measured, means } of only.checks) {
    expect([id, asked, measured, means].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    expect([true, false, null]).toContain(met);
  }
  expect(Object.keys(only.policies[0].means)).toEqual(expect.arrayContaining(['refuse-all', 'random', 'solver']));
});
