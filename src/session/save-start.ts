/** What was chosen on the page before a term: kept, so that a reload loses nothing of it. Untrusted text, as a save is. */
import type { Hall } from './held.ts';
import { parseBet, parseHall } from './save.ts';
import type { Bet, Setup } from './state.ts';

export const START_KEY = 'the-other-track.start';

export interface Beginnings {
  readonly setup: Setup;
  readonly bet: Bet;
  /** What was counted before a term that a class is about to play together; null before any other. */
  readonly hall: Hall | null;
}

/** Null for none, and for what cannot be read: it is a few taps, and nothing else hangs on it. */
export function readBeginnings(text: string | null): Beginnings | null {
  if (text === null) return null;
  try {
    const raw: unknown = JSON.parse(text);
    const { setup, bet, hall } = raw as { setup?: Partial<Setup>; bet?: unknown; hall?: unknown };
    const read = parseBet(bet);
    if (!read || typeof setup?.view !== 'string' || typeof setup.term !== 'number') return null;
    return { setup: { view: setup.view, term: setup.term }, bet: read, hall: parseHall(hall) };
  } catch {
    return null;
  }
}
