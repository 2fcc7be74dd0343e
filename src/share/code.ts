/** From a game to its code and back. A code is played while it is read: what comes back has been verified by replay. */
import type { Decision, GameLog, Model, StandingOrders } from '../rules/index.ts';
import { NO_ORDERS } from '../rules/index.ts';
import { succeed } from '../scenarios/result.ts';
import { type Checked, faulty } from './faults.ts';
import { findCodes, looksCut } from './find.ts';
import { passDecision, passDigest, passFirstDeal, passOpening, passOrders, passPrint } from './format.ts';
import { canonical, type FirstDeal, type Game, isFinished } from './game.ts';
import { FORMAT, PREFIX, seal, unseal } from './letters.ts';
import { Replay } from './play.ts';
import { Reader, Writer } from './radix.ts';
import { type Bundle, contentPrint, type Edition, type EditionPrint, idPrint, type Shelf } from './shelf.ts';

/** A game that has been played again to where its code ends. */
export interface Opened {
  /** The code in plain form. */
  readonly code: string;
  readonly game: Game;
  readonly finished: boolean;
  /** Of rules that are not released: this code will not be read once they have changed. */
  readonly preview: boolean;
  readonly edition: Edition;
  readonly model: Model;
  /** At the end of the game: the horizon, or the last quarter that was decided. */
  readonly replay: Replay;
}

/**
 * The code of a game, finished or not; a pending decision, and orders that are not signed yet, are left out. `bundle` is
 * the rules that the game was played under: `shelf.current`, or those of the edition it was opened with.
 * `illegal-decision` with its quarter, `unknown-version` and `unknown-scenario` where the bundle does not fit the log, and
 * `not-a-game` for anything out of bounds.
 */
export function encode(given: Game, bundle: Bundle): Checked<string> {
  const opened = verify(given, bundle);
  return opened.ok ? succeed(opened.value.code) : opened;
}

/** Plays a game and writes its code. The faults of `encode`. */
export function verify(given: Game, bundle: Bundle): Checked<Opened> {
  try {
    return play(canonical(given), bundle);
  } catch {
    return faulty('not-a-game'); // something in it is not of its type
  }
}

function play(game: Game, bundle: Bundle): Checked<Opened> {
  const { log } = game;
  const { rules, preview } = bundle;
  if (log.rulesVersion !== bundle.rulesVersion) return faulty('unknown-version');
  const named = bundle.scenarios.filter(({ id }) => id === log.scenario);
  const scenario = named.find(({ hash }) => hash === log.scenarioHash);
  if (!scenario) return faulty(named.length > 0 ? 'unknown-version' : 'unknown-scenario');
  const s = new Writer();
  const print = {
    preview,
    rulesVersion: log.rulesVersion,
    id: idPrint(scenario.id),
    content: contentPrint(scenario.hash),
  };
  passPrint(s, print);
  const opening = passOpening(s, rules, scenario, game);
  if (s.bad || opening === null || log.decisions.length > log.term) return faulty('not-a-game');
  const edition = { bundle, scenario };
  const replay = new Replay(edition, modelOf(edition, log.view, log.changes), log.seed, log.term);
  for (const decision of log.decisions) {
    const illegal = rules.checkDecision(replay.view, replay.model, decision);
    if (illegal !== null) return faulty('illegal-decision', { quarter: replay.world.quarter + 1, illegal });
    passDecision(s, rules, replay.view, replay.model, decision);
    replay.decide(decision);
  }
  const finished = isFinished(log);
  if (finished) {
    passOrders(s, log.orders);
    passFirstDeal(s, game.lastAnswer);
    if (s.bad) return faulty('not-a-game');
    replay.finish(log.orders);
  }
  passDigest(s, replay.digest());
  if (s.bad) return faulty('not-a-game');
  const code = seal(s.packed());
  return succeed({ code, game, finished, preview, edition, model: replay.model, replay });
}

