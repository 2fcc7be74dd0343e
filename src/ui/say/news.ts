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

/** What the public sees this quarter. A quarter with a dilemma has one headline, and so has one with a leaked page. */
export function headlines(state: PublicState, words: ScenarioWords): Headline[] {
  const context = newsContext(state);
  const all = state.headlines.map((shown) => words.headline(shown, context)).filter((h) => h !== null);
  return state.dilemma || leakOf(state) ? all.slice(0, 1) : all;
}

/** The page of their file that leaked this quarter; null in all others. */
export function leakOf(state: PublicState): { entry: number; figure: number } | null {
  const view = state.view;
  if (!view || view.leakQuarter < 0 || view.leakQuarter !== view.quarter) return null;
  return { entry: view.leakEntry, figure: view.leakFigure };
}
