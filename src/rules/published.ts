/**
 * The published record: everything that is public after a quarter. The mechanisms write it at the end of each quarter, and
 * the public view reads nothing else. It holds no true value of a fogged figure.
 */

export const MAX_SECTORS = 6;
export const MAX_LEVERS = 10;
export const MAX_ROSTER = 24;
/** Events past this number are dropped; a test counts that none is. */
export const MAX_EVENTS = 64;
export const PRICES_KEPT = 5;
/** Quarters since, or to, something that never was or never comes: past every horizon. */
export const FAR = 99;

/** Figures in fog that monitors publish: late, and with an error. */
export const REPORTS = ['strength', 'apparatus', 'goingRate', 'credibility', 'assurance', 'guarantee'] as const;
export type Report = (typeof REPORTS)[number];
export const REPORT = Object.fromEntries(REPORTS.map((name, i) => [name, i])) as Readonly<Record<Report, number>>;

/** What is publicly known of a person of the roster. */
export const FATES = [
  'inside',
  'freed-exile',
  'freed-home',
  'pardoned',
  'served',
  'died',
  'broke-out',
  'inside-again',
] as const;
export type Fate = (typeof FATES)[number];
export const FATE = Object.fromEntries(FATES.map((name, i) => [name, i])) as Readonly<Record<Fate, number>>;

/** Who decides in this quarter. */
export const OFFICES = ['player', 'orders', 'dealer', 'drifter', 'hawk', 'nobody'] as const;
export type Office = (typeof OFFICES)[number];
export const OFFICE = Object.fromEntries(OFFICES.map((name, i) => [name, i])) as Readonly<Record<Office, number>>;

/** Real-valued fields begin as a real (see world.ts). */
const REAL = Number.NaN;

/** An offer on the table; `people` is 0 when there is none. */
export class Offer {
  people = 0;
  /** -1 any kind, else index into KINDS. */
  kind = -1;
  /** Index into BATCHES. */
  batch = 0;
  /** Index into PAYMENTS. */
  payment = 0;
  /** Part of our restriction to be lifted, by sector, 0..1. */
  readonly steps = new Float64Array(MAX_SECTORS);
  /** $m paid once, for cash and goods. */
  cash = REAL;
  /** $m a quarter it is worth to the regime, as both sides can compute it. */
  value = REAL;
  /** $m a quarter per person. */
  perPerson = REAL;
  /** Bit i: person i of the roster is named in it. */
  named = 0;
  /** For recognition: how many acts of it were sold before, so that each is another act. */
  act = 0;

  clear(): void {
    this.people = 0;
    this.kind = -1;
    this.batch = 0;
    this.payment = 0;
    for (let k = 0; k < MAX_SECTORS; k++) this.steps[k] = 0;
    this.cash = 0;
    this.value = 0;
    this.perPerson = 0;
    this.named = 0;
    this.act = 0;
  }

  copyFrom(other: Offer): void {
    this.people = other.people;
    this.kind = other.kind;
    this.batch = other.batch;
    this.payment = other.payment;
    for (let k = 0; k < MAX_SECTORS; k++) this.steps[k] = other.steps[k] as number;
    this.cash = other.cash;
    this.value = other.value;
    this.perPerson = other.perPerson;
    this.named = other.named;
    this.act = other.act;
  }
}

export class Published {
  /** Quarters played, 0..horizon. */
  quarter = 0;
  /** Quarters in office: 8, 12 or 16 in the shipped scenarios. */
  term = 16;
  /** Index into OFFICES: who decides next. */
  office = 0;
  /** -1 not yet voted, 0 defeated, 1 re-elected. */
  reelected = -1;
  /** Index into TEMPERS: the rival, announced before the vote. */
  rival = 0;
  /** 1 while the regime stands, 0 after a change to democracy. */
  regime = 1;

  /** People in prison as monitors report, by kind. */
  readonly prisoners = new Int32Array(3);
  /** Cumulative counts as published. start + arrested = prisoners + all exits, in every quarter. */
  arrested = 0;
  freed = 0;
  releasedFreely = 0;
  served = 0;
  died = 0;
  brokenOut = 0;
  /** Of those freed, how many were taken abroad. */
  exiled = 0;
  /** Arrests published this quarter; they happened one to three quarters ago. */
  arrestsPublished = 0;
  freedNow = 0;
  diedNow = 0;
  prisonersBefore = 0;

