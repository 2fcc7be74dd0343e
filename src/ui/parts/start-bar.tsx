/** The bar over the pages before a term: back to the title, and the menu. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { MenuButton } from '../menu/menu.tsx';
import { useActions } from '../store.ts';

export function StartBar({ state }: { state: PublicState }) {
  const actions = useActions();
  return (
    <header class="bar">
      <button type="button" class="brand" onClick={actions.toTitle} aria-label={t('start.back')}>
        {t('app.the')} <span>{t('app.other')}</span> {t('app.track')}
      </button>
      <MenuButton state={state} />
    </header>
  );
}
