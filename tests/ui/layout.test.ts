import { expect, test } from 'vitest';
import { measure, stageHeight } from '../../src/ui/layout.ts';

test.each([
  [1366, 625, 'desk', 220],
  [1366, 768, 'desk', 363],
  [1920, 1080, 'desk', 363],
  [390, 660, 'column', 100],
  [390, 844, 'column', 190],
  [683, 312, 'column', 100],
])('%i×%i is a %s with a stage of %i', (width, height, layout, stage) => {
  const m = measure(width, height);
  expect(m.layout).toBe(layout);
  expect(Math.round(stageHeight(m, false))).toBe(stage);
});

test('the desk never draws its smallest type below 13 px', () => {
  for (let width = 900; width <= 3000; width += 7)
    for (let height = 400; height <= 1600; height += 13) {
      const m = measure(width, height);
      if (m.layout === 'desk') expect(14 * m.scale).toBeGreaterThanOrEqual(13);
    }
});

test('on the step of the levers the column gives them the room', () => {
  const m = measure(390, 660);
  expect(stageHeight(m, true)).toBeLessThan(stageHeight(m, false));
});
