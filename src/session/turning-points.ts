/** What turned the ten years: the moments that are told, and up to three at which the years after the term stop. */
import { EVENT, EVENT_NAMES, EVENT_WEIGHT, type EventName } from '../rules/events.ts';
import type { PublicView } from '../rules/published.ts';
import type { Scenario } from '../rules/scenario.ts';
import { jumps, mustBeTold } from './moved-figures.ts';
import { standingNews } from './standing.ts';
import type { CountMoves, LaterDeal, Moment, NewsItem, PublicEvent, TurningPoint } from './state.ts';

const MOST = 3;
/** So many jumps of the count that go with no event are told, the largest; the chart shows them all. */
const MOST_JUMPS = 4;

/** What turns the course of things, and how much, beside deals: a crisis above a promise, a promise above a law. */
const TURNS: Partial<Record<EventName, number>> = {
  'fell-democracy': 10,
  'fell-strongman': 10,
  'uprising-failed': 9,
  concession: 9,
  'roadmap-agreed': 8,
  'roadmap-broken': 8,
  'roadmap-completed': 8,
  'roadmap-ended-by-us': 8,
  'conditions-broken': 8,
  'relief-taken-back': 7,
  'rest-withheld': 7,
  'law-passed': 7,
  'law-failed': 7,
  'law-repealed': 7,
};
/** Deals that together free this part of those reported at the end of the term, or more, are a turn: their largest one. */
const DEALS_OF_SIZE = 0.1;
const DEALS_TURN = 9;

export function eventsOf(view: PublicView): PublicEvent[] {
  const events: PublicEvent[] = [];
  for (let i = 0; i < view.eventCount; i++) {
    const event = eventAt(view, i);
    if (event) events.push(event);
  }
  return events;
}

/**
 * What is worth a headline: what must be told, then the other events, the heaviest first (of two alike the one told first),
 * then what stands.
 */
export function newsOf(view: PublicView, scenario: Scenario): NewsItem[] {
  const events: NewsItem[] = eventsOf(view)
    .filter((event) => newsWeight(event) > 0)
    .sort((a, b) => newsWeight(b) - newsWeight(a));
  const must = mustBeTold(view, events, scenario);
  const counted = must.some(({ name }) => name === 'count-published');
  const standing = standingNews(view, scenario.start).filter(({ name }) => !counted || name !== 'count-published');
  const inOne: NewsItem[] = must.length > 0 ? [{ name: 'figures-moved', figure: must.length, subject: -1 }] : [];
  return [
    ...must.map((item) => ({ ...item, must: true })),
    ...events.filter((event) => !must.includes(event)),
    ...standing,
    ...inOne,
  ];
}

function eventAt(view: PublicView, i: number): PublicEvent | null {
  const name = EVENT_NAMES[view.eventCode[i] ?? -1];
  return name ? { name, figure: view.eventFigure[i] ?? 0, subject: view.eventSubject[i] ?? -1 } : null;
}

function newsWeight(event: PublicEvent): number {
  return EVENT_WEIGHT[EVENT[event.name]] ?? 0;
}

/** The vote is no turning point of the years after: they begin with it. */
export function turningPoints(quarters: readonly PublicView[], term: number): TurningPoint[] {
  const found: (TurningPoint & { readonly weight: number })[] = [];
  const deal = largestDeal(quarters, term, quarters.length - 1);
  for (let quarter = term + 1; quarter < quarters.length; quarter++) {
    const here: typeof found = [];
    for (const event of eventsOf(quarters[quarter] as PublicView)) {
      const weight = TURNS[event.name] ?? 0;
      if (weight > 0 && !found.some((p) => p.event.name === event.name)) here.push({ quarter, event, weight });
    }
    if (deal?.quarter === quarter) here.push({ ...deal, weight: DEALS_TURN });
    const best = here.sort(byWeight)[0];
    if (best) found.push(best);
  }
  return found
    .sort(byWeight)
    .slice(0, MOST)
    .sort((a, b) => a.quarter - b.quarter)
    .map(({ quarter, event }) => ({ quarter, event }));
}

