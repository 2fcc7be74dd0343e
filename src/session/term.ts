/** A term begins, is opened from a save, goes on by a quarter, and leaves office. */
import { NO_ORDERS } from '../rules/decision.ts';
import { compile, type GameLog, RULES_VERSION, type Scenario } from '../rules/index.ts';
import { chooseAgain } from './choices.ts';
import { canPlay, recordNow, type Term } from './held.ts';
import { changeDraft, completeOrders, firstPriceOf, NO_DRAFT } from './orders.ts';
import { decisionOf } from './public-state.ts';
import type { replay as replayLog } from './replay.ts';
import type { Save } from './save.ts';
import { type Bet, type DraftOrders, NOTHING_PENDING, type NoticeCode, type Screen } from './state.ts';
import { turningPoints } from './turning-points.ts';

type ReplayLog = typeof replayLog;

export interface Beginning {
  readonly seed: number;
  readonly view: string;
  readonly sealed: boolean;
  readonly secondLook: boolean;
  readonly quarters: number;
  readonly bet: Bet;
}

export function beginTerm(scenario: Scenario, how: Beginning, replay: ReplayLog): Term {
  const { seed, view, sealed, secondLook, quarters, bet } = how;
  const model = compile(scenario, view);
  const log: GameLog = {
    rulesVersion: RULES_VERSION,
    scenario: scenario.id,
    scenarioHash: scenario.hash,
    view,
    changes: [],
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
    pending: NOTHING_PENDING,
    orders: NO_DRAFT,
    screen: 'turn',
    signed: false,
    yearsAt: 0,
    replay: played,
    chosen: [],
  };
}

/** The term of a save, or why it cannot be played on. */
export function openTerm(save: Save, scenarios: readonly Scenario[], replay: ReplayLog): Term | NoticeCode {
  const { log } = save;
  const scenario = scenarios.find((s) => s.id === log.scenario);
  if (!scenario) return 'save-other-scenario';
  if (scenario.hash !== log.scenarioHash || log.rulesVersion !== RULES_VERSION) return 'save-other-scenario';
  if (!(log.view in scenario.views) || !scenario.terms.includes(log.term)) return 'save-broken';
  if (save.signed !== (log.decisions.length === log.term)) return 'save-broken';
  try {
    const model = compile(scenario, log.view, log.changes);
    const played = replay(model, log);
    if (!played) return 'save-does-not-replay';
    const yearsAt = save.signed ? Math.min(scenario.horizon, Math.max(log.term, save.yearsAt)) : 0;
    const opened: Term = { ...save, model, replay: played, screen: screenOf(save), yearsAt, chosen: [] };
    chooseAgain(opened, save.pending);
    if (opened.screen === 'orders' && !canPlay(opened)) opened.screen = 'turn';
    return opened;
  } catch {
    return 'save-broken';
  }
}

/** The screen of a save, where it fits the log. */
function screenOf({ screen, signed, log }: Save): Screen {
  if (signed) return screen === 'years' || screen === 'end' ? screen : 'election';
  return screen === 'orders' && log.decisions.length === log.term - 1 ? 'orders' : 'turn';
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
  if (!orders || !isLastQuarter(t) || !playQuarter(t, replay, orders)) return false;
  t.signed = true;
  t.yearsAt = t.log.term;
  return true;
}

/** On to the next turning point, or to the horizon. */
export function passYears(t: Term): void {
  const next = turningPoints(t.replay.quarters, t.log.term).find((p) => p.quarter > t.yearsAt);
  t.yearsAt = next?.quarter ?? t.model.scenario.horizon;
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
