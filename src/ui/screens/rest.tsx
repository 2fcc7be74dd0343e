/** Every screen but the title, and what is said aloud: fetched once the title stands. */
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { later } from '../later.tsx';
import { dateOf, quarterNow, reportedOf } from '../say/figures.ts';
import { leakOf, toldNow } from '../say/news.ts';
import { useWords } from '../store.ts';
import { ChoiceSpoken } from '../turn/spoken.tsx';
import type { ScenarioWords } from '../words.ts';
import { Election, Years } from './after.tsx';
import { End } from './end.tsx';
import { Orders } from './orders.tsx';
import { Reveal } from './reveal.tsx';
import { Start } from './start.tsx';
import { Turn } from './turn.tsx';

const ClassBar = later(() => import('../teacher/class-bar.tsx').then((part) => part.ClassBar));
const LinkLayer = later(() => import('../share/link-layer.tsx').then((part) => part.LinkLayer));

/** Screens of a term that a class plays together on which something is counted. */
const WITH_CLASS: readonly PublicState['screen'][] = ['turn', 'end', 'reveal'];

export function Rest({ state }: { state: PublicState }) {
  return (
    <>
      {state.screen === 'start' && <Start state={state} />}
      {state.screen === 'turn' && <Turn state={state} />}
      {state.screen === 'orders' && <Orders state={state} />}
      {state.screen === 'election' && <Election state={state} />}
      {state.screen === 'years' && <Years state={state} />}
      {state.screen === 'end' && <End state={state} />}
      {state.screen === 'reveal' && <Reveal state={state} />}
      {state.hall !== null && WITH_CLASS.includes(state.screen) && <ClassBar state={state} />}
      {hasLinkLayer(state) && <LinkLayer state={state} />}
      <Spoken state={state} />
      {state.screen === 'turn' && <ChoiceSpoken state={state} />}
    </>
  );
}

/** True when a link, a challenge or a long play has something to say. */
function hasLinkLayer({ link, challenge, longPlay }: PublicState): boolean {
  const speaks = link !== null && link.what !== 'finished' && link.what !== 'assignment';
  return speaks || challenge !== null || longPlay;
}

/** Says what happened after each quarter to those who do not see it. */
function Spoken({ state }: { state: PublicState }) {
  const words = useWords();
  const said = state.turnsTaken > 0 ? summary(state, words) : '';
  return (
    <div class="aside" aria-live="polite" role="log">
      <p key={state.turnsTaken}>{said}</p>
    </div>
  );
}

function summary(state: PublicState, words: ScenarioWords): string {
  const view = state.view;
  if (!view) return '';
  if (state.screen !== 'turn') return '';
  const told = toldNow(state, words);
  const leak = leakOf(view);
  return t('say.quarter', {
    date: dateOf(state.facts, quarterNow(view)),
    reported: t('say.reported', { n: reportedOf(view) }),
    freed: view.freedNow > 0 ? t('say.freed', { n: view.freedNow }) : '',
    news: [
      leak ? `${t('news.leak', { date: dateOf(state.facts, leak.quarter) })}: ${words.fileEntry(leak)}` : '',
      ...told.outcomes.map((o) => `${o.source}: ${o.text}`),
      ...told.headlines.map((h) => `${h.source}: ${h.text}.`),
      told.returned?.text ?? '',
    ]
      .filter((s) => s !== '')
      .join(' '),
    // What lies on top is the heading that the focus comes to; what lies under it is said here.
    now: state.dilemma && view.offer.people > 0 ? t('say.thenOffer', { offer: words.offerShort(view.offer) }) : '',
  });
}
