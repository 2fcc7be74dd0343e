import { FIGURES } from './figures.ts';
import { stream } from './ink.ts';

const MIXTURE = [0, 1, 2, 3, 4, 1, 0, 3, 6] as const;

/** The outline of figure `kind` standing at (x, y), `height` tall. */
export function figurePath(kind: number, x: number, y: number, height: number, flip = false): string {
  const k = height / 24;
  const round = (n: number) => Math.round(n * 100) / 100;
  return (FIGURES[kind % FIGURES.length] ?? '').replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_, a: string, b: string) =>
      `${round(x + (flip ? -1 : 1) * (Number(a) - 5) * k)} ${round(y + (Number(b) - 24) * k)}`,
  );
}

/** Which outline the next person has, by a number in [0, 1). */
export function kindOfFigure(u: number): number {
  return MIXTURE[Math.floor(u * MIXTURE.length)] ?? 0;
}

/** A row of `count` people, one figure each. */
export function People(props: {
  count: number;
  height?: number;
  spacing?: number;
  perRow?: number;
  fill?: string;
  seed?: number;
}) {
  const { count, height = 20, spacing = 8.3, perRow = count, fill = '#3A4756', seed = 5 } = props;
  if (count <= 0) return null;
  const random = stream(seed);
  const rows = Math.ceil(count / Math.max(1, perRow));
  let d = '';
  for (let i = 0; i < count; i++) {
    const kind = kindOfFigure(random());
    const x = spacing / 2 + (i % perRow) * spacing;
    const y = height + Math.floor(i / perRow) * (height + 3);
    d += figurePath(kind, x, y, height * (0.93 + 0.1 * random()), random() < 0.5);
  }
  const width = Math.min(count, perRow) * spacing + 2;
  const tall = rows * (height + 3);
  return (
    <svg class="people" width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} aria-hidden="true">
      <path d={d} fill={fill} />
    </svg>
  );
}
