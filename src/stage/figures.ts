// The people: seven silhouettes without faces, each in a box 10 wide and 24 high whose feet stand on y = 24, x = 5.

import { cubic, type Point } from './geometry.ts';
import type { Pen } from './pen.ts';
import type { Ink } from './tokens.ts';

const HEAD = 'M5 .8 C6.44 .8 7.6 1.96 7.6 3.4 C7.6 4.84 6.44 6 5 6 C3.56 6 2.4 4.84 2.4 3.4 C2.4 1.96 3.56 .8 5 .8 Z';

/** Path data (M, L, C, Z with absolute pairs only). */
const SILHOUETTES = {
  coat: `${HEAD} M1.7 9.2 C1.9 7.6 3.2 6.9 5 6.9 C6.8 6.9 8.1 7.6 8.3 9.2 L9 16.4 L7.9 16.6 L7.5 24 L5.4 24 L5 18 L4.6 24 L2.5 24 L2.1 16.6 L1 16.4 Z`,
  dress: `${HEAD} M2.3 9 C2.6 7.5 3.6 6.9 5 6.9 C6.4 6.9 7.4 7.5 7.7 9 L9.1 18.8 L6.9 19 L6.7 24 L5.4 24 L5.3 19.2 L4.7 19.2 L4.6 24 L3.3 24 L3.1 19 L.9 18.8 Z`,
  headscarf:
    'M5 .5 C7 .5 8.1 2 8 4 C7.9 5.4 8.4 6.6 9 7.6 L5 8.4 L1 7.6 C1.6 6.6 2.1 5.4 2 4 C1.9 2 3 .5 5 .5 Z M2 7.6 L8 7.6 L9.2 21 L.8 21 Z M3 21 L4.5 21 L4.5 24 L3 24 Z M5.5 21 L7 21 L7 24 L5.5 24 Z',
  cap: `${HEAD} M2.2 2.6 C2.4 1 3.6 .2 5 .2 C6.4 .2 7.6 1 7.8 2.6 L9 2.9 L9 3.5 L2.2 3.3 Z M1.4 9.6 C1.6 7.8 3 6.9 5 6.9 C7 6.9 8.4 7.8 8.6 9.6 L8.9 15.4 L7.6 15.8 L7.3 24 L5.3 24 L5 17.4 L4.7 24 L2.7 24 L2.4 15.8 L1.1 15.4 Z`,
  hood: 'M5 1.6 C6.9 1.6 8 3 8 4.8 C8 6.4 7.4 7.4 6.8 8 L3.2 8 C2.6 7.4 2 6.4 2 4.8 C2 3 3.1 1.6 5 1.6 Z M2.2 8.2 L7.8 8.2 L9.4 9.2 L9.3 14.6 L8.2 15 L7.9 17 L7.3 24 L5.4 24 L5 18.4 L4.6 24 L2.7 24 L2.1 17 Z',
  bag: `${HEAD} M1.7 9.2 C1.9 7.6 3.2 6.9 5 6.9 C6.8 6.9 8.1 7.6 8.3 9.2 L8.9 15.6 L11.4 15.8 L11.8 20.6 L8.2 20.6 L7.6 17.5 L7.3 24 L5.4 24 L5 18 L4.6 24 L2.5 24 L2.1 16.6 L1 16.4 Z`,
  stick: `${HEAD} M2 9.4 C2.2 7.8 3.2 6.9 5 6.9 C6.8 6.9 7.8 7.8 8 9.4 L8.6 13.4 L10.6 14.6 L10.6 24 L10 24 L10 15.4 L7.7 14.8 L7.3 24 L5.4 24 L5 18 L4.6 24 L2.8 24 L2.1 16.4 L1.2 16.2 Z`,
} as const;

export type Figure = keyof typeof SILHOUETTES;

export const FIGURES = Object.keys(SILHOUETTES) as readonly Figure[];

/** Who stands in a crowd, by share: two coats and two dresses to one of the others. */
const CROWD: readonly Figure[] = ['coat', 'dress', 'headscarf', 'cap', 'hood', 'dress', 'coat', 'cap', 'stick'];

/** The figure for a draw of 0 included .. 1 excluded. */
export const figureFor = (draw: number): Figure => CROWD[Math.floor(draw * CROWD.length)] ?? 'coat';

export const BOX_HEIGHT = 24;
/** How far a silhouette reaches sideways from its feet, mirrored or not, in units of its box. */
export const HALF_WIDTH = 7;

function flatten(data: string): Point[][] {
  const polygons: Point[][] = [];
  let current: Point[] = [];
  for (const [, command, rest = ''] of data.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const numbers = rest.trim().split(/\s+/).map(Number);
    const pair = (i: number): Point => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0];
    if (command === 'M') {
      current = [pair(0)];
      polygons.push(current);
    } else if (command === 'L') {
      current.push(pair(0));
    } else if (command === 'C') {
      const start = current.at(-1) ?? pair(0);
      current.push(...cubic(start, pair(0), pair(1), pair(2), 5).slice(1));
    }
  }
  return polygons;
}

const OUTLINES = Object.fromEntries(
  FIGURES.map((figure) => [figure, flatten(SILHOUETTES[figure])]),
) as unknown as Readonly<Record<Figure, readonly (readonly Point[])[]>>;

/** The polygons of a figure `height` high whose feet stand at x, y. */
export function outline(figure: Figure, x: number, y: number, height: number, mirrored = false): Point[][] {
  const k = height / BOX_HEIGHT;
  const side = mirrored ? -k : k;
  return OUTLINES[figure].map((polygon) =>
    polygon.map(([a, b]): Point => [x + (a - 5) * side, y + (b - BOX_HEIGHT) * k]),
  );
}

/** One figure. */
export function drawFigure(
  pen: Pen,
  figure: Figure,
  x: number,
  y: number,
  height: number,
  mirrored: boolean,
  ink: Ink,
) {
  pen.shapes(outline(figure, x, y, height, mirrored), ink);
}
