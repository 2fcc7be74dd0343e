/** How a quarter goes, the keys, and the words of the field, each in a line. */
import { type PublicState, SHORTCUTS, type Shortcut } from '../../session/index.ts';
import { GLOSSARY, t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { shownKey } from '../keys.ts';
import { WordList } from '../parts/word-list.tsx';
import { CloseRow } from '../turn/panels.tsx';

const STEPS = ['news', 'dilemma', 'offer', 'lever', 'next', 'end'] as const;

/** Shortcuts by their names, and keys that are none. */
const KEYS = [
  [['a', 'c', 'r'], 'answer'],
  [['1', '2', '3', '4'], 'counter'],
  [['q', 'w', 'e'], 'dilemma'],
  [['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'], 'lever'],
  [['↑', '↓'], 'way'],
  [['u'], 'undo'],
  [['Enter'], 'next'],
  [['Esc'], 'close'],
  [['s'], 'sound'],
  [['m'], 'elsewhere'],
] as const;

/** The caps in a row; where the ten levers have their first keys, from the first to the last. */
function capsOf(keys: readonly string[], state: PublicState): readonly string[] {
  const caps = keys.map((key) => (isShortcut(key) ? shownKey(state.settings, key) : key));
  return keys.length === 10 && caps.join('') === keys.join('') ? ['1', '…', '9', '0'] : caps;
}

function isShortcut(key: string): key is Shortcut {
  return SHORTCUTS.some((shortcut) => shortcut === key);
}

export function HelpDialog({ state, onClose }: { state: PublicState; onClose: () => void }) {
  return (
    <Dialog label={t('help.title')} class="help" onClose={onClose}>
      <h2>{t('help.title')}</h2>
      <h3>{t('help.quarter')}</h3>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`help.step.${step}`)}</li>
        ))}
      </ol>
      <div class="about-keys">
        <h3 id="help-keys">{t('help.keys')}</h3>
        <p>{t(state.settings.shortcuts ? 'help.keysOn' : 'help.keysOff')}</p>
        <table aria-labelledby="help-keys">
          <tbody>
            {KEYS.map(([keys, what]) => (
              <tr key={what}>
                <th scope="row">
                  {capsOf(keys, state).map((key) =>
                    key === '…' ? (
                      ' … '
                    ) : (
                      <b class="keycap" key={key}>
                        {key}
                      </b>
                    ),
                  )}
                </th>
                <td>{t(`help.key.${what}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('help.words')}</h3>
      <WordList words={GLOSSARY} of="glossary" />
      <CloseRow onClose={onClose} />
    </Dialog>
  );
}
