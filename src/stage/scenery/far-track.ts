// The other track: it leaves the main line at the points and goes into the fog.

import { HORIZON, WORLD_WIDTH } from '../frame.ts';
import { cubic, type Point } from '../geometry.ts';
import type { Pen } from '../pen.ts';
import { INK } from '../tokens.ts';
import type { Bank } from './fog.ts';

const CENTRE: readonly Point[] = [
  ...cubic([866, HORIZON + 164], [960, HORIZON + 162], [1010, HORIZON + 122], [1130, HORIZON + 113], 30),
  ...cubic([1130, HORIZON + 113], [1210, HORIZON + 106], [1290, HORIZON + 104], [1380, HORIZON + 102], 14).slice(1),
];

const shareAt = (i: number): number => i / (CENTRE.length - 1);
/** Half the gauge as it shows: it narrows into the distance. */
const halfGauge = (share: number): number => 6 - 3.8 * Math.min(1, share * 1.1);

export function drawFarTrack(pen: Pen, isLifted: boolean): void {
  if (isLifted) {
    pen.shape(
      [
        [1128, HORIZON + 92],
        [1366, HORIZON + 88],
        [1366, HORIZON + 160],
        [900, HORIZON + 160],
      ],
      '#24425E',
    );
  }
  CENTRE.forEach(([x, y], i) => {
    if (i < 2) return;
    const half = halfGauge(shareAt(i)) + 2;
    pen.line(
      [
        [x - 2.4, y - half],
        [x + 2.4, y + half],
      ],
      3.2 - 1.6 * shareAt(i),
      '#2A4058',
    );
  });
  for (const side of [-1, 1]) {
    const rail = CENTRE.map(([x, y], i): Point => [x, y + side * halfGauge(shareAt(i))]);
    pen.line(rail, isLifted ? 2.4 : 1.8, isLifted ? INK.other300 : '#A9C0D3');
  }
}

/** Behind those who walk there, and in front of them. */
export const FOG_BANKS: Readonly<Record<'rear' | 'front', readonly Bank[]>> = {
  rear: [
    {
      seed: 12,
      left: 960,
      right: WORLD_WIDTH,
      top: HORIZON + 46,
      bottom: HORIZON + 130,
      edge: [0.42, 0.02],
      behind: { y: HORIZON + 90, x: 950 },
      looseFrom: 850,
      inks: ['#5A748B', '#66819A', '#60798F', '#6F8AA2'],
    },
  ],
  front: [
    {
      seed: 22,
      left: 1010,
      right: WORLD_WIDTH,
      top: HORIZON + 128,
      bottom: HORIZON + 152,
      edge: [0.3, 0.1],
      inks: ['#7790A7', '#839CB2', '#6F8AA2', '#8FA7BB'],
      alpha: 0.96,
    },
    {
      seed: 27,
      left: 1100,
      right: WORLD_WIDTH,
      top: HORIZON + 68,
      bottom: HORIZON + 104,
      edge: [0.5, 0.3],
      inks: ['#66819A', '#7790A7'],
      alpha: 0.5,
    },
  ],
};
