/** Takes a figure apart into shares of its factors (Shapley 1953), and what its bounds cut off. Knows nothing of the game. */

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
  const raw = new Float64Array(size);
  const cut = new Float64Array(size);
  const out: Bounded = { held: Number.NaN, raw: Number.NaN };
  for (let mask = 0; mask < size; mask++) {
    let full = 0;
    for (let j = 0; j < changed.length; j++) if ((mask >> j) & 1) full |= 1 << (changed[j] as number);
    at(full, out);
    raw[mask] = out.raw;
    cut[mask] = out.held - out.raw;
  }
  shapley(changed.length, (mask) => raw[mask] as number).forEach((share, j) => {
    shares[changed[j] as number] = share;
  });
  let limit = (cut[size - 1] as number) - (cut[0] as number);
  if ((moved & boundsBy) !== 0)
    shapley(changed.length, (mask) => cut[mask] as number).forEach((share, j) => {
      const factor = changed[j] as number;
      if (((boundsBy >> factor) & 1) === 0) return;
      shares[factor] = (shares[factor] as number) + share;
      limit -= share;
    });
  return { shares, limit };
}

/**
 * Shares that each of n factors carries of value(all now) - value(all before): the mean over all orders in which the
 * factors are put from before to now (Shapley 1953). `value` is asked for every subset: bit i of the mask set means that
 * factor i stands at its value of now. Exact up to rounding: the shares sum to the change, and a factor that did not
 * change has share 0. n is 0..10.
 */
export function shapley(n: number, value: (mask: number) => number): number[] {
  const size = 1 << n;
  const values = new Float64Array(size);
  for (let mask = 0; mask < size; mask++) values[mask] = value(mask);
  const members = new Uint8Array(size);
  for (let mask = 1; mask < size; mask++) members[mask] = (members[mask >> 1] as number) + (mask & 1);
  const weights = weightsOf(n);
  const shares: number[] = [];
  for (let i = 0; i < n; i++) {
    const bit = 1 << i;
    let share = 0;
    for (let mask = 0; mask < size; mask++)
      if ((mask & bit) === 0)
        share +=
          (weights[members[mask] as number] as number) * ((values[mask | bit] as number) - (values[mask] as number));
    shares.push(share);
  }
  return shares;
}

/** Share of all orders of n factors in which just k given ones go before a given other one, by k. */
function weightsOf(n: number): number[] {
  const factorial = [1];
  for (let i = 1; i <= n; i++) factorial.push((factorial[i - 1] as number) * i);
  return Array.from(
    { length: n },
    (_, k) => ((factorial[k] as number) * (factorial[n - 1 - k] as number)) / (factorial[n] as number),
  );
}
