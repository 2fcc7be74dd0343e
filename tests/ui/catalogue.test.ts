import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAUSE_NAMES } from '../../src/rules/index.ts';
import { beside } from '../../src/text/beside.ts';
import { en } from '../../src/text/en.ts';
import { t, tIf } from '../../src/text/index.ts';
import { keys } from '../../src/text/keys.ts';
import { papers } from '../../src/text/papers.ts';
import { readingQuestions } from '../../src/text/reading-questions.ts';
import { reveal } from '../../src/text/reveal.ts';
import { sharing } from '../../src/text/sharing.ts';
import { teacher } from '../../src/text/teacher.ts';
import { together } from '../../src/text/together.ts';

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

test('plural forms follow the count', () => {
  expect(t('offer.others', { n: 1 })).toBe('and 1 other');
  expect(t('offer.others', { n: 1200 })).toBe('and 1,200 others');
  expect(tIf('no.such.key')).toBeNull();
  expect(tIf('toString')).toBeNull();
});

test('no text is said twice: a key stands in one file', () => {
  const files = readdirSync('src/text/en').map((name) => readFileSync(join('src/text/en', name), 'utf8'));
  const keys = files.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map((m) => m[1] ?? ''));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(keys.toSorted()).toEqual(Object.keys(en).toSorted());
});

test('every cause has words', () => {
  for (const name of [...CAUSE_NAMES, 'fogged']) expect([name, tIf(`cause.${name}`)]).not.toEqual([name, null]);
});

test('every text is used: its key, or the beginning of its key before a variable part, stands in the interface', () => {
  const code = sources('src/ui').join('\n');
  const both = [...Object.keys(en), ...Object.keys(reveal)];
  const made = [...code.matchAll(/`([a-zA-Z.-]+\.)\$\{[^}]+\}([^`]*)`/g)].map((m) => [m[1] ?? '', m[2] ?? ''] as const);
  const used = (key: string) =>
    code.includes(`'${key}'`) ||
    made.some(([before, after]) => key.startsWith(before) && (after.includes('${') || key.endsWith(after)));
  expect(both.filter((key) => !used(key))).toEqual([]);
});

test('every text of sharing, of the teacher’s page and of the single keys is used', () => {
  const code = sources('src/ui').join('\n');
  const made = [...code.matchAll(/(?:say|tell|gather|print|askReader)\(`([a-zA-Z.-]+\.)(?:\d+\.)?\$\{/g)].map(
    (m) => m[1] ?? '',
  );
  const used = (key: string) => code.includes(`'${key}'`) || made.some((start) => key.startsWith(start));
  expect(
    [
      ...Object.keys(sharing),
      ...Object.keys(teacher),
      ...Object.keys(together),
      ...Object.keys(beside),
      ...Object.keys(papers),
      ...Object.keys(readingQuestions),
      ...Object.keys(keys),
    ].filter((key) => !used(key)),
  ).toEqual([]);
});
