/** What is on this device can be left behind: another player starts fresh, or every answer is erased. Both ask once. */
import { useState } from 'preact/hooks';
import { t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { useActions } from '../store.ts';
import { KeptAside } from './kept-aside.tsx';

type Way = 'fresh' | 'erase';

export function LeaveLinks({ saved }: { saved: boolean }) {
  const [way, setWay] = useState<Way | null>(null);
  return (
    <>
      {saved && (
        <button type="button" class="link" data-fresh onClick={() => setWay('fresh')}>
          {t('title.fresh')}
        </button>
      )}
      <button type="button" class="link" data-erase onClick={() => setWay('erase')}>
        {t('menu.erase')}
      </button>
      <KeptAside class="link" text={t('title.aside')} />
      {way && <Ask way={way} onClose={() => setWay(null)} />}
    </>
  );
}

function Ask({ way, onClose }: { way: Way; onClose: () => void }) {
  const actions = useActions();
  const title = way === 'fresh' ? t('title.fresh') : t('menu.erase');
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <p>{way === 'fresh' ? t('title.freshText') : t('menu.eraseText')}</p>
      <div class="row">
        <button
          type="button"
          class="on-paper main"
          data-sure
          onClick={() => {
            onClose();
            if (way === 'fresh') actions.startFresh();
            else actions.erase();
          }}
        >
          {way === 'fresh' ? t('title.freshSure') : t('menu.eraseSure')}
        </button>
        <button type="button" class="on-paper" onClick={onClose}>
          {t('title.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
