// Files that the tests of this folder change in one place and read again.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

export const SCENARIO_TEXT = read('../../assets/scenarios/potash-2025.json');
export const PROSE_TEXT = read('../../assets/scenarios/potash-2025.en.json');
export const SYNTHETIC_TEXT = read('./synthetic.json');

// biome-ignore lint/suspicious/noExplicitAny: a file to be broken in any place
export type Loose = any;

export function changed(text: string, change: (file: Loose) => void): Loose {
  const file: Loose = JSON.parse(text);
  change(file);
  return file;
}
