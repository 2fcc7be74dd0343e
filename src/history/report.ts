/** What a case comes to under a view: scores of the series that are long enough, the band for the others, signs for the checks. */
import { quantileOfSorted } from '../outcomes/statistics.ts';
import { type Check, type HistoryCase, isScored, type Series } from './case.ts';
import { nameOf } from './dates.ts';
import { MEASURES } from './measures.ts';
import type { Targets } from './run.ts';
import { targetsOf } from './run.ts';
import { BANDS, crps, inBand, meanDistance, type Naive, naiveForecasts } from './scores.ts';

/** One observation beside the worlds. */
interface Held {
  /** As in `2024 Q2`. */
  readonly quarter: string;
  readonly observed: number;
  readonly p05: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
}

/** How much smaller the loss is than that of a naive forecast, mean over observations, and its standard error. */
interface Ahead {
  readonly by: number;
  readonly error: number;
}

interface SeriesReport {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly known: string;
  readonly inSample: boolean;
  readonly status: 'scored' | 'checked';
  readonly n: number;
  readonly observations: readonly Held[];
  /** How many observations lie inside the bands of 50 and 90 %, as shares. */
  readonly coverage: readonly [number, number];
  /** Left out where the series is too short. Mean CRPS, in the unit of the series: less is better. */
  readonly score?: number;
  /** The same of the two naive forecasts, which are points: mean distances. */
  readonly naive?: readonly [noChange: number, lastTrend: number];
  /** Mean distance of the median: like for like with the naive forecasts. */
  readonly medianError?: number;
  readonly ahead?: readonly [noChange: Ahead, lastTrend: Ahead];
}

const ANSWERS_OF_CHECKS = ['shown', 'undecided', 'not-shown'] as const;

interface CheckReport {
  readonly id: string;
  readonly inSample: boolean;
  /** Share of worlds in which it is so. */
  readonly share: number;
  readonly answer: (typeof ANSWERS_OF_CHECKS)[number];
  /** Median of what is looked at, and of what it is held against (a bound, or a median a quarter). */
  readonly median: number;
  readonly against: number;
}

export interface CaseReport {
  readonly case: string;
  readonly view: string;
  /** `scored` where one series at least is long enough. */
  readonly status: 'scored' | 'checked';
  /** Observations of the series that is scored; else of everything that is checked. */
  readonly n: number;
  /** Of the first series that is scored. */
  readonly score?: number;
  readonly naive?: readonly [number, number];
  readonly coverage?: readonly [number, number];
  readonly inSample: boolean;
  readonly worlds: number;
  /** Levers of the log that could not be moved, in all worlds together. */
  readonly unplayed: number;
  readonly series: readonly SeriesReport[];
  readonly checks: readonly CheckReport[];
}

/** `samples`: one for each target, in the order of `targetsOf`, the free ones first. */
export function reportOf(
  c: HistoryCase,
  view: string,
  samples: readonly Float64Array[],
  unplayed: number,
  targets: Targets = targetsOf(c),
): CaseReport {
  let free = 0;
  let fed = targets.free.length;
  const series = c.series.map((one) => {
    const isFed = one === targets.fedBy;
    const at = isFed ? fed : free;
    if (isFed) fed += one.observations.length;
    else free += one.observations.length;
    return seriesReport(c, one, samples.slice(at, at + one.observations.length));
  });
  const checks = c.checks.map((check) => {
    const of = samples[free++] as Float64Array;
    const against = check.against ? (samples[free++] as Float64Array) : null;
    return checkReport(check, of, against);
  });
  const main = series.find(({ status }) => status === 'scored');
  const small = series.reduce((sum, { n }) => sum + n, 0) + checks.length;
  return {
    case: c.id,
    view,
    status: main ? 'scored' : 'checked',
    n: main ? main.n : small,
    ...(main?.score === undefined || !main.naive
      ? {}
      : { score: main.score, naive: main.naive, coverage: main.coverage }),
    inSample: main ? main.inSample : [...c.series, ...c.checks].some(({ inSample }) => inSample),
    worlds: samples[0]?.length ?? 0,
    unplayed,
    series,
    checks,
  };
}

