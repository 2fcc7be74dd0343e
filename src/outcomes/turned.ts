/**
 * "Pull that lever again": one decision of a played log turned, all others kept, replayed from there with the same dice. A
 * later answer means the same answer to whatever offer then stands; a lever that is no longer legal becomes none. Where
 * that differs from the log is listed.
 */
import {
  type Answer,
  type Decision,
  type GameLog,
  type Holder,
  prisoners,
  publicView,
  reported,
  World,
} from '../rules/index.ts';
import type { PublicOffer } from '../rules/published.ts';
import { type Alternative, alternatives } from './alternatives.ts';
import { less, type Outcomes, outcomesOf } from './outcomes.ts';
import { type PlayedLog, type PlayOnHooks, playOn } from './played.ts';
import type { Steps } from './steps.ts';

/** An offer as the player sees it, in plain values. */
interface OfferSeen {
  readonly people: number;
  /** Index into KINDS; -1 any. */
  readonly kind: number;
  /** Index into PAYMENTS. */
  readonly payment: number;
  /** Parts of our restrictions to be lifted, by sector, 0..1. */
  readonly steps: readonly number[];
  /** $m paid once. */
  readonly cash: number;
  /** $m a quarter per person. */
  readonly perPerson: number;
}

/** Where the turned track could not be as the log says, in a quarter after the turn. */
type Departure =
  /** Another offer stands; null for none. */
  | {
      readonly what: 'offer';
      readonly quarter: number;
      readonly yours: OfferSeen | null;
      readonly there: OfferSeen | null;
    }
  /** Another answer is given, because the offer or the counter is not there. */
  | { readonly what: 'answer'; readonly quarter: number; readonly yours: Answer; readonly there: Answer }
  /** Another dilemma stands (index into the scenario's; -1 none), or another option of it is taken. */
  | {
      readonly what: 'dilemma';
      readonly quarter: number;
      readonly yours: { readonly dilemma: number; readonly option: number };
      readonly there: { readonly dilemma: number; readonly option: number };
    }
  /** The lever is not pulled, because it is no longer legal. */
  | { readonly what: 'lever'; readonly quarter: number; readonly lever: number; readonly steps: number };

/** What is told of a turned decision at a glance. */
export interface Turned extends Alternative {
  /** At the horizon, the office-holder being that of the played log. */
  readonly outcomes: Outcomes;
  /** Turned minus played. */
  readonly moved: Outcomes;
  /** Whether turning it makes or unmakes a crisis of the regime, or moves one to another quarter. */
  readonly tipsCrisis: boolean;
  /** Whether turning it turns the vote; then `asVoted` has the outcomes under whoever wins it there, else null. */
  readonly tipsVote: boolean;
  readonly asVoted: Outcomes | null;
}

/** A turned decision in full. */
export interface TurnedTrack extends Turned {
  /** The log of the turned track, in which every decision is the one really taken there. */
  readonly log: GameLog;
  readonly departures: readonly Departure[];
  /** In prison, true and reported, by quarter from 0 to the horizon; the quarters before the turn are those of the log. */
  readonly prisoners: readonly number[];
  readonly reported: readonly number[];
}

/** Turns every decision into each of its alternatives, one at a time; a part of the work is one alternative. */
export function* turnEach(played: PlayedLog): Steps<Turned[]> {
  const all = alternatives(played);
  const turned: Turned[] = [];
  for (const [i, alternative] of all.entries()) {
    turned.push(turn(played, alternative));
    yield { done: i + 1, of: all.length };
  }
  return turned;
}

/** Turns one decision. It must be an alternative of this log. */
export function turn(played: PlayedLog, alternative: Alternative): Turned {
  return turnWith(played, alternative);
}

/** Turns one decision and keeps the whole of the track it leads to. */
export function turnInFull(played: PlayedLog, alternative: Alternative): TurnedTrack {
  const { log, before } = played;
  const at = alternative.quarter - 1;
  const decisions = log.decisions.slice(0, at);
  const departures: Departure[] = [];
  const inside = before.slice(0, alternative.quarter).map(prisoners);
  const known = before.slice(0, alternative.quarter).map(reported);
  const turned = turnWith(played, alternative, {
    onDecision(there, decision) {
      if (there.quarter > at) departures.push(...departuresOf(played, there, decision));
      decisions.push(decision);
    },
    onQuarter(there) {
      inside.push(prisoners(there));
      known.push(reported(there));
    },
  });
  return { ...turned, log: { ...log, decisions }, departures, prisoners: inside, reported: known };
}

const world = new World();

function turnWith(played: PlayedLog, alternative: Alternative, hooks?: PlayOnHooks): Turned {
  const { end, holder, outcomes: before } = played;
  const outcomes = replayed(played, alternative, holder, hooks);
  const tipsVote = world.reelected !== end.reelected;
  return {
    ...alternative,
    outcomes,
    moved: less(outcomes, before),
    tipsCrisis: crisesDiffer(world, end),
    tipsVote,
    asVoted: tipsVote ? replayed(played, alternative, 'vote') : null,
  };
}

function replayed(
  played: PlayedLog,
  { quarter, decision }: Alternative,
  holder: Holder,
  hooks?: PlayOnHooks,
): Outcomes {
  const { model, log } = played;
  const at = quarter - 1;
  world.copyFrom(played.before[at] as World);
  const decisions = log.decisions.map((own, i) => (i === at ? decision : own));
  const approval = playOn(world, model, { ...log, decisions }, holder, hooks);
  return outcomesOf(world, model, approval);
}

/** Whether two worlds of a seed differ in the crises of the regime: how many, how they ended, and when it broke down. */
export function crisesDiffer(a: World, b: World): boolean {
  return (
    a.crises !== b.crises ||
    a.concessions !== b.concessions ||
    a.failedUprisings !== b.failedUprisings ||
    a.breakdownAt !== b.breakdownAt ||
    a.democracyAt !== b.democracyAt
  );
}

function departuresOf({ before, log }: PlayedLog, there: World, decision: Decision): Departure[] {
  const i = there.quarter;
  const quarter = i + 1;
  const own = log.decisions[i] as Decision;
  const view = publicView(there);
  const ownView = publicView(before[i] as World);
  const out: Departure[] = [];
  const offers = { yours: seen(ownView.offer), there: seen(view.offer) };
  if (!sameOffer(offers.yours, offers.there)) out.push({ what: 'offer', quarter, ...offers });
  if (decision.answer !== own.answer) out.push({ what: 'answer', quarter, yours: own.answer, there: decision.answer });
  if (view.dilemma !== ownView.dilemma || decision.option !== own.option)
    out.push({
      ...{ what: 'dilemma', quarter, yours: { dilemma: ownView.dilemma, option: own.option } },
      there: { dilemma: view.dilemma, option: decision.option },
    });
  if (decision.lever !== own.lever) out.push({ what: 'lever', quarter, lever: own.lever, steps: own.steps });
  return out;
}

function seen(offer: PublicOffer): OfferSeen | null {
  if (offer.people === 0) return null;
  const { people, kind, payment, steps, cash, perPerson } = offer;
  return { people, kind, payment, steps: Array.from(steps), cash, perPerson };
}

function sameOffer(a: OfferSeen | null, b: OfferSeen | null): boolean {
  if (a === null || b === null) return a === b;
  const plain = a.people === b.people && a.kind === b.kind && a.payment === b.payment && a.cash === b.cash;
  return plain && a.perPerson === b.perPerson && a.steps.every((step, k) => step === b.steps[k]);
}
