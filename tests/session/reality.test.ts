// The bet with reality: what each view says of a month, as far as a term reaches it.
import { expect, test } from 'vitest';
import { quarterOf, viewForecasts } from '../../src/session/reality-views.ts';
import { potash } from './potash.ts';

test('a month is the end of its quarter; before play and beyond a term nothing is said', () => {
  expect(quarterOf(potash, { year: 2025, month: 12 })).toBe(0);
  expect(quarterOf(potash, { year: 2026, month: 1 })).toBe(1);
  expect(quarterOf(potash, { year: 2027, month: 12 })).toBe(8);
  expect(viewForecasts(potash, { year: 2025, month: 12 })).toBeNull();
  expect(viewForecasts(potash, { year: 2030, month: 1 })).toBeNull();
});

test('every view has its two counts, the same each time; where everybody is bought free at first, fewer are reported', () => {
  const found = viewForecasts(potash, { year: 2026, month: 3 });
  expect(found?.map(({ view }) => view)).toEqual(Object.keys(potash.views));
  for (const { refused, signed } of found ?? []) {
    expect(refused).toBeGreaterThan(0);
    expect(signed).toBeLessThan(refused);
  }
  expect(viewForecasts(potash, { year: 2026, month: 3 })).toEqual(found);
});
