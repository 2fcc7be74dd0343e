import { useLayoutEffect, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { applyLayout, useMeasure } from '../layout.ts';
import { Fog } from '../parts/fog.tsx';
import { Go } from '../parts/signs.tsx';
import { useActions } from '../store.ts';
import { MenuDialog } from '../turn/panels.tsx';

export function Title({ state }: { state: PublicState }) {
  const actions = useActions();
  const m = useMeasure();
  const [menu, setMenu] = useState(false);
  useLayoutEffect(() => applyLayout(m, 'title', false), [m]);
  const saved = state.saved;
  const running = saved !== null && saved.screen !== 'end';
  return (
    <main class="title">
      <img class="art" src="./art/title.svg" alt="" />
      <div class="in">
        <h1 aria-label={t('app.name')}>
          <span>{t('app.the')}</span>{' '}
          <span class="other">
            {t('app.other')}
            <Fog />
          </span>{' '}
          <span>{t('app.track')}</span>
        </h1>
        <p class="lead">{t('title.lead', { n: state.facts.reportedAtStart })}</p>
        <nav class="doors">
          {running && (
            <button type="button" class="go" data-continue onClick={actions.continueTerm}>
              <Go />
              {t('title.continue')}
              <span class="num">
                {saved.quarter >= saved.term
                  ? t('title.continueEnd')
                  : t('title.continueAt', { n: saved.quarter + 1, of: saved.term })}
              </span>
            </button>
          )}
          <button type="button" class={running ? 'plain' : 'go'} data-start onClick={actions.prepare}>
            {!running && <Go />}
            {t('title.start')}
            {running ? <small>{t('title.startTime')}</small> : <span>{t('title.startTime')}</span>}
          </button>
          <div class="sub">
            {saved !== null && !running && (
              <button type="button" class="plain" data-continue onClick={actions.continueTerm}>
                {t('title.lastEnd')}
              </button>
            )}
            <button type="button" class="plain" onClick={() => setMenu(true)}>
              {t('title.keys')}
            </button>
            {saved !== null && (
              <button type="button" class="plain" onClick={actions.startFresh}>
                {t('title.fresh')}
              </button>
            )}
          </div>
        </nav>
      </div>
      {menu && <MenuDialog state={state} onClose={() => setMenu(false)} />}
    </main>
  );
}
