/**
 * The words of a quarter's headlines: which of its events are printed, and in which of their templates. From the published
 * record alone, with no dice.
 */
import {
  ALWAYS_TOLD,
  type NewsItem,
  type PublicState,
  type PublishedQuarter,
  type ScenarioFacts,
} from '../../session/index.ts';
import { t } from '../../text/index.ts';
import type { Headline, HeadlineTemplate, NewsContext, ScenarioWords } from '../words.ts';
import { reportedOf, tonnePrice } from './figures.ts';
import { scatter } from './returns.ts';

/** New words in sight before a tap, at most. */
export const MOST_WORDS = 60;
/** A headline's words do not come back before so many quarters. */
const REST = 4;
const NEVER = -99;
/** What stands before an outcome of the player's own answer, beside what must be told. */
export const GREAT: ReadonlySet<NewsItem['name']> = new Set([
  ...ALWAYS_TOLD,
  'uprising-failed',
  'concession',
  'law-passed',
  'law-failed',
]);

/** What hangs on a decision of the player, or shakes the country: where a line in sight had no room for it, it is one tap away. */
export const NEVER_LOST: ReadonlySet<NewsItem['name']> = new Set([
  ...GREAT,
  'counter-agreed',
  'counter-rejected',
  'walked-away',
  'roadmap-agreed',
  'roadmap-completed',
  'roadmap-ended-by-us',
  'conditions-kept',
  'breach-unanswered',
  'relief-taken-back',
  'law-repealed',
  'law-waived',
]);

export interface Printed extends Headline {
  readonly event: NewsItem;
  readonly template: HeadlineTemplate;
}

/** What came of a lever, told two quarters after it was pulled at the latest. */
export interface Echo {
  readonly slot: number;
  /** Notches it was moved by, below 0 eased. */
  readonly steps: number;
  readonly line: Headline;
  /** It has room among the words of its quarter, beside the levers; else it is one tap away, in the news. */
  readonly inSight: boolean;
}

export function newsContext(state: PublicState): NewsContext {
  const { view, roster, news, deeds, facts } = state;
  return view ? contextOf({ view, roster, news, deeds }, facts) : { ...NO_CONTEXT, roster };
}

const NO_CONTEXT: NewsContext = { roster: [], homePrice: 0, reported: 0, approval: 0, moves: '' };

export function contextOf({ view, roster, news }: PublishedQuarter, facts: ScenarioFacts): NewsContext {
  const figures = {
    homePrice: tonnePrice(view.homePrice, facts),
    reported: reportedOf(view),
    approval: Math.round(view.approval),
  };
  const moves = news.filter(({ must }) => must).map((item) => moveText(item, figures));
  return { roster, ...figures, moves: moves.join('; ') };
}

