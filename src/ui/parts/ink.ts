/** The inks that drawings use by value; CSS has the same as variables in styles/tokens.css. */
export const INK = {
  ink900: '#0C1828',
  ink700: '#1D3550',
  ink600: '#2D4A68',
  ink500: '#466482',
  fog500: '#6F8CA6',
  fog450: '#7E98AF',
  fog400: '#93ADC2',
  fog300: '#B7C8D6',
  paper100: '#F7F0E2',
  paper200: '#ECE1CB',
  type: '#1A2430',
  type2: '#4B5563',
  potash700: '#A23C3A',
  brass300: '#EBCF86',
  brass500: '#C89C3F',
  lamp400: '#F6BF57',
  lamp700: '#955E07',
  other300: '#A6D4F5',
  other700: '#1F5F93',
} as const;

/** A repeatable stream of numbers in [0, 1), for drawings only. */
export function stream(seed: number): () => number {
  let s = seed | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The ink between two inks. */
export function mix(a: string, b: string, t: number): string {
  const part = (s: string, i: number) => Number.parseInt(s.slice(i, i + 2), 16);
  return `#${[1, 3, 5]
    .map((i) =>
      Math.round(part(a, i) + (part(b, i) - part(a, i)) * t)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
