// Inside the regime: services and elites follow money and measures, the guarantee is shaken; strength and need follow.
import { describe, expect, test } from 'vitest';
import { EVENT, type World } from '../../src/rules/index.ts';
import { plainModel, VIEWS } from './models.ts';
import { count, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, moodSpread: 0, homePriceSpread: 0, cheat: 0 } as const;
const quiet = (w: World) => w.offer.clear();
const opened = (w: World) => {
  for (let k = 0; k < 4; k++) Object.assign(w.sectors[k] as object, { ours: 0, allies: 0 });
};

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, { ...CALM, rally: 1, pull: 0.05 });
  const list = worlds(m, 4);
  const with_ = (w: World, change: (x: World) => void = () => {}) =>
    next(w, m, {}, (x) => {
      quiet(x);
      change(x);
    });

  test('more money: stronger services, more loyal elites, more strength, less need', () => {
    for (const w of list) {
      const rich = with_(w, opened);
      const same = with_(w);
      expect(rich.revenue).toBeGreaterThan(same.revenue);
      expect(rich.apparatus).toBeGreaterThan(same.apparatus);
      expect(rich.elites).toBeGreaterThan(same.elites);
      expect(rich.strength).toBeGreaterThan(same.strength);
      expect(rich.need).toBeLessThan(same.need);
    }
  });

  test('services return to 100 without money, by a share of the gap', () => {
    const w = list[0] as World;
    const at = (apparatus: number) =>
      with_(w, (x) => {
        x.apparatus = apparatus;
      }).apparatus;
    expect(at(140)).toBeLessThan(140);
    expect(at(140)).toBeGreaterThan(100);
    expect(at(60)).toBeGreaterThan(60);
    expect(at(60)).toBeLessThan(100);
    expect(at(140) - at(60)).toBeCloseTo(0.87 * 80, 9);
  });

  test('measures cost loyalty, more where sanctions are believed; a rise in pressure rallies elites', () => {
    const w = list[0] as World;
    const at = (change: Partial<World>) => with_(w, (x) => Object.assign(x, change)).elites;
    expect(at({ personal: 0.9 })).toBeLessThan(at({ personal: 0.4 }));
    expect(at({ personal: 0.9, credibility: 0.9 })).toBeLessThan(at({ personal: 0.9, credibility: 0.1 }));
    expect(at({ pressure: 1.5, pressureHabit: 0.8 })).toBeGreaterThan(at({ pressure: 0.8, pressureHabit: 0.8 }));
    expect(at({ pressure: 0.5, pressureHabit: 0.8 })).toBe(at({ pressure: 0.8, pressureHabit: 0.8 }));
    expect(at({ elites: 40 })).toBeGreaterThan(40);
  });

  test('trade with us pulls on the guarantee, which returns to its rest', () => {
    const w = list[0] as World;
    expect(with_(w, opened).guarantee).toBeLessThan(with_(w).guarantee);
    const low = with_(w, (x) => {
      x.guarantee = 0.3;
    });
    expect(low.guarantee).toBeGreaterThan(0.3);
    expect(low.guarantee).toBeLessThan(0.8);
  });

  test('strength rises with services, elites, guarantee and money; need with lost loyalty', () => {
    const w = list[0] as World;
    const at = (change: Partial<World>) => with_(w, (x) => Object.assign(x, change));
    const same = with_(w);
    expect(at({ apparatus: 130 }).strength).toBeGreaterThan(same.strength);
    expect(at({ elites: 90 }).strength).toBeGreaterThan(same.strength);
    expect(at({ guarantee: 0.95 }).strength).toBeGreaterThan(same.strength);
    expect(at({ elites: 40 }).need).toBeGreaterThan(same.need);
    expect(at({ reference: 300 }).need).toBeLessThan(at({ reference: 700 }).need);
    expect(at({ reference: 300 }).strength).toBeGreaterThan(at({ reference: 700 }).strength);
  });
});

test('the patron is busy elsewhere in about one quarter in twenty, and the guarantee drops', () => {
  const m = plainModel('op-ed', { crisisBase: 0 });
  const list = worlds(m, 1200).map((w) => next(w, m, {}, quiet));
  const shaken = list.filter((w) => count(w, EVENT['patron-busy']) === 1);
  expect(shaken.length / list.length).toBeGreaterThan(0.03);
  expect(shaken.length / list.length).toBeLessThan(0.07);
  for (const w of list) expect(w.guarantee).toBeCloseTo(shaken.includes(w) ? 0.6 : 0.8, 9);
});

test('beliefs settle slowly towards their start', () => {
  const m = plainModel('op-ed', CALM);
  const w = worlds(m, 1)[0] as World;
  for (const [name, rest] of [
    ['credibility', 0.55],
    ['assurance', 0.4],
    ['asking', 1],
  ] as const)
    for (const value of [rest + 0.3, rest - 0.3]) {
      const after = next(w, m, {}, (x) => {
        quiet(x);
        x[name] = value;
      })[name];
      expect(Math.abs(after - rest), name).toBeLessThan(0.3);
      expect(Math.abs(after - rest), name).toBeGreaterThan(0.28);
    }
});
