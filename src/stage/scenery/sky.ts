// Sky bands, clouds, forest and the bare land: what never changes but for dusk and dawn.

import { stream } from '../chance.ts';
import { type Frame, HORIZON, WORLD_BOTTOM, WORLD_WIDTH } from '../frame.ts';
import { clamp, type Point, quadratic } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { DAWN, DUSK, type Ink } from '../tokens.ts';

/** Heights of the bands as parts of the sky, zenith first. */
const BANDS = [0.2, 0.15, 0.12, 0.1, 0.09, 0.08, 0.075, 0.065, 0.05, 0.04, 0.03] as const;
const SKY_HEIGHT = HORIZON + 6;

export function drawSky(pen: Pen, frame: Frame, isDawn: boolean): void {
  const inks = isDawn ? DAWN : DUSK;
  const draw = stream(41);
  if (frame.top < 0) pen.rect(frame.left, frame.top, frame.right - frame.left, 1 - frame.top, inks[0] as Ink);
  let y = 0;
  BANDS.forEach((share, i) => {
    pen.rect(0, y, WORLD_WIDTH, share * SKY_HEIGHT + 1, inks[i] as Ink);
    y += share * SKY_HEIGHT;
  });
  // Clouds are bars in the ink of a neighbouring band.
  y = 0;
  BANDS.slice(0, -1).forEach((share, i) => {
    const height = share * SKY_HEIGHT;
    y += height;
    if (i < 2) return;
    for (let k = 0; k < 5; k++) {
      const width = 60 + draw() * 260;
      const x = draw() * WORLD_WIDTH - 60;
      const ink = inks[i + (draw() < 0.5 ? 1 : 0)] as Ink;
      pen.bar(x, y - Math.min(height * 0.5, 5), width, Math.min(height, 9), 4.5, ink, 0.9);
    }
  });
}

export function drawForest(pen: Pen): void {
  pen.shape(treeline(HORIZON + 6, 13, 3, 9), '#2B3F55');
  pen.shape(treeline(HORIZON + 14, 16, 8, 8), '#20334A');
}

function treeline(y: number, height: number, seed: number, step: number): Point[] {
  const draw = stream(seed);
  const points: Point[] = [
    [0, y + 60],
    [0, y],
  ];
  for (let x = 0; x < WORLD_WIDTH; x += step) {
    const tree = height * (0.35 + 0.65 * draw()) * (0.6 + 0.4 * Math.sin(x / 61 + seed));
    points.push([x + step / 2, y - tree], [x + step, y - tree * 0.25]);
  }
  points.push([WORLD_WIDTH, y], [WORLD_WIDTH, y + 60]);
  return points;
}

export function drawLand(pen: Pen): void {
  const bottom = WORLD_BOTTOM + 20;
  pen.rect(0, HORIZON + 12, WORLD_WIDTH, bottom - HORIZON, '#17283C');
  pen.shape(
    [
      ...quadratic([0, HORIZON + 40], [300, HORIZON + 14], [700, HORIZON + 34]),
      ...quadratic([700, HORIZON + 34], [1100, HORIZON + 54], [WORLD_WIDTH, HORIZON + 30]),
      [WORLD_WIDTH, bottom],
      [0, bottom],
    ],
    '#142437',
  );
}

export function drawEastLand(pen: Pen): void {
  const bottom = WORLD_BOTTOM + 20;
  pen.shape(
    [
      ...quadratic([720, HORIZON + 100], [900, HORIZON + 84], [1100, HORIZON + 92]),
      ...quadratic([1100, HORIZON + 92], [1300, HORIZON + 100], [WORLD_WIDTH, HORIZON + 84]),
      [WORLD_WIDTH, bottom],
      [720, bottom],
    ],
    '#122133',
  );
}

/** Something `tall` where the sky is high and `low` where it is not. */
export const underSky = (frame: Frame, tall: number, low: number): number =>
  tall + (low - tall) * clamp(frame.lowSky, 0, 1);
