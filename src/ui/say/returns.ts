/** Who of the lives comes back in a quarter, told from the published record alone. */
import type { PublishedQuarter, ScenarioFacts } from '../../session/index.ts';
import { formatMillions, t } from '../../text/index.ts';
import type { ScenarioWords, TextOfLife } from '../words.ts';
import { namedIn, shortDateOf } from './figures.ts';

/** What is told of a life, the gravest first. */
const MOMENTS = [
  'died',
  'inside-again',
  'stayed',
  'freed-exile',
  'freed-home',
  'pardoned',
  'served',
  'broke-out',
  'ill',
  'offered-again',
  'outside',
  'letter',
  'visit',
] as const;
export type Moment = (typeof MOMENTS)[number];

const TEXT_OF: Readonly<Record<Moment, TextOfLife>> = {
  died: 'died',
  'inside-again': 'again',
  stayed: 'stayed',
  'freed-exile': 'out',
  'freed-home': 'out',
  pardoned: 'out',
  served: 'out',
  'broke-out': 'out',
  ill: 'ill',
  'offered-again': 'offered-again',
  outside: 'outside',
  letter: 'letter',
  visit: 'visit',
};

/** Moments that nothing in the record of the quarter calls for; they fill the quarters in which nothing else comes. */
const QUIET: ReadonlySet<Moment> = new Set(['ill', 'outside', 'letter', 'visit']);

export interface Returned {
  /** Index into the roster. */
  readonly person: number;
  readonly moment: Moment;
  readonly text: string;
  /** True where an event of the quarter tells it, not only that somebody is where they are. */
  readonly fromEvent: boolean;
  /** Dates and prices; empty for none. */
  readonly note: string;
}

/** Quarters before the same person is heard of again without a new event. */
const REST = 3;
/** Quarters after a release before something is heard from outside. */
const SETTLED = 2;
/** One quiet return in so many, in sight, introduces somebody who was never named. */
const INTRODUCES = 3;
/** People heard of behind a tap in a quarter whose events tell of nobody. */
const BEHIND = 2;

interface Candidate {
  readonly person: number;
  readonly moment: Moment;
  readonly fromEvent: boolean;
}

/** What has been told so far in a term: texts, persons, and since when somebody has been where they are. */
export class Memory {
  private readonly texts = new Set<string>();
  private readonly lastTold = new Map<number, number>();
  private readonly since = new Map<number, number>();
  private readonly subjects = new Set<number>();
  private last: Moment | null = null;

  private readonly words: ScenarioWords;
  private readonly facts: ScenarioFacts;
  constructor(words: ScenarioWords, facts: ScenarioFacts) {
    this.words = words;
    this.facts = facts;
  }

  /** Call once for each quarter, before asking for its returns. */
  see(quarter: PublishedQuarter, before: PublishedQuarter | null): void {
    quarter.roster.forEach((person, i) => {
      if (before && before.roster[i]?.fate !== person.fate) this.since.set(i, quarter.view.quarter);
    });
    if (quarter.view.dilemmaSubject >= 0) this.subjects.add(quarter.view.dilemmaSubject);
  }

  tell(returned: Returned, quarter: number): void {
    this.texts.add(returned.text);
    this.lastTold.set(returned.person, quarter);
    this.last = returned.moment;
  }

  /** Everyone who could come back in sight in this quarter, the first choice first. Nobody in the quarter before play. */
  candidates(quarter: PublishedQuarter, before: PublishedQuarter | null, salt: number): Returned[] {
    return this.ranked(quarter, before, salt, scatter(salt, quarter.view.quarter) % INTRODUCES === 0);
  }

  /**
   * Who else is heard of, one tap away: all of whom the events of the quarter tell, then people of whom nothing was heard
   * yet, then others, up to a few. `shown` is in sight already. What is given here counts as told.
   */
  behind(quarter: PublishedQuarter, before: PublishedQuarter | null, salt: number, shown: Returned | null): Returned[] {
    const people = new Set(shown ? [shown.person] : []);
    const heard: Returned[] = [];
    for (const returned of this.ranked(quarter, before, salt, true)) {
      if (people.has(returned.person)) continue;
      if (!returned.fromEvent && heard.length >= BEHIND) continue;
      people.add(returned.person);
      heard.push(returned);
    }
    for (const returned of heard) this.tell(returned, quarter.view.quarter);
    return heard;
  }

