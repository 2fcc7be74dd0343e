// The ten levers: grades and ends, what each moves, easing, wear, and one echo within two quarters.
import { describe, expect, test } from 'vitest';
import { EVENT, FILE, LEVER, type Model, type World } from '../../src/rules/index.ts';
import { plainModel, VIEWS } from './models.ts';
import { copyOf, count, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, moodSpread: 0, homePriceSpread: 0, cheat: 0, deathApproval: 0 } as const;
const ready = (w: World) => {
  w.offer.clear();
  w.capital = 6;
};
const [POTASH, OIL, , AVIATION, MEASURES, REROUTING, ALLIES, CIVIL, LAW, HOME] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

test('the scenario has ten levers of seven kinds', () => {
  const m = plainModel();
  expect(m.levers).toHaveLength(10);
  expect(new Set(m.levers.map((l) => l.kind)).size).toBe(7);
  expect(m.slotOfSector).toEqual([0, 1, 2, 3]);
  expect(
    [LEVER.personal, LEVER.enforcement, LEVER.allies, LEVER.civil, LEVER.law, LEVER.home].map(
      (k) => m.slotOfKind[k as number],
    ),
  ).toEqual([MEASURES, REROUTING, ALLIES, CIVIL, LAW, HOME]);
});

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const list = worlds(m, 6);
  const pull = (w: World, lever: number, steps: number, change: (x: World) => void = () => {}) =>
    next(w, m, { lever, steps }, (x) => {
      ready(x);
      change(x);
    });
  const still = (w: World, change: (x: World) => void = () => {}) =>
    next(w, m, {}, (x) => {
      ready(x);
      change(x);
    });

  test('a sector moves in half steps, either way, and stops at its ends', () => {
    for (const w of list) {
      const half = pull(w, AVIATION, 1);
      expect(half.sectors[3]?.ours).toBe(0.5);
      expect(pull(w, AVIATION, 2).sectors[3]?.ours).toBe(1);
      expect(pull(w, POTASH, -1).sectors[0]?.ours).toBe(0.5);
      expect(pull(w, POTASH, -2).sectors[0]?.ours).toBe(0);
      const near = (x: World) => {
        (x.sectors[0] as World['sectors'][number]).ours = 0.8;
      };
      expect(pull(w, POTASH, 1, near).sectors[0]?.ours).toBe(1);
      for (let k = 0; k < 3; k++) expect(half.sectors[k]?.ours).toBe(1);
    }
  });

  test('tightening is believed and felt at home; easing is the other way round and brings a bill', () => {
    for (const w of list) {
      const half = (x: World) => {
        (x.sectors[0] as World['sectors'][number]).ours = 0.5;
      };
      const up = pull(w, POTASH, 1, half);
      const same = still(w, half);
      const down = pull(w, POTASH, -1, half);
      expect(up.credibility).toBeGreaterThan(same.credibility);
      expect(down.credibility).toBeLessThan(same.credibility);
      expect(up.homePrice).toBeGreaterThan(same.homePrice);
      expect(down.homePrice).toBeLessThan(same.homePrice);
      expect(up.approval).toBeLessThan(same.approval);
      expect(up.revenue).toBeLessThan(same.revenue);
      expect(down.revenue).toBeGreaterThan(same.revenue);
      expect(down.unity).toBeLessThan(same.unity);
      expect(down.billComing).toBeGreaterThan(same.billComing);
      expect(up.hardship).toBeGreaterThan(same.hardship);
      expect(down.sectors[0]?.soldAt).toBe(1);
      expect([count(up, EVENT['sanctions-tightened']), count(down, EVENT['sanctions-eased'])]).toEqual([1, 1]);
    }
  });

  test('measures, enforcement, allies and civil society move by their notch and are paid for', () => {
    for (const w of list) {
      const same = still(w);
      const cases = [
        [MEASURES, (x: World) => x.personal, 0.98],
        [REROUTING, (x: World) => x.enforcement, 0.94],
        [CIVIL, (x: World) => x.civilSociety, 0.96],
        [ALLIES, (x: World) => x.unity, 0.97],
      ] as const;
      for (const [slot, figure, kept] of cases) {
        const notch = m.levers[slot]?.notch as number;
        const up = pull(w, slot, 1);
        const down = pull(w, slot, -1);
        expect(figure(up) - figure(same), `up ${slot}`).toBeCloseTo(notch * kept, 9);
        expect(figure(down) - figure(same), `down ${slot}`).toBeCloseTo(-notch * kept, 9);
        const cost = m.levers[slot]?.cost as number;
        const income = (x: World) => x.capital - x.approval / m.home.capitalApproval;
        expect(income(same) - income(up)).toBeCloseTo(cost, 9);
        expect(income(same) - income(down)).toBeCloseTo(cost * 0.3, 9);
      }
    }
  });

  test('enforcement costs approval and unity and raises the home price; lifting measures brings a bill', () => {
    for (const w of list) {
      const same = still(w);
      const raids = pull(w, REROUTING, 1);
      expect(raids.approval).toBeLessThan(same.approval);
      expect(raids.unity).toBeLessThan(same.unity);
      expect(raids.homePrice).toBeGreaterThan(same.homePrice);
      expect(raids.sectors[0]?.leak).toBeLessThan(same.sectors[0]?.leak as number);
      const lifted = pull(w, MEASURES, -1);
      expect(lifted.billComing).toBeGreaterThan(same.billComing);
      expect(lifted.elites).toBeGreaterThan(same.elites);
    }
  });

  test('telling the public helps, less when repeated, while a bill stands, or when approval is high', () => {
    for (const w of list) {
      const gain = (change: (x: World) => void) => pull(w, HOME, 1, change).base - still(w, change).base;
      const set = (change: Partial<World>) => (x: World) => {
        Object.assign(x, { approval: 45, ...change });
      };
      const low = set({});
      expect(gain(low)).toBeGreaterThan(1);
      expect(gain(set({ fatigue: 0.6 }))).toBeLessThan(gain(low));
      expect(gain(set({ bill: 3 }))).toBeLessThan(gain(low));
      expect(gain(set({ bill: 5 }))).toBeCloseTo(0, 9);
      expect(gain(set({ approval: 54 }))).toBeLessThan(gain(low));
      const told = pull(w, HOME, 1, low);
      expect(told.fatigue).toBeGreaterThan(0.3);
      expect(next(told, m).fatigue).toBeLessThan(told.fatigue);
      expect(told.loud).toBe(0);
    }
  });

  test('telling the public makes releases and their price louder', () => {
    for (const w of list) {
      const sale = (decision: { lever: number; steps: number }) => next(w, m, { answer: 'accept', ...decision });
      const loud = sale({ lever: HOME, steps: 1 });
      const silent = sale({ lever: -1, steps: 0 });
      expect(loud.glowShown).toBeCloseTo(silent.glowShown * 1.4, 9);
      expect(loud.glow).toBeCloseTo(silent.glow, 9);
    }
  });

  test('help for farmers lowers the home price and gains a little', () => {
    for (const w of list) {
      const helped = pull(w, HOME, -1);
      const same = still(w);
      expect(helped.homePrice).toBeLessThan(same.homePrice - 0.05);
      expect(helped.base).toBeGreaterThan(same.base);
      expect(count(helped, EVENT['farmers-helped'])).toBe(1);
    }
  });

  test('programmes wear off towards their rest, from above and below; a crackdown wears out civil society', () => {
    const w = list[0] as World;
    for (const [name, rest] of [
      ['enforcement', 0.3],
      ['personal', 0.4],
      ['civilSociety', 0.35],
      ['unity', 0.65],
    ] as const) {
      const set = (value: number) => (x: World) => {
        x[name] = value;
      };
      const high = still(w, set(0.9))[name];
      const low = still(w, set(0.15))[name];
      expect(high, name).toBeLessThan(0.9);
      expect(high, name).toBeGreaterThan(rest);
      expect(low, name).toBeGreaterThan(0.15);
      expect(low, name).toBeLessThan(rest);
      expect(still(w, set(rest))[name], name).toBeCloseTo(rest, 12);
    }
    const hard = still(w, (x) => {
      x.crackdown = 4;
    });
    expect(hard.civilSociety).toBeLessThan(still(w).civilSociety);
  });

  test('every lever has an event now and an echo next quarter, and is written into the file', () => {
    const moves = m.levers.flatMap((_, slot) => [1, -1].map((steps) => ({ slot, steps })));
    for (const { slot, steps } of moves) {
      const w = copyOf(list[0] as World, (x) => {
        ready(x);
        if (slot === LAW && steps < 0) x.lawStage = 4;
        if (slot !== LAW && steps > 0 && slot < 4) (x.sectors[slot] as World['sectors'][number]).ours = 0.2;
        if (slot === AVIATION) Object.assign(x.sectors[3] as object, { ours: 0.5, soldAt: -99 });
      });
      const before = next(w, m);
      const pulled = next(w, m, { lever: slot, steps });
      expect(pulled.eventCount, `lever ${slot}`).toBeGreaterThan(before.eventCount - 2);
      expect(pulled.fileEntry[1]).toBe(steps > 0 ? FILE['they-pressed'] : FILE['they-eased']);
      expect(pulled.fileFigure[1]).toBe(slot);
      expect(pulled.echo).toBe(slot);
      const after = next(pulled, m);
      expect(count(after, EVENT.echo)).toBe(1);
      expect(after.echo).toBe(-1);
      expect(count(next(after, m), EVENT.echo)).toBe(0);
      expect(count(next(before, m), EVENT.echo)).toBe(0);
    }
  });
});

test('a successor pulls levers without paying from this capital', () => {
  const m: Model = plainModel('op-ed', CALM);
  const w = worlds(m, 1)[0] as World;
  const hawk = copyOf(w, (x) => {
    ready(x);
    x.office = 4;
  });
  expect(next(hawk, m, { lever: OIL, steps: -1 }).fileEntry[1]).toBe(0);
});
