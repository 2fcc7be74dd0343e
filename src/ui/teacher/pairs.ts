/** Two terms of a class to be set side by side: which ones, and in which quarters they answered differently. */
import type { HandIn } from '../../session/index.ts';

/** Beyond so many terms the first ones are looked at: every pair is. */
const MOST = 300;

export type Pair = readonly [HandIn, HandIn];

export const ROWS = ['accept', 'counter', 'refuse'] as const;
export type Row = (typeof ROWS)[number];

/** The kinds of answers that a class is shown; null where no offer stood. */
export function rowOf(answer: HandIn['answers'][number] | undefined): Row | null {
  if (answer === undefined || answer === 'none') return null;
  return answer === 'accept' || answer === 'refuse' ? answer : 'counter';
}

/** Quarters in which the two answered differently, 0 to the longer term. */
export function apart([a, b]: Pair): number {
  let quarters = 0;
  for (let q = 0; q < Math.max(a.answers.length, b.answers.length); q++)
    if (rowOf(a.answers[q]) !== rowOf(b.answers[q])) quarters++;
  return quarters;
}

const resultsApart = ([a, b]: Pair) => Math.abs(a.prisonYears - b.prisonYears);

/** Same world, answers as different as they come; of several pairs the one whose results differ most. Null for no pair. */
export function mostDifferent(handedIn: readonly HandIn[]): Pair | null {
  return best(handedIn, (pair) =>
    pair[0].view === pair[1].view && apart(pair) > 0 ? [apart(pair), resultsApart(pair)] : null,
  );
}

/** Different worlds, answers as alike as they come; of several pairs the one whose results differ most. Null for one world. */
export function mostAlike(handedIn: readonly HandIn[]): Pair | null {
  return best(handedIn, (pair) => (pair[0].view !== pair[1].view ? [-apart(pair), resultsApart(pair)] : null));
}

/** The codes give an order that does not tell who handed in first. */
function best(handedIn: readonly HandIn[], rate: (pair: Pair) => readonly [number, number] | null): Pair | null {
  const list = [...handedIn].sort((a, b) => (a.code < b.code ? -1 : 1)).slice(0, MOST);
  let found: { pair: Pair; rated: readonly [number, number] } | null = null;
  for (const [i, a] of list.entries())
    for (const b of list.slice(i + 1)) {
      const rated = rate([a, b]);
      if (!rated) continue;
      if (!found || rated[0] > found.rated[0] || (rated[0] === found.rated[0] && rated[1] > found.rated[1]))
        found = { pair: [a, b], rated };
    }
  return found?.pair ?? null;
}
