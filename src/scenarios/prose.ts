/**
 * The words of a scenario: everything a player reads that belongs to this case. They live outside the scenario's content hash,
 * so that a mended typo breaks no link. A message is a text, or a pair for one and for other counts of {n}.
 */
import * as v from 'valibot';
import { TEMPERS, type Temper } from '../rules/decision.ts';
import { type EventName, FILE_ENTRIES, type FileEntry } from '../rules/events.ts';
import { KINDS, type Kind, PAYMENTS, type Payment } from '../rules/scenario.ts';

export type Message = string | { readonly one: string; readonly other: string };

/** Who says a headline; each knows something else. */
export const NEWS_SOURCES = ['state', 'monitors', 'farm', 'wire', 'exile', 'allied'] as const;
type NewsSource = (typeof NEWS_SOURCES)[number];

/**
 * What can be printed in a quarter in which little happened, from the record alone: no event, but a fact that stands. In the
 * order in which they are preferred.
 */
export const STANDING_NEWS = [
  'sentence-near', // a person of the roster has half a year or less to serve
  'election-ahead', // the regime's own vote comes within a year
  'roadmap-runs', // quarters left
  'law-in-debate',
  'count-published', // the monitors' count; the figure is its change
  'nobody-held', // the regime has fallen, and nobody is reported in prison
  'sanctions-stand', // a sector in which our restriction is whole
  'season', // calendar quarter at home
  'approval-moved', // by more than a tenth; the figure is the change in points
  'figures-moved', // more must be told than there is room for lines: all of it in one
] as const;
export type StandingNews = (typeof STANDING_NEWS)[number];

/**
 * `way` limits a headline to a figure that rose, fell or stayed (the figure is then a signed change), `quarter` to a quarter
 * of the calendar, 1..4.
 */
export interface Headline {
  readonly from: NewsSource;
  readonly text: Message;
  readonly way?: 'up' | 'down' | 'same';
  readonly quarter?: number;
}

interface SectorProse {
  /** In a sentence: "potash". */
  readonly name: string;
  /** What is lifted: "our potash sanctions". */
  readonly offered: string;
}

interface PaymentProse {
  readonly name: string;
  /**
   * The offer in one sentence, by the number of people; {people} is the kind with its number, {share} what is lifted, {act}
   * what is done.
   */
  readonly offer: Message;
  /** For recognition: one act after the other, so that none is sold twice; the last may be repeated. */
  readonly acts?: readonly { readonly name: string; readonly act: string }[];
}

interface LeverProse {
  /** Fits a button of 50 px. */
  readonly name: string;
  /** In a sentence. */
  readonly long: string;
  /** What one notch further and one notch of easing are called; empty where there is no such move. */
  readonly further: string;
  readonly ease: string;
  readonly does: string;
  readonly costs: string;
  readonly for: string;
  readonly against: string;
  /** From none to full, evenly spread over the lever's grade. */
  readonly grades: readonly string[];
  /** What is heard of it within two quarters. */
  readonly echo: { readonly further: readonly Headline[]; readonly ease: readonly Headline[] };
}

interface OptionProse {
  readonly label: string;
  readonly argument: string;
  /** What the public sees of it a quarter later, while whom it is about is still in prison and nobody came out for it. */
  readonly told: string;
}

interface DilemmaProse {
  readonly title: string;
  readonly story: string;
  readonly options: Readonly<Record<string, OptionProse>>;
}

/**
 * When a life comes back: `letter`, `visit` while inside, `offered-again` when a later offer names the person, `ill` when
 * illness becomes public, `stayed` when the person would not be taken abroad, `out` on leaving prison alive in any way,
 * `outside` some time after that, `again` on a second arrest, `died`.
 */
const RETURNS = ['letter', 'visit', 'offered-again', 'ill', 'stayed', 'out', 'outside', 'again', 'died'] as const;
type Return = (typeof RETURNS)[number];

