/**
 * The session: one log of decisions, replayed after every change, and the public state that is shown. The log (with the
 * view of a sealed world), the seed and all snapshots live in this closure and are not in the store: the store's state is
 * rebuilt from the published record alone, so that nothing in fog can be read from it before the end.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenReveal } from '../lab/reveal-runner.ts';
import type { TurnedTrack } from '../outcomes/index.ts';
import type { Answer } from '../rules/decision.ts';
import type { Scenario } from '../rules/index.ts';
import { chooseAnswer, chooseLever, chooseOption, takeBack, undo } from './choices.ts';
import type { Classroom } from './classroom.ts';
import { canPlay, type Given, type Held, isTermScreen, type Term } from './held.ts';
import type { Links, Packed } from './links.ts';
import { replay as replayLog } from './replay.ts';
import { Reveal } from './reveal.ts';
import { readSettings, type SaveStorage } from './save.ts';
import { Shelf } from './shelf.ts';
import { shown } from './shown.ts';
import {
  type Bet,
  type DraftOrders,
  type FirstDeal,
  NO_BET,
  type NoticeCode,
  type PublicState,
  SEALED,
  type Settings,
  type Setup,
} from './state.ts';
import {
  type Beginning,
  beginTerm,
  challengeOf,
  changeOrders,
  drawView,
  endLesson,
  goesOn,
  isLastQuarter,
  isUnderWay,
  leaveOffice,
  openTerm,
  passYears,
  playChallenge,
  playQuarter,
  seeYears,
  termOf,
} from './term.ts';
import type { RivalView } from './verdicts.ts';

export interface SessionOptions {
  /** Null where the browser forbids storage: the term is then played without being kept. */
  readonly storage: SaveStorage | null;
  readonly scenarios: readonly Scenario[];
  /** A fresh 32-bit seed, 0 or more. */
  readonly randomSeed: () => number;
  /** Milliseconds from any start, for the offer to go on elsewhere; without it none is made. */
  readonly now?: () => number;
  /** How a log becomes records; tests put other worlds behind the same records. */
  readonly replay?: typeof replayLog;
  /**
   * The tutorial country: its scenario where it is there already, as it must be for a term of it that was kept, and how it is
   * fetched. Without it none is offered.
   */
  readonly lesson?: { readonly scenario: Scenario | null; readonly load: () => Promise<Scenario> };
  /** What computes the reveal, fetched when it is first opened. */
  readonly reveal?: () => Promise<OpenReveal>;
}

export interface Actions {
  toTitle(): void;
  prepare(): void;
  /** The page before the tutorial country, or its term, where one was kept. It is fetched first. */
  prepareLesson(): Promise<void>;
  /** Out of the tutorial country, skipped or played, and on to the real scenario; a term of the player's own is kept. */
  leaveLesson(): void;
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
  setOrders(orders: Partial<DraftOrders>): void;
  backToTurn(): void;
  signOrders(): void;
  continueYears(): void;
  /** The chart of the years has been seen to run to this quarter: kept, so that a reload goes on from there. */
  seeYears(quarter: number): void;
  /** Straight to the end, past the turning points still to come. */
  skipYears(): void;
  /** From the end to what each decision did. */
  openReveal(): void;
  backToEnd(): void;
  playAgain(dice: 'same' | 'new'): void;
  /** "Would you take that deal now?"; null takes it back. */
  setLastAnswer(answer: FirstDeal | null): void;
  /** The code of the game on screen, finished or not, and its replay file; null where there is no game. */
  share(): Promise<Packed | null>;
  /** The verdict on the game on screen under each view; null before its end. It takes seconds. */
  rivalViews(): Promise<readonly RivalView[] | null>;
  /** At the end of the tutorial country: one answer (1 = the first quarter's) turned and replayed; null elsewhere. */
  turnAnswer(quarter: number, answer: Answer): Promise<TurnedTrack | null>;
  /** Assignments and what is handed in, for the teacher's page. */
  classroom(): Promise<Classroom>;
  /** A game from a link, a code or a replay file. What it brings is in `link`; nothing of the player's own is lost by it. */
  openLink(text: string): Promise<void>;
  /** The unfinished game of the link takes the place of the term under way. */
  takeLink(): void;
  /** What the link brought is left alone. */
  dropLink(): void;
  /** The finished game on screen is taken up with one decision (1 = the first quarter's) taken anew. */
  challenge(quarter: number): void;
  /** The offer to go on elsewhere has been seen. */
  seenLongPlay(): void;
  startFresh(): void;
  erase(): void;
  setSettings(change: Partial<Settings>): void;
  notify(code: NoticeCode): void;
  dismiss(): void;
  /**
   * Call when the storage says that the save was changed. Where another tab has written it, nothing is kept here until
   * `loadSaved` or `keepThis`; where another has erased it, the term here is left too; what this page did itself is nothing.
   */
  storageChanged(): void;
  /** Plays on from what the other tab has kept; the term here is left. */
  loadSaved(): void;
  /** Keeps the term of this tab in place of the other's. */
  keepThis(): void;
  /** The texts of saves that could not be read, oldest first. */
  keptAside(): readonly string[];
}

