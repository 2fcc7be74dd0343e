// The bargain: what a sale moves, in which direction, and what a refusal lets fade.
import { describe, expect, test } from 'vitest';
import { EVENT, FILE, type Model, PAYMENT, prisoners, type World } from '../../src/rules/index.ts';
import { plainModel, VIEWS } from './models.ts';
import { count, next, offerRelief, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0 } as const;

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const list = worlds(m, 12);

  test('a sale frees people now and lowers our part, belief in sanctions and ally unity', () => {
    for (const w of list) {
      const yes = next(w, m, { answer: 'accept' });
      const no = next(w, m, { answer: 'refuse' });
      expect(yes.freed).toBe(123);
      expect(no.freed).toBe(0);
      expect(prisoners(yes)).toBeLessThan(prisoners(no) - 80);
      expect(yes.sectors[0]?.ours).toBe(0);
      expect(no.sectors[0]?.ours).toBe(1);
      expect(yes.sectors[0]?.allies).toBeLessThanOrEqual(1);
      expect(yes.credibility).toBeLessThan(no.credibility);
      expect(yes.unity).toBeLessThan(no.unity);
      expect(yes.homePrice).toBeLessThan(no.homePrice);
      expect(yes.assurance).toBeGreaterThan(no.assurance);
      expect(yes.revenue).toBeGreaterThan(no.revenue);
      expect(yes.sales - no.sales).toBe(1);
      expect([count(yes, EVENT['offer-signed']), count(no, EVENT['offer-refused'])]).toEqual([1, 1]);
      expect([yes.fileEntry[0], no.fileEntry[0]]).toEqual([FILE['they-paid'], FILE['they-refused']]);
    }
  });

  test('the price learned moves towards markup · paid, up and down', () => {
    for (const w of list) {
      const at = (rate: number, answer: 'accept' | 'refuse') =>
        next(w, m, { answer }, (x) => {
          x.goingRate = rate;
        }).goingRate;
      const goal = (m.view.markup * 49) / 123;
      expect(at(0.1, 'accept')).toBeGreaterThan(0.1);
      expect(at(0.1, 'accept')).toBeLessThan(goal);
      expect(at(1.5, 'accept')).toBeLessThan(1.5);
      expect(at(1.5, 'accept')).toBeGreaterThan(goal);
      expect(at(goal, 'accept')).toBeCloseTo(goal, 12);
      // Without a sale it returns to .27.
      expect(at(1.5, 'refuse')).toBeLessThan(1.5);
      expect(at(0.1, 'refuse')).toBeGreaterThan(0.1);
    }
  });

  test('a cheaper sale teaches a lower price; what counts is what was really paid for each person', () => {
    for (const w of list) {
      const paid = (people: number) =>
        next(w, m, { answer: 'accept' }, (x) => offerRelief(x, m, people, 0, 1)).goingRate;
      expect(paid(60)).toBeGreaterThan(paid(123));
      expect(paid(123)).toBeGreaterThan(paid(400));
    }
  });

  test('the hope of selling rises with a sale and fades with a refusal, faster than with no offer', () => {
    for (const w of list) {
      const yes = next(w, m, { answer: 'accept' }).soldOrdinary;
      const no = next(w, m, { answer: 'refuse' }).soldOrdinary;
      const none = next(w, m, {}, (x) => x.offer.clear()).soldOrdinary;
      expect(yes).toBeGreaterThan(w.soldOrdinary);
      expect(no).toBeLessThan(none);
      expect(none).toBeLessThan(w.soldOrdinary);
      const many = next(w, m, { answer: 'accept' }, (x) => offerRelief(x, m, 20, 0, 1)).soldOrdinary;
      expect(yes).toBeGreaterThan(many);
    }
  });

  test('a sale of foreigners raises the hope of selling foreigners, and of ordinary ones not', () => {
    const w = list[0] as World;
    const foreigners = next(w, m, { answer: 'accept' }, (x) => offerRelief(x, m, 10, 0, 0.5, 1));
    expect(foreigners.soldForeign).toBeGreaterThan(w.soldForeign);
    expect(foreigners.soldOrdinary).toBe(w.soldOrdinary);
    expect(foreigners.known[1]).toBeLessThan((w.known[1] as number) - 5);
    const ill = next(w, m, { answer: 'accept' }, (x) => offerRelief(x, m, 10, 0, 0.5, 2));
    expect(ill.soldForeign).toBe(w.soldForeign);
  });

  test('the mark-up asked rises with a sale and falls with a refusal', () => {
    for (const w of list) {
      const level = (answer: 'accept' | 'refuse') =>
        next(w, m, { answer }, (x) => {
          x.asking = 1.5;
        }).asking;
      expect(level('accept')).toBeGreaterThan(level('refuse'));
      expect(level('refuse')).toBeLessThan(1.5 - 0.03 * 0.5);
    }
  });

  test('a larger sale costs more belief and unity, and erosion scales the loss', () => {
    const w = list[0] as World;
    const half = next(w, m, { answer: 'accept' }, (x) => offerRelief(x, m, 60, 0, 0.5));
    const full = next(w, m, { answer: 'accept' });
    expect(full.credibility).toBeLessThan(half.credibility);
    expect(full.unity).toBeLessThan(half.unity);
    const none = plainModel(view, { ...CALM, erosion: 0 });
    const refused = next(w, none, { answer: 'refuse' });
    expect(next(w, none, { answer: 'accept' }).credibility).toBe(refused.credibility);
  });

  test('the release warms at once; the price is felt, and both fade', () => {
    for (const w of list.slice(0, 4)) {
      const yes = [next(w, m, { answer: 'accept' })];
      const no = [next(w, m, { answer: 'refuse' })];
      for (let q = 1; q < 6; q++) {
        const quiet = (x: World) => x.offer.clear();
        yes.push(next(yes[q - 1] as World, m, { answer: 'none' }, quiet));
        no.push(next(no[q - 1] as World, m, { answer: 'none' }, quiet));
      }
      expect(yes[0]?.glowShown).toBeGreaterThan(3);
      expect(yes[1]?.glowShown).toBeCloseTo((yes[0]?.glowShown as number) / 2, 10);
      const net = (q: number) => (yes[q] as World).glowShown - (yes[q] as World).billShown;
      expect(net(2)).toBeLessThan(-1);
      expect(net(5)).toBeGreaterThan(net(2));
      expect(no.every((w) => w.billShown === 0 && w.glowShown === 0)).toBe(true);
    }
  });

  test('a sale warms approval before its price is known', () => {
    for (const w of list) {
      const yes = next(w, m, { answer: 'accept' });
      const no = next(w, m, { answer: 'refuse' });
      expect(yes.glowShown - yes.billShown).toBeGreaterThan(no.glowShown - no.billShown);
    }
  });
});

