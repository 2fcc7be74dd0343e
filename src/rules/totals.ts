/** The end figures of a world, true counts. */
import { prisoners, reported, type World } from './world.ts';

/** Prison-quarters are told as years. */
const QUARTERS_A_YEAR = 4;

export interface Totals {
  readonly quarter: number;
  /** In prison at the start, truly: startTrue + arrested = prisoners + all exits. */
  readonly startTrue: number;
  readonly prisoners: number;
  readonly reported: number;
  readonly freed: number;
  readonly releasedFreely: number;
  readonly arrested: number;
  readonly unrecorded: number;
  readonly served: number;
  readonly died: number;
  readonly brokenOut: number;
  readonly exiled: number;
  readonly prisonYears: number;
  /** Mean share of the full margin that ordinary people there went without, 0..1. */
  readonly hardship: number;
  readonly strength: number;
  readonly approval: number;
  /** -1 not yet voted, 0 defeated, 1 re-elected. */
  readonly reelected: number;
  readonly breakdown: number;
  readonly democracy: number;
  readonly failedUprisings: number;
}

export function totals(w: World): Totals {
  return {
    quarter: w.quarter,
    startTrue: w.startTrue,
    prisoners: prisoners(w),
    reported: reported(w),
    freed: w.freed,
    releasedFreely: w.releasedFreely,
    arrested: w.arrested,
    unrecorded: w.unrecorded,
    served: w.served,
    died: w.died,
    brokenOut: w.brokenOut,
    exiled: w.exiled,
    prisonYears: w.prisonQuarters / QUARTERS_A_YEAR,
    hardship: w.quarter === 0 ? 0 : w.hardshipSum / w.quarter,
    strength: w.strength,
    approval: w.approval,
    reelected: w.reelected,
    breakdown: w.breakdownAt > 0 ? 1 : 0,
    democracy: w.democracyAt > 0 ? 1 : 0,
    failedUprisings: w.failedUprisings,
  };
}
