// The table of a quarter in docs/model.md has the steps of src/rules/quarter.ts, in their order.
import { describe, expect, test } from 'vitest';
import { read, tableUnder } from './documents.ts';

/** What each row of the table stands for, by the functions that `playQuarter` calls. */
const STEPS = [
  ['successorEndsRoadmap'],
  ['deliverRest'],
  ['bargain', 'markSigned'],
  ['answerDilemma'],
  ['pullLever', 'wearOff'],
  ['debateLaw'],
  ['keepPromises'],
  ['leakageDrifts', 'alliesFollow', 'money'],
  ['insideTheRegime'],
  ['rosterDue'],
  ['publishArrests'],
  ['feelPressure', 'arrests'],
  ['lawSteps'],
  ['exits'],
  ['crisis'],
  ['home'],
  ['beliefsSettle'],
  ['count', 'publish'],
  ['nextOffer', 'nextDilemma', 'settlePrice', 'publishOffer', 'publishEvents'],
];

/** The mechanisms in the order in which `playQuarter` calls them: statements that hand it the world. */
function calls(source: string): string[] {
  const [, body = ''] = source.split('export function playQuarter(');
  const [inside = ''] = body.split('\n}\n');
  const found = [...inside.matchAll(/^ {2}(?:if \([^\n]*\) )?(\w+)\(w\b/gm)].map((match) => match[1] ?? '');
  return found.filter((name) => !['beginQuarter', 'tellCauses'].includes(name));
}

describe('the table of a quarter', () => {
  const rows = tableUnder('A term, and a quarter in order', read('docs/model.md'));
  test('has a row for each step, numbered, with sections that are there', () => {
    expect(rows.map(([number]) => number)).toEqual(STEPS.map((_, i) => `${i + 1}`));
    const sections = new Set([...read('docs/model.md').matchAll(/^## (\d+b?)\. /gm)].map((match) => match[1]));
    for (const [, , cell = ''] of rows)
      for (const section of cell.split(', ')) expect(sections.has(section), section).toBe(true);
  });
  test('in the order of the code', () => {
    expect(calls(read('src/rules/quarter.ts'))).toEqual(STEPS.flat());
  });
  test('a mechanism more, or another order, is seen', () => {
    const source = read('src/rules/quarter.ts');
    expect(calls(source.replace('  exits(w, m);\n', '  exits(w, m);\n  weather(w, m);\n'))).not.toEqual(STEPS.flat());
    expect(calls(source.replace('  exits(w, m);\n  crisis(w, m);\n', '  crisis(w, m);\n  exits(w, m);\n'))).not.toEqual(
      STEPS.flat(),
    );
  });
});
