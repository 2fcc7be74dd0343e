// Money: what is denied, what leaks through, the allies' part, the patron, and what ordinary people pay.
import { describe, expect, test } from 'vitest';
import { EVENT, type World } from '../../src/rules/index.ts';
import { plainModel, VIEWS } from './models.ts';
import { count, later, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, homePriceSpread: 0, moodSpread: 0, cheat: 0 } as const;
type Sector = World['sectors'][number];
const sector = (w: World, k: number) => w.sectors[k] as Sector;
const quiet = (w: World) => w.offer.clear();

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const w = worlds(m, 1)[0] as World;
  const with_ = (change: (x: World) => void) =>
    next(w, m, {}, (x) => {
      quiet(x);
      change(x);
    });
  const base = with_(() => {});

  test('a restriction, ours or the allies’, denies money and hurts; a leak gives it back', () => {
    const noOurs = with_((x) => {
      sector(x, 0).ours = 0;
    });
    const noAllies = with_((x) => {
      sector(x, 0).allies = 0;
    });
    const leaky = with_((x) => {
      sector(x, 0).leak = 0.9;
    });
    for (const freer of [noOurs, noAllies, leaky]) {
      expect(freer.denied).toBeLessThan(base.denied);
      expect(freer.revenue).toBeGreaterThan(base.revenue);
      expect(freer.hardship).toBeLessThan(base.hardship);
    }
    // The allies hold the larger part of the first sector.
    expect(noAllies.denied).toBeLessThan(noOurs.denied);
    expect(noOurs.trade).toBeGreaterThan(base.trade);
    expect(leaky.trade).toBeCloseTo(base.trade, 12);
  });

  test('leakage follows enforcement down, and disunity and disbelief up, within its bounds', () => {
    const leak = (change: Partial<World>) =>
      sector(
        with_((x) => Object.assign(x, change)),
        0,
      ).leak;
    const same = leak({});
    expect(leak({ enforcement: 0.9 })).toBeLessThan(same);
    expect(leak({ enforcement: 0 })).toBeGreaterThan(same);
    expect(leak({ unity: 0.2 })).toBeGreaterThan(same);
    expect(leak({ unity: 1 })).toBeLessThan(same);
    expect(leak({ credibility: 0.05 })).toBeGreaterThan(same);
    expect(leak({ credibility: 1 })).toBeLessThan(same);
    // It drifts: most of the way is still to go after one quarter.
    expect(0.6 - leak({ enforcement: 0.9 })).toBeLessThan(0.1);
  });

  test('allies slide where we have sold, the faster the less united, and only there', () => {
    const moved = (unity: number, soldAt: number) =>
      with_((x) => {
        x.unity = unity;
        sector(x, 0).ours = 0;
        sector(x, 0).soldAt = soldAt;
      });
    expect(sector(moved(0.5, 1), 0).allies).toBeLessThan(1);
    expect(sector(moved(0.2, 1), 0).allies).toBeLessThan(sector(moved(0.8, 1), 0).allies);
    for (const before of [-99, -1, 0]) expect(sector(moved(0.5, before), 0).allies).toBe(1);
    expect(count(moved(0.1, 1), EVENT['allies-slide'])).toBe(1);
  });

  test('allies follow where we are stricter, the more united the faster', () => {
    const moved = (unity: number) =>
      sector(
        with_((x) => {
          x.unity = unity;
          sector(x, 0).allies = 0.4;
        }),
        0,
      ).allies;
    expect(moved(0.9)).toBeGreaterThan(moved(0.3));
    expect(moved(0.3)).toBeGreaterThan(0.4);
  });

  test('the patron fills a share of what is denied, up to what the guarantee allows', () => {
    const guaranteed = (guarantee: number) =>
      with_((x) => {
        x.guarantee = guarantee;
      });
    expect(base.patron).toBeCloseTo(Math.min(0.4 * base.denied, 260 * 0.8), 9);
    const weak = guaranteed(0.1);
    expect(weak.patron).toBeLessThan(base.patron);
    expect(weak.revenue).toBeLessThan(base.revenue);
    expect(base.revenue).toBeCloseTo(800 - base.denied + base.patron, 9);
  });

  test('hardship is the same under every view for the same restrictions: bite is the state’s alone', () => {
    const other = plainModel('op-ed', CALM);
    const same = next(worlds(other, 1)[0] as World, other, {}, quiet);
    expect(base.hardship).toBeCloseTo(same.hardship, 12);
  });

  test('hardship adds up over the quarters, and ends with the regime', () => {
    const two = next(base, m, {}, quiet);
    expect(two.hardshipSum).toBeCloseTo(base.hardship + two.hardship, 12);
    const free = with_((x) => {
      x.regime = 0;
    });
    expect(free.hardship).toBe(0);
  });

  test('doing nothing leaves money and the services about where they are', () => {
    const calm = plainModel(view, { ...CALM, unityRest: 0.7 });
    const end = later(worlds(calm, 1)[0] as World, calm, 16, { answer: 'refuse' });
    expect(Math.abs(end.revenue - end.reference)).toBeLessThan(0.01 * end.reference);
    expect(Math.abs(end.apparatus - 100)).toBeLessThan(0.5);
    expect(Math.abs(end.elites - 70)).toBeLessThan(0.5);
  });
});
