// The palace, whose lit storeys are the last report of strength, and behind it the patron: towers under red rings.

import { keyed } from '../chance.ts';
import { type Frame, HORIZON } from '../frame.ts';
import type { Point } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { INK } from '../tokens.ts';
import { coverWithFog, drawFog } from './fog.ts';
import { underSky } from './sky.ts';

const PALACE_X = 1178;
const PALACE_Y = HORIZON + 46;
const BODY = '#20324A';
const EDGE = '#2B4160';
const DARK = '#152438';

/** Lower edge of the windows above the base, ground floor first. */
const STOREY_LINES = [11, 23, 35, 47, 59, 71, 83] as const;

export function drawPalace(pen: Pen, frame: Frame, storeys: number | null): void {
  const k = underSky(frame, 0.92, 0.56);
  const x = (a: number) => PALACE_X + a * k;
  const y = (b: number) => PALACE_Y + b * k;
  const block = (a: number, b: number, width: number, height: number, ink: typeof BODY | typeof EDGE) =>
    pen.rect(x(a), y(b), width * k, height * k, ink);

  block(-84, -44, 168, 44, BODY);
  block(-86, -47, 172, 4, EDGE);
  block(-40, -92, 80, 92, BODY);
  block(-43, -95, 86, 4, EDGE);
  block(-22, -112, 44, 18, BODY);
  block(-24, -114, 48, 3, EDGE);
  const tower: Point[] = [
    [x(-9), y(-114)],
    [x(9), y(-114)],
    [x(6), y(-130)],
    [x(-6), y(-130)],
  ];
  pen.shape(tower, BODY);
  pen.shape(
    [
      [x(-5), y(-130)],
      [x(5), y(-130)],
      [x(0), y(-154)],
    ],
    EDGE,
  );
  STOREY_LINES.forEach((line, storey) => {
    const half = storey < 3 ? 13 : 6;
    for (let column = -half; column <= half; column++) {
      const isLit = storey < (storeys ?? 0);
      const ink = isLit ? (keyed(9, storey * 40 + column, 1) < 0.86 ? INK.lamp400 : '#B98F45') : DARK;
      pen.rect(x(column * 6.1 - 1.5), y(-line - 5), 3 * k, 6.4 * k, ink);
    }
  });
  for (let column = -4; column <= 4; column++) block(column * 8.4 - 1.2, -34, 2.4, 34, EDGE);
  if (storeys === null) coverWithFog(pen, 33, PALACE_X, 92 * k, y(-97), y(1));
}

const TOWERS = [
  { x: 1276, height: 34, half: 8 },
  { x: 1296, height: 26, half: 6 },
  { x: 1312, height: 58, half: 9 },
  { x: 1340, height: 30, half: 7 },
] as const;
const TOWER_INK = '#3A1E2A';

export function drawPatron(pen: Pen, frame: Frame, rings: number | null): void {
  if (rings === null) {
    drawFog(pen, {
      seed: 14,
      left: 1232,
      right: 1366,
      top: HORIZON - 72,
      bottom: HORIZON + 24,
      edge: [0.16, 0.16],
      inks: ['#4A637B', '#546E86', '#4F6981', '#5A748B'],
    });
    return;
  }
  for (let i = rings; i > 0; i--) {
    pen.disc(1318, HORIZON + 4, 18 + i * 30, '#D23C2A', Math.min(0.34, 0.1 + 0.03 * (rings - i)));
  }
  const k = underSky(frame, 1, 0.62);
  for (const { x, height, half } of TOWERS) {
    const shoulder = HORIZON - height * k + 10 * k;
    const top = HORIZON - height * k;
    pen.shape(
      [
        [x - half, HORIZON + 8],
        [x - half, shoulder],
        [x - half / 2, shoulder],
        [x - half / 2, top],
        [x, top - 14 * k],
        [x + half / 2, top],
        [x + half / 2, shoulder],
        [x + half, shoulder],
        [x + half, HORIZON + 8],
      ],
      TOWER_INK,
    );
  }
  pen.rect(1262, HORIZON - 8 * k, 110, 10 + 8 * k, TOWER_INK);
}
