// Where people stand. One figure a person, always: a ground that fills up gets more and smaller rows, and drops nobody.
// Figure i keeps its place while the number changes, unless the rows have to be made smaller or may be made larger.

import { keyed } from './chance.ts';
import { type Figure, figureFor } from './figures.ts';
import { type Frame, HORIZON, TRACK } from './frame.ts';
import { lerp } from './geometry.ts';
import type { StageView } from './stage-view.ts';

export { pillAnchors } from './pills.ts';

/** A trapezoid on which people stand, far edge first. All in world units. */
export interface Ground {
  readonly seed: number;
  readonly far: Edge;
  readonly near: Edge;
  readonly rows: number;
}

interface Edge {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of a person, and room from one to the next. */
  readonly height: number;
  readonly gap: number;
}

export interface Place {
  /** Where the feet are. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly figure: Figure;
  readonly mirrored: boolean;
  /** 0 on the far edge .. 1 on the near one. */
  readonly depth: number;
}

export const YARD: Ground = {
  seed: 77,
  far: { left: 368, right: 674, y: HORIZON + 34, height: 6.6, gap: 4.3 },
  near: { left: 316, right: 740, y: HORIZON + 123, height: 11, gap: 6.1 },
  rows: 20,
};

export const PLATFORM: Ground = {
  seed: 31,
  far: { left: 404, right: 680, y: TRACK - 27, height: 16.5, gap: 6.6 },
  near: { left: 394, right: 690, y: TRACK - 18, height: 18, gap: 7 },
  rows: 3,
};

/** Published arrests, walking into the fog. */
export const FAR_TRACK: Ground = {
  seed: 4,
  far: { left: 1036, right: 1350, y: HORIZON + 103, height: 12, gap: 7.4 },
  near: { left: 958, right: 1362, y: HORIZON + 126, height: 15, gap: 9 },
  rows: 4,
};

/** After the fog: everybody whom one of the two tracks cost, and everybody who came home, at one size. */
export const LIFTED_TRACK: Ground = {
  seed: 19,
  far: { left: 1128, right: 1360, y: HORIZON + 103, height: 13, gap: 6 },
  near: { left: 944, right: 1360, y: HORIZON + 142, height: 17, gap: 7.4 },
  rows: 6,
};

/** In so many parts the ground is shared out between the two tracks' people. */
const SHARES = 12;
/** Left free between them, where both are there. */
const BETWEEN = 14;

/** Left of the line those arrested on the other track only, right of it those of the player's: `share` twelfths are on the left. */
const SHARED = Array.from({ length: SHARES + 1 }, (_, share) => {
  const part = share / SHARES;
  const gap = share === 0 || share === SHARES ? 0 : BETWEEN / 2;
  const line = (edge: Edge) => lerp(edge.left, edge.right, part);
  const left = (edge: Edge): Edge => ({ ...edge, right: line(edge) - gap });
  const right = (edge: Edge): Edge => ({ ...edge, left: line(edge) + gap });
  const { far, near } = LIFTED_TRACK;
  return {
    spared: { ...LIFTED_TRACK, seed: 37, far: left(far), near: left(near) },
    arrested: { ...LIFTED_TRACK, far: right(far), near: right(near) },
  };
});

/** The two grounds for so many people: each has room as its people are many, and nobody is left without any. */
function sharedTrack(spared: number, arrested: number): { readonly spared: Ground; readonly arrested: Ground } {
  const all = spared + arrested;
  const share = all === 0 ? 0 : Math.round((spared / all) * SHARES);
  const least = spared > 0 ? 1 : 0;
  const most = arrested > 0 ? SHARES - 1 : SHARES;
  return SHARED[Math.min(most, Math.max(least, share))] as (typeof SHARED)[number];
}

export const HOME: Ground = {
  seed: 23,
  far: { left: 62, right: 232, y: HORIZON + 70, height: 13, gap: 6 },
  near: { left: 18, right: 258, y: HORIZON + 128, height: 17, gap: 7.4 },
  rows: 7,
};

/** During the term: those who came home this quarter, beside the coach. */
export const ARRIVED: Ground = {
  seed: 29,
  far: { left: 22, right: 232, y: HORIZON + 128, height: 16, gap: 7 },
  near: { left: 14, right: 236, y: HORIZON + 146, height: 18, gap: 7.6 },
  rows: 3,
};

/** Each step makes people this much smaller. */
const STEP = 0.86;
const MOST_STEPS = 24;

/** How often people must be made smaller for `count` of them to fit; 0 for life size. */
export function stepsFor(count: number, ground: Ground): number {
  let steps = 0;
  while (steps < MOST_STEPS && slotsOf(ground, steps).length < count) steps++;
  return steps;
}

