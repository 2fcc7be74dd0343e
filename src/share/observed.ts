/** Published counts of political prisoners, against which a bet with reality is held (assets/observed.json). */
import * as v from 'valibot';
import file from '../../assets/observed.json';
import { FIRST_YEAR, MOST_PRISONERS, type RealityBet } from './game.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PRISONERS));
const month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const year = (low: number) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(FIRST_YEAR + 80));
const Schema = v.strictObject({
  about: v.string(),
  /** The end of this month is what a new bet is about. */
  ask: v.strictObject({ year: year(FIRST_YEAR), month }),
  counts: v.array(v.strictObject({ year: year(2000), month, count, source: v.pipe(v.string(), v.minLength(10)) })),
});

/** A count at the end of a month. */
type ObservedCount = v.InferOutput<typeof Schema>['counts'][number];
export type Observed = v.InferOutput<typeof Schema>;

const order = (at: { readonly year: number; readonly month: number }) => at.year * 12 + at.month;

/**
 * A file of counts, or what is wrong with it: the place of a bad field, or `order` where the months do not follow each other
 * or a new bet would be about a month that has a count already.
 */
export function readObserved(raw: unknown): { ok: true; value: Observed } | { ok: false; wrong: string } {
  const parsed = v.safeParse(Schema, raw);
  if (!parsed.success) return { ok: false, wrong: v.getDotPath(parsed.issues[0]) ?? 'file' };
  const { counts, ask } = parsed.output;
  const months = [...counts, ask].map(order);
  const follow = months.every((at, i) => i === 0 || at > (months[i - 1] as number));
  return follow && counts.length > 0 ? { ok: true, value: parsed.output } : { ok: false, wrong: 'order' };
}

/** The counts of this site. */
export function observed(): Observed {
  const read = readObserved(file);
  if (!read.ok) throw new Error(`assets/observed.json: ${read.wrong}`);
  return read.value;
}

export interface RealityScore {
  readonly published: ObservedCount;
  /** Difference of the bet from it, people, 0 or more. */
  readonly off: number;
  /** The same of "no change": the last count published for a month before the one in question; null where there is none. */
  readonly noChangeOff: number | null;
}

/** Null while no count for the month of the bet is in the file. `lead`: months between the bet and its month, 1 or more. */
export function scoreOf(bet: RealityBet, { counts }: Observed, lead = 12): RealityScore | null {
  const published = counts.find((one) => order(one) === order(bet));
  if (!published) return null;
  const before = counts.filter((one) => order(one) <= order(bet) - lead).at(-1);
  return {
    published,
    off: Math.abs(bet.count - published.count),
    noChangeOff: before ? Math.abs(before.count - published.count) : null,
  };
}
