/**
 * When a teacher calls time: standing orders answer the offers of the quarters that are left, each as an ordinary decision of
 * the log, so that the game can be handed in and verified like any other. Of a dilemma the cheapest answer is taken, the first
 * of several; no lever is pulled.
 */
import { type Answer, type Decision, NO_ORDERS, type StandingOrders } from '../rules/decision.ts';
import type { GameLog, Model } from '../rules/index.ts';
import type { PublicView } from '../rules/published.ts';
import type { Term } from './held.ts';
import type { replay as replayLog } from './replay.ts';
import { rulesOf } from './rulebook.ts';
import { NOTHING_PENDING } from './state.ts';

const HUNDRED = 100;

/** A legal decision by these orders. */
export function decideByOrders(view: PublicView, model: Model, orders: StandingOrders): Decision {
  const { legalDecisions, optionCost } = rulesOf(model);
  const legal = legalDecisions(view, model);
  const wanted = answerOf(view, orders);
  const answer = legal.answers.includes(wanted) ? wanted : legal.answers.includes('refuse') ? 'refuse' : 'none';
  const [first = -1, ...others] = legal.options;
  const cost = (option: number) => optionCost(view, model, option);
  const option = others.reduce((best, one) => (cost(one) < cost(best) ? one : best), first);
  return { answer, option, lever: -1, steps: 0 };
}

/** As the orders are followed after the term (src/rules/continuation.ts). */
function answerOf({ offer }: PublicView, { offers, price }: StandingOrders): Answer {
  if (offer.people === 0) return 'none';
  if (offers === 'all') return 'accept';
  if (offers === 'roadmap') return 'roadmap';
  return offers === 'under-price' && offer.perPerson * HUNDRED <= price ? 'accept' : 'refuse';
}

/** Plays what is left of the term by the orders, and signs them. False, and nothing has changed, where it cannot be played. */
export function playRest(t: Term, replay: typeof replayLog, orders: StandingOrders): boolean {
  if (t.signed || t.rival !== null || t.lesson === 'country') return false;
  const decisions = [...t.log.decisions];
  let log: GameLog = t.log;
  let played = t.replay;
  while (decisions.length < t.log.term) {
    const now = played.quarters[decisions.length];
    if (!now) return false;
    decisions.push(decideByOrders(now, t.model, orders));
    const last = decisions.length === t.log.term;
    log = { ...t.log, decisions: [...decisions], orders: last ? orders : NO_ORDERS };
    const next = replay(t.model, log);
    if (!next) return false;
    played = next;
  }
  Object.assign(t, { log, replay: played, pending: NOTHING_PENDING, chosen: [], signed: true });
  t.yearsAt = log.term;
  t.yearsSeen = log.term;
  return true;
}