  private ranked(
    quarter: PublishedQuarter,
    before: PublishedQuarter | null,
    salt: number,
    strangersFirst: boolean,
  ): Returned[] {
    if (!before) return [];
    const now = quarter.view.quarter;
    const found = [...this.called(quarter, before), ...this.quiet(quarter)];
    const restOver = (i: number) => now - (this.lastTold.get(i) ?? Number.NEGATIVE_INFINITY) > REST;
    const met = (i: number) =>
      this.lastTold.has(i) || this.subjects.has(i) || (quarter.roster[i]?.namedQuarter ?? -1) >= 0 ? 1 : 0;
    const rank = ({ person, moment, fromEvent }: Candidate): number => {
      if (fromEvent) return MOMENTS.indexOf(moment) * 2 - met(person);
      if (moment === 'offered-again') return this.last === 'offered-again' ? 90 : 50;
      return 60 + (met(person) === (strangersFirst ? 1 : 0) ? 10 : 0);
    };
    return found
      .filter((c) => c.fromEvent || restOver(c.person))
      .map((c) => ({ c, rank: rank(c), order: scatter(salt + now, c.person * 16 + MOMENTS.indexOf(c.moment)) }))
      .sort((a, b) => a.rank - b.rank || a.order - b.order)
      .map(({ c }) => this.returned(c, quarter, before))
      .filter((r) => r !== null);
  }

  /** What the record of the quarter itself tells of persons. */
  private called(quarter: PublishedQuarter, before: PublishedQuarter): Candidate[] {
    const found: Candidate[] = [];
    for (const event of quarter.news) {
      const person = quarter.roster[event.subject];
      const moment = person && momentOf(event.name, person.fate);
      if (moment) found.push({ person: event.subject, moment, fromEvent: true });
    }
    for (const i of namedIn(quarter.view.offer, quarter.roster.length))
      if (quarter.view.offer.people > 0 && (before.roster[i]?.namedQuarter ?? -1) >= 0)
        found.push({ person: i, moment: 'offered-again', fromEvent: false });
    return found;
  }

  private quiet(quarter: PublishedQuarter): Candidate[] {
    const found: Candidate[] = [];
    quarter.roster.forEach((person, i) => {
      const inside = person.fate === 'inside' || person.fate === 'inside-again';
      const settled = quarter.view.quarter - (this.since.get(i) ?? 0) >= SETTLED;
      if (inside) {
        if (person.ill) found.push({ person: i, moment: 'ill', fromEvent: false });
        found.push({ person: i, moment: 'letter', fromEvent: false }, { person: i, moment: 'visit', fromEvent: false });
      } else if (person.fate !== 'died' && settled) found.push({ person: i, moment: 'outside', fromEvent: false });
    });
    return found;
  }

  private returned(c: Candidate, quarter: PublishedQuarter, before: PublishedQuarter): Returned | null {
    const person = quarter.roster[c.person];
    if (!person) return null;
    const key = TEXT_OF[c.moment];
    const own = this.words.ownText(person.id, key);
    // What a life says of being offered again is about the first sentence. Quiet things are never said of anybody alike.
    const fits = own !== null && !(c.moment === 'offered-again' && person.fate === 'inside-again');
    const general = c.fromEvent || (c.moment === 'offered-again' && !fits) ? this.words.anyText(person.id, key) : null;
    const text = [fits ? own : null, general].find((x) => x !== null && !this.texts.has(x));
    if (!text) return null;
    if (!c.fromEvent && QUIET.has(c.moment) && own === null) return null;
    return {
      person: c.person,
      moment: c.moment,
      text,
      fromEvent: c.fromEvent,
      note: this.note(c, quarter, before),
    };
  }

  private note({ person, moment }: Candidate, quarter: PublishedQuarter, before: PublishedQuarter): string {
    const named = before.roster[person];
    if (!named || named.namedQuarter < 0 || named.namedPrice <= 0) return '';
    const date = shortDateOf(this.facts, named.namedQuarter + 1);
    // A price stands beside an offer alone: nobody who left in another way, or died, has one.
    if (moment !== 'offered-again') return t('return.named', { date });
    const then = formatMillions(named.namedPrice);
    return t('return.price', { date, then, now: formatMillions(quarter.view.offer.perPerson) });
  }
}

const MOMENT_OF: Readonly<Partial<Record<string, Moment | 'freed'>>> = {
  'named-died': 'died',
  'named-rearrested': 'inside-again',
  'named-stayed': 'stayed',
  'named-freed': 'freed',
  'named-pardoned': 'pardoned',
  'named-served': 'served',
  'named-broke-out': 'broke-out',
  'named-ill': 'ill',
};

/** What an event told of a person; null where the same quarter has overtaken it (arrested again as the prisons open). */
function momentOf(event: string, fate: string): Moment | null {
  const told = MOMENT_OF[event];
  if (told === undefined) return null;
  const moment = told === 'freed' ? (fate === 'freed-home' ? 'freed-home' : 'freed-exile') : told;
  const inside = fate === 'inside' || fate === 'inside-again';
  return (moment === 'stayed' || moment === 'ill' ? inside : moment === fate) ? moment : null;
}

/** A number from two others that looks like neither, 0 to 2^32 - 1: the same for the same record, on every machine. */
export function scatter(a: number, b: number): number {
  let h = Math.imul((a | 0) ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul((b | 0) + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
