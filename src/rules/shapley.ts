/** Takes a figure apart into shares of its factors (Shapley 1953), and what its bounds cut off. Knows nothing of the game. */
import { lowestBit } from './numbers.ts';

/** A computed figure at some mix of its factors: as its bounds leave it, and as it would be without them. */
export interface Bounded {
  held: number;
  raw: number;
}

/**
 * Takes a computed figure apart: the shares of its n factors (0..10) in the change of what it would be without bounds, and
 * "limit", the change of what the bounds cut off. Together they are the change of the figure. `moved` has the bits of the
 * factors that changed (the others have share 0), `at` gives the figure where the factors of the mask stand at now. A factor
 * that moves a bound (`boundsBy`, bits) is also given its own share in what is cut off, which is then not in "limit".
 */
export function takeApart(
  n: number,
  moved: number,
  at: (mask: number, out: Bounded) => void,
  boundsBy = 0,
): { readonly shares: readonly number[]; readonly limit: number } {
  const shares = new Array<number>(n).fill(0);
  const changed: number[] = [];
  for (let i = 0; i < n; i++) if ((moved >> i) & 1) changed.push(i);
  const size = 1 << changed.length;
  for (let mask = 0; mask < size; mask++) {
    const rest = mask & (mask - 1);
    spread[mask] = mask === 0 ? 0 : (spread[rest] as number) | (1 << (changed[lowestBit(mask)] as number));
    at(spread[mask] as number, out);
    raw[mask] = out.raw;
    cut[mask] = out.held - out.raw;
  }
  for (let j = 0; j < changed.length; j++) shares[changed[j] as number] = shareOf(j, changed.length, raw);
  let limit = (cut[size - 1] as number) - (cut[0] as number);
  for (let j = 0; j < changed.length; j++) {
    const factor = changed[j] as number;
    if (((boundsBy >> factor) & 1) === 0) continue;
    const share = shareOf(j, changed.length, cut);
    shares[factor] = (shares[factor] as number) + share;
    limit -= share;
  }
  return { shares, limit };
}

/** Most factors of a figure. */
const MOST = 10;
// Used again for each figure: by subset of the factors that changed, the factors in it among all, and the figure.
const spread = new Int32Array(1 << MOST);
const raw = new Float64Array(1 << MOST);
const cut = new Float64Array(1 << MOST);
const out: Bounded = { held: Number.NaN, raw: Number.NaN };

/**
 * Shares that each of n factors carries of value(all now) - value(all before): the mean over all orders in which the
 * factors are put from before to now (Shapley 1953). `value` is asked for every subset: bit i of the mask set means that
 * factor i stands at its value of now. Exact up to rounding: the shares sum to the change, and a factor that did not
 * change has share 0. n is 0..17, and the factorials are exact.
 */
export function shapley(n: number, value: (mask: number) => number): number[] {
  const values = new Float64Array(1 << n);
  for (let mask = 0; mask < values.length; mask++) values[mask] = value(mask);
  return Array.from({ length: n }, (_, i) => shareOf(i, n, values));
}

/** The share of factor i of n, of the values by subset. */
function shareOf(i: number, n: number, values: Float64Array): number {
  const weights = weightsOf(n);
  const size = 1 << n;
  const bit = 1 << i;
  let share = 0;
  for (let mask = 0; mask < size; mask++)
    if ((mask & bit) === 0)
      share += (weights[mask] as number) * ((values[mask | bit] as number) - (values[mask] as number));
  return share;
}

/** Share of all orders of n factors in which just those of a subset go before a given other one, by subset. */
function weightsOf(n: number): Float64Array {
  const known = WEIGHTS[n];
  if (known !== undefined) return known;
  const factorial = [1];
  for (let i = 1; i <= n; i++) factorial.push((factorial[i - 1] as number) * i);
  const weights = new Float64Array(1 << n);
  const members = new Uint8Array(1 << n);
  for (let mask = 0; mask < weights.length; mask++) {
    const k = mask === 0 ? 0 : (members[mask >> 1] as number) + (mask & 1);
    members[mask] = k;
    weights[mask] = ((factorial[k] as number) * (factorial[n - 1 - k] ?? 0)) / (factorial[n] as number);
  }
  WEIGHTS[n] = weights;
  return weights;
}
/** Computed when first asked for, by n. */
const WEIGHTS: (Float64Array | undefined)[] = [];