interface Life {
  readonly name: string;
  readonly gender: 'f' | 'm';
  /** At the start. */
  readonly age: number;
  readonly occupation: string;
  readonly city: string;
  /** Years. */
  readonly sentence: number;
  readonly charge: string;
  readonly family: string;
  readonly line: string;
  readonly returns: Readonly<Partial<Record<Return, string>>>;
}

export interface Prose {
  readonly language: string;
  readonly title: string;
  readonly line: string;
  readonly description: string;
  /** How the player's government differs from any real one. */
  readonly difference: string;
  readonly contentNote: string;
  readonly country: string;
  readonly capital: string;
  readonly coalition: string;
  readonly patron: string;
  readonly homePrice: { readonly name: string; readonly unit: string };
  readonly sectors: Readonly<Record<string, SectorProse>>;
  /** In words how much of a restriction is lifted: the first whose `upTo` is not below the step; {sector} is what. */
  readonly shares: readonly { readonly upTo: number; readonly text: string }[];
  /** Whom personal measures are about, where a sector could stand. */
  readonly listed: string;
  /** What is lifted when more than one sector is. */
  readonly severalSectors: string;
  readonly kinds: Readonly<Record<Kind | 'any', Message>>;
  readonly payments: Readonly<Record<Payment, PaymentProse>>;
  readonly levers: Readonly<Record<string, LeverProse>>;
  readonly views: Readonly<Record<string, { readonly claim: string; readonly description: string }>>;
  readonly tempers: Readonly<Record<Temper, { readonly name: string; readonly description: string }>>;
  readonly terms: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>;
  readonly dilemmas: Readonly<Record<string, DilemmaProse>>;
  readonly roster: Readonly<Record<string, Life>>;
  /** What is said at such a moment of a life that has no words of its own for it; {name} is the person. */
  readonly anyone: Readonly<Record<Return, string>>;
  readonly news: Readonly<Record<NewsSource, string>>;
  readonly headlines: Readonly<Record<string, readonly Headline[]>>;
  readonly file: Readonly<Record<FileEntry, readonly string[]>>;
}

/** What can stand in braces. `price` is money, written with its unit by whoever fills it. */
export type Placeholder =
  | 'n'
  | 'name'
  | 'sector'
  | 'lever'
  | 'move'
  | 'moves'
  | 'price'
  | 'people'
  | 'share'
  | 'act'
  | 'count'
  | 'approval';

/** What a headline about an event may name beside plain words. A template that asks for more cannot be filled. */
export const EVENT_PLACEHOLDERS: Readonly<Partial<Record<EventName | StandingNews, readonly Placeholder[]>>> = {
  'offer-signed': ['n'],
  'offer-refused': ['n'],
  'rest-delivered': ['n'],
  'rest-withheld': ['n'],
  'roadmap-step': ['n'],
  pardon: ['n'],
  concession: ['n'],
  'fell-strongman': ['n'],
  'arrests-published': ['n'],
  'death-in-prison': ['n'],
  'relief-taken-back': ['sector'],
  'sanctions-tightened': ['sector'],
  'sanctions-eased': ['sector'],
  'allies-slide': ['sector'],
  echo: ['lever'],
  'home-price-moved': ['price'],
  'named-freed': ['name'],
  'named-served': ['name'],
  'named-pardoned': ['name'],
  'named-died': ['name'],
  'named-ill': ['name'],
  'named-rearrested': ['name'],
  'named-stayed': ['name'],
  'named-broke-out': ['name'],
  'sentence-near': ['name'],
  'election-ahead': ['n'],
  'roadmap-runs': ['n'],
  'count-published': ['n', 'count'],
  'sanctions-stand': ['sector'],
  season: ['price'],
  'approval-moved': ['approval'],
  'figures-moved': ['moves'],
};

