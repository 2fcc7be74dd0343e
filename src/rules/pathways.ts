/**
 * Pathways: the ways in which a decision works on arrests. A quarter may read the inputs of some pathways from another
 * world's recording instead of its own; with all of them held it gets that world's arrests exactly.
 */
import { ArrestInputs, type World } from './world.ts';

export const PATHWAYS = ['money', 'market', 'credibility', 'deterrence', 'engagement', 'home'] as const;
export type Pathway = (typeof PATHWAYS)[number];

/** Bit mask of a set of pathways. */
export function pathwayMask(names: readonly Pathway[]): number {
  let mask = 0;
  for (const name of names) mask |= 1 << PATHWAYS.indexOf(name);
  return mask;
}

/** What each quarter of a game fed into its arrests: index = quarter - 1. */
export class Recording {
  readonly quarters: ArrestInputs[] = [];

  note(w: World): void {
    const copy = new ArrestInputs();
    copy.copyFrom(w.inputs);
    this.quarters[w.quarter - 1] = copy;
  }
}

/** Overwrites the held pathways' inputs of this quarter. */
export function holdPathways(w: World): void {
  const from = w.held as ArrestInputs;
  const to = w.inputs;
  const mask = w.heldMask;
  if (mask & 1) {
    to.apparatus = from.apparatus;
    to.weakness = from.weakness;
    to.crackdown = from.crackdown;
    to.lull = from.lull;
    to.regime = from.regime;
  }
  if (mask & 2) {
    to.premium = from.premium;
    to.soldOrdinary = from.soldOrdinary;
    to.soldForeign = from.soldForeign;
    to.vacancy = from.vacancy;
  }
  if (mask & 4) to.credibility = from.credibility;
  if (mask & 8) {
    to.pressureRise = from.pressureRise;
    to.personal = from.personal;
    to.ladderLeft = from.ladderLeft;
  }
  if (mask & 16) {
    to.tradeGained = from.tradeGained;
    to.civilSociety = from.civilSociety;
    to.promiseKind = from.promiseKind;
    to.stake = from.stake;
  }
  if (mask & 32) to.lawInForce = from.lawInForce;
}
