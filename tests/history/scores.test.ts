// Scores against values worked out by hand and against distributions whose score is known.
import { describe, expect, test } from 'vitest';
import { crps, inBand, meanDistance, naiveForecasts } from '../../src/history/scores.ts';

describe('CRPS', () => {
  test('of one world it is the distance', () => {
    expect(crps([3], 5)).toBe(2);
    expect(crps([7], 5)).toBe(2);
  });
  test('by hand: worlds 1, 3, 8 and 4 observed', () => {
    // Distances 3, 1, 4: mean 8/3. Pairs 2, 7, 5, each twice of nine: 28/9, half of it 14/9. Together 10/9.
    expect(crps([8, 1, 3], 4)).toBeCloseTo(10 / 9, 12);
  });
  test('of an even spread from 0 to 1: (y³ + (1 − y)³) / 3', () => {
    const even = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000);
    for (const y of [0, 0.2, 0.5, 0.9]) expect(crps(even, y)).toBeCloseTo((y ** 3 + (1 - y) ** 3) / 3, 6);
  });
  test('of a normal distribution, from its quantiles (Gneiting and Raftery 2007, equation 21)', () => {
    const n = 4000;
    const normal = Array.from({ length: n }, (_, i) => probit((i + 0.5) / n));
    // z (2Φ(z) − 1) + 2φ(z) − 1/√π, at 0 and at 1 (Φ(1) = 0.8413447).
    const phi = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    expect(crps(normal, 0)).toBeCloseTo(2 * phi(0) - 1 / Math.sqrt(Math.PI), 3);
    expect(crps(normal, 1)).toBeCloseTo(2 * 0.8413447 - 1 + 2 * phi(1) - 1 / Math.sqrt(Math.PI), 3);
  });
  test('is proper: nobody does better than by the true odds', () => {
    const truth = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const expected = (forecast: readonly number[]) =>
      truth.reduce((sum, y) => sum + crps(forecast, y), 0) / truth.length;
    const honest = expected(truth);
    for (const other of [[4.5], [4, 5], [0, 9], truth.map((x) => x + 1), truth.map((x) => 2 * x), truth.slice(3)])
      expect(expected(other)).toBeGreaterThan(honest);
  });
  test('of no world it is no number', () => expect(crps([], 1)).toBeNaN());
});

/** Inverse of the normal distribution, by halving. */
function probit(p: number): number {
  let [low, high] = [-6, 6];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (distribution(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Φ, by its series (Marsaglia 2004). */
function distribution(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; k < 200; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

test('bands hold their ends', () => {
  const worlds = Array.from({ length: 101 }, (_, i) => i);
  for (const [share, low, high] of [
    [0.5, 25, 75],
    [0.9, 5, 95],
  ] as const) {
    expect(inBand(worlds, share, low)).toBe(true);
    expect(inBand(worlds, share, high)).toBe(true);
    expect(inBand(worlds, share, low - 0.1)).toBe(false);
    expect(inBand(worlds, share, high + 0.1)).toBe(false);
  }
});

describe('naive forecasts, by hand', () => {
  const before = [
    { quarter: -4, value: 100 },
    { quarter: 0, value: 80 },
  ];
  const seen = [
    { quarter: 2, value: 90 },
    { quarter: 4, value: 60 },
    { quarter: 20, value: 50 },
  ];
  test('from the start: the last value, and the line through the last two, never below nought', () => {
    const { noChange, lastTrend } = naiveForecasts(before, seen, 'start');
    expect(noChange).toEqual([80, 80, 80]);
    expect(lastTrend).toEqual([70, 60, 0]);
    expect(meanDistance(noChange, seen)).toBe((10 + 20 + 30) / 3);
  });
  test('from the one before', () => {
    const { noChange, lastTrend } = naiveForecasts(before, seen, 'previous');
    expect(noChange).toEqual([80, 90, 60]);
    expect(lastTrend).toEqual([70, 100, 0]);
  });
});
