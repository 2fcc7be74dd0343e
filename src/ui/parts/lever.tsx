import { GLYPHS } from './glyph-shapes.ts';
import { INK } from './ink.ts';

export type GlyphName = keyof typeof GLYPHS;

export function Glyph(props: { name: GlyphName; size: number; fill?: string }) {
  return (
    <svg width={props.size} height={props.size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={GLYPHS[props.name]} fill={props.fill ?? 'currentColor'} fill-rule="evenodd" />
    </svg>
  );
}

/** Plate colours by group: ground, type on it, and the colour of shaft and notches. */
const PLATES = {
  sector: ['#A8321F', '#FBEDE2', '#E0523F'],
  personal: ['#1F5F93', '#EAF4FB', '#4E96CC'],
  enforcement: ['#3E4A57', '#F7F0E2', '#93ADC2'],
  allies: ['#E2B84E', '#1A2430', '#E2B84E'],
  civil: ['#16725A', '#EAF7F0', '#3DB28C'],
  law: ['#F7F0E2', '#1A2430', '#F7F0E2'],
  home: ['#5A4A8C', '#F3EEFB', '#9B8AD0'],
} as const;
type PlateName = keyof typeof PLATES;

type Hex = `#${string}`;

export function plateOf(kind: string): readonly [Hex, Hex, Hex] {
  return kind in PLATES ? PLATES[kind as PlateName] : PLATES.sector;
}

const between = (a: number, b: number, t: number) => a + (b - a) * t;
const points = (list: readonly (readonly [number, number])[]) => list.map((p) => p.join(',')).join(' ');

/** A lever seen from the signalman's side: 0 far, at the slot's upper end, 1 pulled, near and larger, at its lower end. */
export function Lever(props: {
  grade: number;
  notches: number;
  colour: string;
  width: number;
  height: number;
  /** Grade it would land at; null for none chosen. */
  to: number | null;
  up: boolean;
  down: boolean;
  /** Our word stands on relief given here. */
  collar: boolean;
}) {
  const { grade: t, notches, colour } = props;
  const x = 26;
  const handleY = between(12, 72, t);
  const handleH = between(26, 38, t);
  const handleW = between(9.2, 16, t);
  const shaftTop = handleY + handleH - 4;
  const base = 114;
  const top = between(2.6, 5.4, t);
  const foot = between(2.6, 3, t);
  const b0 = handleY + handleH + between(18, -3, t);
  const b1 = b0 + between(26, 8, t);
  /** Where the handle's middle is at a grade: there its notch lies. */
  const notchAt = (grade: number) => between(25, 91, grade);
  const marks = Array.from({ length: notches + 1 }, (_, i) => i / notches);
  return (
    <svg width={props.width} height={props.height} viewBox="0 0 52 124" aria-hidden="true">
      <rect x={x - 7} y="8" width="14" height="110" rx="7" fill="#070F1A" stroke={INK.ink600} stroke-width="1.4" />
      {marks.map((at) => {
        const y = notchAt(at);
        const on = at <= t + 1e-6;
        return (
          <rect
            key={at}
            x={x - 19}
            y={y - 1.6}
            width={on ? 8 : 6}
            height="3.2"
            rx="1.6"
            fill={on ? colour : INK.ink500}
          />
        );
      })}
      {props.to !== null && (
        <polygon
          points={points([
            [x - 26, notchAt(props.to) - 5],
            [x - 19, notchAt(props.to)],
            [x - 26, notchAt(props.to) + 5],
          ])}
          fill={INK.lamp400}
        />
      )}
      <polygon
        points={points([
          [x + 14, 30],
          [x + 24, 30],
          [x + 19, 22],
        ])}
        fill={props.up ? INK.paper100 : INK.ink600}
      />
      <polygon
        points={points([
          [x + 14, 96],
          [x + 24, 96],
          [x + 19, 104],
        ])}
        fill={props.down ? INK.paper100 : INK.ink600}
      />
      <polygon
        points={points([
          [x - foot, base],
          [x + foot, base],
          [x + top, shaftTop],
          [x - top, shaftTop],
        ])}
        fill="#8299AE"
      />
      <polygon
        points={points([
          [x - between(3.4, 3.9, t), b1],
          [x + between(3.4, 3.9, t), b1],
          [x + between(3.4, 5.6, t), b0],
          [x - between(3.4, 5.6, t), b0],
        ])}
        fill={colour}
      />
      <rect x={x - handleW / 2} y={handleY} width={handleW} height={handleH} rx={handleW * 0.48} fill="#E3E9EE" />
      <rect
        x={x - handleW / 2}
        y={handleY}
        width={handleW * 0.36}
        height={handleH}
        rx={handleW * 0.18}
        fill="#FFFFFF"
      />
      {props.collar && (
        <g>
          <rect x={x - 13} y="92" width="26" height="9" rx="2" fill={INK.brass500} />
          <circle cx={x - 9} cy="96.5" r="1.8" fill={INK.ink900} />
          <circle cx={x + 9} cy="96.5" r="1.8" fill={INK.ink900} />
        </g>
      )}
    </svg>
  );
}
