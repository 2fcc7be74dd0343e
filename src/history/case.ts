/** A case of history once it has been checked: a world of the rules, what was really decided there, what really happened. */
import type { Answer, Batch, Kind, Payment, Scenario, Source } from '../rules/index.ts';
import type { Calendar } from './dates.ts';
import type { Measure } from './measures.ts';
import type { Known, Point } from './scores.ts';

/** An offer as it really stood, and was signed. */
export interface Deal {
  readonly people: number;
  readonly kind: Kind | 'any';
  readonly batch: Batch;
  readonly payment: Payment;
  /** Slot of the sector, and part of a full restriction; -1 and 0 where nothing of a sanction was given. */
  readonly sector: number;
  readonly step: number;
  /** Paid once, millions; 0 where nothing was paid. */
  readonly sum: number;
  readonly conditional: boolean;
}

/** What is laid over a quarter, and decided in it. */
export interface Entry {
  readonly deal: Deal | null;
  /** To an offer of the rules. */
  readonly answer: Answer | null;
  /** Slot of the lever; -1 for none. */
  readonly lever: number;
  readonly steps: number;
  readonly allies: readonly { readonly sector: number; readonly restriction: number }[];
}

interface Observation extends Point {
  readonly date: string;
  readonly source: string;
}

export interface Series {
  readonly id: string;
  readonly measure: Measure;
  readonly says: string;
  readonly unit: string;
  readonly known: Known;
  readonly inSample: boolean;
  readonly span: number;
  readonly before: readonly Observation[];
  readonly observations: readonly Observation[];
}

interface Over {
  readonly from: number;
  readonly to: number;
}

export interface Check {
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly inSample: boolean;
  readonly measure: Measure;
  readonly over: Over;
  readonly against?: Over;
  readonly is: 'higher' | 'lower' | 'not-higher' | 'at-least' | 'at-most';
  readonly by?: number;
}

interface Done {
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly source: string;
}

export interface HistoryCase {
  readonly id: string;
  readonly country: string;
  readonly title: string;
  readonly currency: string;
  readonly start: Calendar;
  readonly quarters: number;
  readonly offers: 'log' | 'rules';
  /** The world it is played in; its term and horizon are the quarters of the case. */
  readonly scenario: Scenario;
  /** By quarter, from 1; null where nothing was done. */
  readonly entries: readonly (Entry | null)[];
  /** The log as it is written, for people. */
  readonly log: readonly Done[];
  readonly series: readonly Series[];
  readonly checks: readonly Check[];
  /** Those of the case alone. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly leavesOut: readonly string[];
}

export interface Context {
  readonly id: string;
  readonly country: string;
  readonly title: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly leavesOut: readonly string[];
}

/** Observations from which a series is scored; below, each is only held against the band. */
export const ENOUGH = 6;

export const isScored = ({ observations }: Series): boolean => observations.length >= ENOUGH;

/** People known to be in prison at the start. */
export const startPeople = ({ scenario: { prisoners } }: HistoryCase): number =>
  prisoners.ordinary.value + prisoners.foreign.value + prisoners.ill.value;
