/** A finished log played once, with a copy of its world before each decision: from there any other decision is played on. */
import {
  adapt,
  continueQuarter,
  type Decision,
  decide,
  EVENT_NAMES,
  type GameLog,
  type Holder,
  holderOf,
  leaveOffice,
  type Model,
  publicView,
  type StandingOrders,
  startWorld,
  World,
} from '../rules/index.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';

export interface PlayedLog {
  readonly model: Model;
  readonly log: GameLog;
  /** Who held office after the term: fixed in every comparison with this log. */
  readonly holder: Holder;
  /** By quarters played, 0 to the term: the last is the end of the term, before the vote. */
  readonly before: readonly World[];
  /** At the horizon. */
  readonly end: World;
  /** How often each event happened, by its number (EVENT): in the term, and in all years. */
  readonly events: { readonly term: Int32Array; readonly all: Int32Array };
  readonly outcomes: Outcomes;
}

/** Plays a finished log. The log must be complete and legal: anything else is a programming error. */
export function play(model: Model, log: GameLog): PlayedLog {
  if (log.decisions.length !== log.term) throw new Error('a term that is not finished has no outcomes');
  const world = startWorld(model, log.seed, log.term);
  const before = [copyOf(world)];
  const events = { term: new Int32Array(EVENT_NAMES.length), all: new Int32Array(EVENT_NAMES.length) };
  for (const decision of log.decisions) {
    must(world, decide(world, model, decision));
    count(world, events.term);
    before.push(copyOf(world));
  }
  const { approval } = world;
  events.all.set(events.term);
  leaveAndRunOn(world, model, log.orders, 'vote', { onQuarter: (at) => count(at, events.all) });
  const outcomes = outcomesOf(world, model, approval);
  return { model, log, holder: holderOf(world), before, end: world, events, outcomes };
}

export interface PlayOnHooks {
  /** Before a decision of the term is played, with the world as it stands. */
  readonly onDecision?: (world: World, decision: Decision) => void;
  /** After each quarter. The world is live: copy what is kept. */
  readonly onQuarter?: (world: World) => void;
}

/**
 * Plays a log on from wherever the world stands, each decision fitted to what stands there (`adapt`), to the horizon under
 * one office-holder. Returns the approval at the vote. A world past its term is a programming error.
 */
export function playOn(world: World, model: Model, log: GameLog, holder: Holder, hooks: PlayOnHooks = {}): number {
  while (world.quarter < log.term) {
    const decision = adapt(publicView(world), model, log.decisions[world.quarter] as Decision);
    hooks.onDecision?.(world, decision);
    must(world, decide(world, model, decision));
    hooks.onQuarter?.(world);
  }
  const { approval } = world;
  leaveAndRunOn(world, model, log.orders, holder, hooks);
  return approval;
}

/** The vote, and the years after it. */
export function leaveAndRunOn(
  world: World,
  model: Model,
  orders: StandingOrders,
  holder: Holder,
  hooks: PlayOnHooks = {},
): void {
  must(world, leaveOffice(world, model, orders, holder));
  while (world.quarter < model.horizon) {
    continueQuarter(world, model);
    hooks.onQuarter?.(world);
  }
}

/** An adapted decision is legal by construction. */
export function must(world: World, refused: string | null): void {
  if (refused !== null) throw new Error(`against the rules in quarter ${world.quarter + 1}: ${refused}`);
}

function count(world: World, events: Int32Array): void {
  for (let i = 0; i < world.eventCount; i++) {
    const code = world.eventCode[i] as number;
    events[code] = (events[code] as number) + 1;
  }
}

function copyOf(world: World): World {
  const copy = new World();
  copy.copyFrom(world);
  return copy;
}
