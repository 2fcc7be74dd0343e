/** Everything main, the interface and the tests may use of the session. */
export { COUNTERS, ORDERS_ON_ARRESTS, ORDERS_ON_OFFERS, TEMPERS } from '../rules/decision.ts';
export { FILE_ENTRIES } from '../rules/events.ts';
export { REPORTS } from '../rules/published.ts';
export type { Prose } from '../scenarios/index.ts';
export { type ClassOptions, LEAVABLE_PARTS, NO_CLASS_OPTIONS } from '../share/class-options.ts';
export type { Fault } from '../share/faults.ts';
export type { Actions } from './actions.ts';
export type { Beside, BesideGame, Parted } from './beside.ts';
export { calendarQuarter } from './calendar.ts';
export { MOST_WORDS, WORDS_MARK } from './class-texts.ts';
export type { ClassAssignment, Classroom, ClassText, Collected, HandIn, LeftOut } from './classroom.ts';
export { newIn } from './lesson.ts';
export type { SharedGame } from './links.ts';
export type { Curve, MechanismFacts, NumberFact } from './mechanism.ts';
export { ALWAYS_TOLD } from './moved-figures.ts';
export { isOnce } from './prices.ts';
export { printedMoves } from './printed.ts';
export type { ViewForecast } from './reality-views.ts';
export { NO_REVEAL, type Reveal, type RevealProgress, type RevealState } from './reveal.ts';
export { ASIDE_KEY, LESSON_KEY, SAVE_KEY, type SaveStorage, SETTINGS_KEY } from './save.ts';
export { createSession, type Session } from './session.ts';
export { keyFault, keyOf, SHORTCUTS, type Shortcut, shortcutOf, withKey } from './shortcuts.ts';
export { type CauseSource, sourcesBehind, startSources } from './sources.ts';
export {
  type CountMoves,
  type DilemmaState,
  FIRST_DEALS,
  type HistoryRow,
  type LeverState,
  type Moment,
  type NewsItem,
  PACES,
  type PublicEvent,
  type PublicState,
  type PublishedQuarter,
  type RosterState,
  type ScenarioFacts,
  SEALED,
  type Settings,
} from './state.ts';
export { drawView } from './term.ts';
export type { RivalView } from './verdicts.ts';
