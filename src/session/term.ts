/** A term begins, is opened from a save, goes on by a quarter, and leaves office. */
import { NO_ORDERS, type StandingOrders } from '../rules/decision.ts';
import type { Decision, GameLog, Scenario } from '../rules/index.ts';
import type { ClassOptions } from '../share/class-options.ts';
import type { Classwork, Game } from '../share/game.ts';
import { playRest } from './call-time.ts';
import { chooseAgain } from './choices.ts';
import { canPlay, type Hall, isOver, recordNow, type Term } from './held.ts';
import type { Lesson } from './lesson.ts';
import { changeDraft, completeOrders, firstPriceOf, NO_DRAFT } from './orders.ts';
import { decisionOf } from './public-state.ts';
import type { replay as replayLog } from './replay.ts';
import { compileIn, OUR_RULES, type Rulebook, rulesOf } from './rulebook.ts';
import type { Save } from './save.ts';
import { type Bet, type DraftOrders, NO_BET, NOTHING_PENDING, type NoticeCode, type Screen } from './state.ts';
import { turningPoints } from './turning-points.ts';

type ReplayLog = typeof replayLog;

export interface Beginning {
  readonly seed: number;
  readonly view: string;
  readonly sealed: boolean;
  readonly secondLook: boolean;
  readonly quarters: number;
  /** Numbers of the view that are moved; none unless told. */
  readonly changes?: GameLog['changes'];
  readonly bet: Bet;
  readonly classwork?: Classwork | null;
  readonly options?: ClassOptions | null;
  readonly lesson?: Lesson | null;
  readonly hall?: Hall | null;
}

export function beginTerm(scenario: Scenario, how: Beginning, replay: ReplayLog, book = OUR_RULES): Term {
  const { seed, view, sealed, secondLook, quarters, bet, changes = [] } = how;
  const model = compileIn(book, scenario, view, changes);
  const log: GameLog = {
    rulesVersion: book.rulesVersion,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    view,
    changes,
    seed,
    term: quarters,
    decisions: [],
    orders: NO_ORDERS,
  };
  const played = replay(model, log);
  if (!played) throw new Error('an empty log must replay');
  return {
    log,
    model,
    sealed,
    secondLook,
    bet,
    lastAnswer: null,
    classwork: how.classwork ?? null,
    options: how.options ?? null,
    hall: how.hall ?? null,
    rival: null,
    lesson: how.lesson ?? null,
    pending: NOTHING_PENDING,
    orders: NO_DRAFT,
    screen: 'turn',
    signed: false,
    yearsAt: 0,
    yearsSeen: 0,
    replay: played,
    chosen: [],
  };
}

/**
 * The term of a game that came in a code, where it stands: a finished one at its end, an unfinished one at its next quarter.
 * Null where these rules do not play it.
 */
export function termOf(game: Game, scenarios: readonly Scenario[], replay: ReplayLog, book = OUR_RULES): Term | null {
  const signed = game.log.decisions.length === game.log.term;
  const { log, sealed, secondLook, bet, lastAnswer, classwork } = game;
  const opened = openTerm(
    {
      ...{
        log,
        sealed,
        secondLook,
        bet,
        lastAnswer,
        classwork,
        options: null,
        rival: null,
        lesson: null,
        hall: null,
        signed,
      },
      ...{
        pending: NOTHING_PENDING,
        orders: NO_DRAFT,
        yearsAt: MOST_YEARS,
        yearsSeen: MOST_YEARS,
        screen: signed ? 'end' : 'turn',
      },
    },
    scenarios,
    replay,
    book,
  );
  return typeof opened === 'string' ? null : opened;
}

/** Beyond any horizon. */
const MOST_YEARS = 400;

/** One decision of a finished game taken anew: the term stands before it, with the decisions up to then. Null where it cannot. */
export function challengeOf(rival: Term, quarter: number, replay: ReplayLog): Term | null {
  const { log } = rival;
  if (!rival.signed || !log.decisions[quarter - 1]) return null;
  const before: GameLog = { ...log, decisions: log.decisions.slice(0, quarter - 1), orders: NO_ORDERS };
  const played = replay(rival.model, before);
  if (!played) return null;
  return {
    ...rival,
    log: before,
    secondLook: true,
    bet: NO_BET,
    lastAnswer: null,
    classwork: null,
    options: null,
    rival: { log, quarter },
    lesson: null,
    hall: null,
    pending: NOTHING_PENDING,
    orders: NO_DRAFT,
    screen: 'turn',
    signed: false,
    yearsAt: 0,
    yearsSeen: 0,
    replay: played,
    chosen: [],
  };
}

/**
 * Plays the changed decision of a challenge and after it the others as they were, each fitted to what stands then, and the
 * same standing orders. False, and nothing has changed, where the decision cannot be played.
 */
export function playChallenge(t: Term, replay: ReplayLog): boolean {
  const { rival } = t;
  if (!rival || !canPlay(t)) return false;
  const decisions: Decision[] = [...t.log.decisions, decisionOf(recordNow(t), t.pending)];
  let log: GameLog = { ...t.log, decisions };
  let played = replay(t.model, log);
  for (const then of rival.log.decisions.slice(rival.quarter)) {
    const now = played?.quarters[decisions.length];
    if (!now) return false;
    decisions.push(rulesOf(t.model).adapt(now, t.model, then));
    const last = decisions.length === log.term;
    log = { ...log, decisions: [...decisions], orders: last ? rival.log.orders : NO_ORDERS };
    played = replay(t.model, log);
  }
  // The last quarter of all may be the one that was changed.
  if (decisions.length === log.term) {
    log = { ...log, decisions: [...decisions], orders: rival.log.orders };
    played = replay(t.model, log);
  }
  if (!played) return false;
  t.log = log;
  t.replay = played;
  t.pending = NOTHING_PENDING;
  t.chosen = [];
  t.signed = true;
  t.yearsAt = log.term;
  t.yearsSeen = log.term;
  return true;
}

