/**
 * One quarter: the mechanisms in causal order. This list is the table of contents of docs/model.md.
 * The decision must be legal (legal.ts); the caller has checked it.
 */
import { type CauseName, FIGURE, FIGURE_NAMES } from './causes.ts';
import type { Decision } from './decision.ts';
import { FILE } from './events.ts';
import { arrests, feelPressure } from './mechanisms/arrests.ts';
import { bargain, deliverRest } from './mechanisms/bargain.ts';
import { beliefsSettle } from './mechanisms/beliefs.ts';
import { crisis } from './mechanisms/crisis.ts';
import { answerDilemma, nextDilemma } from './mechanisms/dilemmas.ts';
import { exits } from './mechanisms/exits.ts';
import { home } from './mechanisms/home.ts';
import { insideCauses, insideTheRegime } from './mechanisms/inside.ts';
import { debateLaw, lawSteps } from './mechanisms/law.ts';
import { pullLever, wearOff } from './mechanisms/levers.ts';
import {
  alliesFollow,
  leakageDrifts,
  type MoneyFactors,
  money,
  moneyCauses,
  moneyFactors,
} from './mechanisms/money.ts';
import {
  markSigned,
  peopleCauses,
  publish,
  publishArrests,
  publishEvents,
  publishOffer,
} from './mechanisms/observation.ts';
import { nextOffer, settlePrice } from './mechanisms/offer.ts';
import { keepPromises, successorEndsRoadmap } from './mechanisms/promises.ts';
import { rosterDue } from './mechanisms/roster.ts';
import { sanctionsInForce } from './mechanisms/stocks.ts';
import type { Model } from './model.ts';
import { quarterKey } from './random.ts';
import { writeFile } from './regime.ts';
import { prisoners, reported, type World } from './world.ts';

/** Plays one quarter in place. `leverCause` and `free` tell a successor's lever from the player's. */
export function playQuarter(w: World, m: Model, d: Decision, leverCause: CauseName = 'yourLever', free = false): void {
  beginQuarter(w);
  const before = w.ledger === null ? null : figuresBefore(w, m);
  const salesBefore = w.sales;

  successorEndsRoadmap(w, m);
  deliverRest(w, m);
  bargain(w, m, d.answer);
  if (w.sales > salesBefore) markSigned(w);
  answerDilemma(w, m, d.option);
  pullLever(w, m, d.lever, d.steps, leverCause, free);
  wearOff(w, m);
  debateLaw(w, m);
  keepPromises(w, m);
  leakageDrifts(w, m);
  alliesFollow(w, m);
  money(w, m);
  insideTheRegime(w, m);
  rosterDue(w);
  publishArrests(w);
  feelPressure(w, m);
  arrests(w, m);
  lawSteps(w, m, w.publishedNow);
  exits(w, m);
  crisis(w, m);
  home(w, m);
  beliefsSettle(w, m);
  count(w);
  publish(w, m);
  nextOffer(w, m);
  nextDilemma(w, m);
  settlePrice(w, m);
  publishOffer(w, m);
  publishEvents(w, m);

  if (before !== null) tellCauses(w, m, before);
}

function beginQuarter(w: World): void {
  w.quarter++;
  w.key = quarterKey(w.seed, w.quarter);
  w.eventCount = 0;
  w.freedNow = 0;
  w.freelyNow = 0;
  w.servedNow = 0;
  w.servedKnownNow = 0;
  w.diedNow = 0;
  w.diedKnownNow = 0;
  w.brokenNow = 0;
  w.brokenKnownNow = 0;
  w.publishedNow = 0;
  w.roadmapFreedNow = 0;
  w.concededNow = 0;
  w.dilemmaFreedNow = 0;
  w.unrecordedNow = 0;
  for (let i = 0; i < w.leavers.length; i++) w.leavers[i] = 0;
  for (let i = 0; i < w.arrivals.length; i++) w.arrivals[i] = 0;
  if (w.office === 0) writeFile(w, 0, FILE['they-did-nothing'], 0);
}

function count(w: World): void {
  w.prisonQuarters += prisoners(w);
  w.hardshipSum += w.hardship;
}

interface Before {
  readonly money: MoneyFactors;
  readonly inside: {
    apparatus: number;
    elites: number;
    guarantee: number;
    gain: number;
    strength: number;
    need: number;
  };
}

function figuresBefore(w: World, m: Model): Before {
  const figures = new Float64Array(FIGURE_NAMES.length);
  readFigures(w, m, figures);
  w.ledger?.clear();
  w.ledger?.before.set(figures);
  return {
    money: moneyFactors(w),
    inside: {
      apparatus: w.apparatus,
      elites: w.elites,
      guarantee: w.guarantee,
      gain: w.revenue - w.reference,
      strength: w.strength,
      need: w.need,
    },
  };
}

function tellCauses(w: World, m: Model, before: Before): void {
  peopleCauses(w);
  moneyCauses(w, m, before.money, moneyFactors(w));
  insideCauses(w, m, before.inside);
  if (w.ledger !== null) readFigures(w, m, w.ledger.after);
}

/** Every figure that has causes, as it stands. */
function readFigures(w: World, m: Model, into: Float64Array): void {
  into[FIGURE.reported] = reported(w);
  into[FIGURE.freed] = w.freed;
  into[FIGURE.approval] = w.approval;
  into[FIGURE.capital] = w.capital;
  into[FIGURE.homePrice] = w.homePrice;
  into[FIGURE.sanctions] = sanctionsInForce(w, m);
  into[FIGURE.price] = w.lastPrice;
  into[FIGURE.unity] = w.unity;
  into[FIGURE.enforcement] = w.enforcement;
  into[FIGURE.personal] = w.personal;
  into[FIGURE.civilSociety] = w.civilSociety;
  into[FIGURE.prisoners] = prisoners(w);
  into[FIGURE.arrests] = w.newOrdinary + w.newForeign;
  into[FIGURE.strength] = w.strength;
  into[FIGURE.apparatus] = w.apparatus;
  into[FIGURE.elites] = w.elites;
  into[FIGURE.guarantee] = w.guarantee;
  into[FIGURE.goingRate] = w.goingRate;
  into[FIGURE.asking] = w.asking;
  into[FIGURE.soldShare] = w.soldOrdinary;
  into[FIGURE.credibility] = w.credibility;
  into[FIGURE.assurance] = w.assurance;
  into[FIGURE.hardship] = w.hardship;
  into[FIGURE.revenue] = w.revenue;
  into[FIGURE.need] = w.need;
}
