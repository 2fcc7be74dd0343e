import type { PublicState } from '../../session/index.ts';
import type { Headline, NewsContext, ScenarioWords } from '../words.ts';
import { tonnePrice } from './figures.ts';

export function newsContext(state: PublicState): NewsContext {
  return {
    roster: state.roster,
    history: state.history,
    homePrice: state.view ? tonnePrice(state.view.homePrice, state.facts) : 0,
  };
}

/** What the public sees this quarter. A quarter with a dilemma has one headline. */
export function headlines(state: PublicState, words: ScenarioWords): Headline[] {
  const context = newsContext(state);
  const all = state.headlines.map((shown) => words.headline(shown, context)).filter((h) => h !== null);
  return state.dilemma ? all.slice(0, 1) : all;
}
