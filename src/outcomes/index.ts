/** What a finished log means. */
export type { Account } from './account.ts';
export { alternatives } from './alternatives.ts';
export { sweepParameters, tornadoOf } from './flip-values.ts';
export { answersLedger } from './ledger.ts';
export { marginsOf } from './margins.ts';
export { oddsOverViews } from './odds.ts';
export { OUTCOMES } from './outcomes.ts';
export { play } from './played.ts';
export { splitByPathway } from './split.ts';
export type { Difference, Summary } from './statistics.ts';
export { explained, mean, pairedDifference, quantile, summarise } from './statistics.ts';
export { finish } from './steps.ts';
export { tippingOf } from './tipping.ts';
export type { TurnedTrack } from './turned.ts';
export { turn, turnEach, turnInFull } from './turned.ts';
export { compareTracks, otherTrackOf } from './twins.ts';
export { underView } from './views.ts';
export { callOf, luckOf, otherWorlds, spreadOf, verdictOf } from './worlds.ts';
