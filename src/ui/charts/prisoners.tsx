/** People over quarters as lines from zero: own marks on d3's scales, values on focus, hover and touch. */

import { line } from 'd3-shape';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../text/index.ts';
import { useMeasure } from '../layout.ts';
import { PAPER_WIDTH, usePrinting } from '../printing.tsx';
import { liftMarks } from './marks.ts';
import { scaleLinear } from './scale.ts';

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

/** From this width on the names of its lines stand beside the chart; below the other one its labels stand further apart. CSS pixels. */
const WIDE = 900;
const NARROW = 560;
/** Beside a chart of the years stand a heading, its date and its buttons, in a column what is told too: CSS pixels in all. */
const AROUND = { desk: 225, column: 370 } as const;
const LEAST_HEIGHT = 190;
const PAPER_HEIGHT = 310;
const MARK = 11;
/** Of "your term ends": how wide it is at most, and how far it keeps from a mark above or below it. */
const LABEL_WIDTH = 100;
const LABEL_ROOM = 10;

interface Size {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Quarters between two dates. */
  readonly every: number;
  /** Names beside the lines. */
  readonly tags: boolean;
}

/** One unit is a CSS pixel, so that its letters are as large as all others. */
function sizeFor(width: number, aside: boolean, { layout, scale }: ReturnType<typeof useMeasure>): Size {
  const tags = !aside && width >= WIDE;
  const free = window.innerHeight / scale - AROUND[layout];
  const most = width < NARROW ? 0.75 * width : tags ? 380 : 400;
  return {
    width,
    height: Math.round(aside ? Math.max(LEAST_HEIGHT, Math.min(most, free)) : most),
    left: 56,
    right: tags ? 190 : 34,
    top: 34,
    bottom: 34,
    every: width < NARROW ? 16 : 8,
    tags,
  };
}

/** The width that its box has, CSS pixels of the layout; `first` until it is known. */
function useWidth(box: { current: HTMLElement | null }, first: number): number {
  const [width, set] = useState(first);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => set(Math.max(240, element.offsetWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return width;
}

export function PrisonersChart(props: ChartProps) {
  const { lines, horizon, termEnd, dateOf } = props;
  const box = useRef<HTMLElement>(null);
  const onPage = useWidth(box, props.aside ? 740 : 1100);
  const printing = usePrinting();
  const width = printing ? PAPER_WIDTH : onPage;
  const measured = sizeFor(width, props.aside ?? false, useMeasure());
  const size = printing ? { ...measured, height: PAPER_HEIGHT } : measured;
  const [at, setAt] = useState<number | null>(null);
  const most = Math.max(10, ...lines.flatMap((l) => l.values));
  const x = scaleLinear([0, horizon], [size.left, size.width - size.right]);
  const y = scaleLinear([0, most], [size.height - size.bottom, size.top]).nice(5);
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
  const lifted = liftMarks(points, MARK, MARK + 2);
  const marks = points.map((point, i) => ({ ...point, from: point.y, y: lifted[i] ?? point.y }));
  /** Of the label at a line: at the foot, where lines of people in prison hardly come so early, or else where no mark stands. */
  const labelAt = (left: number): number => {
    const foot = size.height - size.bottom - 9;
    const free = [foot, size.top + 18, foot - 40, foot - 80, foot - 120].find((down) =>
      marks.every(
        (mark) =>
          mark.x < left - MARK ||
          mark.x > left + LABEL_WIDTH + MARK ||
          Math.abs(mark.y - (down - 5)) > MARK + LABEL_ROOM,
      ),
    );
    return free ?? foot;
  };
  const read = (event: PointerEvent & { currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const q = x.invert(((event.clientX - box.left) / box.width) * size.width);
    setAt(Math.min(horizon, Math.max(0, Math.round(q))));
  };
  return (
    <figure class="chart" ref={box}>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
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
        {lines.map((l) => (
          <g key={l.id} class={`line ${l.look}`} data-line={l.id}>
            {l.look === 'other' && <path d={path([...l.values]) ?? ''} class="case" />}
            <path d={path([...l.values]) ?? ''} class="core" />
          </g>
        ))}
        {termEnd !== null && (
          <g>
            <path d={`M${x(termEnd)} ${size.top}V${size.height - size.bottom}`} class="term" />
            <text x={x(termEnd) + 6} y={labelAt(x(termEnd))} class="axis over">
              {t('end.chart.termEnd')}
            </text>
          </g>
        )}
        {(size.tags ? ends : []).map(({ line: l, y: at }) => (
          <text key={l.id} x={x(l.values.length - 1) + 10} y={at + 5} class={`tag ${l.look}`}>
            {l.name} {(l.values.at(-1) ?? 0).toLocaleString('en-GB')}
          </text>
        ))}
        {marks.map(({ quarter, mark, turns, x: across, y: down, from }) => (
          <g key={quarter} class={`mark ${turns ? 'turns' : ''}`} data-mark={quarter}>
            {from !== down && <path d={`M${across} ${from}V${down}`} class="cursor" />}
            <circle cx={across} cy={down} r={MARK} />
            <text x={across} y={down + MARK * 0.5} class="num">
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