/** Exactly `count` places (a whole number from 0) in the order of the people; `steps` from stepsFor, or more. */
export function stand(count: number, ground: Ground, steps = stepsFor(count, ground)): Place[] {
  return slotsOf(ground, steps).slice(0, count);
}

const remembered = new WeakMap<Ground, Map<number, Place[]>>();

/** Every place of a ground at one size, in the order in which they fill. */
function slotsOf(ground: Ground, steps: number): Place[] {
  const sizes = remembered.get(ground) ?? new Map<number, Place[]>();
  remembered.set(ground, sizes);
  const known = sizes.get(steps);
  if (known) return known;

  const shrink = STEP ** steps;
  const rows = Math.max(1, Math.round(ground.rows / shrink));
  const places: Place[] = [];
  for (let row = 0; row < rows; row++) places.push(...rowOf(ground, row, rows, shrink));
  const slots = places
    .map((place, i) => ({ place, turn: turnOf(ground.seed, i) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ place }) => place);
  sizes.set(steps, slots);
  return slots;
}

/** Neighbours who fill up one after the other, so that a half-full ground has no holes. */
const NEIGHBOURS = 4;

/** When place i fills: each four neighbours are taken in a shuffled order, one of them in each round. */
function turnOf(seed: number, i: number): number {
  const four = Math.floor(i / NEIGHBOURS);
  const rank = (k: number) => keyed(seed, four * NEIGHBOURS + k, 8);
  let round = 0;
  for (let k = 0; k < NEIGHBOURS; k++) if (rank(k) < rank(i % NEIGHBOURS)) round++;
  return round + keyed(seed, i, 1);
}

function rowOf(ground: Ground, row: number, rows: number, shrink: number): Place[] {
  const { far, near, seed } = ground;
  const depth = rows === 1 ? 1 : row / (rows - 1);
  const left = lerp(far.left, near.left, depth);
  const right = lerp(far.right, near.right, depth);
  const y = lerp(far.y, near.y, depth ** 1.18);
  const between = (near.y - far.y) / Math.max(1, rows - 1);
  const count = Math.max(1, Math.floor((right - left) / (lerp(far.gap, near.gap, depth) * shrink)));
  const draw = (i: number, channel: number) => keyed(seed * 1009 + row, i, channel);

  // Gaps from a heavy-tailed weight, so that people stand in twos and threes and not on a grid.
  const weights = Array.from({ length: count + 1 }, (_, i) =>
    draw(i, 2) < 0.16 ? 2.1 + draw(i, 3) * 1.5 : 0.55 + draw(i, 3) * 0.6,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  return Array.from({ length: count }, (_, i): Place => {
    passed += weights[i] ?? 0;
    const stray = (draw(i, 4) - 0.5) * Math.min(4.2, between * 0.95);
    return {
      x: left + (passed / total) * (right - left),
      y: Math.min(near.y, Math.max(far.y, y + stray)),
      height: lerp(far.height, near.height, depth) * shrink * (0.86 + 0.26 * draw(i, 5)),
      figure: figureFor(draw(i, 6)),
      mirrored: draw(i, 7) < 0.5,
      depth,
    };
  });
}

/** Everybody on the stage, by where they are. */
export interface People {
  readonly yard: readonly Place[];
  readonly platform: readonly Place[];
  readonly farTrack: readonly Place[];
  /** Only once the fog has lifted. */
  readonly spared: readonly Place[];
  readonly home: readonly Place[];
}

export function peopleOf(view: StageView): People {
  const yard = stand(whole(view.reported - view.offered), YARD);
  const platform = stand(whole(Math.min(view.offered, view.reported)), PLATFORM);
  if (view.phase === 'term' || !view.lifted) {
    return {
      yard,
      platform,
      farTrack: stand(whole(view.arrestsPublished), FAR_TRACK),
      spared: [],
      home: stand(whole(view.freedNow), ARRIVED),
    };
  }
  const arrested = whole(view.lifted.arrested) + whole(view.lifted.kept);
  const spared = whole(view.lifted.spared);
  const freed = whole(view.lifted.freed);
  const track = sharedTrack(spared, arrested);
  const steps = Math.max(stepsFor(arrested, track.arrested), stepsFor(spared, track.spared), stepsFor(freed, HOME));
  return {
    yard,
    platform,
    farTrack: stand(arrested, track.arrested, steps),
    spared: stand(spared, track.spared, steps),
    home: stand(freed, HOME, steps),
  };
}

const whole = (count: number): number => Math.max(0, Math.round(count));

/** How many of these places lie within the frame. */
export function countWithin(places: readonly Place[], frame: Frame): number {
  return places.filter(({ x, y }) => x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom + 1)
    .length;
}
