import { expect, test } from 'vitest';
import { AMBIENT_SECONDS, driftOf, swayClock } from '../../src/stage/ambient.ts';

test('the clock of the slow movement is out and back in five seconds, whenever the event comes', () => {
  for (let value = 0; value <= AMBIENT_SECONDS; value += 0.25) {
    expect(swayClock(value, 0)).toBe(value);
    expect(swayClock(value, AMBIENT_SECONDS)).toBe(0);
    expect(swayClock(value, 60)).toBe(0);
    for (let s = 0; s < AMBIENT_SECONDS; s += 0.1) {
      const [now, soon] = [swayClock(value, s), swayClock(value, s + 0.01)];
      expect(Math.abs(soon - now)).toBeLessThan(0.011);
      expect(now).toBeLessThanOrEqual(AMBIENT_SECONDS);
    }
  }
});

test('fog that no longer drifts lies where it was drawn, and neighbouring rows go opposite ways', () => {
  expect([driftOf(0, 0), driftOf(1, 0)].map(Math.abs)).toEqual([0, 0]);
  expect(driftOf(0, 2)).toBe(-driftOf(1, 2));
  for (let clock = 0; clock <= AMBIENT_SECONDS; clock += 0.5)
    expect(Math.abs(driftOf(3, clock))).toBeLessThanOrEqual(1);
});
