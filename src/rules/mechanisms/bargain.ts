/**
 * 1. The bargain. A sale frees people now and moves five other things: our restriction, the price learned, the belief
 * that sanctions stay, ally unity, and the bill at home.
 */
import type { CauseName } from '../causes.ts';
import type { Answer } from '../decision.ts';
import { EVENT, FILE } from '../events.ts';
import { BATCH, type Model, PAYMENT } from '../model.ts';
import { clamp, saturate, whole } from '../numbers.ts';
import type { Offer } from '../published.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { COUNTER, counterChance, forgetPrices, learnHope, learnPrice, scaleAsking, writeFile } from '../regime.ts';
import {
  BILL,
  type Condition,
  happen,
  MAX_CONDITIONS,
  NEVER,
  reported,
  type SectorState,
  type World,
} from '../world.ts';
import { releaseByDeal } from './release.ts';
import {
  lawWorks,
  moveApproval,
  moveAssurance,
  moveCredibility,
  moveElites,
  moveHomePrice,
  moveOurs,
  movePersonal,
  moveUnity,
  noteCut,
  noteOursCut,
  owe,
  reliefValue,
} from './stocks.ts';

/** An offer is made at the end of a quarter, signed in the next, and its rest delivered in the one after. */
const MADE_AGO = 2;

/** The rest of an "everyone" deal follows a quarter later, not always all of it. */
export function deliverRest(w: World, m: Model): void {
  if (w.toDeliver === 0) return;
  const b = m.bargain;
  const share = clamp(
    b.deliveryLeast + (1 - b.deliveryLeast) * drawFrom(w.key, CHANNEL.delivery) + w.deliveryBonus,
    0,
    1,
  );
  const promised = w.toDeliver;
  w.toDeliver = 0;
  w.deliveryBonus = 0;
  if (w.regime === 0) return;
  const n = releaseByDeal(w, m, Math.floor(promised * share), -1, w.quarter - MADE_AGO);
  if (n > 0) happen(w, EVENT['rest-delivered'], n, -1);
  if (promised > n) happen(w, EVENT['rest-withheld'], promised - n, -1);
  if (n < promised * b.deliveryBreach) theirBreach(w, m);
  learnPrice(w, m, w.paidForAll / Math.max(1, w.deliveredAtOnce + n));
}

/** They did not give what was paid for: taking back what was sold for it breaks no word of ours. */
function theirBreach(w: World, m: Model): void {
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    if (s.soldAt === w.quarter - 1) s.wordFreed = 1;
  }
}

/** Our answer to the offer that stands. */
export function bargain(w: World, m: Model, answer: Answer): void {
  if (w.regime === 0) return;
  const b = m.bargain;
  const o = w.offer;
  if (o.people === 0) {
    forgetPrices(w, m, b.driftIdle, 0);
    return;
  }
  if (answer === 'accept') {
    sell(w, m, o, 0);
    return;
  }
  if (answer === 'refuse' || answer === 'none') {
    scaleAsking(w, m, 'returnsToNormal', -b.refusedAsking);
    forgetPrices(w, m, b.driftRefused, b.hopeRefused);
    w.lastRefused = w.quarter;
    happen(w, EVENT['offer-refused'], o.people, -1);
    writeFile(w, 0, FILE['they-refused'], o.people);
    return;
  }
  counter(w, m, o, answer);
}

function counter(w: World, m: Model, o: Offer, answer: Exclude<Answer, 'none' | 'accept' | 'refuse'>): void {
  const b = m.bargain;
  const chance = counterChance(w, m, COUNTER[answer]);
  if (answer === 'more' || answer === 'less') moveApproval(w, 'haggling', -m.home.haggleApproval);
  if (answer === 'more') writeFile(w, 0, FILE['they-asked-for-more'], o.people);
  else if (answer === 'less') writeFile(w, 0, FILE['they-asked-to-pay-less'], o.people);
  else if (answer === 'conditional') writeFile(w, 0, FILE['they-want-conditions'], o.people);
  else writeFile(w, 0, FILE['they-want-a-roadmap'], o.people);
  if (drawFrom(w.key, CHANNEL.counter) < chance) {
    happen(w, EVENT['counter-agreed'], COUNTER[answer], -1);
    if (answer === 'roadmap') {
      w.roadmap = whole(m.promises.roadmapQuarters);
      w.roadmapsAgreed++;
      happen(w, EVENT['roadmap-agreed'], w.roadmap, -1);
      return;
    }
    if (answer === 'more')
      o.people = Math.min(Math.floor(o.people * b.morePeople), Math.floor(reported(w) * b.peopleMost));
    else if (answer === 'less') {
      for (let k = 0; k < m.sectorCount; k++) o.steps[k] = (o.steps[k] as number) * b.lessRelief;
      o.cash *= b.lessRelief;
      o.value *= b.lessRelief;
    } else
      o.people = Math.max(1, Math.floor(o.people * (b.conditionalPeople + (1 - b.conditionalPeople) * w.assurance)));
    o.perPerson = o.value / o.people;
    if (answer !== 'conditional') scaleAsking(w, m, 'haggling', -b.haggledAsking);
    sell(w, m, o, answer === 'conditional' ? b.conditionality : 0);
    return;
  }
  w.lastFailedCounter = w.quarter;
  forgetPrices(w, m, b.driftFailed, b.hopeFailed);
  happen(w, EVENT['counter-rejected'], COUNTER[answer], -1);
  if (drawFrom(w.key, CHANNEL.walkAway) < b.walkAwayChance) {
    w.talksClosed = whole(b.walkAwayQuarters);
    happen(w, EVENT['walked-away'], w.talksClosed, -1);
  } else w.spite = 1;
}

