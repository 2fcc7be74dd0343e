// The bet with reality: the list of published counts is checked, and a bet is scored once a count for its month is there.
import { expect, test } from 'vitest';
import { observed, readObserved, scoreOf } from '../../src/share/observed.ts';

const COUNTS = [
  { year: 2025, month: 12, count: 1131, source: 'a source that can be found' },
  { year: 2026, month: 6, count: 900, source: 'a source that can be found' },
  { year: 2027, month: 12, count: 1000, source: 'a source that can be found' },
];
const file = (change: object = {}) => ({ about: '', ask: { year: 2028, month: 12 }, counts: COUNTS, ...change });

test('the list of this site is right, and asks for a month that has no count', () => {
  const { ask, counts } = observed();
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.some(({ year, month }) => year === ask.year && month === ask.month)).toBe(false);
});

test('what is wrong with a list is named', () => {
  expect(readObserved(file()).ok).toBe(true);
  expect(readObserved(file({ ask: { year: 2027, month: 12 } }))).toEqual({ ok: false, wrong: 'order' });
  expect(readObserved(file({ counts: [...COUNTS].reverse() }))).toEqual({ ok: false, wrong: 'order' });
  expect(readObserved(file({ counts: [] }))).toEqual({ ok: false, wrong: 'order' });
  expect(readObserved(file({ counts: [{ ...COUNTS[0], source: '' }] }))).toEqual({
    ok: false,
    wrong: 'counts.0.source',
  });
  expect(readObserved(file({ counts: [{ ...COUNTS[0], count: -1 }] }))).toEqual({ ok: false, wrong: 'counts.0.count' });
  expect(readObserved(null).ok).toBe(false);
});

test('a bet is scored against the count of its month, beside “no change” from a year before', () => {
  const read = readObserved(file());
  if (!read.ok) throw new Error(read.wrong);
  expect(scoreOf({ count: 1100, year: 2027, month: 12 }, read.value)).toEqual({
    published: COUNTS[2],
    off: 100,
    noChangeOff: 100,
  });
  expect(scoreOf({ count: 1100, year: 2027, month: 11 }, read.value)).toBeNull();
  expect(scoreOf({ count: 1131, year: 2025, month: 12 }, read.value)).toMatchObject({ off: 0, noChangeOff: null });
});
