/** What the scenario is, what in it is invented, and what it is about. */
import { t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { useWords } from '../store.ts';

export function AboutDialog({ onClose }: { onClose: () => void }) {
  const { prose } = useWords();
  return (
    <Dialog label={t('menu.door.about')} onClose={onClose}>
      <h2>{prose.title}</h2>
      <p>{prose.contentNote}</p>
      <p>{prose.description}</p>
      <p>{prose.difference}</p>
      <p>{t('menu.oped')}</p>
      <div class="row foot">
        <button type="button" class="on-paper main" onClick={onClose}>
          {t('why.close')} <kbd>Esc</kbd>
        </button>
      </div>
    </Dialog>
  );
}
