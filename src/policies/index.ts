/** All named policies. */
import { civilSociety, conditionalDeals, lessRelief, roadmap, toughAndPressure, toughBargains } from './bargaining.ts';
import {
  alwaysDeal,
  dealAndTell,
  dealThenPressure,
  dealThenTakeBack,
  lateDeals,
  onlyCheapDeals,
  onlyIllAndForeign,
  onlyLargeDeals,
  waitForEveryone,
} from './dealing.ts';
import { greedyApproval } from './greedy.ts';
import type { Policy } from './policy.ts';
import {
  dealsThenTrigger,
  pressure,
  pressureAlone,
  sanctionsAlone,
  trigger,
  triggerPressure,
  triggerRoadmap,
  triggerTellPublic,
} from './pressing.ts';
import { randomPolicy } from './random.ts';
import { allies, easeEverything, nobodyEverSigns, personalMeasures, refuseAll, tellPublic } from './refusing.ts';

export { playPolicy, recording } from './play.ts';
export type { Policy } from './policy.ts';

/** In the order in which tables show them. */
export const POLICIES: readonly Policy[] = [
  nobodyEverSigns,
  refuseAll,
  tellPublic,
  alwaysDeal,
  dealAndTell,
  dealThenTakeBack,
  onlyCheapDeals,
  onlyLargeDeals,
  onlyIllAndForeign,
  waitForEveryone,
  dealThenPressure,
  lateDeals,
  toughBargains,
  toughAndPressure,
  lessRelief,
  conditionalDeals,
  roadmap,
  pressure,
  pressureAlone,
  sanctionsAlone,
  personalMeasures,
  allies,
  civilSociety,
  trigger,
  triggerTellPublic,
  triggerPressure,
  triggerRoadmap,
  dealsThenTrigger,
  easeEverything,
  greedyApproval,
  randomPolicy(0),
];

const BY_ID: ReadonlyMap<string, Policy> = new Map(POLICIES.map((policy) => [policy.id, policy]));

export function policyById(id: string): Policy | undefined {
  return BY_ID.get(id);
}
