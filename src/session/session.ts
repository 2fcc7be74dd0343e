/**
 * The session: one log of decisions, replayed after every change, and the public state that is shown. The log (with the
 * view of a sealed world), the seed and all snapshots live in this closure and are not in the store: the store's state is
 * rebuilt from the published record alone, so that nothing in fog can be read from it before the end.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Answer, NO_ORDERS, type StandingOrders } from '../rules/decision.ts';
import {
  compile,
  type GameLog,
  legalDecisions,
  type Model,
  RULES_VERSION,
  reelectionChance,
  type Scenario,
} from '../rules/index.ts';
import { ending, officeOf } from './ending.ts';
import { factsOf } from './facts.ts';
import {
  answersOf,
  decisionOf,
  dilemmaOf,
  historyOf,
  isReady,
  leversOf,
  missingIn,
  optionCost,
  rosterOf,
} from './public-state.ts';
import { type Replay, replay as replayLog } from './replay.ts';
import {
  ASIDE_KEY,
  readSave,
  readSettings,
  SAVE_KEY,
  type Save,
  type SaveStorage,
  SETTINGS_KEY,
  writeSave,
} from './save.ts';
import {
  type Bet,
  NO_BET,
  NOTHING_PENDING,
  type NoticeCode,
  type Pending,
  type PublicState,
  type Screen,
  SEALED,
  type Settings,
  type Setup,
  type Years,
} from './state.ts';
import { eventsOf, newsOf, turningPoints } from './turning-points.ts';

export interface SessionOptions {
  /** Null where the browser forbids storage: the term is then played without being kept. */
  readonly storage: SaveStorage | null;
  readonly scenarios: readonly Scenario[];
  /** A fresh 32-bit seed, 0 or more. */
  readonly randomSeed: () => number;
  /** How a log becomes records; tests put other worlds behind the same records. */
  readonly replay?: typeof replayLog;
}

export interface Actions {
  toTitle(): void;
  prepare(): void;
  setView(view: string): void;
  setTerm(quarters: number): void;
  setBet(bet: Partial<Bet>): void;
  newTerm(): void;
  continueTerm(): void;
  chooseAnswer(answer: Answer): void;
  chooseOption(option: number): void;
  chooseLever(lever: number, steps: number): void;
  /** Takes back the last part of the decision that was chosen. */
  undo(): void;
  clearAnswer(): void;
  clearOption(): void;
  clearLever(): void;
  nextQuarter(): void;
  setOrders(orders: Partial<StandingOrders>): void;
  backToTurn(): void;
  signOrders(): void;
  continueYears(): void;
  playAgain(dice: 'same' | 'new'): void;
  startFresh(): void;
  erase(): void;
  setShortcuts(on: boolean): void;
  notify(code: NoticeCode): void;
  dismiss(): void;
  /** Call when another tab has written the save. */
  savedElsewhere(): void;
  loadSaved(): void;
  /** The text of a save that could not be read; null for none. */
  keptAside(): string | null;
}

export interface Session {
  readonly store: StoreApi<PublicState>;
  readonly actions: Actions;
}

type Part = 'answer' | 'option' | 'lever';

/** Everything about the term under way that is not public. */
interface Term {
  log: GameLog;
  model: Model;
  sealed: boolean;
  secondLook: boolean;
  bet: Bet;
  pending: Pending;
  screen: Screen;
  signed: boolean;
  yearsAt: number;
  replay: Replay;
  /** Parts of the pending decision in the order in which they were chosen. */
  chosen: Part[];
}

