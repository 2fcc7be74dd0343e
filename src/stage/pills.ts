// Where the interface may lay its pills over the stage. The stage itself draws no text.

import { frameFor, HORIZON, TRACK } from './frame.ts';

export type Pill = 'home' | 'prison' | 'mine' | 'palace' | 'patron' | 'arrests' | 'lever';

export interface PillAnchor {
  /** CSS pixels from the upper left corner of the stage: the upper edge of the pill, and its `side`. */
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'centre' | 'right';
  /** Widest the pill can be without touching its neighbour, in CSS pixels. */
  readonly room: number;
}

const PILL_HEIGHT = 24;
const MARGIN = 7;
const GAP = 8;

/** World x of each pill in the sky, the edges of its room, and how high above the horizon that rises which it names. */
const SKY: Readonly<
  Record<
    Exclude<Pill, 'arrests' | 'patron' | 'lever'>,
    { side: PillAnchor['side']; x: number; from: number; to: number; rise: number }
  >
> = {
  home: { side: 'left', x: 24, from: 24, to: 338, rise: 56 },
  prison: { side: 'centre', x: 526, from: 346, to: 706, rise: 60 },
  mine: { side: 'left', x: 730, from: 730, to: 924, rise: 62 },
  palace: { side: 'right', x: 1142, from: 928, to: 1142, rise: 62 },
};

/**
 * A pill is null where what it names is not in the picture, or where there is no sky to lay it on (then it would cover
 * people: on a phone the figures stand above the stage as text).
 */
export function pillAnchors(width: number, height: number): Readonly<Record<Pill, PillAnchor | null>> {
  const frame = frameFor(width, height);
  const X = (x: number) => (x - frame.left) * frame.scale;
  const Y = (y: number) => (y - frame.top) * frame.scale;
  const hasSky = Y(HORIZON - 10) >= MARGIN + PILL_HEIGHT;
  const everything = frame.left === 0 && width >= 900;

  const sky = (pill: keyof typeof SKY): PillAnchor | null => {
    const { side, x, from, to, rise } = SKY[pill];
    if (!hasSky || !everything) return null;
    // Just over it where the sky is high; at the edge where it is low.
    const y = Math.max(MARGIN, Y(HORIZON - rise) - PILL_HEIGHT);
    return { side, x: X(x), y, room: (to - from) * frame.scale - GAP };
  };
  const right = (y: number, from: number): PillAnchor | null =>
    everything ? { side: 'right', x: X(1350), y: Y(y), room: (1350 - from) * frame.scale } : null;
  return {
    home: sky('home'),
    prison: sky('prison'),
    mine: sky('mine'),
    palace: sky('palace'),
    // Below the towers and the rings, which fill the sky there.
    patron: hasSky ? right(HORIZON + 5, 1110) : null,
    arrests: right(HORIZON + 61, 1084),
    // Beside the signal, over the rails below whoever walks on the far track: the lever itself stands among people.
    lever: everything ? { side: 'left', x: X(834), y: Y(TRACK - 38), room: 260 * frame.scale } : null,
  };
}
