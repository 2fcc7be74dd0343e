/**
 * What every action is made of: which term is on screen and which waits behind it, what is kept, and what is shown. One of
 * it lives in the closure of `createSession`; nobody outside the session is given it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../rules/index.ts';
import { RELEASES } from '../share/releases.ts';
import { type Held, isTermScreen, type Term } from './held.ts';
import type { Links } from './links.ts';
import type { SessionOptions } from './options.ts';
import { replay as replayLog } from './replay.ts';
import { Reveal } from './reveal.ts';
import { OUR_RULES, type Rulebook } from './rulebook.ts';
import { readSettings, type Save } from './save.ts';
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
  private linksMade: Links | null = null;

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
      hall: null,
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
    const older = this.openSaved();
    this.openBeginnings();
    this.openLesson();
    this.store = createStore<PublicState>(() => shown(this.held, first));
    this.reveal = new Reveal(options.reveal ?? null);
    this.reveal.follow(this.held.screen, this.held.term);
    if (older) void this.openOlder(older);
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
    const { screen, scenario, setup, bet, hall } = this.held;
    if (screen === 'start' && scenario === this.first) this.shelf.keepBeginnings({ setup, bet, hall });
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

  /** Under the rules of this site and its scenario, unless told. */
  begin(how: Omit<Beginning, 'bet'>, book: Rulebook = OUR_RULES, scenario: Scenario = this.first): void {
    this.keepTerm(beginTerm(scenario, { ...how, bet: this.held.bet }, this.replay, book));
  }

  /** Codes in and out, fetched when they are first asked for. Rejects where they cannot be fetched. */
  async links(): Promise<Links> {
    const { createLinks } = await import('./links.ts');
    const { scenarios, releases, onOlder = () => false } = this.options;
    this.linksMade ??= createLinks(releases ? { scenarios, releases, onOlder } : { scenarios, onOlder });
    return this.linksMade;
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
    this.held.hall = null;
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

  /** Gives back a save that needs older rules, which have to be fetched first: until then it stays where it is. */
  private openSaved(): Save | null {
    const read = this.shelf.term();
    if (read.ok && !read.save) return null;
    const opened = read.ok && read.save ? openTerm(read.save, this.options.scenarios, this.replay) : null;
    if (opened !== null && typeof opened !== 'string') this.toTerm(opened);
    else if (read.ok && read.save && this.isKept(read.save)) {
      this.shelf.waits = true;
      return read.save;
    } else {
      this.held.notice = opened ?? (read.ok ? 'save-broken' : read.code);
      this.shelf.putAside();
    }
    return null;
  }

  /** Whether a save was made under released rules that are kept beside those of this site. */
  isKept({ log }: Save): boolean {
    const { releases = RELEASES } = this.options;
    return releases.some(
      (release) =>
        release.rulesVersion === log.rulesVersion &&
        release.scenarios.some(({ id, hash }) => id === log.scenario && hash === log.scenarioHash),
    );
  }

  /** Fetches the rules of a save and opens it; where that does not work now, it stays, and whoever begins another term keeps both. */
  async openOlder(save: Save): Promise<void> {
    const { held, shelf } = this;
    const found = await this.links().then(
      (links) => links.rulesFor(save.log),
      () => ({ reason: 'not-loaded' }) as const,
    );
    if (!shelf.waits) return; // another term has begun, or everything was erased
    if ('reason' in found && found.reason === 'not-loaded') {
      held.notice = 'save-not-loaded';
      return this.show();
    }
    const opened = 'reason' in found ? 'save-other-scenario' : openTerm(save, found.scenarios, this.replay, found.book);
    shelf.waits = false;
    if (typeof opened === 'string') {
      held.notice = opened;
      shelf.putAside();
    } else if (held.term === null && held.screen === 'title' && held.link === null) this.toTerm(opened);
    else if (held.term === null) held.term = opened;
    else held.own = opened; // somebody's game, or the tutorial country, is on screen
    this.show();
  }

  /** The page before a term, as it was left. */
  private openBeginnings(): void {
    const chosen = this.shelf.beginnings();
    if (!chosen) return;
    const { view, term } = chosen.setup;
    if (!this.first.terms.includes(term) || (view !== SEALED && !(view in this.first.views))) return;
    this.held.setup = { view, term };
    this.held.bet = chosen.bet;
    this.held.hall = chosen.hall;
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
