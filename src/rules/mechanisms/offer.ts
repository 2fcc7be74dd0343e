/**
 * 11. The next offer: whether one comes, what it asks for, and how many people it holds. The price follows the going rate
 * learned from what was paid, the mark-up asked, what the regime lacks and how far our relief is believed.
 */
import { EVENT } from '../events.ts';
import { BATCH, KIND, type Model, PAYMENT } from '../model.ts';
import { clamp, whole } from '../numbers.ts';
import type { Offer } from '../published.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { KINDS, PAYMENTS } from '../scenario.ts';
import { happen, reported, type SectorState, type World } from '../world.ts';
import { namesOf } from './release.ts';
import { lawWorks, reliefLeft, reliefValue } from './stocks.ts';

/** The ten factors of a price, in the order of World.priceFactors. */
export const F = {
  rate: 0,
  asking: 1,
  noise: 2,
  need: 3,
  assurance: 4,
  law: 5,
  discount: 6,
  value: 7,
  cap: 8,
  everyone: 9,
} as const;
/** People and value of the terms made from ten factors. */
const terms = { people: 0, value: Number.NaN };

/** How much dearer relief that is not believed makes a person: without and with its bounds. */
export function trustIn(m: Model, f: ArrayLike<number>): number {
  return m.offer.priceAssuranceTop - m.offer.priceAssurance * (f[F.assurance] as number);
}
export function boundedTrust(m: Model, f: ArrayLike<number>): number {
  return clamp(trustIn(m, f), m.offer.priceAssuranceLeast, m.offer.priceAssuranceTop);
}

/** What is asked for a person of any kind, before the floor of prices, $m a quarter. */
export function askedFor(m: Model, f: ArrayLike<number>, trust: number): number {
  const needFactor = m.offer.priceNeedTop - m.offer.priceNeed * (f[F.need] as number);
  return (
    (f[F.rate] as number) *
    (f[F.asking] as number) *
    (f[F.noise] as number) *
    needFactor *
    trust *
    (1 + m.law.lawDearer * (f[F.law] as number))
  );
}

function makeTerms(m: Model, f: ArrayLike<number>): void {
  const p = m.offer;
  const asked = askedFor(m, f, boundedTrust(m, f));
  const floor = p.priceFloor * m.bargain.rateStart;
  const perPerson = (asked < floor ? floor : asked) * (f[F.discount] as number);
  const value = f[F.value] as number;
  const cap = f[F.cap] as number;
  if (f[F.everyone] === 1) {
    terms.people = Math.floor(cap);
    terms.value = value;
  } else if ((f[F.discount] as number) < 1) {
    terms.people = Math.floor(clamp(value / perPerson, 1, Math.max(1, cap)));
    terms.value = Math.min(value, terms.people * perPerson);
  } else {
    terms.people = Math.floor(clamp(value / perPerson, Math.min(p.batchLeast, cap), cap));
    terms.value = value;
  }
}

/** Makes the offer of the coming quarter, or none. */
export function nextOffer(w: World, m: Model): void {
  const o = w.offer;
  o.clear();
  if (w.regime === 0 || w.roadmap > 0) return;
  if (w.talksClosed > 0) {
    w.talksClosed--;
    if (w.talksClosed > 0) happen(w, EVENT['talks-closed'], w.talksClosed, -1);
    return;
  }
  const p = m.offer;
  const q = w.quarter;
  const known = reported(w);
  const spite = w.spite;
  if (known < p.stockLeast) return;
  const season = q % whole(p.offerEvery) === 0 ? p.offerSeason : 0;
  const chance = clamp(
    p.offerBase + season + p.offerNeed * w.need + p.offerAssurance * w.assurance,
    p.offerLeast,
    p.offerMost,
  );
  if (spite === 0 && drawFrom(w.key, CHANNEL.offerComes) >= chance) return;
  w.spite = 0;
  const f = w.priceFactors;
  f[F.rate] = w.goingRate;
  f[F.asking] = w.asking * (1 + spite * m.bargain.worseOffer);
  f[F.noise] = 1 - p.priceSpread / 2 + p.priceSpread * drawFrom(w.key, CHANNEL.offerPrice);
  f[F.need] = w.need;
  f[F.assurance] = w.assurance;
  f[F.law] = lawWorks(w) ? 1 : 0;
  f[F.discount] = 1;
  f[F.everyone] = 0;
  if (everyoneOffered(w, m, known)) {
    everyone(w, m, o, known);
    return;
  }
  if (!chooseGoods(w, m, o)) {
    o.clear();
    return;
  }
  chooseKind(w, m, o);
  f[F.value] = o.value;
  f[F.discount] = o.kind < 0 ? 1 : p.kindDiscount;
  f[F.cap] = o.kind < 0 ? known * p.batchMost : (w.known[o.kind] as number) * p.kindMost;
  makeTerms(m, f);
  if (terms.people < 1) {
    o.clear();
    return;
  }
  o.people = terms.people;
  if (terms.value < o.value) {
    const part = terms.value / o.value;
    for (let k = 0; k < m.sectorCount; k++) o.steps[k] = (o.steps[k] as number) * part;
    o.cash *= part;
    o.value = terms.value;
  }
  finish(w, m, o);
}