export function createSession(options: SessionOptions): Session {
  const scenario = options.scenarios[0];
  if (!scenario) throw new Error('createSession needs a scenario');
  const first: Scenario = scenario;
  const replay = options.replay ?? replayLog;
  const facts = factsOf(first);
  const storage = guarded(options.storage, (code) => queueNotice(code));

  let term: Term | null = null;
  let settings: Settings = readSettings(storage.read(SETTINGS_KEY));
  let setup: Setup = { view: SEALED, term: Math.max(...first.terms) };
  let bet: Bet = NO_BET;
  let notice: NoticeCode | null = null;
  let screen: Screen = 'title';
  let turnsTaken = 0;

  function queueNotice(code: NoticeCode): void {
    notice = code;
  }

  const read = readSave(storage.read(SAVE_KEY));
  if (options.storage === null) notice = 'storage-missing';
  if (!read.ok) keepAside(read.code, read.text);
  else if (read.save) {
    const opened = open(read.save);
    if (typeof opened === 'string') keepAside(opened, storage.read(SAVE_KEY) ?? '');
    else {
      term = opened;
      screen = opened.screen;
      bet = opened.bet;
    }
  }

  const store = createStore<PublicState>(() => build());

  function keepAside(code: NoticeCode, text: string): void {
    storage.write(ASIDE_KEY, text);
    storage.remove(SAVE_KEY);
    notice = code;
  }

  function open(save: Save): Term | NoticeCode {
    const found = options.scenarios.find((s) => s.id === save.log.scenario);
    if (!found) return 'save-other-scenario';
    if (found.hash !== save.log.scenarioHash || save.log.rulesVersion !== RULES_VERSION) return 'save-other-scenario';
    if (!(save.log.view in found.views) || !found.terms.includes(save.log.term)) return 'save-broken';
    if (save.signed !== (save.log.decisions.length === save.log.term)) return 'save-broken';
    try {
      const model = compile(found, save.log.view, save.log.changes);
      const played = replay(model, save.log);
      if (!played) return 'save-does-not-replay';
      const horizon = found.horizon;
      const yearsAt = save.signed ? Math.min(horizon, Math.max(save.log.term, save.yearsAt)) : 0;
      const afterwards = save.screen === 'election' || save.screen === 'years' || save.screen === 'end';
      const screen: Screen = save.signed
        ? afterwards
          ? save.screen
          : 'election'
        : save.screen === 'orders' && save.log.decisions.length === save.log.term - 1
          ? 'orders'
          : 'turn';
      const opened: Term = { ...save, model, replay: played, screen, yearsAt, chosen: [] };
      opened.pending = legalPending(opened);
      if (screen === 'orders' && !ready(opened)) opened.screen = 'turn';
      return opened;
    } catch {
      return 'save-broken';
    }
  }

  /** A pending decision from a save keeps only the parts that may be chosen. */
  function legalPending(t: Term): Pending {
    const view = now(t);
    const legal = legalDecisions(view, t.model);
    const p = t.pending;
    const answer = p.answer !== null && answersOf(view, legal).includes(p.answer) ? p.answer : null;
    const option = p.option !== null && view.dilemma >= 0 && legal.options.includes(p.option) ? p.option : null;
    const lever = leversOf(view, t.model, { ...p, option })[p.lever];
    const move = lever?.moves.find((m) => m.steps === p.steps && m.refusal === null);
    const kept: Pending = { answer, option, lever: move ? p.lever : -1, steps: move ? p.steps : 0 };
    if (option !== null) t.chosen.push('option');
    if (answer !== null) t.chosen.push('answer');
    if (move) t.chosen.push('lever');
    return kept;
  }

  function now(t: Term) {
    const at = t.signed
      ? t.screen === 'years' || t.screen === 'end'
        ? t.yearsAt
        : t.log.term
      : t.log.decisions.length;
    const view = t.replay.quarters[at];
    if (!view) throw new Error(`no record of quarter ${at}`);
    return view;
  }

  function ready(t: Term): boolean {
    return !t.signed && isReady(now(t), t.model, t.pending);
  }

  function save(): void {
    if (!term) return;
    const { log, sealed, secondLook, pending, signed, yearsAt } = term;
    storage.write(
      SAVE_KEY,
      writeSave({ log, sealed, secondLook, bet: term.bet, pending, signed, yearsAt, screen: term.screen }),
    );
  }

  function show(): void {
    store.setState(build(), true);
  }

  /** Saves first, so that a notice about a full storage is in the state that is shown. */
  function commit(): void {
    if (term) term.screen = isTermScreen(screen) ? screen : term.screen;
    save();
    show();
  }

  function begin(seed: number, view: string, sealed: boolean, secondLook: boolean, quarters: number): void {
    const model = compile(first, view);
    const log: GameLog = {
      rulesVersion: RULES_VERSION,
      scenario: first.id,
      scenarioHash: first.hash,
      view,
      changes: [],
      seed,
      term: quarters,
      decisions: [],
      orders: NO_ORDERS,
    };
    const played = replay(model, log);
    if (!played) throw new Error('an empty log must replay');
    term = {
      log,
      model,
      sealed,
      secondLook,
      bet,
      pending: NOTHING_PENDING,
      screen: 'turn',
      signed: false,
      yearsAt: 0,
      replay: played,
      chosen: [],
    };
    screen = 'turn';
    commit();
  }

  function choose(part: Part, change: Partial<Pending>): void {
    if (!term || term.signed) return;
    term.pending = { ...term.pending, ...change };
    term.chosen = [...term.chosen.filter((p) => p !== part), part];
    commit();
  }

  function clear(part: Part): void {
    if (!term?.chosen.includes(part)) return;
    const empty: Record<Part, Partial<Pending>> = {
      answer: { answer: null },
      option: { option: null },
      lever: { lever: -1, steps: 0 },
    };
    term.pending = { ...term.pending, ...empty[part] };
    term.chosen = term.chosen.filter((p) => p !== part);
    commit();
  }

  function play(log: GameLog): void {
    if (!term) return;
    const played = replay(term.model, log);
    if (!played) return; // the rules refused it: nothing has changed
    term.log = log;
    term.replay = played;
    term.pending = NOTHING_PENDING;
    term.chosen = [];
  }

  const actions: Actions = {
    toTitle() {
      screen = 'title';
      show();
    },
    prepare() {
      screen = 'start';
      bet = NO_BET;
      show();
    },
    setView(view) {
      if (view === SEALED || view in first.views) setup = { ...setup, view };
      show();
    },
    setTerm(quarters) {
      if (first.terms.includes(quarters)) setup = { ...setup, term: quarters };
      show();
    },
    setBet(change) {
      if (screen !== 'start') return; // a bet cannot be changed once the term runs
      bet = { ...bet, ...change };
      show();
    },
    newTerm() {
      const seed = options.randomSeed() >>> 0;
      const sealed = setup.view === SEALED;
      begin(seed, sealed ? drawView(first, seed) : setup.view, sealed, false, setup.term);
    },
    continueTerm() {
      if (!term) return;
      screen = term.screen;
      bet = term.bet;
      show();
    },
    chooseAnswer(answer) {
      if (!term || term.signed) return;
      const view = now(term);
      if (answersOf(view, legalDecisions(view, term.model)).includes(answer)) choose('answer', { answer });
    },
    chooseOption(option) {
      if (!term || term.signed) return;
      const view = now(term);
      if (view.dilemma < 0 || !legalDecisions(view, term.model).options.includes(option)) return;
      // The lever is paid after the option: one that no longer fits goes back.
      const { lever, steps } = term.pending;
      const fits = leversOf(view, term.model, { ...term.pending, option })[lever]?.moves.some(
        (m) => m.steps === steps && m.refusal === null,
      );
      if (lever >= 0 && !fits) clear('lever');
      choose('option', { option });
    },
    chooseLever(lever, steps) {
      if (!term || term.signed) return;
      const moves = leversOf(now(term), term.model, term.pending)[lever]?.moves;
      if (moves?.some((m) => m.steps === steps && m.refusal === null)) choose('lever', { lever, steps });
    },
    undo() {
      const last = term?.chosen.at(-1);
      if (last) clear(last);
    },
    clearAnswer: () => clear('answer'),
    clearOption: () => clear('option'),
    clearLever: () => clear('lever'),
    nextQuarter() {
      if (!term || screen !== 'turn' || !ready(term)) return;
      if (term.log.decisions.length === term.log.term - 1) {
        screen = 'orders';
        commit();
        return;
      }
      play({ ...term.log, decisions: [...term.log.decisions, decisionOf(now(term), term.pending)] });
      turnsTaken++;
      commit();
    },
    setOrders(change) {
      if (!term || term.signed) return;
      const orders = { ...term.log.orders, ...change };
      term.log = { ...term.log, orders: { ...orders, price: Math.min(500, Math.max(1, Math.round(orders.price))) } };
      commit();
    },
    backToTurn() {
      if (!term || term.signed) return;
      screen = 'turn';
      commit();
    },
    signOrders() {
      if (!term || term.signed || screen !== 'orders' || !ready(term)) return;
      const decisions = [...term.log.decisions, decisionOf(now(term), term.pending)];
      play({ ...term.log, decisions });
      if (term.log.decisions.length !== term.log.term) return;
      term.signed = true;
      term.yearsAt = term.log.term;
      turnsTaken++;
      screen = 'election';
      commit();
    },
    continueYears() {
      if (!term?.signed) return;
      if (screen === 'election') screen = 'years';
      else if (screen === 'years') {
        const horizon = term.model.scenario.horizon;
        if (term.yearsAt >= horizon) screen = 'end';
        else {
          const at = term.yearsAt;
          term.yearsAt = turnsOf(term).find((p) => p.quarter > at)?.quarter ?? horizon;
        }
      }
      commit();
    },
    playAgain(dice) {
      if (!term) return;
      const { log, sealed } = term;
      bet = NO_BET;
      if (dice === 'same') begin(log.seed, log.view, sealed, true, log.term);
      else {
        setup = { view: sealed ? SEALED : log.view, term: log.term };
        screen = 'start';
        show();
      }
    },
    startFresh() {
      term = null;
      bet = NO_BET;
      setup = { view: SEALED, term: Math.max(...first.terms) };
      storage.remove(SAVE_KEY);
      notice = null;
      screen = 'title';
      show();
    },
    erase() {
      for (const key of [SAVE_KEY, ASIDE_KEY, SETTINGS_KEY]) storage.remove(key);
      term = null;
      bet = NO_BET;
      settings = readSettings(null);
      setup = { view: SEALED, term: Math.max(...first.terms) };
      notice = 'erased';
      screen = 'title';
      show();
    },
    setShortcuts(on) {
      settings = { shortcuts: on };
      storage.write(SETTINGS_KEY, JSON.stringify(settings));
      show();
    },
    notify(code) {
      notice = code;
      show();
    },
    dismiss() {
      notice = null;
      show();
    },
    savedElsewhere() {
      notice = 'saved-elsewhere';
      show();
    },
    loadSaved() {
      const again = readSave(storage.read(SAVE_KEY));
      const opened = again.ok && again.save ? open(again.save) : null;
      notice = null;
      if (opened && typeof opened !== 'string') {
        term = opened;
        screen = opened.screen;
        bet = opened.bet;
      }
      show();
    },
    keptAside: () => storage.read(ASIDE_KEY),
  };

  function turnsOf(t: Term) {
    return turningPoints(t.replay.quarters, t.log.term);
  }

  function yearsOf(t: Term): Years {
    const turns = turnsOf(t);
    const after = t.replay.quarters[Math.min(t.log.term + 1, t.replay.quarters.length - 1)];
    return {
      at: t.yearsAt,
      horizon: t.model.scenario.horizon,
      reported: t.replay.quarters.slice(0, t.yearsAt + 1).map(reportedIn),
      turns: turns.filter((p) => p.quarter <= t.yearsAt),
      turnsInAll: turns.length,
      office: officeOf(after?.office ?? 0),
    };
  }

  function build(): PublicState {
    const inTerm = term !== null && isTermScreen(screen);
    const empty = {
      view: null,
      events: [],
      news: [],
      past: [],
      causes: [],
      dilemma: null,
      roster: [],
      levers: [],
      answers: [],
      pending: NOTHING_PENDING,
      undoable: false,
      costs: { option: 0, lever: 0, left: 0 },
      ready: false,
      missing: [],
      history: [],
      reported: [],
      orders: NO_ORDERS,
      vote: null,
      election: null,
      years: null,
      ending: null,
    } as const;
    const common = {
      screen,
      facts,
      setup: inTerm && term ? { view: term.sealed ? SEALED : term.log.view, term: term.log.term } : setup,
      bet,
      sealed: term ? term.sealed : setup.view === SEALED,
      secondLook: term?.secondLook ?? false,
      saved: term
        ? {
            quarter: Math.min(term.log.decisions.length, term.log.term),
            term: term.log.term,
            screen: isTermScreen(term.screen) ? term.screen : 'turn',
          }
        : null,
      settings,
      notice,
      turnsTaken,
    };
    if (!inTerm || !term) return { ...empty, ...common };
    const t: Term = term;
    const view = now(t);
    const { model, pending, log } = t;
    const legal = legalDecisions(view, model);
    const option = optionCost(view, model, pending.option);
    const levers = t.signed ? [] : leversOf(view, model, pending);
    const lever = levers[pending.lever]?.moves.find((m) => m.steps === pending.steps)?.cost ?? 0;
    const years = t.signed ? yearsOf(t) : null;
    return {
      ...common,
      view,
      events: eventsOf(view),
      news: newsOf(view),
      past: t.replay.quarters
        .slice(0, view.quarter)
        .map((quarter) => ({ view: quarter, roster: rosterOf(quarter, model), news: newsOf(quarter) })),
      causes: t.signed ? [] : t.replay.causes,
      dilemma: t.signed ? null : dilemmaOf(view, model, legal),
      roster: rosterOf(view, model),
      levers,
      answers: t.signed ? [] : answersOf(view, legal),
      pending,
      undoable: t.chosen.length > 0,
      costs: { option, lever, left: view.capital - option - lever },
      ready: ready(t),
      missing: t.signed ? [] : missingIn(view, pending),
      history: historyOf(t.replay.quarters, log.decisions),
      reported: t.replay.quarters.slice(0, view.quarter + 1).map(reportedIn),
      orders: log.orders,
      vote: screen === 'orders' ? voteOf(view.approval, model) : null,
      election: t.signed ? { stays: t.replay.quarters.at(-1)?.reelected === 1 } : null,
      years,
      ending:
        screen === 'end' && years
          ? ending(model, log, years.office, t.replay.quarters[log.term]?.freed ?? 0, turnsOf(t))
          : null,
    };
  }

  return { store, actions };
}

