/**
 * Par (game.md): what the planner comes to in many other worlds, which it knows as little as a player does. Computed once for
 * each scenario and kept as a file (`npm run par`); here is what that file says, when it may be shown, and how it is made.
 */
import { type GameLog, type Model, NO_ORDERS, RULES_VERSION, type Scenario, worldSeed } from '../../rules/index.ts';
import { eachFigure, FOUR_FIGURES, type Four, type FourFigure, fourOf, type Weighting } from '../four-figures.ts';
import { play } from '../played.ts';
import { quantileOfSorted } from '../statistics.ts';
import type { Steps } from '../steps.ts';
import { planTerm } from './plan.ts';
import { BUDGET, type Budget } from './planner.ts';

/** Median of worlds, and where the middle nine in ten lie. */
export interface Band {
  readonly p05: number;
  readonly median: number;
  readonly p95: number;
}
export type Bands = Readonly<Record<FourFigure, Band>>;

export interface ParOfTerm {
  readonly term: number;
  /** What a planner divides each figure by. */
  readonly spread: Four;
  /** Doing nothing in the same worlds. */
  readonly nothing: Bands;
  readonly planners: Readonly<Record<Weighting, Bands>>;
  /** The equal-weight planner's and each own planner's median, only worlds of one view: by view, by figure. */
  readonly byView: Readonly<Record<string, Four>>;
  /** Games that one planned term takes in imagination, on average. */
  readonly rollouts: number;
}

export interface ParFile {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly rulesVersion: number;
  /** Worlds behind each median: world i has the view i modulo their number, and a seed of its own. */
  readonly worlds: number;
  readonly budget: Budget;
  readonly terms: readonly ParOfTerm[];
  /** Some of the planned terms, exactly: what is computed again must come to the same bits. */
  readonly sample: readonly ParSample[];
}

interface ParSample {
  readonly term: number;
  readonly weighting: Weighting;
  readonly world: number;
  readonly four: Four;
}

/** What the running game is; par of anything else is not shown. */
export interface PlayedRules {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly rulesVersion: number;
  /** A parameter was moved. */
  readonly changed: boolean;
}

/** Par of a term; `none` where none is computed for such a game, `stale` where it was for other rules or another budget. */
export type ParFound =
  | { readonly ok: true; readonly par: ParOfTerm; readonly file: ParFile }
  | { readonly ok: false; readonly code: 'none' | 'stale' };

export function parOf(file: ParFile | undefined, played: PlayedRules, term: number): ParFound {
  const par = file?.terms.find((one) => one.term === term);
  if (!file || !par || file.scenario !== played.scenario || played.changed) return { ok: false, code: 'none' };
  if (!isOf(file, played)) return { ok: false, code: 'stale' };
  return { ok: true, par, file };
}

/** Whether a file was made by these rules, for this scenario, with the budget of today. */
function isOf(
  file: ParFile,
  { scenarioHash, rulesVersion }: Pick<PlayedRules, 'scenarioHash' | 'rulesVersion'>,
): boolean {
  const sameBudget = (Object.keys(BUDGET) as (keyof Budget)[]).every((part) => file.budget[part] === BUDGET[part]);
  return file.scenarioHash === scenarioHash && file.rulesVersion === rulesVersion && sameBudget;
}

/** Keeps these worlds away from those that the planner imagines. */
const SALT = 0x3c6ef372;

export interface PlannedWorld {
  readonly four: Four;
  readonly rollouts: number;
}

/** The term that a planner plays in world i of par (0 or more); `models`: one for each view, in the order of the scenario. */
export function* planWorld(
  scenario: Scenario,
  models: readonly Model[],
  term: number,
  weighting: Weighting,
  spread: Four,
  i: number,
): Steps<PlannedWorld> {
  const log = worldOfPar(scenario, term, i);
  const model = models[i % models.length] as Model;
  const planned = yield* planTerm(model, models, log, weighting, spread);
  return { four: fourOf(play(model, planned.log).outcomes), rollouts: planned.rollouts };
}

/** World i of par, with nothing decided yet. */
export function worldOfPar(scenario: Scenario, term: number, i: number): GameLog {
  const views = Object.keys(scenario.views);
  return {
    ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, changes: [], term },
    ...{ view: views[i % views.length] as string, seed: worldSeed(SALT, i), decisions: [], orders: NO_ORDERS },
  };
}

/** The bands of worlds, by figure. */
export function bandsOf(worlds: readonly Four[]): Bands {
  const bandOf = (figure: FourFigure): Band => {
    const sorted = worlds.map((four) => four[figure]).sort((a, b) => a - b);
    const at = (p: number): number => quantileOfSorted(sorted, p);
    return { p05: at(0.05), median: at(0.5), p95: at(0.95) };
  };
  return Object.fromEntries(FOUR_FIGURES.map((figure) => [figure, bandOf(figure)])) as unknown as Bands;
}

/** Par by figure: each of its own planner. */
export function ownBands(planners: Readonly<Record<Weighting, Bands>>): Bands {
  return Object.fromEntries(FOUR_FIGURES.map((figure) => [figure, planners[figure][figure]])) as unknown as Bands;
}

/** The medians of one view's worlds, each figure of its own planner. */
export function mediansOfView(worlds: Readonly<Record<Weighting, readonly Four[]>>, views: number, view: number): Four {
  return eachFigure((figure) => bandsOf(worlds[figure].filter((_, i) => i % views === view))[figure].median);
}
