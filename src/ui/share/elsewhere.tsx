/** The term as it stands, as a link and a QR code, to go on with on another machine. */
import type { PublicState } from '../../session/index.ts';
import { faultText, PREVIEW_TEXT } from '../../text/share.ts';
import { say } from '../../text/sharing.ts';
import { Dialog } from '../dialog.tsx';
import { CopyField } from './copy.tsx';
import { Qr } from './qr.tsx';
import { pageAddress, useSharedGame } from './shared-game.ts';
import './share.css';

export function Elsewhere({ state, onClose }: { state: PublicState; onClose: () => void }) {
  const made = useSharedGame(state);
  return (
    <Dialog label={say('elsewhere.title')} class="elsewhere" onClose={onClose}>
      <h2>{say('elsewhere.title')}</h2>
      <p>{say('elsewhere.text')}</p>
      {made !== null &&
        ('reason' in made ? (
          <p role="alert">{faultText(made)}</p>
        ) : (
          <>
            <CopyField id="elsewhere" label={say('share.link')} text={made.link(pageAddress())} rows={3} />
            <Qr text={made.link(pageAddress())} label={say('share.qrFor')} />
            {made.preview && <p>{PREVIEW_TEXT}</p>}
          </>
        ))}
      <div class="row">
        <button type="button" class="on-paper main" data-close onClick={onClose}>
          {say('link.close')}
        </button>
      </div>
    </Dialog>
  );
}
