// Where the parts of the stage lie on a stage of a given size, so that the interface can say what each is.

import { frameFor, HORIZON, TRACK, WORLD_WIDTH } from './frame.ts';
import { type Pill, type PillAnchor, pillAnchors } from './pills.ts';
import { LEVER } from './scenery/lever.ts';
import type { Bounds } from './scenery.ts';

/** World units; far ones first, so that a nearer one takes the pointer. */
const AREAS = {
  home: { left: 0, top: HORIZON - 24, right: 300, bottom: TRACK - 14 },
  mine: { left: 832, top: HORIZON - 50, right: 1110, bottom: HORIZON + 100 },
  palace: { left: 1128, top: HORIZON - 60, right: 1228, bottom: HORIZON + 48 },
  patron: { left: 1240, top: HORIZON - 62, right: WORLD_WIDTH, bottom: HORIZON + 40 },
  arrests: { left: 946, top: HORIZON + 60, right: WORLD_WIDTH, bottom: TRACK - 14 },
  prison: { left: 304, top: HORIZON - 24, right: 752, bottom: HORIZON + 130 },
  platform: { left: 386, top: TRACK - 46, right: 696, bottom: TRACK - 6 },
  coach: { left: 242, top: TRACK - 24, right: 380, bottom: TRACK + 14 },
  signal: { left: 766, top: TRACK - 126, right: 832, bottom: TRACK + 14 },
  lever: { left: LEVER.x - 16, top: LEVER.foot - 86, right: LEVER.x + 16, bottom: LEVER.foot + 4 },
} as const satisfies Readonly<Record<string, Bounds>>;

type Part = keyof typeof AREAS;

export interface PlacedPart {
  readonly part: Part;
  /** CSS pixels from the upper left corner of the stage. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pill: PillAnchor | null;
}

/** Below this height parts of a stage cannot all be as large as a finger: then as the least that a target may be. CSS pixels. */
const LOW = 90;
const LEAST_TARGET = 24;
const NARROW = 900;
/** Less than this of a part in the picture is no part of it, CSS pixels; where all of the country is small, less will do. */
const LEAST = 12;
const LEAST_WHOLE = 6;

const hasPill = (part: Part, pills: Readonly<Record<Pill, PillAnchor | null>>): part is Part & Pill => part in pills;

/**
 * Those in the picture. Nothing lies outside of the stage, and none is smaller than `target` where the stage has the room.
 * `isWhole`: a narrow stage shows all of the country, where parts lie too close to be larger than the least.
 */
export function partAreas(width: number, height: number, target = 24, isWhole = false): PlacedPart[] {
  const frame = frameFor(width, height, isWhole);
  const pills = pillAnchors(width, height);
  const least = height < LOW || (isWhole && width < NARROW) ? Math.min(target, LEAST_TARGET) : target;
  const placed: PlacedPart[] = [];
  for (const part of Object.keys(AREAS) as Part[]) {
    const bounds = AREAS[part];
    const [left, right] = inside(
      (bounds.left - frame.left) * frame.scale,
      (bounds.right - frame.left) * frame.scale,
      width,
    );
    const [top, bottom] = inside(
      (bounds.top - frame.top) * frame.scale,
      (bounds.bottom - frame.top) * frame.scale,
      height,
    );
    const some = isWhole ? LEAST_WHOLE : LEAST;
    if (right - left < some || bottom - top < some) continue;
    const [x, w] = widened(left, right, least, width);
    const [y, h] = widened(top, bottom, least, height);
    placed.push({ part, left: x, top: y, width: w, height: h, pill: hasPill(part, pills) ? pills[part] : null });
  }
  return placed.map((area, i) => placed.slice(i + 1).reduce(besides, area));
}

/** What is left of `far` where `near` lies over its middle: the largest part beside it. */
function besides(far: PlacedPart, near: PlacedPart): PlacedPart {
  const [right, bottom] = [far.left + far.width, far.top + far.height];
  const [nearRight, nearBottom] = [near.left + near.width, near.top + near.height];
  const [x, y] = [far.left + far.width / 2, far.top + far.height / 2];
  if (x < near.left || x > nearRight || y < near.top || y > nearBottom) return far;
  const rest = [
    { ...far, height: near.top - far.top },
    { ...far, top: nearBottom, height: bottom - nearBottom },
    { ...far, width: near.left - far.left },
    { ...far, left: nearRight, width: right - nearRight },
  ].filter(({ width, height }) => width >= LEAST && height >= LEAST);
  return rest.reduce((most, one) => (one.width * one.height > most.width * most.height ? one : most), rest[0] ?? far);
}

const inside = (from: number, to: number, most: number): [number, number] => [Math.max(0, from), Math.min(most, to)];

function widened(from: number, to: number, least: number, most: number): [start: number, length: number] {
  const length = Math.min(most, Math.max(least, to - from));
  return [Math.min(most - length, Math.max(0, (from + to - length) / 2)), length];
}
