/** Luck or policy: the same decisions in other worlds, each with its own dice, and in each of them the other track too. */
import { type GameLog, type Holder, type Model, otherTrack, resetWorld, World, worldSeed } from '../rules/index.ts';
import { OUTCOMES, type Outcome, type Outcomes, outcomesOf } from './outcomes.ts';
import { playOn } from './played.ts';
import { mean, quantileOfSorted } from './statistics.ts';
import type { Steps } from './steps.ts';

/** By outcome, a number for each world. */
type Columns = Readonly<Record<Outcome, Float64Array>>;

/** World i has the seed `worldSeed(seed of the log, i)`, in every view and at every value of a parameter. */
export interface WorldsOf {
  readonly yours: Columns;
  readonly other: Columns;
}

/** Worlds that a verdict is taken over. */
export const WORLDS = 1000;
/** Worlds between two breaths: a few milliseconds' work. */
const WORLDS_A_STEP = 10;

/**
 * Plays a finished log and its other track in so many worlds (1 or more), each decision fitted to what stands there, under
 * one office-holder. A part of the work is one world.
 */
export function* otherWorlds(model: Model, log: GameLog, holder: Holder, worlds: number = WORLDS): Steps<WorldsOf> {
  const columns = (): Columns =>
    Object.fromEntries(OUTCOMES.map((outcome) => [outcome, new Float64Array(worlds)])) as Record<Outcome, Float64Array>;
  const yours = columns();
  const other = columns();
  const world = new World();
  const tracks = [
    { into: yours, track: log },
    { into: other, track: otherTrack(log) },
  ];
  for (let i = 0; i < worlds; i++) {
    for (const { into, track } of tracks) {
      resetWorld(world, model, worldSeed(log.seed, i), log.term);
      const outcomes = outcomesOf(world, model, playOn(world, model, track, holder));
      for (const outcome of OUTCOMES) into[outcome][i] = outcomes[outcome];
    }
    if ((i + 1) % WORLDS_A_STEP === 0) yield { done: i + 1, of: worlds };
  }
  return { yours, other };
}

/** Yours less the other track, world by world. */
export function differencesOf({ yours, other }: WorldsOf, outcome: Outcome): Float64Array {
  return yours[outcome].map((value, i) => value - (other[outcome][i] as number));
}

/** How a difference lies over worlds. */
export interface Spread {
  readonly worlds: number;
  readonly mean: number;
  /** Standard error of the mean; NaN below two worlds. */
  readonly error: number;
  /** The 95 % interval of the mean. */
  readonly low: number;
  readonly high: number;
  readonly median: number;
  /** Nine worlds of ten lie between these. */
  readonly p05: number;
  readonly p95: number;
  /** Shares of worlds (0..1) in which it is below and above nought; the rest lie at nought. */
  readonly below: number;
  readonly above: number;
}

/** Standard errors to each side of a mean that hold it in 95 % of samples, by the normal distribution: worlds are many. */
export const INTERVAL_95 = 1.96;

/** The spread of a column of differences; of none, all are NaN. */
export function spreadOf(differences: Float64Array): Spread {
  const worlds = differences.length;
  const middle = mean(differences);
  let squares = 0;
  let below = 0;
  let above = 0;
  for (const d of differences) {
    squares += (d - middle) * (d - middle);
    if (d < 0) below++;
    else if (d > 0) above++;
  }
  const error = worlds < 2 ? Number.NaN : Math.sqrt(squares / (worlds - 1) / worlds);
  const sorted = Float64Array.from(differences).sort();
  const at = (p: number) => quantileOfSorted(sorted, p);
  return {
    ...{ worlds, mean: middle, error, low: middle - INTERVAL_95 * error, high: middle + INTERVAL_95 * error },
    ...{ median: at(0.5), p05: at(0.05), p95: at(0.95), below: below / worlds, above: above / worlds },
  };
}

/** Fewer or more than on the other track; "too close to call" where the interval of the mean holds nought. */
export type Call = 'fewer' | 'more' | 'too-close';

/** What a spread of differences says; also without a spread (below two worlds) nothing is called. */
export function callOf({ low, high }: Spread): Call {
  if (high < 0) return 'fewer';
  return low > 0 ? 'more' : 'too-close';
}

/** The verdict (game.md): prison-years, yours less the other track, over worlds. */
export interface Verdict extends Spread {
  readonly call: Call;
}

export function verdictOf(worlds: WorldsOf): Verdict {
  const spread = spreadOf(differencesOf(worlds, 'prisonYears'));
  return { ...spread, call: callOf(spread) };
}

/** One outcome of the played world among the other worlds. */
export interface Luck extends Spread {
  /** Yours less the other track in the world that was played. */
  readonly here: number;
  /** Share of other worlds (0..1) in which the difference has the sign that it has here. */
  readonly sameSign: number;
  /** Share of other worlds (0..1) with a smaller difference. */
  readonly smaller: number;
}

/** By outcome, how the difference of the played world (`here`) lies among those of other worlds. */
export function luckOf(worlds: WorldsOf, here: Outcomes): Readonly<Record<Outcome, Luck>> {
  const entries = OUTCOMES.map((outcome): [Outcome, Luck] => {
    const differences = differencesOf(worlds, outcome);
    const own = here[outcome];
    let same = 0;
    let smaller = 0;
    for (const d of differences) {
      if (Math.sign(d) === Math.sign(own)) same++;
      if (d < own) smaller++;
    }
    const n = differences.length;
    return [outcome, { ...spreadOf(differences), here: own, sameSign: same / n, smaller: smaller / n }];
  });
  return Object.fromEntries(entries) as Record<Outcome, Luck>;
}
