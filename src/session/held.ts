/**
 * What the session holds and shows to nobody: the log with the view of a sealed world, the seed, and every snapshot. One
 * such record lives in the closure of `createSession`; the store is given what `shown.ts` makes of it and nothing else.
 */
import type { GameLog, Model, Scenario } from '../rules/index.ts';
import type { PublicView } from '../rules/published.ts';
import type { ClassOptions } from '../share/class-options.ts';
import type { Classwork } from '../share/game.ts';
import { type Desk, deskIn, type Lesson } from './lesson.ts';
import { isReady } from './public-state.ts';
import type { Replay } from './replay.ts';
import type { Rulebook } from './rulebook.ts';
import type { Bet, DraftOrders, FirstDeal, Link, NoticeCode, Pending, Screen, Settings, Setup } from './state.ts';

/** The parts of a decision. */
export type Part = 'answer' | 'option' | 'lever';

/** A term under way, or one that has ended. */
export interface Term {
  log: GameLog;
  model: Model;
  sealed: boolean;
  secondLook: boolean;
  bet: Bet;
  pending: Pending;
  orders: DraftOrders;
  screen: Screen;
  /** The standing orders are signed: nothing more is decided. */
  signed: boolean;
  /** Quarter reached in the years after the term. */
  yearsAt: number;
  /** How far the chart of them has been seen to run. */
  yearsSeen: number;
  lastAnswer: FirstDeal | null;
  /** Which assignment of a class it is played for; null for none. */
  classwork: Classwork | null;
  /** What the teacher chose for the end of it; null where nobody did, and where it came in a link of its own. */
  options: ClassOptions | null;
  /** Played by a whole class in front of one screen; null for any other term. */
  hall: Hall | null;
  /** A challenge: the game of which one decision is changed; null for any other term. */
  rival: Rival | null;
  /** First steps, one thing at a time; null in any other term. */
  lesson: Lesson | null;
  replay: Replay;
  /** Parts of the pending decision in the order in which they were chosen. */
  chosen: Part[];
}

/** Somebody's finished game, of which one decision is taken anew; all the others stay, as far as they can. */
export interface Rival {
  readonly log: GameLog;
  /** 1 = first. */
  readonly quarter: number;
}

/** Hands counted in the room, 0 or more; nobody checks them. */
export interface HandsOnAnswers {
  readonly accept: number;
  readonly counter: number;
  readonly refuse: number;
}
export interface HandsOnQuestion {
  readonly yes: number;
  readonly no: number;
}

/** A term that a class plays together, and what was counted in it. */
export interface Hall {
  /** "Would you take the first deal?", before the term and after it; null where nobody counted. */
  readonly before: HandsOnQuestion | null;
  readonly after: HandsOnQuestion | null;
  /** By quarter, the first at 0. */
  readonly quarters: readonly (HandsOnAnswers | null)[];
}

/** An assignment of a class, as far as a term needs it. */
export interface Given {
  readonly hash: number;
  readonly term: number;
  /** The id of an opened view; null where it stays sealed for whoever plays. */
  readonly opened: string | null;
  /** The first quarters bring one new thing at a time. */
  readonly firstSteps: boolean;
  readonly options: ClassOptions;
  /** The rules it was given under, and their scenario. */
  readonly book: Rulebook;
  readonly scenario: Scenario;
  /** A new attempt: its number is made from random bits (32). */
  begin(random: number): {
    readonly seed: number;
    readonly view: string;
    readonly sealed: boolean;
    readonly classwork: Classwork;
  };
}

export interface Held {
  /** The term on screen, or to be continued. */
  term: Term | null;
  /** The player's own term, while somebody's game or the tutorial country is on screen. */
  own: Term | null;
  guest: boolean;
  /** The term of the tutorial country, kept beside the player's own; null where it has not begun, or has been left. */
  lesson: Term | null;
  /** What the page before a term is about. */
  scenario: Scenario;
  link: Link | null;
  /** What was counted before a term that a class is about to play together; null before any other. */
  hall: Hall | null;
  /** The assignment of the link, before its term begins. */
  assignment: Given | null;
  /** Milliseconds of play since the page was opened, pauses left out; -1 once the offer to go on elsewhere was made. */
  played: number;
  longPlay: boolean;
  settings: Settings;
  setup: Setup;
  bet: Bet;
  notice: NoticeCode | null;
  /** Another tab has written the save since: nothing is written over it before the player has said which one stays. */
  stale: boolean;
  screen: Screen;
  /** Quarters played since the page was opened. */
  turnsTaken: number;
}

/** The published record that is on the desk. */
export function recordNow(t: Term): PublicView {
  const after = t.screen === 'years' || isOver(t.screen) ? t.yearsAt : t.log.term;
  const at = t.signed ? after : t.log.decisions.length;
  const view = t.replay.quarters[at];
  if (!view) throw new Error(`no record of quarter ${at}`);
  return view;
}

/** The parts of the desk that are there in the quarter under way. */
export function deskOf(t: Term): Desk {
  return deskIn(t.lesson, t.log.decisions.length + 1);
}

/** True when the decision under way can be played. */
export function canPlay(t: Term): boolean {
  return !t.signed && isReady(recordNow(t), t.model, t.pending);
}

/** The last year has passed, and the fog has lifted. */
export function isOver(screen: Screen): boolean {
  return screen === 'end' || screen === 'reveal';
}

export function isTermScreen(screen: Screen): boolean {
  return screen !== 'title' && screen !== 'start';
}
