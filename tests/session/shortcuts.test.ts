// Single keys that the player changes: no two alike, never one that cannot be typed alone, and kept with the settings.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFault, keyOf, SHORTCUTS, shortcutOf, withKey } from '../../src/session/index.ts';
import { readSettings } from '../../src/session/save.ts';
import type { ChangedKeys } from '../../src/session/shortcuts.ts';

const keysOf = (changed: ChangedKeys) => SHORTCUTS.map((shortcut) => keyOf(changed, shortcut));

test('whatever is typed one after the other, no two shortcuts have the same key, and each key finds its own', () => {
  const typed = fc.tuple(
    fc.constantFrom(...SHORTCUTS),
    fc.oneof(fc.constantFrom(...SHORTCUTS), fc.string({ maxLength: 2 })),
  );
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 40 }), (changes) => {
      let changed: ChangedKeys = {};
      for (const [shortcut, key] of changes) {
        const fault = keyFault(changed, shortcut, key);
        const next = withKey(changed, shortcut, key);
        if (fault) expect(next).toBe(changed);
        else expect(keyOf(next, shortcut)).toBe(key);
        changed = next;
      }
      expect(new Set(keysOf(changed)).size).toBe(SHORTCUTS.length);
      for (const shortcut of SHORTCUTS) expect(shortcutOf(changed, keyOf(changed, shortcut))).toBe(shortcut);
      // What was kept is read again as it was.
      expect(readSettings(JSON.stringify({ keys: changed })).keys).toEqual(changed);
    }),
  );
});

test('a collision names what has the key; what is no single character in sight cannot be had', () => {
  expect(keyFault({}, 'a', 'c')).toEqual({ code: 'taken', by: 'c' });
  expect(keyFault({ c: 'x' }, 'a', 'x')).toEqual({ code: 'taken', by: 'c' });
  expect(keyFault({ c: 'x' }, 'a', 'c')).toBe(null);
  for (const key of ['', ' ', 'ab', '\t', '\u0007', 'A'])
    expect([key, keyFault({}, 'a', key)]).toEqual([key, { code: 'no-key' }]);
  for (const key of ['я', 'ў', '?', '-']) expect(keyFault({}, 'a', key)).toBe(null);
});

test('keys that were kept and cannot be are those of a first visit', () => {
  for (const keys of [{ a: 'c' }, { a: 'x', r: 'x' }, { a: 'xy' }, { a: 1 }, { z: 'x' }, [], 'a', null, 7])
    expect([keys, readSettings(JSON.stringify({ keys })).keys]).toEqual([keys, {}]);
  expect(readSettings('{"shortcuts":false}')).toMatchObject({ shortcuts: false, keys: {} });
});
