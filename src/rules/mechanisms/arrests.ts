/**
 * 7. Arrests. Everything they depend on is gathered first (ArrestInputs), so that a pathway can be read from another
 * world's recording; then they are computed from these alone and the keyed draws.
 */
import { EVENT } from '../events.ts';
import { KIND, LEVER, type Model } from '../model.ts';
import { atLeast, atMost, clamp, HUNDRED, saturate } from '../numbers.ts';
import { holdPathways } from '../pathways.ts';
import { CHANNEL, countFrom, drawFrom } from '../random.ts';
import { type ArrestInputs, happen, LONGEST_WAIT, PROMISE, prisoners, type SectorState, type World } from '../world.ts';
import { pressureIndex } from './money.ts';
import { countOfKind, due, rosterReturns } from './roster.ts';
import { lawWorks } from './stocks.ts';

/** Sanctions still to come: what can yet be tightened, in units of a full step. */
function ladderLeft(w: World, m: Model): number {
  const p = m.arrests;
  let left = 0;
  for (let k = 0; k < m.sectorCount; k++) {
    const d = m.sectors[k] as Model['sectors'][number];
    left += ((1 - (w.sectors[k] as SectorState).ours) * d.oursWeight * d.value) / p.ladderUnit;
  }
  if (m.slotOfKind[LEVER.personal] !== -1) left += p.ladderPersonal * (1 - w.personal);
  if (m.slotOfKind[LEVER.enforcement] !== -1) left += p.ladderEnforcement * clamp(p.ladderTop - w.enforcement, 0, 1);
  return left;
}

/** Pressure is felt as a rise above its memory of about four quarters. */
export function feelPressure(w: World, m: Model): void {
  w.pressure = pressureIndex(w, m);
  w.pressureHabit += m.arrests.pressureHabit * (w.pressure - w.pressureHabit);
}

function gatherInputs(w: World, m: Model): void {
  const i = w.inputs;
  i.apparatus = w.apparatus;
  i.weakness = atLeast((m.inside.strengthStart - w.strength) / m.arrests.weaknessSpan, 0);
  i.crackdown = w.crackdown;
  i.lull = w.lull > 0 ? 1 : 0;
  i.regime = w.regime;
  i.premium = saturate(w.goingRate / m.bargain.rateStart - 1);
  i.soldOrdinary = w.soldOrdinary;
  i.soldForeign = w.soldForeign;
  i.vacancy = clamp(1 - prisoners(w) / (m.arrests.vacancyStock * m.startPrisoners), 0, 1);
  i.credibility = w.credibility;
  i.pressureRise = Math.max(0, w.pressure - w.pressureHabit);
  i.personal = w.personal;
  i.ladderLeft = ladderLeft(w, m);
  i.tradeGained = w.trade - w.tradeStart;
  i.civilSociety = w.civilSociety;
  i.lawInForce = lawWorks(w) ? 1 : 0;
  i.ownElection = m.calendar[w.quarter] ?? 0;
}

/** Means before the draw, as `means` left them. */
export const mean = { wanted: Number.NaN, recorded: Number.NaN, foreign: Number.NaN };

/** Share of arrests held back by the promises in force, 0..1. */
export function restraintOf(m: Model, i: ArrestInputs): number {
  if (i.promiseKind === PROMISE.roadmap) return m.view.roadmapRestraint;
  if (i.promiseKind === PROMISE.none) return 0;
  const p = m.promises;
  const belief = p.restraintBase + (1 - p.restraintBase) * i.credibility;
  return m.view.restraint * belief * saturate(i.stake / p.stakeHalf);
}

/** Shares of arrests that the law and the measures deter, before the bound of both together. */
export function deterredByLaw(m: Model, i: ArrestInputs, room: number): number {
  const p = m.arrests;
  const belief = p.deterBase + (1 - p.deterBase) * i.credibility;
  return i.lawInForce * m.view.deterrence * belief * room;
}
export function deterredByMeasures(m: Model, i: ArrestInputs): number {
  return m.view.personalDeterrence * (i.personal - m.programmes.personalRest);
}

/** Share of arrests deterred by the law and by measures, 0..1. */
export function deterredOf(m: Model, i: ArrestInputs): number {
  const p = m.arrests;
  const law = deterredByLaw(m, i, clamp(i.ladderLeft, p.ladderLeast, 1));
  return clamp(law + deterredByMeasures(m, i), 0, p.deterredMost);
}

/** What the services can do against a usual quarter, and the share that trade holds back: without their bounds. */
export function servicesOf(m: Model, i: ArrestInputs): number {
  return 1 + m.arrests.apparatusElasticity * (i.apparatus / HUNDRED - 1);
}
export function moderatedOf(m: Model, i: ArrestInputs): number {
  return m.view.moderation * i.tradeGained;
}

/** The equation (model.md, 7): people a quarter. */
export function means(m: Model, i: ArrestInputs, restraint: number, deterred: number): void {
  const p = m.arrests;
  meansOf(
    m,
    i,
    atLeast(servicesOf(m, i), 0),
    atMost(i.weakness, 1),
    restraint,
    clamp(moderatedOf(m, i), p.moderationLeast, p.moderationMost),
    deterred,
  );
}

