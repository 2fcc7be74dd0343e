/** The menu, and in a term the pause: nothing moves while it is open. Settings in it, help and the rest a press away. */
import { useEffect, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { Dialog } from '../dialog.tsx';
import { shownKey } from '../keys.ts';
import { AboutDialog } from '../parts/about.tsx';
import { MenuSign } from '../parts/signs.tsx';
import { useActions, useStage } from '../store.ts';
import { CloseRow } from '../turn/panels.tsx';
import { HelpDialog } from './help.tsx';
import { ReportDialog } from './report.tsx';
import { Settings } from './settings.tsx';

type Door = 'help' | 'about' | 'report';
const DOORS: readonly Door[] = ['help', 'about', 'report'];

/** Where no term runs that could be paused. */
const OUTSIDE: readonly PublicState['screen'][] = ['title', 'start', 'end', 'reveal'];

interface MenuProps {
  readonly state: PublicState;
  /** Shows how to go on on another machine; absent where there is no term to take there. */
  readonly onElsewhere?: () => void;
  readonly onClose: () => void;
}

export function MenuDialog({ state, onElsewhere, onClose }: MenuProps) {
  const actions = useActions();
  const stage = useStage();
  const [open, setOpen] = useState<Door | null>(null);
  const [sure, setSure] = useState(false);
  const inTerm = !OUTSIDE.includes(state.screen);
  useEffect(() => {
    stage?.hold?.(true);
    return () => stage?.hold?.(false);
  }, [stage]);
  const close = () => setOpen(null);
  return (
    <Dialog label={inTerm ? t('menu.pause') : t('menu.title')} class="menu-dialog" onClose={onClose}>
      <h2>{inTerm ? t('menu.pause') : t('menu.title')}</h2>
      {inTerm && <p>{t('menu.pauseText')}</p>}
      <div class="row">
        <button type="button" class="on-paper main" data-resume onClick={onClose}>
          {inTerm ? t('menu.resume') : t('why.close')} <kbd>Esc</kbd>
        </button>
        {DOORS.map((door) => (
          <button type="button" class="on-paper" key={door} data-door={door} onClick={() => setOpen(door)}>
            {t(`menu.door.${door}`)}
          </button>
        ))}
        {onElsewhere && (
          <button type="button" class="on-paper" data-elsewhere onClick={onElsewhere}>
            {t('menu.elsewhere')} <kbd>{shownKey(state.settings, 'm')}</kbd>
          </button>
        )}
        {(state.classwork || state.hall !== null) && state.screen === 'turn' && (
          <button
            type="button"
            class="on-paper"
            data-call-time
            onClick={() => {
              onClose();
              actions.callTime();
            }}
          >
            {t('menu.callTime')}
          </button>
        )}
        {!inTerm && state.lesson === null && (
          <button
            type="button"
            class="on-paper"
            data-lesson-door
            onClick={() => {
              onClose();
              actions.prepareLesson();
            }}
          >
            {t(state.lessonKept === null ? 'title.lessonAgain' : 'title.lessonOn')}
          </button>
        )}
        {state.lesson === 'country' && (
          <button
            type="button"
            class="on-paper"
            data-skip-lesson
            onClick={() => {
              onClose();
              actions.leaveLesson();
            }}
          >
            {t('menu.skipLesson')}
          </button>
        )}
        {inTerm && (
          <button
            type="button"
            class="on-paper"
            data-leave
            onClick={() => {
              onClose();
              actions.toTitle();
            }}
          >
            {t('menu.leave')}
          </button>
        )}
      </div>
      <Settings state={state} />
      <h3>{t('menu.erase')}</h3>
      <p>{t('menu.eraseText')}</p>
      <div class="row">
        <button
          type="button"
          class="on-paper"
          onClick={() => {
            if (!sure) setSure(true);
            else {
              onClose();
              actions.erase();
            }
          }}
        >
          {sure ? t('menu.eraseSure') : t('menu.erase')}
        </button>
      </div>
      <CloseRow onClose={onClose} />
      {open === 'help' && <HelpDialog state={state} onClose={close} />}
      {open === 'about' && <AboutDialog onClose={close} />}
      {open === 'report' && <ReportDialog state={state} onClose={close} />}
    </Dialog>
  );
}

/** The way to the menu on the screens around the quarters. */
export function MenuButton({ state, onOpen }: { state: PublicState; onOpen?: (isOpen: boolean) => void }) {
  const [open, set] = useState(false);
  const setOpen = (isOpen: boolean) => {
    set(isOpen);
    onOpen?.(isOpen);
  };
  return (
    <>
      <button type="button" class="menu corner" aria-label={t('strip.menu')} onClick={() => setOpen(true)}>
        <MenuSign />
      </button>
      {open && <MenuDialog state={state} onClose={() => setOpen(false)} />}
    </>
  );
}
