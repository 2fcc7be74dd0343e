// The near track: platform, main line, points, the coach, potash wagons and the signal that shows the answer.

import { TRACK, WORLD_BOTTOM, WORLD_WIDTH } from '../frame.ts';
import { box, cubic, type Point, placed, quadratic } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import type { StageAnswer } from '../stage-view.ts';
import { INK, type Ink } from '../tokens.ts';

const WHEEL = '#0B1522';
const TYRE = '#5B728A';

/** Bed, poles, platform and rails: behind the people on the platform. */
export function drawLine(pen: Pen): void {
  pen.rect(0, TRACK - 8, WORLD_WIDTH, WORLD_BOTTOM + 30 - TRACK, '#0D1928');
  for (const x of [20, 182, 782, 938, 1094, 1250]) {
    const pole = '#1B2D43';
    pen.rect(x - 1.2, TRACK - 74, 2.4, 72, pole);
    pen.rect(x - 9, TRACK - 69, 18, 2, pole);
    pen.rect(x - 7, TRACK - 60.8, 14, 1.6, pole);
  }
  drawPlatform(pen);
  for (let x = -6; x < WORLD_WIDTH + 4; x += 13) pen.rect(x, TRACK - 3, 6, 13, '#2A3A4C');
  pen.rect(0, TRACK - 1, WORLD_WIDTH, 2, '#9FB3C5');
  pen.rect(0, TRACK + 7, WORLD_WIDTH, 2.4, INK.fog300);
}

function drawPlatform(pen: Pen): void {
  pen.shape(
    [
      [400, TRACK - 29],
      [682, TRACK - 29],
      [696, TRACK - 17],
      [386, TRACK - 17],
    ],
    '#5D5750',
  );
  pen.rect(386, TRACK - 17, 310, 9, '#3E4146');
  pen.rect(386, TRACK - 18.2, 310, 2.2, '#C9BFA8');
  for (const x of [396, 472, 610, 686]) {
    pen.rect(x - 1, TRACK - 46, 2, 29, INK.ink900);
    pen.rect(x - 3, TRACK - 50, 6, 5, INK.lamp200);
    pen.shape(
      [
        [x - 2, TRACK - 45],
        [x + 2, TRACK - 45],
        [x + 15, TRACK - 18],
        [x - 15, TRACK - 18],
      ],
      '#FFE7B0',
      0.16,
    );
  }
}

const SCALE = 1.12;
const WAGON = 43;
/** Where the last wagon ends. */
const TRAIN_END = 1334;

/** Its ends, and where people get in. */
export const COACH = { left: 244, right: 244 + 118 * SCALE, door: 372 } as const;

export const drawCoach = (pen: Pen): void => drawCoachAt(pen, COACH.left, TRACK + 8, SCALE);

export function drawTrain(pen: Pen, wagons: number): void {
  for (let i = 0; i < wagons; i++) drawHopper(pen, TRAIN_END - WAGON * (wagons - i), TRACK + 8, SCALE);
}

function drawCoachAt(pen: Pen, x: number, y: number, k: number): void {
  const bar = (a: number, b: number, width: number, height: number, radius: number, ink: Ink) =>
    pen.bar(x + a * k, y + b * k, width * k, height * k, radius * k, ink);
  bar(0, -24, 118, 19, 2.5, '#2C4A3F');
  bar(1, -27, 116, 4, 2, '#1B3028');
  pen.rect(x, y - 12 * k, 118 * k, 1.6 * k, INK.brass500);
  for (let i = 0; i < 9; i++) bar(8 + i * 11.8, -21, 8, 7, 1, INK.lamp200);
  for (const door of [1.5, 112.5]) pen.rect(x + door * k, y - 21 * k, 4 * k, 14 * k, '#1B3028');
  for (const wheel of [12, 24, 94, 106]) drawWheel(pen, x + wheel * k, y - 2.6 * k, 3.4 * k, k);
}

