// The linear scale of the charts.
import { expect, test } from 'vitest';
import { scaleLinear } from '../../src/ui/charts/scale.ts';

test('ends go to ends, and back', () => {
  const y = scaleLinear([0, 1200], [250, 10]);
  expect([y(0), y(600), y(1200)]).toEqual([250, 130, 10]);
  for (const value of [0, 7, 1199.5]) expect(y.invert(y(value))).toBeCloseTo(value, 9);
  expect(scaleLinear([5, 5], [0, 10])(5)).toBe(5);
});

test('round ticks lie inside; round ends lie outside and touch a tick', () => {
  for (const most of [1, 7, 93, 1227, 18_650]) {
    const scale = scaleLinear([0, most], [0, 1]).nice(4);
    const [low, high] = scale.domain();
    const ticks = scale.ticks(4);
    expect(low).toBe(0);
    expect(high).toBeGreaterThanOrEqual(most);
    expect([ticks[0], ticks.at(-1)]).toEqual([low, high]);
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThan(8);
  }
});
