// The prison: barracks, a lit yard in perspective, walls, watchtowers. Everything about it is architecture; nobody guards it.

import { type Frame, HORIZON } from '../frame.ts';
import type { Point } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { INK } from '../tokens.ts';
import { underSky } from './sky.ts';

const FAR = HORIZON + 24;
const NEAR = HORIZON + 126;
const TOP = { left: 366, right: 676 } as const;
const BOTTOM = { left: 312, right: 744 } as const;
const DARK = INK.ink900;

/** Behind the people. */
export function drawYard(pen: Pen, frame: Frame): void {
  drawBarracks(pen, underSky(frame, 0, 12), frame.lowSky > 0.5);
  const quad = (inset: number, front: number): Point[] => [
    [TOP.left + inset, FAR],
    [TOP.right - inset, FAR],
    [BOTTOM.right - front, NEAR],
    [BOTTOM.left + front, NEAR],
  ];
  pen.shape(quad(-8, -12), '#3F3A36');
  pen.shape(quad(34, 60), '#544B41');
  pen.rect(TOP.left - 12, HORIZON + 12, TOP.right - TOP.left + 24, 13, '#2A3A4F');
  pen.rect(TOP.left - 12, HORIZON + 11, TOP.right - TOP.left + 24, 2, '#4D6177');
  pen.shape(
    [
      [TOP.left - 12, HORIZON + 12],
      [TOP.left - 6, HORIZON + 25],
      [BOTTOM.left - 10, NEAR],
      [BOTTOM.left - 20, NEAR - 14],
    ],
    '#22334A',
  );
  pen.shape(
    [
      [TOP.right + 12, HORIZON + 12],
      [TOP.right + 6, HORIZON + 25],
      [BOTTOM.right + 10, NEAR],
      [BOTTOM.right + 20, NEAR - 14],
    ],
    '#1A2A3F',
  );
}

function drawBarracks(pen: Pen, lower: number, isFlat: boolean): void {
  const eaves = HORIZON - 10 + lower;
  const houses = [
    [372, 64],
    [452, 78],
    [546, 70],
    [632, 52],
  ] as const;
  houses.forEach(([x, width], house) => {
    pen.rect(x, eaves, width, HORIZON + 24 - eaves, '#111F31');
    pen.shape(
      [
        [x - 4, eaves],
        [x + 6, eaves - 12],
        [x + width - 6, eaves - 12],
        [x + width + 4, eaves],
      ],
      DARK,
    );
    for (let i = 0; i < width / 11 - 1; i++) {
      pen.rect(x + 6 + i * 11, eaves + (isFlat ? 3 : 7), 5, 5, (i + house) % 3 ? '#D8A94E' : '#2C4058');
    }
  });
  if (!isFlat) pen.rect(598, HORIZON - 48, 7, 30, DARK);
}

/** In front of the people: light, towers and the wall with its gate. */
export function drawPrisonFront(pen: Pen): void {
  const cone = (points: readonly Point[]) => pen.shape(points, '#FFE7B0', 0.07);
  cone([
    [356, HORIZON - 22],
    [420, NEAR],
    [560, NEAR - 30],
  ]);
  cone([
    [690, HORIZON - 22],
    [470, NEAR - 30],
    [640, NEAR],
  ]);
  drawTower(pen, 356, FAR, 1);
  drawTower(pen, 690, FAR, 1);
  drawTower(pen, 298, NEAR + 8, 1.5);
  drawTower(pen, 760, NEAR + 8, 1.5);

  const left = BOTTOM.left - 20;
  const width = BOTTOM.right - BOTTOM.left + 40;
  pen.rect(left, NEAR - 8, width, 20, '#1D2D42');
  pen.rect(left, NEAR - 9.5, width, 2.6, '#5B728A');
  for (let x = left + 6; x < BOTTOM.right + 18; x += 24) pen.rect(x, NEAR - 6, 1.2, 17, '#142336');
  pen.rect(512, NEAR - 16, 40, 30, DARK);
  pen.rect(517, NEAR - 11, 30, 25, '#2B3A4E');
  pen.rect(529, NEAR - 11, 6, 25, INK.lamp200);
}

function drawTower(pen: Pen, x: number, y: number, k: number): void {
  const leg = (fromX: number, fromY: number, toX: number, toY: number, width: number) =>
    pen.line(
      [
        [x + fromX * k, y + fromY * k],
        [x + toX * k, y + toY * k],
      ],
      width * k,
      DARK,
    );
  leg(-6, 0, -4, -30, 2.4);
  leg(6, 0, 4, -30, 2.4);
  leg(-6, -4, 5, -20, 1.3);
  leg(6, -4, -5, -20, 1.3);
  pen.rect(x - 9 * k, y - 44 * k, 18 * k, 14 * k, '#101E30');
  pen.rect(x - 7 * k, y - 41 * k, 14 * k, 7 * k, INK.lamp200);
  pen.shape(
    [
      [x - 11 * k, y - 44 * k],
      [x + 11 * k, y - 44 * k],
      [x, y - 53 * k],
    ],
    DARK,
  );
}
