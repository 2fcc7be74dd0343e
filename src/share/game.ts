/** A game as it is shared: the log, and what the player said before and after it. */
import { type GameLog, NO_ORDERS } from '../rules/index.ts';

/** Would you take the first deal, and why: the answers before the term and after it. The order is part of the format. */
export const FIRST_DEALS = ['yes-home', 'yes-talks', 'no-pays', 'no-pressure'] as const;
export type FirstDeal = (typeof FIRST_DEALS)[number];

/** Largest count of prisoners that a bet may name, included. */
export const MOST_PRISONERS = 100_000;
/** Most parameters that may be moved, included. */
export const MOST_CHANGES = 24;
/** A bet with reality is about the end of a month: from January of this year on, `MONTHS` of them. */
export const FIRST_YEAR = 2025;
export const MONTHS = 1024;
/** Assignment hashes have 24 bits, attempt numbers 20: 0 to these, not included. */
export const ASSIGNMENTS = 2 ** 24;
export const ATTEMPTS = 2 ** 20;

/** A bet on the count of political prisoners that will be published. */
export interface RealityBet {
  /** 0 to MOST_PRISONERS included. */
  readonly count: number;
  readonly year: number;
  /** 1 to 12: the count at the end of this month. */
  readonly month: number;
}

export interface SharedBet {
  /** Prisoners at the end of the ten years, 0 to MOST_PRISONERS included; null: not bet. */
  readonly prisoners: number | null;
  readonly firstDeal: FirstDeal | null;
  readonly reality: RealityBet | null;
}
export const NO_SHARED_BET: SharedBet = { prisoners: null, firstDeal: null, reality: null };

export interface Classwork {
  /** Hash of the assignment, 0 to ASSIGNMENTS, not included. */
  readonly assignment: number;
  /** 0 to ATTEMPTS, not included. */
  readonly attempt: number;
}

export interface Game {
  /** Finished when it holds as many decisions as the term; before that its orders are not shared. */
  readonly log: GameLog;
  /** True when the view was drawn and not chosen by the player. */
  readonly sealed: boolean;
  /** True when the same dice had been played before. */
  readonly secondLook: boolean;
  readonly bet: SharedBet;
  /** "Would you take that deal now?"; null where it was not answered, and before the end. */
  readonly lastAnswer: FirstDeal | null;
  readonly classwork: Classwork | null;
}

export function isFinished(log: GameLog): boolean {
  return log.decisions.length >= log.term;
}

/**
 * The form of a game that comes back from a code: changes in the order of their names, each once (the last one counts),
 * and neither orders nor a last answer before the end.
 */
export function canonical(game: Game): Game {
  const { log } = game;
  const last = new Map(log.changes.map((change) => [change.parameter, change]));
  const changes = [...last.keys()].sort().map((name) => last.get(name) as GameLog['changes'][number]);
  const finished = isFinished(log);
  return {
    ...game,
    log: { ...log, changes, orders: finished ? log.orders : NO_ORDERS },
    lastAnswer: finished ? game.lastAnswer : null,
  };
}
