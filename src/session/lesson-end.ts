/** The small reveal of the tutorial country: one answer turned, all else kept, with the same dice. Loaded at its end. */
import { alternatives } from '../outcomes/alternatives.ts';
import { play } from '../outcomes/played.ts';
import { type TurnedTrack, turnInFull } from '../outcomes/turned.ts';
import type { Answer } from '../rules/decision.ts';
import type { Term } from './held.ts';

/** Null where that answer could not be given in that quarter (1 = first), or was. */
export function turnAnswer({ model, log }: Term, quarter: number, answer: Answer): TurnedTrack | null {
  const played = play(model, log);
  const found = alternatives(played).find(
    (one) => one.quarter === quarter && one.dimension === 'answer' && one.decision.answer === answer,
  );
  return found ? turnInFull(played, found) : null;
}
