/** What lies under lines of people over quarters where a class reads them together: round counts from zero, every second year. */
import { formatCount } from '../../text/index.ts';
import type { Scale } from './scale.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Around the lines, for names and figures. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface YearsGridProps {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  /** The last quarter drawn. */
  readonly last: number;
  /** The year before play: quarter 0 is its last. */
  readonly start: number;
}

export const QUARTERS_A_YEAR = 4;
const YEARS_APART = 2;

export function YearsGrid({ frame, x, y, last, start }: YearsGridProps) {
  const step = QUARTERS_A_YEAR * YEARS_APART;
  const quarters = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M${frame.left} ${y(tick)}H${frame.width - frame.right}`} />
          <text x={frame.left - 6} y={y(tick) + 5} text-anchor="end">
            {formatCount(tick)}
          </text>
        </g>
      ))}
      {quarters.map((q) => (
        <text key={q} x={x(q)} y={frame.height - 6} text-anchor="middle">
          {start + 1 + q / QUARTERS_A_YEAR}
        </text>
      ))}
    </>
  );
}

/** A line through values by quarter from 0, as the data of a path. */
export function lineThrough(values: readonly number[], x: Scale, y: Scale): string {
  return values.map((n, q) => `${q === 0 ? 'M' : 'L'}${x(q).toFixed(1)} ${y(n).toFixed(1)}`).join('');
}
