/**
 * 7. Arrests. Everything they depend on is gathered first (ArrestInputs), so that a pathway can be read from another
 * world's recording; then they are computed from these alone and the keyed draws.
 */
import { type CauseName, shapley } from '../causes.ts';
import { EVENT } from '../events.ts';
import { KIND, LEVER, type Model } from '../model.ts';
import { clamp, HUNDRED, saturate } from '../numbers.ts';
import { holdPathways } from '../pathways.ts';
import { CHANNEL, countFrom, drawFrom } from '../random.ts';
import { ArrestInputs, happen, LONGEST_WAIT, PROMISE, prisoners, type SectorState, type World } from '../world.ts';
import { pressureIndex } from './money.ts';
import { countOfKind, due, lowest, rosterReturns } from './roster.ts';
import { lawWorks, note } from './stocks.ts';

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
  i.weakness = clamp((m.inside.strengthStart - w.strength) / m.arrests.weaknessSpan, 0, 1);
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

/** Means before the draw. */
const mean = { wanted: Number.NaN, recorded: Number.NaN, foreign: Number.NaN };

/** Share of arrests held back by the promises in force, 0..1. */
function restraintOf(m: Model, i: ArrestInputs): number {
  if (i.promiseKind === PROMISE.roadmap) return m.view.roadmapRestraint;
  if (i.promiseKind === PROMISE.none) return 0;
  const p = m.promises;
  const belief = p.restraintBase + (1 - p.restraintBase) * i.credibility;
  return m.view.restraint * belief * saturate(i.stake / p.stakeHalf);
}

/** Share of arrests deterred by the law and by measures, 0..1. */
function deterredOf(m: Model, i: ArrestInputs): number {
  const p = m.arrests;
  const belief = p.deterBase + (1 - p.deterBase) * i.credibility;
  const law = i.lawInForce * m.view.deterrence * belief * clamp(i.ladderLeft, p.ladderLeast, 1);
  return clamp(law + m.view.personalDeterrence * (i.personal - m.programmes.personalRest), 0, p.deterredMost);
}

/** The equation (model.md, quarter 7): people a quarter. */
function means(m: Model, i: ArrestInputs, restraint: number, deterred: number): void {
  const p = m.arrests;
  const v = m.view;
  const threat =
    i.ownElection +
    v.backlash * p.backlashScale * i.pressureRise +
    p.mobilisation * (i.civilSociety - m.programmes.civilRest) +
    p.weakMobilisation * i.civilSociety * i.weakness;
  const services = Math.max(0, 1 + p.apparatusElasticity * (i.apparatus / HUNDRED - 1));
  const common =
    i.regime *
    services *
    (1 + threat) *
    (1 + v.refill * i.vacancy) *
    i.crackdown *
    (1 - restraint) *
    (1 - clamp(v.moderation * i.tradeGained, p.moderationLeast, p.moderationMost)) *
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

/** Arrests of the quarter, published later; the deterred ones partly go where nobody records them. */
export function arrests(w: World, m: Model): void {
  gatherInputs(w, m);
  const i = w.inputs;
  if (w.held !== null) holdPathways(w);
  means(m, i, restraintOf(m, i), deterredOf(m, i));
  const spread = m.arrests.arrestSpread;
  const level = 1 - spread / 2 + spread * drawFrom(w.key, CHANNEL.arrestLevel);
  let ordinary = countFrom(mean.recorded * level, drawFrom(w.key, CHANNEL.arrestRound));
  let foreign = countFrom(mean.foreign * level, drawFrom(w.key, CHANNEL.foreignRound));
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
  if (w.ledger !== null) arrestCauses(w, m);
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

/** Ten factors, then the draw itself. A factor is a group of inputs that one mechanism drives. */
const FACTORS = [
  'apparatus',
  'ownElection',
  'backlash',
  'mobilisation',
  'vacancy',
  'crackdown',
  'trade',
  'market',
  'promises',
  'deterrence',
] as const satisfies readonly CauseName[];
/** The last two, promises and deterrence, are shares computed from inputs that they have in common (belief in sanctions). */
const FACTOR = Object.fromEntries(FACTORS.map((name, i) => [name, i])) as Readonly<
  Record<(typeof FACTORS)[number], number>
>;

/** Sets the inputs of one factor, by its place in FACTORS. */
function setFactor(to: ArrestInputs, factor: number, from: ArrestInputs): void {
  switch (factor) {
    case FACTOR.apparatus:
      to.apparatus = from.apparatus;
      return;
    case FACTOR.ownElection:
      to.ownElection = from.ownElection;
      return;
    case FACTOR.backlash:
      to.pressureRise = from.pressureRise;
      return;
    case FACTOR.mobilisation:
      to.civilSociety = from.civilSociety;
      to.weakness = from.weakness;
      return;
    case FACTOR.vacancy:
      to.vacancy = from.vacancy;
      return;
    case FACTOR.crackdown:
      to.crackdown = from.crackdown;
      to.lull = from.lull;
      to.regime = from.regime;
      return;
    case FACTOR.trade:
      to.tradeGained = from.tradeGained;
      return;
    case FACTOR.market:
      to.premium = from.premium;
      to.soldOrdinary = from.soldOrdinary;
      to.soldForeign = from.soldForeign;
      return;
    default:
  }
}

/** Inputs of which some are of now and some of the last quarter. Of the one class: `means` is slow with another shape. */
const mix = new ArrestInputs();

function arrestCauses(w: World, m: Model): void {
  mix.copyFrom(w.inputsBefore);
  const before = { restraint: restraintOf(m, w.inputsBefore), deterred: deterredOf(m, w.inputsBefore) };
  const now = { restraint: restraintOf(m, w.inputs), deterred: deterredOf(m, w.inputs) };
  let mixed = 0;
  const shares = shapley(FACTORS.length, (mask) => {
    for (let changed = mask ^ mixed; changed !== 0; changed &= changed - 1) {
      const factor = lowest(changed);
      setFactor(mix, factor, (mask >> factor) & 1 ? w.inputs : w.inputsBefore);
    }
    mixed = mask;
    means(
      m,
      mix,
      ((mask >> FACTOR.promises) & 1 ? now : before).restraint,
      ((mask >> FACTOR.deterrence) & 1 ? now : before).deterred,
    );
    return mean.recorded + mean.foreign;
  });
  FACTORS.forEach((cause, factor) => {
    note(w, 'arrests', cause, shares[factor] as number);
  });
  const drawn = w.newOrdinary + w.newForeign;
  note(w, 'arrests', 'chance', drawn - w.arrestsBefore - (w.arrestMean - w.arrestMeanBefore));
}
