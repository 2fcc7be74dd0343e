// A case that is not right is refused with a code and its place; nothing throws, whatever comes in.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { daysOf, endOf, nameOf } from '../../src/history/dates.ts';
import { MOST_QUARTERS } from '../../src/history/schema.ts';
import { MAX_QUARTERS } from '../../src/rules/world.ts';
import { MAX_TEXT } from '../../src/scenarios/index.ts';
import { BELARUS, bases, CONTEXT, changed, type Loose, POLAND, parsed, said } from './files.ts';

const FOLDER = fileURLToPath(new URL('../../assets/history/', import.meta.url));
const files = readdirSync(FOLDER);

test('every case of the repository is read, and its number of quarters is held by the rules', () => {
  expect(files.length).toBeGreaterThanOrEqual(16);
  for (const file of files) expect(said(readFileSync(FOLDER + file, 'utf8')), file).toEqual([]);
  expect(MOST_QUARTERS).toBe(MAX_QUARTERS);
});

test('the views are those of the base, number for number', () => {
  const base = bases('potash-2025') as Loose;
  for (const file of files) {
    const text = readFileSync(FOLDER + file, 'utf8');
    if (text !== CONTEXT) expect(parsed(text).scenario.views, file).toEqual(base.views);
  }
});

test('an assumption says that it is one', () => {
  let assumed = 0;
  for (const file of files) {
    const { sources } = JSON.parse(readFileSync(FOLDER + file, 'utf8'));
    for (const [key, { text, status }] of Object.entries(sources as Record<string, Loose>)) {
      if (status !== 'assumption') continue;
      assumed++;
      expect(text, `${file} ${key}`).toMatch(/our (assumption|judgement|middle)|assumption of the base/i);
    }
  }
  expect(assumed).toBeGreaterThan(30);
});

const BAD: readonly (readonly [string, (file: Loose) => void, string])[] = [
  ['an unknown field', (f) => (f.extra = 1), 'case.json extra: expected no such field, found "extra" [unknown-field]'],
  ['a field of another type', (f) => (f.quarters = 'x'), 'case.json quarters: expected number, found "x" [wrong-type]'],
  ['too many quarters', (f) => (f.quarters = 121), 'case.json quarters: expected <=120, found 121 [out-of-range]'],
  [
    'no base',
    (f) => (f.base = 'nowhere'),
    'case.json base: expected the id of a scenario, found "nowhere" [bad-reference]',
  ],
  [
    'a source that is not there',
    (f) => (f.log[0].source = 'gone'),
    'case.json log[0].source: expected a key of sources, found "gone" [unknown-source]',
  ],
  [
    'a source that the base has too',
    (f) => (f.sources['op-ed'] = f.sources.reagan),
    'case.json sources.op-ed: expected a key not used by the base, found op-ed [duplicate]',
  ],
  [
    'a number of a view',
    (f) => (f.world.parameters.refill = f.world.parameters.ordinaryArrests),
    'case.json world.parameters.refill: expected no number of a view: they are the same everywhere, found "refill" [bad-reference]',
  ],
  [
    'a number outside the rules',
    (f) => (f.world.parameters.rateStart = { value: -1, low: -1, high: 1, source: 'cost', against: 'x' }),
    'case.json world.parameters.rateStart.value: expected 0.01..100, $m a quarter a person, found -1 [out-of-range]',
  ],
  [
    'a sector that is not there',
    (f) => (f.log[1].deal.gives.sector = 'oil'),
    'case.json log[1].deal.gives.sector: expected one of trade, found "oil" [bad-reference]',
  ],
  [
    'two things given',
    (f) => (f.log[1].deal.gives.cash = 3),
    'case.json log[1].deal.gives: expected one of sector, cash, goods, personal, recognition, found 2 [wrong-size]',
  ],
  [
    'a condition on a visit',
    (f) => (f.log[0].deal.conditional = true),
    'case.json log[0].deal.conditional: expected no condition on what cannot be taken back, found true [unknown-field]',
  ],
  [
    'a quarter past the end',
    (f) => (f.log[1].to = 20),
    'case.json log[1].to: expected at most 19, the quarters of the case, found 20 [out-of-range]',
  ],
  [
    'an end before its beginning',
    (f) => (f.log[1].from = 10),
    'case.json log[1].to: expected 10 or more, found 9 [bad-order]',
  ],
  [
    'two deals in a quarter',
    (f) => (f.log[1].from = 1),
    'case.json log[1]: expected one offer a quarter, found 1 [duplicate]',
  ],
  [
    'an answer where only the log offers',
    (f) => (f.log[1] = { ...f.log[1], deal: undefined, answer: 'accept' }),
    'case.json log[1].answer: expected no answer: only offers of the log stand, found "accept" [unknown-field]',
  ],
  [
    'an entry that does nothing',
    (f) => delete f.log[1].deal,
    'case.json log[1]: expected a deal, answer, lever or allies, found nothing [missing-field]',
  ],
  [
    'a sign without the other side',
    (f) => delete f.checks[1].against,
    'case.json checks[1].against: expected the quarters that it is held against, found nothing [missing-field]',
  ],
  [
    'a size without a bound',
    (f) => delete f.checks[0].by,
    'case.json checks[0].by: expected the bound, found nothing [missing-field]',
  ],
  [
    'a date that is none',
    (f) => (f.series[0].observations[0].date = '1986-13'),
    'case.json series[0].observations[0].date: expected a date as 1964, 2024-08 or 2025-12-13, found "1986-13" [wrong-type]',
  ],
  [
    'a date far from its quarter',
    (f) => (f.series[0].observations[0].date = '1986-06'),
    'case.json series[0].observations[0].date: expected within 46 days of the end of 1986 Q3, or its year, found "1986-06" [out-of-range]',
  ],
  [
    'the same check twice',
    (f) => (f.checks[1].id = f.checks[0].id),
    'case.json checks[1].id: expected each id once, found "nobody" [duplicate]',
  ],
  [
    'nothing to hold it against',
    (f) => Object.assign(f, { checks: [], series: [] }),
    'case.json checks: expected something to hold the case against, found 0 [wrong-size]',
  ],
];