function everyoneOffered(w: World, m: Model, known: number): boolean {
  const p = m.offer;
  const soon = m.everyoneNearElection[w.quarter] === 1;
  const chance =
    p.everyoneBase + p.everyoneNeed * w.need + p.everyoneAssurance * w.assurance - (soon ? p.everyoneElection : 0);
  return (
    drawFrom(w.key, CHANNEL.offerEveryone) < chance &&
    reliefLeft(w, m) > p.everyoneWorth * m.startRelief &&
    m.startRelief > 0 &&
    known > p.everyoneStock * m.startPrisoners
  );
}

function everyone(w: World, m: Model, o: Offer, known: number): void {
  o.batch = BATCH.everyone;
  o.payment = PAYMENT.relief;
  o.value = 0;
  for (let k = 0; k < m.sectorCount; k++) {
    const left = (w.sectors[k] as SectorState).ours;
    if (left <= m.offer.leftLeast) continue;
    o.steps[k] = left;
    o.value += reliefValue(w, m, k, left);
  }
  const f = w.priceFactors;
  f[F.everyone] = 1;
  f[F.value] = o.value;
  f[F.cap] = known * (m.offer.everyoneShare + m.offer.everyoneSpread * drawFrom(w.key, CHANNEL.offerSize));
  makeTerms(m, f);
  o.people = terms.people;
  finish(w, m, o);
}

/** What it asks for: a sector it can still get, in half or in full; else measures, recognition, cash or goods. */
function chooseGoods(w: World, m: Model, o: Offer): boolean {
  const p = m.offer;
  const want = drawFrom(w.key, CHANNEL.offerWant);
  const full = drawFrom(w.key, CHANNEL.offerFull) > p.fullBase - p.fullNeed * w.need;
  let available = 0;
  for (let k = 0; k < m.sectorCount; k++) if (canSell(w, m, k)) available++;
  const money = (m.payCash > 0 ? 1 : 0) + (m.payGoods > 0 ? 1 : 0);
  const slot = Math.floor(want * (available + money));
  if (available > 0 && slot < available) {
    let seen = 0;
    for (let k = 0; k < m.sectorCount; k++) {
      if (!canSell(w, m, k)) continue;
      if (seen++ !== slot) continue;
      const step = Math.min((w.sectors[k] as SectorState).ours, full ? 1 : p.halfStep);
      o.payment = PAYMENT.relief;
      o.steps[k] = step;
      o.value = reliefValue(w, m, k, step);
      o.batch = step > p.manyStep ? BATCH.many : BATCH.few;
      return o.value > 0;
    }
  }
  if (money > 0) {
    const cash = m.payCash > 0 && (m.payGoods <= 0 || slot === available);
    o.payment = cash ? PAYMENT.cash : PAYMENT.goods;
    o.cash = (cash ? m.payCash : m.payGoods) * (full ? 1 : p.halfStep);
    o.value = ((cash ? 1 : m.goodsToState) * o.cash) / m.bargain.aidQuarters;
    o.batch = full ? BATCH.many : BATCH.few;
    return o.value > 0;
  }
  if (w.personal > p.personalLeast && m.payPersonal > 0 && drawFrom(w.key, CHANNEL.offerPersonal) < p.personalWant) {
    o.payment = PAYMENT.personal;
    o.value = m.payPersonal;
    return true;
  }
  if (w.recognition < m.bargain.recognitionMost && m.payRecognition > 0) {
    o.payment = PAYMENT.recognition;
    o.act = w.recognition;
    o.value = m.payRecognition;
    return true;
  }
  return false;
}

