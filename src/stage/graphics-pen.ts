// The pen that draws with Phaser Graphics, in device pixels.

import type Phaser from 'phaser';
import type { Point } from './geometry.ts';
import type { Pen } from './pen.ts';
import { type Ink, toNumber } from './tokens.ts';

type Graphics = Phaser.GameObjects.Graphics;

/** World units to device pixels: `(x - left) * scale`. */
export interface Transform {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

export function graphicsPen(graphics: Graphics, { left, top, scale }: Transform): Pen {
  const X = (x: number) => (x - left) * scale;
  const Y = (y: number) => (y - top) * scale;

  const trace = (points: readonly Point[]) => {
    points.forEach(([x, y], i) => {
      if (i === 0) graphics.moveTo(X(x), Y(y));
      else graphics.lineTo(X(x), Y(y));
    });
  };

  return {
    shape(points, ink, alpha = 1) {
      graphics.fillStyle(toNumber(ink), alpha);
      graphics.beginPath();
      trace(points);
      graphics.closePath();
      graphics.fillPath();
    },
    shapes(polygons, ink) {
      graphics.fillStyle(toNumber(ink), 1);
      for (const points of polygons) {
        graphics.beginPath();
        trace(points);
        graphics.closePath();
        graphics.fillPath();
      }
    },
    rect(x, y, width, height, ink, alpha = 1) {
      graphics.fillStyle(toNumber(ink), alpha);
      graphics.fillRect(X(x), Y(y), width * scale, height * scale);
    },
    bar(x, y, width, height, radius, ink, alpha = 1) {
      if (width <= 0 || height <= 0) return;
      graphics.fillStyle(toNumber(ink), alpha);
      graphics.fillRoundedRect(
        X(x),
        Y(y),
        width * scale,
        height * scale,
        Math.min(radius, width / 2, height / 2) * scale,
      );
    },
    disc(x, y, radius, ink, alpha = 1) {
      graphics.fillStyle(toNumber(ink), alpha);
      graphics.fillCircle(X(x), Y(y), radius * scale);
    },
    ring(x, y, radius, width, ink: Ink) {
      graphics.lineStyle(width * scale, toNumber(ink), 1);
      graphics.strokeCircle(X(x), Y(y), radius * scale);
    },
    line(points, width, ink, alpha = 1) {
      graphics.lineStyle(width * scale, toNumber(ink), alpha);
      graphics.beginPath();
      trace(points);
      graphics.strokePath();
    },
  };
}
