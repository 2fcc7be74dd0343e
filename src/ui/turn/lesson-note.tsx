/** What is new in this quarter, where first steps are taken one at a time: said once, in one line, where it is. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { useActions } from '../store.ts';

export function LessonLine({ state }: { state: PublicState }) {
  const { lessonNew } = state;
  if (lessonNew === null) return null;
  return (
    <span class="lesson-line" data-lesson={lessonNew}>
      <em>{t('lesson.new')}</em> {t(`lesson.new.${lessonNew}`)}
    </span>
  );
}

/** On the desk, where the levers will stand. */
export function LessonNote({ state }: { state: PublicState }) {
  return (
    <p class="lesson-note">
      <LessonLine state={state} />
    </p>
  );
}

/** Always in sight in the tutorial country: nobody has to play it. */
export function SkipLesson({ state }: { state: PublicState }) {
  const actions = useActions();
  if (state.lesson !== 'country') return null;
  return (
    <button
      type="button"
      class="skip-lesson link"
      data-skip-lesson
      aria-label={t('lesson.skipLong')}
      onClick={actions.leaveLesson}
    >
      {t('lesson.skip')}
    </button>
  );
}
