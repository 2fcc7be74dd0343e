/**
 * What the session makes public: the store holds this record and nothing else. It is built from the published record of
 * the rules only. The log, the view id of a sealed world, the seed and every snapshot behind it stay in the closure of
 * `createSession`; fogged figures enter this record only as `ending`, after the last year has passed.
 */
import type { Answer, Illegal, StandingOrders } from '../rules/decision.ts';
import type { EventName } from '../rules/events.ts';
import type { Fate, Office, PublicOffer, PublicView, PublishedCause } from '../rules/published.ts';
import type { StandingNews } from '../scenarios/index.ts';
import type { ClassOptions } from '../share/class-options.ts';
import type { Fault } from '../share/faults.ts';
import { FIRST_DEALS, type FirstDeal, NO_SHARED_BET, type SharedBet } from '../share/game.ts';
import type { CalendarQuarter } from './calendar.ts';
import type { Deeds } from './deeds.ts';
import type { Ending } from './ending.ts';
import type { Hall } from './held.ts';
import type { Desk, Lesson, LessonStep } from './lesson.ts';
import type { PastPrice } from './prices.ts';
import type { ChangedKeys } from './shortcuts.ts';
import type { SourcesOf } from './sources.ts';

export const SCREENS = ['title', 'start', 'turn', 'orders', 'election', 'years', 'end', 'reveal'] as const;
export type Screen = (typeof SCREENS)[number];

/** Why the player would take the first deal, or not: the four taps of the bet. */
export { FIRST_DEALS, type FirstDeal };

/** What is bet before the term; a code carries it as it is. */
export type Bet = SharedBet;
export const NO_BET: Bet = NO_SHARED_BET;

export const SEALED = 'sealed';

export interface Setup {
  /** `sealed`, or the id of an opened view. */
  readonly view: string;
  readonly term: number;
}

/** The decision under way; everything in it can still be undone. */
export interface Pending {
  readonly answer: Answer | null;
  readonly option: number | null;
  /** -1: no lever. */
  readonly lever: number;
  readonly steps: number;
}
export const NOTHING_PENDING: Pending = { answer: null, option: null, lever: -1, steps: 0 };

/** Standing orders as far as they are written; null where nothing is chosen. A price as in `StandingOrders`. */
export interface DraftOrders {
  readonly offers: StandingOrders['offers'] | null;
  readonly price: number | null;
  readonly arrests: StandingOrders['arrests'] | null;
}

/** One move a lever could make now, or why it cannot. */
export interface LeverMove {
  readonly steps: number;
  readonly cost: number;
  readonly refusal: Illegal | null;
  /** Grade after the move, 0..1. */
  readonly to: number;
}

export interface LeverState {
  readonly slot: number;
  readonly id: string;
  readonly kind: string;
  /** 0..1 */
  readonly grade: number;
  readonly moves: readonly LeverMove[];
  /** Relief that our word still stands on, so that going further would break it; null for none. */
  readonly given: 'sold' | 'eased' | 'before' | null;
  /** First quarter in which it may be pulled, when that is still to come; else 0. */
  readonly opens: number;
}

export interface PublicEvent {
  readonly name: EventName;
  readonly figure: number;
  readonly subject: number;
}

/** What a headline can be about: an event of the quarter, or a fact that stands. */
export interface NewsItem {
  readonly name: EventName | StandingNews;
  readonly figure: number;
  readonly subject: number;
  /** No quarter goes without it: the fall of the regime, or what moved a figure by more than a tenth. */
  readonly must?: boolean;
}

/** A quarter as it was published. */
export interface PublishedQuarter {
  readonly view: PublicView;
  readonly roster: readonly RosterState[];
  /** What is worth a headline: what must be told, the other events, the heaviest first, then what stands. */
  readonly news: readonly NewsItem[];
  /** What came of what the player did in the quarter before. */
  readonly deeds: Deeds;
}

export interface DilemmaState {
  readonly id: string;
  readonly place: 'beside' | 'instead';
  /** Roster index, -1 for nobody. */
  readonly subject: number;
  readonly options: readonly {
    readonly id: string;
    readonly cost: number;
    readonly affordable: boolean;
  }[];
}

