/** Everything main, the interface and the tests may use of the session. */
export { ORDERS_ON_ARRESTS, ORDERS_ON_OFFERS, TEMPERS } from '../rules/decision.ts';
export { FILE_ENTRIES } from '../rules/events.ts';
export type { Prose } from '../scenarios/index.ts';
export { type CalendarQuarter, calendarQuarter } from './calendar.ts';
export { type Ending, TRACKS, type Track, type TrackId } from './ending.ts';
export { ASIDE_KEY, SAVE_KEY, type SaveStorage, SETTINGS_KEY } from './save.ts';
export { type Actions, createSession, drawView, type Session, type SessionOptions } from './session.ts';
export {
  type Bet,
  type DilemmaState,
  FIRST_DEALS,
  type FirstDeal,
  type HistoryRow,
  type LeverMove,
  type LeverState,
  type NoticeCode,
  type Pending,
  type PublicEvent,
  type PublicState,
  type RosterState,
  type ScenarioFacts,
  type Screen,
  SEALED,
  type ShownHeadline,
  type TurningPoint,
  type Years,
} from './state.ts';
