/** How the stage moves: its pace, and whether it moves at all. */
import { PACES, type PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { useActions } from '../store.ts';

export function MotionSettings({ state }: { state: PublicState }) {
  const actions = useActions();
  const { pace, paused } = state.settings;
  return (
    <>
      <h3 id="motion-title">{t('menu.motion')}</h3>
      <p>{t('menu.motionText')}</p>
      <div class="row" role="radiogroup" aria-labelledby="motion-title">
        {PACES.map((id) => (
          // biome-ignore lint/a11y/useSemanticElements: a card is no input
          <button
            type="button"
            role="radio"
            class={`on-paper ${pace === id ? 'main' : ''}`}
            aria-checked={pace === id}
            key={id}
            data-pace={id}
            onClick={() => actions.setSettings({ pace: id })}
          >
            {t(`menu.pace.${id}`)}
          </button>
        ))}
        <button
          type="button"
          class="on-paper"
          role="switch"
          aria-checked={paused}
          data-still
          onClick={() => actions.setSettings({ paused: !paused })}
        >
          {t('menu.still')}: {paused ? t('menu.on') : t('menu.off')}
        </button>
      </div>
    </>
  );
}
