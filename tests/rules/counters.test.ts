// The four counters: when they are open, their odds, and what success and failure do.
import { describe, expect, test } from 'vitest';
import { EVENT, PAYMENT, publicView, type World } from '../../src/rules/index.ts';
import { counterChance, counterClosed } from '../../src/rules/regime.ts';
import { plainModel, VIEWS } from './models.ts';
import { copyOf, count, next, offerRelief, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0 } as const;
const SURE = { ...CALM, haggleBase: 1, haggleMost: 1, conditionalBase: 1, conditionalMost: 1 } as const;
const SURE_ROADMAP = { ...SURE, roadmapBase: 1, roadmapMost: 1 } as const;
const HOPELESS = { ...CALM, oddsLeast: 0, haggleMost: 0, conditionalMost: 0, roadmapMost: 0 } as const;
const [MORE, LESS, CONDITIONAL, ROADMAP] = [0, 1, 2, 3] as const;

test('odds rise with need and with belief in our relief, a roadmap’s also with belief in sanctions', () => {
  const m = plainModel('op-ed', { roadmapBase: 0 });
  const w = worlds(m, 1)[0] as World;
  const odds = (change: (x: World) => void) => [0, 1, 2, 3].map((c) => counterChance(copyOf(w, change), m, c));
  const base = odds(() => {});
  const needy = odds((x) => {
    x.need = 0.5;
  });
  const trusting = odds((x) => {
    x.assurance = 0.6;
  });
  for (const c of [MORE, LESS, CONDITIONAL, ROADMAP]) {
    expect(needy[c]).toBeGreaterThan(base[c] as number);
    expect(trusting[c]).toBeGreaterThan(base[c] as number);
  }
  const feared = odds((x) => {
    x.credibility = 0.9;
  });
  expect(feared[ROADMAP]).toBeGreaterThan(base[ROADMAP] as number);
  for (const c of [MORE, LESS, CONDITIONAL]) expect(feared[c]).toBe(base[c]);
  const sated = odds((x) => {
    x.need = 0;
    x.assurance = 0;
  });
  expect(sated[CONDITIONAL]).toBe(0.05);
  expect(sated[ROADMAP]).toBe(0);
});

test('a price under what it costs to let go leaves the least odds of haggling', () => {
  const m = plainModel();
  const w = worlds(m, 1)[0] as World;
  const cheap = copyOf(w, (x) => offerRelief(x, m, 400, 0, 1));
  expect([MORE, LESS].map((c) => counterChance(cheap, m, c))).toEqual([0.05, 0.05]);
  expect(counterChance(w, m, MORE)).toBeGreaterThan(0.3);
});

test('closed: haggling that changes nothing, less of what cannot be split, conditions on what is no relief', () => {
  const m = plainModel();
  const w = worlds(m, 1)[0] as World;
  const closed = (change: (x: World) => void) => {
    const x = copyOf(w, change);
    return [0, 1, 2, 3].map((c) => counterClosed(x, m, c));
  };
  const paidIn = (payment: number) =>
    closed((x) => {
      x.offer.payment = payment;
    }).slice(0, 3);
  expect(closed((x) => x.offer.clear())).toEqual([true, true, true, true]);
  expect(closed((x) => offerRelief(x, m, 2, 0, 1)).slice(0, 1)).toEqual([true]);
  expect(paidIn(PAYMENT.relief)).toEqual([false, false, false]);
  expect(paidIn(PAYMENT.personal)).toEqual([false, true, true]);
  expect(paidIn(PAYMENT.recognition)).toEqual([false, true, true]);
  expect(paidIn(PAYMENT.cash)).toEqual([false, false, true]);
  const open = { roadmapBase: 0.5 };
  const r = plainModel('op-ed', open);
  const roadmap = (change: (x: World) => void) =>
    counterClosed(copyOf(worlds(r, 1)[0] as World, change), r, ROADMAP) ? 0 : 1;
  expect(roadmap(() => {})).toBe(1);
  for (const change of [
    (x: World) => {
      x.roadmapRest = 1;
    },
    (x: World) => {
      x.roadmap = 3;
    },
    (x: World) => {
      for (const s of x.sectors) s.ours = 0;
    },
  ])
    expect(roadmap(change)).toBe(0);
});

test('a counter succeeds as often as its odds say', () => {
  for (const [answer, c] of [
    ['more', MORE],
    ['less', LESS],
    ['conditional', CONDITIONAL],
    ['roadmap', ROADMAP],
  ] as const) {
    const m = plainModel('op-ed', { ...CALM, roadmapBase: 0.1 });
    const list = worlds(m, 600);
    const chance = counterChance(list[0] as World, m, c);
    const agreed = list.filter((w) => count(next(w, m, { answer }), EVENT['counter-agreed']) === 1).length / 600;
    expect(Math.abs(agreed - chance), answer).toBeLessThan(0.07);
  }
});

