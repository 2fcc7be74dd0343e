// What is fed in really happens in the worlds, and nothing else is changed by feeding it.
import { describe, expect, test } from 'vitest';
import { playCase } from '../../src/history/play.ts';
import { reportOf } from '../../src/history/report.ts';
import { CasePlayer, joined, partsOf, targetsOf } from '../../src/history/run.ts';
import { compile, decide, reported, startWorld, type World } from '../../src/rules/index.ts';
import { loadHistory } from '../../tools/history-work.ts';
import { BELARUS, changed, POLAND, parsed } from './files.ts';

const poland = parsed(POLAND);
const belarus = parsed(BELARUS);
const world = startWorld(compile(belarus.scenario, 'op-ed'), 1, 1);

describe('the log', () => {
  test('the deals of Belarus free the people they freed, and the sanctions move as they did', () => {
    const m = compile(belarus.scenario, 'sceptic');
    const freed: number[] = [];
    const airline: number[] = [];
    const potash: number[] = [];
    let worlds = 0;
    for (let seed = 1; seed <= 20; seed++) {
      freed.length = airline.length = potash.length = 0;
      const { unplayed } = playCase(world, m, belarus, seed, (w) => {
        freed[w.quarter] = w.freedNow;
        airline[w.quarter] = w.sectors[3]?.ours ?? Number.NaN;
        potash[w.quarter] = w.sectors[0]?.ours ?? Number.NaN;
      });
      // A regime that fell frees nobody by deals.
      if (world.regime === 0) continue;
      worlds++;
      expect(unplayed).toBe(0);
      expect([freed[8], freed[9], freed[10], freed[11], freed[12], freed[13]]).toEqual([0, 3, 14, 52, 123, 0]);
      expect([airline[2], airline[3], airline[11], airline[12]]).toEqual([0, 1, 0.5, 0]);
      expect([potash[11], potash[12]]).toEqual([1, 0]);
    }
    expect(worlds).toBeGreaterThan(10);
  });
  test('every lever of every case can be moved when it was', () => {
    for (const c of loadHistory().cases) {
      const m = compile(c.scenario, 'op-ed');
      const unplayed = [1, 2, 3, 4, 5, 6].map((seed) => playCase(world, m, c, seed, () => {}));
      expect(unplayed.filter((one) => one.agreed && one.unplayed === 0).length, c.id).toBeGreaterThan(0);
    }
  });
  test('a condition frees as many as it freed; worlds that do not agree say nothing', () => {
    const m = compile(poland.scenario, 'engagement');
    let agreed = 0;
    for (let seed = 1; seed <= 60; seed++) {
      let inside = 0;
      let freed = 0;
      const played = playCase(world, m, poland, seed, (w) => {
        if (w.quarter === 8) inside = reported(w);
        if (w.quarter === 9) freed = w.freedNow;
      });
      if (!played.agreed) continue;
      agreed++;
      if (world.regime === 1 && world.breakdownAt === 0) expect(freed).toBe(Math.min(225, inside));
    }
    expect(agreed).toBeGreaterThan(10);
    expect(agreed).toBeLessThan(50);
  });
  test('feeding nothing changes nothing: a case that answers the offers of the rules is a game', () => {
    const c = parsed(
      changed(POLAND, (f) => {
        f.offers = 'rules';
        f.log = [{ from: 1, to: 19, what: 'x', source: 'reagan', answer: 'accept' }];
        f.series = [];
      }),
    );
    const m = compile(c.scenario, 'op-ed');
    const game = startWorld(m, 7, c.quarters);
    for (let seed = 1; seed <= 20; seed++) {
      const told: unknown[] = [];
      const look = (w: World) => [w.arrested, w.freed, w.goingRate, w.credibility, w.revenue, w.strength, reported(w)];
      playCase(world, m, c, seed, (w) => told.push(look(w)));
      game.copyFrom(startWorld(m, seed, c.quarters));
      const played = [look(game)];
      while (game.quarter < c.quarters) {
        const answer = game.published.offer.people > 0 ? 'accept' : 'none';
        expect(decide(game, m, { answer, option: -1, lever: -1, steps: 0 })).toBeNull();
        played.push(look(game));
      }
      expect(told).toEqual(played);
    }
  });
  test('a count laid over the world is where the next quarter begins', () => {
    const m = compile(belarus.scenario, 'op-ed');
    const by = new Map([[4, 1000]]);
    let [before, after] = [0, 0];
    playCase(
      world,
      m,
      belarus,
      3,
      (w) => {
        if (w.quarter === 4) before = reported(w);
        if (w.quarter === 5) after = reported(w);
      },
      by,
    );
    expect(Math.abs(before - 1000)).toBeGreaterThan(100);
    expect(Math.abs(after - 1000)).toBeLessThan(100);
  });
});

describe('the report', () => {
  const play = (c = belarus, worlds = 60) => {
    const player = new CasePlayer(c);
    const { free, fed } = targetsOf(c);
    const parts = partsOf(c.id, 'op-ed', 1, worlds);
    const values = parts.map((part) => player.play(part));
    return reportOf(c, 'op-ed', joined(free.length + fed.length, parts, values), 0);
  };
  test('repeats bit for bit, and parts do not matter', () => {
    expect(play()).toEqual(play());
    const one = new CasePlayer(belarus).play({ case: belarus.id, view: 'op-ed', seed: 1, from: 30, worlds: 5 });
    const all = new CasePlayer(belarus).play({ case: belarus.id, view: 'op-ed', seed: 1, from: 0, worlds: 60 });
    for (let t = 0; t < one.data.length / 5; t++)
      expect([...one.data.subarray(t * 5, t * 5 + 5)]).toEqual([...all.data.subarray(t * 60 + 30, t * 60 + 35)]);
  });
  test('nine observations are scored, the others are held against a band', () => {
    const { status, n, score, naive, coverage, series } = play();
    expect({ status, n }).toEqual({ status: 'scored', n: 9 });
    expect(series.map((s) => s.status)).toEqual(['scored', 'scored', 'checked', 'checked']);
    // No change from 1,442: by hand.
    const off = [58, 46, 12, 68, 47, 177, 242, 311, 302];
    expect(naive?.[0]).toBeCloseTo(off.reduce((sum, x) => sum + x, 0) / 9, 9);
    expect(series[0]?.medianError).toBeGreaterThanOrEqual(score ?? Number.NaN);
    for (const share of coverage ?? []) expect(share).toBeLessThanOrEqual(1);
    expect(coverage?.[0]).toBeLessThanOrEqual(coverage?.[1] ?? Number.NaN);
    // One observation ahead is nearer than three years ahead.
    expect(series[1]?.score).toBeLessThan(series[0]?.score ?? Number.NaN);
  });
  test('a sign that holds in every world is shown, its opposite is not', () => {
    const check = (is: string, by: number) =>
      parsed(
        changed(POLAND, (f) => {
          f.log.splice(1, 1);
          f.series = [];
          f.checks = [{ ...f.checks[0], over: { from: 1, to: 4 }, is, by }];
        }),
      );
    expect(play(check('at-least', 0), 20).checks[0]).toMatchObject({ share: 1, answer: 'shown' });
    expect(play(check('at-most', -1 + 1), 20).checks[0]?.answer).toBe('not-shown');
    expect(play(check('at-most', 0), 20)).toMatchObject({ status: 'checked', n: 1 });
  });
});