/** What came of an answer, for "Your answers". */
export type Result = 'freed' | 'no-deal' | 'no-offer' | 'worse-offer' | 'walked-away' | 'roadmap' | 'no-talks';

export interface HistoryRow {
  /** 1 = first played. */
  readonly quarter: number;
  readonly answer: Answer;
  readonly result: Result;
  /** Freed by the answer itself, in the quarter in which it was given. */
  readonly people: number;
  /** Agreed in the same deal and still to follow: 0, or more for a deal for everyone. */
  readonly due: number;
  /** Came out in the same quarter as the rest of an earlier deal, by a roadmap, and for an option of a dilemma. */
  readonly followed: number;
  readonly byRoadmap: number;
  readonly letGo: number;
  /** The lever that was pulled; -1 for none. */
  readonly lever: number;
  readonly steps: number;
}

/** The lever of the quarter that has just passed. */
export interface Pulled {
  readonly slot: number;
  readonly steps: number;
  /** Its grade before and after the quarter, 0..1. */
  readonly from: number;
  readonly to: number;
}

export interface OptionTaken {
  readonly dilemma: string;
  readonly option: string;
}

export interface RosterState {
  readonly id: string;
  readonly kind: string;
  readonly fate: Fate;
  readonly ill: boolean;
  /** Quarter and price of the last offer that named the person; -1 for never. */
  readonly namedQuarter: number;
  readonly namedPrice: number;
  /** Quarters until the sentence ends, 0 or more; of the second sentence after a second arrest. */
  readonly sentenceLeft: number;
  /** Last quarter in which it was told that the person would not be taken abroad; -1 for never. */
  readonly stayedQuarter: number;
}

export interface TurningPoint {
  readonly quarter: number;
  readonly event: PublicEvent;
}

/** What moved the reported count in a quarter, people; in + out = to - from. */
export interface CountMoves {
  readonly arrested: number;
  readonly freed: number;
  readonly letGo: number;
  readonly served: number;
  readonly died: number;
  readonly brokenOut: number;
}

/** A quarter of the ten years that is told: what happened in it, and why the reported count jumped where it did. */
export interface Moment {
  readonly quarter: number;
  /** The heaviest first; empty where the count jumped and nothing else turned. */
  readonly events: readonly PublicEvent[];
  /** The reported count before and after it, where it moved by more than a tenth; else null. */
  readonly jump: { readonly from: number; readonly to: number; readonly moves: CountMoves } | null;
}

/** What deals did in a quarter of the years after the term. */
export interface LaterDeal {
  readonly quarter: number;
  readonly signed: boolean;
  /** People who left by a deal in this quarter, whenever it was signed. */
  readonly freed: number;
}

export interface Years {
  /** Quarters in office. */
  readonly term: number;
  /** The quarter shown now. */
  readonly at: number;
  /** How far the chart had run when the page was opened or the screen was come to; from `term` to `at`. */
  readonly seen: number;
  readonly horizon: number;
  /** Reported prisoners, quarter 0 to `at`. */
  readonly reported: readonly number[];
  /** What there was to tell up to `at`, the term included. */
  readonly moments: readonly Moment[];
  /** Quarters after the term up to `at` that signed a deal or freed somebody by one, oldest first. */
  readonly deals: readonly LaterDeal[];
  /** Turning points reached so far, oldest first. */
  readonly turns: readonly TurningPoint[];
  /** How many turning points there are in all, 0..3. */
  readonly turnsInAll: number;
  readonly office: Office;
}

/** What the address or a pasted code brought, while it waits for the player or has something to say. */
export type Link =
  /** It is being read; older rules may have to be fetched. */
  | { readonly what: 'reading' }
  | { readonly what: 'bad'; readonly fault: Fault }
  /** An unfinished game: `quarter` (1 = first) of `term` is next. It waits while a term of the player's own is under way. */
  | { readonly what: 'unfinished'; readonly quarter: number; readonly term: number }
  /** A finished game is on screen, or its player's own term goes on from it. */
  | { readonly what: 'finished' }
  /** An assignment of a class: its length and view stand on the page before the term and cannot be changed. */
  | { readonly what: 'assignment' };

