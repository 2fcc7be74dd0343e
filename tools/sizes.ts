// Responsible for the size report after a build: each file of dist, raw and as a browser downloads it (brotli).
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { endWithReader } from './args.ts';

endWithReader();
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.map']);

const rows = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const sent = compressible.has(extname(path)) ? brotliCompressSync(bytes).length : bytes.length;
    return { name: relative(dist, path).replaceAll('\\', '/'), raw: bytes.length, sent };
  })
  .sort((a, b) => b.sent - a.sent);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const width = Math.max(5, ...rows.map((row) => row.name.length));
const line = (name: string, raw: string, sent: string) =>
  console.log(`${name.padEnd(width)}  ${raw.padStart(10)}  ${sent.padStart(10)}`);
const total = (of: 'raw' | 'sent') => kilobytes(rows.reduce((sum, row) => sum + row[of], 0));

line('file', 'raw', 'brotli');
for (const row of rows) line(row.name, kilobytes(row.raw), kilobytes(row.sent));
line('total', total('raw'), total('sent'));
