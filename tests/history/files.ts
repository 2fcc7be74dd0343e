// A small case to break in any place, and the bases it is laid over.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyWithAllErrors } from '../../src/history/parse.ts';
import { describeError } from '../../src/scenarios/index.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

export const POLAND = read('../../assets/history/poland-1984.json');
export const BELARUS = read('../../assets/history/belarus-2023.json');
export const CONTEXT = read('../../assets/history/south-africa-1986.json');

export const bases = (id: string): unknown =>
  id === 'potash-2025' ? JSON.parse(read('../../assets/scenarios/potash-2025.json')) : undefined;

// biome-ignore lint/suspicious/noExplicitAny: a file to be broken in any place
export type Loose = any;

export function changed(text: string, change: (file: Loose) => void): string {
  const file: Loose = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
}

export function parsed(text: string) {
  const result = historyWithAllErrors(text, 'case.json', bases);
  if (!result.ok || result.value.kind !== 'case') throw new Error(JSON.stringify(result));
  return result.value.case;
}

/** What is said of a faulty file, a line each; nothing of a good one. */
export function said(text: string): readonly string[] {
  const result = historyWithAllErrors(text, 'case.json', bases);
  return result.ok ? [] : result.error.map(describeError);
}
