/** Why the price per person moved: what is asked, its bounds, and that people are whole. */
import { CAUSE, FIGURE, ROUNDING } from '../causes.ts';
import type { Model } from '../model.ts';
import { atLeast, clamp } from '../numbers.ts';
import { takeApart } from '../shapley.ts';
import type { World } from '../world.ts';
import { askedFor, boundedTrust, F, trustIn } from './offer.ts';

const FACTOR_CAUSE = [
  CAUSE.goingRate,
  CAUSE.asking,
  CAUSE.chance,
  CAUSE.need,
  CAUSE.assurance,
  CAUSE.law,
  CAUSE.size,
  CAUSE.size,
  CAUSE.size,
  CAUSE.size,
];

const FACTORS_OF_PRICE = FACTOR_CAUSE.length;
/** What is on offer and how many there are set bounds to the number of people, and so to the price of each. */
const BOUNDS_OF_PRICE = (1 << F.value) | (1 << F.cap);

/** A price made from its factors: what is asked (raw), the bounds (held), and people being whole (whole). */
const price = { raw: Number.NaN, held: Number.NaN, whole: Number.NaN };

function makePrice(m: Model, f: ArrayLike<number>): void {
  const p = m.offer;
  const value = f[F.value] as number;
  const cap = f[F.cap] as number;
  const discount = f[F.discount] as number;
  let people: number;
  if (f[F.everyone] === 1) {
    people = cap;
    price.raw = price.held = value / cap;
  } else {
    price.raw = askedFor(m, f, trustIn(m, f)) * discount;
    const perPerson = atLeast(askedFor(m, f, boundedTrust(m, f)), p.priceFloor * m.bargain.rateStart) * discount;
    const wanted = value / perPerson;
    people = discount < 1 ? clamp(wanted, 1, atLeast(cap, 1)) : clamp(wanted, Math.min(p.batchLeast, cap), cap);
    // Of one kind only, no more is taken for the people there are than they are worth.
    const part = discount < 1 && people <= wanted;
    price.held = part || people === wanted ? perPerson : value / people;
    if (part) {
      price.whole = price.held;
      return;
    }
  }
  price.whole = value / Math.floor(people);
}

/** `before`: World.priceFactorsBefore as it was before the quarter. Without a new price there is nothing to tell. */
export function priceCauses(w: World, m: Model, before: Float64Array): void {
  const ledger = w.ledger;
  if (ledger === null || w.offer.people === 0) return;
  const now = w.priceFactors;
  if (before[F.noise] === 0) {
    ledger.add(FIGURE.price, CAUSE.size, w.offer.perPerson);
    return;
  }
  let moved = 0;
  for (let i = 0; i < FACTORS_OF_PRICE; i++) if (now[i] !== before[i]) moved |= 1 << i;
  const mix = new Float64Array(FACTORS_OF_PRICE);
  const { shares, limit } = takeApart(
    FACTORS_OF_PRICE,
    moved,
    (mask, out) => {
      for (let i = 0; i < FACTORS_OF_PRICE; i++) mix[i] = ((mask >> i) & 1 ? now[i] : before[i]) as number;
      makePrice(m, mix);
      out.raw = price.raw;
      out.held = price.held;
    },
    BOUNDS_OF_PRICE,
  );
  shares.forEach((share, i) => {
    ledger.add(FIGURE.price, FACTOR_CAUSE[i] as number, share);
  });
  makePrice(m, before);
  const wholeBefore = price.whole - price.held;
  // The scenario's own first offer may be cheaper than the floor of prices, which its factors cannot tell.
  const underFloor = price.whole - (ledger.before[FIGURE.price] as number);
  makePrice(m, now);
  const whole = price.whole - price.held - wholeBefore;
  if (Math.abs(whole) > ROUNDING) ledger.add(FIGURE.price, CAUSE.wholePeople, whole);
  ledger.addLimit(FIGURE.price, limit + underFloor);
}
