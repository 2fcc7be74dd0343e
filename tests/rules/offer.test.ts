// The next offer: whether one comes, what it asks for and for whom, and the sign of every factor of its price.
import { describe, expect, test } from 'vitest';
import { type Model, PAYMENT, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { expectedPrice, PRICE_FACTORS } from './equations.ts';
import { plainModel, VIEWS } from './models.ts';
import { copyOf, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0, pardonBase: 0 } as const;
const quiet = (w: World) => w.offer.clear();
const N = sample(400, 5000);

/** The worlds one quarter later, with something changed before. */
const quarterOn = (m: Model, n: number, change: (x: World) => void = () => {}) =>
  worlds(m, n).map((w) =>
    next(w, m, {}, (x) => {
      quiet(x);
      change(x);
    }),
  );
const offers = (list: readonly World[]) => list.filter((w) => w.offer.people > 0);

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const share = (change: (x: World) => void) => offers(quarterOn(m, N, change)).length / N;

  test('offers come more often with need, with belief in our relief, and in every second quarter', () => {
    const even = share((x) => void Object.assign(x, { quarter: 3 }));
    const odd = share((x) => void Object.assign(x, { quarter: 4 }));
    expect(even).toBeGreaterThan(odd + 0.04);
    expect(share((x) => void Object.assign(x, { quarter: 4, elites: 20 }))).toBeGreaterThan(odd + 0.06);
    expect(share((x) => void Object.assign(x, { quarter: 4, assurance: 0.8 }))).toBeGreaterThan(odd + 0.06);
    expect(share((x) => void Object.assign(x, { quarter: 4, assurance: 0, reference: 100 }))).toBeLessThan(odd);
    expect(odd).toBeGreaterThan(0.5);
    expect(even).toBeLessThan(0.9);
  });

  test('nobody is offered from a closed talk, under a roadmap, or from an empty prison', () => {
    expect(share((x) => void Object.assign(x, { talksClosed: 2 }))).toBe(0);
    expect(share((x) => void Object.assign(x, { roadmap: 4 }))).toBe(0);
    expect(
      share((x) => {
        x.known.set([10, 5, 5]);
        x.pending.fill(0);
      }),
    ).toBe(0);
    expect(share((x) => void Object.assign(x, { regime: 0 }))).toBe(0);
  });
});

describe('what is asked for', () => {
  const m = plainModel('op-ed', CALM);
  const list = offers(quarterOn(m, sample(1500, 20_000)));

  test('“everyone” about one time in ten: most of the known, for all that is left of our relief', () => {
    const all = list.filter((w) => w.offer.batch === 2);
    expect(all.length / list.length).toBeGreaterThan(0.06);
    expect(all.length / list.length).toBeLessThan(0.15);
    for (const w of all) {
      const known = (w.known[0] as number) + (w.known[1] as number) + (w.known[2] as number);
      expect(w.offer.people / known).toBeGreaterThan(0.88);
      expect(w.offer.people / known).toBeLessThan(0.96);
      expect(Array.from(w.offer.steps).slice(0, 4)).toEqual([1, 1, 1, 0]);
    }
    const poor = quarterOn(m, 400, (x) => {
      for (const s of x.sectors) s.ours = 0.1;
    });
    expect(poor.some((w) => w.offer.batch === 2)).toBe(false);
    const few = quarterOn(m, 400, (x) => x.known.set([200, 25, 20]));
    expect(few.some((w) => w.offer.batch === 2)).toBe(false);
  });

  test('else half a sector or a full one, few or many people, every sector that is still ours', () => {
    const rest = list.filter((w) => w.offer.batch !== 2 && w.offer.kind < 0);
    const sectors = new Set(rest.map((w) => w.offer.steps.findIndex((step) => step > 0)));
    expect([...sectors].sort()).toEqual([0, 1, 2]);
    const full = rest.filter((w) => w.offer.batch === 1);
    expect(full.length).toBeGreaterThan(rest.length * 0.3);
    expect(full.length).toBeLessThan(rest.length * 0.7);
    for (const w of rest) {
      expect(Math.max(...w.offer.steps)).toBe(w.offer.batch === 1 ? 1 : 0.5);
      expect(w.offer.payment).toBe(PAYMENT.relief);
    }
  });

  test('foreigners or the ill alone, in small offers at a lower price for each', () => {
    const foreign = list.filter((w) => w.offer.kind === 1);
    const ill = list.filter((w) => w.offer.kind === 2);
    expect(foreign.length / list.length).toBeGreaterThan(0.06);
    expect(ill.length / list.length).toBeGreaterThan(0.07);
    for (const w of foreign) expect(w.offer.people).toBeLessThanOrEqual(0.7 * (w.known[1] as number));
    for (const w of ill) expect(w.offer.people).toBeLessThanOrEqual(0.7 * (w.known[2] as number));
    for (const w of [...foreign, ...ill]) expect(w.priceFactors[6]).toBe(0.7);
    const healthy = plainModel('op-ed', { ...CALM, illRate: 0 });
    const none = quarterOn(healthy, 400, (x) => {
      x.known.set([1000, 4, 7]);
      x.pending.fill(0);
    });
    expect(none.some((w) => w.offer.kind >= 0)).toBe(false);
  });

  test('with no sector left it asks for measures or recognition, as far as there are any', () => {
    const bare = (change: Partial<World> = {}) =>
      offers(
        quarterOn(m, 400, (x) => {
          for (const s of x.sectors) s.ours = 0;
          Object.assign(x, change);
        }),
      );
    const paid = (ws: readonly World[]) => [...new Set(ws.map((w) => w.offer.payment))].sort();
    expect(paid(bare())).toEqual([PAYMENT.personal, PAYMENT.recognition]);
    expect(paid(bare({ personal: 0.1 }))).toEqual([PAYMENT.recognition]);
    expect(paid(bare({ recognition: 6 }))).toEqual([PAYMENT.personal]);
    expect(bare({ recognition: 6, personal: 0.1 })).toEqual([]);
    for (const w of bare()) expect(w.offer.kind).toBe(-1);
  });

  test('named people are those who are there, more of them the more people an offer holds', () => {
    const bits = (mask: number) => {
      let n = 0;
      for (let rest = mask; rest !== 0; rest &= rest - 1) n++;
      return n;
    };
    const few = list.filter((w) => w.offer.people < 100 && w.offer.kind < 0);
    const all = list.filter((w) => w.offer.batch === 2);
    const mean = (ws: readonly World[]) => ws.reduce((sum, w) => sum + bits(w.offer.named), 0) / ws.length;
    expect(mean(all)).toBeGreaterThan(15);
    expect(mean(few)).toBeLessThan(8);
    expect(mean(few)).toBeGreaterThan(0.3);
  });
});

