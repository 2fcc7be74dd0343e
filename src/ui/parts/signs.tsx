/** Small drawings: signal arm, fog cover, pips of capital, track of quarters, arrow. */
import { INK } from './ink.ts';

export type Arm = 'accept' | 'counter' | 'refuse';
const ANGLE: Readonly<Record<Arm, number>> = { refuse: 0, counter: 32, accept: 62 };

/** The signal arm that stands for an answer. One colour for all three: angle, word and key differ. */
export function SignalArm(props: { arm: Arm; size: number; onPaper?: boolean }) {
  const post = props.onPaper ? INK.type : INK.paper100;
  const arm = props.onPaper ? INK.lamp700 : INK.lamp400;
  const dark = props.onPaper ? INK.paper100 : INK.ink900;
  const low = props.arm === 'refuse' ? 17 : 25;
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 40 40" aria-hidden="true">
      <rect x="31" y={props.arm === 'refuse' ? 10 : 14} width="3.8" height="28" fill={post} />
      <rect x="26.4" y="35.6" width="13" height="3" fill={post} />
      <g transform={`translate(32.9 ${low}) rotate(${ANGLE[props.arm]})`}>
        <rect x="-26" y="-4.2" width="26" height="8.4" fill={arm} />
        <rect x="-20.5" y="-4.2" width="4" height="8.4" fill={dark} />
      </g>
      <circle cx="32.9" cy={low} r="4.6" fill={post} />
      <circle cx="32.9" cy={low} r="2" fill={arm} />
    </svg>
  );
}

/** A covered figure: bars without a number. */
export function FogCover(props: { width: number; seed: number }) {
  const w = props.width;
  const bars = [
    [0, 0, w * 0.6],
    [w * 0.66, 0, w * 0.32],
    [w * 0.1, 10, w * 0.78],
  ] as const;
  const inks = [INK.fog500, INK.fog450, INK.fog400];
  return (
    <svg width={w} height="19" viewBox={`0 0 ${w} 19`} aria-hidden="true">
      {bars.map(([x, y, width], i) => (
        <rect
          key={x}
          x={x + props.seed * 3}
          y={y}
          width={width - props.seed * 3}
          height="9"
          rx="4.5"
          fill={inks[i] ?? INK.fog500}
        />
      ))}
    </svg>
  );
}

/** Political capital as coins: so much of the last is filled as the figure, to one place, has of it. */
export function Pips(props: { value: number; most: number; size?: number }) {
  const { most, size = 14 } = props;
  // The figure beside it is rounded so: 2.96 reads 3.0 and is three coins.
  const value = Math.round(props.value * 10) / 10;
  const gap = 3;
  return (
    <svg width={most * (size + gap)} height={size} viewBox={`0 0 ${most * (size + gap)} ${size}`} aria-hidden="true">
      {Array.from({ length: most }, (_, i) => {
        const full = Math.max(0, Math.min(1, value - i));
        const cx = i * (size + gap) + size / 2;
        const r = size / 2 - 1;
        return (
          <g key={cx}>
            <circle
              cx={cx}
              cy={size / 2}
              r={r}
              fill="none"
              stroke={full > 0 ? INK.brass500 : INK.ink500}
              stroke-width="1.6"
            />
            {full >= 0.99 && <circle cx={cx} cy={size / 2} r={r} fill={INK.brass300} />}
            {full > 0.05 && full < 0.99 && <path d={partOfCoin(cx, size / 2, r, full)} fill={INK.brass300} />}
          </g>
        );
      })}
    </svg>
  );
}

/** The left `part` of a circle's width, 0..1. */
function partOfCoin(cx: number, cy: number, r: number, part: number): string {
  const x = (2 * part - 1) * r;
  const y = Math.sqrt(r * r - x * x);
  return `M${cx + x} ${cy - y}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 0 ${cx + x} ${cy + y}Z`;
}

/** Not to be had yet. */
export function Lock() {
  return (
    <svg class="lock" width="11" height="13" viewBox="0 0 11 13" aria-hidden="true">
      <path d="M2.6 6V4a2.9 2.9 0 0 1 5.8 0v2" fill="none" stroke="currentColor" stroke-width="1.7" />
      <rect x="0.6" y="5.6" width="9.8" height="7" rx="1.4" fill="currentColor" />
    </svg>
  );
}

/** The quarters of the term as a track; the lamp stands at the one being played. */
export function TermTrack(props: { width: number; at: number; of: number }) {
  const { width, at, of } = props;
  const step = of > 1 ? (width - 12) / (of - 1) : 0;
  return (
    <svg width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
      <path d={`M6 6H${width - 6}`} stroke={INK.ink500} stroke-width="3" stroke-linecap="round" />
      <path d={`M6 6H${6 + (at - 1) * step}`} stroke={INK.lamp400} stroke-width="4" stroke-linecap="round" />
      {Array.from({ length: of }, (_, i) => (
        <circle
          key={`${i}-${of}`}
          cx={6 + i * step}
          cy="6"
          r={i === at - 1 ? 5.2 : 2.1}
          fill={i < at ? INK.lamp400 : INK.ink500}
        />
      ))}
    </svg>
  );
}

export function Go() {
  return (
    <svg width="20" height="24" viewBox="0 0 20 24" aria-hidden="true">
      <path d="M1 1L19 12L1 23Z" fill={INK.type} />
    </svg>
  );
}

export function MenuSign() {
  return (
    <svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true">
      <path d="M0 0h22v3H0zM0 7.5h22v3H0zM0 15h22v3H0z" fill="#D6E0E8" />
    </svg>
  );
}

export function Radio(props: { on: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2" />
      {props.on && <circle cx="8" cy="8" r="3.4" fill="currentColor" />}
    </svg>
  );
}
