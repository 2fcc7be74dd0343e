// What a quarter did, as a scene: which parts move, when, and how far each is at a moment. Pure: the scene is this plan
// read at a time, so that skipping it is reading it at its end. Nothing in the rules waits for it.

import { clamp } from './geometry.ts';
import { peopleOf } from './layout.ts';
import { armAngle } from './scenery/railway.ts';
import { wagonsOf } from './scenery.ts';
import type { StageView } from './stage-view.ts';

/** Milliseconds from the beginning of the scene. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** People who do something one after the other. */
export interface Row {
  readonly people: number;
  /** When the first begins, and how long after the one before each begins, ms. */
  readonly from: number;
  readonly step: number;
  /** How long each takes, ms. */
  readonly each: number;
}

export interface Plan {
  /** How long it takes, ms: 0 where nothing moves. */
  readonly total: number;
  readonly lever: Span | null;
  readonly arm: Span | null;
  /** People freed: from the platform into the coach, then out of it at home. */
  readonly boarding: Row | null;
  readonly leaving: Span | null;
  readonly coming: Span | null;
  /** Published arrests, walking into the fog; and those of the quarter before, gone into it. */
  readonly walking: Row | null;
  readonly gone: Span | null;
  readonly train: Span | null;
  /** Everything else that looks different now: the new picture comes up over the old one. */
  readonly change: Span;
  /** The fog lifts, row by row; then people stand there one by one. */
  readonly lifting: Span | null;
  readonly standing: Row | null;
}

// The numbers of the design (Motion), except that boarding takes 2.4 s at most and not 3: a scene ends after six seconds.
const LEVER_MS = 420;
export const ARM_MS = 600;
const BOARDING = { most: 2400, step: 60, walk: 400 } as const;
const COACH_MS = 2400;
const COACH_BACK_MS = 600;
const WALK_MS = 6000;
const LIFT_MS = 2800;
/** Between the rows of the fog, ms. */
export const STAGGER_MS = 35;
const LEAST = 3000;
const MOST = 6000;
const CHANGE_MS = 600;
/** When those who left the fog's edge in the last quarter are gone. */
const GONE: Span = { from: 0, to: 700 };
/** When people begin to stand where the fog was, and when the last does. */
const STAND: Span = { from: 1400, to: 5800 };
const STAND_STEP = 60;

const NOTHING: Plan = {
  total: 0,
  lever: null,
  arm: null,
  boarding: null,
  leaving: null,
  coming: null,
  walking: null,
  gone: null,
  train: null,
  change: { from: 0, to: 0 },
  lifting: null,
  standing: null,
};

/** The scene between the picture of one quarter and that of the next, or of the end. */
export function planOf(before: StageView, after: StageView): Plan {
  if (after.phase === 'reveal') return reveal(before, after);
  const arm = armAngle(before.answer) === armAngle(after.answer) ? null : { from: 0, to: ARM_MS };
  if (after.quarter === before.quarter) return arm ? { ...NOTHING, total: ARM_MS, arm } : NOTHING;

  const freed = peopleOf(after).home.length;
  const boarding: Row | null =
    freed > 0
      ? { people: freed, from: 200, step: Math.min(BOARDING.step, BOARDING.most / freed), each: BOARDING.walk }
      : null;
  const boarded = boarding ? endOf(boarding) : 0;
  const leaving = boarding ? { from: boarded, to: boarded + COACH_MS } : null;
  const coming = leaving ? { from: leaving.to, to: leaving.to + COACH_BACK_MS } : null;

  const total = clamp(coming?.to ?? LEAST, LEAST, MOST);
  const arrests = peopleOf(after).farTrack.length;
  const walk = Math.min(WALK_MS, total);
  return {
    ...NOTHING,
    total,
    lever: after.lever ? { from: 0, to: LEVER_MS } : null,
    // The arm falls once the coach is on its way, or at once where nobody goes.
    arm: arm ? { from: leaving?.from ?? 0, to: (leaving?.from ?? 0) + ARM_MS } : null,
    boarding,
    leaving,
    coming,
    // The first walks most of the time, and the last arrives with the end.
    walking: arrests > 0 ? { people: arrests, from: 0, step: (walk * 0.4) / arrests, each: walk * 0.6 } : null,
    gone: GONE,
    train: wagonsOf(before.exports) === wagonsOf(after.exports) ? null : { from: LEVER_MS, to: total },
    change: { from: total - 2 * CHANGE_MS, to: total },
  };
}

function reveal(before: StageView, after: StageView): Plan {
  if (before.phase === 'reveal') return NOTHING;
  const { farTrack, spared, kept, home } = peopleOf(after);
  const most = Math.max(farTrack.length, spared.length, kept.length, home.length);
  const step = most > 0 ? Math.min(STAND_STEP, (STAND.to - STAND.from) / most) : 0;
  return {
    ...NOTHING,
    total: MOST,
    change: { from: 0, to: 2 * CHANGE_MS },
    gone: GONE,
    lifting: { from: 0, to: LIFT_MS },
    standing: { people: most, from: STAND.from, step, each: 0 },
  };
}

const endOf = (row: Row): number => row.from + row.step * Math.max(0, row.people - 1) + row.each;

/** How far a span has come at `ms`, 0..1, eased; a span that is missing is over. */
export function shareOf(span: Span | null, ms: number): number {
  if (!span || ms >= span.to) return 1;
  const share = clamp((ms - span.from) / (span.to - span.from), 0, 1);
  return share * share * (3 - 2 * share);
}

/** How far the person who is `turn`-th has come, 0..1, at an even pace; 1 where there is no such row. */
export function personShare(row: Row | null, turn: number, ms: number): number {
  if (!row) return 1;
  const begins = row.from + row.step * turn;
  if (row.each === 0) return ms >= begins ? 1 : 0;
  return clamp((ms - begins) / row.each, 0, 1);
}

/** How fast a scene is played: times as fast as the plan; null: not at all. */
export const PACES = { normal: 1, fast: 2.5, instant: null } as const;
export type Pace = keyof typeof PACES;
