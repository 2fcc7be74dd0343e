/** What is said of levers beside their own words: the hint, and why one cannot be moved so far now. */
import type { LeverState, PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { shortDateOf } from './figures.ts';

/** What stands where no lever is open: the whole of it once, so that later quarters have room for what is new. */
export function leverHint(quarter: number): string {
  return t(quarter === 0 ? 'lever.hint' : 'lever.hintShort');
}

/** Empty where it can. */
export function refusalOf(state: PublicState, lever: LeverState, steps: number): string {
  const move = lever.moves.find((m) => m.steps === steps);
  switch (move?.refusal) {
    case undefined:
    case null:
      return '';
    case 'no-such-lever':
      return t('lever.refused.opens', { date: shortDateOf(state.facts, lever.opens) });
    case 'grade-past-the-end':
      return t('lever.refused.end');
    case 'law-not-open':
      return t(steps < 0 ? 'lever.refused.noLaw' : 'lever.refused.lawThere');
    case 'lever-unaffordable':
      return state.costs.option > 0 && move.cost <= (state.view?.capital ?? 0)
        ? t('lever.refused.afterDilemma')
        : t('lever.refused.capital', { n: (state.view?.capital ?? 0).toFixed(1) });
    default:
      return t('lever.refused.now');
  }
}
