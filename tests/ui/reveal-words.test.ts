// What the reveal says: figures that add up, worlds of which none is lost, and one voice whichever way the difference goes.
import { expect, test } from 'vitest';
import type { SplitLine } from '../../src/outcomes/index.ts';
import { OUTCOMES } from '../../src/outcomes/index.ts';
import { VIEW_PARAMETERS } from '../../src/rules/index.ts';
import { reveal } from '../../src/text/reveal.ts';
import { waysText } from '../../src/ui/reveal/decision.tsx';
import { columnOf, dotsOf, packed } from '../../src/ui/reveal/dots.ts';
import { groupName } from '../../src/ui/reveal/people.tsx';
import { moreFewer, signed, signedUnits, signedWhole, unitsOf } from '../../src/ui/reveal/say.ts';
import { verdictText } from '../../src/ui/reveal/summary.tsx';
import { stream } from '../session/play.ts';

test('a signed figure is rounded to its own unit, and nought has no sign', () => {
  expect(signed('arrested', 12.4)).toBe('+12');
  expect(signed('arrested', -0.3)).toBe('0');
  expect(signed('hardship', 0.0146)).toBe('+15');
  expect(signed('approval', -1.24)).toBe('−1.2');
  expect(signed('reelection', 0.105)).toBe('+11');
  expect(signedUnits('prisonYears', -1234)).toBe('−1,234');
  expect(signedWhole(-0.4)).toBe('0');
  expect(moreFewer('freed', 1)).toBe('1 more person freed');
  expect(moreFewer('arrested', -1200)).toBe('1,200 fewer people arrested');
  expect(moreFewer('prisonYears', 0)).toBe('as many prison-years');
});

test('the ways in which a share of arrests came add up to it, as printed', () => {
  const random = stream(4);
  const ways = ['money', 'market', 'credibility', 'deterrence', 'engagement', 'home'] as const;
  for (let i = 0; i < 50; i++) {
    const by = Object.fromEntries(ways.map((way) => [way, { arrested: Math.round(random() * 400 - 200) / 3 }]));
    const share = Math.round(random() * 300 - 150);
    const text = waysText({ by } as unknown as SplitLine, share);
    const told = [...text.matchAll(/([+−]?)([\d,]+)(?=[,;.])/g)].map(
      ([, sign, n]) => Number(n?.replace(',', '')) * (sign === '−' ? -1 : 1),
    );
    expect([text, told.reduce((a, b) => a + b, 0)]).toEqual([text, share]);
  }
});

test('of the worlds every one has its dot, on its own side of nought, and the played world a column', () => {
  const random = stream(9);
  for (let i = 0; i < 60; i++) {
    const spread = 10 ** (1 + (i % 4));
    const values = Float64Array.from(
      { length: 1000 },
      () => (random() + random() - 0.6) * spread * (i % 7 === 0 ? 0 : 1),
    );
    const here = (random() - 0.5) * 6 * spread;
    const columns = i % 2 === 0 ? 48 : 26;
    const dots = dotsOf(values, here, columns);
    expect(dots.counts.length).toBeLessThanOrEqual(columns);
    expect(dots.counts.reduce((a, b) => a + b, 0)).toBe(1000);
    // One edge is nought: no column holds worlds of both signs.
    expect(Math.abs(dots.from % dots.width)).toBe(0);
    const below = dots.counts.filter((_, c) => dots.from + (c + 0.5) * dots.width < 0).reduce((a, b) => a + b, 0);
    expect(below).toBe(values.filter((v) => v < 0).length);
    const own = columnOf(dots, here);
    expect(here).toBeGreaterThanOrEqual(dots.from + own * dots.width);
    expect(here).toBeLessThan(dots.from + (own + 1) * dots.width);
    const { across, size } = packed(dots.counts, 20, 300);
    expect(across * size).toBeLessThanOrEqual(20 + 1e-9);
    expect(Math.ceil(Math.max(...dots.counts) / across) * size).toBeLessThanOrEqual(300 + 1e-9);
  }
});

test('dots of worlds that are all alike stand in one column', () => {
  const dots = dotsOf(new Float64Array(1000), 0, 48);
  expect(dots.counts).toEqual([1000]);
});

const texts = Object.entries(reveal).flatMap(([key, entry]) =>
  (typeof entry === 'string' ? [entry] : Object.values(entry)).map((text) => [key, text] as const),
);

test('a verdict that goes the other way is told in the same words, the other way round', () => {
  const verdict = { worlds: 1000, mean: 1200, low: 1100, high: 1300 } as const;
  const more = verdictText({ ...verdict, call: 'more' }, 'Trade opens doors');
  const fewer = verdictText({ ...verdict, mean: -1200, low: -1300, high: -1100, call: 'fewer' }, 'Trade opens doors');
  const turned = more.replace('more', 'fewer').replace('+1,100 to +1,300', '−1,300 to −1,100');
  expect(fewer).toBe(turned);
  for (const outcome of ['freed', 'arrested', 'prisonYears'] as const)
    expect(moreFewer(outcome, -7)).toBe(moreFewer(outcome, 7).replace('more', 'fewer'));
});

test('every text with a side has its mirror image, as long as itself within a third', () => {
  const sides = [
    ['.more', '.fewer'],
    ['.yours', '.other'],
    ['.accept', '.refuse'],
    ['.vote', '.crisis'],
  ] as const;
  let pairs = 0;
  for (const [key, text] of texts)
    for (const [one, other] of sides) {
      if (!key.endsWith(one) || key === 'lever.yours') continue; // that one is your answer, beside the other track
      const twin = texts.find(([k]) => k === key.slice(0, -one.length) + other);
      if (!twin) continue;
      pairs++;
      const ratio = text.length / twin[1].length;
      expect([key, ratio > 2 / 3 && ratio < 3 / 2]).toEqual([key, true]);
    }
  expect(pairs).toBeGreaterThan(8);
  for (const group of ['freed', 'arrestedOnly', 'keptLonger'] as const) {
    const ratio = groupName('yours', group).length / groupName('other', group).length;
    expect(ratio).toBeGreaterThan(1 / 2);
    expect(ratio).toBeLessThan(2);
  }
});

test('nobody is graded, blamed or told what to feel', () => {
  const heavy =
    /\b(wrong|mistakes?|fault|blame|guilt\w*|fail(?:ed|ure)?|should have|ought|sadly|tragic\w*|unfortunately|sorry|shame|score|win|won|lose|lost|best|worst|better|worse|naive|hero\w*|saved|victims?)\b/i;
  // "Loyalty lost", "belief lost": a parameter's own words.
  expect(texts.filter(([key, text]) => !key.startsWith('parameter.') && heavy.test(text))).toEqual([]);
});

test('every outcome and every number of a view has words', () => {
  for (const outcome of OUTCOMES) expect(`out.${outcome}` in reveal).toBe(true);
  for (const name of VIEW_PARAMETERS) expect([name, `parameter.${name}` in reveal]).toEqual([name, true]);
  expect(unitsOf('strength', 41.25)).toBe(413);
});
