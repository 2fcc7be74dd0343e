/** Decisions of the term in words: the lever, the option of a dilemma, and what else could have been decided. */
import type { RevealStart, Turned } from '../../outcomes/index.ts';
import type { PublicState } from '../../session/index.ts';
import { r } from '../../text/reveal.ts';
import type { ScenarioWords } from '../words.ts';

/** "Potash, one notch further"; of no lever, that none is pulled. */
export function leverText(slot: number, steps: number, state: PublicState, words: ScenarioWords): string {
  const lever = state.facts.levers[slot];
  if (!lever) return r('lever.turn.noLever');
  const n = Math.abs(steps);
  const way = steps > 0 ? r('lever.steps.further', { n }) : r('lever.steps.ease', { n });
  return `${words.lever(lever.id)?.name ?? lever.id}, ${way}`;
}

/** The label of an option of the dilemma that stood in a quarter (1 = first); empty where none did. */
export function optionText(
  quarter: number,
  option: number,
  start: RevealStart | null,
  state: PublicState,
  words: ScenarioWords,
): string {
  const stood = start?.dilemmas[quarter - 1];
  if (!stood) return '';
  return labelled(stood, words, state).options[option]?.label ?? '';
}

/** The option that was taken in a quarter. */
export function optionTaken(
  quarter: number,
  start: RevealStart | null,
  state: PublicState,
  words: ScenarioWords,
): string {
  const stood = start?.dilemmas[quarter - 1];
  const taken = state.optionsTaken[quarter - 1]?.option;
  return stood && taken !== undefined ? optionText(quarter, stood.options.indexOf(taken), start, state, words) : '';
}

export function dilemmaTitle(
  quarter: number,
  start: RevealStart | null,
  state: PublicState,
  words: ScenarioWords,
): string {
  const stood = start?.dilemmas[quarter - 1];
  return stood ? labelled(stood, words, state).title : '';
}

/** Title and options of a dilemma that stood in some world of this seed. */
export function labelled(
  { id, subject, options }: NonNullable<RevealStart['dilemmas'][number]>,
  words: ScenarioWords,
  state: PublicState,
) {
  const free = options.map((option) => ({ id: option, cost: 0, affordable: true }));
  return words.dilemma({ id, place: 'beside', subject, options: free }, state.roster);
}

/** The alternatives to the decision of a quarter (1 = first). */
export function turnedAt(start: RevealStart, quarter: number, dimension: Turned['dimension']): Turned[] {
  return start.turned.filter((one) => one.quarter === quarter && one.dimension === dimension);
}
