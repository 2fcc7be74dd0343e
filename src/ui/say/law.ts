/** What becomes of a trigger law after the vote, and what stands beside it at the end. */
import type { PublicState, ScenarioFacts } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { dateOf } from './figures.ts';

const IN_FORCE = 4;

/** `stage` as in the published record; `dealerStands` when the rival is one who repeals it. */
export function lawAfterVote(stage: number, dealerStands: boolean, facts: ScenarioFacts): string {
  if (stage === 0) return t('orders.lawNo');
  if (stage < IN_FORCE) return t('orders.lawDebate');
  return dealerStands ? t('orders.lawRepealed', { n: facts.dealerRepeals }) : t('orders.lawYes');
}

/** Where the law passed: the figures of the table that it is argued with, against nobody who ever signs; null for no law. */
export function lawAtEnd(ending: NonNullable<PublicState['ending']>, facts: ScenarioFacts): string | null {
  if (ending.lawPassed === null) return null;
  const { yours, nobody } = ending.tracks;
  const years = Math.round(yours.totals.prisonYears) - Math.round(nobody.totals.prisonYears);
  const unrecorded = yours.totals.unrecorded - nobody.totals.unrecorded;
  return t('end.law', {
    date: dateOf(facts, ending.lawPassed),
    years: t(`end.law.years.${signOf(years)}`, { n: Math.abs(years) }),
    unrecorded: t(`end.law.unrecorded.${signOf(unrecorded)}`, { n: Math.abs(unrecorded) }),
  });
}

const signOf = (n: number) => (n > 0 ? 'more' : n < 0 ? 'fewer' : 'same');
