// Which part of the world a stage of a given size shows. The world is 1366 units wide, its horizon lies on y = 150 and
// its lower edge on y = 329. A wide stage shows all of it, a phone the yard and the platform; nothing is ever squeezed.

import { clamp, lerp } from './geometry.ts';

export const WORLD_WIDTH = 1366;
export const WORLD_BOTTOM = 329;
export const HORIZON = 150;
/** Base line of the near track's bed. */
export const TRACK = HORIZON + 160;

export interface Frame {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per world unit. */
  readonly scale: number;
  /** World coordinates of the upper left and lower right corners. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0 where the sky is high, 1 where pills would cover whatever rises above the forest: tall things are drawn lower. */
  readonly lowSky: number;
}

/** Stage widths in CSS pixels from which everything is shown, and below which only the yard is. */
const WIDE = 900;
const NARROW = 480;

/** What the narrow stage shows: from the coach to the signal, and from the yard's far wall down to the near rail. */
const YARD_WIDTH = 568;
const YARD_CENTRE = 543;
const YARD_TOP = 171;
const YARD_BOTTOM = 322;

/** `isWhole`: a narrow stage too shows all of the world's width, however small. */
export function frameFor(width: number, height: number, isWhole = false): Frame {
  const wide = isWhole ? 1 : clamp((width - NARROW) / (WIDE - NARROW), 0, 1);
  // Everybody in the yard has to be in the picture, on a flat strip too.
  const near = clamp(((YARD_BOTTOM - YARD_TOP) * width) / Math.max(1, height), YARD_WIDTH, WORLD_WIDTH);
  const across = lerp(near, WORLD_WIDTH, wide);
  const scale = width / across;
  const down = height / scale;
  const bottom = lerp(YARD_BOTTOM, wideBottom(down), wide);
  const left = clamp(lerp(YARD_CENTRE, WORLD_WIDTH / 2, wide) - across / 2, 0, WORLD_WIDTH - across);
  const top = bottom - down;
  return { width, height, scale, left, top, right: left + across, bottom, lowSky: clamp((top - 20) / 80, 0, 1) };
}

/** A wide stage that is too flat for everything gives up the track first, and in the end all but the horizon. */
function wideBottom(down: number): number {
  return lerp(168, WORLD_BOTTOM, clamp((down - 84) / (180 - 84), 0, 1));
}
