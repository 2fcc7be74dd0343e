/** What the record says of the lives on the roster: their looks, and when they were named before. */
import type { PublicState } from '../../session/index.ts';
import { looks } from '../parts/portrait.tsx';
import { namedIn } from '../say/figures.ts';
import type { ScenarioWords } from '../words.ts';

/** Looks of the whole roster, one portrait each. */
export function rosterLooks(state: Pick<PublicState, 'roster'>, words: ScenarioWords) {
  return looks(state.roster.map(({ id }) => ({ woman: words.isWoman(id), age: words.ageOf(id, 0) })));
}

/** When an earlier offer named this person, and at which price; null for never. */
export function namedBefore(state: PublicState, person: number): { quarter: number; price: number } | null {
  const view = state.view;
  const now = state.roster[person];
  if (!view || !now) return null;
  const inOffer = view.offer.people > 0 && namedIn(view.offer, state.roster.length).includes(person);
  const last = inOffer ? state.past.at(-1)?.roster[person] : now;
  return last && last.namedQuarter >= 0 && last.namedPrice > 0
    ? { quarter: last.namedQuarter, price: last.namedPrice }
    : null;
}
