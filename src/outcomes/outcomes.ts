/** The figures of a track that decisions are held against: at the horizon, of everybody, not only of those reported. */
import { type Model, reelectionChance, totals, type World } from '../rules/index.ts';

export const OUTCOMES = [
  'freed', // people, by deals and roadmaps
  'letGo', // people, without a deal: pardons and concessions
  'arrested', // people
  'prisonYears', // years that people spent in prison
  'died', // people, in prison
  'exiled', // people, of those freed by deals
  'unrecorded', // people, in detention that nobody records
  'hardship', // 0..1, mean share of the full margin that ordinary people there went without
  'approval', // points 0..100, at the vote
  'strength', // points 0..100
  'reelection', // 0..1, chance at the vote, over all swings
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Outcomes = Readonly<Record<Outcome, number>>;

/** One is told in whole numbers of this: people, years, tenths of a point, thousandths, hundredths of a chance. */
export const OUTCOME_UNIT: Outcomes = {
  freed: 1,
  letGo: 1,
  arrested: 1,
  prisonYears: 1,
  died: 1,
  exiled: 1,
  unrecorded: 1,
  hardship: 0.001,
  approval: 0.1,
  strength: 0.1,
  reelection: 0.01,
};

/** A record with a number for each outcome. */
export function eachOutcome(value: (outcome: Outcome, index: number) => number): Outcomes {
  return Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, value(outcome, i)])) as Record<Outcome, number>;
}

/** One minus the other. */
export function less(one: Outcomes, other: Outcomes): Outcomes {
  return eachOutcome((outcome) => one[outcome] - other[outcome]);
}

/** The difference of two as they are told, each in whole units (OUTCOME_UNIT): what a reader gets who subtracts them. */
export function wholeLess(one: Outcomes, other: Outcomes): Outcomes {
  const units = (outcome: Outcome, value: number) => Math.round(value / OUTCOME_UNIT[outcome]);
  return eachOutcome((outcome) => units(outcome, one[outcome]) - units(outcome, other[outcome]));
}

/** The outcomes of a world at its horizon; `approval` is that of the vote, which the world no longer holds. */
export function outcomesOf(end: World, model: Model, approval: number): Outcomes {
  const { freed, releasedFreely, arrested, prisonYears, died, exiled, unrecorded, hardship, strength } = totals(end);
  const reelection = reelectionChance(approval, model);
  const people = { freed, letGo: releasedFreely, arrested, prisonYears, died, exiled, unrecorded };
  return { ...people, hardship, approval, strength, reelection };
}