  /** 0..100, units 0..cap, index 0..1. */
  approval = REAL;
  approvalBefore = REAL;
  capital = REAL;
  homePrice = REAL;
  homePriceBefore = REAL;

  /** Restriction in force by sector, 0..1. */
  readonly ours = new Float64Array(MAX_SECTORS);
  readonly allies = new Float64Array(MAX_SECTORS);
  /** Quarters since our relief was sold that still binds our word, by sector; 99 for none. */
  readonly sinceSold = new Float64Array(MAX_SECTORS);
  /** Quarters since measures against judges and officers were last sold or lifted; 99 for never. */
  sinceMeasuresLifted = FAR;
  enforcement = REAL;
  personal = REAL;
  unity = REAL;
  civilSociety = REAL;
  /** 0 none, 1..3 in debate, 4 in force. */
  lawStage = 0;
  /** Quarters of a waiver left. */
  lawPause = 0;

  readonly offer = new Offer();
  /** $m a quarter per person of the last five offers, oldest first; 0 where there was none yet. */
  readonly prices = new Float64Array(PRICES_KEPT);
  readonly priceQuarters = new Int32Array(PRICES_KEPT);
  /** Bit i: price i was signed. */
  pricesSigned = 0;
  /** Band of odds by counter, 0..1 in twentieths; low = high = 0 where it is closed. */
  readonly oddsLow = new Float64Array(4);
  readonly oddsHigh = new Float64Array(4);
  /** Quarters for which the regime stays away from talks. */
  talksClosed = 0;
  roadmapLeft = 0;
  roadmapRest = 0;
  /** Conditional reliefs still running. */
  conditions = 0;
  quartersSinceSale = FAR;
  quartersToRegimeElection = FAR;

  /** Last report by figure: value, error (half width of the band that holds two times in three) and its quarter; -1 never. */
  readonly reportValue = new Float64Array(REPORTS.length);
  readonly reportError = new Float64Array(REPORTS.length);
  readonly reportQuarter = new Int32Array(REPORTS.length);

  /** Index into the scenario's dilemmas; -1 for none. */
  dilemma = -1;
  /** Index into the roster of the person it is about; -1 for nobody. */
  dilemmaSubject = -1;

  /** Index into FATES by person. */
  readonly fates = new Int8Array(MAX_ROSTER);
  readonly isIll = new Int8Array(MAX_ROSTER);
  /** Quarter and price of the last offer that named the person; -1 for never. */
  readonly namedQuarter = new Int32Array(MAX_ROSTER);
  readonly namedPrice = new Float64Array(MAX_ROSTER);
  /** Quarter in which the sentence of the person ends: the second one after a second arrest. */
  readonly servesAt = new Int16Array(MAX_ROSTER);
  /** Last quarter in which it was told that the person would not be taken abroad; -1 for never. */
  readonly stayedQuarter = new Int16Array(MAX_ROSTER);

  /** Public events of the quarter. */
  eventCount = 0;
  readonly eventCode = new Int16Array(MAX_EVENTS);
  readonly eventFigure = new Float64Array(MAX_EVENTS);
  /** Roster index, sector or lever slot the event is about; -1 for none. */
  readonly eventSubject = new Int16Array(MAX_EVENTS);
  /** Index into the events of up to two headlines; -1 for none. */
  readonly headlines = new Int16Array(2);

  /** One page of the regime's file leaks half way: its quarter, entry and figure; -1 before. */
  leakQuarter = -1;
  leakEntry = 0;
  leakFigure = REAL;

  /** Causes as published; filled only where causes are asked for. */
  causes: readonly PublishedCause[] = [];
}

/** A line of "why?": its share is left out (null) where the driver is in fog. */
export interface PublishedCause {
  readonly figure: string;
  readonly cause: string;
  readonly amount: number | null;
}

/** What stage, interface, why-panel and policies may know: the record, read only, without its methods. */
type View<T> = {
  readonly [K in keyof T as T[K] extends (...args: never[]) => unknown ? never : K]: T[K] extends
    | Float64Array
    | Int32Array
    | Int16Array
    | Int8Array
    ? ReadonlyNumbers
    : T[K] extends Offer
      ? View<Offer>
      : T[K];
};

/** The part of a typed array that only reads. */
export interface ReadonlyNumbers {
  readonly length: number;
  readonly [index: number]: number;
}

export type PublicOffer = View<Offer>;
export type PublicView = View<Published>;
