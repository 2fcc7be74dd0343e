/** What came of what the player did in the quarter before, in one line each: a deal in two parts, a dilemma, the trigger law. */
import type { Fate } from '../../rules/published.ts';
import type { HistoryRow, PublishedQuarter } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { Headline, ScenarioWords } from '../words.ts';

type OutFate = Exclude<Fate, 'inside' | 'inside-again' | 'died'>;

export interface Outcome extends Headline {
  readonly of: 'deal' | 'rest' | 'choice' | 'law';
  /** Whom it is about, by roster index, where it tells of somebody. */
  readonly person?: number;
}

/** The one that most people hang on first. */
export function outcomesOf(quarter: PublishedQuarter, words: ScenarioWords): Outcome[] {
  const { deal, rest, choice, law } = quarter.deeds;
  const told: Outcome[] = [];
  const tell = (of: Outcome['of'], text: string) => void told.push({ of, source: t(`deed.${of}`), text });
  if (deal) tell('deal', t('deed.deal.text', { all: deal.now + deal.rest, n: deal.now }));
  if (rest)
    tell('rest', t(rest.missing > 0 ? 'deed.rest.part' : 'deed.rest.all', { n: rest.came, missing: rest.missing }));
  if (choice)
    told.push({
      of: 'choice',
      source: t('deed.choice'),
      text: choiceText(choice, quarter, words),
      ...(choice.subject >= 0 ? { person: choice.subject } : {}),
    });
  if (law) tell('law', t('deed.law.text', { sector: words.sectorName(law.sector), part: words.partInForce(law.to) }));
  return told;
}

/** What came of an answer, in the words of the table: with the rows after it, it adds up to all who were freed. */
export function answerText(row: HistoryRow): string {
  const { result, people, due, followed, byRoadmap, letGo } = row;
  const beside = [
    followed > 0 ? t('register.followed', { n: followed }) : '',
    byRoadmap > 0 ? t('register.byRoadmap', { n: byRoadmap }) : '',
    letGo > 0 ? t('register.letGo', { n: letGo }) : '',
  ].filter((text) => text !== '');
  if (result !== 'freed')
    return [...(result === 'no-offer' && beside.length > 0 ? [] : [t(`register.${result}`)]), ...beside].join('; ');
  const freed = due > 0 ? t('register.staged', { all: people + due, n: people }) : t('register.freed', { n: people });
  return [freed, ...beside].join('; ');
}

function choiceText(
  choice: NonNullable<PublishedQuarter['deeds']['choice']>,
  { roster }: PublishedQuarter,
  words: ScenarioWords,
): string {
  const option = words.option(choice.dilemma, choice.option);
  const name = words.nameOf(roster[choice.subject]?.id ?? '');
  if (choice.fate === 'died') return t('deed.choice.died', { option, name });
  if (choice.fate !== null && !choice.fate.startsWith('inside'))
    return t('deed.choice.out', { option, name, how: t(`deed.out.${choice.fate as OutFate}`) });
  if (choice.freed > 0) return t('deed.choice.freed', { option, n: choice.freed });
  return t('deed.choice.text', { option, told: words.told(choice.dilemma, choice.option, name) });
}
