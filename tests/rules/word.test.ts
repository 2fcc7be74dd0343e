// Our word: what was sold and is taken back without a breach of theirs.
import { describe, expect, test } from 'vitest';
import {
  EVENT,
  FAR,
  LEVER,
  type Model,
  PAYMENT,
  publicView,
  type Scenario,
  type World,
} from '../../src/rules/index.ts';
import { takesBack } from '../../src/rules/legal.ts';
import { modelWith, plainModel, potash as scenario, VIEWS } from './models.ts';
import { count, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0 } as const;
const rich = (x: World) => {
  x.offer.clear();
  x.capital = 8;
};

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const measures = m.slotOfKind[LEVER.personal] as number;
  const potash = m.slotOfSector[0] as number;

  test('measures that were sold and are put back within twelve quarters break our word; others do not', () => {
    for (const w of worlds(m, 6)) {
      const listed = (soldAt: number) =>
        next(w, m, { lever: measures, steps: 1 }, (x) => {
          rich(x);
          x.quarter = 20;
          x.personalSoldAt = soldAt;
        });
      const never = listed(-99);
      expect(count(never, EVENT['relief-taken-back'])).toBe(0);
      for (const soldAt of [20, 9]) {
        expect(count(listed(soldAt), EVENT['relief-taken-back'])).toBe(1);
        expect(listed(soldAt).assurance).toBeLessThan(never.assurance * 0.6);
      }
      expect(count(listed(8), EVENT['relief-taken-back'])).toBe(0);
    }
  });

  test('measures sold in a deal are under our word from that quarter on', () => {
    for (const w of worlds(m, 6)) {
      const sold = next(w, m, { answer: 'accept' }, (x) => {
        rich(x);
        Object.assign(x.offer, { people: 30, payment: PAYMENT.personal, value: 9, perPerson: 0.3 });
      });
      expect(sold.freedNow).toBe(30);
      expect([sold.personalSoldAt, publicView(sold).sinceMeasuresLifted]).toEqual([1, 0]);
      expect(takesBack(publicView(sold), m, measures)).toBe(true);
      expect(count(next(sold, m, { lever: measures, steps: 1 }, rich), EVENT['relief-taken-back'])).toBe(1);
    }
  });

  test('taking back what a running roadmap gave ends the roadmap', () => {
    for (const w of worlds(m, 6)) {
      const running = (x: World) => {
        rich(x);
        x.quarter = 4;
        x.roadmap = 8;
        Object.assign(x.sectors[0] as object, { ours: 0.5, soldAt: 3 });
      };
      const back = next(w, m, { lever: potash, steps: 1 }, running);
      const kept = next(w, m, {}, running);
      expect([back.roadmap, kept.roadmap]).toEqual([0, 7]);
      expect(count(back, EVENT['roadmap-ended-by-us'])).toBe(1);
      expect(back.freedNow).toBe(0);
      expect(kept.freedNow).toBeGreaterThan(0);
    }
  });
});

/** The scenario with one dilemma alone, whose one option has one effect. */
const answered = (view: string, on: 'oursRestriction' | 'personal', amount: number): Model =>
  modelWith(view, { ...CALM, dilemmaChance: 0 }, {
    ...scenario,
    dilemmas: [
      {
        ...{ id: 'only', subject: 'none', place: 'beside', again: 1, when: [] },
        options: [
          { id: 'a', cost: 0, effects: [{ on, amount, source: 'test', ...(on === 'personal' ? {} : { sector: 0 }) }] },
          { id: 'b', cost: 0, effects: [] },
        ],
      },
    ],
  } as Scenario);

/** The world after an answer, and a quarter later with a lever pulled further. */
function thenFurther(m: Model, w: World, lever: number, option: number, change: (x: World) => void = () => {}) {
  const given = next(w, m, { option }, (x) => {
    rich(x);
    x.published.dilemma = 0;
    change(x);
  });
  return [given, next(given, m, { lever, steps: 1 }, rich)] as const;
}

