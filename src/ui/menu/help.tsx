/** How a quarter goes, the keys, and the words of the field, each in a line. */
import type { PublicState } from '../../session/index.ts';
import { GLOSSARY, t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { CloseRow } from '../turn/panels.tsx';

const STEPS = ['news', 'dilemma', 'offer', 'lever', 'next', 'end'] as const;

const KEYS = [
  ['A C R', 'answer'],
  ['1 2 3 4', 'counter'],
  ['Q W E', 'dilemma'],
  ['1 … 9 0', 'lever'],
  ['↑ ↓', 'way'],
  ['U', 'undo'],
  ['Enter', 'next'],
  ['Esc', 'close'],
  ['S', 'sound'],
  ['M', 'elsewhere'],
] as const;

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
                  {keys.split(' ').map((key) =>
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
      <dl data-glossary>
        {GLOSSARY.map(({ word, text }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <CloseRow onClose={onClose} />
    </Dialog>
  );
}
