/** Answers to an offer that several policies share. */
import { type Answer, COUNTERS, type Counter, type PublicView } from '../rules/index.ts';
import type { AnswerRule } from './policy.ts';

/** $m a quarter per person up to which an offer counts as cheap: four fifths of the price at the start. */
const CHEAP = 0.24;
/** The same as standing orders have it, in hundredths. */
export const CHEAP_ORDER = 24;

export const refuse: AnswerRule = () => 'refuse';
export const accept: AnswerRule = () => 'accept';

const COUNTER_INDEX = Object.fromEntries(COUNTERS.map((c, i) => [c, i])) as Readonly<Record<Counter, number>>;

/** The counter where it is open, else the fallback. */
export function counterOr(view: PublicView, counter: Counter, fallback: Answer): Answer {
  return (view.oddsHigh[COUNTER_INDEX[counter]] ?? 0) > 0 ? counter : fallback;
}

/** Always the same counter, else refuse. */
export const always =
  (counter: Counter): AnswerRule =>
  (view) =>
    counterOr(view, counter, 'refuse');

/** Sign what is cheap, else give the other answer. */
export const cheapElse =
  (otherwise: AnswerRule): AnswerRule =>
  (view, model) =>
    view.offer.perPerson <= CHEAP ? 'accept' : otherwise(view, model);
