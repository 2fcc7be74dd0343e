/** The world as a term begins: every field is set here, so that a world can be used again for the next game. */

import { rivalTemper } from './election.ts';
import { usualArrests } from './mechanisms/arrests.ts';
import { money, pressureIndex } from './mechanisms/money.ts';
import { publish, publishEvents, publishOffer, usualPublished, usualWaiting } from './mechanisms/observation.ts';
import { firstOffer } from './mechanisms/offer.ts';
import { startRoster } from './mechanisms/roster.ts';
import type { Model } from './model.ts';
import { HUNDRED, whole } from './numbers.ts';
import { FAR, FATE, type Published } from './published.ts';
import { quarterKey } from './random.ts';
import type { Sector } from './scenario.ts';
import { ARRESTED_KINDS, ArrestInputs, LONGEST_WAIT, NEVER, prisoners, type SectorState, World } from './world.ts';

/** A new world of a seed (any 32-bit integer) and a term (one of the scenario's). */
export function startWorld(m: Model, seed: number, term: number): World {
  const w = new World();
  resetWorld(w, m, seed, term);
  return w;
}

const PRISTINE_INPUTS = new ArrestInputs();

/** Makes a used world new. */
export function resetWorld(w: World, m: Model, seed: number, term: number): void {
  w.seed = seed | 0;
  w.quarter = 0;
  w.term = term;
  w.key = quarterKey(w.seed, 0);
  resetPeople(w, m);
  resetSanctions(w, m);
  resetBeliefs(w, m);
  resetRegime(w, m);
  resetPromises(w);
  resetHome(w, m);
  w.reelected = -1;
  w.temper = rivalTemper(w.seed, m);
  w.office = 0;
  w.ordersOffers = w.ordersPrice = w.ordersArrests = 0;
  w.eventCount = 0;
  w.eventCode.fill(0);
  w.eventFigure.fill(0);
  w.eventSubject.fill(0);
  w.fileEntry.fill(0);
  w.fileFigure.fill(0);
  w.history.fill(0);
  w.dilemmaLast.fill(0);
  w.held = null;
  w.heldMask = 0;
  startMoney(w, m);
  startRoster(w, m);
  resetPublished(w.published);
  firstOffer(w, m);
  usualArrests(w, m);
  publish(w, m);
  w.arrestsSeen = usualPublished(m);
  w.published.approvalBefore = w.approval;
  w.published.homePriceBefore = w.homePrice;
  w.published.prisonersBefore = m.startPrisoners;
  w.published.rival = w.temper;
  publishOffer(w, m);
  publishEvents(w, m);
}

function resetPeople(w: World, m: Model): void {
  const p = m.scenario.prisoners;
  w.known[0] = p.ordinary.value;
  w.known[1] = p.foreign.value;
  w.known[2] = p.ill.value;
  w.never.fill(0);
  waitingToBePublished(w, m);
  w.startTrue = prisoners(w);
  w.leavers.fill(0);
  w.arrivals.fill(0);
  w.arrested = w.freed = w.releasedFreely = w.served = w.died = w.brokenOut = w.exiled = w.unrecorded = 0;
  w.prisonQuarters = w.hardshipSum = 0;
  w.newOrdinary = w.newForeign = w.freedNow = w.freelyNow = w.servedNow = w.servedKnownNow = 0;
  w.diedNow =
    w.diedKnownNow =
    w.brokenNow =
    w.brokenKnownNow =
    w.publishedNow =
    w.roadmapFreedNow =
    w.unrecordedNow =
      0;
  w.rosterChanged = 0;
  w.fate.fill(FATE.inside);
  w.personKind.fill(0);
  w.fateSince.fill(0);
  w.servesAt.fill(0);
  w.illAt.fill(0);
  w.diesAt.fill(0);
  w.againAt.fill(0);
}

/**
 * Arrests of the quarters before the start that monitors have not yet published: as many as wait in a usual quarter.
 * Without them nothing would be published at first, and the count would seem to fall.
 */
function waitingToBePublished(w: World, m: Model): void {
  for (let kind = 0; kind < ARRESTED_KINDS; kind++)
    for (let delay = 1; delay <= LONGEST_WAIT; delay++)
      w.pending[ARRESTED_KINDS * (delay - 1) + kind] = Math.round(usualWaiting(m, kind, delay));
}

