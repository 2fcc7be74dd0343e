import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../src/stage/groups.ts';
import {
  ARRIVED,
  FAR_TRACK,
  type Ground,
  HOME,
  LIFTED_TRACK,
  PLATFORM,
  type Place,
  peopleOf,
  stand,
  stepsFor,
  YARD,
} from '../../src/stage/layout.ts';
import type { StageView } from '../../src/stage/stage-view.ts';

const GROUNDS = { YARD, PLATFORM, FAR_TRACK, LIFTED_TRACK, HOME, ARRIVED };
const COUNTS = [...Array(300).keys(), 912, 1227, 1304, 1500, 1501, 2000, 2999, 4000, 4999, 5000];

const edgeAt = (ground: Ground, side: 'left' | 'right', y: number) => {
  const share = (y - ground.far.y) / (ground.near.y - ground.far.y);
  return ground.far[side] + (ground.near[side] - ground.far[side]) * share;
};

describe.each(Object.entries(GROUNDS))('people on the ground %s', (_, ground) => {
  test('exactly n of them, no two in one place, for n = 0 to 5000', () => {
    for (const n of COUNTS) {
      const places = stand(n, ground);
      expect(places).toHaveLength(n);
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(n);
    }
  });

  test('all of them inside it', () => {
    // A row strays from its line by up to two units, and the slanting edge with it.
    const slant = Math.abs(ground.near.left - ground.far.left) / (ground.near.y - ground.far.y);
    const slack = slant * 6 + 0.01;
    const isInside = ({ x, y }: Place) =>
      y >= ground.far.y &&
      y <= ground.near.y &&
      x > edgeAt(ground, 'left', y) - slack &&
      x < edgeAt(ground, 'right', y) + slack;
    for (const n of COUNTS) expect(stand(n, ground).filter((place) => !isInside(place))).toEqual([]);
  });

  test('one more person moves nobody, unless all have to be made smaller', () => {
    let moves = 0;
    let before = stand(0, ground);
    for (let n = 1; n <= 5000; n++) {
      const after = stand(n, ground);
      if (stepsFor(n, ground) !== stepsFor(n - 1, ground)) moves++;
      else if (!before.every((place, i) => place === after[i])) throw new Error(`somebody moved at ${n}`);
      before = after;
    }
    expect(moves).toBeLessThanOrEqual(20);
  });
});

describe('the stage as a whole', () => {
  const view: StageView = {
    reported: 912,
    offered: 60,
    freedNow: 0,
    arrestsPublished: 98,
    exports: 0.6,
    homePrice: 0.4,
    palaceStoreys: 4,
    rings: null,
    answer: null,
    quarter: 6,
    lawStage: 0,
    lever: null,
    labels: { home: '', prison: '', mine: '', palace: '', patron: '', arrests: '' },
    phase: 'term',
  };
  const counts = (changed: Partial<StageView>) => {
    const people = peopleOf({ ...view, ...changed });
    return [people.yard.length, people.platform.length, people.farTrack.length, people.home.length];
  };

  test('whoever is on offer stands on the platform and not in the yard', () => {
    expect(counts({})).toEqual([852, 60, 98, 0]);
    expect(counts({ offered: 0 })).toEqual([912, 0, 98, 0]);
    expect(counts({ offered: 2000 })).toEqual([0, 912, 98, 0]);
  });

  test('once the fog is lifted, the arrested and the freed have one size', () => {
    const lifted = { phase: 'reveal', lifted: { arrested: 1900, kept: 0, spared: 0, freed: 60 } } as const;
    expect(counts(lifted)).toEqual([852, 60, 1900, 60]);
    const { farTrack, home } = peopleOf({ ...view, ...lifted });
    const mean = (places: readonly { height: number; depth: number }[]) =>
      places.reduce((sum, { height, depth }) => sum + height / (13 + 4 * depth), 0) / places.length;
    expect(mean(home) / mean(farTrack)).toBeCloseTo(1, 1);
  });

  test('once the fog is lifted, the two tracks are drawn alike: as many figures, as large, each on its own ground', () => {
    for (const [arrested, kept, spared] of [
      [500, 0, 0],
      [0, 0, 500],
      [0, 500, 0],
      [1, 0, 856],
      [856, 0, 1],
      [400, 90, 510],
    ] as const) {
      const lifted = { phase: 'reveal', lifted: { arrested, kept, spared, freed: 0 } } as const;
      const people = peopleOf({ ...view, ...lifted });
      expect([people.farTrack.length, people.kept.length, people.spared.length]).toEqual([arrested, kept, spared]);
      // In each row of depth, whoever was spared stands left of whoever was arrested.
      const left = Math.max(...people.spared.filter((p) => p.depth === 1).map((p) => p.x), 0);
      const row = people.farTrack.filter((p) => p.depth === 1).map((p) => p.x);
      expect(left).toBeLessThan(Math.min(...row, 9999));
      // And whoever was kept inside right of both.
      const kept0 = Math.min(...people.kept.filter((p) => p.depth === 1).map((p) => p.x), 9999);
      expect(Math.max(left, ...row)).toBeLessThan(kept0);
    }
    const tallest = (one: number, other: number) => {
      const lifted = { arrested: one, kept: 0, spared: other, freed: 0 };
      const people = peopleOf({ ...view, phase: 'reveal', lifted });
      return Math.max(...[...people.farTrack, ...people.spared].map((p) => p.height));
    };
    expect(tallest(0, 500) / tallest(500, 0)).toBeCloseTo(1, 1);
  });

  test('those kept in prison by a refusal are as large as those arrested because of a deal, and paper white', () => {
    const groups = groupsOf({ ...view, phase: 'reveal', lifted: { arrested: 400, kept: 400, spared: 0, freed: 90 } });
    const mean = (places: readonly { height: number; depth: number }[]) =>
      places.reduce((sum, { height, depth }) => sum + height / (13 + 4 * depth), 0) / places.length;
    expect(groups.kept.places).toHaveLength(400);
    expect(mean(groups.kept.places) / mean(groups.farTrack.places)).toBeCloseTo(1, 1);
    expect(groups.kept.inkAt(1)).toBe('#f7f0e2');
    // Blue is for those of the other track alone.
    expect(groups.farTrack.inkAt(1)).not.toBe(groups.kept.inkAt(1));
  });

  test('the yard of the tutorial country is drawn at life size', () => {
    expect(stepsFor(1304, YARD)).toBe(0);
  });
});
