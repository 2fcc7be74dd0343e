/**
 * JSON from outside: a bounded, clean copy of any value, and the content hash of such a copy.
 * A key that every object inherits (`__proto__`, `constructor`, `toString` …), and `prototype`, is refused, so that no look-up
 * in a parsed file can hit an inherited member and no library drops a key in silence.
 */
import { type Misplaced, pathOf, show } from './errors.ts';
import { fail, type Result, succeed } from './result.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const MAX_TEXT = 300_000;
const MAX_VALUES = 40_000;
const MAX_DEPTH = 10;

class Refused extends Error {
  constructor(readonly reason: Misplaced) {
    super(reason.code);
  }
}

/** A clean copy of `value`, or the first thing in it that is no bounded, finite JSON. Never throws. */
export function cleanJson(value: unknown): Result<Json, Misplaced> {
  let values = 0;
  const steps: (string | number)[] = [];
  const refuse = (code: Misplaced['code'], expected: string, found: string): never => {
    throw new Refused({ code, path: pathOf(steps), expected, found });
  };
  const copy = (x: unknown): Json => {
    if (++values > MAX_VALUES) refuse('too-large', `at most ${MAX_VALUES} values`, 'more');
    if (x === null || typeof x === 'boolean' || typeof x === 'string') return x;
    if (typeof x === 'number') {
      if (!Number.isFinite(x)) refuse('out-of-range', 'a finite number', String(x));
      return x;
    }
    if (typeof x !== 'object') return refuse('not-json', 'a JSON value', show(x));
    if (steps.length >= MAX_DEPTH) refuse('too-deep', `at most ${MAX_DEPTH} levels`, 'more');
    if (Array.isArray(x)) {
      if (x.length > MAX_VALUES) refuse('too-large', `at most ${MAX_VALUES} values`, `${x.length}`);
      const list: Json[] = [];
      for (let i = 0; i < x.length; i++) {
        steps.push(i);
        list.push(copy(x[i]));
        steps.pop();
      }
      return list;
    }
    const record: { [key: string]: Json } = {};
    for (const key of Object.keys(x)) {
      steps.push(key);
      if (key in Object.prototype || key === 'prototype') refuse('unknown-field', 'no such field', show(key));
      record[key] = copy((x as Record<string, unknown>)[key]);
      steps.pop();
    }
    return record;
  };
  try {
    return succeed(copy(value));
  } catch (error) {
    // Getters and proxies may throw anything at all.
    if (error instanceof Refused) return fail(error.reason);
    return fail({ code: 'not-json', path: '', expected: 'a JSON value', found: 'something that cannot be read' });
  }
}

/** A clean copy of what a text says. Never throws. */
export function readJson(text: unknown): Result<Json, Misplaced> {
  const tooLarge = { code: 'too-large', path: '', expected: `at most ${MAX_TEXT} characters` } as const;
  if (typeof text !== 'string') return fail({ code: 'not-json', path: '', expected: 'a text', found: show(text) });
  if (text.length > MAX_TEXT) return fail({ ...tooLarge, found: `${text.length}` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ code: 'not-json', path: '', expected: 'JSON', found: show(text) });
  }
  return cleanJson(value);
}

/** The same content always in the same letters: keys sorted, no white space. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${fields.join(',')}}`;
}

/**
 * FNV-1a, 64 bits, of the text's UTF-8 bytes, as 16 hexadecimal digits. The 64-bit product is built from 16-bit limbs, which
 * is exact in every engine. The prime is 2^40 + 0x1b3.
 */
export function fnv64(text: string): string {
  let [a, b, c, d] = [0xcbf2, 0x9ce4, 0x8422, 0x2325]; // highest limb first
  for (const byte of new TextEncoder().encode(text)) {
    d ^= byte;
    const p0 = d * 0x1b3;
    const p1 = c * 0x1b3 + (p0 >>> 16);
    const p2 = b * 0x1b3 + (d << 8) + (p1 >>> 16);
    const p3 = a * 0x1b3 + (c << 8) + (p2 >>> 16);
    d = p0 & 0xffff;
    c = p1 & 0xffff;
    b = p2 & 0xffff;
    a = p3 & 0xffff;
  }
  return [a, b, c, d].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}

export function contentHash(value: Json): string {
  return fnv64(canonicalJson(value));
}