function seriesReport(c: HistoryCase, s: Series, samples: readonly Float64Array[]): SeriesReport {
  const { id, measure, unit, known, inSample, before, observations } = s;
  const values = observations.map(({ value }) => value);
  const inside = (share: number) =>
    values.filter((value, i) => inBand(samples[i] as Float64Array, share, value)).length / values.length;
  const held = observations.map(({ quarter, value }, i): Held => {
    const sorted = Float64Array.from(samples[i] as Float64Array).sort();
    const at = (p: number) => quantileOfSorted(sorted, p);
    return {
      quarter: nameOf(c.start, quarter),
      observed: value,
      ...{ p05: at(0.05), p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95) },
    };
  });
  const all = {
    ...{ id, measure, unit, known, inSample, n: observations.length, observations: held },
    coverage: [inside(BANDS[0]), inside(BANDS[1])] as const,
  };
  if (!isScored(s)) return { ...all, status: 'checked' };
  const losses = values.map((value, i) => crps(samples[i] as Float64Array, value));
  const naive = naiveForecasts(before, observations, known);
  return {
    ...all,
    status: 'scored',
    score: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
    naive: [meanDistance(naive.noChange, observations), meanDistance(naive.lastTrend, observations)],
    medianError: meanDistance(
      held.map(({ median }) => median),
      observations,
    ),
    ahead: [aheadOf(losses, naive, 'noChange', values), aheadOf(losses, naive, 'lastTrend', values)],
  };
}

/** Observations follow each other, so that the true error is larger than this one. */
function aheadOf(losses: readonly number[], naive: Naive, which: keyof Naive, values: readonly number[]): Ahead {
  const gains = losses.map((loss, i) => Math.abs((naive[which][i] as number) - (values[i] as number)) - loss);
  const n = gains.length;
  const by = gains.reduce((sum, gain) => sum + gain, 0) / n;
  const squares = gains.reduce((sum, gain) => sum + (gain - by) * (gain - by), 0);
  return { by, error: Math.sqrt(squares / (n - 1) / n) };
}

/** In so many worlds a sign is taken as shown, and in the same share of the others as not shown. */
const MOST_WORLDS = 2 / 3;

function checkReport(check: Check, of: Float64Array, against: Float64Array | null): CheckReport {
  const { id, inSample, measure, over, is } = check;
  const isFlow = MEASURES[measure] === 'flow';
  const aQuarter = (x: number, quarters: { from: number; to: number }) =>
    isFlow ? x / (quarters.to - quarters.from + 1) : x;
  const bound = check.by ?? 1;
  let so = 0;
  for (let i = 0; i < of.length; i++) {
    const x = of[i] as number;
    const y = against === null || !check.against ? Number.NaN : aQuarter(against[i] as number, check.against);
    if (isSo(is, against === null ? x : aQuarter(x, over), y, bound)) so++;
  }
  const share = so / of.length;
  const middle = (values: Float64Array) => quantileOfSorted(Float64Array.from(values).sort(), 0.5);
  return {
    id,
    inSample,
    share,
    answer: share >= MOST_WORLDS ? 'shown' : share <= 1 - MOST_WORLDS ? 'not-shown' : 'undecided',
    median: against === null ? middle(of) : aQuarter(middle(of), over),
    against: against === null || !check.against ? bound : aQuarter(middle(against), check.against),
  };
}

/** `bound`: the size, or how many times as high (or, divided by it, as low) at least. */
function isSo(is: Check['is'], x: number, y: number, bound: number): boolean {
  switch (is) {
    case 'at-least':
      return x >= bound;
    case 'at-most':
      return x <= bound;
    case 'higher':
      return x > y * bound;
    case 'lower':
      return x * bound < y;
    case 'not-higher':
      return x <= y * bound;
  }
}
