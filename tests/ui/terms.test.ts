// Where a word of the glossary is found in a sentence: one or many, the longest first, never inside of another word.
import { expect, test } from 'vitest';
import { GLOSSARY } from '../../src/text/index.ts';
import { termsIn } from '../../src/text/terms.ts';

const wordsIn = (text: string) => termsIn(text).map(({ term, from, to }) => [term.word, text.slice(from, to)]);

test('a word of the field is found where it stands, with its own letters', () => {
  expect(wordsIn('You lift all of our potash sanctions.')).toEqual([['Sanction', 'sanctions']]);
  expect(wordsIn('Monitors count each political prisoner, and a monitor may be late.')).toEqual([
    ['Monitors', 'Monitors'],
    ['Political prisoner', 'political prisoner'],
    ['Monitors', 'monitor'],
  ]);
  expect(wordsIn('The trigger law is no law; standing orders stand.')).toEqual([
    ['Trigger law', 'trigger law'],
    ['Standing orders', 'standing orders'],
  ]);
});

test('what only looks like one is none: a part of a word, and words of every day', () => {
  expect(wordsIn('A sanctioned, unrelieved view of the foggy capitals-to-be.')).toEqual([]);
  expect(wordsIn('They counter it, and the count is reported.')).toEqual([]);
});

test('each word that is explained on the desk is found in a sentence about it', () => {
  const everyday = new Set(['View', 'Counter', 'Reported']);
  for (const { word } of GLOSSARY)
    expect([word, wordsIn(`It is about ${word.toLowerCase()} now.`).length]).toEqual([
      word,
      everyday.has(word) ? 0 : 1,
    ]);
});