describe.each(VIEWS)('%s', (view) => {
  test('more people: 40 % more for the same relief, cheaper for each, and the mark-up falls', () => {
    const m = plainModel(view, SURE);
    for (const w of worlds(m, 8)) {
      const more = next(w, m, { answer: 'more' });
      const plain = next(w, m, { answer: 'accept' });
      expect(more.freed).toBe(Math.floor(123 * 1.4));
      expect(more.sectors[0]?.ours).toBe(0);
      expect(more.goingRate).toBeLessThan(plain.goingRate);
      expect(more.asking).toBeLessThan(plain.asking);
    }
  });

  test('less relief: 70 % of it for the same people', () => {
    const m = plainModel(view, SURE);
    for (const w of worlds(m, 8)) {
      const less = next(w, m, { answer: 'less' });
      const plain = next(w, m, { answer: 'accept' });
      expect(less.freed).toBe(123);
      expect(less.sectors[0]?.ours).toBeCloseTo(0.3, 12);
      expect(less.goingRate).toBeLessThan(plain.goingRate);
      expect(less.credibility).toBeGreaterThan(plain.credibility);
      expect(less.billComing).toBeLessThan(plain.billComing);
    }
  });

  test('conditional relief: fewer people, most of the belief kept, cheaper in the file and at home', () => {
    const m = plainModel(view, SURE);
    for (const w of worlds(m, 8)) {
      const held = next(w, m, { answer: 'conditional' });
      const plain = next(w, m, { answer: 'accept' });
      expect(held.freed).toBe(Math.floor(123 * (0.6 + 0.4 * 0.4)));
      expect(held.sectors[0]?.ours).toBe(0);
      expect(held.credibility).toBeGreaterThan(plain.credibility);
      expect(held.conditionCount).toBe(1);
      expect(held.conditions[0]).toMatchObject({ sector: 0, step: 1, left: m.promises.conditionQuarters - 1 });
      expect(plain.conditionCount).toBe(0);
      expect(held.billComing).toBeLessThan(plain.billComing);
      const trusting = next(w, m, { answer: 'conditional' }, (x) => {
        x.assurance = 0.9;
      });
      expect(trusting.freed).toBeGreaterThan(held.freed);
    }
  });

  test('a failed counter frees nobody and ends talks for two quarters, or leaves one worse offer', () => {
    const m = plainModel(view, HOPELESS);
    let walked = 0;
    const list = worlds(m, 200);
    for (const w of list) {
      const failed = next(w, m, { answer: 'more' });
      expect(failed.freed).toBe(0);
      expect(failed.lastFailedCounter).toBe(1);
      expect(count(failed, EVENT['counter-rejected'])).toBe(1);
      if (count(failed, EVENT['walked-away']) === 1) {
        walked++;
        expect(failed.offer.people).toBe(0);
        const second = next(failed, m);
        expect(second.offer.people).toBe(0);
        expect(publicView(failed).talksClosed).toBeGreaterThan(0);
      } else {
        expect(failed.offer.people).toBeGreaterThan(0);
        expect(failed.spite).toBe(0);
      }
    }
    expect(walked / 200).toBeGreaterThan(0.5);
    expect(walked / 200).toBeLessThan(0.7);
  });

  test('a failed haggle is worse than a refusal for approval, and asks for more next time', () => {
    const m = plainModel(view, { ...HOPELESS, walkAwayChance: 0, familyFailed: 0, familyRefused: 0, deathApproval: 0 });
    let dearer = 0;
    let both = 0;
    for (const w of worlds(m, 60)) {
      const failed = next(w, m, { answer: 'more' });
      const refused = next(w, m, { answer: 'refuse' });
      expect(failed.approval).toBeLessThan(refused.approval);
      if (refused.offer.people === 0 || failed.offer.batch === 2) continue;
      both++;
      if (failed.offer.perPerson > refused.offer.perPerson) dearer++;
      expect(failed.offer.perPerson).toBeGreaterThanOrEqual(refused.offer.perPerson);
    }
    expect(both).toBeGreaterThan(15);
    expect(dearer).toBeGreaterThan(both / 2);
  });
});

test('a signed counter is marked on the price that stood; a roadmap is no sale', () => {
  const m = plainModel('op-ed', SURE_ROADMAP);
  const w = worlds(m, 1)[0] as World;
  const sold = next(w, m, { answer: 'less' });
  const agreed = next(w, m, { answer: 'roadmap' });
  expect([sold.sales, agreed.sales]).toEqual([1, 0]);
  const signed = (x: World) => Array.from({ length: 5 }, (_, i) => (x.published.pricesSigned >> i) & 1);
  expect(signed(sold).reduce((a, b) => a + b, 0)).toBe(1);
  expect(signed(agreed).reduce((a, b) => a + b, 0)).toBe(0);
  expect(agreed.roadmap).toBe(m.promises.roadmapQuarters - 1);
});
