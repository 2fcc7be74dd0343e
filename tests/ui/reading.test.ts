// Plain words: no sentence that a player reads is above grade 9, names and the words of the field aside.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { beside } from '../../src/text/beside.ts';
import { en } from '../../src/text/en.ts';
import { ENDING_WORDS } from '../../src/text/endings.ts';
import { GLOSSARY } from '../../src/text/index.ts';
import { keys } from '../../src/text/keys.ts';
import { lesson } from '../../src/text/lesson.ts';
import { papers } from '../../src/text/papers.ts';
import { readingQuestions } from '../../src/text/reading-questions.ts';
import { reveal } from '../../src/text/reveal.ts';
import { sharing } from '../../src/text/sharing.ts';
import { teacher } from '../../src/text/teacher.ts';
import { together } from '../../src/text/together.ts';
import { countOf, gradeOf, sentencesOf } from './reading.ts';

const HIGHEST = 9;
/** Of fewer words the formula says nothing: one long word decides. They are graded together. */
const LEAST_WORDS = 8;

type Text = readonly [where: string, text: string];

function textsOf(value: unknown, where: string): Text[] {
  if (typeof value === 'string') return [[where, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${where} ${key}`));
}

const proseOf = (id: string) => JSON.parse(readFileSync(`assets/scenarios/${id}.en.json`, 'utf8'));
const ALL: readonly Text[] = [
  ...textsOf(en, 'en'),
  ...textsOf(reveal, 'reveal'),
  ...textsOf(sharing, 'sharing'),
  ...textsOf(teacher, 'teacher'),
  ...textsOf(together, 'together'),
  ...textsOf(readingQuestions, 'readingQuestions'),
  // The letter and the standards are read by grown-ups, who need the names of things.
  ...textsOf(Object.fromEntries(Object.entries(papers).filter(([key]) => key.startsWith('work.'))), 'papers'),
  ...textsOf(beside, 'beside'),
  ...textsOf(keys, 'keys'),
  ...textsOf(GLOSSARY, 'glossary'),
  ...textsOf(ENDING_WORDS, 'endings'),
  ...textsOf(lesson, 'lesson'),
  ...textsOf(proseOf('potash-2025'), 'potash'),
  ...textsOf(proseOf('salt-lesson'), 'salt'),
];

function tooHard(texts: readonly Text[]): string[] {
  return texts.flatMap(([where, text]) =>
    sentencesOf(text).flatMap((sentence) => {
      const { words, syllables } = countOf(sentence);
      const grade = gradeOf(1, words, syllables);
      return words >= LEAST_WORDS && grade > HIGHEST ? [`grade ${grade.toFixed(1)}, ${where}: ${sentence}`] : [];
    }),
  );
}

test('no sentence of eight words and more is above grade 9', () => {
  expect(tooHard(ALL)).toEqual([]);
  expect(
    ALL.flatMap(([, text]) => sentencesOf(text)).filter((s) => countOf(s).words >= LEAST_WORDS).length,
  ).toBeGreaterThan(700);
});

test('the short ones of each part, read together, are not above it either', () => {
  const partOf = ([where]: Text) => where.split(' ')[0] ?? '';
  for (const part of new Set(ALL.map(partOf))) {
    const texts = ALL.filter((text) => partOf(text) === part);
    const short = texts
      .flatMap(([, text]) => sentencesOf(text).map(countOf))
      .filter(({ words }) => words < LEAST_WORDS && words > 0);
    const sum = (of: 'words' | 'syllables') => short.reduce((all, each) => all + each[of], 0);
    expect([part, gradeOf(short.length, sum('words'), sum('syllables')) <= HIGHEST]).toEqual([part, true]);
  }
});

test('a hard sentence is seen, and a word of the field is not held against it', () => {
  const hard =
    'Notwithstanding institutional considerations, administrative authorities subsequently discontinued negotiations.';
  expect(tooHard([['planted', hard]])).toHaveLength(1);
  expect(
    tooHard([
      [
        'planted',
        'The standing orders of Viktar Sasnovik answer for you, and the trigger law tightens the sanctions by itself.',
      ],
    ]),
  ).toEqual([]);
  expect(countOf('Political prisoners in Belarus: {n} of 1,227.')).toEqual({ words: 6, syllables: 6 });
});
