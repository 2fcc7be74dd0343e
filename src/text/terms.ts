/** Where a word of the glossary stands in a text. */
import { GLOSSARY } from './glossary.ts';

export interface Term {
  readonly word: string;
  readonly text: string;
}

/** What everybody says every day in another sense too: it is explained in help alone. */
const EVERYDAY = new Set(['View', 'Counter', 'Reported']);

const escaped = (word: string): string => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** Longest first, so that "political prisoner" is found before a word in it; one and many are the same word. */
const PATTERNS = GLOSSARY.filter(({ word }) => !EVERYDAY.has(word))
  .sort((a, b) => b.word.length - a.word.length)
  .map((term) => ({
    term,
    pattern: new RegExp(`(?<![\\p{L}-])${escaped(term.word.replace(/(?<=[^s])s$/, ''))}(?:s|es)?(?![\\p{L}-])`, 'giu'),
  }));

export interface Found {
  readonly term: Term;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** The words of the glossary in a text, in their order; none lies inside of another. */
export function termsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const { term, pattern } of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!found.some((other) => from < other.to && other.from < to)) found.push({ term, from, to });
    }
  return found.sort((a, b) => a.from - b.from);
}
