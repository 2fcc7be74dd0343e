// Responsible for two numbers that stand for the whole state of a world: 32-bit FNV-1a over the bits of all its numbers,
// one for the published record and one for all the rest. The same in every engine: the bits are read through typed arrays, and NaN has one form.
import type { World } from '../../src/rules/index.ts';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Not state (see world.ts), and causes, which are there only where they are asked for. */
const LEFT_OUT: ReadonlySet<string> = new Set(['ledger', 'held', 'heldMask', 'causes']);

const real = new DataView(new ArrayBuffer(8));
let hash = 0;

function addNumber(x: number): void {
  if (Number.isNaN(x)) {
    real.setUint32(0, 0);
    real.setUint32(4, 0x7ff80000);
  } else real.setFloat64(0, x, true);
  for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ real.getUint8(i), PRIME);
}

/** Fields by name, so that the order in which a class lists them means nothing. */
function addFields(value: object): void {
  for (const key of Object.keys(value).sort())
    if (!LEFT_OUT.has(key)) add((value as Record<string, unknown>)[key], key);
}

function add(value: unknown, key: string): void {
  if (typeof value === 'number') addNumber(value);
  else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const list = value as ArrayLike<unknown>;
    for (let i = 0; i < list.length; i++) add(list[i], key);
  } else if (value !== null && typeof value === 'object') addFields(value);
  else throw new TypeError(`${key}: a world holds numbers only`);
}

function digits(fields: object): string {
  hash = OFFSET;
  addFields(fields);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** `hidden.published`, eight hexadecimal digits each. Throws where a world holds something that is no number. */
export function hashWorld(world: World): string {
  const { published, ...hidden } = world;
  return `${digits(hidden)}.${digits(published)}`;
}

/** The part of a hash that stands for the published record. */
export const publishedPart = (both: string): string => both.slice(both.indexOf('.') + 1);