function resetSanctions(w: World, m: Model): void {
  for (let k = 0; k < w.sectors.length; k++) {
    const s = w.sectors[k] as SectorState;
    const d = m.scenario.sectors[k] as Sector | undefined;
    s.ours = d === undefined ? 0 : d.ours.value;
    s.allies = d === undefined ? 0 : d.allies.value;
    s.leak = d === undefined ? 0 : d.leakage.value;
    s.soldAt = d?.soldAt ? whole(d.soldAt.value) : NEVER;
    s.wordFreed = 0;
    s.takenBackAt = NEVER;
  }
  w.enforcement = m.programmes.enforcementRest;
  w.personal = m.programmes.personalRest;
  w.civilSociety = m.programmes.civilRest;
  w.unity = m.programmes.unityStart;
  w.lawStage = w.lawPause = w.lawStepNow = w.recognition = 0;
  w.personalSoldAt = NEVER;
  w.concededNow = w.dilemmaFreedNow = 0;
  w.echo = -1;
  w.echoSteps = 0;
  w.dilemmasMet = 0;
  w.aid = 0;
}

function resetBeliefs(w: World, m: Model): void {
  w.credibility = m.inside.credibilityStart;
  w.assurance = m.inside.assuranceStart;
  w.goingRate = m.bargain.rateStart;
  w.asking = 1;
  w.soldOrdinary = m.bargain.hopeOrdinaryStart;
  w.soldForeign = m.bargain.hopeForeignStart;
  w.spite = 0;
}

function resetRegime(w: World, m: Model): void {
  w.regime = 1;
  w.apparatus = HUNDRED;
  w.elites = w.elitesOfStrength = m.inside.elitesStart;
  w.guarantee = w.guaranteeOfStrength = m.inside.guaranteeStart;
  w.strength = m.inside.strengthStart;
  w.need = m.inside.needStart;
  w.crackdown = 1;
  w.crackdownLeft = w.lull = w.breakdownHazard = 0;
  w.crises = w.concessions = w.failedUprisings = w.breakdownAt = w.democracyAt = 0;
  w.inputs.copyFrom(PRISTINE_INPUTS);
  w.inputsBefore.copyFrom(PRISTINE_INPUTS);
  w.arrestMean = w.arrestMeanBefore = w.arrestsBefore = 0;
  w.lastPrice = 0;
}

function resetPromises(w: World): void {
  for (const c of w.conditions) c.sector = c.step = c.left = c.value = 0;
  w.conditionCount = w.roadmap = w.roadmapRest = w.roadmapsAgreed = w.roadmapsBroken = 0;
  w.toDeliver = w.deliveredAtOnce = w.paidForAll = w.deliveryBonus = w.talksClosed = w.sales = 0;
}

function resetHome(w: World, m: Model): void {
  w.base = m.home.approvalStart;
  w.glow = w.bill = w.billDue = w.billComing = w.loud = w.fatigue = w.glowShown = w.billShown = w.glowAdded = 0;
  w.billParts.fill(0);
  w.approval = w.approvalRaw = m.home.approvalStart;
  w.capital = m.home.capitalStart;
  w.homePrice = m.home.homePriceRest;
  w.lastRefused = w.lastFailedCounter = w.lastSale = NEVER;
}

/** Revenue, trade and pressure of the status quo are what later quarters are held against. */
function startMoney(w: World, m: Model): void {
  w.aidNow = 0;
  w.restrictedOfMoney.fill(0);
  w.leakOfMoney.fill(0);
  money(w, m);
  w.reference = w.revenue;
  w.tradeStart = w.trade;
  w.pressure = pressureIndex(w, m);
  w.pressureHabit = w.pressure;
  w.hardshipSum = 0;
}

function resetPublished(p: Published): void {
  p.office = 0;
  p.reelected = -1;
  p.arrested = p.freed = p.releasedFreely = p.served = p.died = p.brokenOut = p.exiled = 0;
  p.arrestsPublished = p.freedNow = p.diedNow = p.prisonersBefore = 0;
  p.ours.fill(0);
  p.allies.fill(0);
  p.sinceSold.fill(0);
  p.sinceMeasuresLifted = FAR;
  p.prices.fill(0);
  p.priceQuarters.fill(0);
  p.pricesSigned = 0;
  p.reportValue.fill(0);
  p.reportError.fill(0);
  p.reportQuarter.fill(-1);
  p.dilemma = -1;
  p.dilemmaSubject = -1;
  p.offer.clear();
  p.oddsLow.fill(0);
  p.oddsHigh.fill(0);
  p.fates.fill(0);
  p.isIll.fill(0);
  p.namedQuarter.fill(-1);
  p.namedPrice.fill(0);
  p.servesAt.fill(0);
  p.stayedQuarter.fill(-1);
  p.eventCount = 0;
  p.eventCode.fill(0);
  p.eventFigure.fill(0);
  p.eventSubject.fill(0);
  p.leakQuarter = -1;
  p.leakEntry = 0;
  p.leakFigure = 0;
  p.causes = [];
}
