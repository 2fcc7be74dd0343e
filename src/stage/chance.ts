// Scatter that is the same on every machine and every visit: nothing on the stage draws from Math.random.

/** 0 included .. 1 excluded, a function of the numbers alone. */
export function keyed(seed: number, index: number, channel = 0): number {
  let h = Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(index | 0, 0x85ebca6b) ^ Math.imul(channel | 0, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** A stream of such numbers, for drawings that take as many as they need. */
export function stream(seed: number): () => number {
  let index = 0;
  return () => keyed(seed, index++, 7);
}
