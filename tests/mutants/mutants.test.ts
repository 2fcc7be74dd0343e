// The table of mutants fits the rules as they are: a snippet that was edited away would be a mutant nobody plants.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { EFFECTS } from '../../src/rules/index.ts';
import { potash } from '../rules/models.ts';
import { MUTANTS, plantedIn } from './mutants.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RULES = `${ROOT}src/rules/`;
const DILEMMAS = 'potash-2025';
const OTHERS = [
  ...['regime', 'election', 'continuation', 'game', 'legal', 'pathways', 'random', 'start', 'people', 'causes'],
  ...['shapley', 'tell-causes'],
  DILEMMAS,
];
const FILES = [
  ...readdirSync(`${RULES}mechanisms`).map((name) => `mechanisms/${name.replace(/\.ts$/, '')}`),
  ...OTHERS,
].sort();

test('each snippet occurs exactly once in its file and is replaced by something else', () => {
  const wrong = MUTANTS.flatMap((mutant) => {
    const text = readFileSync(`${ROOT}${mutant.path}`, 'utf8');
    const planted = plantedIn(text, mutant);
    if (typeof planted === 'number') return [`${mutant.id}: occurs ${planted} times: ${mutant.find}`];
    return planted === text ? [`${mutant.id}: changes nothing`] : [];
  });
  expect(wrong).toEqual([]);
});

test('each file still parses with its mutant: what cannot be loaded is held by no law', () => {
  const broken = MUTANTS.filter(({ path }) => path.endsWith('.ts')).filter((mutant) => {
    const planted = plantedIn(readFileSync(`${ROOT}${mutant.path}`, 'utf8'), mutant);
    return typeof planted === 'string' && parseSync(mutant.path, planted).errors.length > 0;
  });
  expect(broken.map(({ id }) => id)).toEqual([]);
  expect(parseSync('a.ts', 'else if (x) y();').errors.length).toBeGreaterThan(0);
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

test('each dilemma of the scenario has a mutant of what it does', () => {
  const options = new Set(MUTANTS.flatMap(({ file, from }) => (file === DILEMMAS && from !== null ? [from] : [])));
  const without = potash.dilemmas.filter((d) => !d.options.some(({ id }) => options.has(`"id": "${id}"`)));
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('a snippet that is not there, or there twice, or in another option, is not planted', () => {
  const mutant = { id: 'x:1', file: 'x', path: 'x', breaks: '', by: 'rules', put: '2' } as const;
  const plain = { ...mutant, from: null, find: '1' };
  expect([plantedIn('a', plain), plantedIn('1 1', plain), plantedIn('a 1', plain)]).toEqual([0, 2, 'a 2']);
  const inOption = { ...mutant, from: '"id": "b"', find: '1' };
  const options = '"id": "a" 1 "id": "b" 1 "id": "c" 1';
  expect(plantedIn(options, inOption)).toBe('"id": "a" 1 "id": "b" 2 "id": "c" 1');
  expect(plantedIn('"id": "a" 1', inOption)).toBe(0);
});
