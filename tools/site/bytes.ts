// Responsible for what a built site weighs: each file raw and as a browser downloads it (brotli), and what of it the first screen needs.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesBelow } from './offline.ts';

export interface Weight {
  readonly name: string;
  /** Bytes on the disk, and over the wire. */
  readonly raw: number;
  readonly sent: number;
}

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.map']);

/** Every file, heaviest first. */
export function weigh(folder: string): readonly Weight[] {
  return filesBelow(folder)
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return {
        name,
        raw: bytes.length,
        sent: COMPRESSIBLE.has(extname(name)) ? brotliCompressSync(bytes).length : bytes.length,
      };
    })
    .sort((a, b) => b.sent - a.sent);
}

/** Bytes of some files over the wire. Throws for a name that is not there. */
export function sentOf(weights: readonly Weight[], names: Iterable<string>): number {
  let sum = 0;
  for (const name of new Set(names)) {
    const weight = weights.find((one) => one.name === name);
    if (!weight) throw new Error(`${name} is not in the site`);
    sum += weight.sent;
  }
  return sum;
}

/** What the page itself names: its code and styles with itself, and the faces that are asked for with it. */
export function firstScreen(folder: string): { readonly code: readonly string[]; readonly faces: readonly string[] } {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].map((match) => match[1] as string);
  return {
    code: [
      'index.html',
      ...named(/<script[^>]* src="\.\/([^"]+)"/g),
      ...named(/<link rel="(?:modulepreload|stylesheet)"[^>]* href="\.\/([^"]+)"/g),
    ],
    faces: named(/<link rel="preload" as="font"[^>]* href="\.\/([^"]+)"/g),
  };
}
