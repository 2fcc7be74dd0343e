// The table of mutants fits the rules as they are: a snippet that was edited away would be a mutant nobody plants.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EFFECTS } from '../../src/rules/index.ts';
import { MUTANTS } from './mutants.ts';

const RULES = fileURLToPath(new URL('../../src/rules/', import.meta.url));
const OTHERS = ['regime', 'election', 'continuation', 'legal', 'pathways', 'random'];
const FILES = [
  ...readdirSync(`${RULES}mechanisms`).map((name) => `mechanisms/${name.replace(/\.ts$/, '')}`),
  ...OTHERS,
].sort();

test('each snippet occurs exactly once in its file and is replaced by something else', () => {
  const wrong = MUTANTS.flatMap(({ id, file, find, put }) => {
    const times = readFileSync(`${RULES}${file}.ts`, 'utf8').split(find).length - 1;
    if (times !== 1) return [`${id}: occurs ${times} times: ${find}`];
    return find === put ? [`${id}: changes nothing`] : [];
  });
  expect(wrong).toEqual([]);
});

test('each mechanism has two mutants or more', () => {
  const counts = new Map(FILES.map((file) => [file, 0]));
  for (const { file } of MUTANTS) counts.set(file, (counts.get(file) ?? Number.NaN) + 1);
  expect([...counts].filter(([, count]) => !(count >= 2))).toEqual([]);
});

test('each variable that an option of a dilemma can move has a mutant', () => {
  const broken = new Set(MUTANTS.map(({ breaks }) => /^effect (\w+)/.exec(breaks)?.[1]));
  expect(EFFECTS.filter((effect) => !broken.has(effect))).toEqual([]);
});