/** What must be told of a quarter in as few words as can be: the figure, where it is now, and which way it went. */
function moveText({ name, figure }: NewsItem, now: Pick<NewsContext, 'homePrice' | 'reported' | 'approval'>): string {
  const way = figure > 0 ? 'up' : 'down';
  switch (name) {
    case 'fell-democracy':
    case 'fell-strongman':
      return t('moved.fall');
    case 'count-published':
      return t(`moved.reported.${way}`, { n: now.reported });
    case 'approval-moved':
      return t(`moved.approval.${way}`, { n: now.approval });
    case 'home-price-moved':
      return t(`moved.homePrice.${way}`, { price: `$${now.homePrice}` });
    case 'roadmap-broken':
    case 'conditions-broken':
      return t('moved.broken');
    case 'pardon':
    case 'concession':
      return t('moved.letGo', { n: figure });
    default:
      return t('moved.freed', { n: figure });
  }
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Differs from term to term and from quarter to quarter, and holds nothing but what is published. */
export function saltOf({ view }: PublishedQuarter): number {
  return scatter(view.arrested * 31 + view.served, view.offer.named);
}

/**
 * Chooses the words for events. What must be told comes first, in a template that names its figure; where it is more than
 * there are lines, all of it stands in one. Then the heaviest, in words that were not printed in the last quarters, the
 * longest unused first.
 */
export class Press {
  private readonly last = new Map<HeadlineTemplate, number>();
  private quarter: PublishedQuarter | null = null;
  private context: NewsContext = NO_CONTEXT;
  private readonly words: ScenarioWords;
  constructor(words: ScenarioWords) {
    this.words = words;
  }

  open(quarter: PublishedQuarter, context: NewsContext): void {
    this.quarter = quarter;
    this.context = context;
  }

  /** True if all that must be told still has its lines and its room. */
  leaves(most: number, room: number): boolean {
    return room >= 0 && this.must(most, room) !== null;
  }

  /** True if a return can stand beside a headline, and beside all that must be told, or there is nothing to print at all. */
  has(most: number, room: number, people: readonly number[]): boolean {
    if (room < 0) return false;
    const must = this.must(most, room);
    if (must === null) return false;
    if (must.length > 0 || most === 0) return true;
    return this.choose(MOST_WORDS, [], people) === null || this.choose(room, [], people) !== null;
  }

  /** Up to `most` headlines of `room` words together, none about the `people` of whom something else is told. */
  print(most: number, room: number, people: readonly number[]): Printed[] {
    const printed = this.must(most, room) ?? [];
    let left = room - printed.reduce((sum, { text }) => sum + countWords(text), 0);
    while (printed.length < most) {
      const next = this.choose(left, printed, people);
      if (!next) break;
      printed.push(next);
      left -= countWords(next.text);
    }
    for (const { template } of printed) this.last.set(template, this.quarter?.view.quarter ?? 0);
    return printed;
  }

  /** What must not be lost and is not among `printed`, in words that have rested, or else in any. */
  unprinted(printed: readonly Printed[]): Printed[] {
    const events =
      this.quarter?.news.filter(({ name, must }) => NEVER_LOST.has(name) && (must !== true || ALWAYS_TOLD.has(name))) ??
      [];
    return events.flatMap((event) => {
      if (printed.some((line) => line.event === event)) return [];
      const template = this.free(event)[0] ?? this.words.templates(event)[0];
      return template ? [{ ...this.words.headline(template, event, this.context), event, template }] : [];
    });
  }

  /** The echo of a lever, with the words that it has among `printed` or others of its own. */
  echo(printed: readonly Printed[], room: number): Echo | null {
    const event = this.quarter?.news.find(({ name }) => name === 'echo');
    if (!event) return null;
    const of = { slot: event.subject, steps: event.figure };
    const there = printed.find((line) => line.event === event);
    if (there) return { ...of, line: there, inSight: true };
    const lines = this.free(event).map((template) => ({
      template,
      line: this.words.headline(template, event, this.context),
    }));
    const fits = lines.find(({ line }) => countWords(line.text) <= room);
    const chosen = fits ?? lines[0];
    if (!chosen) return null;
    this.last.set(chosen.template, this.quarter?.view.quarter ?? 0);
    return { ...of, line: chosen.line, inSight: fits !== undefined };
  }

  /** Words for an event that have rested long enough, the longest unused first; of an echo those of its lever before those of all. */
  private free(event: NewsItem): HeadlineTemplate[] {
    const { quarter } = this;
    if (!quarter) return [];
    const now = quarter.view.quarter;
    const salt = scatter(saltOf(quarter), event.subject * 97 + event.name.length);
    const ofAll = event.name === 'echo' ? (this.words.prose.headlines.echo ?? []) : [];
    const rank = (template: HeadlineTemplate): number => (ofAll.includes(template) ? 1 : 0);
    return this.words
      .templates(event)
      .map((template, i) => ({ template, last: this.last.get(template) ?? NEVER, order: scatter(salt, i) }))
      .filter(({ last }) => now - last >= REST)
      .sort((a, b) => rank(a.template) - rank(b.template) || a.last - b.last || a.order - b.order)
      .map(({ template }) => template);
  }

  /** What must be told, in lines of its own or else in one; null where there is no room for it. */
  private must(most: number, room: number): Printed[] | null {
    const items = this.quarter?.news.filter(({ must }) => must) ?? [];
    if (items.length === 0) return [];
    if (most < 1) return null;
    const lines: Printed[] = [];
    let left = room;
    for (const event of items.length <= most ? items : []) {
      const line = this.inWords(event, left, lines);
      if (!line) break;
      lines.push(line);
      left -= countWords(line.text);
    }
    if (lines.length === items.length) return lines;
    const all = this.quarter?.news.find(({ name }) => name === 'figures-moved');
    const line = all && this.inWords(all, room, []);
    return line ? [line] : null;
  }

  private choose(room: number, printed: readonly Printed[], people: readonly number[]): Printed | null {
    for (const event of this.quarter?.news ?? []) {
      if (event.must || event.name === 'figures-moved') continue;
      if (printed.some((p) => p.event === event)) continue;
      if (isAboutPerson(event) && people.includes(event.subject)) continue;
      const line = this.inWords(event, room, printed);
      if (line) return line;
    }
    return null;
  }

  /** An event in words of the longest unused of its templates that fits; null for none. */
  private inWords(event: NewsItem, room: number, printed: readonly Printed[]): Printed | null {
    const free = this.free(event).filter(
      (template) => !printed.some((p) => p.template === template) && (!event.must || tells(event, template)),
    );
    for (const template of free) {
      const line = this.words.headline(template, event, this.context);
      if (countWords(line.text) <= room) return { ...line, event, template };
    }
    return null;
  }
}

/** Whether a template says what must be told: a figure, or which way it went. What has no figure is said by any of its own. */
function tells({ name }: NewsItem, { text, way }: HeadlineTemplate): boolean {
  if (ALWAYS_TOLD.has(name) || way !== undefined) return true;
  return /\{(n|count|price|approval)\}/.test(typeof text === 'string' ? text : text.other);
}

function isAboutPerson({ name }: NewsItem): boolean {
  return name.startsWith('named-') || name === 'sentence-near';
}