export interface Session {
  readonly reveal: Reveal;
  readonly store: StoreApi<PublicState>;
  readonly actions: Actions;
}

/** So long at the desk, and going on elsewhere is offered; a thought counts as no longer than the second. Milliseconds. */
const LONG_PLAY = 20 * 60_000;
const LONGEST_THOUGHT = 2 * 60_000;

export function createSession(options: SessionOptions): Session {
  const scenario = options.scenarios[0];
  if (!scenario) throw new Error('createSession needs a scenario');
  const first: Scenario = scenario;
  const firstSetup: Setup = { view: SEALED, term: Math.min(...first.terms) };
  const replay = options.replay ?? replayLog;
  const shelf = new Shelf(options.storage, (code) => {
    held.notice = code;
  });
  const held: Held = {
    term: null,
    own: null,
    guest: false,
    lesson: null,
    scenario: first,
    link: null,
    assignment: null,
    played: 0,
    longPlay: false,
    settings: readSettings(null),
    setup: firstSetup,
    bet: NO_BET,
    notice: options.storage === null ? 'storage-missing' : null,
    stale: false,
    screen: 'title',
    turnsTaken: 0,
  };
  let lessonScenario = options.lesson?.scenario ?? null;
  let links: Links | null = null;

  /** The unfinished game of a link that waits for an answer. */
  let brought: Term | null = null;
  /** Counts links, so that of two the later one counts. */
  let opening = 0;
  let lastAction = options.now?.() ?? 0;
  held.settings = shelf.settings();
  openSaved();
  openBeginnings();
  openLesson();
  const store = createStore<PublicState>(() => shown(held, first));
  const reveal = new Reveal(options.reveal ?? null);
  reveal.follow(held.screen, held.term);

  // --- saves and tabs ---

  function openSaved(): void {
    const read = shelf.term();
    if (read.ok && !read.save) return;
    const opened = read.ok && read.save ? openTerm(read.save, options.scenarios, replay) : null;
    if (opened !== null && typeof opened !== 'string') toTerm(opened);
    else {
      held.notice = opened ?? (read.ok ? 'save-broken' : read.code);
      shelf.putAside();
    }
  }

  /** The page before a term, as it was left. */
  function openBeginnings(): void {
    const chosen = shelf.beginnings();
    if (!chosen) return;
    const { view, term } = chosen.setup;
    if (!first.terms.includes(term) || (view !== SEALED && !(view in first.views))) return;
    held.setup = { view, term };
    held.bet = chosen.bet;
    held.screen = 'start';
  }

  function show(): void {
    store.setState(shown(held, first), true);
    reveal.follow(held.screen, held.term);
  }

  /** Saves first, so that a notice about a full storage is in the state that is shown. */
  function commit(): void {
    const { term, screen } = held;
    countPlay();
    if (term && held.guest) term.screen = screen;
    else if (term && inLesson()) {
      if (isTermScreen(screen)) term.screen = screen;
      shelf.keepLesson(term);
    } else if (term) {
      if (isTermScreen(screen)) term.screen = screen;
      if (held.stale) held.notice = 'saved-elsewhere';
      else shelf.keepTerm(term);
    }
    show();
  }

  /** The choices of the page before a term. */
  function choose(): void {
    if (held.screen === 'start' && held.scenario === first) shelf.keepBeginnings({ setup: held.setup, bet: held.bet });
    show();
  }

  /** Time at the desk; who leaves the page open does not play. */
  function countPlay(): void {
    const now = options.now?.() ?? 0;
    const since = now - lastAction;
    lastAction = now;
    if (held.played < 0 || held.screen !== 'turn') return;
    held.played += Math.min(LONGEST_THOUGHT, Math.max(0, since));
    if (held.played < LONG_PLAY) return;
    held.played = -1;
    held.longPlay = true;
  }

  // --- links ---

  async function linksOf(): Promise<Links> {
    const { createLinks } = await import('./links.ts');
    links ??= createLinks(options.scenarios);
    return links;
  }

  /** Somebody's game: the player's own term waits behind it. */
  function showGuest(term: Term): void {
    setAside();
    held.guest = true;
    toTerm(term);
    held.link = { what: 'finished' };
    show();
  }

  /** The player's own term waits behind what comes on screen. */
  function setAside(): void {
    if (!held.guest && !inLesson()) held.own = held.term;
    held.guest = false;
  }

  /** Back from somebody's game, or from the tutorial country, to the player's own term. */
  function leaveAside(): void {
    held.scenario = first;
    if (!held.guest && !inLesson()) return;
    held.term = held.own;
    held.own = null;
    held.guest = false;
    held.bet = held.term?.bet ?? NO_BET;
  }

  // --- the tutorial country ---

  function inLesson(): boolean {
    return held.term !== null && held.term === held.lesson;
  }

  function showLesson(term: Term): void {
    setAside();
    leaveLink();
    held.lesson = term;
    toTerm(term);
  }

  /** What was kept of it, where it was left. What cannot be read is dropped: it is four minutes. */
  function openLesson(): void {
    const read = lessonScenario && shelf.lesson();
    if (!lessonScenario || !read?.ok || !read.save) return;
    const opened = openTerm(read.save, [lessonScenario], replay);
    if (typeof opened === 'string') shelf.dropLesson();
    else showLesson(opened);
  }

  function beginLesson(scenario: Scenario): void {
    const seed = options.randomSeed() >>> 0;
    const [view = ''] = Object.keys(scenario.views);
    const how = { seed, view, sealed: false, secondLook: false, quarters: Math.max(...scenario.terms), bet: NO_BET };
    showLesson(beginTerm(scenario, { ...how, lesson: 'country' }, replay));
    commit();
  }

  function dropLesson(): void {
    held.lesson = null;
    shelf.dropLesson();
  }

  function seeLesson(lessonSeen: boolean): void {
    held.settings = { ...held.settings, lessonSeen };
    shelf.keepSettings(held.settings);
  }

  /** Nothing of a link is left. */
  function leaveLink(): void {
    held.link = null;
    held.assignment = null;
    brought = null;
  }

  /** The page before a term that was given to a class; a term of it that is under way or has ended is gone on with instead. */
  function showAssignment(assignment: Given): void {
    held.scenario = first;
    if (held.term?.classwork?.assignment === assignment.hash) {
      leaveLink();
      toTerm(held.term);
      show();
      return;
    }
    const { term, opened } = assignment;
    held.assignment = assignment;
    held.link = { what: 'assignment' };
    held.setup = { view: opened ?? SEALED, term };
    if (held.screen !== 'start') held.bet = NO_BET;
    held.screen = 'start';
    choose();
  }

  /** A game of the player's own from here on. */
  function keepTerm(term: Term): void {
    held.scenario = first;
    dropLesson();
    held.guest = false;
    held.own = null;
    held.link = null;
    held.assignment = null;
    brought = null;
    shelf.dropBeginnings();
    toTerm(term);
    commit();
  }

  // --- the term ---

  function toTerm(term: Term): void {
    held.term = term;
    held.screen = term.screen;
    held.bet = term.bet;
  }

  function begin(how: Omit<Beginning, 'bet'>): void {
    keepTerm(beginTerm(first, { ...how, bet: held.bet }, replay));
  }

  function leaveTerm(): void {
    held.term = null;
    held.own = null;
    held.guest = false;
    held.lesson = null;
    held.scenario = first;
    leaveLink();
    held.bet = NO_BET;
    held.setup = firstSetup;
    held.stale = false;
    held.screen = 'title';
  }

  /** Changes the term, and commits where something has changed. */
  function change(how: (term: Term) => boolean): void {
    if (held.term && how(held.term)) commit();
  }

  const actions: Actions = {
    toTitle() {
      leaveAside();
      if (held.assignment) held.setup = firstSetup;
      leaveLink();
      held.screen = 'title';
      shelf.dropBeginnings();
      show();
    },
    prepare() {
      leaveAside();
      held.screen = 'start';
      held.bet = NO_BET;
      choose();
    },
    async prepareLesson() {
      const mine = ++opening;
      try {
        lessonScenario ??= (await options.lesson?.load()) ?? null;
      } catch {
        held.notice = 'lesson-missing';
        show();
      }
      if (!lessonScenario || mine !== opening) return; // or a link came meanwhile
      leaveAside();
      leaveLink();
      if (held.lesson) showLesson(held.lesson);
      else {
        held.scenario = lessonScenario;
        held.screen = 'start';
        held.bet = NO_BET;
      }
      show();
    },
    leaveLesson() {
      seeLesson(true);
      leaveAside();
      dropLesson();
      held.screen = isUnderWay(held.term) ? 'title' : 'start';
      held.bet = NO_BET;
      choose();
    },
    setView(view) {
      if (held.assignment || held.scenario !== first) return; // it is the teacher's, or there is one
      if (view === SEALED || view in first.views) held.setup = { ...held.setup, view };
      choose();
    },
    setTerm(quarters) {
      if (held.assignment || held.scenario !== first) return;
      if (first.terms.includes(quarters)) held.setup = { ...held.setup, term: quarters };
      choose();
    },
    setBet(bet) {
      if (held.screen !== 'start') return; // a bet cannot be changed once the term runs
      held.bet = { ...held.bet, ...bet };
      choose();
    },
    newTerm() {
      if (held.scenario !== first) return beginLesson(held.scenario);
      const seed = options.randomSeed() >>> 0;
      const { view, term: quarters } = held.setup;
      if (held.assignment) {
        const lesson = held.assignment.firstSteps ? 'class' : null;
        return begin({ ...held.assignment.begin(seed), secondLook: false, quarters, lesson });
      }
      const sealed = view === SEALED;
      begin({ seed, view: sealed ? drawView(first, seed) : view, sealed, secondLook: false, quarters });
    },
    continueTerm() {
      if (!held.term) return;
      dropLesson();
      toTerm(held.term);
      show();
    },

    chooseAnswer: (answer) => change((t) => chooseAnswer(t, answer)),
    chooseOption: (option) => change((t) => chooseOption(t, option)),
    chooseLever: (lever, steps) => change((t) => chooseLever(t, lever, steps)),
    undo: () => change(undo),
    clearAnswer: () => change((t) => takeBack(t, 'answer')),
    clearOption: () => change((t) => takeBack(t, 'option')),
    clearLever: () => change((t) => takeBack(t, 'lever')),

    nextQuarter() {
      const { term } = held;
      if (!term || held.screen !== 'turn' || !canPlay(term)) return;
      if (term.rival) {
        if (playChallenge(term, replay)) {
          held.turnsTaken++;
          held.screen = 'election';
        }
      } else if (isLastQuarter(term) && term.lesson === 'country') {
        if (endLesson(term, replay)) {
          held.turnsTaken++;
          held.screen = 'end';
          seeLesson(true);
        }
      } else if (isLastQuarter(term)) held.screen = 'orders';
      else if (playQuarter(term, replay)) held.turnsTaken++;
      commit();
    },
    setOrders(orders) {
      change((t) => {
        if (!t.signed) changeOrders(t, orders);
        return !t.signed;
      });
    },
    backToTurn() {
      change((t) => {
        if (!t.signed) held.screen = 'turn';
        return !t.signed;
      });
    },
    signOrders() {
      change((t) => {
        if (held.screen !== 'orders' || !leaveOffice(t, replay)) return false;
        held.turnsTaken++;
        held.screen = 'election';
        return true;
      });
    },
    continueYears() {
      change((t) => {
        if (!t.signed) return false;
        if (held.screen === 'election') {
          held.screen = 'years';
          passYears(t);
        } else if (held.screen === 'years') {
          if (t.yearsAt >= t.model.scenario.horizon) held.screen = 'end';
          else passYears(t);
        }
        return true;
      });
    },
    seeYears(quarter) {
      // Nothing that is shown follows from it, and a notice that was put away stays away.
      const { term, screen, stale } = held;
      if (term && screen === 'years' && seeYears(term, quarter) && !stale) shelf.keepTerm(term);
    },
    skipYears() {
      change((t) => {
        if (held.screen !== 'years') return false;
        t.yearsAt = t.model.scenario.horizon;
        t.yearsSeen = t.yearsAt;
        held.screen = 'end';
        return true;
      });
    },
    openReveal() {
      change(() => {
        if (held.screen !== 'end' || inLesson()) return false;
        held.screen = 'reveal';
        return true;
      });
    },
    backToEnd() {
      change(() => {
        if (held.screen !== 'reveal') return false;
        held.screen = 'end';
        return true;
      });
    },
    playAgain(dice) {
      if (!held.term || inLesson()) return;
      const { log, sealed } = held.term;
      const { guest } = held;
      held.bet = NO_BET;
      // Somebody's dice are no second look: who opens the link has not seen the term played.
      if (dice === 'same') begin({ seed: log.seed, view: log.view, sealed, secondLook: !guest, quarters: log.term });
      else {
        leaveAside();
        held.link = null;
        held.bet = NO_BET;
        held.setup = { view: sealed ? SEALED : log.view, term: log.term };
        held.screen = 'start';
        choose();
      }
    },

    setLastAnswer(answer) {
      change((t) => {
        if (!t.signed || held.guest) return false;
        t.lastAnswer = answer;
        return true;
      });
    },
    async share() {
      const { term } = held;
      // The tutorial country is not shared: everybody has it.
      return term && !inLesson() ? (await linksOf()).pack(term) : null;
    },
    async rivalViews() {
      const { term } = held;
      if (!term) return null;
      const { rivalViews } = await import('./verdicts.ts');
      return rivalViews(term, () => new Promise((done) => setTimeout(done)));
    },
    async turnAnswer(quarter, answer) {
      const { term } = held;
      if (!term || !inLesson() || !term.signed) return null;
      const { turnAnswer } = await import('./lesson-end.ts');
      return turnAnswer(term, quarter, answer);
    },
    async classroom() {
      const { openClassroom } = await import('./classroom.ts');
      return openClassroom(options.scenarios);
    },
    async openLink(text) {
      const mine = ++opening;
      if (inLesson()) held.screen = held.own?.screen ?? 'title';
      leaveAside();
      if (held.screen === 'end' && !held.term) held.screen = 'title';
      leaveLink();
      held.link = { what: 'reading' };
      show();
      const read = await linksOf().then(
        (them) => them.read(text),
        () => ({ ok: false, fault: { reason: 'not-loaded' } }) as const,
      );
      if (mine !== opening) return; // another link came meanwhile
      if (read.ok && read.assignment) return showAssignment(read.assignment);
      const term = read.ok ? termOf(read.game, options.scenarios, replay) : null;
      if (!term) {
        held.link = { what: 'bad', fault: read.ok ? { reason: 'unknown-version' } : read.fault };
        show();
      } else if (term.signed) showGuest(term);
      else if (!isUnderWay(held.term) || goesOn(held.term, term)) keepTerm(term);
      else {
        brought = term;
        held.link = { what: 'unfinished', quarter: term.log.decisions.length + 1, term: term.log.term };
        show();
      }
    },
    takeLink() {
      if (brought) keepTerm(brought);
    },
    dropLink() {
      brought = null;
      if (held.link?.what !== 'finished' && held.link?.what !== 'assignment') held.link = null;
      show();
    },
    challenge(quarter) {
      const { term } = held;
      const changed = term && challengeOf(term, quarter, replay);
      if (changed) keepTerm(changed);
    },
    seenLongPlay() {
      held.longPlay = false;
      show();
    },

    startFresh() {
      shelf.dropTerm();
      shelf.dropBeginnings();
      shelf.dropLesson();
      seeLesson(false);
      leaveTerm();
      held.notice = null;
      show();
    },
    erase() {
      shelf.erase();
      leaveTerm();
      held.settings = readSettings(null);
      held.notice = 'erased';
      show();
    },
    setSettings(change) {
      held.settings = { ...held.settings, ...change };
      shelf.keepSettings(held.settings);
      show();
    },
    notify(code) {
      held.notice = code;
      show();
    },
    dismiss() {
      held.notice = null;
      show();
    },
    storageChanged() {
      const done = shelf.changedElsewhere();
      if (done === null) return;
      if (done === 'played') held.stale = true;
      else {
        leaveAside();
        leaveTerm();
      }
      held.notice = done === 'played' ? 'saved-elsewhere' : 'erased-elsewhere';
      show();
    },
    loadSaved() {
      const read = shelf.term();
      const opened = read.ok && read.save ? openTerm(read.save, options.scenarios, replay) : null;
      if (opened && typeof opened !== 'string') {
        leaveAside();
        dropLesson();
        held.link = null;
        toTerm(opened);
        held.stale = false;
        held.notice = null;
      } else held.notice = opened ?? (read.ok ? 'nothing-to-load' : read.code);
      show();
    },
    keepThis() {
      held.stale = false;
      held.notice = null;
      if ((held.guest || inLesson()) && held.own) shelf.keepTerm(held.own);
      commit();
    },
    keptAside: () => shelf.asides(),
  };

  return { store, actions, reveal };
}
