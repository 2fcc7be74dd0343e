// The equations of arrests and of the price, written once more from docs/model.md, to hold the rules against.
import type { Model, World } from '../../src/rules/index.ts';

export type Inputs = World['inputs'];

const within = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

export interface HeldBack {
  readonly restraint: number;
  readonly deterred: number;
  /** What would be deterred without a bound: by the law and by measures. */
  readonly byLaw: number;
  readonly byMeasures: number;
}

/** Shares held back by promises, and deterred by the law and measures. */
export function heldBack(m: Model, i: Inputs): HeldBack {
  const { arrests: p, view: v, promises, programmes } = m;
  let restraint = 0;
  if (i.promiseKind === 2) restraint = v.roadmapRestraint;
  if (i.promiseKind === 1) {
    const belief = promises.restraintBase + (1 - promises.restraintBase) * i.credibility;
    restraint = v.restraint * belief * (i.stake / (i.stake + promises.stakeHalf));
  }
  const full = i.lawInForce === 1 ? v.deterrence * (p.deterBase + (1 - p.deterBase) * i.credibility) : 0;
  const byMeasures = v.personalDeterrence * (i.personal - programmes.personalRest);
  const deterred = within(full * within(i.ladderLeft, p.ladderLeast, 1) + byMeasures, 0, p.deterredMost);
  return { restraint, deterred, byLaw: full * i.ladderLeft, byMeasures };
}

/**
 * Recorded arrests a quarter, before the draw: people. The shares held back may be those of other inputs; without bounds no
 * share is kept inside anything.
 */
export function expectedArrests(
  m: Model,
  i: Inputs,
  held = heldBack(m, i),
  bounds = true,
): { ordinary: number; foreign: number; wanted: number } {
  const { arrests: p, view: v, programmes } = m;
  if (i.regime === 0) return { ordinary: 0, foreign: 0, wanted: 0 };
  const kept = (x: number, low: number, high: number) => (bounds ? within(x, low, high) : x);
  const deterred = bounds ? held.deterred : held.byLaw + held.byMeasures;
  let common = kept(1 + (p.apparatusElasticity * (i.apparatus - 100)) / 100, 0, Number.POSITIVE_INFINITY);
  common *=
    1 +
    i.ownElection +
    v.backlash * p.backlashScale * i.pressureRise +
    p.mobilisation * (i.civilSociety - programmes.civilRest) +
    p.weakMobilisation * i.civilSociety * kept(i.weakness, 0, 1);
  common *= 1 + v.refill * i.vacancy;
  common *= i.crackdown;
  common *= 1 - held.restraint;
  common *= 1 - kept(v.moderation * i.tradeGained, p.moderationLeast, p.moderationMost);
  if (i.lull === 1) common *= p.lullFactor;
  const market = v.marketIncentive * i.premium;
  const wanted = p.ordinaryArrests * common * (1 + market * i.soldOrdinary);
  const foreign = p.foreignArrests * common * (1 + p.foreignMarket * market * i.soldForeign);
  return { ordinary: wanted * (1 - deterred), foreign, wanted };
}

export const allArrests = (m: Model, i: Inputs, held = heldBack(m, i), bounds = true): number => {
  const { ordinary, foreign } = expectedArrests(m, i, held, bounds);
  return ordinary + foreign;
};

/** Factors of a price, by their place in World.priceFactors. */
export const PRICE_FACTORS = [
  'rate',
  'asking',
  'noise',
  'need',
  'assurance',
  'law',
  'discount',
  'value',
  'cap',
  'everyone',
] as const;

/**
 * People and price of an offer made from its factors, $m a quarter for each: as it comes out, if people could be parted, and
 * as asked, without any bound.
 */
export function expectedPrice(
  m: Model,
  factors: ArrayLike<number>,
): { people: number; perPerson: number; parted: number; asked: number } {
  const [rate, asking, noise, need, assurance, law, discount, value, cap, everyone] = Array.from(factors) as number[];
  const p = m.offer;
  const trust = p.priceAssuranceTop - p.priceAssurance * (assurance as number);
  let common = (rate as number) * (asking as number) * (noise as number);
  common *= p.priceNeedTop - p.priceNeed * (need as number);
  if (law === 1) common *= 1 + m.law.lawDearer;
  const floor = p.priceFloor * m.bargain.rateStart;
  const price = Math.max(common * within(trust, p.priceAssuranceLeast, 99), floor) * (discount as number);
  const [total, most] = [value as number, cap as number];
  let exact: number;
  if (everyone === 1) exact = most;
  else if (discount === 1) exact = within(total / price, Math.min(p.batchLeast, most), most);
  else exact = within(total / price, 1, Math.max(1, most));
  const people = Math.floor(exact);
  const paidFor = (n: number) => (everyone === 1 || discount === 1 ? total : Math.min(total, n * price));
  return {
    people,
    perPerson: paidFor(people) / people,
    parted: paidFor(exact) / exact,
    asked: everyone === 1 ? total / most : common * trust * (discount as number),
  };
}

/** Each factor's mean step over every order in which the factors change, one by one. */
export function byAllOrders(n: number, value: (now: readonly boolean[]) => number): number[] {
  const known = new Map<number, number>();
  const at = (mask: number) => {
    const seen = known.get(mask);
    if (seen !== undefined) return seen;
    const fresh = value(Array.from({ length: n }, (_, i) => ((mask >> i) & 1) === 1));
    known.set(mask, fresh);
    return fresh;
  };
  const sums = new Array<number>(n).fill(0);
  let orders = 0;
  const order: number[] = [];
  const walk = (mask: number): void => {
    if (order.length === n) {
      orders++;
      let before = 0;
      for (const i of order) {
        sums[i] = (sums[i] as number) + at(before | (1 << i)) - at(before);
        before |= 1 << i;
      }
      return;
    }
    for (let i = 0; i < n; i++) {
      if ((mask >> i) & 1) continue;
      order.push(i);
      walk(mask | (1 << i));
      order.pop();
    }
  };
  walk(0);
  return sums.map((sum) => sum / orders);
}