function byWeight(a: { weight: number; quarter: number }, b: { weight: number; quarter: number }): number {
  return b.weight - a.weight || a.quarter - b.quarter;
}

/**
 * What there is to tell of the ten years, in the order of time: crises, laws, promises, the largest deal of the term and of
 * the years after it, and the largest jumps of the count. The vote is not among them.
 */
export function moments(quarters: readonly PublicView[], term: number): Moment[] {
  const deals = [largestDeal(quarters, 0, term), largestDeal(quarters, term, quarters.length - 1)];
  const found: Moment[] = [];
  for (let quarter = 1; quarter < quarters.length; quarter++) {
    const now = quarters[quarter] as PublicView;
    const deal = deals.find((d) => d?.quarter === quarter)?.event;
    const events = eventsOf(now)
      .filter((event) => (TURNS[event.name] ?? 0) > 0)
      .sort((a, b) => (TURNS[b.name] ?? 0) - (TURNS[a.name] ?? 0));
    const told = deal ? [...events, deal] : events;
    const jump = jumpOf(quarters[quarter - 1] as PublicView, now);
    if (told.length > 0 || jump) found.push({ quarter, events: told, jump });
  }
  const alone = found.filter(({ events, jump }) => events.length === 0 && jump).sort((a, b) => sizeOf(b) - sizeOf(a));
  return found.filter((moment) => !alone.slice(MOST_JUMPS).includes(moment));
}

function sizeOf({ jump }: Moment): number {
  return jump ? Math.abs(jump.to - jump.from) : 0;
}

function jumpOf(before: PublicView, now: PublicView): Moment['jump'] {
  const [from, to] = [reportedIn(before), reportedIn(now)];
  if (!jumps(from, to)) return null;
  const moved = (figure: (view: PublicView) => number) => figure(now) - figure(before);
  const moves: CountMoves = {
    arrested: moved((v) => v.arrested),
    freed: moved((v) => v.freed),
    letGo: moved((v) => v.releasedFreely),
    served: moved((v) => v.served),
    died: moved((v) => v.died),
    brokenOut: moved((v) => v.brokenOut),
  };
  return { from, to, moves };
}

/** Whether the quarter that led to `view` signed anything: an offer, or the roadmap. */
export function signedIn(view: PublicView): boolean {
  return eventsOf(view).some(({ name }) => name === 'offer-signed' || name === 'roadmap-agreed');
}

/**
 * Quarters after the term that signed a deal or freed somebody by one, oldest first. The people of a deal may leave over
 * several quarters, so who was freed is read off the count and not off the deals.
 */
export function dealsAfter(quarters: readonly PublicView[], term: number): LaterDeal[] {
  const deals: LaterDeal[] = [];
  for (let quarter = term + 1; quarter < quarters.length; quarter++) {
    const [before, now] = [quarters[quarter - 1] as PublicView, quarters[quarter] as PublicView];
    const deal = { quarter, signed: signedIn(now), freed: now.freed - before.freed };
    if (deal.signed || deal.freed > 0) deals.push(deal);
  }
  return deals;
}

/** The largest deal after quarter `from` up to `to`, if the deals of these years freed enough of those reported at `from`; null for none. */
function largestDeal(quarters: readonly PublicView[], from: number, to: number): TurningPoint | null {
  let largest: TurningPoint | null = null;
  const freed = (quarters[to]?.freed ?? 0) - (quarters[from]?.freed ?? 0);
  for (let quarter = from + 1; quarter <= to; quarter++) {
    const event = eventsOf(quarters[quarter] as PublicView).find((e) => e.name === 'offer-signed');
    if (event && (!largest || event.figure > largest.event.figure)) largest = { quarter, event };
  }
  return freed > 0 && freed >= DEALS_OF_SIZE * reportedIn(quarters[from]) ? largest : null;
}

/** People in prison as reported; 0 for no record. */
export function reportedIn(view: PublicView | undefined): number {
  let sum = 0;
  for (let i = 0; i < (view?.prisoners.length ?? 0); i++) sum += view?.prisoners[i] ?? 0;
  return sum;
}
