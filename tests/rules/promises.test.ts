// Promises: what a condition holds back, snapback, the roadmap from its signing to its end, and our own broken word.
import { describe, expect, test } from 'vitest';
import { EVENT, type World } from '../../src/rules/index.ts';
import { cheatChance } from '../../src/rules/regime.ts';
import { plainModel, VIEWS } from './models.ts';
import { copyOf, count, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, moodSpread: 0, homePriceSpread: 0 } as const;
const KEPT = { ...CALM, cheat: 0, conditionalBase: 1, conditionalMost: 1, roadmapBase: 1, roadmapMost: 1 } as const;
const quiet = (w: World) => w.offer.clear();

/** A condition on relief of potash in force. */
const underCondition = (w: World) => {
  quiet(w);
  w.conditionCount = 1;
  Object.assign(w.conditions[0] as object, { sector: 0, step: 0.5, left: 5, value: 25 });
  (w.sectors[0] as World['sectors'][number]).ours = 0.5;
  (w.sectors[0] as World['sectors'][number]).soldAt = 0;
};

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, { ...CALM, cheat: 0 });
  const list = worlds(m, 10);

  test('a condition holds arrests back, the more the larger the stake and the belief in sanctions', () => {
    for (const w of list) {
      const at = (stake: number, credibility: number) =>
        next(w, m, {}, (x) => {
          underCondition(x);
          (x.conditions[0] as { value: number }).value = stake;
          x.credibility = credibility;
        });
      const free = next(w, m, {}, (x) => {
        underCondition(x);
        x.conditionCount = 0;
      });
      expect(at(25, 0.55).arrestMean).toBeLessThan(free.arrestMean);
      expect(at(60, 0.55).arrestMean).toBeLessThan(at(10, 0.55).arrestMean);
      expect(at(25, 0.9).inputs.stake).toBe(25);
      expect(at(25, 0.9).arrestMean).toBeLessThan(at(25, 0.1).arrestMean);
      expect(at(25, 0.55).newOrdinary).toBeLessThanOrEqual(free.newOrdinary);
    }
  });

  test('a condition that runs out kept raises belief in our relief and ends', () => {
    const w = list[0] as World;
    const last = next(w, m, {}, (x) => {
      underCondition(x);
      (x.conditions[0] as { left: number }).left = 1;
    });
    const running = next(w, m, {}, underCondition);
    expect([last.conditionCount, running.conditionCount]).toEqual([0, 1]);
    expect(running.conditions[0]?.left).toBe(4);
    expect(last.assurance).toBeGreaterThan(running.assurance + 0.03);
    expect(count(last, EVENT['conditions-kept'])).toBe(1);
    expect(last.sectors[0]?.ours).toBe(0.5);
  });

  test('broken, relief snaps back exactly and arrests rise; our own word is not touched', () => {
    const cheats = plainModel(view, { ...CALM, cheat: 0.25, cheatTop: 1.5 });
    let broken = 0;
    for (const w of worlds(cheats, 60)) {
      const sure = { ...cheats, view: { ...cheats.view, cheat: 9 } };
      const snapped = next(w, sure, {}, underCondition);
      broken++;
      expect(count(snapped, EVENT['conditions-broken'])).toBe(1);
      expect(snapped.sectors[0]?.ours).toBe(1);
      expect(snapped.conditionCount).toBe(0);
      const kept = next(w, { ...cheats, view: { ...cheats.view, cheat: 0 } }, {}, underCondition);
      expect(snapped.arrestMean).toBeGreaterThan(kept.arrestMean);
      expect(snapped.assurance).toBe(kept.assurance);
      expect(snapped.homePrice).toBeGreaterThan(kept.homePrice);
      // Nobody broke a word but they: tightening after that is no breach of ours.
      expect(snapped.sectors[0]?.soldAt).toBeLessThan(-20);
    }
    expect(broken).toBe(60);
  });

  test('a dealer lets a breach pass: relief stays, and sanctions are believed less', () => {
    for (const w of list) {
      const sure = { ...m, view: { ...m.view, cheat: 9 } };
      const dealer = next(w, sure, {}, (x) => {
        underCondition(x);
        x.office = 2;
      });
      const player = next(w, sure, {}, underCondition);
      expect(dealer.sectors[0]?.ours).toBe(0.5);
      expect(dealer.credibility).toBeLessThan(player.credibility);
      expect(count(dealer, EVENT['breach-unanswered'])).toBe(1);
      expect(dealer.conditionCount).toBe(0);
    }
  });
});

