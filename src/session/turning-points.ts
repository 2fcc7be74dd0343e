/** Up to three moments at which the years after the term stop. */
import { EVENT, EVENT_NAMES, EVENT_WEIGHT, type EventName } from '../rules/events.ts';
import type { PublicView } from '../rules/published.ts';
import type { PublicEvent, TurningPoint } from './state.ts';

const MOST = 3;
/** Events below this weight are news, not a turning point. */
const LEAST_WEIGHT = 8;
/** Heavy as news, but no turn in how things go: deals and persons. */
const NOT_ONE: ReadonlySet<EventName> = new Set([
  're-elected',
  'defeated',
  'offer-signed',
  'counter-agreed',
  'rest-delivered',
  'death-in-prison',
  'named-died',
]);

export function eventsOf(view: PublicView): PublicEvent[] {
  const events: PublicEvent[] = [];
  for (let i = 0; i < view.eventCount; i++) {
    const event = eventAt(view, i);
    if (event) events.push(event);
  }
  return events;
}

/** The events of a quarter that are worth a headline, the heaviest first; of two alike the one told first. */
export function newsOf(view: PublicView): PublicEvent[] {
  return eventsOf(view)
    .filter((event) => weight(event) > 0)
    .sort((a, b) => weight(b) - weight(a));
}

function eventAt(view: PublicView, i: number): PublicEvent | null {
  const name = EVENT_NAMES[view.eventCode[i] ?? -1];
  return name ? { name, figure: view.eventFigure[i] ?? 0, subject: view.eventSubject[i] ?? -1 } : null;
}

/** The heaviest public events after quarter `term`, at most one a quarter, in the order of time. */
export function turningPoints(quarters: readonly PublicView[], term: number): TurningPoint[] {
  const found: TurningPoint[] = [];
  const seen = new Set<EventName>();
  for (let q = term + 1; q < quarters.length; q++) {
    const view = quarters[q];
    if (!view) continue;
    let best: PublicEvent | null = null;
    for (const event of eventsOf(view)) {
      if (NOT_ONE.has(event.name) || weight(event) < LEAST_WEIGHT || seen.has(event.name)) continue;
      if (!best || weight(event) > weight(best)) best = event;
    }
    if (best) {
      seen.add(best.name);
      found.push({ quarter: q, event: best });
    }
  }
  return found
    .sort((a, b) => weight(b.event) - weight(a.event) || a.quarter - b.quarter)
    .slice(0, MOST)
    .sort((a, b) => a.quarter - b.quarter);
}

function weight(event: PublicEvent): number {
  return EVENT_WEIGHT[EVENT[event.name]] ?? 0;
}
