// Marks on a chart: each stays where it is if it can, and no two touch.
import { expect, test } from 'vitest';
import { liftMarks } from '../../src/ui/charts/marks.ts';

test('marks that stand apart stay; one that would cover another is lifted above it', () => {
  const apart = [
    { x: 0, y: 100 },
    { x: 60, y: 100 },
    { x: 60, y: 200 },
  ];
  expect(liftMarks(apart, 17, 20)).toEqual([100, 100, 200]);
  const [first, second] = liftMarks(
    [
      { x: 0, y: 100 },
      { x: 11, y: 104 },
    ],
    17,
    20,
  );
  expect(first).toBe(100);
  expect(second).toBeLessThan(100 - 30);
});

test('of any marks close together no two touch, and none leaves the picture above', () => {
  for (let seed = 1; seed < 200; seed++) {
    const points = Array.from({ length: 7 }, (_, i) => ({ x: i * 11, y: 60 + ((seed * (i + 3) * 7919) % 300) }));
    const ys = liftMarks(points, 17, 20);
    ys.forEach((y, i) => {
      expect(y).toBeGreaterThanOrEqual(20);
      for (let k = 0; k < i; k++)
        expect(Math.hypot((points[i]?.x ?? 0) - (points[k]?.x ?? 0), y - (ys[k] ?? 0))).toBeGreaterThanOrEqual(34);
    });
  }
});
