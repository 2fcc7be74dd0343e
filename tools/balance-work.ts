// Responsible for what the checks of balance are made from: the jobs, one thread's share of them, and their sum.
import {
  type Check,
  checksOf,
  type Effort,
  FOLLOWED,
  type LeverPairs,
  type PlanJob,
  type PlannedGame,
  PlanPlayer,
  type Played,
  type PolicyGames,
  policyGames,
  type Sensitivity,
  type SensitivityAsked,
  type Setting,
  sensitivityOf,
  settingOf,
} from '../src/lab/balance/index.ts';
import { WEIGHTINGS, type Weighting } from '../src/outcomes/four-figures.ts';
import type { Scenario } from '../src/rules/index.ts';
import { answersOf, type Work } from './pool.ts';

/** How much is played. */
export interface Amount {
  /** Worlds of each policy and view. */
  readonly worlds: number;
  /** Terms planned under each view, and what is spent on one. */
  readonly planned: number;
  readonly effort: Effort;
  /** Worlds in which each lever is missed, under each view and weighting, and what is spent on one. */
  readonly missed: number;
  readonly weightings: readonly Weighting[];
  readonly missedEffort: Effort;
}

const SMALL = { worldsEach: 24, first: 4, last: 12, best: 2, policies: 5 } as const;
const MIDDLE = { worldsEach: 40, first: 6, last: 18, best: 3, policies: 8 } as const;

/** Below a minute on two cores; and some minutes. */
export const QUICK: Amount = {
  worlds: 200,
  planned: 6,
  effort: { budget: SMALL, dice: 60 },
  missed: 3,
  weightings: ['equal', 'prisonYears'],
  missedEffort: { budget: SMALL, dice: 0 },
};
export const FULL: Amount = {
  worlds: 1000,
  planned: 30,
  effort: { budget: MIDDLE, dice: 200 },
  missed: 10,
  weightings: ['equal', 'prisonYears'],
  missedEffort: { budget: SMALL, dice: 0 },
};

type PolicyJob = { readonly kind: 'policy'; readonly view: number; readonly policy: string; readonly worlds: number };
type Job = PolicyJob | ({ readonly kind: 'plan' } & PlanJob) | ({ readonly kind: 'sensitivity' } & SensitivityAsked);

/** For pool.ts. */
export const work: Work<Scenario, Job, PolicyGames | PlannedGame | Sensitivity[]> = (scenario) => {
  let player: PlanPlayer | null = null;
  let kept: Setting | null = null;
  return (job) => {
    if (job.kind === 'sensitivity') return sensitivityOf(scenario, job);
    kept ??= settingOf(scenario);
    const setting = kept;
    if (job.kind === 'plan') {
      player ??= new PlanPlayer(setting);
      return player.play(job);
    }
    const model = setting.models[job.view] as Setting['models'][number];
    return policyGames(model, job.policy, 0, job.worlds, setting.term);
  };
};

export interface Balance {
  readonly scenario: string;
  readonly term: number;
  readonly checks: readonly Check[];
  readonly played: Played;
}

/** Plays it all and checks it. The same inputs always give the same checks, with any number of threads. */
export async function balanceOf(
  scenario: Scenario,
  amount: Amount,
  threads: number,
  progress: (done: number, of: number) => void = () => {},
): Promise<Balance> {
  const { term, views, spread } = settingOf(scenario);
  const { worlds, planned, effort, missed, weightings, missedEffort } = amount;
  const plan = (view: number, world: number, weighting: Weighting, lever: number, own: Effort): Job => ({
    kind: 'plan',
    ...{ view, world, weighting, lever, effort: own },
  });
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i);
  const policyJobs = views.flatMap((_, view) =>
    FOLLOWED.map(({ id }): PolicyJob => ({ kind: 'policy', view, policy: id, worlds })),
  );
  const planJobs = views.flatMap((_, view) => numbers(planned).map((i) => plan(view, i, 'equal', -1, effort)));
  const without = views.flatMap((_, view) =>
    WEIGHTINGS.filter((one) => weightings.includes(one)).flatMap((weighting) =>
      [-1, ...scenario.levers.keys()].map((lever) => ({
        ...{ view, weighting, lever },
        jobs: numbers(missed).map((i) => plan(view, i, weighting, lever, missedEffort)),
      })),
    ),
  );
  // The long ones first: then no thread is left with one at the end.
  const jobs: Job[] = [...planJobs, ...without.flatMap((one) => one.jobs), ...policyJobs];
  const module = new URL('./balance-work.ts', import.meta.url);
  const answers = await answersOf<Scenario, Job, PolicyGames | PlannedGame>(module, scenario, jobs, threads, (done) =>
    progress(done, jobs.length),
  );
  let at = 0;
  const take = <T>(n: number): T[] => {
    at += n;
    return answers.slice(at - n, at) as T[];
  };
  const plannedGames = views.map(() => take<PlannedGame>(planned));
  const all = without.map((one) => ({ ...one, four: take<PlannedGame>(missed).map((game) => game.four) }));
  const levers = all.flatMap(({ lever, view, weighting, four }): LeverPairs[] => {
    if (lever < 0) return [];
    const full = all.find((one) => one.lever < 0 && one.view === view && one.weighting === weighting);
    return [{ lever, view, weighting, withAll: full?.four ?? [], without: four }];
  });
  const policies = views.map(() => {
    const games = take<PolicyGames>(FOLLOWED.length);
    return new Map(FOLLOWED.map(({ id }, i) => [id, games[i] as PolicyGames]));
  });
  const played: Played = { scenario, term, views, spread, policies, planned: plannedGames, levers };
  return { scenario: scenario.id, term, checks: checksOf(played), played };
}

/** For each view, in their order: which parameters move the four figures most. */
export function sensitivities(
  scenario: Scenario,
  asked: Omit<SensitivityAsked, 'view'>,
  threads: number,
  progress: (done: number, of: number) => void = () => {},
): Promise<Sensitivity[][]> {
  const jobs = Object.keys(scenario.views).map((view): Job => ({ kind: 'sensitivity', ...asked, view }));
  const module = new URL('./balance-work.ts', import.meta.url);
  return answersOf<Scenario, Job, Sensitivity[]>(module, scenario, jobs, threads, (done) =>
    progress(done, jobs.length),
  );
}
