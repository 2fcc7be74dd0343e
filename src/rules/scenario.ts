/**
 * The shape of a scenario once it has been validated (src/scenarios parses files into it). The rules know sectors, kinds
 * and levers only by number; every name a player reads lives in the prose file beside the scenario.
 */
import type { ParameterName } from './parameters/index.ts';

/** How sure a figure is. `read`, `secondary` and `computed` come from facts.md; `general` is not checked; `assumption` is ours. */
export type SourceStatus = 'read' | 'secondary' | 'computed' | 'general' | 'assumption';

export interface Source {
  readonly text: string;
  readonly status: SourceStatus;
  /** The date of the figure or of the source, as printed there. */
  readonly date: string;
}

/** A figure with the key of its source in `Scenario.sources`. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
}

/** A parameter's value and the range that is swept, in decimals; `against` is what speaks against the value. */
export interface ParameterValue extends Sourced {
  readonly low: number;
  readonly high: number;
  readonly against: string;
}

/** The three kinds of prisoner the rules keep apart; `ordinary` is everybody who is neither foreign nor ill. */
export const KINDS = ['ordinary', 'foreign', 'ill'] as const;
export type Kind = (typeof KINDS)[number];

export interface Sector {
  readonly id: string;
  /** Full margin to the state, $m a quarter. */
  readonly value: Sourced;
  /** Shares of the restriction that our side and the allies carry, 0..1; together 1. */
  readonly oursWeight: Sourced;
  readonly alliesWeight: Sourced;
  /** Quarter in which our relief was last sold or given before play: 0 the start, -1 the quarter before it; null for never. */
  readonly soldAt: Sourced | null;
  /** Restriction in force at the start, 0..1 each. */
  readonly ours: Sourced;
  readonly allies: Sourced;
  /** Share of the denied margin that gets through at the start, 0..1. */
  readonly leakage: Sourced;
  /** Change of the home price index per full step of our restriction (tightening raises it), 0..1. */
  readonly homePrice: Sourced;
}

export const LEVER_KINDS = ['sector', 'personal', 'enforcement', 'allies', 'civil', 'law', 'home'] as const;
export type LeverKind = (typeof LEVER_KINDS)[number];

export interface Lever {
  readonly id: string;
  readonly kind: LeverKind;
  /** Sector slot for kind `sector`, else -1. */
  readonly sector: number;
  /** Political capital for one notch further. */
  readonly cost: Sourced;
  /** Share of the cost that one notch of easing takes, 0..1. */
  readonly easeShare: Sourced;
  /** What one notch moves: part of a full restriction, or of a programme (0..1). Not used by law and home. */
  readonly notch: Sourced;
  /** First quarter (1 = first played) in which the lever may be pulled. */
  readonly opens: number;
}

/** What the regime may ask for beside sectoral relief. A value of 0 switches one off. */
export interface Payments {
  /** $m a quarter that lifting a share of the personal measures is worth to it. */
  readonly personal: Sourced;
  readonly recognition: Sourced;
  /** Cash or goods, $m paid once for a full-sized deal; `goodsToState` is the share of goods that reaches the state. */
  readonly cash: Sourced;
  readonly goods: Sourced;
  readonly goodsToState: Sourced;
}

export const PAYMENTS = ['relief', 'personal', 'recognition', 'cash', 'goods'] as const;
export type Payment = (typeof PAYMENTS)[number];

export const BATCHES = ['few', 'many', 'everyone'] as const;
export type Batch = (typeof BATCHES)[number];

export interface FirstOffer {
  readonly people: Sourced;
  readonly kind: Kind | 'any';
  readonly payment: Payment;
  readonly sector: number;
  /** Part of the full restriction to be lifted, 0..1; for cash and goods the part of a full-sized payment. */
  readonly step: number;
}

/** Quantities of the published record that a dilemma may ask about. */
export const TESTS = [
  'quarter',
  'quartersLeft',
  'reported',
  'freed',
  'approval',
  'capital',
  'homePrice',
  'unity',
  'lawStage',
  'lawPause',
  'offerStands',
  'offerEveryone',
  'quartersSinceSale',
  'quartersToRegimeElection',
  'diedThisQuarter',
  'roadmapLeft',
  'conditions',
  'civilSociety',
  'alliesStricter',
  'ours', // our restriction: in `sector`, else in the sector in which we are strictest
  'allies', // the allies' restriction, likewise
  'personal',
] as const;
export type Test = (typeof TESTS)[number];