test('cheating is likelier the firmer it sits, less so the more our sanctions and our relief are believed', () => {
  const m = plainModel();
  const w = worlds(m, 1)[0] as World;
  const chance = (change: Partial<World>) =>
    cheatChance(
      copyOf(w, (x) => Object.assign(x, change)),
      m,
    );
  expect(chance({ strength: 80 })).toBeGreaterThan(chance({ strength: 50 }));
  expect(chance({ credibility: 0.9 })).toBeLessThan(chance({ credibility: 0.2 }));
  expect(chance({ assurance: 0.9 })).toBeLessThan(chance({ assurance: 0.2 }));
  // And as often as the chance says.
  const often = plainModel('op-ed', { ...CALM, cheat: 0.25 });
  const list = worlds(often, 800);
  const broken = list.filter((x) => count(next(x, often, {}, underCondition), EVENT['conditions-broken']) === 1).length;
  expect(Math.abs(broken / 800 - cheatChance(list[0] as World, often))).toBeLessThan(0.05);
});

describe('the roadmap', () => {
  const m = plainModel('op-ed', KEPT);
  const list = worlds(m, 6);

  test('frees a share each quarter, for half a sector every second one, and holds arrests back', () => {
    for (const w of list) {
      const start = next(w, m, { answer: 'roadmap' });
      const none = next(w, m, { answer: 'refuse' });
      expect(start.roadmapsAgreed).toBe(1);
      expect(start.freed).toBe(Math.floor(1227 * 0.09));
      expect(start.arrestMean).toBeLessThan(none.arrestMean * 0.6);
      expect(start.exiled).toBe(0);
      let at = start;
      const left = (x: World) => x.sectors.slice(0, 3).reduce((sum, sector) => sum + sector.ours, 0);
      const relief: number[] = [left(start)];
      for (let q = 2; q <= m.promises.roadmapQuarters; q++) {
        const before = at;
        at = next(at, m, {}, quiet);
        expect(at.roadmap).toBe(m.promises.roadmapQuarters - q);
        expect(at.freedNow).toBe(at.roadmapFreedNow);
        expect(at.freed).toBeGreaterThan(before.freed);
        relief.push(left(at));
      }
      expect(count(at, EVENT['roadmap-completed'])).toBe(1);
      expect(at.conditionCount).toBe(0);
      expect([at.sectors[0]?.ours, at.sectors[1]?.ours, at.sectors[2]?.ours]).toEqual([0, 0, 0]);
      expect([...new Set(relief)]).toEqual([3, 2.5, 2, 1.5, 1, 0.5, 0]);
      expect(at.assurance).toBeGreaterThan(none.assurance + 0.1);
    }
  });

  test('no offers come while it runs', () => {
    let at = next(list[0] as World, m, { answer: 'roadmap' });
    for (let q = 1; q < m.promises.roadmapQuarters; q++) {
      expect([at.roadmap, at.offer.people]).toEqual([m.promises.roadmapQuarters - q, 0]);
      at = next(at, m);
    }
    expect(at.roadmap).toBe(0);
  });

  test('cheated, all of it snaps back, a crackdown follows, and six quarters pass without one', () => {
    for (const w of list) {
      let at = next(w, m, { answer: 'roadmap' });
      for (let q = 0; q < 3; q++) at = next(at, m);
      expect(at.sectors[0]?.ours).toBeLessThan(1);
      const cheats = { ...m, view: { ...m.view, cheat: 9 } };
      const broken = next(at, cheats);
      expect(broken.sectors.slice(0, 3).map((s) => s.ours)).toEqual([1, 1, 1]);
      expect([broken.roadmap, broken.roadmapRest, broken.roadmapsBroken, broken.conditionCount]).toEqual([0, 6, 1, 0]);
      expect(broken.arrestMean).toBeGreaterThan(next(at, m).arrestMean);
      expect(count(broken, EVENT['roadmap-broken'])).toBe(1);
      let after = broken;
      for (let q = 0; q < 5; q++) {
        after = next(after, m);
        expect(after.published.oddsHigh[3]).toBe(0);
      }
      expect(next(after, m).roadmapRest).toBe(0);
    }
  });

  test('the price of its relief is learned: two quarters of releases for one step', () => {
    const w = list[0] as World;
    const first = next(w, m, { answer: 'roadmap' }, (x) => {
      x.goingRate = 1;
    });
    const second = next(first, m);
    expect(second.goingRate).toBeLessThan(first.goingRate);
  });
});

