// What the stage draws, and how it follows from what a player may know. Reads the published record and nothing else.

import type { PublicView } from '../rules/published.ts';
import type { Ink } from './tokens.ts';

export interface StageLabels {
  readonly home: string;
  readonly prison: string;
  readonly mine: string;
  readonly palace: string;
  readonly patron: string;
  readonly arrests: string;
}

export type StageAnswer = 'accept' | 'counter' | 'refuse';

/** The lever that was pulled in the quarter that has just passed. */
export interface LeverPulled {
  /** 0 to 9. */
  readonly slot: number;
  readonly ink: Ink;
  /** Its grade before and after, 0..1. */
  readonly from: number;
  readonly to: number;
}

/** Whom one track cost and the other did not: drawn only once the fog is lifted, as large as the freed, whichever track it was. */
interface Lifted {
  /** Arrested on the player's track only. */
  readonly arrested: number;
  /** Freed by a deal on the other track, and in prison for longer on the player's. */
  readonly kept: number;
  /** Arrested on the other track only: free on the player's. */
  readonly spared: number;
  readonly freed: number;
}

export interface StageView {
  /** Quarters played. */
  readonly quarter: number;
  /** People in prison as monitors report: one figure each, in the yard or on the platform. */
  readonly reported: number;
  /** People on offer, 0 for none; they stand on the platform and not in the yard. */
  readonly offered: number;
  /** People who came home this quarter. */
  readonly freedNow: number;
  /** Arrests published this quarter. */
  readonly arrestsPublished: number;
  /** Potash trains, 0 none .. 1 as many as run without a restriction. */
  readonly exports: number;
  /** Price of fertiliser at home, 0..1. */
  readonly homePrice: number;
  /** Lit storeys of the palace by the last report, 0..7; null = covered. */
  readonly palaceStoreys: number | null;
  /** The patron's rings by the last report, 0..5; null = covered by fog. */
  readonly rings: number | null;
  /** How the signal stands; null = not answered yet. */
  readonly answer: StageAnswer | null;
  /** The trigger law: 0 none, 1..3 in debate, 4 in force. */
  readonly lawStage: number;
  readonly lever: LeverPulled | null;
  readonly labels: StageLabels;
  readonly phase: 'term' | 'reveal';
  readonly lifted?: Lifted;
}

const STOREYS = 7;
const RINGS = 5;

/** Order of figures in REPORTS (rules/published.ts); the stage imports types only. */
const STRENGTH = 0;
const GUARANTEE = 5;
/** Slot of the sector whose trains pass. */
const TRAINS = 0;

/**
 * `answer` is what the player has chosen and not yet committed. The trains stand for the mean of our restriction and the
 * allies': a picture of what is in force, not an estimate of what is sold.
 */
export function stageView(
  view: PublicView,
  labels: StageLabels,
  answer: StageAnswer | null,
  lever: LeverPulled | null = null,
): StageView {
  const restriction = ((view.ours[TRAINS] ?? 0) + (view.allies[TRAINS] ?? 0)) / 2;
  const reported = (view.prisoners[0] ?? 0) + (view.prisoners[1] ?? 0) + (view.prisoners[2] ?? 0);
  return {
    quarter: view.quarter,
    reported,
    offered: Math.min(view.offer.people, reported),
    freedNow: view.freedNow,
    arrestsPublished: view.arrestsPublished,
    exports: within(1 - restriction),
    homePrice: within(view.homePrice),
    palaceStoreys: lastReport(view, STRENGTH, (strength) => Math.round(within(strength / 100) * STOREYS)),
    rings: lastReport(view, GUARANTEE, (guarantee) => Math.round(within(guarantee) * RINGS)),
    answer: view.offer.people > 0 ? answer : null,
    lawStage: view.lawStage,
    lever,
    labels,
    phase: 'term',
  };
}

/** The same country once the fog has lifted: as many in the yard as were truly there at the end. */
export function liftedView(view: StageView, inPrison: number, lifted: Lifted): StageView {
  const nobody = { offered: 0, freedNow: 0, arrestsPublished: 0 };
  return { ...view, ...nobody, phase: 'reveal', reported: inPrison, answer: null, lever: null, lifted };
}

function lastReport(view: PublicView, figure: number, read: (value: number) => number): number | null {
  const value = view.reportValue[figure];
  return value === undefined || (view.reportQuarter[figure] ?? -1) < 0 ? null : read(value);
}

const within = (value: number): number => Math.min(1, Math.max(0, value));
