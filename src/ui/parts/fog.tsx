/** Bars of fog, the shape of the ends of a track: what lies under them is not seen clearly. */

/** Left edge, top, width, ink, opacity, in a box of 560 by 70. */
const BARS = [
  [0, 0, 150, '#466482', 0.55],
  [214, 0, 210, '#466482', 0.6],
  [60, 13, 150, '#5A748B', 0.72],
  [262, 13, 92, '#5A748B', 0.7],
  [-20, 26, 230, '#66819A', 0.92],
  [236, 26, 204, '#66819A', 0.9],
] as const;
const HEIGHT = 13.4;

export function Fog() {
  return (
    <svg viewBox="0 0 560 70" aria-hidden="true">
      {BARS.map(([x, y, width, ink, opacity]) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height={HEIGHT}
          rx={HEIGHT / 2}
          fill={ink}
          opacity={opacity}
        />
      ))}
    </svg>
  );
}
