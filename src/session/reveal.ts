/**
 * What the reveal knows so far. It has a store of its own, which is empty on every screen before the end, so that nothing of
 * it can be read while a term runs; it is computed elsewhere (`src/lab`), part by part, once the reveal is opened.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenReveal, RevealRunner } from '../lab/reveal-runner.ts';
import type {
  Alternative,
  Four,
  LedgerResult,
  Margins,
  PeopleApart,
  PlannedHere,
  RevealPart,
  RevealStart,
  SplitLine,
  Swept,
  Tip,
  TurnedTrack,
  UnderView,
  ViewOdds,
  Weighting,
} from '../outcomes/index.ts';
import type { ParameterChange } from '../rules/index.ts';
import { isOver, type Term } from './held.ts';
import { bookOf } from './rulebook.ts';
import type { Screen } from './state.ts';

export interface RevealState {
  readonly status: 'closed' | 'running' | 'done' | 'failed';
  readonly start: RevealStart | null;
  /** By the id of the view; as many as are there yet. */
  readonly views: Readonly<Record<string, UnderView>>;
  readonly people: PeopleApart | null;
  readonly answers: LedgerResult | null;
  readonly margins: Margins | null;
  readonly odds: readonly ViewOdds[] | null;
  readonly split: readonly SplitLine[] | null;
  readonly tips: readonly Tip[] | null;
  readonly swept: Readonly<Record<string, readonly Swept[]>>;
  /** By weighting; as many as are there yet. */
  readonly planned: Readonly<Partial<Record<Weighting, PlannedHere>>>;
  readonly hindsight: Readonly<Partial<Record<Weighting, Four>>>;
}

/** The part that is being computed, and how much of it is done, 0..1. */
export interface RevealProgress {
  readonly name: RevealPart['name'];
  readonly done: number;
}

/** Progress is told in steps of this, so that the page has little to draw while it waits. */
const STEP = 0.02;

export const NO_REVEAL: RevealState = {
  status: 'closed',
  start: null,
  views: {},
  people: null,
  answers: null,
  margins: null,
  odds: null,
  split: null,
  tips: null,
  swept: {},
  planned: {},
  hindsight: {},
};

export class Reveal {
  readonly store: StoreApi<RevealState> = createStore<RevealState>(() => NO_REVEAL);
  /** Apart from the parts, since it changes far more often; null while nothing is computed. */
  readonly progress: StoreApi<{ readonly now: RevealProgress | null }> = createStore(() => ({ now: null }));
  private readonly fetch: (() => Promise<OpenReveal>) | null;
  private log: Term['log'] | null = null;
  private runner: Promise<RevealRunner> | null = null;

  constructor(fetch: (() => Promise<OpenReveal>) | null) {
    this.fetch = fetch;
  }

  /** Begins where the reveal is on the screen, keeps what it knows at the end of the same term, and forgets it elsewhere. */
  follow(screen: Screen, term: Term | null): void {
    if (this.log !== null && (!isOver(screen) || term?.log !== this.log)) this.close();
    if (screen === 'reveal' && term !== null && this.log === null) this.open(term);
  }

  /** One decision turned, in full. Rejects where the reveal is not open or the decision is no alternative. */
  async turn(alternative: Alternative): Promise<TurnedTrack> {
    if (!this.runner) throw new Error('the reveal is closed');
    return (await this.runner).turn(alternative);
  }

  /** The decisions replayed with numbers of a view moved. Rejects where the reveal is not open or a change is out of range. */
  async sandbox(view: string, changes: readonly ParameterChange[]): Promise<UnderView> {
    if (!this.runner) throw new Error('the reveal is closed');
    return (await this.runner).sandbox(view, changes);
  }

  private open({ log, model }: Term): void {
    this.log = log;
    this.store.setState({ status: this.fetch ? 'running' : 'failed' });
    if (!this.fetch) return;
    const { store } = this;
    const still = (): boolean => this.log === log;
    const { released } = bookOf(model);
    this.runner = (released ? openOlder(released.outcomes) : this.fetch()).then((open) =>
      open(model.scenario, log, {
        told: (told) => {
          if (!still()) return;
          if (told.kind === 'part') store.setState((state) => withPart(state, told.part));
          else this.note(told.name, told.done / told.of);
        },
        done: () => still() && this.end('done'),
        failed: () => still() && this.end('failed'),
      }),
    );
    this.runner.catch(() => still() && this.end('failed'));
  }

  private end(status: 'done' | 'failed'): void {
    this.store.setState({ status });
    this.progress.setState({ now: null });
  }

  private note(name: RevealProgress['name'], done: number): void {
    const { now } = this.progress.getState();
    if (now?.name !== name || Math.abs(done - now.done) >= STEP) this.progress.setState({ now: { name, done } });
  }

  private close(): void {
    this.runner?.then((runner) => runner.close()).catch(() => {});
    this.runner = null;
    this.log = null;
    this.store.setState(NO_REVEAL, true);
    this.progress.setState({ now: null });
  }
}

/** Older rules bring the work that counts by them; it is done in this thread, in short turns. */
async function openOlder({ RevealWork }: typeof import('../outcomes/index.ts')): Promise<OpenReveal> {
  const { revealBy } = await import('../lab/reveal-runner.ts');
  return revealBy(RevealWork);
}

function withPart(state: RevealState, part: RevealPart): RevealState {
  switch (part.name) {
    case 'start':
      return { ...state, start: part.start };
    case 'view':
      return { ...state, views: { ...state.views, [part.view.view]: part.view } };
    case 'swept':
      return { ...state, swept: { ...state.swept, [part.view]: part.swept } };
    case 'planned':
      return { ...state, planned: { ...state.planned, [part.planned.weighting]: part.planned } };
    case 'hindsight':
      return { ...state, hindsight: { ...state.hindsight, [part.best.weighting]: part.best.four } };
    case 'people':
      return { ...state, people: part.people };
    case 'answers':
      return { ...state, answers: part.answers };
    case 'margins':
      return { ...state, margins: part.margins };
    case 'odds':
      return { ...state, odds: part.odds };
    case 'split':
      return { ...state, split: part.split };
    case 'tips':
      return { ...state, tips: part.tips };
  }
}
