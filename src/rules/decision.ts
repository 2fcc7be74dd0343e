/** What a player can decide. Everything here is data: a log of decisions is the only truth of a term. */

/** Answers to an offer. `none` is the only legal answer when no offer stands, and illegal when one does. */
export const ANSWERS = ['none', 'accept', 'refuse', 'more', 'less', 'conditional', 'roadmap'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The four kinds of counter, in the order in which the interface numbers them. */
export const COUNTERS = ['more', 'less', 'conditional', 'roadmap'] as const;
export type Counter = (typeof COUNTERS)[number];

/** The decision of one quarter. */
export interface Decision {
  readonly answer: Answer;
  /** Index of the option taken in the dilemma that stands; -1 exactly when none stands. */
  readonly option: number;
  /** Slot of the lever in the scenario's list; -1 for none. */
  readonly lever: number;
  /** Notches moved: 1 or 2 further, -1 or -2 easing; 0 exactly when `lever` is -1. */
  readonly steps: number;
}

/** The decision that changes nothing where neither an offer nor a dilemma stands. */
export const NOTHING: Decision = { answer: 'none', option: -1, lever: -1, steps: 0 };

export const ORDERS_ON_OFFERS = ['none', 'roadmap', 'under-price', 'all'] as const;
export const ORDERS_ON_ARRESTS = ['nothing', 'tell', 'tighten'] as const;

/** What the player leaves behind in the last quarter; it runs after a re-election. */
export interface StandingOrders {
  readonly offers: (typeof ORDERS_ON_OFFERS)[number];
  /** Highest price signed under `under-price`: hundredths of $m a quarter per person, integer. */
  readonly price: number;
  readonly arrests: (typeof ORDERS_ON_ARRESTS)[number];
}

/** Bounds of StandingOrders.price, included: hundredths of $m a quarter per person. */
export const LEAST_ORDER_PRICE = 1;
export const MOST_ORDER_PRICE = 500; // far above anything asked; a bound so that it travels in a link

/** Sign nothing, do nothing; the price stands ready in case `under-price` is chosen. */
export const NO_ORDERS: StandingOrders = { offers: 'none', price: 30, arrests: 'nothing' };

/** The three successors, in the order of their chances in the scenario. */
export const TEMPERS = ['dealer', 'drifter', 'hawk'] as const;
export type Temper = (typeof TEMPERS)[number];
export const TEMPER = Object.fromEntries(TEMPERS.map((name, i) => [name, i])) as Readonly<Record<Temper, number>>;

/**
 * Who holds office after the term. `vote`: as the election of this world falls. The others fix it, so that two logs can
 * be compared under one office-holder: `player` runs the standing orders, `nobody` never signs and pulls no lever.
 */
export const HOLDERS = ['vote', 'player', 'dealer', 'drifter', 'hawk', 'nobody'] as const;
export type Holder = (typeof HOLDERS)[number];

/** Why a decision was refused. Nothing has changed when one of these comes back. */
export const ILLEGAL = [
  'term-over',
  'no-offer',
  'offer-unanswered',
  'counter-closed',
  'no-dilemma',
  'dilemma-unanswered',
  'no-such-option',
  'option-unaffordable',
  'no-such-lever',
  'lever-unaffordable',
  'grade-past-the-end',
  'law-not-open',
  'not-a-decision',
] as const;
export type Illegal = (typeof ILLEGAL)[number];

/** Why leaving office was refused. */
export const ILLEGAL_LEAVING = ['term-not-over', 'office-left', 'not-an-order'] as const;
export type IllegalLeaving = (typeof ILLEGAL_LEAVING)[number];
