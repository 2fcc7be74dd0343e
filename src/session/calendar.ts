/** Quarters of play as dates. */

export interface CalendarQuarter {
  readonly year: number;
  /** 1..4 */
  readonly quarter: number;
}

/** The date of quarter `played` (1 = first played; 0 = the last before play). */
export function calendarQuarter(start: CalendarQuarter, played: number): CalendarQuarter {
  const at = start.year * 4 + (start.quarter - 1) + played;
  return { year: Math.floor(at / 4), quarter: (at % 4) + 1 };
}
