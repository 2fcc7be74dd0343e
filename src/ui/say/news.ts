/**
 * What the public sees in a quarter: headlines, a leaked page, somebody who comes back. Chosen from the published record
 * of this quarter and of those before it, so that a reload shows the same.
 */
import type { PublicView } from '../../rules/published.ts';
import { type NewsItem, newIn, type PublicState, type PublishedQuarter } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { Headline, ScenarioWords } from '../words.ts';
import { type Outcome, outcomesOf } from './deeds.ts';
import { leverHint } from './levers.ts';
import { contextOf, countWords, type Echo, GREAT, MOST_WORDS, Press, type Printed, saltOf } from './press.ts';
import { Memory, type Returned } from './returns.ts';

export interface Told {
  /** What came of what the player did: what is in sight, in place of a headline, and what is one tap away. */
  readonly outcomes: readonly Outcome[];
  readonly more: readonly Outcome[];
  readonly headlines: readonly Printed[];
  /** What else must not be lost, one tap away. */
  readonly also: readonly Printed[];
  /** Null where no lever was pulled in the quarter before. It may be one of the headlines too. */
  readonly echo: Echo | null;
  /** Who comes back in sight. */
  readonly returned: Returned | null;
  /** Who else was heard of, one tap away. */
  readonly behind: readonly Returned[];
}

export interface Leak {
  /** The quarter that the page is about; 1 = first played. */
  readonly quarter: number;
  readonly entry: number;
  readonly figure: number;
}

/** What is told now. */
export function toldNow(state: PublicState, words: ScenarioWords): Told {
  return (
    chronicle(state, words).at(-1) ?? {
      ...{ outcomes: [], more: [], headlines: [], also: [] },
      ...{ echo: null, returned: null, behind: [] },
    }
  );
}

/** All lines of now, what weighs most first: two, or one in a quarter with a dilemma or a leaked page. */
export function headlines(state: PublicState, words: ScenarioWords): readonly Headline[] {
  const { outcomes, headlines } = toldNow(state, words);
  return headlines.some(({ event }) => isGreat(event)) ? [...headlines, ...outcomes] : [...outcomes, ...headlines];
}

/** The page of their file that leaked this quarter; null in all others. */
export function leakOf(view: PublicView | null): Leak | null {
  if (!view || view.leakQuarter < 0 || view.quarter !== view.term >> 1) return null;
  return { quarter: view.leakQuarter, entry: view.leakEntry, figure: view.leakFigure };
}

/** Why no offer stands. */
export function silence(view: PublicView, capital: string): string {
  if (view.regime === 0) return t('offer.none.fallen');
  if (view.roadmapLeft > 0) return t('offer.none.roadmap', { n: view.roadmapLeft });
  if (view.talksClosed > 0) return t('offer.none.closed', { n: view.talksClosed });
  return t('offer.none.text', { capital });
}

/** What was told in each quarter of the term, from the start to now. */
export function chronicle(state: PublicState, words: ScenarioWords): Told[] {
  if (!state.view) return [];
  const { view, roster, news, deeds } = state;
  const quarters: PublishedQuarter[] = [...state.past, { view, roster, news, deeds }];
  const memory = new Memory(words, state.facts);
  const press = new Press(words);
  return quarters.map((quarter, i) => {
    const before = quarters[i - 1] ?? null;
    const { view } = quarter;
    const context = contextOf(quarter, state.facts);
    memory.see(quarter, before);
    press.open(quarter, context);
    const leak = leakOf(view);
    const salt = saltOf(quarter);
    let room = MOST_WORDS - wordsBeside(quarter, words, state, leak);
    const alone = view.dilemma < 0 && !leak;
    const most = alone ? 2 : 1;
    const all = outcomesOf(quarter, words);
    const inSight: Outcome[] = [];
    /** The first that may take a line beside all that must be told. */
    const show = (lines: number) => {
      const outcome = all.find(
        (o) => !inSight.includes(o) && weighs(o, quarter) && press.leaves(lines - 1, room - countWords(o.text)),
      );
      if (!outcome) return;
      inSight.push(outcome);
      room -= countWords(outcome.text);
    };
    // Where there is one line, what shakes the country has it.
    if (most > 1 || !quarter.news[0] || !isGreat(quarter.news[0])) show(most);
    const people = inSight.flatMap(({ person }) => (person === undefined ? [] : [person]));
    const left = most - inSight.length;
    const fits = (r: Returned) =>
      !people.includes(r.person) && press.has(left, room - countWords(r.text), [...people, r.person]);
    const returned = (alone && memory.candidates(quarter, before, salt).find(fits)) || null;
    if (returned) {
      room -= countWords(returned.text);
      memory.tell(returned, view.quarter);
    }
    const headlines = press.print(left, room, returned ? [...people, returned.person] : people);
    room -= headlines.reduce((sum, { text }) => sum + countWords(text), 0);
    if (inSight.length > 0 && headlines.length < left) show(left - headlines.length);
    return {
      outcomes: inSight,
      more: all.filter((o) => !inSight.includes(o)),
      headlines,
      also: press.unprinted(headlines),
      echo: press.echo(headlines, room),
      returned,
      behind: memory.behind(quarter, before, salt, returned),
    };
  });
}

function isGreat(item: NewsItem): boolean {
  return item.must === true || GREAT.has(item.name);
}

/** Whether an outcome may stand in sight: a step of the law, taken in most quarters, gives way to heavier news. */
function weighs(outcome: Outcome, { news }: PublishedQuarter): boolean {
  return outcome.of !== 'law' || news[0]?.name === 'law-step';
}

/** Words of a quarter that are neither headline nor return. */
function wordsBeside(
  { view, roster }: PublishedQuarter,
  words: ScenarioWords,
  { facts, lesson }: PublicState,
  leak: Leak | null,
): number {
  const asked =
    view.dilemma >= 0
      ? words.story(facts.dilemmas[view.dilemma] ?? '', roster[view.dilemmaSubject]?.id)
      : view.offer.people > 0
        ? words.offerSentence(view.offer)
        : `${t('offer.none.title')} ${silence(view, words.prose.capital)}`;
  const step = newIn(lesson, view.quarter + 1);
  const hint = step !== null ? t(`lesson.new.${step}`) : view.quarter < 2 ? leverHint(view.quarter) : '';
  return countWords(asked) + countWords(hint) + (leak ? countWords(words.fileEntry(leak)) : 0);
}
