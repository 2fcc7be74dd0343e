/** Plays a policy through one world: the term, the vote, the years after. */
import {
  continueQuarter,
  type Decision,
  decide,
  leaveOffice,
  type Model,
  resetWorld,
  type World,
} from '../rules/index.ts';
import type { Policy } from './policy.ts';

interface PlayHooks {
  /** After each quarter. */
  readonly onQuarter?: (world: World) => void;
  /** After the last quarter in office, before the vote. */
  readonly onTermEnd?: (world: World) => void;
}

/** From the start to the horizon, in a world that is reused. Throws when the policy decides against the rules. */
export function playPolicy(
  world: World,
  model: Model,
  policy: Policy,
  seed: number,
  term: number,
  hooks: PlayHooks = {},
): void {
  const { onQuarter, onTermEnd } = hooks;
  resetWorld(world, model, seed, term);
  const view = world.published;
  while (view.quarter < term) {
    const refused = decide(world, model, policy.decide(view, model));
    if (refused) throw new Error(`${policy.id} decided against the rules in quarter ${view.quarter}: ${refused}`);
    onQuarter?.(world);
  }
  onTermEnd?.(world);
  const refused = leaveOffice(world, model, policy.orders, policy.holder);
  if (refused) throw new Error(`${policy.id} left office against the rules: ${refused}`);
  const { horizon } = model.scenario;
  while (view.quarter < horizon) {
    continueQuarter(world, model);
    onQuarter?.(world);
  }
}

/** The same policy, keeping what it decided and how many people each offer held (0 for no offer). */
interface RecordingPolicy extends Policy {
  readonly decisions: Decision[];
  readonly offered: number[];
}

export function recording(policy: Policy): RecordingPolicy {
  const decisions: Decision[] = [];
  const offered: number[] = [];
  return {
    ...policy,
    decisions,
    offered,
    decide(view, model) {
      const decision = policy.decide(view, model);
      decisions.push(decision);
      offered.push(view.offer.people);
      return decision;
    },
  };
}
