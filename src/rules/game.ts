/** A game: start, decide, leave office, run on to the horizon; and a log of decisions played whole. */
import type { Ledger } from './causes.ts';
import { continueQuarter as continueOffice } from './continuation.ts';
import {
  COUNTERS,
  type Counter,
  type Decision,
  HOLDERS,
  type Holder,
  type Illegal,
  type IllegalLeaving,
  LEAST_ORDER_PRICE,
  MOST_ORDER_PRICE,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  type StandingOrders,
  TEMPERS,
} from './decision.ts';
import { electionResult } from './election.ts';
import { EVENT } from './events.ts';
import { checkDecision, leverRefusal } from './legal.ts';
import { publishEvents } from './mechanisms/observation.ts';
import type { Model, ParameterChange } from './model.ts';
import { type Pathway, pathwayMask, type Recording } from './pathways.ts';
import { publicView, publishedCauses } from './public-view.ts';
import { OFFICES, type PublicView } from './published.ts';
import { playQuarter } from './quarter.ts';
import { startWorld } from './start.ts';
import { happen, type World } from './world.ts';

/** All that a term is: everything else is replayed from it. */
export interface GameLog {
  readonly rulesVersion: number;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly view: string;
  readonly changes: readonly ParameterChange[];
  /** 32-bit integer. */
  readonly seed: number;
  readonly term: number;
  readonly decisions: readonly Decision[];
  readonly orders: StandingOrders;
}

/** Checks a decision and plays one quarter in office. What is refused comes back with its code and changes nothing. */
export function decide(world: World, m: Model, d: Decision, ledger: Ledger | null = null): Illegal | null {
  if (world.quarter >= world.term) return 'term-over';
  const refused = checkDecision(publicView(world), m, d);
  if (refused !== null) return refused;
  world.ledger = ledger;
  playQuarter(world, m, d, 'yourLever', false);
  tellPublicCauses(world, ledger);
  world.ledger = null;
  return null;
}

function tellPublicCauses(world: World, ledger: Ledger | null): void {
  if (ledger !== null) world.published.causes = publishedCauses(ledger);
  else if (world.published.causes.length > 0) world.published.causes = [];
}

/**
 * The end of the term: orders are signed and the vote is held. `holder` fixes who follows (default: as the vote falls);
 * the result of the vote is recorded all the same. Before the last quarter, a second time, and with orders or a holder that
 * there are not, it comes back with a code and nothing has changed.
 */
export function leaveOffice(
  world: World,
  m: Model,
  orders: StandingOrders,
  holder: Holder = 'vote',
): IllegalLeaving | null {
  if (world.quarter < world.term) return 'term-not-over';
  if (world.reelected >= 0) return 'office-left';
  if (!areOrders(orders) || !HOLDERS.includes(holder)) return 'not-an-order';
  world.ordersOffers = ORDERS_ON_OFFERS.indexOf(orders.offers);
  world.ordersPrice = orders.price;
  world.ordersArrests = ORDERS_ON_ARRESTS.indexOf(orders.arrests);
  world.reelected = electionResult(world, m);
  const temper = TEMPERS[world.temper] as (typeof TEMPERS)[number];
  const next =
    holder === 'vote' ? (world.reelected === 1 ? 'orders' : temper) : holder === 'player' ? 'orders' : holder;
  world.office = OFFICES.indexOf(next);
  world.published.office = world.office;
  world.published.reelected = world.reelected;
  happen(world, world.reelected === 1 ? EVENT['re-elected'] : EVENT.defeated, world.temper, -1);
  publishEvents(world, m);
  return null;
}

/** Each of the lists, and a whole price inside its bounds. */
function areOrders(orders: StandingOrders): boolean {
  const { offers, price, arrests } = orders;
  return (
    ORDERS_ON_OFFERS.includes(offers) &&
    ORDERS_ON_ARRESTS.includes(arrests) &&
    Number.isInteger(price) &&
    price >= LEAST_ORDER_PRICE &&
    price <= MOST_ORDER_PRICE
  );
}

/** One quarter after the term, by standing orders or a successor. Does nothing at the horizon. */
export function continueQuarter(world: World, m: Model, ledger: Ledger | null = null): void {
  if (world.quarter >= m.horizon) return;
  world.ledger = ledger;
  continueOffice(world, m);
  tellPublicCauses(world, ledger);
  world.ledger = null;
}

/**
 * The same decision in another world: the same answer to whatever offer stands (an offer that had no answer is refused,
 * a counter that is closed too), the same option or the first affordable, and a lever that is no longer legal becomes none.
 */
