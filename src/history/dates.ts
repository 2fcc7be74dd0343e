/** Days and quarters: whether a figure of a day may be held against the end of a quarter. */

/** A figure of a state may lie so many days from the end of the quarter it is held against: half a quarter. */
export const NEAR = 46;

const A_DAY = 86_400_000;
/** The middle of a month. */
const MIDDLE = 15;

/** First and last day that `1964`, `2024-08` or `2025-12-13` can mean, in days; null for another text. A month means its middle. */
export function daysOf(date: string): readonly [first: number, last: number] | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (found[2] === undefined) return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const at = dayOf(year, month, found[3] === undefined ? MIDDLE : day);
  const back = new Date(at * A_DAY);
  const isReal = back.getUTCMonth() + 1 === month && (found[3] === undefined || back.getUTCDate() === day);
  return isReal ? [at, at] : null;
}

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / A_DAY;

export interface Calendar {
  readonly year: number;
  readonly quarter: number;
}

/** The calendar quarter of a quarter of the case; 0 is the one before the first. */
function calendarOf(start: Calendar, quarter: number): Calendar {
  const all = 4 * start.year + start.quarter - 1 + quarter;
  const year = Math.floor(all / 4);
  return { year, quarter: all - 4 * year + 1 };
}

/** The last day of a quarter of the case. */
export function endOf(start: Calendar, quarter: number): number {
  const { year, quarter: q } = calendarOf(start, quarter);
  return Date.UTC(year, 3 * q, 1) / A_DAY - 1;
}

/** `2024 Q3`. */
export function nameOf(start: Calendar, quarter: number): string {
  const { year, quarter: q } = calendarOf(start, quarter);
  return `${year} Q${q}`;
}