/** Nobody buys the same horse twice: not for some years after we took a sector back. */
function canSell(w: World, m: Model, k: number): boolean {
  const s = w.sectors[k] as SectorState;
  return s.ours > m.offer.leftLeast && w.quarter - s.takenBackAt > m.programmes.breachMemory;
}

function chooseKind(w: World, m: Model, o: Offer): void {
  const p = m.offer;
  if (o.payment === PAYMENT.personal || o.payment === PAYMENT.recognition) return;
  const u = drawFrom(w.key, CHANNEL.offerKind);
  if (u < p.foreignChance) {
    if (canLeave(w, KIND.foreign) > p.foreignLeast) o.kind = KIND.foreign;
  } else if (u < p.foreignChance + p.illChance && canLeave(w, KIND.ill) > p.illLeast) o.kind = KIND.ill;
}

/** Known people of a kind who do not refuse exile. */
function canLeave(w: World, kind: number): number {
  return (w.known[kind] as number) - (w.refusersIn[kind] as number);
}

function finish(w: World, m: Model, o: Offer): void {
  o.perPerson = o.value / o.people;
  o.named = namesOf(w, m, o.people, o.kind, w.quarter);
}

/** The price of an offer that is published (no dilemma came instead) is the one that the next is held against. */
export function settlePrice(w: World): void {
  if (w.offer.people === 0) return;
  happen(w, EVENT['offer-made'], w.offer.people, -1);
  for (let i = 0; i < w.priceFactors.length; i++) w.priceFactorsBefore[i] = w.priceFactors[i] as number;
  w.lastPrice = w.offer.perPerson;
}

/** So little under a price that no number of people changes by it, and so much that rounding does not undo it. */
const JUST_UNDER = 0.999;

/** The offer that stands when the term begins, as the scenario has it. Its draw is solved from its price. */
export function firstOffer(w: World, m: Model): void {
  const o = w.offer;
  o.clear();
  w.priceFactors.fill(0);
  w.priceFactorsBefore.fill(0);
  const first = m.scenario.firstOffer;
  if (first === null) return;
  o.people = whole(first.people.value);
  o.kind = first.kind === 'any' ? -1 : KINDS.indexOf(first.kind);
  o.payment = PAYMENTS.indexOf(first.payment);
  if (o.payment === PAYMENT.relief) {
    const step = Math.min(first.step, (w.sectors[first.sector] as SectorState).ours);
    o.steps[first.sector] = step;
    o.value = reliefValue(w, m, first.sector, step);
  } else if (o.payment === PAYMENT.personal) o.value = m.payPersonal;
  else if (o.payment === PAYMENT.recognition) o.value = m.payRecognition;
  else {
    const cash = o.payment === PAYMENT.cash;
    o.cash = (cash ? m.payCash : m.payGoods) * first.step;
    o.value = ((cash ? 1 : m.goodsToState) * o.cash) / m.bargain.aidQuarters;
  }
  o.batch = first.step > m.offer.manyStep ? BATCH.many : BATCH.few;
  o.perPerson = o.value / o.people;
  o.named = namesOf(w, m, o.people, o.kind, 0);
  const f = w.priceFactors;
  f[F.rate] = w.goingRate;
  f[F.asking] = w.asking;
  f[F.noise] = 1;
  f[F.need] = w.need;
  f[F.assurance] = w.assurance;
  f[F.discount] = 1;
  f[F.value] = o.value;
  f[F.cap] = o.people;
  makeTerms(m, f);
  // A little under the price it solves to, so that the number of people is set by the cap and comes back exactly.
  f[F.noise] = (JUST_UNDER * o.perPerson * terms.people) / terms.value;
  w.priceFactorsBefore.set(f);
  w.lastPrice = o.perPerson;
}
