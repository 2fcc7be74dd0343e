/** What is said of levers beside their own words: the hint, and why one cannot be moved so far now. */
import type { LeverState, PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { dateOf, shortDateOf } from './figures.ts';

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

/**
 * A lever as a slider: `at` is the height of its handle, from 0 (as far as it goes) to `top` (not in force at all), so that up
 * is up; `text` the grade's name, with what is chosen. The lever of home has no grade: its handle rests in the middle.
 */
export function handleOf(
  state: PublicState,
  lever: LeverState,
  words: ScenarioWords,
): { at: number; top: number; text: string } {
  const steps = state.pending.lever === lever.slot ? state.pending.steps : 0;
  const said = words.lever(lever.id);
  const grade = words.grade(lever.id, lever.grade);
  const locked = lever.opens > 0 ? t('lever.lockedUntil', { date: dateOf(state.facts, lever.opens) }) : '';
  const given = lever.given === null ? '' : t(`lever.given.${lever.given}`);
  const act = (steps > 0 ? said?.further : said?.ease) ?? '';
  const stands =
    steps === 0
      ? grade
      : lever.kind === 'home'
        ? act
        : t('lever.chosen', { result: resultOf(lever, steps, words), grade });
  const text = [stands, locked, given.replace(/\.$/, '')].filter((part) => part !== '').join('. ');
  if (lever.kind === 'home') return { at: 1 - Math.sign(steps), top: 2, text };
  const top = words.notches(lever.id);
  const to = lever.moves.find((m) => m.steps === steps)?.to ?? lever.grade;
  return { at: Math.round((1 - to) * top), top, text };
}

/** What its keys would do now, each way with its cost or why not. */
export function waysOf(state: PublicState, lever: LeverState, words: ScenarioWords): string {
  const said = words.lever(lever.id);
  const way = (steps: 1 | -1): string => {
    const move = lever.moves.find((m) => m.steps === steps);
    const act = (steps > 0 ? said?.further : said?.ease) ?? '';
    if (!move) return t('lever.way.none', { act, why: t('lever.notNow') });
    const why = refusalOf(state, lever, steps);
    if (why !== '') return t('lever.way.none', { act, why });
    const result = lever.kind === 'home' ? '' : resultOf(lever, steps, words);
    return t('lever.way.can', { act: result === '' ? act : `${act}, ${result}`, n: move.cost });
  };
  return t('lever.ways', { up: way(-1), down: way(1) });
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
