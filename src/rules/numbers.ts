/** The arithmetic of the rules: only operations that every engine computes to the last bit. */

/** Points, percent and the index of the services (100 at the start) are counted in hundreds. */
export const HUNDRED = 100;

/** x/(1+x) for x > 0, else 0: rises from 0, half way at 1, below 1 for ever. */
export function saturate(x: number): number {
  return x > 0 ? x / (1 + x) : 0;
}

/** x, not under `low` and not over `high` (both included). NaN comes back as NaN. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** Of a 32-bit integer. */
const HIGHEST_BIT = 31;

/** The lowest bit that is set in a mask that is not 0, 0..31. */
export function lowestBit(mask: number): number {
  return HIGHEST_BIT - Math.clz32(mask & -mask);
}

/** The smaller, the larger and the size of numbers: Math.min, Math.max and Math.abs are exact, these are shorter to inline. */
export function atMost(x: number, high: number): number {
  return x > high ? high : x;
}
export function atLeast(x: number, low: number): number {
  return x < low ? low : x;
}

/**
 * A parameter that counts (quarters), as an integer. Parameters are reals to an engine, and a real in a field that held
 * integers changes the layout of the whole world.
 */
export function whole(x: number): number {
  return x | 0;
}

/**
 * Splits an integer total over weights of 0 or more so that the parts are integers and sum to it, by the largest
 * remainder; ties go to the lower index. Weights that sum to 0 give everything to the first part.
 */
export function largestRemainder(total: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  let sum = 0;
  for (const w of weights) sum += w;
  if (!(sum > 0)) return weights.map((_, i) => (i === 0 ? total : 0));
  const exact = weights.map((w) => (total * w) / sum);
  const parts = exact.map((x) => Math.floor(x));
  let left = total;
  for (const p of parts) left -= p;
  const order = exact.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let j = 0; j < left; j++) {
    const slot = order[j % order.length];
    if (slot) parts[slot.i] = (parts[slot.i] ?? 0) + 1;
  }
  return parts;
}

/**
 * Rounds signed parts to integers that sum to the integer `total`, moving each by less than 1: floors all, then adds 1 to
 * the parts with the largest remainders, ties to the lower index. `total` must be the sum of the parts (to within a half).
 */
export function roundTo(total: number, parts: readonly number[]): number[] {
  const floors = parts.map((x) => Math.floor(x));
  let left = total;
  for (const f of floors) left -= f;
  const order = parts.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let j = 0; j < left && j < order.length; j++) {
    const slot = order[j];
    if (slot) floors[slot.i] = (floors[slot.i] ?? 0) + 1;
  }
  return floors;
}
