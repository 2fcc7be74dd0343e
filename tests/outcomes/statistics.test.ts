import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  explained,
  mean,
  pairedDifference,
  quantile,
  quantileOfSorted,
  summarise,
} from '../../src/outcomes/statistics.ts';

const numbers = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 200 });

test('quantiles of lists one can check by hand', () => {
  expect(quantileOfSorted([1, 2, 3, 4, 5], 0.5)).toBe(3);
  expect(quantileOfSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([40, 10, 30, 20], 0.25)).toBe(17.5);
  expect(quantile([7], 0.05)).toBe(7);
  expect(quantile([1, 2], 1)).toBe(2);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a summary against brute force', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      // The smallest x so that p·(n−1) of the steps between neighbours lie below it, walked along the list.
      const walk = (p: number): number => {
        let left = p * (sorted.length - 1);
        let i = 0;
        while (left >= 1) {
          left -= 1;
          i++;
        }
        const here = sorted[i] as number;
        return here + left * ((sorted[i + 1] ?? here) - here);
      };
      const summary = summarise(values);
      expect(summary.median).toBeCloseTo(walk(0.5), 6);
      expect(summary.p05).toBeCloseTo(walk(0.05), 6);
      expect(summary.p95).toBeCloseTo(walk(0.95), 6);
      expect(summary.mean).toBeCloseTo(values.reduce((a, b) => a + b, 0) / values.length, 6);
    }),
  );
});

test('the order of the games does not matter, and the input is left alone', () => {
  const values = Float64Array.from([5, 3, 9, 1]);
  expect(summarise(values)).toEqual(summarise([1, 3, 5, 9]));
  expect([...values]).toEqual([5, 3, 9, 1]);
});

test('paired differences against brute force', () => {
  const a = [3, 5, 8, 2];
  const b = [1, 6, 4, 2];
  // Differences 2, -1, 4, 0: mean 1.25, variance 14.75 / 3.
  const d = pairedDifference(a, b);
  expect(d.mean).toBe(1.25);
  expect(d.error).toBeCloseTo(Math.sqrt(14.75 / 3 / 4), 12);
  expect(d.relative).toBeCloseTo(1.25 / 3.25, 12);
  expect(pairedDifference([1, 2], [0, 1]).error).toBe(0);
  expect(pairedDifference([1], [0]).error).toBeNaN();
  expect(pairedDifference([1, 2], [0, 0]).relative).toBeNaN();
  expect(() => pairedDifference([1], [1, 2])).toThrow(RangeError);
});

test('what is shared by both columns leaves the error alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer({ min: -9, max: 9 })), { minLength: 2 }), (pairs) => {
      const both = pairedDifference(
        pairs.map(([shared, own]) => shared + own),
        pairs.map(([shared]) => shared),
      );
      const alone = pairedDifference(
        pairs.map(([, own]) => own),
        pairs.map(() => 0),
      );
      expect(both.mean).toBe(alone.mean);
      expect(both.error).toBe(alone.error);
    }),
  );
});

test('explained variance', () => {
  expect(explained([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(explained([1, 2, 3], [-1, -2, -3])).toBeCloseTo(1, 12);
  expect(explained([1, 2, 1, 2], [1, 1, 2, 2])).toBeCloseTo(0, 12);
  expect(mean([])).toBeNaN();
});