/** A change before the quarter that raises a price, or lowers it. */
const SIGNS: readonly (readonly [string, 'dearer' | 'cheaper', (x: World) => void])[] = [
  ['a higher price learned', 'dearer', (x) => void Object.assign(x, { goingRate: 0.8 })],
  ['a higher mark-up', 'dearer', (x) => void Object.assign(x, { asking: 2 })],
  ['more need', 'cheaper', (x) => void Object.assign(x, { elites: 30, goingRate: 0.6 })],
  ['less belief in our relief', 'dearer', (x) => void Object.assign(x, { assurance: 0.05 })],
  ['more belief in our relief', 'cheaper', (x) => void Object.assign(x, { assurance: 0.7, goingRate: 0.6 })],
  ['a law in force', 'dearer', (x) => void Object.assign(x, { lawStage: 4 })],
  ['spite', 'dearer', (x) => void Object.assign(x, { spite: 1 })],
];

describe('the price', () => {
  // No batch is full and the price is over its floor, so that every factor shows.
  const m = plainModel('op-ed', { ...CALM, batchMost: 0.9, priceFloor: 0.1, everyoneBase: -1 });

  test.each(SIGNS)('%s: %s', (_, sign, change) => {
    let moved = 0;
    let both = 0;
    for (const w of worlds(m, 250)) {
      const base = (x: World) => {
        quiet(x);
        if (sign === 'cheaper') x.goingRate = 0.6;
      };
      const plain = next(w, m, {}, base);
      const changed = next(w, m, {}, (x) => {
        base(x);
        change(x);
      });
      if (plain.offer.people === 0 || changed.offer.people === 0) continue;
      if (plain.offer.steps.join() !== changed.offer.steps.join() || plain.offer.kind !== changed.offer.kind) continue;
      both++;
      const rise = changed.offer.perPerson - plain.offer.perPerson;
      if (sign === 'dearer' ? rise > 0 : rise < 0) moved++;
      expect(sign === 'dearer' ? rise : -rise).toBeGreaterThan(-0.02 * plain.offer.perPerson);
    }
    expect(both).toBeGreaterThan(40);
    expect(moved).toBeGreaterThan(both * 0.9);
  });

  test('never under .195, but for the discount of a kind', () => {
    const real = plainModel('op-ed', CALM);
    const cheap = offers(quarterOn(real, 600, (x) => void Object.assign(x, { goingRate: 0.01, assurance: 1 })));
    for (const w of cheap)
      if (w.offer.batch !== 2)
        expect(w.offer.perPerson).toBeGreaterThanOrEqual(0.195 * (w.offer.kind < 0 ? 1 : 0.7) - 1e-9);
    expect(cheap.length).toBeGreaterThan(200);
  });

  test('follows the factors that are noted with it', () => {
    for (const w of offers(quarterOn(m, 300))) {
      const { people, perPerson } = expectedPrice(m, w.priceFactors);
      expect(w.offer.people).toBe(people);
      expect(w.offer.perPerson).toBeCloseTo(perPerson, 12);
      expect(PRICE_FACTORS).toHaveLength(w.priceFactors.length);
      const noise = w.priceFactors[2] as number;
      expect(noise).toBeGreaterThanOrEqual(0.8);
      expect(noise).toBeLessThan(1.2);
    }
  });
});

test('the last five prices stand beside an offer, oldest first, the signed ones marked', () => {
  const m = plainModel('op-ed', { ...CALM, offerLeast: 1, offerMost: 1 });
  let w = copyOf(worlds(m, 1)[0] as World);
  const seen: { quarter: number; price: number; signed: boolean }[] = [];
  for (let q = 0; q < 9; q++) {
    if (w.offer.people > 0) seen.push({ quarter: q, price: w.offer.perPerson, signed: q % 2 === 0 });
    w = next(w, m, { answer: w.offer.people === 0 ? 'none' : q % 2 === 0 ? 'accept' : 'refuse' });
  }
  seen.push({ quarter: 9, price: w.offer.perPerson, signed: false });
  const last = seen.filter((x) => x.price > 0).slice(-5);
  expect(Array.from(w.published.prices)).toEqual(last.map((x) => x.price));
  expect(Array.from(w.published.priceQuarters)).toEqual(last.map((x) => x.quarter));
  expect(last.map((_, i) => ((w.published.pricesSigned >> i) & 1) === 1)).toEqual(last.map((x) => x.signed));
});
