/** Round marks on a line, none over another: where two would touch, the later one is lifted above those it would cover. */

interface MarkPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The height of each mark, in the order given, drawn pixels downwards: `y` itself where it is free, else the nearest place
 * above, none above `top`, else below. `radius` is above 0; centres keep two radii and `GAP` apart.
 */
export function liftMarks(points: readonly MarkPoint[], radius: number, top: number): number[] {
  const apart = 2 * radius + GAP;
  const placed: MarkPoint[] = [];
  for (const point of points) {
    const near = placed.filter((p) => Math.abs(p.x - point.x) < apart);
    const free = (y: number) =>
      near.every((p) => Math.abs(p.y - y) >= apart || Math.hypot(p.x - point.x, p.y - y) >= apart);
    const above = near.map((p) => p.y - apart).sort((a, b) => b - a);
    const below = near.map((p) => p.y + apart).sort((a, b) => a - b);
    const y = [point.y, ...above.filter((a) => a <= point.y && a >= top), ...below].find(free) ?? point.y;
    placed.push({ x: point.x, y });
  }
  return placed.map((p) => p.y);
}

const GAP = 2;