describe('refused, with the place', () => {
  test.each(BAD)('%s', (_, change, line) => expect(said(changed(POLAND, change))).toContain(line));
  test('a series of six or more without two values before it', () => {
    expect(said(changed(BELARUS, (f) => (f.series[0].before = [])))).toContain(
      'case.json series[0].before: expected two values or more, for the naive forecasts, found 0 [wrong-size]',
    );
  });
  test('sectors without their levers', () => {
    expect(said(changed(POLAND, (f) => delete f.world.levers)).join('\n')).toContain('bad-reference');
  });
  test('text that is no JSON, too long, or hostile', () => {
    expect(said('{')).toEqual([expect.stringContaining('[not-json]')]);
    expect(said(' '.repeat(MAX_TEXT + 1))).toEqual([expect.stringContaining('[too-large]')]);
    expect(said('{"__proto__": 1}')).toEqual([expect.stringContaining('[unknown-field]')]);
    expect(said('[]').length).toBeGreaterThan(0);
    expect(said('null').length).toBeGreaterThan(0);
    expect(said('{"kind": "context"}').length).toBeGreaterThan(0);
  });
  test('whatever one field becomes, it is read or refused, never thrown', () => {
    const file = JSON.parse(POLAND) as Record<string, unknown>;
    for (const key of Object.keys(file))
      for (const value of [null, -1, 'x', [], {}, [[]], true])
        expect(() => said(JSON.stringify({ ...file, [key]: value }))).not.toThrow();
  });
});

test('dates and quarters', () => {
  const start = { year: 2022, quarter: 4 };
  expect(nameOf(start, 1)).toBe('2023 Q1');
  expect(nameOf(start, -4)).toBe('2021 Q4');
  const [day] = daysOf('2023-03-31') ?? [];
  expect(endOf(start, 1)).toBe(day);
  expect(daysOf('2023')).toEqual([daysOf('2023-01-01')?.[0], daysOf('2023-12-31')?.[0]]);
  for (const wrong of ['2023-02-30', '2023-00', '23', '2023-1-1', ''] as const) expect(daysOf(wrong)).toBeNull();
});
