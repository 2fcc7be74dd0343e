// A deal for everyone: the rest follows a quarter later. What it teaches of prices, and what it does to our word when part
// of the rest is withheld.
import { describe, expect, test } from 'vitest';
import { EVENT, publicView, type World } from '../../src/rules/index.ts';
import { takesBack } from '../../src/rules/legal.ts';
import { plainModel, VIEWS } from './models.ts';
import { copyOf, count, next, offerRelief, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0 } as const;
const PEOPLE = 500;
const quiet = (w: World) => w.offer.clear();

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const everyone = (w: World) => {
    offerRelief(w, m, PEOPLE, 0, 1);
    w.offer.batch = 2;
  };
  const list = worlds(m, 10);
  /** The quarter after the deal, when a part of the rest comes. */
  const rest = (sold: World, deliveryBonus: number, change: (w: World) => void = () => {}) =>
    next(sold, m, {}, (x) => {
      quiet(x);
      x.deliveryBonus = deliveryBonus;
      change(x);
    });

  test('no price is learned when it is signed, but when the rest has come', () => {
    for (const w of list) {
      const sold = next(w, m, { answer: 'accept' }, (x) => {
        everyone(x);
        x.goingRate = 1.5;
      });
      const few = next(w, m, { answer: 'accept' }, (x) => {
        everyone(x);
        x.offer.batch = 1;
        x.goingRate = 1.5;
      });
      expect(sold.goingRate).toBe(1.5);
      expect(few.goingRate).toBeLessThan(1.5);
      expect(rest(sold, 1).goingRate).toBeLessThan(rest(sold, 1, (x) => Object.assign(x, { toDeliver: 0 })).goingRate);
    }
  });

  test('when all have come, the price learned is what was paid over all of them', () => {
    for (const w of list) {
      const sold = next(w, m, { answer: 'accept' }, everyone);
      const paid = ((m.sectors[0]?.value as number) * (m.sectors[0]?.oursWeight as number) * (1 - leakOf(w))) / PEOPLE;
      const goal = m.view.markup * paid;
      const at = (goingRate: number, toDeliver: number) =>
        rest(sold, 1, (x) => Object.assign(x, { goingRate, toDeliver })).goingRate;
      // A rate that is there already is not moved by it; one above is moved down, one below up.
      expect(at(goal, sold.toDeliver)).toBeCloseTo(at(goal, 0), 10);
      expect(at(goal * 1.2, sold.toDeliver)).toBeLessThan(at(goal * 1.2, 0));
      expect(at(goal * 0.8, sold.toDeliver)).toBeGreaterThan(at(goal * 0.8, 0));
    }
  });

  test('the fewer follow, the dearer each was, and the higher the rate that is learned', () => {
    for (const w of list) {
      const sold = next(w, m, { answer: 'accept' }, everyone);
      const all = rest(sold, 1);
      const some = rest(sold, -0.2);
      const none = rest(sold, -1);
      expect(all.freed).toBe(PEOPLE);
      expect(some.freed).toBeLessThan(all.freed);
      expect(none.freed).toBe(sold.freed);
      expect(some.goingRate).toBeGreaterThan(all.goingRate);
      expect(none.goingRate).toBeGreaterThan(some.goingRate);
    }
  });

  test('where they withhold people, what was sold for them may be taken back; what was sold before may not', () => {
    for (const w of list) {
      const sold = next(w, m, { answer: 'accept' }, (x) => {
        everyone(x);
        (x.sectors[1] as World['sectors'][number]).soldAt = -2;
      });
      const kept = rest(sold, 1);
      const withheld = rest(sold, -1);
      expect([count(kept, EVENT['rest-withheld']), count(withheld, EVENT['rest-withheld'])]).toEqual([0, 1]);
      expect(kept.sectors[0]?.soldAt).toBe(sold.quarter);
      expect(withheld.sectors[0]?.wordFreed).toBe(1);
      expect(withheld.sectors[1]).toMatchObject({ soldAt: -2, wordFreed: 0 });
      // Taking it back costs our word where they kept theirs, and nothing where they did not.
      const takenBack = (x: World) =>
        next(x, m, { lever: 0, steps: 1 }, (y) => {
          quiet(y);
          y.capital = 8;
          y.assurance = 0.6;
        });
      expect(count(takenBack(kept), EVENT['relief-taken-back'])).toBe(1);
      expect(count(takenBack(withheld), EVENT['relief-taken-back'])).toBe(0);
      expect(takenBack(withheld).assurance).toBeGreaterThan(takenBack(kept).assurance);
      // And the lever says so beforehand: their breach is public.
      expect([kept, withheld].map((x) => takesBack(publicView(x), m, 0))).toEqual([true, false]);
    }
  });
});

