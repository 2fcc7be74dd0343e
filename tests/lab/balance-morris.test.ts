// Elementary effects on functions whose effects are known.
import { expect, test } from 'vitest';
import { sensitivityOf } from '../../src/lab/balance/index.ts';
import { morris } from '../../src/lab/balance/morris.ts';
import { loadScenario } from '../../tools/scenario-files.ts';

test('of a straight line: its slopes, without spread; of a number that is not read: nought', () => {
  const effects = morris((x) => [3 * (x[0] ?? 0) - 2 * (x[1] ?? 0), 5 * (x[1] ?? 0)], 3, 2, 6, 1);
  [
    [3, 0],
    [-2, 5],
    [0, 0],
  ].forEach((slopes, i) => {
    slopes.forEach((slope, o) => {
      const { size, mean, spread } = effects[i]?.[o] ?? { size: 9, mean: 9, spread: 9 };
      expect([size, mean, spread].map((x) => Math.round(1e9 * x) / 1e9 + 0)).toEqual([Math.abs(slope), slope, 0]);
    });
  });
});

test('of a product: the effect of each is the other where it stands, so it spreads', () => {
  const effects = morris((x) => [(x[0] ?? 0) * (x[1] ?? 0)], 2, 1, 400, 5);
  for (const [effect] of effects) {
    // The other stands on 0, 1/3, 2/3 and 1, each as often: mean 1/2, variance 5/36.
    expect(effect?.mean).toBeCloseTo(0.5, 1);
    expect(effect?.spread).toBeCloseTo(Math.sqrt(5 / 36), 1);
  }
});

test('of a fold: what goes up and down has size and no mean', () => {
  // |2x - 1| goes from 1 to 1/3 and back: -1 over the first step and +1 over the second.
  const [[effect] = []] = morris((x) => [Math.abs(2 * (x[0] ?? 0) - 1)], 1, 1, 400, 2);
  expect(effect?.size).toBeCloseTo(1, 9);
  expect(effect?.mean).toBeCloseTo(0, 0);
  expect(effect?.spread).toBeCloseTo(1, 1);
});

test('ranks the inputs of the g-function as they are built (Saltelli and Sobol 1995)', () => {
  const a = [0, 1, 4.5, 9, 99];
  const g = (x: readonly number[]) =>
    a.reduce((all, ai, i) => (all * (Math.abs(4 * (x[i] ?? 0) - 2) + ai)) / (1 + ai), 1);
  const sizes = morris((x) => [g(x)], 5, 1, 200, 3).map(([effect]) => effect?.size ?? 0);
  expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
});

test('stays on four levels, and asks as often as it says', () => {
  const seen = new Set<number>();
  let asked = 0;
  morris(
    (x) => {
      asked++;
      for (const one of x) seen.add(Math.round(3e6 * one));
      return [0];
    },
    7,
    1,
    9,
    4,
  );
  expect(asked).toBe(9 * 8);
  expect([...seen].sort((x, y) => x - y)).toEqual([0, 1e6, 2e6, 3e6]);
});

test('of the rules: repeats, and one that the policy never meets moves nothing', () => {
  const salt = loadScenario('salt-lesson');
  const asked = { view: 'op-ed', policy: 'refuse-all', worlds: 1, trajectories: 1, seed: 1 };
  const rows = sensitivityOf(salt, asked);
  expect(rows.length).toBeGreaterThan(100);
  expect(sensitivityOf(salt, asked)).toEqual(rows);
  const size = (name: string) => rows.find(({ parameter }) => parameter === name)?.effects.map((effect) => effect.size);
  expect(size('lawDearer')).toEqual([0, 0, 0, 0]);
});
