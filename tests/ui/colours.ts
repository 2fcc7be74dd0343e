// Responsible for colours as people see them: contrast as WCAG counts it, difference in CIELAB, and the sight of those who lack
// one kind of cone.

export type Rgb = readonly [number, number, number];

/** '#F6BF57' as linear light, each 0..1 (sRGB, IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const at = (i: number): number => {
    const v = Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [at(0), at(1), at(2)];
}

function times(m: readonly Rgb[], v: Rgb): Rgb {
  const row = (r: Rgb | undefined): number => (r ? r[0] * v[0] + r[1] * v[1] + r[2] * v[2] : 0);
  return [row(m[0]), row(m[1]), row(m[2])];
}

/**
 * What each kind of sight makes of linear light, the kind of cone lacking altogether. Matrices for severity 1.0 of G. M. Machado,
 * M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency", IEEE
 * Transactions on Visualization and Computer Graphics 15 (6), 2009, 1291-1298.
 */
const SIGHTS = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
export type Sight = keyof typeof SIGHTS;
export const ALL_SIGHTS = Object.keys(SIGHTS) as Sight[];

export function seen(hex: string, sight: Sight): Rgb {
  const [r, g, b] = times(SIGHTS[sight], linear(hex));
  const within = (v: number) => Math.min(1, Math.max(0, v));
  return [within(r), within(g), within(b)];
}

/** Relative luminance, 0..1 (WCAG 2.2). */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast from 1 to 21, as WCAG 2.2 counts it. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Distance in CIELAB (D65); about 2.3 is just noticed side by side. */
export function difference(a: Rgb, b: Rgb): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function lab(rgb: Rgb): Rgb {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    rgb,
  );
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
