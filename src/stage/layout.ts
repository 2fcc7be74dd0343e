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

/** In so many parts the ground is shared out among those who stand there. */
const SHARES = 12;
/** Left free between two groups. */
const BETWEEN = 14;

/** From left to right: arrested on the other track only; arrested on the player's only; kept inside by a refusal on the player's. */
const ON_TRACK = ['spared', 'arrested', 'kept'] as const;
type OnTrack = (typeof ON_TRACK)[number];
const TRACK_SEEDS: Readonly<Record<OnTrack, number>> = { spared: 37, arrested: LIFTED_TRACK.seed, kept: 41 };

const trackParts = new Map<string, Ground>();

/** The part of the lifted ground from so many twelfths to so many; the same object each time, since places hang on it. */
function trackPart(who: OnTrack, from: number, to: number): Ground {
  const key = `${who} ${from} ${to}`;
  const known = trackParts.get(key);
  if (known) return known;
  const cut = (edge: Edge): Edge => ({
    ...edge,
    left: lerp(edge.left, edge.right, from / SHARES) + (from === 0 ? 0 : BETWEEN / 2),
    right: lerp(edge.left, edge.right, to / SHARES) - (to === SHARES ? 0 : BETWEEN / 2),
  });
  const { far, near } = LIFTED_TRACK;
  const part = { ...LIFTED_TRACK, seed: TRACK_SEEDS[who], far: cut(far), near: cut(near) };
  trackParts.set(key, part);
  return part;
}

/** The grounds for so many people each: every group has room as its people are many, and none of them is left without any. */
function sharedTrack(counts: Readonly<Record<OnTrack, number>>): Readonly<Record<OnTrack, Ground>> {
  const all = ON_TRACK.reduce((sum, who) => sum + counts[who], 0);
  const shares = ON_TRACK.map((who) => (counts[who] === 0 ? 0 : Math.max(1, Math.round((counts[who] / all) * SHARES))));
  // What rounding gave too much or too little goes to the largest group.
  const largest = shares.indexOf(Math.max(...shares));
  shares[largest] = (shares[largest] ?? 0) + SHARES - shares.reduce((sum, share) => sum + share, 0);
  const starts = shares.map((_, i) => shares.slice(0, i).reduce((sum, share) => sum + share, 0));
  const groundOf = (who: OnTrack): Ground => {
    const i = ON_TRACK.indexOf(who);
    const from = starts[i] ?? 0;
    // Nobody stands on a ground of no width.
    return counts[who] === 0 ? LIFTED_TRACK : trackPart(who, from, from + (shares[i] ?? 0));
  };
  return { spared: groundOf('spared'), arrested: groundOf('arrested'), kept: groundOf('kept') };
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
  /** Only once the fog has lifted: arrested on the other track only, and kept inside by a refusal. */
  readonly spared: readonly Place[];
  readonly kept: readonly Place[];
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
      kept: [],
      home: stand(whole(view.freedNow), ARRIVED),
    };
  }
  const { lifted } = view;
  const counts = { spared: whole(lifted.spared), arrested: whole(lifted.arrested), kept: whole(lifted.kept) };
  const freed = whole(lifted.freed);
  const track = sharedTrack(counts);
  const steps = Math.max(stepsFor(freed, HOME), ...ON_TRACK.map((who) => stepsFor(counts[who], track[who])));
  return {
    yard,
    platform,
    farTrack: stand(counts.arrested, track.arrested, steps),
    spared: stand(counts.spared, track.spared, steps),
    kept: stand(counts.kept, track.kept, steps),
    home: stand(freed, HOME, steps),
  };
}

const whole = (count: number): number => Math.max(0, Math.round(count));

/** How many of these places lie within the frame. */
export function countWithin(places: readonly Place[], frame: Frame): number {
  return places.filter(({ x, y }) => x >= frame.left && x <= frame.right && y >= frame.top && y <= frame.bottom + 1)
    .length;
}
