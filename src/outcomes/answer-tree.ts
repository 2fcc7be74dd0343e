/**
 * v(S): the outcomes of a log with the answers in S kept and the others set to their answer on the other track, levers and
 * dilemmas kept, under one office-holder; for every subset S. What two subsets have in common is played once: the quarters up
 * to the first answer in which they differ are the trunk of a tree, and an answer that comes to the same in a world (no
 * offer stands there, or the counter is closed) is no fork.
 */
import {
  type Answer,
  adapt,
  continueQuarter,
  type Decision,
  decide,
  type GameLog,
  type Holder,
  holdPathways,
  leaveOffice,
  otherTrack,
  PATHWAYS,
  type Pathway,
  pathwayMask,
  publicView,
  type Recording,
  type StandingOrders,
  startWorld,
  World,
} from '../rules/index.ts';
import { OUTCOMES, outcomesOf } from './outcomes.ts';
import { must, type PlayedLog } from './played.ts';
import type { Steps } from './steps.ts';

/** One whose part in what happened is asked for: an answer of the term, or the standing orders. */
export interface Player {
  /** 1 is the first; ORDERS for the standing orders. */
  readonly quarter: number;
  readonly yours: Answer | StandingOrders['offers'];
  readonly other: Answer | StandingOrders['offers'];
}

/** The quarter of the standing orders. */
const ORDERS = 0;

/**
 * Whose answers differ between a log and its other track: in a log with a deal every deal and counter, in one without every
 * quarter, since the other track accepts also where only it has an offer. The standing orders come last, where they differ
 * and are the ones that run.
 */
export function playersOf(log: GameLog, holder: Holder): Player[] {
  const other = otherTrack(log);
  const players: Player[] = [];
  log.decisions.forEach(({ answer }, i) => {
    const there = (other.decisions[i] as Decision).answer;
    // Without an offer a refusal and no answer are the same.
    const same = answer === there || (answer === 'none' && there === 'refuse');
    if (!same) players.push({ quarter: i + 1, yours: answer, other: there });
  });
  if (holder === 'player' && log.orders.offers !== other.orders.offers)
    players.push({ quarter: ORDERS, yours: log.orders.offers, other: other.orders.offers });
  return players;
}

/** Most players whose subsets are all played: sixteen answers and the standing orders. */
export const MOST_PLAYERS = 17;

/** What a tree came to. */
export interface Grown {
  /** By outcome, in the order of OUTCOMES, the value of each subset: bit i of the index says that player i is kept. */
  readonly values: readonly Float64Array[];
  /** Pathways whose inputs differed from the recording's in some game; none where one is held. */
  readonly moved: readonly Pathway[];
}

/** Subsets between two breaths: a few milliseconds' work. */
const SUBSETS_A_STEP = 64;

/**
 * Plays all subsets of the players (at most MOST_PLAYERS), from the start to the horizon. `recording` is that of the other
 * track; `held` is a pathway read from it in every game. Progress counts subsets.
 */
export function* growTree(
  played: PlayedLog,
  players: readonly Player[],
  recording: Recording,
  held: Pathway | null,
): Steps<Grown> {
  const { model, log } = played;
  const tree = new Tree(played, players, recording, held);
  const world = startWorld(model, log.seed, log.term);
  yield* tree.grow(world, 0, 0, 0);
  return { values: tree.values, moved: tree.moved };
}

class Tree {
  readonly values: Float64Array[];
  readonly moved: Pathway[] = [];
  private readonly played: PlayedLog;
  private readonly other: GameLog;
  private readonly recording: Recording;
  private readonly heldMask: number;
  private readonly subsets: number;
  private readonly ordersBit: number;
  /** The bit of the player of a quarter played; 0 for none. */
  private readonly bits: Int32Array;
  private readonly spare: World[] = [];
  private readonly scratch = new World();
  private unmoved: Pathway[];
  private done = 0;
  private told = 0;

