import { useLayoutEffect, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { later } from '../later.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { Fog } from '../parts/fog.tsx';
import { LeaveLinks } from '../parts/leave.tsx';
import { Go } from '../parts/signs.tsx';
import { useActions, useRest } from '../store.ts';

const MenuDialog = later(() => import('../menu/menu.tsx').then((part) => part.MenuDialog));
const AboutDialog = later(() => import('../parts/about.tsx').then((part) => part.AboutDialog));

export function Title({ state }: { state: PublicState }) {
  const actions = useActions();
  const hasRest = useRest() !== null;
  const m = useMeasure();
  const [open, setOpen] = useState<'menu' | 'about' | null>(null);
  useLayoutEffect(() => applyLayout(m, 'title', false), [m]);
  const saved = state.saved;
  const running = saved !== null && saved.screen !== 'end';
  // First for who has neither played nor skipped it; later a link, or in the menu where a term takes the room.
  const lessonFirst = saved === null && !state.settings.lessonSeen;
  const plain = running || lessonFirst;
  const lesson = state.lessonKept === null ? t('title.lesson') : t('title.lessonOn');
  return (
    <main class="title">
      <img class="art" src="./art/title.svg" alt="" />
      <div class="in">
        <h1 tabIndex={-1} aria-label={t('app.name')}>
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
          {lessonFirst && (
            <button type="button" class="go" data-lesson-door onClick={actions.prepareLesson}>
              <Go />
              {lesson}
              <span>{t('title.lessonTime')}</span>
            </button>
          )}
          <button type="button" class={plain ? 'plain' : 'go'} data-start onClick={actions.prepare}>
            {!plain && <Go />}
            {t('title.start')}
            {plain ? <small>{t('title.startTime')}</small> : <span>{t('title.startTime')}</span>}
          </button>
        </nav>
        <div class="foot-links">
          {saved !== null && !running && (
            <button type="button" class="link" data-continue onClick={actions.continueTerm}>
              {t('title.lastEnd')}
            </button>
          )}
          {saved === null && !lessonFirst && (
            <button type="button" class="link" data-lesson-door onClick={actions.prepareLesson}>
              {state.lessonKept === null ? t('title.lessonAgain') : lesson}
            </button>
          )}
          <button type="button" class="link" onClick={() => setOpen('about')}>
            {t('title.about')}
          </button>
          <button type="button" class="link" onClick={() => setOpen('menu')}>
            {t('title.keys')}
          </button>
          <a class="link teachers" href="#teacher">
            {t('title.teachers')}
          </a>
          <LeaveLinks saved={saved !== null} />
        </div>
      </div>
      {hasRest && open === 'menu' && <MenuDialog state={state} onClose={() => setOpen(null)} />}
      {hasRest && open === 'about' && <AboutDialog onClose={() => setOpen(null)} />}
    </main>
  );
}
