/**
 * The shape of a file of history, field by field: types, bounds and closed lists. What the fields say about each other is
 * checked in checks.ts. All bounds are included.
 */
import * as v from 'valibot';
import { ANSWERS, BATCHES, KINDS } from '../rules/index.ts';
import { MEASURE_NAMES } from './measures.ts';
import { KNOWN } from './scores.ts';

/** The rules hold so many quarters (World.rosterCalendar); a case need not be playable, and may be longer than a game. */
export const MOST_QUARTERS = 120;
const LARGE = 1_000_000_000;

const id = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id'));
const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const number = (low: number, high: number) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
const integer = (low: number, high: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const list = <T extends v.GenericSchema>(item: T, fewest: number, most: number) =>
  v.pipe(v.array(item), v.minLength(fewest), v.maxLength(most));
const quarter = () => integer(1, MOST_QUARTERS);
const STATUSES = ['read', 'secondary', 'computed', 'general', 'assumption'] as const;

const sources = v.record(v.string(), v.strictObject({ text: text(600), status: v.picklist(STATUSES), date: text(60) }));

/** A year, a month or a day: `1964`, `2024-08`, `2025-12-13` (checks.ts reads it). */
const date = text(10);

/** What a deal gave: part of a sanction, a sum, fewer names on a list, or a visit. One of them. */
const gives = v.strictObject({
  sector: v.exactOptional(id),
  step: v.exactOptional(number(0.01, 1)),
  cash: v.exactOptional(number(0, LARGE)),
  goods: v.exactOptional(number(0, LARGE)),
  personal: v.exactOptional(v.literal(true)),
  recognition: v.exactOptional(v.literal(true)),
});

const deal = v.strictObject({
  people: integer(1, LARGE),
  kind: v.picklist([...KINDS, 'any']),
  batch: v.picklist(BATCHES),
  gives,
  /** Under a published condition: the worlds in which the regime does not agree to it are left out. */
  conditional: v.exactOptional(v.literal(true)),
});

const entry = v.strictObject({
  /** First and last quarter in which it is done. */
  from: quarter(),
  to: quarter(),
  what: text(300),
  source: id,
  deal: v.exactOptional(deal),
  /** Answer to the offer that the rules make, where one stands. */
  answer: v.exactOptional(v.picklist(ANSWERS)),
  lever: v.exactOptional(v.strictObject({ id, steps: v.picklist([-2, -1, 1, 2]) })),
  /** What the allies did: their restriction in a sector from then on, before it drifts. */
  allies: v.exactOptional(v.strictObject({ sector: id, restriction: number(0, 1) })),
});

const value = number(-LARGE, LARGE);
const point = (low: number, high: number) => v.strictObject({ quarter: integer(low, high), value, date, source: id });

const series = v.strictObject({
  id,
  measure: v.picklist(MEASURE_NAMES),
  says: text(200),
  unit: text(40),
  known: v.picklist(KNOWN),
  /** The data, or some of them, set a start value or a base rate. */
  inSample: v.boolean(),
  /** Quarters that each observation sums up or looks back on. */
  span: v.picklist([1, 4]),
  before: list(point(-MOST_QUARTERS, 0), 0, 40),
  observations: list(point(1, MOST_QUARTERS), 1, MOST_QUARTERS),
});

const over = v.strictObject({ from: quarter(), to: quarter() });

const check = v.strictObject({
  id,
  says: text(300),
  source: id,
  inSample: v.boolean(),
  measure: v.picklist(MEASURE_NAMES),
  /** What is looked at. */
  over,
  /** Sign: against what went before or came after, a quarter each. Left out, a size is asked for. */
  against: v.exactOptional(over),
  is: v.picklist(['higher', 'lower', 'not-higher', 'at-least', 'at-most']),
  /** For a sign, how many times as high or low at least; for a size, the bound. */
  by: v.exactOptional(number(0, LARGE)),
});

const item = v.record(v.string(), v.unknown());

/** What differs from the base scenario. Checked by the checker of scenarios once it is laid over the base. */
const world = v.strictObject({
  prisoners: item,
  sectors: v.exactOptional(list(item, 1, 6)),
  payments: v.exactOptional(item),
  levers: v.exactOptional(list(item, 1, 10)),
  calendar: v.exactOptional(
    list(v.strictObject({ quarter: quarter(), threat: number(0, 5), source: id }), 0, MOST_QUARTERS),
  ),
  parameters: v.exactOptional(item),
});

const leavesOut = list(text(400), 1, 12);

export const CaseSchema = v.strictObject({
  kind: v.literal('case'),
  id,
  country: id,
  title: text(120),
  /** Money of the case, millions. */
  currency: text(40),
  /** Id of the scenario that gives everything which the case does not. */
  base: id,
  /** The last quarter before the case. */
  start: v.strictObject({ year: integer(1900, 2100), quarter: integer(1, 4) }),
  quarters: quarter(),
  /** `log`: only the offers of the log stand. `rules`: the regime of the rules makes the offers, the log has our answers. */
  offers: v.picklist(['log', 'rules']),
  sources,
  world,
  log: list(entry, 1, 200),
  series: list(series, 0, 12),
  checks: list(check, 0, 24),
  leavesOut,
});

/** A case that is not played: what is known, and why it cannot be. */
export const ContextSchema = v.strictObject({
  kind: v.literal('context'),
  id,
  country: id,
  title: text(120),
  sources,
  leavesOut,
});

export type CaseFile = v.InferOutput<typeof CaseSchema>;