/** State variables a dilemma's option may move, each applied by the mechanism that owns it. */
export const EFFECTS = [
  'approval', // points, home
  'glow', // points, home
  'bill', // points, home
  'capital', // units, home
  'homePrice', // index, home
  'unity', // 0..1, allies
  'credibility', // 0..1, beliefs
  'assurance', // 0..1, beliefs
  'civilSociety', // 0..1, programmes
  'enforcement', // 0..1, programmes
  'personal', // 0..1, programmes
  'elites', // points, inside
  'guarantee', // 0..1, inside
  'goingRate', // ratio: the rate is multiplied by 1 + amount, market
  'soldShare', // 0..1, market
  'crackdown', // ratio, arrests
  'talksClosed', // quarters, bargain
  'lawPause', // quarters, law
  'alliesRestriction', // step in `sector`, else in the one with the strictest allies, money
  'oursRestriction', // step in `sector`, else in our strictest, money
  'delivery', // share of the part still to be delivered, bargain
  'pardon', // people released without a price, exits
  'subjectReleased', // 1: the person the dilemma is about walks out at home, roster
  'subjectRisk', // chance (keyed) that this person dies this quarter, roster
] as const;
export type Effect = (typeof EFFECTS)[number];

export const SUBJECTS = ['none', 'inside', 'ill', 'refuser', 'freed', 'rearrested', 'returning'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface DilemmaOption {
  readonly id: string;
  /** Political capital the option takes, 0 or more. */
  readonly cost: number;
  readonly effects: readonly {
    readonly on: Effect;
    readonly amount: number;
    readonly source: string;
    /** Sector slot, for effects on a restriction. */
    readonly sector?: number;
  }[];
}

export interface Dilemma {
  readonly id: string;
  /** Whose story it is; the roster must hold such a person, or the dilemma does not come. */
  readonly subject: Subject;
  /** `beside`: the offer stands as well; `instead`: no offer is made that quarter. */
  readonly place: 'beside' | 'instead';
  /** Quarters that must pass before it comes again; 0: once a term. */
  readonly again: number;
  readonly when: readonly {
    readonly test: Test;
    readonly atLeast?: number;
    readonly atMost?: number;
    /** Sector slot, for tests of a restriction. */
    readonly sector?: number;
  }[];
  /** Two or three. */
  readonly options: readonly DilemmaOption[];
}

/** One of the fictional lives. All are among the people in prison at the start. */
export interface RosterPerson {
  readonly id: string;
  readonly kind: Kind;
  /** Quarters until the sentence ends, counted from the start; 1 or more, above the horizon for the longest. */
  readonly sentenceLeft: number;
  /** Ratio to the base chance of falling ill, or of dying when ill. */
  readonly frailty: number;
  readonly refusesExile: boolean;
  /** Chance (keyed) of being arrested again when freed at home. */
  readonly rearrest: number;
  /** Ratio above 0: how often the regime puts this name on a list (1 = as anyone). */
  readonly wanted: number;
}

export interface Scenario {
  readonly id: string;
  /** Hash of the file's content, set when it was parsed. */
  readonly hash: string;
  /** The last quarter before play. */
  readonly start: { readonly year: number; readonly quarter: number };
  readonly terms: readonly number[];
  readonly horizon: number;
  readonly sources: Readonly<Record<string, Source>>;
  readonly prisoners: Readonly<Record<Kind, Sourced>>;
  /** 1 to 6. */
  readonly sectors: readonly Sector[];
  readonly payments: Payments;
  /** 1 to 10, in the order of keys 1..9, 0. */
  readonly levers: readonly Lever[];
  /** The regime's own elections: rise in threat, a ratio, by quarter (1 = first played). */
  readonly calendar: readonly { readonly quarter: number; readonly threat: number; readonly source: string }[];
  readonly firstOffer: FirstOffer | null;
  /** The home price shown at index 0 and at index 1 ($ a tonne of the goods our own people buy), for display only. */
  readonly homePriceShown: { readonly at0: Sourced; readonly at1: Sourced };
  /** Parameters that describe the country and its start, and others that differ from the tables of src/rules/parameters. */
  readonly parameters: Readonly<Partial<Record<ParameterName, ParameterValue>>>;
  /** The rival views: parameter sets by id. */
  readonly views: Readonly<Record<string, Readonly<Partial<Record<ParameterName, ParameterValue>>>>>;
  readonly dilemmas: readonly Dilemma[];
  /** At most 24. */
  readonly roster: readonly RosterPerson[];
}