describe.each(VIEWS)('relief carries our word however it is given: %s', (view) => {
  test('by a lever: measures lifted and listed again', () => {
    const m = plainModel(view, CALM);
    const measures = m.slotOfKind[LEVER.personal] as number;
    for (const w of worlds(m, 6)) {
      expect(publicView(w).sinceMeasuresLifted).toBe(FAR);
      expect(takesBack(publicView(w), m, measures)).toBe(false);
      const lifted = next(w, m, { lever: measures, steps: -1 }, rich);
      expect(publicView(lifted).sinceMeasuresLifted).toBe(0);
      expect(takesBack(publicView(lifted), m, measures)).toBe(true);
      const again = next(lifted, m, { lever: measures, steps: 1 }, rich);
      const not = next(lifted, m, {}, rich);
      expect(count(again, EVENT['relief-taken-back'])).toBe(1);
      expect(again.assurance).toBeLessThan(not.assurance * 0.6);
      const late = next(lifted, m, { lever: measures, steps: 1 }, (x) => {
        rich(x);
        x.quarter = 14;
      });
      expect(count(late, EVENT['relief-taken-back'])).toBe(0);
    }
  });

  test('by an answer that lifts measures: listed again by a lever they break our word', () => {
    const m = answered(view, 'personal', -0.1);
    const measures = m.slotOfKind[LEVER.personal] as number;
    for (const w of worlds(m, 6)) {
      const [given, again] = thenFurther(m, w, measures, 0);
      expect(takesBack(publicView(given), m, measures)).toBe(true);
      expect(count(again, EVENT['relief-taken-back'])).toBe(1);
      const [, other] = thenFurther(m, w, measures, 1);
      expect(count(other, EVENT['relief-taken-back'])).toBe(0);
    }
  });

  test('an answer that lists somebody for a new act takes nothing back', () => {
    const m = answered(view, 'personal', 0.1);
    for (const w of worlds(m, 6)) {
      const [listed] = thenFurther(m, w, -1, 0, (x) => {
        x.personalSoldAt = 0;
      });
      expect(count(listed, EVENT['relief-taken-back'])).toBe(0);
      // Nor is it relief, under a new word.
      expect(listed.personalSoldAt).toBe(0);
    }
  });

  test('by an answer that eases a sector: tightened again it breaks our word, and the allies slide', () => {
    const m = answered(view, 'oursRestriction', -0.2);
    const potash = m.slotOfSector[0] as number;
    for (const w of worlds(m, 6)) {
      const [given, again] = thenFurther(m, w, potash, 0);
      expect(given.sectors[0]).toMatchObject({ soldAt: 1, wordFreed: 0 });
      expect(given.sectors[0]?.allies).toBeLessThan(1);
      expect(takesBack(publicView(given), m, potash)).toBe(true);
      expect(count(again, EVENT['relief-taken-back'])).toBe(1);
      expect(again.assurance).toBeLessThan(given.assurance * 0.6);
      // Nothing to ease, no relief.
      const [nothing] = thenFurther(m, w, potash, 0, (x) => {
        (x.sectors[0] as World['sectors'][number]).ours = 0;
      });
      expect(nothing.sectors[0]?.soldAt).toBeLessThan(-20);
    }
  });

  test('an answer that puts a sector back breaks our word where it stands, and only there', () => {
    const m = answered(view, 'oursRestriction', 0.2);
    for (const w of worlds(m, 6)) {
      const put = (soldAt: number, wordFreed: number, ours = 0.5) =>
        thenFurther(m, w, -1, 0, (x) => void Object.assign(x.sectors[0] as object, { ours, soldAt, wordFreed }))[0];
      expect(count(put(0, 0), EVENT['relief-taken-back'])).toBe(1);
      expect(put(0, 0).sectors[0]?.takenBackAt).toBe(1);
      for (const free of [put(0, 1), put(-99, 0), put(0, 0, 1)])
        expect(count(free, EVENT['relief-taken-back'])).toBe(0);
    }
  });
});

describe.each(VIEWS)('what was given before play: %s', (view) => {
  const m = plainModel(view, CALM);
  const [aviation, oil] = [m.slotOfSector[3] as number, m.slotOfSector[1] as number];

  test('the planes, let go a quarter before the start, are under our word; the rest is not', () => {
    for (const w of worlds(m, 6)) {
      expect(w.sectors.slice(0, 4).map((s) => s.soldAt)).toEqual([-99, -99, -99, -1]);
      expect(publicView(w).sinceSold[3]).toBe(1);
      expect([aviation, oil].map((slot) => takesBack(publicView(w), m, slot))).toEqual([true, false]);
      const at = (quarter: number) =>
        next(w, m, { lever: aviation, steps: 1 }, (x) => {
          rich(x);
          x.quarter = quarter;
        });
      expect(count(at(0), EVENT['relief-taken-back'])).toBe(1);
      expect(count(at(10), EVENT['relief-taken-back'])).toBe(1);
      expect(count(at(11), EVENT['relief-taken-back'])).toBe(0);
    }
  });

  test('it moves no ally: doing nothing leaves the money where it is', () => {
    for (const w of worlds(m, 6)) {
      const after = next(w, m, {}, rich);
      expect(after.sectors[3]?.allies).toBe(1);
      expect(after.revenue).toBeCloseTo(w.revenue, 9);
    }
  });
});
