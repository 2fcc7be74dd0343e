/**
 * The shape of a scenario file, field by field: types, bounds and closed lists. What the fields say about each other is
 * checked in checks.ts. All bounds are included.
 */
import * as v from 'valibot';
import { MAX_LEVERS, MAX_ROSTER, MAX_SECTORS } from '../rules/published.ts';
import {
  EFFECTS,
  type Effect,
  KINDS,
  LEVER_KINDS,
  PAYMENTS,
  type SourceStatus,
  SUBJECTS,
  TESTS,
} from '../rules/scenario.ts';

/** Longest run of quarters; the shipped scenarios run ten years. */
const MAX_HORIZON = 40;
const MAX_DILEMMAS = 32;

const STATUSES = ['read', 'secondary', 'computed', 'general', 'assumption'] as const satisfies readonly SourceStatus[];

const id = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id'));
const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const number = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const integer = (low: number, high: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const sourced = (low: number, high: number) => v.strictObject({ value: number(low, high), source: id });
const sourcedInteger = (low: number, high: number) => v.strictObject({ value: integer(low, high), source: id });
const list = <T extends v.GenericSchema>(item: T, fewest: number, most: number) =>
  v.pipe(v.array(item), v.minLength(fewest), v.maxLength(most));

const LARGE = 1_000_000;
const share = () => sourced(0, 1);

const parameters = v.record(
  v.string(),
  v.strictObject({
    value: number(-LARGE, LARGE),
    source: id,
    low: number(-LARGE, LARGE),
    high: number(-LARGE, LARGE),
    against: text(400),
  }),
);

const sector = v.strictObject({
  id,
  value: sourced(0, LARGE),
  oursWeight: share(),
  alliesWeight: share(),
  soldAt: v.nullable(sourcedInteger(-MAX_HORIZON, 0)),
  ours: share(),
  allies: share(),
  leakage: share(),
  homePrice: sourced(-1, 1),
});

const lever = v.strictObject({
  id,
  kind: v.picklist(LEVER_KINDS),
  sector: integer(-1, MAX_SECTORS - 1),
  cost: sourced(0, 20),
  easeShare: share(),
  notch: sourced(0.01, 1),
  opens: integer(1, MAX_HORIZON),
});

/** How far one option may move each variable, in the unit of the list EFFECTS. */
export const EFFECT_BOUNDS: Readonly<Record<Effect, readonly [low: number, high: number]>> = {
  approval: [-10, 10],
  glow: [-10, 10],
  bill: [-10, 10],
  capital: [-8, 8],
  homePrice: [-0.5, 0.5],
  unity: [-0.5, 0.5],
  credibility: [-0.5, 0.5],
  assurance: [-0.5, 0.5],
  civilSociety: [-0.5, 0.5],
  enforcement: [-0.5, 0.5],
  personal: [-0.5, 0.5],
  elites: [-20, 20],
  guarantee: [-0.5, 0.5],
  goingRate: [-0.5, 1],
  soldShare: [-0.5, 0.5],
  crackdown: [-0.5, 2],
  talksClosed: [0, 8],
  lawPause: [0, 8],
  alliesRestriction: [-1, 1],
  oursRestriction: [-1, 1],
  delivery: [-1, 1],
  pardon: [0, 500],
  subjectReleased: [1, 1],
  subjectRisk: [0, 0.5],
};

/** Tests and effects of a restriction: these alone may name a sector. */
export const ON_SECTORS: ReadonlySet<string> = new Set(['ours', 'allies', 'oursRestriction', 'alliesRestriction']);
/** Effects counted in whole people or quarters. */
export const WHOLE_EFFECTS: readonly Effect[] = ['talksClosed', 'lawPause', 'pardon', 'subjectReleased'];

const sectorSlot = v.exactOptional(integer(0, MAX_SECTORS - 1));
const effect = v.strictObject({ on: v.picklist(EFFECTS), amount: number(-500, 500), source: id, sector: sectorSlot });

const option = v.strictObject({
  id,
  cost: number(0, 20),
  effects: list(effect, 1, 6),
});

const dilemma = v.strictObject({
  id,
  subject: v.picklist(SUBJECTS),
  place: v.picklist(['beside', 'instead']),
  again: integer(0, MAX_HORIZON),
  when: list(
    v.strictObject({
      test: v.picklist(TESTS),
      atLeast: v.exactOptional(number(-LARGE, LARGE)),
      atMost: v.exactOptional(number(-LARGE, LARGE)),
      sector: sectorSlot,
    }),
    0,
    6,
  ),
  options: list(option, 2, 3),
});

const person = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  sentenceLeft: integer(1, 200),
  frailty: number(0, 20),
  refusesExile: v.boolean(),
  rearrest: number(0, 1),
  wanted: number(0.01, 20),
});

export const ScenarioSchema = v.strictObject({
  id,
  start: v.strictObject({ year: integer(1900, 2100), quarter: integer(1, 4) }),
  terms: list(integer(1, MAX_HORIZON), 1, 6),
  horizon: integer(1, MAX_HORIZON),
  sources: v.record(v.string(), v.strictObject({ text: text(600), status: v.picklist(STATUSES), date: text(60) })),
  prisoners: v.strictObject({
    ordinary: sourcedInteger(0, LARGE),
    foreign: sourcedInteger(0, LARGE),
    ill: sourcedInteger(0, LARGE),
  }),
  sectors: list(sector, 1, MAX_SECTORS),
  payments: v.strictObject({
    personal: sourced(0, LARGE),
    recognition: sourced(0, LARGE),
    cash: sourced(0, LARGE),
    goods: sourced(0, LARGE),
    goodsToState: share(),
  }),
  levers: list(lever, 1, MAX_LEVERS),
  calendar: list(
    v.strictObject({ quarter: integer(1, MAX_HORIZON), threat: number(0, 5), source: id }),
    0,
    MAX_HORIZON,
  ),
  firstOffer: v.nullable(
    v.strictObject({
      people: sourcedInteger(1, LARGE),
      kind: v.picklist([...KINDS, 'any']),
      payment: v.picklist(PAYMENTS),
      sector: integer(-1, MAX_SECTORS - 1),
      step: number(0.01, 1),
    }),
  ),
  homePriceShown: v.strictObject({ at0: sourced(0, LARGE), at1: sourced(0, LARGE) }),
  parameters,
  views: v.record(v.string(), parameters),
  dilemmas: list(dilemma, 0, MAX_DILEMMAS),
  roster: list(person, 0, MAX_ROSTER),
});

export type ScenarioFile = v.InferOutput<typeof ScenarioSchema>;
