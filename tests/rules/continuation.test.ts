// After the term: standing orders, three successors, nobody; terms of all lengths run to the horizon.
import { describe, expect, test } from 'vitest';
import {
  continueQuarter,
  EVENT,
  type Holder,
  ILLEGAL_LEAVING,
  leaveOffice,
  type Model,
  NO_ORDERS,
  NOTHING,
  OFFICES,
  ORDERS_ON_ARRESTS,
  ORDERS_ON_OFFERS,
  playLog,
  type StandingOrders,
  startWorld,
  totals,
  World,
} from '../../src/rules/index.ts';
import { modelWith, plainModel, potash, VIEWS } from './models.ts';
import { copyOf, count, later } from './quarters.ts';
import { differences } from './world-fields.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0, deathApproval: 0 } as const;
const m = plainModel('op-ed', { ...CALM, offerLeast: 0.9, offerMost: 0.9 });

/** A world at the end of its term, everything refused, handed to a holder. */
function handed(
  seed: number,
  holder: Holder,
  orders: StandingOrders = NO_ORDERS,
  change: (w: World) => void = () => {},
) {
  const w = later(startWorld(m, seed, 8), m, 8);
  change(w);
  leaveOffice(w, m, orders, holder);
  return w;
}

interface Seen {
  readonly offer: { people: number; perPerson: number };
  readonly signed: boolean;
  readonly refused: boolean;
  readonly world: World;
}

/** The quarters after the term, with the offer that stood in each. */
function run(w: World, model: Model = m, quarters = 32): Seen[] {
  const out: Seen[] = [];
  for (let q = 0; q < quarters; q++) {
    const offer = { people: w.offer.people, perPerson: w.offer.perPerson };
    continueQuarter(w, model);
    const world = new World();
    world.copyFrom(w);
    out.push({
      offer,
      signed: count(w, EVENT['offer-signed']) > 0,
      refused: count(w, EVENT['offer-refused']) > 0,
      world,
    });
  }
  return out;
}

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('standing orders on offers', () => {
  test.each(ORDERS_ON_OFFERS)('%s', (offers) => {
    let signed = 0;
    let refused = 0;
    let roadmaps = 0;
    for (const seed of SEEDS)
      for (const price of [1, 40, 500]) {
        const w = handed(seed, 'player', { offers, price, arrests: 'nothing' });
        expect(OFFICES[w.office]).toBe('orders');
        for (const x of run(w)) {
          if (x.offer.people === 0) {
            expect(x.signed || x.refused).toBe(false);
            continue;
          }
          if (x.signed) signed++;
          if (x.refused) refused++;
          roadmaps += count(x.world, EVENT['roadmap-agreed']);
          if (offers === 'none') expect([x.signed, x.refused]).toEqual([false, true]);
          if (offers === 'all') expect([x.signed, x.refused]).toEqual([true, false]);
          if (offers === 'under-price') expect(x.signed).toBe(x.offer.perPerson * 100 <= price);
          if (offers === 'roadmap') expect(x.signed).toBe(false);
        }
      }
    expect(signed > 0).toBe(offers === 'all' || offers === 'under-price');
    if (offers !== 'all' && offers !== 'roadmap') expect(refused).toBeGreaterThan(0);
    if (offers !== 'roadmap') expect(roadmaps).toBe(0);
  });

  test('“roadmap” asks for one whenever it is open, and signs nothing else', () => {
    const sure = plainModel('op-ed', { ...CALM, roadmapBase: 0.9, roadmapMost: 0.9 });
    const w = later(startWorld(sure, 3, 8), sure, 8);
    leaveOffice(w, sure, { offers: 'roadmap', price: 30, arrests: 'nothing' }, 'player');
    const seen = run(w, sure);
    expect(seen.some((x) => x.world.roadmap > 0)).toBe(true);
    expect(seen.every((x) => !x.signed)).toBe(true);
    expect(w.freed).toBeGreaterThan(200);
  });
});

