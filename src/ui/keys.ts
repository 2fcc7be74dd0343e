/** Single-key shortcuts: never with a modifier, in a field or while a dialog is open; they can be switched off and changed. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { keyOf, type Settings, type Shortcut, shortcutOf } from '../session/index.ts';

/** Returns true when the key was used. */
export type KeyHandler = (key: string, event: KeyboardEvent) => boolean;

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const CONTROLS = 'button, a, [role="radio"], [role="tab"], [role="slider"]';

export function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
}

type KeySettings = Pick<Settings, 'shortcuts' | 'keys'>;

/** How a key is written on its cap. */
export function capOf(key: string): string {
  return key.toUpperCase();
}

/** The key of a shortcut, as it is shown. */
export function shownKey(settings: KeySettings, shortcut: Shortcut): string {
  return capOf(keyOf(settings.keys, shortcut));
}

/** What was pressed, by the name of its shortcut; a key that is no single character is its own name. Empty for none. */
function named(event: KeyboardEvent, settings: KeySettings): string {
  return event.key.length === 1 ? (shortcutOf(settings.keys, event.key.toLowerCase()) ?? '') : event.key;
}

/** `handler` is told the name of the shortcut, whichever key it has. */
export function useKeys(settings: KeySettings, handler: KeyHandler): void {
  const { shortcuts: enabled, keys } = settings;
  // What was drawn last answers, also to a key pressed before the browser comes to effects.
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.repeat || isModified(event) || target.closest(FIELDS)) return;
      if (document.querySelector('dialog[open]')) return;
      // Enter and the arrows belong to a control that has the focus.
      if (event.key === 'Enter' && target.closest(CONTROLS)) return;
      const key = named(event, { shortcuts: enabled, keys });
      if (key !== '' && latest.current(key, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, keys]);
}

/** Shortcut keys inside a dialog. */
export function dialogKey(event: KeyboardEvent, settings: KeySettings): string | null {
  if (!settings.shortcuts || event.defaultPrevented || isModified(event)) return null;
  if (event.target instanceof Element && event.target.closest(FIELDS)) return null;
  return named(event, settings);
}
