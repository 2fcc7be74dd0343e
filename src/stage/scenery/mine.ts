// The potash mine: a red heap that grows with what is not sold, a conveyor where there is sky for it, and the headframe.

import { type Frame, HORIZON } from '../frame.ts';
import { lerp, type Point } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { INK } from '../tokens.ts';
import { underSky } from './sky.ts';

const GROUND = HORIZON + 104;
const STEEL = '#2E4663';

/** The ridge as parts of width and height, and its shaded side. */
const RIDGE: readonly Point[] = [
  [0, 0],
  [0.07, 0.2],
  [0.16, 0.5],
  [0.27, 0.82],
  [0.34, 0.97],
  [0.4, 1],
  [0.47, 0.95],
  [0.53, 0.8],
  [0.58, 0.7],
  [0.66, 0.74],
  [0.73, 0.66],
  [0.83, 0.38],
  [0.92, 0.16],
  [1, 0],
];
const SHADE: readonly Point[] = [...RIDGE.slice(5), [0.56, 0], [0.5, 0.3], [0.46, 0.6]];
const STRATA = [
  [0.12, 0.3, 0.3, 0.2],
  [0.15, 0.44, 0.36, 0.36],
  [0.2, 0.6, 0.4, 0.54],
  [0.25, 0.76, 0.43, 0.72],
  [0.06, 0.14, 0.34, 0.06],
] as const;

const HEAP_LEFT = 902;
const HEAP_WIDTH = 226;

export function drawMine(pen: Pen, frame: Frame, exports: number): void {
  const height = underSky(frame, 150, 118) * lerp(1, 0.86, exports);
  drawHeap(pen, height);
  if (frame.lowSky < 0.35) drawConveyor(pen, GROUND - height);
  drawHeadframe(pen, 870, underSky(frame, 1.3, 0.94));
}

function drawHeap(pen: Pen, height: number): void {
  const at = ([a, b]: Point): Point => [HEAP_LEFT + HEAP_WIDTH * a, GROUND - height * b];
  pen.shape(RIDGE.map(at), '#B9635C');
  pen.shape(SHADE.map(at), '#8E4549');
  for (const [x1, y1, x2, y2] of STRATA) {
    pen.line([at([x1, y1]), at([(x1 + x2) / 2, (y1 + y2) / 2 - 0.035]), at([x2, y2])], 2.2, '#D9867C', 0.75);
  }
}

function drawConveyor(pen: Pen, tip: number): void {
  const foot = HORIZON + 31;
  const head = tip + 5;
  pen.line(
    [
      [894, foot],
      [992, head],
    ],
    6,
    STEEL,
  );
  for (const x of [916, 940, 964]) {
    const y = lerp(foot, head, (x - 894) / 98);
    const legs: Point[] = [
      [x, y],
      [x, y + 44],
    ];
    pen.line(legs, 2.2, STEEL);
  }
}

function drawHeadframe(pen: Pen, x: number, k: number): void {
  const at = (a: number, b: number): Point => [x + a * k, GROUND + b * k];
  const beam = (from: Point, to: Point, width: number) => pen.line([from, to], width * k, STEEL);
  beam(at(-17, 0), at(-6, -96), 5);
  beam(at(17, 0), at(6, -96), 5);
  beam(at(6, -92), at(50, 0), 5);
  for (let i = 1; i < 6; i++) {
    const t = i / 6;
    const above = (i + 1) / 6;
    const half = 17 - 11 * t;
    const narrower = 17 - 11 * above;
    beam(at(-half, -96 * t), at(half, -96 * t), 2.2);
    beam(at(-half, -96 * t), at(narrower, -96 * above), 1.8);
    beam(at(half, -96 * t), at(-narrower, -96 * above), 1.8);
  }
  const [hubX, hubY] = at(0, -103);
  pen.ring(hubX, hubY, 11 * k, 3.4 * k, STEEL);
  for (let i = 0; i < 3; i++) {
    const cos = 11 * Math.cos((i * Math.PI) / 3);
    const sin = 11 * Math.sin((i * Math.PI) / 3);
    beam(at(-cos, -103 - sin), at(cos, -103 + sin), 1.5);
  }
  const block = (
    a: number,
    b: number,
    width: number,
    height: number,
    ink: typeof STEEL | '#3C516A' | typeof INK.lamp400,
  ) => pen.rect(x + a * k, GROUND + b * k, width * k, height * k, ink);
  block(-12, -98, 24, 4, STEEL);
  block(-46, -30, 34, 30, STEEL);
  block(14, -22, 52, 22, STEEL);
  for (let i = 0; i < 4; i++) block(-42 + i * 8, -22, 4, 5, i % 3 ? INK.lamp400 : '#3C516A');
  for (let i = 0; i < 5; i++) block(20 + i * 9, -14, 5, 4, i % 2 ? INK.lamp400 : '#3C516A');
  const [lampX, lampY] = at(0, -117);
  pen.disc(lampX, lampY, 2.2 * k, INK.stop);
}
