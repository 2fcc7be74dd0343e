// Fog: rounded bars, the same shape as the ends of a track. It covers what is not known.

import { stream } from '../chance.ts';
import { lerp } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import type { Ink } from '../tokens.ts';

const BAR = 12;

export interface Bank {
  readonly seed: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where its ragged edge begins at the top and at the bottom: share of the way from left to right. */
  readonly edge: readonly [top: number, bottom: number];
  readonly inks: readonly Ink[];
  readonly alpha?: number;
  /** From the world height `y` down, every bar begins left of `x`, so that who walks there is seen against the fog. */
  readonly behind?: { readonly y: number; readonly x: number };
  /** No loose piece begins left of this. */
  readonly looseFrom?: number;
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly alpha: number;
}

/** One line of a bank: its bars move together. */
export interface FogRow {
  readonly y: number;
  readonly ink: Ink;
  readonly bars: readonly Bar[];
}

/** How far a row drifts either way, world units: bars reach this much beyond the picture. */
export const DRIFT = 14;

export function fogRows(bank: Bank): FogRow[] {
  const draw = stream(bank.seed);
  const { left, right, top, bottom, inks, alpha = 1 } = bank;
  const rows: FogRow[] = [];
  for (let y = top; y < bottom - 0.1; y += BAR) {
    const i = rows.length;
    const begins = lerp(left, right, lerp(bank.edge[0], bank.edge[1], (y - top) / (bottom - top)));
    const stray = (i % 2 ? 1 : -1) * (18 + draw() * 46) + draw() * 30;
    const isBehind = bank.behind !== undefined && y >= bank.behind.y;
    const start = isBehind ? Math.min(begins + stray, bank.behind.x - 44 * draw()) : begins + stray;
    const bars: Bar[] = [{ x: start, width: right + 2 * DRIFT - start, alpha }];
    if (draw() < 0.75) {
      const length = 30 + draw() * 90;
      const loose = start - length - 10 - draw() * 40;
      if (loose >= (bank.looseFrom ?? left - 200)) bars.push({ x: loose, width: length, alpha: alpha * 0.9 });
    }
    rows.push({ y, ink: inks[i % inks.length] ?? '#6F8CA6', bars });
  }
  return rows;
}

/** Top and bottom of a row, world units. */
export const rowSpan = (row: FogRow): readonly [top: number, bottom: number] => [row.y, row.y + BAR + 0.5];

export function drawFogRow(pen: Pen, row: FogRow): void {
  for (const { x, width, alpha } of row.bars) pen.bar(x, row.y, width, BAR + 0.5, BAR / 2, row.ink, alpha);
}

export function drawFog(pen: Pen, bank: Bank): void {
  for (const row of fogRows(bank)) drawFogRow(pen, row);
}

/** A closed bank over a small thing: bars of uneven length that hide it from edge to edge. */
export function coverWithFog(pen: Pen, seed: number, centre: number, half: number, top: number, bottom: number): void {
  const draw = stream(seed);
  const inks: readonly Ink[] = ['#4A637B', '#546E86', '#4F6981', '#5A748B'];
  let row = 0;
  for (let y = top; y < bottom - 0.1; y += BAR, row++) {
    const shift = (row % 2 ? 1 : -1) * draw() * 30;
    const left = centre - half - 34 - draw() * 44 + shift;
    const right = centre + half + 34 + draw() * 44 + shift;
    pen.bar(left, y, right - left, BAR + 0.5, BAR / 2, inks[row % inks.length] ?? '#4A637B');
  }
}