export function meansOf(
  m: Model,
  i: ArrestInputs,
  services: number,
  weakness: number,
  restraint: number,
  moderated: number,
  deterred: number,
): void {
  const p = m.arrests;
  const v = m.view;
  const threat =
    i.ownElection +
    v.backlash * p.backlashScale * i.pressureRise +
    p.mobilisation * (i.civilSociety - m.programmes.civilRest) +
    p.weakMobilisation * i.civilSociety * weakness;
  const common =
    i.regime *
    services *
    (1 + threat) *
    (1 + v.refill * i.vacancy) *
    i.crackdown *
    (1 - restraint) *
    (1 - moderated) *
    (i.lull === 1 ? p.lullFactor : 1);
  mean.wanted = p.ordinaryArrests * common * (1 + v.marketIncentive * i.premium * i.soldOrdinary);
  mean.recorded = mean.wanted * (1 - deterred);
  mean.foreign = p.foreignArrests * common * (1 + p.foreignMarket * v.marketIncentive * i.premium * i.soldForeign);
}

/** The quarter before the first: arrests at their usual level, so that the first quarter's change has causes. */
export function usualArrests(w: World, m: Model): void {
  gatherInputs(w, m);
  const i = w.inputs;
  means(m, i, restraintOf(m, i), deterredOf(m, i));
  w.newOrdinary = Math.round(mean.recorded);
  w.newForeign = Math.round(mean.foreign);
  w.arrestMean = w.arrestMeanBefore = mean.recorded + mean.foreign;
  w.arrestsBefore = w.newOrdinary + w.newForeign;
  w.inputsBefore.copyFrom(i);
}

/** The luck of a quarter's arrests, round 1; and the draw of each kind from the means at that luck. */
export function levelOf(m: Model, key: number): number {
  const spread = m.arrests.arrestSpread;
  return 1 - spread / 2 + spread * drawFrom(key, CHANNEL.arrestLevel);
}
export function ordinaryDrawn(key: number, level: number): number {
  return countFrom(mean.recorded * level, drawFrom(key, CHANNEL.arrestRound));
}
export function foreignDrawn(key: number, level: number): number {
  return countFrom(mean.foreign * level, drawFrom(key, CHANNEL.foreignRound));
}

/** Arrests of the quarter, published later; the deterred ones partly go where nobody records them. */
export function arrests(w: World, m: Model): void {
  gatherInputs(w, m);
  const i = w.inputs;
  if (w.held !== null) holdPathways(w);
  means(m, i, restraintOf(m, i), deterredOf(m, i));
  const level = levelOf(m, w.key);
  let ordinary = ordinaryDrawn(w.key, level);
  let foreign = foreignDrawn(w.key, level);
  const hidden = countFrom(
    (mean.wanted - mean.recorded) * m.view.substitution,
    drawFrom(w.key, CHANNEL.unrecordedRound),
  );
  const again = i.regime === 1 ? due.again : 0;
  const againForeign = again === 0 ? 0 : countOfKind(w, again, KIND.foreign);
  const againOrdinary = again === 0 ? 0 : countOfKind(w, again, KIND.ordinary) + countOfKind(w, again, KIND.ill);
  ordinary = Math.max(ordinary, againOrdinary);
  foreign = Math.max(foreign, againForeign);
  w.newOrdinary = ordinary;
  w.newForeign = foreign;
  w.arrested += ordinary + foreign;
  w.unrecorded += hidden;
  w.unrecordedNow = hidden;
  w.arrestMean = mean.recorded + mean.foreign;
  publishLater(w, m, 0, ordinary - againOrdinary);
  publishLater(w, m, 1, foreign - againForeign);
  if (again !== 0) {
    w.known[0] = (w.known[0] as number) + againOrdinary;
    w.known[1] = (w.known[1] as number) + againForeign;
    w.publishedNow += againOrdinary + againForeign;
    rosterReturns(w, m, again);
  }
  if (w.publishedNow > 0) happen(w, EVENT['arrests-published'], w.publishedNow, -1);
  happen(w, EVENT.arrested, ordinary + foreign, -1);
  w.inputsBefore.copyFrom(i);
  w.arrestMeanBefore = w.arrestMean;
  w.arrestsBefore = ordinary + foreign;
  settleCrackdown(w, m);
}

/** Each arrest is published after one to three quarters, or never (13. Observation): counts keyed, monotone. */
function publishLater(w: World, m: Model, kind: number, n: number): void {
  if (n <= 0) return;
  const p = m.observation;
  const watched = clamp((w.civilSociety - m.programmes.civilRest) / (1 - m.programmes.civilRest), 0, 1);
  const never = p.neverPublished - (p.neverPublished - p.neverMonitored) * watched;
  const unseen = Math.min(n, countFrom(n * never, drawFrom(w.key, CHANNEL.publishNever + kind)));
  w.never[kind] = (w.never[kind] as number) + unseen;
  w.arrivals[4 * kind] = unseen;
  let left = n - unseen;
  const first = Math.min(left, countFrom(left / LONGEST_WAIT, drawFrom(w.key, CHANNEL.publishDelay + kind)));
  left -= first;
  const second = Math.min(left, countFrom(left / (LONGEST_WAIT - 1), drawFrom(w.key, CHANNEL.publishLater + kind)));
  w.arrivals[4 * kind + 1] = first;
  w.arrivals[4 * kind + 2] = second;
  w.arrivals[4 * kind + 3] = left - second;
  w.pending[kind] = (w.pending[kind] as number) + first;
  w.pending[2 + kind] = (w.pending[2 + kind] as number) + second;
  w.pending[4 + kind] = (w.pending[4 + kind] as number) + left - second;
}

function settleCrackdown(w: World, m: Model): void {
  if (w.lull > 0) w.lull--;
  if (w.crackdown <= m.arrests.crackdownHigh) w.crackdown += m.arrests.crackdownReturn * (1 - w.crackdown);
  if (w.crackdownLeft > 0) {
    w.crackdownLeft--;
    if (w.crackdownLeft === 0) w.crackdown = m.crisis.uprisingAfter;
  }
}
