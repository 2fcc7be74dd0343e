/**
 * Figures on the strip that moved so far in a quarter that a headline must say so: the prisoners reported, the people freed
 * by deals, approval, and the price at home. Political capital is none of them: its moves are the player's own spending.
 */
import type { EventName } from '../rules/events.ts';
import type { PublicView } from '../rules/published.ts';
import type { Scenario } from '../rules/scenario.ts';
import type { NewsItem } from './state.ts';

/** A figure that moves by more than this part of itself in a quarter has jumped. */
const JUMP = 0.1;
/** Events of which each says how many left prison at once. */
const RELEASES: readonly EventName[] = [
  'offer-signed',
  'rest-delivered',
  'roadmap-step',
  'pardon',
  'concession',
  'fell-democracy',
  'fell-strongman',
];
/** Those of them that count as freed by deals. */
const BY_DEAL: readonly EventName[] = ['offer-signed', 'rest-delivered', 'roadmap-step'];
/** What a release must be of the move that it explains, at least; else the count itself is told. */
const MOST_OF_IT = 0.5;

/** Said of its quarter however much else moved, and with no figure: the regime falls, or has broken a promise. */
export const ALWAYS_TOLD: ReadonlySet<NewsItem['name']> = new Set([
  'fell-democracy',
  'fell-strongman',
  'roadmap-broken',
  'conditions-broken',
]);

/** Whether a figure went from one value to the other by more than a tenth of the first. */
export function jumps(from: number, to: number): boolean {
  return Math.abs(to - from) > JUMP * from;
}

/**
 * What has to be told of a quarter, each once: what is always told first, then one item for each figure that jumped, which
 * is the event that moved it or else the figure itself. Empty for the record before play. `events` are those of the quarter;
 * an item that is one of them is the same object.
 */
export function mustBeTold(view: PublicView, events: readonly NewsItem[], scenario: Scenario): NewsItem[] {
  if (view.quarter === 0) return [];
  const told = events.filter(({ name }) => ALWAYS_TOLD.has(name));
  const add = (item: NewsItem | undefined) => void (item && !told.includes(item) && told.push(item));
  const largest = (names: readonly EventName[]) =>
    events
      .filter(({ name, figure }) => (names as readonly string[]).includes(name) && figure > 0)
      .sort((a, b) => b.figure - a.figure)[0];
  const { prisonersBefore, freed, freedNow, approval, approvalBefore } = view;
  const change = sum(view.prisoners) - prisonersBefore;
  if (jumps(prisonersBefore, prisonersBefore + change)) {
    const out = largest(RELEASES);
    add(out && out.figure >= -change * MOST_OF_IT && change < 0 ? out : item('count-published', change));
  }
  if (jumps(freed - freedNow, freed)) add(largest(BY_DEAL));
  if (jumps(approvalBefore, approval)) add(item('approval-moved', approval - approvalBefore));
  const { at0, at1 } = scenario.homePriceShown;
  const shown = (index: number) => at0.value + index * (at1.value - at0.value);
  if (jumps(shown(view.homePriceBefore), shown(view.homePrice)))
    add(events.find(({ name }) => name === 'home-price-moved'));
  return told;
}

function item(name: NewsItem['name'], figure: number): NewsItem {
  return { name, figure, subject: -1 };
}

function sum(numbers: PublicView['prisoners']): number {
  let all = 0;
  for (let i = 0; i < numbers.length; i++) all += numbers[i] ?? 0;
  return all;
}