function drawHopper(pen: Pen, x: number, y: number, k: number): void {
  const at = (a: number, b: number): Point => [x + a * k, y + b * k];
  pen.shape(
    [...quadratic(at(1.5, -16), at(9, -22), at(17, -20), 8), ...quadratic(at(17, -20), at(25, -18), at(32.5, -16), 8)],
    INK.potash500,
  );
  const hull: readonly Point[] = [
    [0, -16],
    [34, -16],
    [31, -5],
    [24, -5],
    [21, -2],
    [13, -2],
    [10, -5],
    [3, -5],
  ];
  pen.shape(
    hull.map(([a, b]) => at(a, b)),
    '#24384F',
  );
  for (let i = 1; i < 5; i++) pen.line([at(i * 6.8, -15), at(i * 6.8, -6)], k, '#3A526E');
  pen.rect(x - 3 * k, y - 3.4 * k, 40 * k, 1.6 * k, '#0F1C2C');
  for (const wheel of [5, 29]) drawWheel(pen, x + wheel * k, y - k, 2.8 * k, 0.9 * k);
}

function drawWheel(pen: Pen, x: number, y: number, radius: number, tyre: number): void {
  pen.disc(x, y, radius, WHEEL);
  pen.ring(x, y, radius, tyre, TYRE);
}

const MAST_X = 812;
const MAST_Y = TRACK + 15;
const MAST = 132;

/**
 * Points, mast and the other track's arm, which never moves; the arm that answers is drawn apart. On the mast hangs the
 * board of the trigger law: a bar for each stage, and a brass lock once it binds.
 */
export function drawSignal(pen: Pen, lawStage: number): void {
  const blade = (points: Point[]) => pen.line(points, 2, '#A9C0D3');
  blade(cubic([790, TRACK + 8], [840, TRACK + 7], [880, TRACK + 1], [944, TRACK - 9], 24));
  blade(cubic([790, TRACK], [840, TRACK - 1], [880, TRACK - 8], [930, TRACK - 17], 24));
  const top = MAST_Y - MAST;
  pen.rect(MAST_X - 2.6, top, 5.2, MAST, '#E9E2D2');
  pen.rect(MAST_X - 2.6, MAST_Y - MAST * 0.34, 5.2, MAST * 0.34, '#1C2C40');
  pen.shape(
    [
      [MAST_X - 3.4, top],
      [MAST_X + 3.4, top],
      [MAST_X, top - 10],
    ],
    '#E9E2D2',
  );
  drawArm(pen, [MAST_X, top + 46], 0, 32, INK.paper300, INK.fog400);
  pen.rect(MAST_X + 4.5, top + 14, 1, MAST - 18, TYRE);
  if (lawStage > 0) drawLaw(pen, lawStage);
}

const LAW_IN_FORCE = 4;

function drawLaw(pen: Pen, stage: number): void {
  const y = MAST_Y - MAST + 70;
  pen.rect(MAST_X - 9, y, 18, 23, INK.ink900);
  pen.rect(MAST_X - 7.5, y + 1.5, 15, 20, INK.paper100);
  for (let i = 0; i < Math.min(stage, LAW_IN_FORCE - 1); i++) pen.rect(MAST_X - 5, y + 5 + i * 5, 10, 2.4, '#1C2C40');
  if (stage >= LAW_IN_FORCE) pen.rect(MAST_X - 11, y + 20, 22, 6, INK.brass500);
}

const RAISED: Readonly<Record<StageAnswer, number>> = { accept: 52, counter: 28, refuse: 0 };

/** Degrees by which the answering arm is raised: level means stop. */
export const armAngle = (answer: StageAnswer | null): number => (answer ? RAISED[answer] : 0);

/** Where that arm turns, and the box that it fills when level, from there. */
export const ARM = { x: MAST_X, y: MAST_Y - MAST + 10, left: 42, right: 13, half: 9 } as const;

export function drawAnswerArm(pen: Pen, degrees: number): void {
  drawArm(pen, [ARM.x, ARM.y], degrees, 40, INK.lamp400, INK.lamp200);
}

function drawArm(pen: Pen, at: Point, degrees: number, length: number, ink: Ink, lamp: Ink): void {
  pen.shape(placed(box(-length, -5.2, length - 1, 10.4), degrees, at), ink);
  pen.shape(placed(box(8 - length, -5.2, 4.6, 10.4), degrees, at), INK.paper100);
  const [x, y] = placed([[6, 0]], degrees, at)[0] ?? at;
  pen.disc(x, y, 4.4, lamp);
  pen.ring(x, y, 4.4, 1.6, WHEEL);
  pen.disc(at[0], at[1], 2.4, '#1C2C40');
}
