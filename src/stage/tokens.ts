// The inks of the stage, after the table of tokens in the visual design. Nothing here is mixed at run time but by `mix`.

export type Ink = `#${string}`;

export const INK = {
  ink950: '#070F1A',
  ink900: '#0C1828',
  ink800: '#13253A',
  ink700: '#1D3550',
  ink600: '#2D4A68',
  ink500: '#466482',
  fog500: '#6F8CA6',
  fog400: '#93ADC2',
  fog300: '#B7C8D6',
  fog200: '#D6E0E8',
  paper100: '#F7F0E2',
  paper300: '#D9C9A9',
  lamp200: '#FCE3AE',
  lamp400: '#F6BF57',
  other300: '#A6D4F5',
  other500: '#4E96CC',
  potash500: '#E27D72',
  brass500: '#C89C3F',
  stop: '#E0523F',
} as const satisfies Record<string, Ink>;

/** Eleven bands from the zenith to the horizon. */
export const DUSK = [
  '#0A1626',
  '#0E1D31',
  '#13263D',
  '#19314B',
  '#223E59',
  '#304D66',
  '#4A6071',
  '#736F72',
  '#A0816E',
  '#C9966C',
  '#E6B077',
] as const satisfies readonly Ink[];

const DAWN_TINTS = ['#35587A', '#5C82A3', '#A9BFCE', '#F6D9AE'] as const satisfies readonly Ink[];

export const DAWN: readonly Ink[] = DUSK.map((band, i) =>
  mix(band, DAWN_TINTS[Math.min(3, Math.floor(i / 3))] ?? band, 0.55),
);

/** The ink a part `share` (0..1 included) of the way from `from` to `to`. */
export function mix(from: Ink, to: Ink, share: number): Ink {
  const a = toNumber(from);
  const b = toNumber(to);
  let mixed = 0;
  for (const shift of [16, 8, 0]) {
    const low = (a >> shift) & 255;
    const high = (b >> shift) & 255;
    mixed |= Math.round(low + (high - low) * share) << shift;
  }
  return `#${mixed.toString(16).padStart(6, '0')}`;
}

/** 24-bit number, as Phaser wants its colours. */
export function toNumber(ink: Ink): number {
  return Number.parseInt(ink.slice(1), 16);
}
