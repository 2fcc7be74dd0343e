/** All that became of a person, in the order of time, with the age on the last day of it. */
import type { PublicState, ScenarioFacts } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { ScenarioWords } from '../words.ts';
import { shortDateOf } from './figures.ts';

type FateAt = NonNullable<PublicState['ending']>['fates']['yours'][number][number];

export function fateText(id: string, all: readonly FateAt[], facts: ScenarioFacts, words: ScenarioWords): string {
  const last = all.at(-1);
  if (!last || last.fate === 'inside') return t('fate.inside', { age: words.ageOf(id, facts.horizon) });
  const told = all.filter((at) => at.fate !== 'inside').map((at) => one(at, facts));
  const fate = told.join(t('end.fates.then'));
  return last.fate === 'inside-again'
    ? t('fate.still', { fate, age: words.ageOf(id, facts.horizon) })
    : t('end.fates.aged', { fate, age: words.ageOf(id, last.quarter) });
}

function one({ fate, quarter }: FateAt, facts: ScenarioFacts): string {
  const date = shortDateOf(facts, quarter).replace(' ', '\u00a0');
  return fate === 'inside' ? '' : t(`fate.${fate}`, { date });
}
