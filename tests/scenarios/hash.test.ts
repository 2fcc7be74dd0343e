import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario, parseScenarioJson } from '../../src/scenarios/index.ts';
import { canonicalJson, fnv64, type Json } from '../../src/scenarios/json.ts';
import { type Loose, SCENARIO_TEXT } from './files.ts';

const hashOf = (value: unknown) => {
  const result = parseScenarioJson(value, 'f');
  return result.ok ? result.value.hash : undefined;
};
const HASH = hashOf(JSON.parse(SCENARIO_TEXT));

// Test vectors of FNV-1a, 64 bits, by its authors (isthe.com/chongo/tech/comp/fnv).
test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['b', 'af63df4c8601f1a5'],
  ['foobar', '85944171f73967e8'],
])('the hash of %j is %s', (text, hash) => {
  expect(fnv64(text)).toBe(hash);
});

test('the hash is the same as with exact integers, for any text', () => {
  const slow = (text: string) => {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
    return hash.toString(16).padStart(16, '0');
  };
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => fnv64(text) === slow(text)));
});

test('sixteen hexadecimal digits, and no notice of white space or the order of keys', () => {
  expect(HASH).toMatch(/^[0-9a-f]{16}$/);
  const turned = (value: Loose): Loose => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(turned);
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, item]) => [key, turned(item)]));
  };
  expect(hashOf(turned(JSON.parse(SCENARIO_TEXT)))).toBe(HASH);
  for (const space of [0, 1, '\t']) {
    const result = parseScenario(JSON.stringify(JSON.parse(SCENARIO_TEXT), null, space), 'f');
    expect(result.ok && result.value.hash).toBe(HASH);
  }
});

test('a change of any single number, text or truth changes the hash', () => {
  const file = JSON.parse(SCENARIO_TEXT);
  const seen = new Set([fnv64(canonicalJson(file))]);
  let leaves = 0;
  const walk = (value: Loose) => {
    for (const key of Object.keys(value)) {
      const old = value[key];
      if (old !== null && typeof old === 'object') {
        walk(old);
        continue;
      }
      leaves += 1;
      value[key] = typeof old === 'number' ? old + 0.001 : typeof old === 'boolean' ? !old : `${old}.`;
      seen.add(fnv64(canonicalJson(file as Json)));
      value[key] = old;
    }
  };
  // A sample: every list and record down to each field of one in seven of the roster, sources and dilemmas.
  for (const key of ['roster', 'dilemmas', 'calendar'])
    file[key] = file[key].filter((_: unknown, i: number) => i % 7 === 0);
  file.sources = Object.fromEntries(Object.entries(file.sources).filter((_, i) => i % 7 === 0));
  file.views = { sceptic: file.views.sceptic };
  seen.clear();
  walk(file);
  expect(leaves).toBeGreaterThan(200);
  expect(seen.size).toBe(leaves);
});
