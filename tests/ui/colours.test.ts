// The two tracks under every kind of sight: near and far stand out from their ground and from each other, in each of the three
// places where their inks are written down; the form (solid, cased) comes on top of that.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { INK as STAGE } from '../../src/stage/tokens.ts';
import { INK as DRAWN } from '../../src/ui/parts/ink.ts';
import { ALL_SIGHTS, contrast, difference, seen } from './colours.ts';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
const styled = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1]?.toUpperCase() ?? '';

/** Near and far track, and those who are kept inside or are one's own line; each with its grounds. */
const GROUPS = [
  { on: ['ink-900', 'ink-800', 'ink-950'], near: 'lamp-400', far: 'other-300', own: 'paper-100' },
  { on: ['paper-100', 'paper-200'], near: 'lamp-700', far: 'other-700', own: 'type' },
] as const;

/** Shapes and large letters need 3:1 (WCAG 1.4.11, 1.4.3), other letters 4.5:1. */
const SHAPE = 3;
const LETTERS = 4.5;
/** Ten times what is just noticed (about 2.3 in CIELAB). */
const APART = 23;

test('the inks of the two tracks are the same on the stage, in the drawings and in the styles', () => {
  for (const [name, key] of [
    ['lamp-400', 'lamp400'],
    ['other-300', 'other300'],
    ['paper-100', 'paper100'],
    ['ink-900', 'ink900'],
  ] as const) {
    expect([name, STAGE[key]]).toEqual([name, styled(name)]);
    expect([name, DRAWN[key]]).toEqual([name, styled(name)]);
  }
  for (const [name, key] of [
    ['lamp-700', 'lamp700'],
    ['other-700', 'other700'],
  ] as const)
    expect([name, DRAWN[key]]).toEqual([name, styled(name)]);
});

test.each(ALL_SIGHTS)(
  '%s: the two tracks and one’s own line stand out from their ground and from each other',
  (sight) => {
    const ink = (name: string) => seen(styled(name), sight);
    for (const { on, near, far, own } of GROUPS) {
      for (const ground of on)
        for (const line of [near, far, own])
          expect([line, ground, contrast(ink(line), ink(ground)) >= SHAPE]).toEqual([line, ground, true]);
      for (const [a, b] of [
        [near, far],
        [near, own],
        [far, own],
      ] as const)
        expect([a, b, difference(ink(a), ink(b)) >= APART]).toEqual([a, b, true]);
    }
  },
);

test('as letters they have 4.5:1 on the ground that they are written on', () => {
  const ink = (name: string) => seen(styled(name), 'usual');
  for (const { on, near, far, own } of GROUPS)
    for (const line of [near, far, own])
      expect([line, contrast(ink(line), ink(on[0])) >= LETTERS]).toEqual([line, true]);
});

test('a pair that only some can tell apart is seen: red and green of one lightness', () => {
  const apart = (sight: (typeof ALL_SIGHTS)[number]) => difference(seen('#C0504D', sight), seen('#6E8B3D', sight));
  expect(apart('usual')).toBeGreaterThan(APART * 2);
  expect(Math.min(apart('protan'), apart('deutan'))).toBeLessThan(APART);
  // Grey is grey to everybody, and black on white has the most contrast there is.
  for (const sight of ALL_SIGHTS) {
    expect(difference(seen('#808080', sight), seen('#808080', 'usual'))).toBeLessThan(0.5);
    expect(contrast(seen('#000000', sight), seen('#FFFFFF', sight))).toBeCloseTo(21, 1);
  }
});