/** How far approval may still move in the last quarter, points. */
const APPROVAL_MOVES = 3;

function voteOf(approval: number, model: Model): { low: number; high: number } {
  return {
    low: reelectionChance(approval - APPROVAL_MOVES, model),
    high: reelectionChance(approval + APPROVAL_MOVES, model),
  };
}

function reportedIn(view: { readonly prisoners: { readonly length: number; readonly [i: number]: number } }): number {
  let sum = 0;
  for (let i = 0; i < view.prisoners.length; i++) sum += view.prisoners[i] ?? 0;
  return sum;
}

function isTermScreen(screen: Screen): boolean {
  return screen !== 'title' && screen !== 'start';
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

/** Storage that never throws; the first failed write is reported once. */
function guarded(storage: SaveStorage | null, report: (code: NoticeCode) => void) {
  let reported = false;
  return {
    read(key: string): string | null {
      try {
        return storage?.getItem(key) ?? null;
      } catch {
        return null;
      }
    },
    write(key: string, value: string): void {
      try {
        storage?.setItem(key, value);
      } catch {
        if (!reported) report('storage-full');
        reported = true;
      }
    },
    remove(key: string): void {
      try {
        storage?.removeItem(key);
      } catch {
        // What cannot be removed cannot be written either; the write reports it.
      }
    },
  };
}
