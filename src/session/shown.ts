/** What the store is given: the public state of what the session holds, rebuilt from the published record alone. */
import { NO_ORDERS } from '../rules/decision.ts';
import type { Model, Scenario } from '../rules/index.ts';
import { deedsOf, NO_DEEDS } from './deeds.ts';
import { type Ending, ending, officeAfter } from './ending.ts';
import { factsOf } from './facts.ts';
import { canPlay, deskOf, type Held, isOver, isTermScreen, recordNow, type Term } from './held.ts';
import { deskIn, newIn } from './lesson.ts';
import { completeOrders, firstPriceOf, ordersLikeTerm } from './orders.ts';
import { pastPrices } from './prices.ts';
import {
  answersOf,
  dilemmaOf,
  historyOf,
  leversOf,
  missingIn,
  optionsTaken,
  pulledIn,
  rosterOf,
  withGiven,
} from './public-state.ts';
import { bookOf, OUR_RULES, type Rulebook, rulesOf } from './rulebook.ts';
import { NOTHING_PENDING, type PublicState, type ScenarioFacts, SEALED, type Years } from './state.ts';
import { isUnderWay } from './term.ts';
import { dealsAfter, eventsOf, moments, newsOf, reportedIn, turningPoints } from './turning-points.ts';
import { versusOf } from './versus.ts';

/** The part of the state that only a term has, before there is one. */
const NO_TERM = {
  view: null,
  events: [],
  news: [],
  deeds: NO_DEEDS,
  past: [],
  causes: [],
  optionsTaken: [],
  pastPrices: [],
  dilemma: null,
  roster: [],
  levers: [],
  answers: [],
  pending: NOTHING_PENDING,
  undoable: false,
  costs: { option: 0, lever: 0, left: 0 },
  ready: false,
  missing: [],
  history: [],
  pulled: null,
  reported: [],
  orders: { offers: null, price: NO_ORDERS.price, arrests: null },
  ordersLikeTerm: null,
  ordersWritten: false,
  vote: null,
  election: null,
  years: null,
  ending: null,
  lastAnswer: null,
  classwork: false,
  classOptions: null,
  hall: null,
  challenge: null,
  versus: null,
} as const;

/** They take a while, and a scenario does not change. */
const known = new WeakMap<Scenario, ScenarioFacts>();

function factsOnce(scenario: Scenario, book: Rulebook): ScenarioFacts {
  const facts = known.get(scenario) ?? factsOf(scenario, book);
  known.set(scenario, facts);
  return facts;
}

/** `first`: the scenario of the player's own terms; any other is the tutorial country. */
export function shown(held: Held, first: Scenario): PublicState {
  const { term, screen, setup, settings, notice, turnsTaken, bet, link, guest, longPlay } = held;
  const inTerm = term !== null && isTermScreen(screen);
  const own = guest || (term !== null && term === held.lesson) ? held.own : term;
  const facts = inTerm ? factsOnce(term.model.scenario, bookOf(term.model)) : factsOnce(held.scenario, OUR_RULES);
  const before = screen === 'start' && held.scenario !== first ? 'country' : null;
  const lesson = inTerm ? term.lesson : before;
  const quarter = inTerm ? term.log.decisions.length + 1 : 1;
  return {
    ...(inTerm ? shownTerm(term, screen, facts) : NO_TERM),
    screen,
    facts,
    lesson,
    lessonNew: inTerm && screen === 'turn' ? newIn(lesson, quarter) : null,
    lessonKept: held.lesson && !held.lesson.signed ? held.lesson.log.decisions.length + 1 : null,
    desk: deskIn(lesson, quarter),
    setup: inTerm ? { view: term.sealed ? SEALED : term.log.view, term: term.log.term } : setup,
    bet,
    sealed: term ? term.sealed : setup.view === SEALED,
    secondLook: term?.secondLook ?? false,
    saved: own
      ? {
          quarter: Math.min(own.log.decisions.length, own.log.term),
          term: own.log.term,
          screen: isOver(own.screen) ? 'end' : isTermScreen(own.screen) ? own.screen : 'turn',
        }
      : null,
    link,
    guest,
    underWay: isUnderWay(own),
    longPlay,
    settings,
    notice,
    turnsTaken,
  };
}

