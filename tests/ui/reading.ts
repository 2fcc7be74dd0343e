// Responsible for how hard a text is to read: the grade of Flesch and Kincaid, sentence by sentence. Names and the words of the
// field are allowed: each counts as an easy word, since the game says what it means.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { GLOSSARY } from '../../src/text/index.ts';

/** Words of the field beside those of the glossary, and what the game is about. */
const ALLOWED = [
  'prisoner',
  'prisoners',
  'political',
  'quarter',
  'quarters',
  'sanctions',
  'decision',
  'decisions',
  'fertiliser',
  'government',
  'security services',
];
const TERMS = [...GLOSSARY.map(({ word }) => word.toLowerCase()), ...ALLOWED]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(/[$()*+.?[\]^{|}]/g, '\\$&'));
const TERM = new RegExp(`(?<![\\p{L}’])(?:${TERMS.join('|')})(?:s|’s|’)?(?![\\p{L}])`, 'giu');
/** A capital letter that does not begin the sentence. */
const NAME = /(?<=[\p{L},:;”’)\d] [“(]?)\p{Lu}[\p{L}’-]*/gu;

/** Sentences of a text; a list in lines is read line by line. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!][”)]?)\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words, and their syllables; what stands in braces and every figure is one short word. */
export function countOf(sentence: string): { words: number; syllables: number } {
  const plain = sentence
    .replaceAll(/\{\w+\}/g, 'ten')
    .replaceAll(/\$?\d[\d,.]*%?/g, 'ten')
    .replaceAll(TERM, 'word')
    .replaceAll(NAME, 'name');
  const words = plain.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return { words: words.length, syllables: words.reduce((sum, word) => sum + syllable(word), 0) };
}

/** School grade (years of school) for so many sentences with so many words and syllables. */
export function gradeOf(sentence: number, word: number, syllables: number): number {
  return fleschKincaid({ sentence, word, syllable: syllables });
}
