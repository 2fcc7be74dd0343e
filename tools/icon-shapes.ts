// Responsible for the icons of the site: two tracks that part, one of them going into fog. Drawn from arithmetic, so that the
// same files come again.
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];
type Ink = readonly [red: number, green: number, blue: number];

/** In a square of 100 units, y down. */
const WIDTH = 11;
const YOURS: readonly Point[] = [
  [36, 92],
  [36, 8],
];
/** Where the other track leaves, bends and goes on: a cubic curve, then a straight line. */
const BEND: readonly [Point, Point, Point, Point] = [
  [36, 76],
  [36, 52],
  [67, 58],
  [67, 34],
];
const OTHER_END: Point = [67, 8];
/** The other track is whole at the lower height and gone at the upper one. */
const FOG = { from: 62, to: 6 };
/** ink-900, lamp-400 and other-300 of tokens.css. */
const GROUND: Ink = [12, 24, 40];
const YOUR_INK: Ink = [246, 191, 87];
const OTHER_INK: Ink = [166, 212, 245];

/** Each file of public/icons: pixels of its side, and the part of it that the drawing takes. A launcher may cut a maskable one to its middle. */
export const ICONS = {
  'icon-180.png': { side: 180, part: 0.86 },
  'icon-192.png': { side: 192, part: 0.92 },
  'icon-512.png': { side: 512, part: 0.92 },
  'maskable-512.png': { side: 512, part: 0.68 },
} as const;

function bendPoints(): Point[] {
  const [a, b, c, d] = BEND;
  const steps = 16;
  const at = (t: number, i: 0 | 1): number =>
    (1 - t) ** 3 * a[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i];
  return Array.from({ length: steps + 1 }, (_, n) => [at(n / steps, 0), at(n / steps, 1)] as const);
}
const OTHER: readonly Point[] = [...bendPoints(), OTHER_END];

/** From a point to the nearest of a line of points. */
function distance(x: number, y: number, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1] as Point, line[i] as Point];
    const long = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long));
    least = Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return least;
}

/** Red, green and blue of each pixel, row by row. */
export function drawIcon(side: number, part: number): Uint8Array {
  const pixels = new Uint8Array(side * side * 3);
  const unit = 100 / (side * part);
  // The middle of the drawing is the middle of the two tracks.
  const left = 51.5 - (side * unit) / 2;
  const top = 50 - (side * unit) / 2;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const x = left + (column + 0.5) * unit;
      const y = top + (row + 0.5) * unit;
      const covers = (line: readonly Point[]): number =>
        Math.abs(x - 51.5) > 30 ? 0 : Math.min(1, Math.max(0, 0.5 + (WIDTH / 2 - distance(x, y, line)) / unit));
      const fog = Math.min(1, Math.max(0, (y - FOG.to) / (FOG.from - FOG.to)));
      const [other, yours] = [covers(OTHER) * fog, covers(YOURS)];
      for (let i = 0; i < 3; i++) {
        const under = (GROUND[i] as number) + ((OTHER_INK[i] as number) - (GROUND[i] as number)) * other;
        pixels[(row * side + column) * 3 + i] = Math.round(under + ((YOUR_INK[i] as number) - under) * yours);
      }
    }
  return pixels;
}

/** The same drawing for a browser's tab. */
export function iconSvg(): string {
  const [, b, c, d] = BEND;
  const rgb = (ink: Ink): string => `#${ink.map((n) => n.toString(16).padStart(2, '0')).join('')}`;
  const line = (points: readonly Point[]): string => points.map((point) => point.join(' ')).join('L');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><linearGradient id="fog" gradientUnits="userSpaceOnUse" x1="0" y1="${FOG.from}" x2="0" y2="${FOG.to}"><stop stop-color="${rgb(OTHER_INK)}"/><stop offset="1" stop-color="${rgb(OTHER_INK)}" stop-opacity="0"/></linearGradient></defs><rect width="100" height="100" rx="18" fill="${rgb(GROUND)}"/><g fill="none" stroke-width="${WIDTH}" stroke-linecap="round"><path d="M${BEND[0].join(' ')}C${b.join(' ')} ${c.join(' ')} ${d.join(' ')}L${OTHER_END.join(' ')}" stroke="url(#fog)"/><path d="M${line(YOURS)}" stroke="${rgb(YOUR_INK)}"/></g></svg>\n`;
}

/** A PNG of eight bits for each of red, green and blue. */
export function pngOf(side: number, pixels: Uint8Array): Buffer {
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let row = 0; row < side; row++) {
    const at = row * (side * 3 + 1);
    // Each pixel is stored as its difference to the one above it: a flat ground becomes zeros.
    rows[at] = 2;
    for (let i = 0; i < side * 3; i++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * side * 3 + i] as number);
      rows[at + 1 + i] = (pixels[row * side * 3 + i] as number) - above;
    }
  }
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
