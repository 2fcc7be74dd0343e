// No bare number in an equation: the checker over the rules, and numbers planted for it to see.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STRUCTURE } from '../../src/rules/index.ts';
import { bareNumbers, namedNumbers } from './numbers.ts';
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

/**
 * Named numbers of the rules that say nothing of the world, and so need no source. Whatever does is a parameter, or, where
 * lengths of arrays hang on it, stands in parameters/structure.ts: both have a source and what speaks against them.
 */
const CLAIMS_NOTHING: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['MAX_CONDITIONS', 'MAX_DILEMMAS', 'MAX_QUARTERS', 'MAX_SECTORS', 'MAX_LEVERS', 'MAX_ROSTER', 'MAX_EVENTS'].map(
      (name) => [name, 'room in an array'],
    ),
  ),
  MEMORY_OF_MONITORS: 'room in an array, as much as reportDelay can ask for',
  LOOK_AHEAD: 'room behind the calendar',
  PRICES_KEPT: 'how many past prices the record shows',
  ENTRIES_A_QUARTER: 'lines of the file: one on the answer, one on the lever',
  KIND_COUNT: 'the kinds of prisoner',
  ARRESTED_KINDS: 'those of them that are arrested',
  LAW_IN_FORCE: 'the number of a stage',
  NEVER: 'stands for never',
  NEVER_AT: 'stands for never',
  FAR: 'stands for never',
  NO_QUARTER: 'stands for no quarter in a draw',
  MADE_AGO: 'offers are made one quarter and signed the next: the order of a quarter',
  FULL_TERM: 'the unit of dilemmasLeast',
  QUARTERS_A_YEAR: 'a definition',
  MOVES: 'what a decision can say',
  MOST_ORDER_PRICE: 'a bound of what can be written down',
  HUNDRED: 'the unit of points and percent',
  ENDS: 'a band has two',
  WIDTH_OF_TWO_THIRDS: 'mathematics',
  MOST: 'the most factors of a figure: room in an array',
  HIGHEST_BIT: 'of a 32-bit integer',
  A_FRACTION: 'any real that is no integer',
  ROUNDING: 'rounding',
  NEAR: 'rounding',
  JUST_UNDER: 'rounding',
  RULES_VERSION: 'a version',
};

test('a named number of the rules that says something of the world has a source and what speaks against it', () => {
  const files = sourceFiles('src/rules').filter((file) => !isTable(file));
  const named = files.flatMap((file) =>
    namedNumbers(file, readFileSync(join(ROOT, file), 'utf8')).map((name) => ({ file, name })),
  );
  expect(named.filter(({ name }) => CLAIMS_NOTHING[name] === undefined)).toEqual([]);
  const names = named.map(({ name }) => name);
  expect(Object.keys(CLAIMS_NOTHING).filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  for (const [name, { value, source, against, meaning }] of Object.entries(STRUCTURE)) {
    expect(Number.isInteger(value), name).toBe(true);
    for (const text of [source, against, meaning]) expect(text.split(' ').length, name).toBeGreaterThan(4);
  }
});

test('a named number is seen, whatever is written above it', () => {
  const planted =
    '/** As old as the memory reaches. */\nconst REPORT_DELAY = 2;\nexport const OF = { a: 0.5 } as const;';
  expect(namedNumbers('src/rules/mechanisms/planted.ts', planted)).toEqual(['REPORT_DELAY']);
  expect(namedNumbers('src/rules/world.ts', 'export const LONGEST_WAIT = 3 as const;')).toEqual(['LONGEST_WAIT']);
  expect(namedNumbers('src/rules/world.ts', 'const F = (x: number) => 3 * x; const ONE = 1;')).toEqual([]);
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
