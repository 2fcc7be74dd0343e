/**
 * The four figures that always stand side by side, which way each counts as better, and the five ways in which a planner
 * weighs them (game.md, "Words with one meaning"). They are never added up for a reader: only inside of a planner.
 */
import { playPolicy, policyById } from '../policies/index.ts';
import { type Model, reelectionChance, World, worldSeed } from '../rules/index.ts';
import type { Outcomes } from './outcomes.ts';

export const FOUR_FIGURES = [
  'walkedFree', // people freed, by deals and without
  'prisonYears', // years that people spent in prison
  'hardship', // 0..1, of ordinary people there
  'reelection', // 0..1, chance at the vote, over all swings
] as const;
export type FourFigure = (typeof FOUR_FIGURES)[number];
export type Four = Readonly<Record<FourFigure, number>>;

/** 1 where more is better, -1 where less is. */
export const BETTER: Readonly<Record<FourFigure, 1 | -1>> = {
  walkedFree: 1,
  prisonYears: -1,
  hardship: -1,
  reelection: 1,
};

export const eachFigure = (value: (figure: FourFigure) => number): Four => ({
  walkedFree: value('walkedFree'),
  prisonYears: value('prisonYears'),
  hardship: value('hardship'),
  reelection: value('reelection'),
});

/** The four figures of a track. */
export const fourOf = ({ freed, letGo, prisonYears, hardship, reelection }: Outcomes): Four => ({
  walkedFree: freed + letGo,
  prisonYears,
  hardship,
  reelection,
});

const QUARTERS_A_YEAR = 4;

/** The four figures of a world at its horizon, without a record of everything else; `approval` is that of the vote. */
export function fourOfWorld(end: World, model: Model, approval: number): Four {
  return {
    walkedFree: end.freed + end.releasedFreely,
    prisonYears: end.prisonQuarters / QUARTERS_A_YEAR,
    hardship: end.hardshipSum / end.quarter,
    reelection: reelectionChance(approval, model),
  };
}

/** One for each figure, and all alike. */
export const WEIGHTINGS = [...FOUR_FIGURES, 'equal'] as const;
export type Weighting = (typeof WEIGHTINGS)[number];

/** Worlds of each view over which the spread is taken. */
const WORLDS_EACH = 120;
const SALT = 0x1f83d9ab;
/** A figure that never varies is scaled by this: a person, a year, a thousandth, a hundredth of a chance. */
const LEAST: Four = { walkedFree: 1, prisonYears: 1, hardship: 0.001, reelection: 0.01 };

/** What somebody does who does nothing: refuses, pulls no lever, leaves no order; the vote decides who comes next. */
const DOING_NOTHING = 'refuse-all';

const world = new World();

/** Doing nothing in the world of a seed, for a term. */
export function fourUnderNothing(model: Model, { seed, term }: { readonly seed: number; readonly term: number }): Four {
  const nothing = policyById(DOING_NOTHING);
  if (!nothing) throw new Error('the policy that does nothing is missing');
  let approval = 0;
  const onTermEnd = (at: World): void => {
    approval = at.approval;
  };
  playPolicy(world, model, nothing, seed, term, { onTermEnd });
  return fourOfWorld(world, model, approval);
}

/**
 * By figure, its spread under doing nothing: the standard deviation over worlds, as many of each view, for a term. The
 * worlds are the same for every game; at least one unit of the figure. This is what a planner divides a figure by.
 */
export function spreadUnderNothing(models: readonly Model[], term: number): Four {
  const rows = models.flatMap((model) =>
    Array.from({ length: WORLDS_EACH }, (_, i) => fourUnderNothing(model, { seed: worldSeed(SALT, i), term })),
  );
  return eachFigure((figure) => {
    const middle = rows.reduce((sum, row) => sum + row[figure], 0) / rows.length;
    const squares = rows.reduce((sum, row) => sum + (row[figure] - middle) * (row[figure] - middle), 0);
    return Math.max(LEAST[figure], Math.sqrt(squares / rows.length));
  });
}

/** What a planner makes as small as it can: the figures of a weighting, each in spreads, what counts as better below nought. */
export function lossOf(four: Four, weighting: Weighting, spread: Four): number {
  if (weighting !== 'equal') return (-BETTER[weighting] * four[weighting]) / spread[weighting];
  let loss = 0;
  for (const figure of FOUR_FIGURES) loss -= (BETTER[figure] * four[figure]) / spread[figure];
  return loss;
}