  constructor(played: PlayedLog, players: readonly Player[], recording: Recording, held: Pathway | null) {
    this.played = played;
    this.other = otherTrack(played.log);
    this.recording = recording;
    this.heldMask = held === null ? 0 : pathwayMask([held]);
    this.unmoved = held === null ? [...PATHWAYS] : [];
    this.subsets = 1 << players.length;
    this.values = OUTCOMES.map(() => new Float64Array(this.subsets));
    this.bits = new Int32Array(played.log.term);
    this.ordersBit = players.reduce((bit, { quarter }, i) => (quarter === ORDERS ? 1 << i : bit), 0);
    players.forEach(({ quarter }, i) => {
      if (quarter !== ORDERS) this.bits[quarter - 1] = 1 << i;
    });
  }

  /** Grows on from a world, in which the players of `kept` are kept and those of `free` made no difference so far. */
  *grow(world: World, kept: number, free: number, depth: number): Steps<void> {
    const { model, log } = this.played;
    let mask = kept;
    let either = free;
    while (world.quarter < log.term) {
      const bit = this.bits[world.quarter] as number;
      const own = adapt(publicView(world), model, log.decisions[world.quarter] as Decision);
      if (bit !== 0) {
        const there = adapt(publicView(world), model, this.other.decisions[world.quarter] as Decision);
        if (there.answer === own.answer) either |= bit;
        else {
          const branch = this.copy(world, depth);
          this.decide(branch, there);
          yield* this.grow(branch, mask, either, depth + 1);
          mask |= bit;
        }
      }
      this.decide(world, own);
    }
    if (this.ordersBit !== 0) this.end(this.copy(world, depth), this.other, mask, either);
    this.end(world, log, mask | this.ordersBit, either);
    if (this.done - this.told >= SUBSETS_A_STEP) {
      this.told = this.done;
      yield { done: this.done, of: this.subsets };
    }
  }

  private copy(world: World, depth: number): World {
    this.spare[depth] ??= new World();
    const copy = this.spare[depth] as World;
    copy.copyFrom(world);
    return copy;
  }

  private hold(world: World): void {
    if (this.heldMask === 0) return;
    world.heldMask = this.heldMask;
    world.held = this.recording.quarters[world.quarter] ?? null;
  }

  private decide(world: World, decision: Decision): void {
    this.hold(world);
    must(world, decide(world, this.played.model, decision));
    this.watch(world);
  }

  /** The years after the term; then the values of all subsets that come to this world. */
  private end(world: World, { orders }: GameLog, mask: number, either: number): void {
    const { model, holder } = this.played;
    const { approval } = world;
    must(world, leaveOffice(world, model, orders, holder));
    while (world.quarter < model.horizon) {
      this.hold(world);
      continueQuarter(world, model);
      this.watch(world);
    }
    const outcomes = outcomesOf(world, model, approval);
    // Every subset of `either`, from the whole of it down to none.
    for (let part = either; ; part = (part - 1) & either) {
      for (const [i, outcome] of OUTCOMES.entries()) (this.values[i] as Float64Array)[mask | part] = outcomes[outcome];
      this.done++;
      if (part === 0) break;
    }
  }

  /** Notes the pathways whose inputs are not those of the recording. */
  private watch(world: World): void {
    if (this.unmoved.length === 0) return;
    const { scratch } = this;
    scratch.held = this.recording.quarters[world.quarter - 1] as NonNullable<World['held']>;
    if (world.inputs.equals(scratch.held)) return;
    for (const pathway of this.unmoved) {
      scratch.inputs.copyFrom(world.inputs);
      scratch.heldMask = pathwayMask([pathway]);
      holdPathways(scratch);
      if (!scratch.inputs.equals(world.inputs)) this.moved.push(pathway);
    }
    this.unmoved = PATHWAYS.filter((pathway) => !this.moved.includes(pathway));
  }
}
