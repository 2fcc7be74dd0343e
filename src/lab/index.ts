/** Many games at once. */

export { changesOfDraw } from './draws.ts';
export type { Column, Figure, Share } from './figures.ts';
export { COLUMNS, FIGURES, Results, SHARES } from './figures.ts';
export type { Flip } from './flips.ts';
export { flipAnswers } from './flips.ts';
export { runGames } from './run.ts';
export type { GameRunner, Job, Part, Progress, Thread } from './runner.ts';
export { inProcess, overThreads, PartPlayer } from './runner.ts';
export type { ResultsOf, Sign, Verdict } from './signs.ts';
export { ALL_VIEWS, FOUR_FIGURES, policiesForSigns, SIGNS, verdictsOf } from './signs.ts';
export type { Difference, Summary } from './statistics.ts';
export { explained, mean, pairedDifference, quantile, summarise } from './statistics.ts';
