// The arithmetic of the rules.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atLeast, atMost, clamp, largestRemainder, roundTo, saturate, shapley } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { byAllOrders } from './equations.ts';

const runs = { seed: 11, numRuns: sample(300, 10_000) };
const real = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test('saturate rises from 0 over a half at 1 towards 1', () => {
  expect([saturate(-3), saturate(0), saturate(1), saturate(3)]).toEqual([0, 0, 0.5, 0.75]);
  fc.assert(
    fc.property(real, real, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(saturate(low)).toBeLessThanOrEqual(saturate(high));
      expect(saturate(high)).toBeLessThan(1);
    }),
    runs,
  );
});

test('clamp, at most, at least', () => {
  expect([clamp(-1, 0, 1), clamp(0.5, 0, 1), clamp(2, 0, 1), atMost(3, 2), atLeast(1, 2)]).toEqual([0, 0.5, 1, 2, 2]);
  expect(Number.isNaN(clamp(Number.NaN, 0, 1))).toBe(true);
});

test('parts by the largest remainder are whole, sum to the total and stay within one of their share', () => {
  expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(largestRemainder(7, [0, 0])).toEqual([7, 0]);
  expect(largestRemainder(3, [])).toEqual([]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5000 }),
      fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (total, weights) => {
        const parts = largestRemainder(total, weights);
        const sum = weights.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => {
          expect(Number.isInteger(part)).toBe(true);
          expect(Math.abs(part - (total * (weights[i] as number)) / sum)).toBeLessThan(1 + 1e-6);
        });
      },
    ),
    runs,
  );
});

test('signed parts are rounded to whole ones with the same sum', () => {
  expect(roundTo(-1, [-0.5, -0.5])).toEqual([0, -1]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 97 }),
      (list, per) => {
        const parts = list.map((x) => x / per);
        const total = Math.round(parts.reduce((a, b) => a + b, 0));
        const rounded = roundTo(total, parts);
        const floors = parts.reduce((a, b) => a + Math.floor(b), 0);
        expect(rounded.reduce((a, b) => a + b, 0)).toBe(Math.max(total, floors) + 0);
        rounded.forEach((x, i) => {
          expect(Math.abs(x - (parts[i] as number))).toBeLessThanOrEqual(1);
        });
      },
    ),
    runs,
  );
});

test('shares over all subsets are those over all orders, sum to the change, and are nought for an idle factor', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 16, maxLength: 16 }), (values) => {
      // Factor 3 is idle: it does not enter.
      const value = (mask: number) => values[mask & 7] as number;
      const shares = shapley(4, value);
      const orders = byAllOrders(4, (now) => value(now.reduce((mask, on, i) => (on ? mask | (1 << i) : mask), 0)));
      shares.forEach((share, i) => {
        expect(share).toBeCloseTo(orders[i] as number, 10);
      });
      expect(shares[3]).toBe(0);
      expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(value(7) - value(0), 10);
    }),
    runs,
  );
});
