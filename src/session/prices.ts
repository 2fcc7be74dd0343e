/** Prices of earlier offers, as they were asked, and for those that were signed as they were paid. */
import type { Decision } from '../rules/decision.ts';
import { type Model, PAYMENT } from '../rules/index.ts';
import type { PublicOffer, PublicView } from '../rules/published.ts';
import { eventsOf } from './turning-points.ts';

export interface PastPrice {
  /** End of the quarter in which it was asked: it is answered in the next. */
  readonly quarter: number;
  /** $m a quarter per person, as asked. */
  readonly asked: number;
  /** $m a quarter per person really freed, the rest of a deal for everyone included; null where nothing was signed. */
  readonly paid: number | null;
  /** Given once, as a visit or a payment is; else worth its price in each quarter. */
  readonly once: boolean;
}

/** Every offer before the record `at`, oldest first. */
export function pastPrices(
  quarters: readonly PublicView[],
  decisions: readonly Decision[],
  at: number,
  model: Model,
): PastPrice[] {
  const found: PastPrice[] = [];
  for (let q = 0; q < at; q++) {
    const offer = quarters[q]?.offer;
    const after = quarters[q + 1];
    if (!offer || !after || offer.people === 0) continue;
    const now = freedIn(after, 'offer-signed');
    const rest = q + 2 <= at ? freedIn(quarters[q + 2], 'rest-delivered') : 0;
    const cheaper = decisions[q]?.answer === 'less' ? model.bargain.lessRelief : 1;
    const paid = now === null ? null : (offer.value * cheaper) / Math.max(1, now + (rest ?? 0));
    found.push({ quarter: q, asked: offer.perPerson, paid, once: isOnce(offer) });
  }
  return found;
}

/** What is asked is given once; relief is worth its price in every quarter. */
export function isOnce(offer: PublicOffer): boolean {
  return offer.payment !== PAYMENT.relief;
}

function freedIn(view: PublicView | undefined, name: 'offer-signed' | 'rest-delivered'): number | null {
  return (view && eventsOf(view).find((event) => event.name === name)?.figure) ?? null;
}
