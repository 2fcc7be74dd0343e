/** Cases of history: read, played, held against what happened. */
export { type Context, type HistoryCase, startPeople } from './case.ts';
export { nameOf as calendarName } from './dates.ts';
export { parseHistory } from './parse.ts';
export { type CaseReport, reportOf } from './report.ts';
export { CasePlayer, joined, type Part, partsOf, targetsOf, type Values } from './run.ts';
