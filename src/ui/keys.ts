/** Single-key shortcuts: never with a modifier, never in a field, never while a dialog is open, and they can be switched off. */
import { useEffect } from 'preact/hooks';

/** Returns true when the key was used. */
export type KeyHandler = (key: string, event: KeyboardEvent) => boolean;

const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const CONTROLS = 'button, a, [role="radio"], [role="tab"], [role="slider"]';

export function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
}

export function useKeys(enabled: boolean, handler: KeyHandler): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.repeat || isModified(event) || target.closest(FIELDS)) return;
      if (document.querySelector('dialog[open]')) return;
      // Enter and the arrows belong to a control that has the focus.
      if (event.key === 'Enter' && target.closest(CONTROLS)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (handler(key, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [enabled, handler]);
}

/** Shortcut keys inside a dialog. */
export function dialogKey(event: KeyboardEvent, enabled: boolean): string | null {
  if (!enabled || event.defaultPrevented || isModified(event)) return null;
  if (event.target instanceof Element && event.target.closest(FIELDS)) return null;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}
