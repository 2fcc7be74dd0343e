/**
 * What the public sees in a quarter: headlines, a leaked page, somebody who comes back. Chosen from the published record
 * of this quarter and of those before it, so that a reload shows the same.
 */
import type { PublicView } from '../../rules/published.ts';
import type { NewsItem, PublicState, PublishedQuarter, ScenarioFacts } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { Headline, HeadlineTemplate, NewsContext, ScenarioWords } from '../words.ts';
import { reportedOf, tonnePrice } from './figures.ts';
import { leverHint } from './levers.ts';
import { Memory, type Returned, scatter } from './returns.ts';

/** New words in sight before a tap, at most. */
const MOST_WORDS = 60;
/** A headline's words do not come back before so many quarters. */
const REST = 4;
const NEVER = -99;

interface Printed extends Headline {
  readonly event: NewsItem;
  readonly template: HeadlineTemplate;
}

export interface Told {
  readonly headlines: readonly Printed[];
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

export function newsContext(state: PublicState): NewsContext {
  return contextOf(state.roster, state.view, state.facts);
}

function contextOf(roster: NewsContext['roster'], view: PublicView | null, facts: ScenarioFacts): NewsContext {
  return view
    ? { roster, homePrice: tonnePrice(view.homePrice, facts), reported: reportedOf(view) }
    : { roster, homePrice: 0, reported: 0 };
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What is told now. */
export function toldNow(state: PublicState, words: ScenarioWords): Told {
  return chronicle(state, words).at(-1) ?? { headlines: [], returned: null, behind: [] };
}

/** The headlines of now. A quarter with a dilemma, a leaked page or somebody who comes back has one. */
export function headlines(state: PublicState, words: ScenarioWords): readonly Headline[] {
  return toldNow(state, words).headlines;
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
  const quarters: PublishedQuarter[] = [...state.past, { view: state.view, roster: state.roster, news: state.news }];
  const memory = new Memory(words, state.facts);
  const press = new Press(words);
  return quarters.map((quarter, i) => {
    const before = quarters[i - 1] ?? null;
    const { view } = quarter;
    const context = contextOf(quarter.roster, view, state.facts);
    memory.see(quarter, before);
    press.open(quarter, context);
    const leak = leakOf(view);
    const salt = saltOf(quarter);
    let room = MOST_WORDS - wordsBeside(quarter, words, state.facts, leak);
    const alone = view.dilemma < 0 && !leak;
    const fits = (r: Returned) => press.has(room - countWords(r.text), r);
    const returned = (alone && memory.candidates(quarter, before, salt).find(fits)) || null;
    if (returned) {
      room -= countWords(returned.text);
      memory.tell(returned, view.quarter);
    }
    const headlines = press.print(alone && !returned ? 2 : 1, room, returned);
    return { headlines, returned, behind: memory.behind(quarter, before, salt, returned) };
  });
}

/** Words of a quarter that are neither headline nor return. */
function wordsBeside(
  { view, roster }: PublishedQuarter,
  words: ScenarioWords,
  facts: ScenarioFacts,
  leak: Leak | null,
): number {
  const asked =
    view.dilemma >= 0
      ? words.story(facts.dilemmas[view.dilemma] ?? '', roster[view.dilemmaSubject]?.id)
      : view.offer.people > 0
        ? words.offerSentence(view.offer)
        : `${t('offer.none.title')} ${silence(view, words.prose.capital)}`;
  const hint = view.quarter < 2 ? leverHint(view.quarter) : '';
  return countWords(asked) + countWords(hint) + (leak ? countWords(words.fileEntry(leak)) : 0);
}

/** Differs from term to term and from quarter to quarter, and holds nothing but what is published. */
function saltOf({ view }: PublishedQuarter): number {
  return scatter(view.arrested * 31 + view.served, view.offer.named);
}

/** Chooses the words for events: those of the heaviest that were not printed in the last quarters, the longest unused first. */
class Press {
  private readonly last = new Map<HeadlineTemplate, number>();
  private quarter: PublishedQuarter | null = null;
  private context: NewsContext = { roster: [], homePrice: 0, reported: 0 };
  private readonly words: ScenarioWords;
  constructor(words: ScenarioWords) {
    this.words = words;
  }

  open(quarter: PublishedQuarter, context: NewsContext): void {
    this.quarter = quarter;
    this.context = context;
  }

  /** True if a headline of so many words can stand beside a return, or there is nothing to print at all. */
  has(room: number, beside: Returned): boolean {
    if (room < 0) return false;
    const any = this.choose(MOST_WORDS, [], beside);
    return any === null || this.choose(room, [], beside) !== null;
  }

  /** Up to `most` headlines of `room` words together. */
  print(most: number, room: number, beside: Returned | null): Printed[] {
    const printed: Printed[] = [];
    let left = room;
    while (printed.length < most) {
      const next = this.choose(left, printed, beside);
      if (!next) break;
      printed.push(next);
      this.last.set(next.template, this.quarter?.view.quarter ?? 0);
      left -= countWords(next.text);
    }
    return printed;
  }

  private choose(room: number, printed: readonly Printed[], beside: Returned | null): Printed | null {
    const { quarter } = this;
    if (!quarter) return null;
    const now = quarter.view.quarter;
    for (const event of quarter.news) {
      if (printed.some((p) => p.event === event)) continue;
      if (beside && isAboutPerson(event) && event.subject === beside.person) continue;
      const salt = scatter(saltOf(quarter), event.subject * 97 + event.name.length);
      const free = this.words
        .templates(event)
        .map((template, i) => ({ template, last: this.last.get(template) ?? NEVER, order: scatter(salt, i) }))
        .filter(({ last }) => now - last >= REST)
        .sort((a, b) => a.last - b.last || a.order - b.order);
      for (const { template } of free) {
        const line = this.words.headline(template, event, this.context);
        if (countWords(line.text) <= room) return { ...line, event, template };
      }
    }
    return null;
  }
}

function isAboutPerson({ name }: NewsItem): boolean {
  return name.startsWith('named-') || name === 'sentence-near';
}
