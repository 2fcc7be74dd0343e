/** A whole term planned in one world: what the planner decided there, by what it believed, and what it came to. */
import { type Decision, decide, type GameLog, type Model, publicView, startWorld } from '../../rules/index.ts';
import type { Four, Weighting } from '../four-figures.ts';
import { must } from '../played.ts';
import type { Steps } from '../steps.ts';
import { BUDGET, type Budget, Planner } from './planner.ts';

export interface PlannedTerm {
  readonly log: GameLog;
  /** By quarter of the term, and in it by view: its share among the worlds that the planner imagined before it decided. */
  readonly odds: readonly (readonly number[])[];
  /** Games it played to their end in imagination. */
  readonly rollouts: number;
}

/**
 * The term of a log planned anew in the world of that log (its `model`), of which the planner is shown the public view.
 * `models`: one for each view. Of the log only the world is used: seed, term and what belongs to the scenario.
 */
export function* planTerm(
  model: Model,
  models: readonly Model[],
  log: GameLog,
  weighting: Weighting,
  spread: Four,
  budget: Budget = BUDGET,
): Steps<PlannedTerm> {
  const planner = new Planner(models, log.term, weighting, spread, budget);
  const world = startWorld(model, log.seed, log.term);
  const decisions: Decision[] = [];
  const odds: (readonly number[])[] = [];
  while (world.quarter < log.term) {
    const steps = planner.decide(publicView(world));
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yield { done: world.quarter, of: log.term };
    decisions.push(step.value.decision);
    odds.push(step.value.odds);
    must(world, decide(world, model, step.value.decision));
  }
  return { log: { ...log, decisions, orders: planner.orders }, odds, rollouts: planner.rollouts };
}
