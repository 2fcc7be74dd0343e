// Responsible for holding the base rates of potash-2025 against the counts of 2023-25: one path of the reported stock from
// the peak on, with the releases that were announced, for `npm run behaviour`.
import type { Model } from '../src/rules/index.ts';
import { usualPublished } from '../src/rules/mechanisms/observation.ts';

/** The peak: monitors counted 1,500 on 28 April 2023 (Adnkronos, citing Viasna). Quarters are counted from there. */
const PEAK = 1500;
/** Released beside served sentences, by quarter (babel.ua, AP, ex-press; Reuters and others for 2025). */
const RELEASED: Readonly<Record<number, number>> = { 5: 18, 6: 97, 7: 112, 8: 3, 9: 30, 10: 77, 11: 125 };
/** The rise before the vote of January 2025: 671 cases in November 2024, 83 % more than the month before; its size is ours. */
const BEFORE_THE_VOTE: Readonly<Record<number, number>> = { 6: 1.25, 7: 1.4, 8: 1.1 };
const QUARTERS = 11;

/** What monitors counted (Viasna), and when, in quarters after the peak. */
const COUNTED = [
  { when: 'May 2024', at: 4.33, people: 1374 },
  { when: 'Nov 2024', at: 6.33, people: 1296 },
  { when: 'end 2024', at: 6.75, people: 1265 },
  { when: 'Mar 2025', at: 7.67, people: 1200 },
  { when: 'Nov 2025', at: 10.33, people: 1184 },
  { when: 'end 2025', at: 10.75, people: 1131 },
] as const;

export interface StockError {
  readonly what: string;
  readonly rows: readonly { readonly when: string; readonly model: number; readonly counted: number }[];
  /** Root mean square, people. */
  readonly error: number;
}

/** The path with so many arrests entering the count in a usual quarter. */
function pathWith(m: Model, what: string, entering: number): StockError {
  const path = [PEAK];
  for (let q = 1; q <= QUARTERS; q++) {
    const before = path[q - 1] as number;
    path.push(before * (1 - m.exits.servedRate) + entering * (BEFORE_THE_VOTE[q] ?? 1) - (RELEASED[q] ?? 0));
  }
  const rows = COUNTED.map(({ when, at, people }) => {
    const i = Math.floor(at);
    const part = at - i;
    return { when, model: (path[i] as number) * (1 - part) + (path[i + 1] as number) * part, counted: people };
  });
  const squares = rows.reduce((sum, { model, counted }) => sum + (model - counted) ** 2, 0);
  return { what, rows, error: Math.sqrt(squares / rows.length) };
}

/** Two readings of the base rate: every arrest enters the count, or only those that the model's monitors publish. */
export function stockErrors(m: Model): StockError[] {
  const all = m.arrests.ordinaryArrests + m.arrests.foreignArrests;
  return [
    pathWith(m, `every arrest counted (${all} a quarter)`, all),
    pathWith(m, `as published in play (${Math.round(usualPublished(m))} a quarter)`, usualPublished(m)),
  ];
}
