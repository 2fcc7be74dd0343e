// Responsible for the size report after a build: each file of dist, raw and as a browser downloads it (brotli), and the first screen.
import { fileURLToPath } from 'node:url';
import { endWithReader } from './args.ts';
import { firstScreen, sentOf, weigh } from './site/bytes.ts';

endWithReader();
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const rows = weigh(dist);
const first = firstScreen(dist);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const width = Math.max(5, ...rows.map((row) => row.name.length));
const line = (name: string, raw: string, sent: string) =>
  console.log(`${name.padEnd(width)}  ${raw.padStart(10)}  ${sent.padStart(10)}`);
const total = (of: 'raw' | 'sent') => kilobytes(rows.reduce((sum, row) => sum + row[of], 0));

line('file', 'raw', 'brotli');
for (const row of rows) line(row.name, kilobytes(row.raw), kilobytes(row.sent));
line('total', total('raw'), total('sent'));
line('first screen', 'code', kilobytes(sentOf(rows, first.code)));
line('', 'faces', kilobytes(sentOf(rows, first.faces)));
