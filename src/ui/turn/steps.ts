/** Where the player is within a quarter. The lamp frame sits on one step at a time. */
import type { PublicState } from '../../session/index.ts';

export type Step = 'dilemma' | 'offer' | 'lever' | 'next';

export function stepOf(state: PublicState): Step {
  if (state.missing.includes('option')) return 'dilemma';
  if (state.missing.includes('answer')) return 'offer';
  return state.pending.lever >= 0 || !state.desk.levers ? 'next' : 'lever';
}

export interface StepNumbers {
  /** 0 where there is none in this quarter. */
  readonly dilemma: number;
  readonly offer: number;
  readonly lever: number;
  readonly next: number;
}

/** The steps that there are in this quarter, counted from 1. */
export function numbersOf(state: Pick<PublicState, 'dilemma' | 'view' | 'desk'>): StepNumbers {
  const dilemma = state.dilemma ? 1 : 0;
  const offer = (state.view?.offer.people ?? 0) > 0 ? dilemma + 1 : 0;
  const before = Math.max(dilemma, offer);
  const lever = state.desk.levers ? before + 1 : 0;
  return { dilemma, offer, lever, next: Math.max(before, lever) + 1 };
}