function shownTerm(t: Term, screen: Held['screen'], facts: ScenarioFacts): Pick<PublicState, keyof typeof NO_TERM> {
  const view = recordNow(t);
  const { model, pending, log } = t;
  const { quarters } = t.replay;
  const rules = rulesOf(model);
  const legal = rules.legalDecisions(view, model);
  const option = rules.optionCost(view, model, pending.option ?? -1);
  const levers = t.signed
    ? []
    : withGiven(leversOf(view, model, pending, deskOf(t)), view, model, quarters, log.decisions);
  const lever = levers[pending.lever]?.moves.find((m) => m.steps === pending.steps)?.cost ?? 0;
  const years = t.signed ? yearsOf(t) : null;
  const firstPrice = firstPriceOf(quarters, log.decisions);
  return {
    view,
    events: eventsOf(view),
    news: newsOf(view, model.scenario),
    deeds: deedsOf(view, quarters[view.quarter - 1], eventsOf(view), model.scenario),
    past: quarters.slice(0, view.quarter).map((quarter, i) => ({
      view: quarter,
      roster: rosterOf(quarter, model),
      news: newsOf(quarter, model.scenario),
      deeds: deedsOf(quarter, quarters[i - 1], eventsOf(quarter), model.scenario),
    })),
    // On the night of the vote those of the last quarter in office: approval, which they moved, is what the vote follows from.
    causes: t.signed ? (screen === 'election' ? view.causes : []) : t.replay.causes,
    optionsTaken: optionsTaken(quarters, log.decisions.slice(0, view.quarter), model),
    pastPrices: pastPrices(quarters, log.decisions, view.quarter, model),
    dilemma: t.signed ? null : dilemmaOf(view, model, legal),
    roster: rosterOf(view, model),
    levers,
    answers: t.signed ? [] : answersOf(view, legal, deskOf(t)),
    pending,
    undoable: t.chosen.length > 0,
    costs: { option, lever, left: view.capital - option - lever },
    ready: canPlay(t),
    missing: t.signed ? [] : missingIn(view, pending),
    history: historyOf(quarters, log.decisions),
    pulled: pulledIn(quarters, log.decisions, view, model),
    reported: quarters.slice(0, view.quarter + 1).map(reportedIn),
    orders: t.signed ? log.orders : { ...t.orders, price: t.orders.price ?? firstPrice },
    ordersLikeTerm: screen === 'orders' ? ordersLikeTerm(quarters, log.decisions) : null,
    ordersWritten: completeOrders(t.orders, firstPrice) !== null,
    vote: screen === 'orders' ? voteOf(view.approval, model, facts.vote.moves) : null,
    election: t.signed ? electionOf(t) : null,
    years,
    ending: isOver(screen) && years ? endingOnce(t) : null,
    lastAnswer: t.lastAnswer,
    classwork: t.classwork !== null,
    classOptions: t.options,
    hall: t.hall,
    challenge: t.signed ? null : (t.rival?.quarter ?? null),
    versus: isOver(screen) ? versusOf(t) : null,
  };
}

/** It plays every track with all its people, and a term that is over stays as it is. */
const endings = new WeakMap<Term['log'], Ending>();

function endingOnce({ model, log, replay }: Term): Ending {
  const known = endings.get(log) ?? ending(model, log, replay.quarters);
  endings.set(log, known);
  return known;
}

function yearsOf(t: Term): Years {
  const { quarters } = t.replay;
  const turns = turningPoints(quarters, t.log.term);
  return {
    term: t.log.term,
    at: t.yearsAt,
    seen: t.yearsSeen,
    horizon: t.model.scenario.horizon,
    reported: quarters.slice(0, t.yearsAt + 1).map(reportedIn),
    moments: moments(quarters, t.log.term).filter((m) => m.quarter <= t.yearsAt),
    deals: dealsAfter(quarters, t.log.term).filter((deal) => deal.quarter <= t.yearsAt),
    turns: turns.filter((p) => p.quarter <= t.yearsAt),
    turnsInAll: turns.length,
    office: officeAfter(quarters, t.log.term),
  };
}

function electionOf(t: Term): { stays: boolean; chance: number } {
  const { quarters } = t.replay;
  const approval = quarters[t.log.term]?.approval ?? 0;
  return { stays: quarters.at(-1)?.reelected === 1, chance: rulesOf(t.model).reelectionChance(approval, t.model) };
}

function voteOf(approval: number, model: Model, moves: number): { low: number; high: number } {
  const { reelectionChance } = rulesOf(model);
  return { low: reelectionChance(approval - moves, model), high: reelectionChance(approval + moves, model) };
}
