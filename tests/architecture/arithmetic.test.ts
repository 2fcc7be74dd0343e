import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inexactArithmetic } from './arithmetic.ts';
import { ROOT, sourceFiles } from './syntax.ts';

test('the rules use no arithmetic that differs between engines, no clock, no die and no locale', () => {
  const files = sourceFiles('src/rules');
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap((file) => inexactArithmetic(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});

const functions = [
  ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
  ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'hypot', 'cbrt', 'random', 'f16round', 'sumPrecise'],
];

test.each([
  ...functions.map((name) => `export const y = Math.${name}(2);`),
  `export const y = 2 ** 0.5;`,
  `let y = 2; y **= 0.5; export { y };`,
  `const { exp } = Math; exp(1);`,
  `const { exp: e } = Math; e(1);`,
  `const M = Math; M.exp(1);`,
  `export const y = Math['exp'](1);`,
  'export const y = Math[`exp`](1);',
  `export const y = Math?.exp(1);`,
  `export const y = (Math as never as { e(): number }).e();`,
  `export const all = { Math };`,
  `const use = (m: typeof x) => m; const x = 1; use(Math);`,
  `export const y = [1, 2].map(Math.exp);`,
  `export const y = globalThis.Math.exp(1);`,
  `export const y = globalThis['Math'].exp(1);`,
  `export const now = Date.now();`,
  `export const now = new Date();`,
  `export const now = performance.now();`,
  `export const y = (1234.5).toLocaleString();`,
  `export const y = (1234.5)['toLocaleString']();`,
  `export const y = new Intl.NumberFormat('en').format(1);`,
  `export const order = (a: string, b: string) => a.localeCompare(b);`,
  `const { toLocaleString } = 5; toLocaleString();`,
  `export const y = eval('Math').exp(1);`,
  `export const y = Reflect.get(Object, 'x');`,
])('planted and seen: %s', (source) => {
  expect(inexactArithmetic('src/rules/planted.ts', source)).not.toEqual([]);
});

test.each([
  `export const y = Math.floor(Math.sqrt(2)) + Math.imul(2, 3) + Math.max(1, Math.abs(-2)) * Math.LN2;`,
  `export const a = { Math: 1, Date: 2, process: 3 }; export const y = a.Date + a.process;`,
  `export interface Offer { readonly performance: number }`,
  `// Math.exp, Date and ** in a comment\nexport const text = 'Math.exp(2 ** 3)';`,
])('allowed and not reported: %s', (source) => {
  expect(inexactArithmetic('src/rules/planted.ts', source)).toEqual([]);
});
