/** What is told of a planner in the played world: what it came to, and quarter by quarter what it saw and did. Plain data. */
import {
  type Decision,
  reported,
  type Scenario,
  type StandingOrders,
  snapshot,
  type World,
} from '../../rules/index.ts';
import type { PublicOffer } from '../../rules/published.ts';
import { type Four, fourOf, WEIGHTINGS, type Weighting } from '../four-figures.ts';
import type { PlayedLog } from '../played.ts';

/** A dilemma that stood: its id, whom it was about (index in the roster, -1 nobody), the ids of its options. */
export interface StoodDilemma {
  readonly id: string;
  readonly subject: number;
  readonly options: readonly string[];
}

export interface PlannedQuarter {
  /** The offer that stood; null for none. */
  readonly offer: PublicOffer | null;
  readonly dilemma: StoodDilemma | null;
  /** People in prison as reported. */
  readonly reported: number;
  /** By view, its share among the worlds that fitted what was seen, 0..1. */
  readonly odds: Readonly<Record<string, number>>;
  readonly decision: Decision;
  /** People who came out by a deal in the quarter after it. */
  readonly freed: number;
}

/** The planner of one weighting in the played world. */
export interface PlannedHere {
  readonly weighting: Weighting;
  readonly four: Four;
  readonly quarters: readonly PlannedQuarter[];
  readonly orders: StandingOrders;
}

/** What the search that knows the dice comes to under one weighting. */
export interface BestHere {
  readonly weighting: Weighting;
  readonly four: Four;
}

/** In the order in which planners are computed and told: that of all figures alike first. */
export const TOLD_WEIGHTINGS: readonly Weighting[] = ['equal', ...WEIGHTINGS.filter((one) => one !== 'equal')];

/** The dilemma that stands in a world; null for none. */
export function stoodDilemma(
  scenario: Scenario,
  { published: { dilemma, dilemmaSubject: subject } }: World,
): StoodDilemma | null {
  const stood = scenario.dilemmas[dilemma];
  return stood ? { id: stood.id, subject, options: stood.options.map(({ id }) => id) } : null;
}

/** `played` is the planned term, `odds` what the planner believed before each decision, by quarter and view. */
export function plannedHere(
  { model: { scenario }, log, before, outcomes }: PlayedLog,
  weighting: Weighting,
  odds: readonly (readonly number[])[],
): PlannedHere {
  const views = Object.keys(scenario.views);
  const quarters = log.decisions.map((decision, i): PlannedQuarter => {
    const world = before[i] as World;
    const { offer } = snapshot(world);
    return {
      ...{ offer: offer.people > 0 ? offer : null, dilemma: stoodDilemma(scenario, world), reported: reported(world) },
      odds: Object.fromEntries(views.map((view, v) => [view, odds[i]?.[v] ?? 0])),
      ...{ decision, freed: (before[i + 1] as World).freedNow },
    };
  });
  return { weighting, four: fourOf(outcomes), quarters, orders: log.orders };
}
