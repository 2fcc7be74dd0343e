/** Two short lives in words: what became of a person on each track. */
import type { TwoLives } from '../../outcomes/index.ts';
import type { PublicState } from '../../session/index.ts';
import { r, reveal } from '../../text/reveal.ts';
import { shortDateOf } from '../say/figures.ts';
import type { ScenarioWords } from '../words.ts';

type Stays = TwoLives['yours'];

/** Who it is: by name where the game has one. */
export function whoText({ roster, kind }: TwoLives, state: PublicState, words: ScenarioWords): string {
  const named = state.roster[roster];
  if (!named) return r(`people.unnamed.${kind}`);
  return `${words.nameOf(named.id)}, ${words.ageAndWork(named.id, 0)}`;
}

export function lifeText(stays: Stays, state: PublicState): string {
  if (stays.length === 0) return r('people.never');
  const date = (quarter: number) => shortDateOf(state.facts, quarter).replace(' ', '\u00a0');
  const told = stays.flatMap(({ from, to, how }) => [
    from === 0 ? r('people.in.start') : r('people.in.arrested', { date: date(from) }),
    to < 0 || how === null ? r('people.out.still') : r(outKey(how), { date: date(to) }),
  ]);
  return `${told.join(', ')}.`;
}

/** The same way out whether or not monitors ever knew of the person. */
function outKey(how: string): 'people.out.deal' {
  const key = `people.out.${how.replace(/-(never|waiting)$/, '')}`;
  return (key in reveal ? key : 'people.out.still') as 'people.out.deal';
}
