/**
 * What every action is made of: which term is on screen and which waits behind it, what is kept, and what is shown. One of
 * it lives in the closure of `createSession`; nobody outside the session is given it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../rules/index.ts';
import { type Held, isTermScreen, type Term } from './held.ts';
import type { SessionOptions } from './options.ts';
import { replay as replayLog } from './replay.ts';
import { Reveal } from './reveal.ts';
import { readSettings } from './save.ts';
import { Shelf } from './shelf.ts';
import { shown } from './shown.ts';
import { NO_BET, type PublicState, SEALED, type Setup } from './state.ts';
import { type Beginning, beginTerm, openTerm } from './term.ts';

/** So long at the desk, and going on elsewhere is offered; a thought counts as no longer than the second. Milliseconds. */
const LONG_PLAY = 20 * 60_000;
const LONGEST_THOUGHT = 2 * 60_000;

export class Moves {
  readonly options: SessionOptions;
  readonly replay: typeof replayLog;
  /** The scenario that is played; the tutorial country is the other. */
  readonly first: Scenario;
  /** What the page before a term starts from. */
  readonly firstSetup: Setup;
  readonly shelf: Shelf;
  readonly held: Held;
  readonly store: StoreApi<PublicState>;
  readonly reveal: Reveal;
  /** The unfinished game of a link that waits for an answer. */
  brought: Term | null = null;
  /** The tutorial country, once it has been fetched. */
  lessonScenario: Scenario | null;
  private fetches = 0;
  private lastAction: number;

  /** Everything that was kept is opened: the term, the page before one, the tutorial country. Needs one scenario at least. */
  constructor(options: SessionOptions) {
    const [first] = options.scenarios;
    if (!first) throw new Error('a session needs a scenario');
    this.options = options;
    this.replay = options.replay ?? replayLog;
    this.first = first;
    this.firstSetup = { view: SEALED, term: Math.min(...first.terms) };
    this.shelf = new Shelf(options.storage, (code) => {
      this.held.notice = code;
    });
    this.held = {
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
      setup: this.firstSetup,
      bet: NO_BET,
      notice: options.storage === null ? 'storage-missing' : null,
      stale: false,
      screen: 'title',
      turnsTaken: 0,
    };
    this.lessonScenario = options.lesson?.scenario ?? null;
    this.lastAction = options.now?.() ?? 0;
    this.held.settings = this.shelf.settings();
    this.openSaved();
    this.openBeginnings();
    this.openLesson();
    this.store = createStore<PublicState>(() => shown(this.held, first));
    this.reveal = new Reveal(options.reveal ?? null);
    this.reveal.follow(this.held.screen, this.held.term);
  }

  // --- shown and kept ---

  show(): void {
    this.store.setState(shown(this.held, this.first), true);
    this.reveal.follow(this.held.screen, this.held.term);
  }

  /** Saves first, so that a notice about a full storage is in the state that is shown. */
  commit(): void {
    const { held } = this;
    const { term, screen } = held;
    this.countPlay();
    if (term && held.guest) term.screen = screen;
    else if (term && this.inLesson()) {
      if (isTermScreen(screen)) term.screen = screen;
      this.shelf.keepLesson(term);
    } else if (term) {
      if (isTermScreen(screen)) term.screen = screen;
      if (held.stale) held.notice = 'saved-elsewhere';
      else this.shelf.keepTerm(term);
    }
    this.show();
  }

  /** Changes the term, and commits where something has changed. */
  change(how: (term: Term) => boolean): void {
    if (this.held.term && how(this.held.term)) this.commit();
  }

  /** After a choice on the page before a term. */
  choose(): void {
    const { screen, scenario, setup, bet } = this.held;
    if (screen === 'start' && scenario === this.first) this.shelf.keepBeginnings({ setup, bet });
    this.show();
  }

  /** For what is fetched and then shown: the returned function is true until the next fetch begins, so that the last one counts. */
  fetching(): () => boolean {
    const mine = ++this.fetches;
    return () => mine === this.fetches;
  }

  // --- whose term is on screen ---

  toTerm(term: Term): void {
    this.held.term = term;
    this.held.screen = term.screen;
    this.held.bet = term.bet;
  }

