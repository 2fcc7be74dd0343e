// The lever that was pulled last, in the signal box's own frame before the track: its ink says which, its height how far.

import { TRACK } from '../frame.ts';
import { lerp, type Point } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import type { LeverPulled } from '../stage-view.ts';
import { INK } from '../tokens.ts';

/** Middle and foot of the lever, and its size in world units for one of its own units (a box of 52 by 124). */
export const LEVER = { x: 724, foot: TRACK + 16, scale: 0.74 } as const;

/** `share` 0..1: how far it has moved from where it was to where it stands. */
export function drawLever(pen: Pen, pulled: LeverPulled, share: number): void {
  const t = lerp(pulled.from, pulled.to, share);
  const k = LEVER.scale;
  const at = (x: number, y: number): Point => [LEVER.x + x * k, LEVER.foot + (y - 118) * k];
  const bar = (x: number, y: number, width: number, height: number, radius: number, ink: Parameters<Pen['bar']>[5]) =>
    pen.bar(...at(x, y), width * k, height * k, radius * k, ink);

  bar(-8, 7, 16, 112, 8, INK.ink600);
  bar(-6.6, 8.4, 13.2, 109.2, 6.6, INK.ink950);
  const [top, height, wide] = [lerp(12, 40, t), lerp(26, 38, t), lerp(9.2, 16, t)];
  const [shaft, foot] = [top + height - 4, lerp(110, 112, t)];
  const [above, below] = [lerp(2.6, 5.4, t), lerp(2.6, 3, t)];
  pen.shape([at(-below, foot), at(below, foot), at(above, shaft), at(-above, shaft)], '#8299AE');
  pen.shape([at(-below, foot), at(-0.6, foot), at(-above * 0.25, shaft), at(-above, shaft)], '#B9C9D6');
  const [from, to] = [lerp(62, 84, t), lerp(88, 104, t)];
  const [narrow, broad] = [lerp(3.4, 3.9, t), lerp(3.4, 5.6, t)];
  pen.shape([at(-narrow, to), at(narrow, to), at(broad, from), at(-broad, from)], pulled.ink);
  bar(-wide / 2, top, wide, height, wide * 0.48, '#E3E9EE');
  bar(-wide / 2, top, wide * 0.36, height, wide * 0.18, '#FFFFFF');
  bar(wide / 2 + 1.6, top + 10, lerp(2.6, 3.6, t), lerp(17, 24, t), 1.5, '#5B728A');
}
