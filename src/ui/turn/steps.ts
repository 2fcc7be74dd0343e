/** Where the player is within a quarter. The lamp frame sits on one step at a time. */
import type { PublicState } from '../../session/index.ts';

export type Step = 'dilemma' | 'offer' | 'lever' | 'next';

export function stepOf(state: PublicState): Step {
  if (state.missing.includes('option')) return 'dilemma';
  if (state.missing.includes('answer')) return 'offer';
  return state.pending.lever >= 0 ? 'next' : 'lever';
}

/** The number shown for the levers and for the next quarter: after a dilemma, an offer, both or none. */
export function numbersOf(state: PublicState): { lever: number; next: number } {
  const before = (state.dilemma ? 1 : 0) + ((state.view?.offer.people ?? 0) > 0 ? 1 : 0);
  return { lever: before + 1, next: before + 2 };
}
