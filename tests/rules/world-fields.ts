// Every field of a world as a flat list of (path, value), and a hash of all of them to the last bit.
import type { World } from '../../src/rules/index.ts';

/** Not part of the state: where causes go, and what is read from another game. */
const NOT_STATE: readonly string[] = ['ledger', 'held', 'heldMask'];

type Visit = (path: string, value: unknown) => void;

function walk(value: unknown, path: string, visit: Visit): void {
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const list = value as ArrayLike<unknown>;
    for (let i = 0; i < list.length; i++) walk(list[i], `${path}[${i}]`, visit);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`, visit);
  } else visit(path, value);
}

/** Path to value of every field of the state. `without`: top-level fields left out. */
export function fieldsOf(world: World, without: readonly string[] = []): Map<string, unknown> {
  const out = new Map<string, unknown>();
  for (const [key, value] of Object.entries(world))
    if (!NOT_STATE.includes(key) && !without.includes(key)) walk(value, key, (path, v) => out.set(path, v));
  return out;
}

/** Paths at which two worlds differ (NaN equals NaN, 0 does not equal -0 in the last bit but does here). */
export function differences(a: World, b: World, without: readonly string[] = []): string[] {
  const left = fieldsOf(a, without);
  const right = fieldsOf(b, without);
  const out: string[] = [];
  for (const [path, value] of left)
    if (!right.has(path)) out.push(`${path} is missing`);
    else if (value !== right.get(path) && !(Number.isNaN(value) && Number.isNaN(right.get(path)))) out.push(path);
  for (const path of right.keys()) if (!left.has(path)) out.push(`${path} is new`);
  return out;
}

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);

/** A 32-bit hash (FNV-1a over words) of every field. */
export function hashOf(world: World, without: readonly string[] = []): number {
  let h = 0x811c9dc5;
  const add = (word: number) => {
    h = Math.imul(h ^ word, 0x01000193);
    h ^= h >>> 15;
  };
  for (const [key, value] of Object.entries(world))
    if (!NOT_STATE.includes(key) && !without.includes(key))
      walk(value, key, (_, v) => {
        if (typeof v === 'number') {
          bits[0] = Number.isNaN(v) ? Number.NaN : v;
          add(words[0] as number);
          add(words[1] as number);
        } else for (const c of String(v)) add(c.charCodeAt(0));
      });
  return h >>> 0;
}
