/** Many games at once. */

export type { Summary } from '../outcomes/index.ts';
export { explained, mean, pairedDifference, quantile, summarise } from '../outcomes/index.ts';
export { courseOf, priceRise } from './course.ts';
export { bestIn, closest, dominates, standings } from './dominance.ts';
export { DEALING, DOUBTS, doubted, withoutThem } from './doubts.ts';
export { changesOfDraw } from './draws.ts';
export type { Column } from './figures.ts';
export { COLUMNS, FIGURES, Results, SHARES } from './figures.ts';
export type { Flip } from './flips.ts';
export { flipAnswers } from './flips.ts';
export type { GameRunner, Job, Part, Thread } from './runner.ts';
export { inProcess, overThreads, PartPlayer } from './runner.ts';
export type { Sign, Verdict } from './signs.ts';
export { ALL_VIEWS, FOUR_FIGURES, policiesForSigns, SIGNS, verdictsOf } from './signs.ts';