const leakOf = (w: World) => w.sectors[0]?.leak as number;

test('a breach that a dealer lets pass frees our word too', () => {
  const m = plainModel('op-ed', { ...CALM, cheat: 9 });
  for (const w of worlds(m, 10)) {
    const dealer = copyOf(w, (x) => {
      quiet(x);
      x.office = 2;
      x.conditionCount = 1;
      Object.assign(x.conditions[0] as object, { sector: 0, step: 0.5, left: 5, value: 25 });
      Object.assign(x.sectors[0] as object, { ours: 0.5, soldAt: 0 });
      Object.assign(x.sectors[1] as object, { soldAt: 0 });
    });
    const broken = next(dealer, m);
    expect(count(broken, EVENT['breach-unanswered'])).toBe(1);
    expect(broken.sectors[0]?.wordFreed).toBe(1);
    expect(broken.sectors[1]).toMatchObject({ soldAt: 0, wordFreed: 0 });
  }
});

describe('a freed word', () => {
  const m = plainModel('op-ed', CALM);
  const at = (wordFreed: number, change: (w: World) => void, decision: Parameters<typeof next>[2] = {}) =>
    worlds(m, 6).map((w) =>
      next(w, m, decision, (x) => {
        quiet(x);
        Object.assign(x.sectors[0] as object, { ours: 0.4, soldAt: 0, wordFreed });
        change(x);
      }),
    );

  test('is bound again by the next sale, and by relief given', () => {
    const sold = at(1, (x) => offerRelief(x, m, 40, 0, 0.2), { answer: 'accept' });
    const eased = at(1, (x) => Object.assign(x, { capital: 8 }), { lever: 0, steps: -1 });
    for (const w of [...sold, ...eased]) expect(w.sectors[0]).toMatchObject({ soldAt: 1, wordFreed: 0 });
    for (const w of at(1, () => {})) expect(w.sectors[0]?.wordFreed).toBe(1);
  });

  test('costs nothing when the law takes relief back; one that is bound does', () => {
    const inForce = (x: World) => {
      x.lawStage = 4;
    };
    const bound = at(0, inForce);
    at(1, inForce).forEach((freed, i) => {
      expect(freed.lawStepNow).toBeGreaterThan(0);
      expect(freed.sectors[0]?.ours).toBe(bound[i]?.sectors[0]?.ours);
      expect(freed.assurance).toBeGreaterThan(bound[i]?.assurance as number);
    });
  });

  test('is not had for a few who are missing: only where much of the rest is withheld', () => {
    const all = plainModel('op-ed', { ...CALM, deliveryLeast: 0.95 });
    for (const w of worlds(all, 10)) {
      const sold = next(w, all, { answer: 'accept' }, (x) => {
        offerRelief(x, all, PEOPLE, 0, 1);
        x.offer.batch = 2;
      });
      const come = (deliveryBonus: number) =>
        next(sold, all, {}, (x) => {
          quiet(x);
          x.deliveryBonus = deliveryBonus;
        });
      expect(come(-0.05).freed).toBeLessThan(PEOPLE);
      expect(come(-0.05).sectors[0]?.wordFreed).toBe(0);
      expect(come(-0.6).sectors[0]?.wordFreed).toBe(1);
    }
  });
});