/** What an entry of the regime's file may name. */
export const FILE_PLACEHOLDERS: Readonly<Partial<Record<FileEntry, readonly Placeholder[]>>> = {
  'they-paid': ['price'],
  'they-paid-and-keep-conditions': ['price'],
  'they-waived-their-law': ['price'],
  'they-refused': ['n'],
  'they-asked-for-more': ['n'],
  'they-asked-to-pay-less': ['n'],
  'they-want-conditions': ['n'],
  'they-want-a-roadmap': ['n'],
  'they-took-back': ['sector'],
  'they-pressed': ['move'],
  'they-eased': ['move'],
};

/** Longest texts, in words. */
export const WORDS = {
  headline: 14,
  title: 8,
  story: 40,
  label: 6,
  argument: 25,
  told: 14,
  line: 25,
  return: 30,
  file: 16,
} as const;

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const maybeText = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const short = text(60);
const sentence = text(240);
const paragraph = text(1200);
const message = v.union([sentence, v.strictObject({ one: sentence, other: sentence })]);
const some = <T extends v.GenericSchema>(item: T, fewest: number, most: number) =>
  v.pipe(v.array(item), v.minLength(fewest), v.maxLength(most));
const byId = <T extends v.GenericSchema>(item: T) => v.record(v.string(), item);
/** A record with exactly these keys. */
const each = <const K extends readonly string[], T extends v.GenericSchema>(keys: K, item: T) =>
  v.strictObject(Object.fromEntries(keys.map((key) => [key, item])) as { [P in K[number]]: T });

const headline = v.strictObject({
  from: v.picklist(NEWS_SOURCES),
  text: message,
  way: v.exactOptional(v.picklist(['up', 'down', 'same'])),
  quarter: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
});

const lever = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(17)),
  long: short,
  further: maybeText(60),
  ease: maybeText(60),
  does: sentence,
  costs: sentence,
  for: sentence,
  against: sentence,
  grades: some(short, 1, 8),
  echo: v.strictObject({ further: some(headline, 0, 8), ease: some(headline, 0, 8) }),
});

const life = v.strictObject({
  name: short,
  gender: v.picklist(['f', 'm']),
  age: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(99)),
  occupation: short,
  city: short,
  sentence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  charge: text(120),
  family: text(120),
  line: sentence,
  returns: v.strictObject(
    Object.fromEntries(RETURNS.map((moment) => [moment, v.exactOptional(sentence)])) as Record<
      Return,
      v.ExactOptionalSchema<typeof sentence, undefined>
    >,
  ),
});

const named = v.strictObject({ name: short, description: text(400) });

export const ProseSchema = v.strictObject({
  language: v.pipe(v.string(), v.minLength(2), v.maxLength(12)),
  title: short,
  line: sentence,
  description: paragraph,
  difference: paragraph,
  contentNote: paragraph,
  country: short,
  capital: short,
  coalition: short,
  patron: short,
  homePrice: v.strictObject({ name: short, unit: short }),
  sectors: byId(v.strictObject({ name: short, offered: short })),
  shares: some(v.strictObject({ upTo: v.pipe(v.number(), v.minValue(0), v.maxValue(1)), text: short }), 1, 12),
  listed: short,
  severalSectors: short,
  kinds: each([...KINDS, 'any'], message),
  payments: each(
    PAYMENTS,
    v.strictObject({
      name: short,
      offer: message,
      acts: v.exactOptional(some(v.strictObject({ name: short, act: short }), 1, 12)),
    }),
  ),
  levers: byId(lever),
  views: byId(v.strictObject({ claim: short, description: text(400) })),
  tempers: each(TEMPERS, named),
  terms: byId(v.strictObject({ name: short, meaning: sentence })),
  dilemmas: byId(
    v.strictObject({
      title: short,
      story: text(400),
      options: byId(v.strictObject({ label: short, argument: sentence, told: sentence })),
    }),
  ),
  roster: byId(life),
  anyone: each(RETURNS, sentence),
  news: each(NEWS_SOURCES, short),
  headlines: byId(some(headline, 1, 20)),
  file: each(FILE_ENTRIES, some(sentence, 1, 8)),
});
