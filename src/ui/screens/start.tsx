import { useLayoutEffect, useState } from 'preact/hooks';
import { FIRST_DEALS, type PublicState, SEALED } from '../../session/index.ts';
import { t, tIf } from '../../text/index.ts';
import { later } from '../later.tsx';
import { applyLayout, useMeasure } from '../layout.ts';
import { AboutDialog } from '../parts/about.tsx';
import { Choices } from '../parts/choices.tsx';
import { Go, Radio } from '../parts/signs.tsx';
import { Stop } from '../parts/spoken.tsx';
import { StartBar } from '../parts/start-bar.tsx';
import { dateOf } from '../say/figures.ts';
import { useActions, useWords } from '../store.ts';

const LessonStart = later(() => import('../lesson/start.tsx').then((part) => part.LessonStart));
const RealityDialog = later(() => import('../share/reality.tsx').then((part) => part.RealityDialog));

const MOST = 3000;
const STEP = 50;

/** The tutorial country has a page of its own: nothing is chosen or bet there. */
export function Start({ state }: { state: PublicState }) {
  return state.lesson === 'country' ? <LessonStart state={state} /> : <StartTerm state={state} />;
}

function StartTerm({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const m = useMeasure();
  const [about, setAbout] = useState(false);
  const [reality, setReality] = useState(false);
  useLayoutEffect(() => applyLayout(m, 'start', false), [m]);
  const { facts, bet } = state;
  const complete = bet.prisoners !== null && bet.firstDeal !== null;
  const half = !complete && (bet.prisoners !== null || bet.firstDeal !== null);
  return (
    <div class="start">
      <StartBar state={state} />
      <main class="two">
        <section class="left">
          <div class="scenario">
            <div>
              <em>{t('start.scenario')}</em>
              <h1 tabIndex={-1}>{words.prose.title}</h1>
            </div>
            <p>
              {words.prose.line} <b>{t('start.noteTitle')}</b> {t('start.note')}{' '}
              <button type="button" class="link" onClick={() => setAbout(true)}>
                {t('start.more')}
              </button>
            </p>
          </div>
          {state.link?.what === 'assignment' ? <GivenTerm state={state} /> : <Setup state={state} />}
        </section>
        <div class="right">
          <section class="bet paper" aria-labelledby="bet-title">
            <h2 id="bet-title">{t('bet.title')}</h2>
            <p class="betlede">{t('bet.lede')}</p>
            <Prisoners state={state} />
            <h3>
              {t('bet.deal')}
              <Stop />
              <i>{t('bet.reason')}</i>
            </h3>
            {facts.firstOffer && (
              <p class="betoffer">{t('bet.firstOffer', { offer: words.offerShort(facts.firstOffer) })}</p>
            )}
            <Choices
              label={t('bet.deal')}
              class="chips"
              card="chip"
              name="deal"
              options={FIRST_DEALS}
              chosen={bet.firstDeal}
              onChoose={(deal) => actions.setBet({ firstDeal: bet.firstDeal === deal ? null : deal })}
            >
              {(deal) => (
                <>
                  {t(`bet.${deal}.answer`)}
                  <Stop />
                  <small>{t(`bet.${deal}.why`)}</small>
                </>
              )}
            </Choices>
            <button type="button" class="link reality-bet" data-reality onClick={() => setReality(true)}>
              {bet.reality === null ? t('bet.reality') : t('bet.realityIs', { n: bet.reality.count })}
            </button>
          </section>
          {state.saved !== null && state.saved.screen !== 'end' && <p class="running">{t('start.running')}</p>}
          <button type="button" class="go" data-go onClick={actions.newTerm}>
            <Go />
            {t('start.go')}
            <Stop />
            <span>
              {complete ? t('start.goFirst', { date: dateOf(facts, 1) }) : t(half ? 'start.goHalf' : 'start.goNoBet')}
            </span>
          </button>
        </div>
      </main>
      {reality && <RealityDialog state={state} onClose={() => setReality(false)} />}
      {about && <AboutDialog onClose={() => setAbout(false)} />}
    </div>
  );
}

/** Which world and how long, as the player wants it. */
function Setup({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const { facts, setup } = state;
  return (
    <>
      <h2>{t('start.which')}</h2>
      <p class="lede">{t('start.whichLede')}</p>
      <Choices
        label={t('start.which')}
        class="worlds"
        card="world"
        name="view"
        options={[SEALED, ...facts.views]}
        chosen={setup.view}
        onChoose={actions.setView}
      >
        {(id, on) => {
          const view = words.view(id);
          return (
            <>
              <img src={`./art/world-${id}.svg`} alt="" />
              <b>{view.name}</b>
              <Stop />
              <span>{view.claim}</span>
              <Stop />
              <em aria-hidden={on ? 'true' : undefined}>
                <Radio on={on} />
                {on ? t('start.chosen') : view.who}
              </em>
            </>
          );
        }}
      </Choices>
      <h2>{t('start.length')}</h2>
      <Choices
        label={t('start.length')}
        class="lengths"
        card="length"
        name="term"
        options={facts.terms}
        chosen={setup.term}
        onChoose={actions.setTerm}
      >
        {(quarters) => (
          <>
            <b class="num">{quarters}</b>
            <span>{tIf(`start.length.${quarters}`) ?? t('start.length.other')}</span>
          </>
        )}
      </Choices>
    </>
  );
}

/** The same as a teacher has set it. */
function GivenTerm({ state }: { state: PublicState }) {
  const words = useWords();
  const { view, term } = state.setup;
  return (
    <div class="given-term" data-given>
      <h2>{t('given.title')}</h2>
      <p>
        {t('given.length', { n: term })}{' '}
        {view === SEALED ? t('given.sealed') : t('given.opened', { view: words.view(view).name })}
      </p>
      <p>{t('given.text')}</p>
    </div>
  );
}

function Prisoners({ state }: { state: PublicState }) {
  const actions = useActions();
  const today = state.facts.reportedAtStart;
  const value = state.bet.prisoners ?? Math.round(today / STEP) * STEP;
  const valueText = (n: number | null) => (n === null ? t('bet.none') : t('bet.value', { n }));
  /** The slider tells its own value; the buttons beside it would move it in silence. */
  const [said, say] = useState('');
  const set = (n: number): number => {
    const prisoners = Math.min(MOST, Math.max(0, n));
    actions.setBet({ prisoners });
    return prisoners;
  };
  const step = (by: number) => say(valueText(set(value + by)));
  return (
    <>
      <h3 id="bet-prisoners">
        <span id="bet-what">{t('bet.prisoners')}</span>
        <Stop />
        <i class="num">{t('bet.today', { n: today })}</i>
      </h3>
      <div class="slider">
        <button type="button" class="step-button" aria-label={t('bet.fewer')} onClick={() => step(-STEP)}>
          −
        </button>
        <div class="rail">
          <input
            type="range"
            min={0}
            max={MOST}
            step={STEP}
            value={value}
            aria-labelledby="bet-what"
            aria-valuetext={valueText(state.bet.prisoners)}
            onInput={(event) => {
              say('');
              set(Number(event.currentTarget.value));
            }}
          />
        </div>
        <button type="button" class="step-button" aria-label={t('bet.more')} data-more onClick={() => step(STEP)}>
          +
        </button>
        <b class="num" aria-hidden="true">
          {state.bet.prisoners === null ? '?' : value.toLocaleString('en-GB')}
        </b>
        <span class="aside" role="status">
          {said}
        </span>
      </div>
    </>
  );
}