describe('standing orders on new arrests', () => {
  const rising = (w: World) => {
    w.arrestsSeen = 500;
    w.capital = 6;
    // What was given before play is under our word, and orders leave it alone.
    (w.sectors[3] as World['sectors'][number]).soldAt = -99;
  };

  test.each(ORDERS_ON_ARRESTS)('%s', (arrests) => {
    for (const seed of SEEDS) {
      const first = (change: (w: World) => void) => {
        const w = handed(seed, 'player', { offers: 'none', price: 30, arrests }, change);
        continueQuarter(w, m);
        return w;
      };
      const answered = first(rising);
      const told = count(answered, EVENT['story-told']);
      const tightened = count(answered, EVENT['sanctions-tightened']);
      expect([told, tightened]).toEqual([arrests === 'tell' ? 1 : 0, arrests === 'tighten' ? 1 : 0]);
      if (arrests === 'tighten') expect(answered.sectors[3]?.ours).toBe(0.5);
      const quiet = first((w) => {
        w.arrestsSeen = 60;
        w.capital = 6;
      });
      expect(count(quiet, EVENT['story-told']) + count(quiet, EVENT['sanctions-tightened'])).toBe(0);
      const poor = first((w) => {
        rising(w);
        w.capital = 0;
        w.published.capital = 0;
      });
      expect(count(poor, EVENT['story-told']) + count(poor, EVENT['sanctions-tightened'])).toBe(0);
    }
  });

  test('they are paid from capital, and never take back what was sold', () => {
    const w = handed(1, 'player', { offers: 'none', price: 30, arrests: 'tighten' }, (x) => {
      rising(x);
      Object.assign(x.sectors[0] as object, { ours: 0, soldAt: 8 });
      Object.assign(x.sectors[3] as object, { ours: 1 });
    });
    const before = w.enforcement;
    continueQuarter(w, m);
    expect(w.sectors[0]?.ours).toBe(0);
    expect(w.enforcement).toBeGreaterThan(before);
    expect(w.capital).toBeLessThan(6);
  });
});

describe('successors', () => {
  test('a dealer signs everything, and repeals the law after three quarters', () => {
    for (const seed of SEEDS) {
      const seen = run(handed(seed, 'dealer', NO_ORDERS, (w) => void Object.assign(w, { lawStage: 4 })));
      for (const x of seen) expect(x.signed).toBe(x.offer.people > 0);
      expect(seen.slice(0, 3).map((x) => x.world.lawStage)).toEqual([4, 4, 4]);
      expect(seen[3]?.world.lawStage).toBe(0);
      expect(count(seen[3]?.world as World, EVENT['law-repealed'])).toBe(1);
    }
  });

  test('a drifter signs what is cheap in every second quarter, and eases once after six', () => {
    let signed = 0;
    let drifted = 0;
    for (const seed of SEEDS) {
      const w = handed(seed, 'drifter');
      const seen = run(w);
      for (const x of seen) {
        const asked = x.world.quarter - 1;
        const takes = x.offer.people > 0 && x.offer.perPerson <= 0.3 && asked % 2 === 0;
        expect(x.signed).toBe(takes);
        if (x.signed) signed++;
      }
      const eased = seen.flatMap((x, i) => (count(x.world, EVENT['sanctions-eased']) > 0 ? [i] : []));
      const left = (seen[5]?.world.sectors ?? []).some((s) => s.ours > 0.6);
      expect(eased).toEqual(left ? [6] : []);
      if (left) drifted++;
    }
    expect(signed).toBeGreaterThan(0);
    expect(drifted).toBeGreaterThan(2);
  });

  test('a hawk refuses, tightens every third quarter, and ends a roadmap at a price in trust', () => {
    for (const seed of SEEDS) {
      const seen = run(handed(seed, 'hawk'));
      for (const x of seen) {
        expect(x.signed).toBe(false);
        expect(x.refused).toBe(x.offer.people > 0);
        const moves = count(x.world, EVENT['sanctions-tightened']) + count(x.world, EVENT['rerouting-raided']);
        if ((x.world.quarter - 1) % 3 !== 0) expect(moves).toBe(0);
      }
      expect(seen.at(-1)?.world.sectors[3]?.ours).toBe(1);
      expect(seen.at(-1)?.world.enforcement).toBeGreaterThan(0.4);
    }
    const ending = (holder: Holder) => {
      const w = handed(2, holder, NO_ORDERS, (x) => {
        x.roadmap = 6;
        x.conditionCount = 1;
        Object.assign(x.conditions[0] as object, { sector: 0, step: 1, left: 5, value: 30 });
        Object.assign(x.sectors[0] as object, { ours: 0 });
      });
      continueQuarter(w, m);
      return w;
    };
    const [hawk, nobody] = [ending('hawk'), ending('nobody')];
    expect([hawk.roadmap, nobody.roadmap]).toEqual([0, 5]);
    expect(hawk.sectors[0]?.ours).toBe(1);
    expect(hawk.assurance).toBeLessThan(nobody.assurance * 0.6);
  });

  test('a successor pays nothing from the capital of the one before', () => {
    const w = handed(1, 'hawk', NO_ORDERS, (x) => void Object.assign(x, { capital: 0 }));
    const before = w.sectors[3]?.ours as number;
    for (let q = 0; q < 3; q++) continueQuarter(w, m);
    expect(w.sectors[3]?.ours).toBeGreaterThan(before);
  });

  test('“nobody” never signs, pulls no lever and leaves law and roadmap alone', () => {
    for (const seed of SEEDS) {
      const w = handed(seed, 'nobody');
      const seen = run(w);
      for (const x of seen) {
        expect(x.signed).toBe(false);
        for (const name of ['sanctions-tightened', 'sanctions-eased', 'story-told', 'rerouting-raided'] as const)
          expect(count(x.world, EVENT[name])).toBe(0);
      }
      expect(w.freed).toBe(0);
    }
  });

  test('the vote decides: re-elected, the orders run; defeated, the rival that was announced', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const w = handed(seed, 'vote');
      expect(OFFICES[w.office]).toBe(w.reelected === 1 ? 'orders' : ['dealer', 'drifter', 'hawk'][w.published.rival]);
      expect(w.published.office).toBe(w.office);
    }
  });
});

