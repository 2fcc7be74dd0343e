/** What is said of levers beside their own words: the hint, and why one cannot be moved so far now. */
import type { LeverState, PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { shortDateOf } from './figures.ts';

/** What stands where no lever is open: the whole of it once, so that later quarters have room for what is new. */
export function leverHint(quarter: number): string {
  return t(quarter === 0 ? 'lever.hint' : 'lever.hintShort');
}

/** What is left of the capital, of what there is now where a choice has a cost; else of the most there can be. */
export function capitalNow(state: PublicState): string {
  const { costs, facts, view } = state;
  const now = view?.capital ?? 0;
  if (costs.lever + costs.option === 0) return t('lever.capitalOf', { n: now.toFixed(1), of: facts.capitalMost });
  return t('lever.capitalLeft', { n: costs.left.toFixed(1), of: now.toFixed(1) });
}

/**
 * What a move comes to, in words that differ between the moves of a lever: its grade, and where that is the grade it has or
 * the one that a shorter move comes to, by how many notches it lies off. Empty for a move that is none.
 */
export function resultOf(lever: LeverState, steps: number, words: ScenarioWords): string {
  const gradeAt = (n: number) => {
    const move = lever.moves.find((m) => m.steps === n);
    return move ? words.grade(lever.id, move.to) : null;
  };
  const grade = gradeAt(steps);
  if (grade === null) return '';
  const way = steps > 0 ? 'more' : 'less';
  if (grade === words.grade(lever.id, lever.grade)) return t(`lever.notches.${way}`, { grade, n: Math.abs(steps) });
  if (Math.abs(steps) === 2 && grade === gradeAt(steps / 2)) return t(`lever.notches.${way}`, { grade, n: 1 });
  return t('lever.to', { grade });
}

/** Quarters for which a deal's price, or a telling, is taken to weigh on the next telling. */
const STILL_WEIGHS = 3;
/** Approval from which few are left to be won: `storyTop` of the rules. */
const WON = 55;

/** Why telling the public gains little now, from what is public; empty where nothing of it holds. */
export function tellingHeld(state: PublicState): string {
  const { view, history, levers } = state;
  if (!view) return '';
  const late = history.filter((row) => view.quarter - row.quarter < STILL_WEIGHS);
  if (late.some((row) => row.result === 'freed')) return t('lever.telling.price');
  if (late.some((row) => levers[row.lever]?.kind === 'home' && row.steps > 0)) return t('lever.telling.told');
  return view.approval >= WON ? t('lever.telling.won') : '';
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
