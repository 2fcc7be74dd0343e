/** Single keys, and which of them the player has changed. Enter, Esc and the arrows are no single characters and stay. */

/** Each by the key that it has at first, which is its name everywhere. */
export const SHORTCUTS = [
  'a', // accept
  'c', // counter
  'r', // refuse
  'q', // the options of a dilemma
  'w',
  'e',
  'u', // take back
  's', // sound
  'm', // go on on another machine
  '1', // the levers; in the sheet of counters its four
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '0',
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** Those that were changed, each to one character in lower case; no two have the same. */
export type ChangedKeys = Readonly<Partial<Record<Shortcut, string>>>;

/** The key that a shortcut has now. */
export function keyOf(changed: ChangedKeys, shortcut: Shortcut): string {
  return changed[shortcut] ?? shortcut;
}

/** The shortcut that has this key now; null for none. */
export function shortcutOf(changed: ChangedKeys, key: string): Shortcut | null {
  return SHORTCUTS.find((shortcut) => keyOf(changed, shortcut) === key) ?? null;
}

/** Why a key cannot be had: it is no single character that can be seen, or another shortcut has it. Null where it can. */
export function keyFault(
  changed: ChangedKeys,
  shortcut: Shortcut,
  key: string,
): { readonly code: 'no-key' } | { readonly code: 'taken'; readonly by: Shortcut } | null {
  if ([...key].length !== 1 || /[\s\p{C}]/u.test(key) || key !== key.toLowerCase()) return { code: 'no-key' };
  const by = shortcutOf(changed, key);
  return by === null || by === shortcut ? null : { code: 'taken', by };
}

/** The same with one key changed; back at its first key it is no longer listed. Unchanged where the key cannot be had. */
export function withKey(changed: ChangedKeys, shortcut: Shortcut, key: string): ChangedKeys {
  if (keyFault(changed, shortcut, key) !== null) return changed;
  const { [shortcut]: _, ...others } = changed;
  return key === shortcut ? others : { ...others, [shortcut]: key };
}

/** From what was kept: all of it, or none of it where any part cannot be. */
export function parseKeys(raw: unknown): ChangedKeys {
  if (typeof raw !== 'object' || raw === null) return {};
  const entries = Object.entries(raw);
  const isKnown = ([shortcut, key]: [string, unknown]) =>
    SHORTCUTS.includes(shortcut as Shortcut) &&
    typeof key === 'string' &&
    keyFault({}, shortcut as Shortcut, key)?.code !== 'no-key';
  if (!entries.every(isKnown)) return {};
  const changed = Object.fromEntries(entries) as ChangedKeys;
  return new Set(SHORTCUTS.map((shortcut) => keyOf(changed, shortcut))).size === SHORTCUTS.length ? changed : {};
}
