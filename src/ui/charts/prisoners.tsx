/** People over quarters as lines from zero: own marks on d3's scales, values on focus, hover and touch. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useState } from 'preact/hooks';
import { t } from '../../text/index.ts';
import { useMeasure } from '../layout.ts';
import { liftMarks } from './marks.ts';

export interface Line {
  readonly id: string;
  readonly name: string;
  /** By quarter from 0; shorter ones end early. */
  readonly values: readonly number[];
  readonly look: 'yours' | 'other' | 'nobody' | 'reported' | 'turned';
}

interface ChartProps {
  readonly lines: readonly Line[];
  readonly horizon: number;
  /** Quarter in which the term ends; null for no mark. */
  readonly termEnd: number | null;
  readonly dateOf: (quarter: number) => string;
  readonly label: string;
  /** With a slider that reads it quarter by quarter. */
  readonly slider?: boolean;
  /** Quarters in which something is told, marked on the last line: a number for a turning point, a letter for what else there is. */
  readonly marks?: readonly { readonly quarter: number; readonly mark: string; readonly turns: boolean }[];
  /** Beside it stand other things, and not the names of its lines. */
  readonly aside?: boolean;
}

/** Drawn sizes: beside a wide chart stand the names of its lines; a narrow one leaves them to its key. */
const WIDE = {
  width: 1100,
  height: 380,
  left: 62,
  right: 190,
  top: 34,
  bottom: 34,
  every: 8,
  tags: true,
  mark: 11,
} as const;
/** Beside other things, without names. */
const BESIDE = {
  width: 740,
  height: 400,
  left: 58,
  right: 36,
  top: 34,
  bottom: 34,
  every: 8,
  tags: false,
  mark: 11,
} as const;
const NARROW = {
  width: 560,
  height: 420,
  left: 84,
  right: 40,
  top: 44,
  bottom: 44,
  every: 16,
  tags: false,
  mark: 17,
} as const;

export function PrisonersChart(props: ChartProps) {
  const { lines, horizon, termEnd, dateOf } = props;
  const roomy = useMeasure().layout === 'desk' || window.innerWidth > 700;
  const size = roomy ? (props.aside ? BESIDE : WIDE) : NARROW;
  const [at, setAt] = useState<number | null>(null);
  const most = Math.max(10, ...lines.flatMap((l) => l.values));
  const x = scaleLinear()
    .domain([0, horizon])
    .range([size.left, size.width - size.right]);
  const y = scaleLinear()
    .domain([0, most])
    .nice(5)
    .range([size.height - size.bottom, size.top]);
  const path = line<number>()
    .x((_, i) => x(i))
    .y((v) => y(v));
  const ends = spread(
    lines.filter((l) => l.look !== 'reported').map((l) => ({ line: l, y: y(l.values.at(-1) ?? 0) })),
    21,
    size.height - size.bottom,
  );
  const points = (props.marks ?? []).flatMap(({ quarter, mark, turns }) => {
    const value = lines.at(-1)?.values[quarter];
    return value === undefined ? [] : [{ quarter, mark, turns, x: x(quarter), y: y(value) }];
  });
  const lifted = liftMarks(points, size.mark, size.mark + 2);
  const marks = points.map((point, i) => ({ ...point, from: point.y, y: lifted[i] ?? point.y }));
  const read = (event: PointerEvent & { currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const q = x.invert(((event.clientX - box.left) / box.width) * size.width);
    setAt(Math.min(horizon, Math.max(0, Math.round(q))));
  };
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="xMinYMid meet"
        class={size === NARROW ? 'narrow' : 'wide'}
        role="img"
        aria-label={props.label}
        onPointerDown={read}
        onPointerMove={read}
        onPointerLeave={(event) => {
          // A finger that is lifted leaves what it has read in sight.
          if (event.pointerType === 'mouse') setAt(null);
        }}
      >
        <text x={size.left} y={size.top - 16} class="axis">
          {t('end.chart.axis')}
        </text>
        {y.ticks(5).map((v) => (
          <g key={v} data-tick={v}>
            <path d={`M${size.left} ${y(v)}H${size.width - size.right}`} class="grid" />
            <text x={size.left - 8} y={y(v) + 5} class="axis end num">
              {v.toLocaleString('en-GB')}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.floor(horizon / size.every) + 1 }, (_, i) => i * size.every).map((q) => (
          <text key={q} x={x(q)} y={size.height - 10} class="axis mid">
            {dateOf(q)}
          </text>
        ))}
        {termEnd !== null && (
          <g>
            <path d={`M${x(termEnd)} ${size.top}V${size.height - size.bottom}`} class="term" />
            <text x={x(termEnd) + 6} y={size.top + 18} class="axis">
              {t('end.chart.termEnd')}
            </text>
          </g>
        )}
        {lines.map((l) => (
          <g key={l.id} class={`line ${l.look}`} data-line={l.id}>
            {l.look === 'other' && <path d={path([...l.values]) ?? ''} class="case" />}
            <path d={path([...l.values]) ?? ''} class="core" />
          </g>
        ))}
        {(size.tags ? ends : []).map(({ line: l, y: at }) => (
          <text key={l.id} x={x(l.values.length - 1) + 10} y={at + 5} class={`tag ${l.look}`}>
            {l.name} {(l.values.at(-1) ?? 0).toLocaleString('en-GB')}
          </text>
        ))}
        {marks.map(({ quarter, mark, turns, x: across, y: down, from }) => (
          <g key={quarter} class={`mark ${turns ? 'turns' : ''}`} data-mark={quarter}>
            {from !== down && <path d={`M${across} ${from}V${down}`} class="cursor" />}
            <circle cx={across} cy={down} r={size.mark} />
            <text x={across} y={down + size.mark * 0.5} class="num">
              {mark}
            </text>
          </g>
        ))}
        {at !== null && (
          <g>
            <path d={`M${x(at)} ${size.top}V${size.height - size.bottom}`} class="cursor" />
            {lines.map((l) =>
              l.values[at] === undefined ? null : (
                <circle key={l.id} cx={x(at)} cy={y(l.values[at])} r="5" class={`dot ${l.look}`} />
              ),
            )}
          </g>
        )}
      </svg>
      <p class="readout num" aria-live="off">
        {at === null ? ' ' : `${dateOf(at)}: ${valuesAt(lines, at)}`}
      </p>
      {props.slider && (
        <label class="slide">
          {t('end.chart.slider')}
          <input
            type="range"
            min={0}
            max={horizon}
            value={at ?? 0}
            aria-valuetext={`${dateOf(at ?? 0)}: ${valuesAt(lines, at ?? 0)}`}
            onInput={(event) => setAt(Number(event.currentTarget.value))}
            onFocus={() => setAt(at ?? 0)}
            onBlur={() => setAt(null)}
          />
        </label>
      )}
    </figure>
  );
}

function valuesAt(lines: readonly Line[], at: number): string {
  return [...lines]
    .reverse()
    .filter((l) => l.values[at] !== undefined)
    .map((l) => `${l.name} ${(l.values[at] ?? 0).toLocaleString('en-GB')}`)
    .join(', ');
}

/** Moves labels apart until none is nearer than `gap` to the next. */
function spread<T extends { y: number }>(labels: readonly T[], gap: number, lowest: number): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y).map((l) => ({ ...l }));
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1];
    const now = sorted[i];
    if (before && now && now.y < before.y + gap) now.y = before.y + gap;
  }
  const last = sorted.at(-1);
  const over = last ? last.y - lowest : 0;
  if (over > 0) for (const l of sorted) l.y -= over;
  return sorted;
}