/** A game of which one decision was changed, and what it came to before. */
export interface Versus {
  /** The quarter that was decided anew, 1 = first. */
  readonly quarter: number;
  readonly before: { readonly answer: Answer; readonly figures: VersusFigures };
  readonly now: { readonly answer: Answer; readonly figures: VersusFigures };
}

/** Whole people and years over the ten years. */
export interface VersusFigures {
  readonly freed: number;
  readonly prisonYears: number;
  readonly arrested: number;
  /** In prison at the end. */
  readonly inside: number;
}

export type NoticeCode =
  | 'storage-missing'
  | 'storage-full'
  | 'save-broken'
  | 'save-future'
  | 'save-foreign'
  | 'save-other-scenario'
  | 'save-does-not-replay'
  | 'save-not-loaded'
  | 'saved-elsewhere'
  | 'erased-elsewhere'
  | 'nothing-to-load'
  | 'stage-missing'
  | 'stage-lost'
  | 'stage-not-fetched'
  | 'site-renewed'
  | 'new-version'
  | 'lesson-missing'
  | 'erased';

/** How fast the stage plays what a quarter did; instant: as a cut. */
export const PACES = ['normal', 'fast', 'instant'] as const;
type Pace = (typeof PACES)[number];

export interface Settings {
  readonly shortcuts: boolean;
  /** The single keys that the player has changed. */
  readonly keys: ChangedKeys;
  readonly pace: Pace;
  /** Nothing on the stage moves. */
  readonly paused: boolean;
  /** Off until it is asked for. */
  readonly sound: boolean;
  /** 0 to 100, both included. */
  readonly volume: number;
  /** The tutorial country was played to its end, or skipped: it is no longer the first thing offered. */
  readonly lessonSeen: boolean;
}
export const FIRST_SETTINGS: Settings = {
  shortcuts: true,
  keys: {},
  pace: 'normal',
  paused: false,
  sound: false,
  volume: 60,
  lessonSeen: false,
};

/** What anybody may read in the scenario's file, as far as the interface shows it. */
export interface ScenarioFacts {
  readonly id: string;
  /** What a report of an error is about: the scenario's content and the rules that it was played by. */
  readonly hash: string;
  readonly rulesVersion: number;
  /** The last quarter before play. */
  readonly start: CalendarQuarter;
  readonly terms: readonly number[];
  readonly horizon: number;
  readonly views: readonly string[];
  readonly sectors: readonly string[];
  readonly levers: readonly { readonly id: string; readonly kind: string; readonly sector: number }[];
  readonly dilemmas: readonly string[];
  /** People in prison as reported at the start. */
  readonly reportedAtStart: number;
  readonly firstOffer: PublicOffer | null;
  /** Price shown at home index 0 and 1. */
  readonly homePrice: readonly [at0: number, at1: number];
  readonly capitalMost: number;
  /** Quarters after the vote in which a dealer who has won it repeals a trigger law. */
  readonly dealerRepeals: number;
  /** What each counter asks for, as ratios of the offer, and what a failed one costs. */
  readonly counters: {
    readonly more: number;
    /** Part of the people reported that an offer may hold. */
    readonly peopleMost: number;
    readonly less: number;
    readonly conditionalLeast: number;
    readonly conditionQuarters: number;
    readonly roadmapQuarters: number;
    /** Part of the prisoners that it frees in each quarter. */
    readonly roadmapShare: number;
    /** What it eases at once, as a part of one sanction, and every how many quarters. */
    readonly roadmapStep: number;
    readonly roadmapEvery: number;
    /** Quarters without one after it was broken. */
    readonly roadmapRest: number;
    /** Part of the people of a deal for everyone who leave at once. */
    readonly everyoneAtOnce: number;
    readonly walkAwayChance: number;
    readonly walkAwayQuarters: number;
  };
  /** Public knowledge of the vote. */
  readonly vote: {
    /** Approval, points, that the swing must carry the government to. */
    readonly bar: number;
    /** Largest swing either way, points. */
    readonly swing: number;
    /** Chance to stay, 0..1, by approval on the day in whole points, from the lowest that may do to the highest that may not. */
    readonly chances: readonly { readonly approval: number; readonly chance: number }[];
    /** How far approval may still move in the last quarter, points. */
    readonly moves: number;
  };
  /** What each cause rests on. */
  readonly causeSources: readonly SourcesOf[];
}