/** The term of a save, or why it cannot be played on. */
export function openTerm(
  save: Save,
  scenarios: readonly Scenario[],
  replay: ReplayLog,
  book: Rulebook = OUR_RULES,
): Term | NoticeCode {
  const { log } = save;
  const scenario = scenarios.find((s) => s.id === log.scenario && s.hash === log.scenarioHash);
  if (!scenario || log.rulesVersion !== book.rulesVersion) return 'save-other-scenario';
  if (!(log.view in scenario.views) || !scenario.terms.includes(log.term)) return 'save-broken';
  if (save.signed !== (log.decisions.length === log.term)) return 'save-broken';
  try {
    const model = compileIn(book, scenario, log.view, log.changes);
    const played = replay(model, log);
    if (!played) return 'save-does-not-replay';
    const yearsAt = save.signed ? Math.min(scenario.horizon, Math.max(log.term, save.yearsAt)) : 0;
    const yearsSeen = save.signed ? Math.min(yearsAt, Math.max(log.term, save.yearsSeen)) : 0;
    const opened: Term = { ...save, model, replay: played, screen: screenOf(save), yearsAt, yearsSeen, chosen: [] };
    chooseAgain(opened, save.pending);
    if (opened.screen === 'orders' && !canPlay(opened)) opened.screen = 'turn';
    return opened;
  } catch {
    return 'save-broken';
  }
}

/** The screen of a save, where it fits the log. */
function screenOf({ screen, signed, log }: Save): Screen {
  if (signed) return screen === 'years' || isOver(screen) ? screen : 'election';
  return screen === 'orders' && log.decisions.length === log.term - 1 ? 'orders' : 'turn';
}

/** A term that is lost if another one takes its place. */
export function isUnderWay(t: Term | null): t is Term {
  return t !== null && !isOver(t.screen);
}

/** True where one game is the other with more decisions, or the same. */
export function goesOn(own: Term, brought: Term): boolean {
  const [a, b] = [own.log, brought.log];
  const same = (x: unknown, y: unknown) => JSON.stringify(x) === JSON.stringify(y);
  const names = ({ decisions: _, orders: __, ...rest }: GameLog) => rest;
  return same(names(a), names(b)) && same(b.decisions.slice(0, a.decisions.length), a.decisions);
}

/** True in the last quarter: it is played by signing the standing orders. */
export function isLastQuarter(t: Term): boolean {
  return t.log.decisions.length === t.log.term - 1;
}

/** Plays the decision under way. False, and nothing has changed, where the rules refuse it. */
export function playQuarter(t: Term, replay: ReplayLog, orders = t.log.orders): boolean {
  if (!canPlay(t)) return false;
  const log: GameLog = { ...t.log, orders, decisions: [...t.log.decisions, decisionOf(recordNow(t), t.pending)] };
  const played = replay(t.model, log);
  if (!played) return false;
  t.log = log;
  t.replay = played;
  t.pending = NOTHING_PENDING;
  t.chosen = [];
  return true;
}

export function changeOrders(t: Term, change: Partial<DraftOrders>): void {
  t.orders = changeDraft(t.orders, change);
}

/** Plays the last quarter and signs the orders. False, and nothing has changed, while they are not written or it cannot be played. */
export function leaveOffice(t: Term, replay: ReplayLog): boolean {
  const orders = completeOrders(t.orders, firstPriceOf(t.replay.quarters, t.log.decisions));
  return orders !== null && signOff(t, replay, orders, t.log.term);
}

/** The same where time was called: what is left of the term is played by the orders. */
export function signCalled(t: Term, replay: ReplayLog): boolean {
  const orders = completeOrders(t.orders, firstPriceOf(t.replay.quarters, t.log.decisions));
  return orders !== null && playRest(t, replay, orders);
}

/** Plays the last quarter of the tutorial country: nothing is signed after it, and its years are over at once. */
export function endLesson(t: Term, replay: ReplayLog): boolean {
  return signOff(t, replay, NO_ORDERS, t.model.scenario.horizon);
}

function signOff(t: Term, replay: ReplayLog, orders: StandingOrders, yearsAt: number): boolean {
  if (!isLastQuarter(t) || !playQuarter(t, replay, orders)) return false;
  t.signed = true;
  t.yearsAt = yearsAt;
  t.yearsSeen = yearsAt;
  return true;
}

/** On to the next turning point, or to the horizon. */
export function passYears(t: Term): void {
  const next = turningPoints(t.replay.quarters, t.log.term).find((p) => p.quarter > t.yearsAt);
  t.yearsAt = next?.quarter ?? t.model.scenario.horizon;
}

/** The chart of the years has run to `quarter`. False where that is nothing new. */
export function seeYears(t: Term, quarter: number): boolean {
  if (!t.signed || quarter <= t.yearsSeen || quarter > t.yearsAt) return false;
  t.yearsSeen = quarter;
  return true;
}

/** The view of a sealed world: drawn from the seed, each equally likely. The constants are those of MurmurHash3's finaliser. */
export function drawView(scenario: Scenario, seed: number): string {
  const ids = Object.keys(scenario.views);
  let h = (seed ^ 0x5ea1ed00) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  const u = ((h ^ (h >>> 16)) >>> 0) / 4294967296;
  const id = ids[Math.floor(u * ids.length)];
  if (id === undefined) throw new Error(`scenario ${scenario.id} has no views`);
  return id;
}
