/** What a player can set: single keys, motion, sound. Kept on this device, apart from the term. */
import { useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { shownKey } from '../keys.ts';
import { later } from '../later.tsx';
import { MotionSettings } from '../stage/settings.tsx';
import { useActions, useStage } from '../store.ts';

const KeySettings = later(() => import('./key-settings.tsx').then((part) => part.KeySettings));

const LEAST_STEP = 10;

export function Settings({ state }: { state: PublicState }) {
  const actions = useActions();
  const [changing, setChanging] = useState(false);
  return (
    <>
      {changing && <KeySettings state={state} onClose={() => setChanging(false)} />}
      <div class="about-keys">
        <h3 id="shortcuts-title">{t('menu.shortcuts')}</h3>
        <p>{t('menu.shortcutsText')}</p>
        <div class="row">
          <button
            type="button"
            class="on-paper"
            role="switch"
            aria-checked={state.settings.shortcuts}
            aria-labelledby="shortcuts-title"
            onClick={() => actions.setSettings({ shortcuts: !state.settings.shortcuts })}
          >
            {t('menu.is', { what: t('menu.shortcuts'), state: t(state.settings.shortcuts ? 'menu.on' : 'menu.off') })}
          </button>
          <button type="button" class="on-paper" data-change-keys onClick={() => setChanging(true)}>
            {t('menu.changeKeys')}
          </button>
        </div>
      </div>
      <MotionSettings state={state} />
      <SoundSettings state={state} />
    </>
  );
}

function SoundSettings({ state }: { state: PublicState }) {
  const actions = useActions();
  const stage = useStage();
  const { sound, volume } = state.settings;
  const canSound = stage?.canSound?.() ?? false;
  return (
    <>
      <h3 id="sound-title">{t('menu.sound')}</h3>
      <p>{t(canSound ? 'menu.soundText' : 'menu.soundNone')}</p>
      {canSound && (
        <div class="row">
          <button
            type="button"
            class="on-paper"
            role="switch"
            aria-checked={sound}
            aria-labelledby="sound-title"
            data-sound
            onClick={() => actions.setSettings({ sound: !sound })}
          >
            {t('menu.is', { what: t('menu.sound'), state: t(sound ? 'menu.on' : 'menu.off') })}{' '}
            <kbd>{shownKey(state.settings, 's')}</kbd>
          </button>
          <label class="volume">
            {t('menu.volume')}
            <input
              type="range"
              min={0}
              max={100}
              step={LEAST_STEP}
              value={volume}
              aria-valuetext={t('menu.volumeOf', { n: volume })}
              data-volume
              onInput={(event) => actions.setSettings({ volume: Number(event.currentTarget.value) })}
            />
          </label>
        </div>
      )}
    </>
  );
}