function sell(w: World, m: Model, o: Offer, conditionality: number): void {
  const b = m.bargain;
  const knownBefore = reported(w);
  const foreignBefore = w.known[1] as number;
  const now = o.batch === BATCH.everyone ? Math.floor(o.people * b.everyoneAtOnce) : o.people;
  const n = releaseByDeal(w, m, now, o.kind, w.quarter - 1);
  if (o.batch === BATCH.everyone) w.toDeliver = whole(o.people - n);
  w.sales++;
  w.lastSale = w.quarter;
  happen(w, EVENT['offer-signed'], n, o.payment);
  if (w.toDeliver > 0) happen(w, EVENT['rest-due'], w.toDeliver, -1);

  const size = pay(w, m, o, conditionality);
  const value = o.value * (conditionality > 0 ? 1 - b.conditionalDiscount : 1);
  const paid = value / Math.max(1, o.people);
  if (w.toDeliver > 0) {
    // What was paid for each is known only when the rest has followed.
    w.paidForAll = value;
    w.deliveredAtOnce = n;
  } else learnPrice(w, m, paid);
  learnHope(w, m, o.people, knownBefore, foreignBefore, o.kind);
  scaleAsking(w, m, 'sale', m.view.ratchet);

  const law = lawWorks(w);
  const unbounded = m.view.erosion * size * (1 - conditionality) * (law ? m.law.waiverErosion : 1);
  const loss = clamp(unbounded, 0, b.erosionMost);
  if (w.ledger !== null) noteCut(w, 'credibility', 'sale', -w.credibility * (unbounded - loss));
  moveCredibility(w, 'sale', -w.credibility * loss);
  moveUnity(w, m, 'sale', -b.unityPerSale * size);
  moveAssurance(w, 'sale', b.assurancePerSale);
  if (law) {
    w.lawPause = whole(m.law.waiverQuarters);
    moveCredibility(w, 'law', -w.credibility * m.law.waiverCredibility);
    happen(w, EVENT['law-waived'], w.lawPause, -1);
  }
  const h = m.home;
  w.glowAdded += h.glowBase + h.glowSpan * saturate(n / h.glowHalf);
  owe(w, BILL.deal, h.billPerRelief * o.value * (conditionality > 0 ? 1 - h.billConditional : 1));
  if (law) writeFile(w, 0, FILE['they-waived-their-law'], paid);
  else writeFile(w, 0, conditionality > 0 ? FILE['they-paid-and-keep-conditions'] : FILE['they-paid'], paid);
}

/** Hands over what was asked. Returns the size of the sale (1 = a full-sized one). */
function pay(w: World, m: Model, o: Offer, conditionality: number): number {
  const b = m.bargain;
  if (o.payment === PAYMENT.personal) {
    movePersonal(w, 'deal', -b.personalSold);
    liftedNow(w);
    owe(w, BILL.deal, b.personalBill);
    return b.personalSize;
  }
  if (o.payment === PAYMENT.recognition) {
    w.recognition++;
    moveElites(w, m, 'deal', b.recognitionElites);
    owe(w, BILL.deal, b.recognitionBill);
    return b.recognitionSize;
  }
  if (o.payment === PAYMENT.cash || o.payment === PAYMENT.goods) {
    w.aid += o.payment === PAYMENT.cash ? o.cash : o.cash * m.goodsToState;
    return o.value / b.saleUnit;
  }
  let size = 0;
  for (let k = 0; k < m.sectorCount; k++) {
    const asked = o.steps[k] as number;
    if (asked <= 0) continue;
    const s = w.sectors[k] as SectorState;
    const d = m.sectors[k] as Model['sectors'][number];
    const step = Math.min(asked, s.ours);
    size += (step * d.oursWeight * d.value) / b.saleUnit;
    if (conditionality > 0) addCondition(w, k, step, whole(m.promises.conditionQuarters), reliefValue(w, m, k, step));
    moveOurs(w, m, k, 'deal', -step);
    if (w.ledger !== null) noteOursCut(w, m, k, 'deal', step - asked);
    soldNow(w, s);
    moveHomePrice(w, 'deal', -d.homePrice * step);
  }
  return size;
}

/** Our relief in a sector is given now, under a fresh word. */
export function soldNow(w: World, s: SectorState): void {
  s.soldAt = w.quarter;
  s.wordFreed = 0;
}

/** Names come off the list now: relief under our word, however it was given. */
export function liftedNow(w: World): void {
  w.personalSoldAt = w.quarter;
}

/** Whether our word still stands on the relief of a sector: given lately, and they have not broken what they gave for it. */
export function wordStands(w: World, m: Model, s: SectorState): boolean {
  return s.wordFreed === 0 && w.quarter - s.soldAt <= m.programmes.breachMemory;
}

/** Puts relief under a condition. When the list is full the oldest entry of the sector takes it in. */
export function addCondition(w: World, sector: number, step: number, quarters: number, value: number): void {
  let c: Condition | undefined;
  if (w.conditionCount < MAX_CONDITIONS) c = w.conditions[w.conditionCount++];
  else c = w.conditions.find((x) => x.sector === sector);
  if (c === undefined) return;
  const merging = w.conditionCount === MAX_CONDITIONS && c.sector === sector && c.left > 0 && c.step > 0;
  c.sector = sector;
  c.step = merging ? c.step + step : step;
  c.left = quarters;
  c.value = merging ? c.value + value : value;
}

/** Relief goes back to where it was; a restored sector counts as never sold. */
export function restore(w: World, m: Model, c: Condition, cause: CauseName): void {
  moveOurs(w, m, c.sector, cause, c.step);
  (w.sectors[c.sector] as SectorState).soldAt = NEVER;
  moveHomePrice(w, cause, (m.sectors[c.sector] as Model['sectors'][number]).homePrice * c.step);
}
