// Home: fields whose farmers and spreader thin out as fertiliser gets dear.

import { drawFigure } from '../figures.ts';
import { HORIZON } from '../frame.ts';
import { clamp, ellipse, lerp, type Point, quadratic } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { INK, type Ink } from '../tokens.ts';

const VANISHING: Point = [214, HORIZON + 2];
const NEAR = HORIZON + 152;
/** The field's right edge, on the top and at the bottom; its top is a low hill. */
const RIGHT: readonly [top: number, bottom: number] = [262, 330];
const STRIPS: readonly Ink[] = ['#56563C', '#6B6644', '#4B4F3B', '#7A6F47', '#52543C', '#68623F'];
const STRIP_EDGES = [-330, -210, -110, -30, 40, 105, 165, 222, 290, 390] as const;
const HILL = quadratic([0, HORIZON + 26], [120, HORIZON + 14], [262, HORIZON + 24], 32);

export function drawHome(pen: Pen): void {
  drawFields(pen);
  drawFarmhouse(pen);
}

/** Who works the fields, and with how much; `homePrice` 0..1. */
export function drawFarm(pen: Pen, homePrice: number): void {
  drawSpreader(pen, 1 - homePrice);
  const farmers: readonly (readonly [x: number, y: number, height: number, mirrored: boolean])[] = [
    [64, HORIZON + 104, 26, false],
    [100, HORIZON + 96, 24, true],
    [206, HORIZON + 92, 23, false],
    [236, HORIZON + 112, 27, true],
  ];
  const count = 1 + Math.round(3 * (1 - homePrice));
  for (const [x, y, height, mirrored] of farmers.slice(0, count)) {
    drawFigure(pen, 'cap', x, y, height, mirrored, '#0C1725');
  }
}

/** Where the ray from the vanishing point to (x, NEAR) leaves the hill: y by share of the way down. */
function ray(bottomX: number, fan: number): (share: number) => Point {
  return (share) => [lerp(VANISHING[0] + fan, bottomX, share), lerp(VANISHING[1], NEAR, share)];
}

/** Strips are drawn as bands between two rays, cut by hand at the hill above and at the edge towards the prison. */
function drawFields(pen: Pen): void {
  const outlineOf = (left: (s: number) => Point, right: (s: number) => Point): Point[] => {
    const steps = 24;
    const points: Point[] = [];
    for (let i = 0; i <= steps; i++) points.push(cut(left(i / steps)));
    for (let i = steps; i >= 0; i--) points.push(cut(right(i / steps)));
    return points;
  };
  // The ground below the strips, so that no seam shows.
  pen.shape([...HILL, [RIGHT[1], NEAR], [0, NEAR]], '#56563C');
  STRIP_EDGES.slice(0, -1).forEach((edge, i) => {
    const left = ray(edge + 60, (i - 4) * 9);
    const right = ray((STRIP_EDGES[i + 1] ?? edge) + 60, (i - 3) * 9);
    pen.shape(outlineOf(left, right), STRIPS[i % STRIPS.length] as Ink);
  });
  for (let i = 0; i < 26; i++) {
    const bottomX = -330 + i * 27 + 60;
    const topX = VANISHING[0] + (bottomX - VANISHING[0]) * 0.05;
    const points = Array.from({ length: 25 }, (_, k): Point => {
      const share = k / 24;
      return [lerp(topX, bottomX, share), lerp(VANISHING[1] + 4, NEAR, share)];
    }).filter((point) => isOnField(point));
    if (points.length > 1) pen.line(points, 1, '#2E3428', 0.55);
  }
}

function hillAt(x: number): number {
  const share = clamp(x / 262, 0, 1);
  return HILL[Math.round(share * (HILL.length - 1))]?.[1] ?? HORIZON + 24;
}

const rightAt = (y: number): number => lerp(RIGHT[0], RIGHT[1], clamp((y - HORIZON - 24) / 128, 0, 1));

const isOnField = ([x, y]: Point): boolean => x >= 0 && y >= hillAt(x) && x <= rightAt(y);

function cut([x, y]: Point): Point {
  const inX = clamp(x, 0, rightAt(Math.max(y, HORIZON + 24)));
  return [inX, Math.max(y, hillAt(inX))];
}

function drawFarmhouse(pen: Pen): void {
  [16, 28, 40, 128, 138].forEach((x, i) => {
    pen.shape(ellipse(x, HORIZON + 8 - (i % 3) * 2, 4.2, 20 + (i % 2) * 5), '#14243A');
  });
  const y = (b: number) => HORIZON + b;
  pen.shape(
    [
      [58, y(28)],
      [58, y(10)],
      [76, y(-5)],
      [94, y(10)],
      [94, y(28)],
    ],
    '#18293E',
  );
  pen.shape(
    [
      [54, y(12)],
      [76, y(-8)],
      [98, y(12)],
    ],
    '#101E30',
  );
  pen.rect(66, y(14), 6, 6, INK.lamp400);
  pen.rect(80, y(14), 6, 6, INK.lamp400);
  pen.rect(98, y(14), 18, 14, '#18293E');
  pen.bar(100, y(-14), 9, 42, 4, '#1E3148');
}

function drawSpreader(pen: Pen, load: number): void {
  const x = 150;
  const y = HORIZON + 68;
  const body = '#0E1A29';
  const wheel = '#0A141F';
  pen.rect(x, y - 13, 22, 8, body);
  pen.rect(x + 2, y - 23, 11, 11, body);
  pen.rect(x + 4, y - 21, 7, 7, '#40566E');
  for (const [wheelX, wheelY, radius] of [
    [x + 4, y - 4, 7],
    [x + 20, y - 2, 4.4],
  ] as const) {
    pen.disc(wheelX, wheelY, radius, wheel);
    pen.ring(wheelX, wheelY, radius, 1.3, '#4D6177');
  }
  pen.shape(
    [
      [x - 22, y - 16],
      [x - 6, y - 16],
      [x - 10, y - 6],
      [x - 18, y - 6],
    ],
    body,
  );
  const crest = 2 + 8 * load;
  pen.shape(quadratic([x - 21, y - 16], [x - 14, y - 16 - crest], [x - 7, y - 16]), INK.potash500);
  pen.disc(x - 14, y - 3, 3, wheel);
}