describe('what is paid', () => {
  const m = plainModel('op-ed', CALM);
  const w = worlds(m, 1)[0] as World;
  const pay = (payment: number, value: number) =>
    next(w, m, { answer: 'accept' }, (x) => {
      offerRelief(x, m, 30, 0, 0);
      x.offer.payment = payment;
      x.offer.value = value;
      x.offer.perPerson = value / 30;
    });

  test('measures are lifted, recognition pleases elites, and neither touches a sector', () => {
    const no = next(w, m);
    const measures = pay(PAYMENT.personal, 12);
    const recognition = pay(PAYMENT.recognition, 18);
    expect(measures.personal).toBeCloseTo(no.personal - 0.15 * 0.98, 12);
    expect(recognition.recognition).toBe(1);
    expect(recognition.elites).toBeGreaterThan(measures.elites);
    for (const x of [measures, recognition]) {
      expect(x.freed).toBe(30);
      expect(x.sectors[0]?.ours).toBe(1);
      expect(x.credibility).toBeLessThan(no.credibility);
      expect(x.billComing).toBeGreaterThan(0);
    }
  });
});

describe('“everyone”', () => {
  const m: Model = plainModel('op-ed', CALM);

  test('60 % leave at once; of the rest, half to all follow a quarter later', () => {
    const rests = worlds(m, 40).map((w) => {
      const first = next(w, m, { answer: 'accept' }, (x) => {
        offerRelief(x, m, 1000, 0, 1);
        x.offer.batch = 2;
      });
      expect(first.freed).toBe(600);
      expect(first.toDeliver).toBe(400);
      const second = next(first, m, {}, (x) => x.offer.clear());
      expect(second.toDeliver).toBe(0);
      const rest = second.freed - 600;
      expect(rest).toBeGreaterThanOrEqual(200);
      expect(rest).toBeLessThanOrEqual(400);
      expect(count(second, EVENT['rest-delivered'])).toBe(1);
      if (rest < 400) expect(count(second, EVENT['rest-withheld'])).toBe(1);
      return rest;
    });
    expect(Math.max(...rests) - Math.min(...rests)).toBeGreaterThan(100);
    expect(rests.reduce((a, b) => a + b, 0) / rests.length).toBeGreaterThan(260);
  });

  test('what was agreed on delivery changes the rest', () => {
    for (const w of worlds(m, 10)) {
      const first = next(w, m, { answer: 'accept' }, (x) => {
        offerRelief(x, m, 500, 0, 1);
        x.offer.batch = 2;
      });
      const rest = (bonus: number) =>
        next(first, m, {}, (x) => {
          x.offer.clear();
          x.deliveryBonus = bonus;
        }).freed;
      expect(rest(0.6)).toBe(500);
      expect(rest(-0.3)).toBeLessThan(rest(0));
      expect(rest(0)).toBeLessThanOrEqual(rest(0.6));
    }
  });

  test('after a fall to democracy nobody is withheld: everybody is out', () => {
    const w = worlds(m, 1)[0] as World;
    const after = next(w, m, {}, (x) => {
      x.toDeliver = 50;
      x.regime = 0;
    });
    expect(after.freed).toBe(0);
    expect(count(after, EVENT['rest-withheld'])).toBe(0);
  });
});
