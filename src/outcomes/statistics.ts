/** Statistics over worlds. Every function leaves its input as it is; of nothing, the answer is NaN. */

export interface Summary {
  readonly median: number;
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/**
 * The value below which the share `p` (0..1) of a sorted list lies, between two neighbours in a straight line
 * (Hyndman and Fan 1996, type 7: the usual one).
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (at - below) * (high - low);
}

export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSorted(Float64Array.from(values).sort(), p);
}

export function summarise(values: ArrayLike<number>): Summary {
  const sorted = Float64Array.from(values).sort();
  return {
    median: quantileOfSorted(sorted, 0.5),
    mean: mean(values),
    p05: quantileOfSorted(sorted, 0.05),
    p95: quantileOfSorted(sorted, 0.95),
  };
}

/** Mean difference of two columns, world by world. */
export interface Difference {
  readonly mean: number;
  /** Standard error of the mean; 0 when all differences are the same, NaN below two worlds. */
  readonly error: number;
  /** The mean difference as a share of the mean of the second column; NaN where that is 0. */
  readonly relative: number;
}

/** `of` minus `against`, paired: game i of both is the same world. */
export function pairedDifference(of: ArrayLike<number>, against: ArrayLike<number>): Difference {
  if (of.length !== against.length) throw new RangeError('paired columns differ in length');
  const n = of.length;
  const differences = new Float64Array(n);
  for (let i = 0; i < n; i++) differences[i] = (of[i] as number) - (against[i] as number);
  const middle = mean(differences);
  let squares = 0;
  for (const d of differences) squares += (d - middle) * (d - middle);
  const base = mean(against);
  return {
    mean: middle,
    error: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1) / n),
    relative: base === 0 ? Number.NaN : middle / base,
  };
}

/** How much of the variance of y a straight line in x explains, 0..1; NaN when one of them does not vary. */
export function explained(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const mx = mean(x);
  const my = mean(y);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - mx;
    const dy = (y[i] as number) - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return (xy * xy) / (xx * yy);
}