describe.each(VIEWS)('our word, %s', (view) => {
  const m = plainModel(view, { ...CALM, cheat: 0 });
  const tighten = { lever: 0, steps: 1 } as const;
  const sold = (quarters: number) => (w: World) => {
    quiet(w);
    const s = w.sectors[0] as World['sectors'][number];
    s.ours = 0;
    w.quarter = 20;
    s.soldAt = 21 - quarters;
    w.capital = 8;
  };

  test('taking back sold relief within twelve quarters halves belief in our relief, and no later', () => {
    for (const w of worlds(m, 4)) {
      for (const ago of [0, 1, 6, 11]) {
        const back = next(w, m, tighten, sold(ago));
        const kept = next(w, m, {}, sold(ago));
        expect(back.assurance).toBeCloseTo(0.2 + 0.01 * (0.4 - 0.2), 12);
        expect(kept.assurance).toBeCloseTo(0.4, 12);
        expect(back.unity).toBeLessThan(kept.unity - 0.035);
        expect(back.approval).toBeLessThan(kept.approval - 0.9);
        expect(count(back, EVENT['relief-taken-back'])).toBe(1);
      }
      for (const ago of [13, 60]) {
        const late = next(w, m, tighten, sold(ago));
        expect(late.assurance).toBeCloseTo(0.4, 12);
        expect(count(late, EVENT['relief-taken-back'])).toBe(0);
      }
    }
  });

  test('taking back in the quarter of the sale itself is a breach too', () => {
    for (const w of worlds(m, 4)) {
      const both = next(w, m, { answer: 'accept', ...tighten });
      const sale = next(w, m, { answer: 'accept' });
      expect(count(both, EVENT['relief-taken-back'])).toBe(1);
      expect(both.assurance).toBeLessThan(sale.assurance * 0.52);
      expect(both.freed).toBe(sale.freed);
    }
  });

  test('nobody buys that sector again for twelve quarters', () => {
    let offered = 0;
    let after = 0;
    for (const w of worlds(m, 30, sold(3))) {
      let at = next(w, m, tighten);
      for (let q = 0; q < 14; q++) {
        const steps = at.offer.people > 0 && at.offer.batch !== 2 ? (at.offer.steps[0] as number) : 0;
        if (steps > 0 && at.quarter - 21 <= 12) offered++;
        if (steps > 0 && at.quarter - 21 > 12) after++;
        at = next(at, m);
      }
    }
    expect(offered).toBe(0);
    expect(after).toBeGreaterThan(0);
  });

  test('a condition on what was taken back falls away; one on another sector stays', () => {
    const w = worlds(m, 1)[0] as World;
    const two = (x: World) => {
      sold(2)(x);
      x.conditionCount = 2;
      Object.assign(x.conditions[0] as object, { sector: 0, step: 1, left: 5, value: 40 });
      Object.assign(x.conditions[1] as object, { sector: 1, step: 0.5, left: 4, value: 20 });
    };
    const back = next(w, m, tighten, two);
    expect(back.conditionCount).toBe(1);
    expect(back.conditions[0]).toMatchObject({ sector: 1, step: 0.5, left: 3, value: 20 });
  });
});
