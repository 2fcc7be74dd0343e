/**
 * What can be printed in any quarter, read from the published record alone: the count, what runs on, what is near, the
 * season. It fills the quarters in which little happened.
 */
import { FATE, type PublicView } from '../rules/published.ts';
import type { StandingNews } from '../scenarios/index.ts';
import { type CalendarQuarter, calendarQuarter } from './calendar.ts';
import type { NewsItem } from './state.ts';

/** A sentence is near its end, in quarters. */
const NEAR = 2;
/** A vote is ahead, in quarters. */
const AHEAD = 4;
/** A law is in debate below this stage. */
const LAW_IN_FORCE = 4;
/** A restriction that lacks less than this is whole. */
const WHOLE = 0.98;

/** In the order of STANDING_NEWS; empty for the record before play. `start` is the last quarter before play. */
export function standingNews(view: PublicView, start: CalendarQuarter): NewsItem[] {
  const found: NewsItem[] = [];
  const add = (name: StandingNews, figure: number, subject = -1) => void found.push({ name, figure, subject });
  if (view.quarter === 0) return found;
  const reported = sum(view.prisoners);
  const stands = view.regime === 1;
  for (let i = 0; i < view.servesAt.length; i++) {
    const left = (view.servesAt[i] ?? 0) - view.quarter;
    const inside = view.fates[i] === FATE.inside || view.fates[i] === FATE['inside-again'];
    if (inside && left >= 1 && left <= NEAR) add('sentence-near', left, i);
  }
  const vote = view.quartersToRegimeElection;
  if (stands && vote >= 1 && vote <= AHEAD) add('election-ahead', vote);
  if (view.roadmapLeft > 0) add('roadmap-runs', view.roadmapLeft);
  if (view.lawStage > 0 && view.lawStage < LAW_IN_FORCE) add('law-in-debate', view.lawStage);
  if (reported > 0) add('count-published', reported - view.prisonersBefore);
  else if (!stands) add('nobody-held', 0);
  for (let k = 0; k < view.ours.length; k++) if ((view.ours[k] ?? 0) >= WHOLE) add('sanctions-stand', 1, k);
  add('season', calendarQuarter(start, view.quarter + 1).quarter);
  return found;
}

function sum(numbers: PublicView['prisoners']): number {
  let all = 0;
  for (let i = 0; i < numbers.length; i++) all += numbers[i] ?? 0;
  return all;
}
