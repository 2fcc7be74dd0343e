/** Worlds as dots: each in the column of its value, none left out; those far out stand in the first and the last column. */

export interface Dots {
  /** Lower edge of the first column, and the width of each: whole prison-years. Nought is an edge. */
  readonly from: number;
  readonly width: number;
  /** How many worlds each column holds. */
  readonly counts: readonly number[];
  /** Whether the first column holds worlds from below its edge, and the last from above. */
  readonly over: { readonly low: boolean; readonly high: boolean };
}

/** Widths that read well: 1, 2, 5 and their tens. */
const NICE = [1, 2, 5] as const;
/** Share of the worlds at either end that may lie beyond the columns. */
const FAR = 0.005;

/** At most `columns` (4 or more) columns of a list of values that is not empty; nought and `here` have their columns too. */
export function dotsOf(values: Float64Array, here: number, columns: number): Dots {
  const sorted = Float64Array.from(values).sort();
  const far = Math.floor(sorted.length * FAR);
  const low = Math.min(0, here, sorted[far] as number);
  const high = Math.max(0, here, sorted[sorted.length - 1 - far] as number);
  const width = niceWidth(low, high, columns);
  const first = Math.floor(low / width);
  const counts = new Array<number>(Math.max(0, Math.floor(high / width)) - first + 1).fill(0);
  const dots = { from: first * width, width, counts };
  const over = { low: false, high: false };
  for (const value of values) {
    const column = Math.floor((value - dots.from) / width);
    const inside = columnOf(dots, value);
    if (column < inside) over.low = true;
    if (column > inside) over.high = true;
    counts[inside] = (counts[inside] as number) + 1;
  }
  return { ...dots, over };
}

function niceWidth(low: number, high: number, columns: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const step of NICE) {
      const width = ten * step;
      if (Math.floor(high / width) - Math.floor(low / width) < columns) return width;
    }
}

/** The column of a value. */
export function columnOf({ from, width, counts }: Pick<Dots, 'from' | 'width' | 'counts'>, value: number): number {
  return Math.min(counts.length - 1, Math.max(0, Math.floor((value - from) / width)));
}

/** The largest dots of one size with which every column fits: how many stand side by side, and how wide each is. */
export function packed(counts: readonly number[], wide: number, high: number): { across: number; size: number } {
  const most = Math.max(1, ...counts);
  let best = { across: 1, size: Math.min(wide, high / most) };
  for (let across = 2; across <= wide; across++) {
    const size = Math.min(wide / across, high / Math.ceil(most / across));
    if (size > best.size) best = { across, size };
  }
  return best;
}
