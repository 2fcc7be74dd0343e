/** Everything the player can do. Each part of it is carried out by the file of its name in `actions/`. */
import type { TurnedTrack } from '../outcomes/index.ts';
import type { Answer } from '../rules/decision.ts';
import type { ParameterChange } from '../rules/model.ts';
import type { Beside } from './beside.ts';
import type { Classroom } from './classroom.ts';
import type { HandsOnAnswers, HandsOnQuestion } from './held.ts';
import type { Packed } from './links.ts';
import type { MechanismFacts } from './mechanism.ts';
import type { ViewForecast } from './reality-views.ts';
import type { Bet, DraftOrders, FirstDeal, NoticeCode, Settings } from './state.ts';
import type { RivalView } from './verdicts.ts';

export interface Actions {
  toTitle(): void;
  prepare(): void;
  /** The page before the tutorial country, or its term, where one was kept. It is fetched first. */
  prepareLesson(): Promise<void>;
  /** Out of the tutorial country, skipped or played, and on to the real scenario; a term of the player's own is kept. */
  leaveLesson(): void;
  /** The page before a term that a class plays together; the hands counted on the first question, or null. */
  prepareHall(before: HandsOnQuestion | null): void;
  /** Hands counted in such a term: on the answers of a quarter (1 = first), or on the first question asked again. */
  countHands(counted: { quarter?: number; hands?: HandsOnAnswers | null; after?: HandsOnQuestion | null }): void;
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
  /** In a class: the term goes to its orders now, and they play what is left of it once they are signed. */
  callTime(): void;
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
  /** The code of the finished game with numbers of a view moved, each decision fitted to what stood there; null elsewhere. */
  shareMoved(view: string, changes: readonly ParameterChange[]): Promise<Packed | null>;
  /** The verdict on the game on screen under each view; null before its end. It takes seconds. */
  rivalViews(): Promise<readonly RivalView[] | null>;
  /** Numbers (by name) and curve of a mechanism (by its section of docs/model.md), in the scenario on screen. */
  mechanism(id: string, names: readonly string[]): Promise<MechanismFacts>;
  /** At the end of the tutorial country: one answer (1 = the first quarter's) turned and replayed; null elsewhere. */
  turnAnswer(quarter: number, answer: Answer): Promise<TurnedTrack | null>;
  /** What each view says of the count that is published for the end of a month; null where no term reaches it. */
  realityViews(at: { readonly year: number; readonly month: number }): Promise<readonly ViewForecast[] | null>;
  /** Every game that a text holds, side by side. */
  beside(text: string): Promise<Beside>;
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