export function adapt(view: PublicView, m: Model, d: Decision): Decision {
  const answer = adaptAnswer(view, d);
  let option = -1;
  let paid = 0;
  const dilemma = m.dilemmas[view.dilemma];
  if (dilemma !== undefined) {
    const same = dilemma.options[d.option];
    if (same !== undefined && same.cost <= view.capital) option = d.option;
    else option = dilemma.options.findIndex((o) => o.cost <= view.capital);
    paid = dilemma.options[option]?.cost ?? 0;
  }
  const lever = d.lever >= 0 && leverRefusal(view, m, d.lever, d.steps) === null ? d.lever : -1;
  const draft: Decision = { answer, option, lever, steps: lever < 0 ? 0 : d.steps };
  if (lever >= 0 && paid > 0 && checkDecision(view, m, draft) !== null) return { answer, option, lever: -1, steps: 0 };
  return draft;
}

function adaptAnswer(view: PublicView, d: Decision): Decision['answer'] {
  if (view.offer.people === 0) return 'none';
  if (d.answer === 'none') return 'refuse';
  const counter = COUNTERS.indexOf(d.answer as Counter);
  return counter >= 0 && (view.oddsHigh[counter] as number) === 0 ? 'refuse' : d.answer;
}

export interface PlayOptions {
  readonly holder?: Holder;
  readonly ledger?: Ledger | null;
  /** Decisions are fitted to what stands (twins) instead of being refused. */
  readonly adapt?: boolean;
  /** Called once before the first quarter. */
  readonly onStart?: (world: World) => void;
  /** Called after each quarter, the years after the term included. The world is live: copy what is kept. */
  readonly onQuarter?: (world: World) => void;
  /** Pathways whose inputs are read from another game's recording. */
  readonly hold?: { readonly pathways: readonly Pathway[]; readonly from: Recording };
}

export type Played =
  | { readonly ok: true; readonly world: World }
  | { readonly ok: false; readonly quarter: number; readonly code: Illegal | IllegalLeaving };

/**
 * Plays a log from the start. With fewer decisions than the term the world is left there; with all of them it goes on to
 * the horizon. An illegal decision comes back with its quarter (1 = first) and code; so do more decisions than the term, and
 * orders that there are not.
 */
export function playLog(m: Model, log: GameLog, options: PlayOptions = {}): Played {
  const world = startWorld(m, log.seed, log.term);
  const ledger = options.ledger ?? null;
  const hold = options.hold;
  world.heldMask = hold === undefined ? 0 : pathwayMask(hold.pathways);
  options.onStart?.(world);
  for (const given of log.decisions) {
    if (hold !== undefined) world.held = hold.from.quarters[world.quarter] ?? null;
    const d = options.adapt === true ? adapt(publicView(world), m, given) : given;
    const refused = decide(world, m, d, ledger);
    if (refused !== null) return { ok: false, quarter: world.quarter + 1, code: refused };
    options.onQuarter?.(world);
  }
  if (world.quarter < log.term) return { ok: true, world };
  const refused = leaveOffice(world, m, log.orders, options.holder ?? 'vote');
  if (refused !== null) return { ok: false, quarter: world.quarter, code: refused };
  while (world.quarter < m.horizon) {
    if (hold !== undefined) world.held = hold.from.quarters[world.quarter] ?? null;
    continueQuarter(world, m, ledger);
    options.onQuarter?.(world);
  }
  return { ok: true, world };
}

/** Whether a log signs anything or tries to: any answer but a refusal. */
export function hasDeal(log: GameLog): boolean {
  return log.decisions.some((d) => d.answer !== 'none' && d.answer !== 'refuse');
}

/**
 * The other track (game.md): every answer to an offer turned to refuse, all else kept, standing orders to buy become
 * "none"; for a log without a deal every offer is accepted, and the orders become "all". Play it with `adapt`.
 */
export function otherTrack(log: GameLog): GameLog {
  const deal = hasDeal(log);
  return {
    ...log,
    decisions: log.decisions.map((d) => ({ ...d, answer: deal ? 'refuse' : 'accept' })),
    orders: { ...log.orders, offers: deal ? 'none' : 'all' },
  };
}

/** The office-holder of a played world, to be held fixed in another. */
export function holderOf(world: World): Holder {
  if (world.reelected < 0) return 'vote';
  const office = OFFICES[world.office];
  if (office === 'orders') return 'player';
  return HOLDERS.includes(office as Holder) ? (office as Holder) : 'vote';
}
