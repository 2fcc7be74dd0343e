/**
 * "With tomorrow's newspaper": the best term that a search finds in one world whose dice and view it knows. It starts from
 * the named policies, the log, its single flips and whatever other logs it is given, and improves the best of them by single
 * changes: so it is never worse than any of these under its own weighting. Another search might find better still. Every
 * track is played as its own vote falls. What it spends is counted in games played to their end, in a fixed order.
 */
import { POLICIES, type Policy, playPolicy, recording } from '../../policies/index.ts';
import {
  type Decision,
  type GameLog,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  publicView,
  resetWorld,
  type StandingOrders,
  World,
} from '../../rules/index.ts';
import { alternatives, alternativesTo } from '../alternatives.ts';
import { type Four, fourOfWorld, lossOf, type Weighting } from '../four-figures.ts';
import { type PlayedLog, playOn } from '../played.ts';
import type { Steps } from '../steps.ts';

/** A term in the world of the search. */
export interface Track {
  /** Every decision is the one really taken. */
  readonly log: GameLog;
  readonly four: Four;
}

/** Games that are played for one weighting beside those it starts from. */
const GAMES = 8000;
/** Starts from which single changes are tried, the best first. */
const CLIMBS = 4;
/** Games between two breaths: a few milliseconds' work. */
const GAMES_A_STEP = 40;
/** Hundredths of $m a quarter per person, tried for standing orders under a price. */
const PRICES: readonly number[] = [10, 24, 40];
const SALT = 0x510e527f;

export class Hindsight {
  private readonly played: PlayedLog;
  private readonly others: readonly GameLog[];
  private readonly world = new World();
  /** By quarters played, the world before each decision of the track that is being improved. */
  private readonly before: World[];
  private known: Track[] | null = null;

  /** `others`: further logs of the same world to start from. */
  constructor(played: PlayedLog, others: readonly GameLog[] = []) {
    this.played = played;
    this.others = others;
    this.before = Array.from({ length: played.log.term + 1 }, () => new World());
  }

  /** What the search of every weighting starts from. A part of the work is one game. */
  *starts(): Steps<readonly Track[]> {
    if (this.known) return this.known;
    const { model, log } = this.played;
    const logs = [log, ...this.others, ...POLICIES.map((policy) => policyLog(this.world, this.played, policy))];
    const single = alternatives(this.played).map(({ quarter, decision }) => ({
      ...log,
      decisions: log.decisions.map((own, i) => (i === quarter - 1 ? decision : own)),
    }));
    const all = [...logs, ...single];
    const known: Track[] = [];
    for (const [i, one] of all.entries()) {
      resetWorld(this.world, model, log.seed, log.term);
      known.push(this.playedOn([], one));
      if (i % GAMES_A_STEP === 0) yield { done: i, of: all.length };
    }
    this.known = known;
    return known;
  }

  /** The best that is found for a weighting. A part of the work is one game; fewer are played where nothing more is found. */
  *best(weighting: Weighting, spread: Four, games: number = GAMES): Steps<Track> {
    const loss = ({ four }: Track): number => lossOf(four, weighting, spread);
    const starts = [...(yield* this.starts())].sort((a, b) => loss(a) - loss(b));
    let best = starts[0] as Track;
    let left = games;
    for (const start of starts.slice(0, CLIMBS)) {
      const steps = this.climb(start, loss, left);
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) yield { done: games - left + step.value.done, of: games };
      left -= step.value.games;
      if (loss(step.value.track) < loss(best)) best = step.value.track;
    }
    return best;
  }

  /** Goes through the quarters again and again, taking the best single change of each, until a round changes nothing. */
  private *climb(
    start: Track,
    loss: (track: Track) => number,
    games: number,
  ): Steps<{ readonly track: Track; readonly games: number }> {
    const { term } = this.played.log;
    let track = start;
    let spent = 0;
    for (let changed = true; changed && spent < games; ) {
      changed = false;
      this.playTo(track.log, 0);
      for (let at = 0; at <= term && spent < games; at++) {
        let next = track;
        for (const log of this.changesAt(track.log, at)) {
          if (spent >= games) break;
          this.world.copyFrom(this.before[at] as World);
          const tried = this.playedOn(track.log.decisions.slice(0, at), log);
          if (loss(tried) < loss(next)) next = tried;
          if (++spent % GAMES_A_STEP === 0) yield { done: spent, of: games };
        }
        if (next === track) continue;
        track = next;
        changed = true;
        this.playTo(track.log, at);
      }
    }
    return { track, games: spent };
  }

  /** The log with each single change at a quarter (0 = first); at the term, each of the standing orders. */
  private changesAt(log: GameLog, at: number): GameLog[] {
    if (at === log.term) return ordersBeside(log.orders).map((orders) => ({ ...log, orders }));
    const view = publicView(this.before[at] as World);
    return alternativesTo(log.decisions[at] as Decision, view, this.played.model).map(({ decision }) => ({
      ...log,
      decisions: log.decisions.map((own, i) => (i === at ? decision : own)),
    }));
  }

  /** Plays the world on by a log from where it stands; `past` is what was decided before. */
  private playedOn(past: readonly Decision[], log: GameLog): Track {
    const { model } = this.played;
    const decisions = [...past];
    const onDecision = (_: World, decision: Decision): void => {
      decisions.push(decision);
    };
    const approval = playOn(this.world, model, log, 'vote', { onDecision });
    return { log: { ...log, decisions }, four: fourOfWorld(this.world, model, approval) };
  }

  /** Keeps the worlds of a track before each decision from a quarter on (0 = first). */
  private playTo(log: GameLog, from: number): void {
    const { world, before, played } = this;
    if (from === 0) resetWorld(world, played.model, log.seed, log.term);
    else world.copyFrom(before[from] as World);
    const keep = (at: World): void => before[at.quarter]?.copyFrom(at);
    keep(world);
    playOn(world, played.model, log, 'vote', { onQuarter: keep });
  }
}

function policyLog(world: World, { model, log }: PlayedLog, policy: Policy): GameLog {
  const player = recording(policy.seeded?.(log.seed ^ SALT) ?? policy);
  playPolicy(world, model, player, log.seed, log.term);
  return { ...log, decisions: player.decisions, orders: player.orders };
}

/** All standing orders but these; of a price it matters only where offers are taken under one. */
function ordersBeside(own: StandingOrders): StandingOrders[] {
  return ORDERS_ON_OFFERS.flatMap((offers) =>
    ORDERS_ON_ARRESTS.flatMap((arrests) =>
      (offers === 'under-price' ? PRICES : [own.price]).map((price) => ({ offers, price, arrests })),
    ),
  ).filter((o) => o.offers !== own.offers || o.price !== own.price || o.arrests !== own.arrests);
}
