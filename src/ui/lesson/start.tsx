/** Before the tutorial country: that it is made up, that the claim is true in it because it was built so, and the way past it. */
import './lesson.css';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { l } from '../../text/lesson.ts';
import { applyLayout, useMeasure } from '../layout.ts';
import { Go } from '../parts/signs.tsx';
import { StartBar } from '../parts/start-bar.tsx';
import { focusHeading } from '../screen-focus.ts';
import { useActions, useWords } from '../store.ts';

export function LessonStart({ state }: { state: PublicState }) {
  const actions = useActions();
  const { country } = useWords().prose;
  const m = useMeasure();
  useEffect(focusHeading, []);
  useLayoutEffect(() => applyLayout(m, 'start', false), [m]);
  return (
    <div class="lesson-page">
      <StartBar state={state} />
      <main class="paper lesson-sheet">
        <h1 tabIndex={-1}>{l('start.title', { country })}</h1>
        <p>{l('start.what')}</p>
        <p class="claim">{l('start.claim', { country })}</p>
        <p class="small">
          {l('start.note')} {state.underWay && l('start.kept')}
        </p>
        <div class="row">
          <button type="button" class="go" data-go onClick={actions.newTerm}>
            <Go />
            {l('start.go')}
            <span>{l('start.goTime')}</span>
          </button>
          <button type="button" class="on-paper" data-skip-lesson onClick={actions.leaveLesson}>
            {t('lesson.skipLong')}
          </button>
        </div>
      </main>
    </div>
  );
}
