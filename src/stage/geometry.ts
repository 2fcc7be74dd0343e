// Points and curves, flattened to straight lines, so that every pen needs to know polygons only.

export type Point = readonly [x: number, y: number];

export const lerp = (from: number, to: number, share: number): number => from + (to - from) * share;

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

export function cubic(a: Point, b: Point, c: Point, d: Point, steps: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const u = 1 - t;
    const at = (k: 0 | 1) => u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k];
    points.push([at(0), at(1)]);
  }
  return points;
}

export function quadratic(a: Point, b: Point, c: Point, steps = 16): Point[] {
  const third = (p: Point, q: Point): Point => [lerp(p[0], q[0], 2 / 3), lerp(p[1], q[1], 2 / 3)];
  return cubic(a, third(a, b), third(c, b), c, steps);
}

export function ellipse(x: number, y: number, radiusX: number, radiusY: number, steps = 20): Point[] {
  return Array.from({ length: steps }, (_, i): Point => {
    const angle = (i / steps) * 2 * Math.PI;
    return [x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle)];
  });
}

export function box(x: number, y: number, width: number, height: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** `points` turned by `degrees` (clockwise on a screen) about the origin and then moved to `to`. */
export function placed(points: readonly Point[], degrees: number, to: Point): Point[] {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return points.map(([x, y]): Point => [to[0] + x * cos - y * sin, to[1] + x * sin + y * cos]);
}
