/** Two small charts of the offer: prices from zero, and a band of odds. */
import { INK } from './ink.ts';

export interface Price {
  readonly label: string;
  /** $m a quarter per person. */
  readonly value: number;
  readonly now?: boolean;
  /** Signed, at this price for each person freed; false: asked only, drawn hollow. */
  readonly paid?: boolean;
}

/** Prices as bars from zero; `text` is the price in short form. */
export function PriceBars(props: {
  prices: readonly Price[];
  width: number;
  height: number;
  label: string;
  text: (v: number) => string;
}) {
  const { prices, width, height } = props;
  const slots = 6;
  const gap = 7;
  const bar = (width - gap * (slots - 1)) / slots;
  const most = Math.max(0.1, ...prices.map((p) => p.value));
  const base = height - 17;
  /** The highest bar leaves room for its figure. */
  const highest = base - 16;
  const first = slots - prices.length;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
      class="bars"
    >
      {prices.map((p, i) => {
        const x = (first + i) * (bar + gap);
        const h = Math.max(1, (p.value / most) * highest);
        const ink = p.now ? INK.potash700 : INK.type;
        return (
          <g key={p.label}>
            <rect
              x={x}
              y={base - h}
              width={bar}
              height={h}
              rx="2"
              fill={p.now ? INK.potash700 : p.paid === false ? 'none' : '#D7B9A6'}
              stroke={p.paid === false ? '#B08D77' : 'none'}
              stroke-dasharray="3 2"
            />
            <text x={x + bar / 2} y={base - h - 4} class="bar-value" fill={ink}>
              {props.text(p.value)}
            </text>
            <text
              x={x + bar / 2}
              y={height - 3}
              class={p.now ? 'bar-value' : 'bar-label'}
              fill={p.now ? INK.potash700 : INK.type2}
            >
              {p.label}
            </text>
          </g>
        );
      })}
      <path d={`M0 ${base}H${width}`} stroke={INK.type} stroke-width="1.5" />
    </svg>
  );
}

/** Odds between `low` and `high`, in hundredths, on a scale from 0 to 100. The same stands beside it in words; slim: without the scale's numbers. */
export function OddsBand(props: { low: number; high: number; slim: boolean }) {
  const width = 228;
  const x = (v: number) => 6 + (v / 100) * (width - 12);
  return (
    <svg
      class="odds"
      viewBox={props.slim ? `0 3 ${width} 18` : `0 0 ${width} 36`}
      preserveAspectRatio={props.slim ? 'none' : undefined}
      aria-hidden="true"
    >
      <rect x="6" y="8" width={width - 12} height="8" rx="4" fill="#E2D5BB" />
      <rect
        x={x(props.low)}
        y="5"
        width={Math.max(6, x(props.high) - x(props.low))}
        height="14"
        rx="7"
        fill={INK.other700}
      />
      {(props.slim ? [] : [0, 50, 100]).map((v) => (
        <g key={v}>
          <path d={`M${x(v)} 20V24`} stroke={INK.type2} stroke-width="1.5" />
          <text
            x={x(v)}
            y="35"
            class="bar-label"
            fill={INK.type2}
            style={{ textAnchor: v === 0 ? 'start' : v === 100 ? 'end' : 'middle' }}
          >
            {v}
          </text>
        </g>
      ))}
    </svg>
  );
}