export interface PublicState {
  readonly screen: Screen;
  readonly facts: ScenarioFacts;
  readonly setup: Setup;
  readonly bet: Bet;
  /** True when no view was opened: which world it is stays unknown until the end. */
  readonly sealed: boolean;
  readonly secondLook: boolean;
  /** A save that can be continued, by the number of quarters played; null for none. */
  readonly saved: { readonly quarter: number; readonly term: number; readonly screen: Screen } | null;

  /** First steps: of the term on screen, and on the page before the tutorial country; null in any other term. */
  readonly lesson: Lesson | null;
  /** What is new in this quarter; null for nothing. */
  readonly lessonNew: LessonStep | null;
  /** The quarter (1 = first) at which the tutorial country was left; null where it has not begun. */
  readonly lessonKept: number | null;
  /** The parts of the desk that there are in this quarter. */
  readonly desk: Desk;

  readonly view: PublicView | null;
  readonly events: readonly PublicEvent[];
  /** What is worth a headline in this quarter: events, the heaviest first, then what stands. */
  readonly news: readonly NewsItem[];
  /** What came of what was decided in the quarter before. */
  readonly deeds: Deeds;
  /** The quarters before this one as they were published, from the start on. */
  readonly past: readonly PublishedQuarter[];
  readonly causes: readonly PublishedCause[];
  /** The option taken in each quarter played, by the ids of dilemma and option; null where there was none. */
  readonly optionsTaken: readonly (OptionTaken | null)[];
  /** Every offer of earlier quarters, oldest first. */
  readonly pastPrices: readonly PastPrice[];
  readonly dilemma: DilemmaState | null;
  readonly roster: readonly RosterState[];
  readonly levers: readonly LeverState[];
  /** Answers that may be given now; empty when no offer stands. */
  readonly answers: readonly Answer[];
  readonly pending: Pending;
  readonly undoable: boolean;
  readonly costs: { readonly option: number; readonly lever: number; readonly left: number };
  readonly ready: boolean;
  /** What is still to be done before the next quarter. */
  readonly missing: readonly ('option' | 'answer')[];
  readonly history: readonly HistoryRow[];
  /** Null when none was pulled. */
  readonly pulled: Pulled | null;
  /** Reported prisoners from quarter 0 to now. */
  readonly reported: readonly number[];

  /** The orders as far as they are written; the price is the one that would be signed. */
  readonly orders: DraftOrders & { readonly price: number };
  /** The order on offers that goes on with the term as it was; null for none. */
  readonly ordersLikeTerm: StandingOrders['offers'] | null;
  /** True when nothing that the orders need is left open. */
  readonly ordersWritten: boolean;
  /** Chance of re-election, 0..1, with approval a few points lower and higher than now. */
  readonly vote: { readonly low: number; readonly high: number } | null;
  /** How the vote fell, and the chance to stay (0..1) that approval gave on the day; null before it. */
  readonly election: { readonly stays: boolean; readonly chance: number } | null;
  readonly years: Years | null;
  readonly ending: Ending | null;
  /** "Would you take that deal now?", asked at the end. */
  readonly lastAnswer: FirstDeal | null;
  readonly link: Link | null;
  /** True while somebody's game from a link is on screen: it is not kept, and the player's own term waits. */
  readonly guest: boolean;
  /** True when a term of the player's own is under way and would be lost to a new one. */
  readonly underWay: boolean;
  /** The quarter (1 = first) of a challenge that is decided anew, before it is played; null in any other term. */
  readonly challenge: number | null;
  /** True for a term that was given to a class: it can be handed in. */
  readonly classwork: boolean;
  /** What the teacher chose for its end; null in any other term, and where it came from elsewhere in its middle. */
  readonly classOptions: ClassOptions | null;
  /** Counts of a term that a class plays together in front of one screen; null in any other term. */
  readonly hall: Hall | null;
  /** Only at the end of a challenge. */
  readonly versus: Versus | null;
  /** The player has been at it for so long that going on elsewhere is worth an offer, which is made once. */
  readonly longPlay: boolean;
  readonly settings: Settings;
  readonly notice: NoticeCode | null;
  /** Counts quarters played by the player since the page was opened, so that the interface can announce each once. */
  readonly turnsTaken: number;
}