describe('leaving office', () => {
  const orders: StandingOrders = { offers: 'under-price', price: 35, arrests: 'tell' };
  const wrong = [
    { ...orders, offers: 'some' },
    { ...orders, arrests: 'shout' },
    ...[0, 501, 30.5, Number.NaN, '30', undefined].map((price) => ({ ...orders, price })),
  ] as unknown as StandingOrders[];

  test('before the term is over, twice, or with orders that there are not: refused with a code, and nothing changes', () => {
    const early = startWorld(m, 5, 8);
    const ended = later(startWorld(m, 5, 8), m, 8);
    const left = handed(5, 'vote');
    const refusals: [World, string, () => string | null][] = [
      [early, 'term-not-over', () => leaveOffice(early, m, orders)],
      [left, 'office-left', () => leaveOffice(left, m, orders)],
      ...wrong.map((given): [World, string, () => string | null] => [
        ended,
        'not-an-order',
        () => leaveOffice(ended, m, given),
      ]),
      [ended, 'not-an-order', () => leaveOffice(ended, m, orders, 'everybody' as Holder)],
    ];
    const met = new Set<string | null>();
    for (const [w, code, leave] of refusals) {
      const before = new World();
      before.copyFrom(w);
      expect(leave()).toBe(code);
      expect(differences(w, before)).toEqual([]);
      met.add(code);
    }
    expect([...met].sort()).toEqual([...ILLEGAL_LEAVING].sort());
    for (const price of [1, 500]) expect(leaveOffice(copyOf(ended), m, { ...orders, price })).toBe(null);
  });

  test('a log whose orders there are not is refused in its last quarter', () => {
    const decisions = Array.from({ length: 8 }, () => NOTHING);
    const log = { rulesVersion: 0, scenario: '', scenarioHash: '', view: 'op-ed', changes: [], seed: 5, term: 8 };
    const played = (given: StandingOrders) => playLog(m, { ...log, decisions, orders: given }, { adapt: true });
    expect(played(orders).ok).toBe(true);
    expect(played(wrong[0] as StandingOrders)).toEqual({ ok: false, quarter: 8, code: 'not-an-order' });
  });
});

describe('to the horizon', () => {
  test.each(potash.terms)('a term of %i quarters runs on to quarter 40 under every view and holder', (term) => {
    for (const view of VIEWS)
      for (const holder of ['vote', 'player', 'dealer', 'drifter', 'hawk', 'nobody'] as const) {
        const model = modelWith(view);
        const w = startWorld(model, 9, term);
        for (let q = 0; q < term; q++) {
          const x = later(w, model, 1);
          w.copyFrom(x);
        }
        leaveOffice(w, model, { offers: 'under-price', price: 35, arrests: 'tighten' }, holder);
        for (let q = term; q < 45; q++) continueQuarter(w, model);
        expect(w.quarter).toBe(40);
        expect(totals(w).quarter).toBe(40);
        expect(w.published.dilemma).toBe(-1);
      }
  });

  test('totals are those of the world', () => {
    const w = handed(3, 'dealer');
    run(w);
    const t = totals(w);
    expect([t.freed, t.arrested, t.served, t.died]).toEqual([w.freed, w.arrested, w.served, w.died]);
    expect(t.prisonYears).toBe(w.prisonQuarters / 4);
    expect(t.hardship).toBeCloseTo(w.hardshipSum / 40, 12);
    expect([t.breakdown, t.democracy]).toEqual([w.breakdownAt > 0 ? 1 : 0, w.democracyAt > 0 ? 1 : 0]);
    expect(totals(startWorld(m, 1, 8)).hardship).toBe(0);
  });
});
