// The equations of arrests and of the price, written once more from docs/model.md, to hold the rules against.
import type { Model, World } from '../../src/rules/index.ts';

export type Inputs = World['inputs'];

const within = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** Shares held back by promises, and deterred by the law and measures. */
export function heldBack(m: Model, i: Inputs): { restraint: number; deterred: number } {
  const { arrests: p, view: v, promises, programmes } = m;
  let restraint = 0;
  if (i.promiseKind === 2) restraint = v.roadmapRestraint;
  if (i.promiseKind === 1) {
    const belief = promises.restraintBase + (1 - promises.restraintBase) * i.credibility;
    restraint = v.restraint * belief * (i.stake / (i.stake + promises.stakeHalf));
  }
  const law =
    i.lawInForce === 1
      ? v.deterrence * (p.deterBase + (1 - p.deterBase) * i.credibility) * within(i.ladderLeft, p.ladderLeast, 1)
      : 0;
  const deterred = within(law + v.personalDeterrence * (i.personal - programmes.personalRest), 0, p.deterredMost);
  return { restraint, deterred };
}

/** Recorded arrests a quarter, before the draw: people. The shares held back may be those of other inputs. */
export function expectedArrests(
  m: Model,
  i: Inputs,
  held = heldBack(m, i),
): { ordinary: number; foreign: number; wanted: number } {
  const { arrests: p, view: v, programmes } = m;
  if (i.regime === 0) return { ordinary: 0, foreign: 0, wanted: 0 };
  let common = Math.max(0, 1 + (p.apparatusElasticity * (i.apparatus - 100)) / 100);
  common *=
    1 +
    i.ownElection +
    v.backlash * p.backlashScale * i.pressureRise +
    p.mobilisation * (i.civilSociety - programmes.civilRest) +
    p.weakMobilisation * i.civilSociety * i.weakness;
  common *= 1 + v.refill * i.vacancy;
  common *= i.crackdown;
  common *= 1 - held.restraint;
  common *= 1 - within(v.moderation * i.tradeGained, p.moderationLeast, p.moderationMost);
  if (i.lull === 1) common *= p.lullFactor;
  const market = v.marketIncentive * i.premium;
  const wanted = p.ordinaryArrests * common * (1 + market * i.soldOrdinary);
  const foreign = p.foreignArrests * common * (1 + p.foreignMarket * market * i.soldForeign);
  return { ordinary: wanted * (1 - held.deterred), foreign, wanted };
}

export const allArrests = (m: Model, i: Inputs, held = heldBack(m, i)): number => {
  const { ordinary, foreign } = expectedArrests(m, i, held);
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

/** People and price of an offer made from its factors: $m a quarter for each. */
export function expectedPrice(m: Model, factors: ArrayLike<number>): { people: number; perPerson: number } {
  const [rate, asking, noise, need, assurance, law, discount, value, cap, everyone] = Array.from(factors) as number[];
  const p = m.offer;
  const trust = within(p.priceAssuranceTop - p.priceAssurance * (assurance as number), p.priceAssuranceLeast, 99);
  let price = (rate as number) * (asking as number) * (noise as number);
  price *= (p.priceNeedTop - p.priceNeed * (need as number)) * trust;
  if (law === 1) price *= 1 + m.law.lawDearer;
  price = Math.max(price, p.priceFloor * m.bargain.rateStart) * (discount as number);
  const [total, most] = [value as number, cap as number];
  let people: number;
  if (everyone === 1) people = Math.floor(most);
  else if (discount === 1) people = Math.floor(within(total / price, Math.min(p.batchLeast, most), most));
  else people = Math.floor(within(total / price, 1, Math.max(1, most)));
  const paid = everyone === 1 || discount === 1 ? total : Math.min(total, people * price);
  return { people, perPerson: paid / people };
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
