/** The interface: one screen at a time over the session's public state, and a notice. The title stands before the rest has come. */
import { useCallback, useEffect, useErrorBoundary, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublicState } from '../session/index.ts';
import { t } from '../text/index.ts';
import { isBeside, MECHANISM, TEACHER } from './addresses.ts';
import { useKeys } from './keys.ts';
import { later } from './later.tsx';
import { applyLayout, useMeasure } from './layout.ts';
import { KeptAside } from './parts/kept-aside.tsx';
import { focusHeading } from './screen-focus.ts';
import { Title } from './screens/title.tsx';
import { useActions, useGame, useRest, useStage, useTakeNewest } from './store.ts';

const Beside = later(() => import('./share/beside.tsx').then((part) => part.BesidePage));
const Teacher = later(() => import('./teacher/page.tsx').then((part) => part.TeacherPage));

const Mechanism = later(() => import('./mechanism/page.tsx').then((part) => part.MechanismPage));

export function App() {
  const [broken] = useErrorBoundary();
  return broken ? <Broken error={broken} /> : <Screens />;
}

/** What stands there when the interface fails: plain words, what it was, and a way on. The save is not touched. */
function Broken({ error }: { error: unknown }) {
  const m = useMeasure();
  // Without the picture, which would lie over it.
  useLayoutEffect(() => applyLayout(m, 'broken', false), [m]);
  return (
    <main>
      <section class="broken paper" role="alert">
        <h1 tabIndex={-1}>{t('broken.title')}</h1>
        <p>{t('broken.text')}</p>
        <p>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </p>
        <div class="row">
          <button type="button" class="on-paper main" data-reload onClick={() => location.reload()}>
            {t('broken.reload')}
          </button>
          <KeptAside class="on-paper" />
        </div>
      </section>
    </main>
  );
}

function Screens() {
  const state = useGame();
  const Rest = useRest();
  const { layout } = useMeasure();
  const toggled = useSoundKey(state);
  const address = useAddress();
  const teacher = address === `#${TEACHER}`;
  const fromHere = useRef(false);
  const mechanism = address.startsWith(`#${MECHANISM}`) ? address.slice(1 + MECHANISM.length) : null;
  if (mechanism === null) fromHere.current = true;
  const beside = isBeside(address.slice(1));
  useScreenFocus((teacher || beside) && Rest ? address : state.screen);
  if ((teacher || beside) && Rest)
    return <div class={`${layout}-layout screen-teacher`}>{teacher ? <Teacher /> : <Beside />}</div>;
  return (
    <div class={`${layout}-layout screen-${state.screen} ${state.settings.shortcuts ? '' : 'no-keys'}`}>
      {state.screen === 'title' && <Title state={state} />}
      {Rest && <Rest state={state} />}
      {Rest && mechanism !== null && <Mechanism state={state} id={mechanism} fromHere={fromHere.current} />}
      {/* There before it speaks: a region that comes with its words is not read out. */}
      <div role="status">
        <Notice state={state} />
      </div>
      <p class={toggled ? 'toast' : 'aside'} role="status">
        {toggled && t(`sound.${toggled}`)}
      </p>
    </div>
  );
}

/** What stands behind the address, `#` included. */
function useAddress(): string {
  const [hash, set] = useState(location.hash);
  useEffect(() => {
    const onChange = () => set(location.hash);
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return hash;
}

/** How long a word on what a key did stays, ms. */
const TOAST_MS = 2500;

/** S turns the sound on or off wherever single keys work; gives which of the two for a moment, so that it is seen and said. */
function useSoundKey({ settings }: PublicState): 'on' | 'off' | null {
  const actions = useActions();
  const stage = useStage();
  const [toggled, setToggled] = useState<'on' | 'off' | null>(null);
  const onKey = useCallback(
    (key: string): boolean => {
      if (key !== 's' || !stage?.canSound?.()) return false;
      actions.setSettings({ sound: !settings.sound });
      setToggled(settings.sound ? 'off' : 'on');
      return true;
    },
    [actions, stage, settings.sound],
  );
  useKeys(settings, onKey);
  useEffect(() => {
    if (!toggled) return;
    const timer = setTimeout(() => setToggled(null), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toggled, settings.sound]);
  return toggled;
}

/** A new screen starts at its top, with the focus on its heading. */
function useScreenFocus(screen: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    focusHeading();
  }, [screen]);
}

function Notice({ state }: { state: PublicState }) {
  const actions = useActions();
  const takeNewest = useTakeNewest();
  const code = state.notice;
  if (code === null) return null;
  return (
    <div class="notice">
      {t(`notice.${code}`)} <code>{t('notice.code', { code })}</code>
      <div class="row">
        {code === 'new-version' && takeNewest && (
          <button type="button" class="on-paper" data-take-newest onClick={takeNewest}>
            {t('notice.takeNewest')}
          </button>
        )}
        {code === 'site-renewed' && (
          <button type="button" class="on-paper" data-reload onClick={() => location.reload()}>
            {t('broken.reload')}
          </button>
        )}
        {code.startsWith('save-') && <KeptAside class="on-paper" />}
        {code === 'saved-elsewhere' && (
          <>
            <button type="button" class="on-paper" data-load onClick={actions.loadSaved}>
              {t('notice.load')}
            </button>
            {state.screen !== 'title' && (
              <button type="button" class="on-paper" data-keep onClick={actions.keepThis}>
                {t('notice.keepThis')}
              </button>
            )}
          </>
        )}
        <button type="button" class="on-paper" onClick={actions.dismiss}>
          {t('notice.dismiss')}
        </button>
      </div>
    </div>
  );
}
