// Responsible for reading source text as a syntax tree, and for finding source files on disk.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A node of an ESTree with TypeScript's nodes, walked without knowing every kind. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** The syntax tree of a file. Throws where the text does not parse: a file that cannot be read cannot be checked. */
export function parse(file: string, text: string): Node {
  const result = parseSync(file, text, { sourceType: 'module' });
  const problem = result.errors.find((error) => error.severity === 'Error');
  if (problem) throw new Error(`${file} does not parse: ${problem.message}`);
  return result.program as unknown as Node;
}

/** Calls `visit` for every node, with its parent and the key under which the parent holds it. */
export function walk(node: Node, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const step = (current: Node, parent: Node | undefined, key: string): void => {
    visit(current, parent, key);
    for (const [name, value] of Object.entries(current)) {
      if (Array.isArray(value)) {
        for (const item of value) if (isNode(item)) step(item, current, name);
      } else if (isNode(value)) step(value, current, name);
    }
  };
  step(node, undefined, '');
}

export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const SOURCE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;

/** Source files under a folder of the repository, as paths from its root with forward slashes, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
