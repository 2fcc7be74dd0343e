// The page of a mechanism says what docs/model.md says: its words, its equation, its numbers are taken from there at every build.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CAUSE_NAMES, PARAMETER_NAMES, REPORTS, VIEW_PARAMETERS } from '../../src/rules/index.ts';
import { sayIf } from '../../src/text/mechanism.ts';
import { mechanismOf, mechanismOfCause } from '../../src/ui/mechanism/which.ts';
import { mechanismsOf } from '../../tools/site/mechanisms.ts';

const document = readFileSync(fileURLToPath(new URL('../../docs/model.md', import.meta.url)), 'utf8');
const all = mechanismsOf(document);
const byId = new Map(all.map((one) => [one.id, one]));
const sections = new Map(
  document.split(/^## /m).flatMap((text) => {
    const id = /^(\d+b?)\. /.exec(text)?.[1];
    return id ? [[id, text] as const] : [];
  }),
);

test('every numbered section of the document has a page, in its order', () => {
  expect(all.map(({ id }) => id)).toEqual([...sections.keys()]);
  expect(all.length).toBe(16);
});

test('words and equation are those of the section, without marks', () => {
  for (const { id, title, words, equation } of all) {
    const section = sections.get(id) ?? '';
    expect(section.startsWith(`${id}. ${title}\n`)).toBe(true);
    expect([id, section.includes(`\`\`\`\n${equation}`), equation.length > 0]).toEqual([id, true, true]);
    expect([id, words.length > 0]).toEqual([id, true]);
    const letters = (text: string): string => text.replaceAll(/[^a-z]/gi, '');
    const bare = letters(section.replaceAll(/\]\([^)]*\)| \[(R2?|C|B)\]/g, ''));
    for (const text of words) {
      expect(text).not.toMatch(/[*`|]|\]\(|\[(R2?|C|B)\]/);
      expect([text, bare.includes(letters(text))]).toEqual([text, true]);
    }
  }
});

test('a section that is changed changes its page', () => {
  const changed = mechanismsOf(document.replace('Everything meets here.', 'All of it meets here.'));
  expect(changed.find(({ id }) => id === '7')?.words[0]).toMatch(/^All of it meets here\./);
});

test('every cause, every figure in fog and every number in which the views differ leads to a page that speaks of it', () => {
  for (const cause of CAUSE_NAMES) expect([cause, byId.has(mechanismOfCause(cause) ?? '')]).toEqual([cause, true]);
  for (const figure of REPORTS) expect([figure, byId.has(mechanismOf(figure) ?? '')]).toEqual([figure, true]);
  for (const name of VIEW_PARAMETERS) {
    const page = byId.get(mechanismOf(name) ?? '');
    expect([name, page?.parameters.includes(name)]).toEqual([name, true]);
  }
  expect(mechanismOfCause('fogged')).toBe(null);
  expect(mechanismOf('nothing')).toBe(null);
});

test('the numbers of a page are numbers of the rules, each once', () => {
  for (const { parameters } of all) {
    for (const name of parameters) expect(PARAMETER_NAMES).toContain(name);
    expect(new Set(parameters).size).toBe(parameters.length);
  }
});

test('a curve has words for itself and for both of its axes', () => {
  for (const { id } of all) {
    const words = ['', '.x', '.y'].map((part) => sayIf(`curve.${id}${part}`) !== null);
    expect([id, new Set(words).size]).toEqual([id, 1]);
  }
});
