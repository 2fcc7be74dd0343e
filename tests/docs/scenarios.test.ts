// The page for authors: every code of the checker is explained, and its sizes are those of the checker.
import { expect, test } from 'vitest';
import { MAX_LEVERS, MAX_ROSTER, MAX_SECTORS } from '../../src/rules/index.ts';
import { MAX_TEXT, parseScenarioJson, SCENARIO_ERRORS } from '../../src/scenarios/index.ts';
import { readDocument } from '../../tools/example-blocks.ts';
import { changed, type Loose, SCENARIO_TEXT } from '../scenarios/files.ts';

const text = readDocument('docs/scenarios.md');

test('every code of the checker stands in the table, and no other', () => {
  const [, after = ''] = text.split('## What the checker says');
  const [table = ''] = after.split('## Sizes');
  const named = [...table.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) =>
    [...(cell as string).matchAll(/`([^`]+)`/g)].map(([, code]) => code as string),
  );
  expect(named.sort()).toEqual([...SCENARIO_ERRORS].sort());
});

test('its sizes are those that are refused beyond', () => {
  expect(text).toContain(`${MAX_TEXT.toLocaleString('en')} characters`);
  expect(text).toContain(`| sectors, levers | ${MAX_SECTORS}, ${MAX_LEVERS} `);
  expect(text).toContain(`| people of the roster | ${MAX_ROSTER},`);
  expect(text).toContain('| quarters (`horizon`); terms | 40; 6,');
  const taken = (change: (file: Loose) => void) => parseScenarioJson(changed(SCENARIO_TEXT, change), 'x.json').ok;
  expect(taken((f) => (f.horizon = 40))).toBe(true);
  expect(taken((f) => (f.horizon = 41))).toBe(false);
  const dilemmas = (n: number) => (f: Loose) => {
    f.dilemmas = Array.from({ length: n }, (_, i) => ({ ...f.dilemmas[0], id: `d-${i}` }));
  };
  expect(taken(dilemmas(32))).toBe(true);
  expect(taken(dilemmas(33))).toBe(false);
});

test('every field of a scenario is in its table', () => {
  const [, table = ''] = text.split('## Field by field');
  const fields = Object.keys(JSON.parse(SCENARIO_TEXT)).filter((name) => !['id', 'homePriceShown'].includes(name));
  for (const field of fields) expect(table).toContain(`\`${field}\``);
});
