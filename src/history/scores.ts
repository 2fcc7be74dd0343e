/**
 * How good a forecast was: the continuous ranked probability score (Gneiting and Raftery 2007), the share of observations
 * inside a band, and the two naive forecasts that a model must beat. Only + - * / and comparisons: the same everywhere.
 */
import { quantileOfSorted } from '../outcomes/statistics.ts';

/**
 * The score of a sample of worlds against what happened: mean |x - y| less half the mean |x - x'| over all pairs. It is in
 * the unit of the observation, less is better, and for a sample of one it is the distance. NaN for no worlds.
 */
export function crps(sample: ArrayLike<number>, observed: number): number {
  const n = sample.length;
  const sorted = Float64Array.from(sample).sort();
  let distance = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    const x = sorted[i] as number;
    distance += x < observed ? observed - x : x - observed;
    // Of sorted values the i-th is the larger one in i pairs and the smaller one in the others.
    pairs += x * (2 * i - n + 1);
  }
  return distance / n - pairs / (n * n);
}

/** The bands whose coverage is reported: the share of worlds inside. */
export const BANDS = [0.5, 0.9] as const;

/** Whether an observation lies inside the middle band that holds a share of the worlds; its ends are included. */
export function inBand(sample: ArrayLike<number>, share: number, observed: number): boolean {
  const sorted = Float64Array.from(sample).sort();
  const tail = (1 - share) / 2;
  return observed >= quantileOfSorted(sorted, tail) && observed <= quantileOfSorted(sorted, 1 - tail);
}

/** A value of a series at a quarter; 0 and less lie before the first quarter played. */
export interface Point {
  readonly quarter: number;
  readonly value: number;
}

/** What a naive forecaster knows: what was known when the case began, or all that was observed up to the one before. */
export const KNOWN = ['start', 'previous'] as const;
export type Known = (typeof KNOWN)[number];

export interface Naive {
  /** The last value known. */
  readonly noChange: readonly number[];
  /** The straight line through the last two values known, never below 0. */
  readonly lastTrend: readonly number[];
}

/** Both naive forecasts of each observation. `before` holds two points or more, in order. */
export function naiveForecasts(before: readonly Point[], observations: readonly Point[], known: Known): Naive {
  const noChange: number[] = [];
  const lastTrend: number[] = [];
  observations.forEach(({ quarter }, i) => {
    const seen = known === 'start' ? before : [...before, ...observations.slice(0, i)];
    const last = seen.at(-1) as Point;
    const earlier = seen.at(-2) as Point;
    const slope = (last.value - earlier.value) / (last.quarter - earlier.quarter);
    noChange.push(last.value);
    lastTrend.push(Math.max(0, last.value + slope * (quarter - last.quarter)));
  });
  return { noChange, lastTrend };
}

/** Mean distance of point forecasts from what happened: what their CRPS comes to. */
export function meanDistance(forecasts: readonly number[], observations: readonly Point[]): number {
  let sum = 0;
  for (const [i, { value }] of observations.entries()) sum += Math.abs((forecasts[i] as number) - value);
  return sum / observations.length;
}
