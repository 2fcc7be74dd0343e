/** The end, plain and true: which world it was, the bet, ten years on three tracks, the figures, the fates, and again. */
import '../end/print.css';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { Fates } from '../end/fates.tsx';
import { Figures } from '../end/figures.tsx';
import { FogLifted } from '../end/fog.tsx';
import { BetAndWorld, Hero } from '../end/opening.tsx';
import { TenYears } from '../end/ten-years.tsx';
import { later } from '../later.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { MenuDialog } from '../menu/menu.tsx';
import { LeaveLinks } from '../parts/leave.tsx';
import { PrintedFrom } from '../printing.tsx';
import { LiftedStage } from '../stage/lifted.tsx';
import { useActions } from '../store.ts';

const LessonEnd = later(() => import('../lesson/end.tsx').then((part) => part.LessonEnd));
const GuestDoors = later(() => import('../share/guest.tsx').then((part) => part.GuestDoors));
const ShareSection = later(() => import('../share/section.tsx').then((part) => part.ShareSection));

export function End({ state }: { state: PublicState }) {
  if (state.lesson === 'country') return state.ending && <LessonEnd state={state} ending={state.ending} />;
  return <TermEnd state={state} />;
}

function TermEnd({ state }: { state: PublicState }) {
  const m = useMeasure();
  useLayoutEffect(() => applyLayout(m, 'end', false), [m]);
  const { ending, view } = state;
  if (!ending || !view) return null;
  return (
    <main class="end">
      <LiftedStage ending={ending} />
      <PrintedFrom />
      {state.guest && <GuestDoors state={state} />}
      <Hero state={state} ending={ending} />
      <OnToReveal />
      <BetAndWorld state={state} ending={ending} />
      <TenYears state={state} ending={ending} />
      <Figures state={state} ending={ending} />
      <FogLifted state={state} ending={ending} />
      <Fates state={state} ending={ending} />
      <ShareSection state={state} ending={ending} />
      {!state.guest && <Again state={state} />}
    </main>
  );
}

function OnToReveal() {
  const actions = useActions();
  return (
    <div class="wrap on-to-reveal">
      <button type="button" class="go" data-reveal onClick={actions.openReveal}>
        {t('reveal.open')}
        <span>{t('reveal.open.sub')}</span>
      </button>
    </div>
  );
}

function Again({ state }: { state: PublicState }) {
  const actions = useActions();
  const [menu, setMenu] = useState(false);
  return (
    <section class="again">
      <div class="wrap">
        <h2>{t('end.again')}</h2>
        <div class="row">
          <button type="button" class="plain" data-again="same" onClick={() => actions.playAgain('same')}>
            {t('end.again.same')}
            <small>{t('end.again.same.sub')}</small>
          </button>
          <button type="button" class="plain" data-again="new" onClick={() => actions.playAgain('new')}>
            {t('end.again.new')}
            <small>{t('end.again.new.sub')}</small>
          </button>
          <button type="button" class="plain" data-home onClick={actions.toTitle}>
            {t('end.home')}
          </button>
        </div>
        <div class="foot-links">
          <button type="button" class="link" onClick={() => setMenu(true)}>
            {t('title.keys')}
          </button>
          <LeaveLinks saved />
        </div>
      </div>
      {menu && <MenuDialog state={state} onClose={() => setMenu(false)} />}
    </section>
  );
}