/**
 * The game in a text: a code, a link, or any text with one in it (of several the first whole one). Fetches older rules where
 * the code needs them. Any text gives a game or a fault; the cost is bounded; nothing is thrown.
 */
export async function decode(text: string, shelf: Shelf): Promise<Checked<Opened>> {
  const opened = decodeLoaded(text, shelf);
  if (opened.ok || opened.error.reason !== 'not-loaded') return opened;
  const print = printOf(text);
  if (print === null) return opened;
  const edition = await shelf.load(print);
  return edition.ok ? decodeLoaded(text, shelf) : edition;
}

/** The same at once, from the rules that are loaded: `not-loaded` where the code needs others that are kept. */
export function decodeLoaded(text: string, shelf: Shelf): Checked<Opened> {
  const found = findCodes(text);
  const code = found.codes[0];
  if (code === undefined)
    return faulty(found.damaged.length > 0 || (typeof text === 'string' && looksCut(text)) ? 'damaged' : 'not-a-code');
  if (code.charAt(PREFIX.length) !== FORMAT) return faulty('newer-version');
  const packed = unseal(code);
  if (packed === null) return faulty('damaged');
  const s = new Reader(packed);
  const print = passPrint(s, null);
  if (print === null) return faulty('assignment');
  const edition = shelf.find(print);
  if (!edition.ok) return edition;
  try {
    return read(s, code, edition.value);
  } catch {
    return faulty('unknown-version'); // only rules that do not fit the code can fail so
  }
}

function printOf(text: string): EditionPrint | null {
  const packed = unseal(findCodes(text).codes[0] ?? '');
  return packed === null ? null : passPrint(new Reader(packed), null);
}

/** The checksum was right, so that whatever does not fit from here on was written under other rules. */
function read(s: Reader, code: string, edition: Edition): Checked<Opened> {
  const { bundle, scenario } = edition;
  const opening = passOpening(s, bundle.rules, scenario, null);
  if (opening === null) return faulty('unknown-version');
  const { view, changes, seed, term, played, bet, classwork, sealed, secondLook } = opening;
  const replay = new Replay(edition, modelOf(edition, view, changes), seed, term);
  const decisions: Decision[] = [];
  for (let quarter = 0; quarter < played; quarter++) {
    const decision = passDecision(s, bundle.rules, replay.view, replay.model, null);
    const illegal = replay.decide(decision);
    if (illegal !== null) return faulty('illegal-decision', { quarter: quarter + 1, illegal });
    decisions.push(decision);
  }
  const finished = played === term;
  let orders: StandingOrders = NO_ORDERS;
  let lastAnswer: FirstDeal | null = null;
  if (finished) {
    orders = passOrders(s, null);
    lastAnswer = passFirstDeal(s, null);
    replay.finish(orders);
  }
  if (passDigest(s, 0) !== replay.digest() || s.rest !== 0n) return faulty('unknown-version');
  const { rulesVersion, preview } = bundle;
  const names = { rulesVersion, scenario: scenario.id, scenarioHash: scenario.hash };
  const log: GameLog = { ...names, view, changes, seed, term, decisions, orders };
  const game: Game = { log, sealed, secondLook, bet, lastAnswer, classwork };
  return succeed({ code, game, finished, preview, edition, model: replay.model, replay });
}

/** Models without changes are made once for each scenario and view of a bundle. */
const models = new WeakMap<Bundle, Map<string, Model>>();

function modelOf({ bundle, scenario }: Edition, view: string, changes: GameLog['changes']): Model {
  const { rules } = bundle;
  if (changes.length > 0) return rules.compile(scenario, view, changes);
  const known = models.get(bundle) ?? new Map<string, Model>();
  models.set(bundle, known);
  const key = `${scenario.id} ${scenario.hash} ${view}`;
  const model = known.get(key) ?? rules.compile(scenario, view);
  known.set(key, model);
  return model;
}
