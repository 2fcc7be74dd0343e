/** What a finished log means. */
export type { Account } from './account.ts';
export type { Alternative, Dimension } from './alternatives.ts';
export { alternatives, DIMENSIONS } from './alternatives.ts';
export type { Outcome, Outcomes } from './outcomes.ts';
export { OUTCOME_UNIT, OUTCOMES } from './outcomes.ts';
export type { PlayedLog } from './played.ts';
export { play } from './played.ts';
export type { Difference, Summary } from './statistics.ts';
export { explained, mean, pairedDifference, quantile, summarise } from './statistics.ts';
export type { Progress, Steps } from './steps.ts';
export { finish } from './steps.ts';
export type { Departure, OfferSeen, Turned, TurnedTrack } from './turned.ts';
export { turn, turnEach, turnInFull } from './turned.ts';
export { compareTracks, otherTrackOf } from './twins.ts';
