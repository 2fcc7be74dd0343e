// No bare number in an equation: the checker over the rules, and numbers planted for it to see.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bareNumbers } from './numbers.ts';
import { ROOT, sourceFiles } from './syntax.ts';

/** Where numbers are at home, and why. */
const NOT_EQUATIONS: Readonly<Record<string, string>> = {
  'src/rules/random.ts': 'numbers of channels, and the constants of a hash',
  'src/rules/world.ts': 'lengths of arrays and bounds of the state, each with its comment',
  'src/rules/published.ts': 'the same of the published record',
  'src/rules/pathways.ts': 'bits of a mask',
  'src/rules/events.ts': 'weights of headlines: what is told, not what happens',
};
const isTable = (file: string) => file.startsWith('src/rules/parameters');

test('the equations of the rules hold no bare number', () => {
  const files = sourceFiles('src/rules').filter((file) => !isTable(file) && NOT_EQUATIONS[file] === undefined);
  expect(files.filter((file) => file.includes('/mechanisms/')).length).toBeGreaterThan(15);
  for (const name of ['regime', 'continuation', 'election', 'start', 'quarter', 'model', 'legal'])
    expect(files).toContain(`src/rules/${name}.ts`);
  expect(files.flatMap((file) => bareNumbers(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

test.each([
  'w.base += 3 * w.need;',
  'if (q % 2 === 0) go();',
  'const share = 0.4; export { share };',
  'const SHARE = 0.4;',
  'function f(x: number) { /** why */ const SHARE = 0.4; return SHARE * x; }',
  'if (w.lawStage === 4) go();',
  'const paid = value / (2 * freed);',
  'const first = left / 3;',
  'w.strength = clamp(x, 0, 100);',
  'const isDealer = w.office === 2;',
  'for (let kind = 0; kind < 3; kind++) go(kind);',
  'switch (x) { case 5: go(); }',
  'const far = x > 0.5;',
  'const down = -7 * x;',
  'const y = list[99] + 12;',
  'if (Math.abs(x) > 1e-9) go();',
  'const table = { a: 0.3 };',
])('planted and seen: %s', (source) => {
  expect(bareNumbers('src/rules/mechanisms/planted.ts', source)).not.toEqual([]);
});

test.each([
  'const y = 1 - x / 2 + x * u;',
  'const swing = p.lawSwing * (2 * u - 1);',
  'const noise = p.moodSpread * (u - 0.5);',
  'w.known[2] = w.pending[2 + kind] + w.arrivals[4 * kind + 3];',
  'const split = new Int32Array(3);',
  '/** So that rounding does no harm. */\nconst NEARLY = 0.999;',
  'const NEARLY = 0.999; // so that rounding does no harm',
  '/** Places of factors. */\nconst F = { rate: 0, asking: 1, noise: 2 } as const;',
  'type Two = 2; export interface X { readonly kind: 7 }',
  'const last = -1;',
])('allowed and not reported: %s', (source) => {
  expect(bareNumbers('src/rules/mechanisms/planted.ts', source)).toEqual([]);
});
