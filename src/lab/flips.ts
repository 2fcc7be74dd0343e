/** One answer of a recorded term turned round and the rest replayed with the same dice. */
import { type Policy, playPolicy, recording } from '../policies/index.ts';
import {
  adapt,
  continueQuarter,
  type Decision,
  decide,
  leaveOffice,
  type Model,
  resetWorld,
  startWorld,
  totals,
  type World,
  worldSeed,
} from '../rules/index.ts';

export interface Flip {
  /** Quarters played when the answer was given, 0 for the first. */
  readonly quarter: number;
  /** People in the offer. */
  readonly people: number;
  /** Flipped minus played, at the horizon. */
  readonly arrested: number;
  readonly prisonYears: number;
  /** Whether the flip made or unmade a crisis of the regime, or turned the vote. */
  readonly tipsCrisis: boolean;
  readonly tipsVote: boolean;
}

/** Flips every answer to an offer, one at a time, in so many games of a policy; only the first quarters where `quarters` says so. */
export function flipAnswers(
  model: Model,
  policy: Policy,
  seed: number,
  games: number,
  term: number,
  quarters: number = term,
): Flip[] {
  const played = startWorld(model, seed, term);
  const flipped = startWorld(model, seed, term);
  const flips: Flip[] = [];
  for (let game = 0; game < games; game++) {
    const own = worldSeed(seed, game);
    const recorded = recording(policy);
    playPolicy(played, model, recorded, own, term);
    const before = totals(played);
    for (let quarter = 0; quarter < Math.min(term, quarters); quarter++) {
      const people = recorded.offered[quarter] as number;
      if (people === 0) continue;
      playFlipped(flipped, model, policy, own, term, recorded.decisions, quarter);
      const after = totals(flipped);
      flips.push({
        quarter,
        people,
        arrested: after.arrested - before.arrested,
        prisonYears: after.prisonYears - before.prisonYears,
        tipsCrisis: crisesDiffer(played, flipped),
        tipsVote: after.reelected !== before.reelected,
      });
    }
  }
  return flips;
}

const crisesDiffer = (a: World, b: World): boolean =>
  a.crises !== b.crises || a.breakdownAt !== b.breakdownAt || a.failedUprisings !== b.failedUprisings;

function playFlipped(
  world: World,
  model: Model,
  policy: Policy,
  seed: number,
  term: number,
  decisions: readonly Decision[],
  at: number,
): void {
  resetWorld(world, model, seed, term);
  const view = world.published;
  for (const [quarter, decision] of decisions.entries()) {
    const answer = decision.answer === 'refuse' ? 'accept' : 'refuse';
    const refused = decide(world, model, adapt(view, model, quarter === at ? { ...decision, answer } : decision));
    if (refused) throw new Error(`an adapted decision is against the rules in quarter ${quarter}: ${refused}`);
  }
  const left = leaveOffice(world, model, policy.orders, policy.holder);
  if (left) throw new Error(`${policy.id} left office against the rules: ${left}`);
  while (view.quarter < model.scenario.horizon) continueQuarter(world, model);
}
