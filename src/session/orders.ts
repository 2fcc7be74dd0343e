/** Standing orders as they are written: nothing is chosen for the player, and what the term was like can be read beside it. */
import type { Decision, StandingOrders } from '../rules/decision.ts';
import { LEAST_ORDER_PRICE, MOST_ORDER_PRICE, NO_ORDERS } from '../rules/decision.ts';
import type { PublicView } from '../rules/published.ts';
import { historyOf } from './public-state.ts';
import type { DraftOrders } from './state.ts';

export const NO_DRAFT: DraftOrders = { offers: null, price: null, arrests: null };

/** A price is rounded to whole hundredths and held within its bounds. */
export function changeDraft(draft: DraftOrders, change: Partial<DraftOrders>): DraftOrders {
  const next = { ...draft, ...change };
  return { ...next, price: next.price === null ? null : inBounds(next.price) };
}

/** Null while something that the orders need is not chosen. */
export function completeOrders(draft: DraftOrders, firstPrice: number): StandingOrders | null {
  const { offers, arrests } = draft;
  return offers === null || arrests === null ? null : { offers, arrests, price: draft.price ?? firstPrice };
}

/** The order on offers that would go on with what was signed in the term; null where no offer was answered, or none agreed to. */
export function ordersLikeTerm(
  quarters: readonly PublicView[],
  decisions: readonly Decision[],
): StandingOrders['offers'] | null {
  const answered = historyOf(quarters, decisions).filter((row) => row.answer !== 'none');
  const signed = answered.filter((row) => row.result === 'freed' || row.result === 'roadmap');
  if (answered.length === 0) return null;
  if (answered.every((row) => row.answer === 'refuse')) return 'none';
  if (answered.every((row) => row.answer === 'accept')) return 'all';
  if (signed.length === 0) return null;
  return signed.every((row) => row.result === 'roadmap') ? 'roadmap' : 'under-price';
}

/** The highest price signed in the term, else the last one named, else that of no orders; hundredths of $m a quarter per person. */
export function firstPriceOf(quarters: readonly PublicView[], decisions: readonly Decision[]): number {
  let signed = 0;
  let named = 0;
  for (const row of historyOf(quarters, decisions)) {
    const offer = quarters[row.quarter - 1]?.offer;
    if (!offer || offer.people === 0) continue;
    named = offer.perPerson;
    if (row.answer === 'accept') signed = Math.max(signed, offer.perPerson);
  }
  const price = signed > 0 ? signed : named;
  return price > 0 ? inBounds(Math.ceil(price * 100)) : NO_ORDERS.price;
}

function inBounds(price: number): number {
  return Math.min(MOST_ORDER_PRICE, Math.max(LEAST_ORDER_PRICE, Math.round(price)));
}
