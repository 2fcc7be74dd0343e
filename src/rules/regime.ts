/**
 * The adversary: how it weighs a counter, what it asks for a person, when it cheats, and what it writes in its file. It
 * sees what was really paid for each person, and acts on its own interest.
 */
import type { CauseName } from './causes.ts';
import { COUNTERS, type Counter } from './decision.ts';
import { moveAsking, moveGoingRate, moveSoldOrdinary, noteCut, reliefLeft } from './mechanisms/stocks.ts';
import { KIND, type Model, PAYMENT } from './model.ts';
import { clamp } from './numbers.ts';
import { ENTRIES_A_QUARTER, reported, type World } from './world.ts';

export const COUNTER = Object.fromEntries(COUNTERS.map((n, i) => [n, i])) as Readonly<Record<Counter, number>>;

/** What the odds of a counter hang on: what it lacks, and what it believes of our relief and of our sanctions (0..1). */
export interface OddsFactors {
  readonly need: number;
  readonly assurance: number;
  readonly credibility: number;
}

/** The odds before their bounds (equation: model.md, 1; Shortland 2019: disciplined bargaining keeps prices low). */
export function unboundedOdds(m: Model, counter: number, f: OddsFactors): number {
  const b = m.bargain;
  if (counter === COUNTER.conditional)
    return b.conditionalBase + b.conditionalNeed * f.need + b.conditionalAssurance * f.assurance;
  if (counter === COUNTER.roadmap)
    return (
      b.roadmapBase +
      b.roadmapNeed * f.need +
      b.roadmapAssurance * f.assurance +
      b.roadmapCredibility * (f.credibility - m.inside.credibilityStart)
    );
  return b.haggleBase + b.haggleNeed * f.need + b.haggleAssurance * f.assurance;
}

export function boundedOdds(m: Model, counter: number, odds: number): number {
  const b = m.bargain;
  if (counter === COUNTER.conditional) return clamp(odds, b.oddsLeast, b.conditionalMost);
  if (counter === COUNTER.roadmap) return clamp(odds, 0, b.roadmapMost);
  return clamp(odds, b.oddsLeast, b.haggleMost);
}

/** Whether haggling would bring the price under what it costs to let go: then only the least odds are left. */
export function underLeastPrice(w: World, m: Model, counter: number): boolean {
  if (counter !== COUNTER.more && counter !== COUNTER.less) return false;
  const b = m.bargain;
  const o = w.offer;
  const perPerson =
    counter === COUNTER.more ? o.value / Math.floor(o.people * b.morePeople) : o.perPerson * b.lessRelief;
  return perPerson < m.offer.priceFloor * b.rateStart * b.haggleFloor;
}

/** Chance (0..1) that it takes a counter to the offer that stands. Asked only where the counter is open. */
export function counterChance(w: World, m: Model, counter: number): number {
  return underLeastPrice(w, m, counter) ? m.bargain.oddsLeast : boundedOdds(m, counter, unboundedOdds(m, counter, w));
}

/** Whether a counter makes no sense against this offer; public, since it follows from the offer and our own restrictions. */
export function counterClosed(w: World, m: Model, counter: number): boolean {
  const o = w.offer;
  if (o.people === 0) return true;
  if (counter === COUNTER.more) {
    const asked = Math.floor(o.people * m.bargain.morePeople);
    return asked <= o.people || asked > reported(w) * m.bargain.peopleMost;
  }
  if (counter === COUNTER.less) return o.payment === PAYMENT.personal || o.payment === PAYMENT.recognition;
  if (counter === COUNTER.conditional) return o.payment !== PAYMENT.relief;
  return w.roadmapRest > 0 || w.roadmap > 0 || reliefLeft(w, m) <= 0;
}

/** It learns a price: the going rate moves towards what was really paid for each person, with its mark-up. */
export function learnPrice(w: World, m: Model, paidPerPerson: number): void {
  moveGoingRate(w, 'sale', m.bargain.rateLearning * (m.view.markup * paidPerPerson - w.goingRate));
}

/** It learns a hope: the share of prisoners it expects to sell moves towards what two years of such deals would sell. */
export function learnHope(
  w: World,
  m: Model,
  people: number,
  knownBefore: number,
  foreignBefore: number,
  kind: number,
): void {
  const b = m.bargain;
  const unbounded = (b.hopeScale * people) / Math.max(1, knownBefore);
  const hope = clamp(unbounded, 0, 1);
  if (kind !== KIND.foreign) {
    if (w.ledger !== null) noteCut(w, 'soldShare', 'sale', b.hopeLearning * (unbounded - hope));
    moveSoldOrdinary(w, 'sale', b.hopeLearning * (hope - w.soldOrdinary));
  }
  if (kind === KIND.foreign || people > knownBefore * b.hopeForAll) {
    const foreignHope = clamp((b.hopeScale * people) / Math.max(1, foreignBefore), 0, 1);
    w.soldForeign += b.hopeLearning * (foreignHope - w.soldForeign);
  }
}

/** Without a payment the going rate drifts back and the hope of selling fades: `drift` and `fade` are shares. */
export function forgetPrices(w: World, m: Model, drift: number, fade: number): void {
  const b = m.bargain;
  moveGoingRate(w, 'returnsToNormal', drift * (b.driftFloor * b.rateStart - w.goingRate));
  const kept = (1 - fade) * (1 - b.hopeIdle);
  moveSoldOrdinary(w, 'returnsToNormal', w.soldOrdinary * kept - w.soldOrdinary);
  w.soldForeign *= kept;
}

/** The mark-up it asks, moved by a share of itself. */
export function scaleAsking(w: World, m: Model, cause: CauseName, share: number): void {
  moveAsking(w, m, cause, w.asking * share);
}

/**
 * Chance a quarter that it breaks a promise in force: more when it sits firmly, less when it believes that sanctions come
 * back and that our relief stays (model.md, 4).
 */
export function cheatChance(w: World, m: Model): number {
  const p = m.promises;
  return (
    m.view.cheat *
    (w.strength / m.inside.strengthStart) *
    (p.cheatTop - p.cheatCredibility * w.credibility) *
    (1 - p.cheatAssurance * (w.assurance - m.inside.assuranceStart))
  );
}

/** Writes a line (FILE) into the file: slot 0 for our answer, 1 for our lever. One figure goes with it. */
export function writeFile(w: World, slot: 0 | 1, entry: number, figure: number): void {
  const i = ENTRIES_A_QUARTER * (w.quarter - 1) + slot;
  w.fileEntry[i] = entry;
  w.fileFigure[i] = figure;
}
