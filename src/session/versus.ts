/** What a changed decision did: the game it was changed in, and the same game with it, both played to the end. */

import type { GameLog, Model } from '../rules/index.ts';
import type { Term } from './held.ts';
import { rulesOf } from './rulebook.ts';
import type { Versus, VersusFigures } from './state.ts';

/** Null for a term that is no challenge or has not ended. */
export function versusOf(t: Term): Versus | null {
  const { rival, log, model } = t;
  if (!rival || !t.signed) return null;
  const { quarter } = rival;
  const side = (of: GameLog): Versus['now'] => ({
    answer: of.decisions[quarter - 1]?.answer ?? 'none',
    figures: figuresOf(model, of),
  });
  return { quarter, before: side(rival.log), now: side(log) };
}

function figuresOf(model: Model, log: GameLog): VersusFigures {
  const { playLog, totals } = rulesOf(model);
  const played = playLog(model, log);
  if (!played.ok) throw new Error(`the log is against the rules in quarter ${played.quarter}: ${played.code}`);
  const at = totals(played.world);
  return { freed: at.freed, prisonYears: Math.round(at.prisonYears), arrested: at.arrested, inside: at.prisoners };
}