  /** A game of the player's own from here on. */
  keepTerm(term: Term): void {
    this.held.scenario = this.first;
    this.dropLesson();
    this.held.guest = false;
    this.held.own = null;
    this.leaveLink();
    this.shelf.dropBeginnings();
    this.toTerm(term);
    this.commit();
  }

  begin(how: Omit<Beginning, 'bet'>): void {
    this.keepTerm(beginTerm(this.first, { ...how, bet: this.held.bet }, this.replay));
  }

  /** Somebody's game: the player's own term waits behind it. */
  showGuest(term: Term): void {
    this.setAside();
    this.held.guest = true;
    this.toTerm(term);
    this.held.link = { what: 'finished' };
    this.show();
  }

  /** Back from somebody's game, or from the tutorial country, to the player's own term. */
  leaveAside(): void {
    const { held } = this;
    held.scenario = this.first;
    if (!held.guest && !this.inLesson()) return;
    held.term = held.own;
    held.own = null;
    held.guest = false;
    held.bet = held.term?.bet ?? NO_BET;
  }

  /** Nothing of a link is left. */
  leaveLink(): void {
    this.held.link = null;
    this.held.assignment = null;
    this.brought = null;
  }

  /** No term is left, neither the player's own nor another. */
  leaveTerm(): void {
    const { held } = this;
    held.term = null;
    held.own = null;
    held.guest = false;
    held.lesson = null;
    held.scenario = this.first;
    this.leaveLink();
    held.bet = NO_BET;
    held.setup = this.firstSetup;
    held.stale = false;
    held.screen = 'title';
  }

  // --- the tutorial country ---

  inLesson(): boolean {
    return this.held.term !== null && this.held.term === this.held.lesson;
  }

  showLesson(term: Term): void {
    this.setAside();
    this.leaveLink();
    this.held.lesson = term;
    this.toTerm(term);
  }

  dropLesson(): void {
    this.held.lesson = null;
    this.shelf.dropLesson();
  }

  seeLesson(lessonSeen: boolean): void {
    this.held.settings = { ...this.held.settings, lessonSeen };
    this.shelf.keepSettings(this.held.settings);
  }

  // --- opening what was kept ---

  private openSaved(): void {
    const read = this.shelf.term();
    if (read.ok && !read.save) return;
    const opened = read.ok && read.save ? openTerm(read.save, this.options.scenarios, this.replay) : null;
    if (opened !== null && typeof opened !== 'string') this.toTerm(opened);
    else {
      this.held.notice = opened ?? (read.ok ? 'save-broken' : read.code);
      this.shelf.putAside();
    }
  }

  /** The page before a term, as it was left. */
  private openBeginnings(): void {
    const chosen = this.shelf.beginnings();
    if (!chosen) return;
    const { view, term } = chosen.setup;
    if (!this.first.terms.includes(term) || (view !== SEALED && !(view in this.first.views))) return;
    this.held.setup = { view, term };
    this.held.bet = chosen.bet;
    this.held.screen = 'start';
  }

  /** The tutorial country where it was left. What cannot be read of it is dropped: it is four minutes. */
  private openLesson(): void {
    const read = this.lessonScenario && this.shelf.lesson();
    if (!this.lessonScenario || !read?.ok || !read.save) return;
    const opened = openTerm(read.save, [this.lessonScenario], this.replay);
    if (typeof opened === 'string') this.shelf.dropLesson();
    else this.showLesson(opened);
  }

  /** The player's own term waits behind what comes on screen. */
  private setAside(): void {
    if (!this.held.guest && !this.inLesson()) this.held.own = this.held.term;
    this.held.guest = false;
  }

  /** Time at the desk; who leaves the page open does not play. */
  private countPlay(): void {
    const { held } = this;
    const now = this.options.now?.() ?? 0;
    const since = now - this.lastAction;
    this.lastAction = now;
    if (held.played < 0 || held.screen !== 'turn') return;
    held.played += Math.min(LONGEST_THOUGHT, Math.max(0, since));
    if (held.played < LONG_PLAY) return;
    held.played = -1;
    held.longPlay = true;
  }
}
