/**
 * Decisions turned one by one, all others kept: what each alone decided at the margin. These are not shares: they do not add
 * up, and what two decisions do only together is in both.
 */

import { hasDeal } from '../rules/index.ts';
import type { Alternative } from './alternatives.ts';
import { alternatives } from './alternatives.ts';
import { eachOutcome, type Outcomes } from './outcomes.ts';
import type { PlayedLog } from './played.ts';
import type { Steps } from './steps.ts';
import { type Turned, turn } from './turned.ts';

interface Margin extends Alternative {
  /** The log less the log with this one decision turned, under the office-holder of the log. */
  readonly margin: Outcomes;
  readonly turned: Turned;
}

export interface Margins {
  /** In a log with a deal, each refusal turned into an acceptance; empty in a log without one, whose ledger holds them. */
  readonly refusals: readonly Margin[];
  /** Each lever turned into none. */
  readonly levers: readonly Margin[];
  /** Each dilemma turned into each of its other options. */
  readonly options: readonly Margin[];
}

/** The margins of a played log. A part of the work is one decision turned. */
export function* marginsOf(played: PlayedLog): Steps<Margins> {
  const { log } = played;
  const deal = hasDeal(log);
  const own = (a: Alternative) => log.decisions[a.quarter - 1];
  const all = alternatives(played);
  const refusals = all.filter(
    (a) => deal && a.dimension === 'answer' && own(a)?.answer === 'refuse' && a.decision.answer === 'accept',
  );
  const levers = all.filter((a) => a.dimension === 'lever' && a.decision.lever < 0);
  const options = all.filter((a) => a.dimension === 'option');
  const of = refusals.length + levers.length + options.length;
  const done: Margin[] = [];
  for (const alternative of [...refusals, ...levers, ...options]) {
    const turned = turn(played, alternative);
    done.push({ ...alternative, margin: eachOutcome((outcome) => 0 - turned.moved[outcome]), turned });
    yield { done: done.length, of };
  }
  return {
    refusals: done.slice(0, refusals.length),
    levers: done.slice(refusals.length, refusals.length + levers.length),
    options: done.slice(refusals.length + levers.length),
  };
}
