/** Where each single key can be changed: a field of one character each. What cannot be had says why and stays as it was. */
import { useState } from 'preact/hooks';
import { keyFault, keyOf, type PublicState, SHORTCUTS, type Shortcut, withKey } from '../../session/index.ts';
import { say } from '../../text/keys.ts';
import { Dialog } from '../dialog.tsx';
import { capOf } from '../keys.ts';
import { useActions, useWords } from '../store.ts';
import { CloseRow } from '../turn/panels.tsx';

const isDigit = (shortcut: Shortcut): shortcut is Extract<Shortcut, `${number}`> => /\d/.test(shortcut);

export function KeySettings({ state, onClose }: { state: PublicState; onClose: () => void }) {
  const actions = useActions();
  const words = useWords();
  const [said, setSaid] = useState('');
  const { keys } = state.settings;
  const nameOf = (shortcut: Shortcut): string => {
    if (!isDigit(shortcut)) return say(`of.${shortcut}`);
    const lever = state.facts.levers[(Number(shortcut) + 9) % 10];
    return (lever && words.lever(lever.id)?.name) ?? shortcut;
  };
  const change = (shortcut: Shortcut, field: HTMLInputElement) => {
    // What was typed last, where the field held a character before.
    const key = [...field.value.toLowerCase()]
      .filter((c, _, all) => all.length === 1 || c !== keyOf(keys, shortcut))
      .at(-1);
    const fault = keyFault(keys, shortcut, key ?? '');
    if (fault === null) {
      actions.setSettings({ keys: withKey(keys, shortcut, key ?? '') });
      setSaid(say('said.set', { what: nameOf(shortcut), key: capOf(key ?? '') }));
    } else if (fault.code === 'taken') setSaid(say('said.taken', { key: capOf(key ?? ''), what: nameOf(fault.by) }));
    else if (field.value !== '') setSaid(say('said.none'));
    field.value = capOf(fault === null ? (key ?? '') : keyOf(keys, shortcut));
    field.select();
  };
  const row = (shortcut: Shortcut) => (
    <label key={shortcut}>
      <input
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        defaultValue={capOf(keyOf(keys, shortcut))}
        data-key-of={shortcut}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => change(shortcut, event.currentTarget)}
        onBlur={(event) => {
          event.currentTarget.value = capOf(keyOf(keys, shortcut));
        }}
      />
      {nameOf(shortcut)}
    </label>
  );
  return (
    <Dialog label={say('title')} class="key-settings" onClose={onClose}>
      <h2>{say('title')}</h2>
      <p>{say('lede')}</p>
      <p role="status" class="said">
        {said}
      </p>
      <div class="keys-of">{SHORTCUTS.filter((shortcut) => !isDigit(shortcut)).map(row)}</div>
      <p>{say('counters')}</p>
      <div class="keys-of">{SHORTCUTS.filter(isDigit).map(row)}</div>
      <div class="row">
        <button
          type="button"
          class="on-paper"
          data-reset-keys
          onClick={(event) => {
            actions.setSettings({ keys: {} });
            for (const field of event.currentTarget.closest('dialog')?.querySelectorAll('input') ?? [])
              field.value = capOf(field.dataset.keyOf ?? '');
            setSaid(say('said.reset'));
          }}
        >
          {say('reset')}
        </button>
      </div>
      <CloseRow onClose={onClose} />
    </Dialog>
  );
}
