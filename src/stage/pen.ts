// The few marks from which the whole stage is drawn. One drawing, several pens: Phaser Graphics for the stage, SVG
// elements for the still picture. Everything is flat: no gradient, no blur, no shadow. Units: world units (frame.ts).

import type { Point } from './geometry.ts';
import type { Ink } from './tokens.ts';

export interface Pen {
  /** A filled polygon. */
  shape(points: readonly Point[], ink: Ink, alpha?: number): void;
  /** Several polygons of one ink, which may overlap only where that does not show (alpha 1). */
  shapes(polygons: readonly (readonly Point[])[], ink: Ink): void;
  rect(x: number, y: number, width: number, height: number, ink: Ink, alpha?: number): void;
  /** A rectangle with round corners; fog and track are fully round (radius = half the height). */
  bar(x: number, y: number, width: number, height: number, radius: number, ink: Ink, alpha?: number): void;
  disc(x: number, y: number, radius: number, ink: Ink, alpha?: number): void;
  ring(x: number, y: number, radius: number, width: number, ink: Ink): void;
  /** An open line through the points. */
  line(points: readonly Point[], width: number, ink: Ink, alpha?: number): void;
}
