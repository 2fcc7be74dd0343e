/** The last part of the end: back to the first question, and the game as a link, a text, a picture, a file. */
import { useState } from 'preact/hooks';
import { FIRST_DEALS, type PublicState, type SharedGame } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { faultText, PREVIEW_TEXT } from '../../text/share.ts';
import { say } from '../../text/sharing.ts';
import { BESIDE } from '../addresses.ts';
import type { Ending } from '../end/tracks.ts';
import { Choices } from '../parts/choices.tsx';
import { useActions, useWords } from '../store.ts';
import type { FrameName } from './card.ts';
import { CopyField } from './copy.tsx';
import { HandIn } from './hand-in.tsx';
import { Qr } from './qr.tsx';
import { RealityResult } from './reality.tsx';
import { pageAddress, useSharedGame } from './shared-game.ts';
import { VersusTable } from './versus.tsx';
import './share.css';

export function ShareSection({ state, ending }: { state: PublicState; ending: Ending }) {
  const made = useSharedGame(state);
  return (
    <>
      {state.versus && <VersusTable versus={state.versus} />}
      {!state.guest && <Question state={state} />}
      {state.bet.reality && <RealityResult bet={state.bet.reality} />}
      <section class="sec share" aria-labelledby="share-title">
        <div class="wrap">
          <h2 id="share-title">{say('share.title')}</h2>
          <p class="lede">{say('share.text')}</p>
          {made !== null &&
            ('reason' in made ? (
              <p role="alert">{faultText(made)}</p>
            ) : (
              <>
                {state.classwork && !state.guest && (
                  <HandIn
                    game={made}
                    answered={state.lastAnswer !== null}
                    freeText={state.classOptions?.freeText ?? false}
                  />
                )}
                <Ways state={state} ending={ending} game={made} />
              </>
            ))}
        </div>
      </section>
    </>
  );
}

/** Part 10 of the reveal: the lever of the first quarter again. */
function Question({ state }: { state: PublicState }) {
  const actions = useActions();
  const words = useWords();
  const offer = state.facts.firstOffer;
  if (!offer) return null;
  const before = state.bet.firstDeal;
  return (
    <section class="sec question paper" aria-labelledby="again-title">
      <div class="wrap">
        <h2 id="again-title">{say('again.title')}</h2>
        <p class="lede">
          {say('again.text', { offer: words.offerSentence(offer) })}{' '}
          {before === null ? say('again.none') : say('again.before', { answer: t(`bet.${before}.answer`) })}
        </p>
        <Choices
          label={say('again.title')}
          class="chips"
          card="chip"
          name="last"
          options={FIRST_DEALS}
          chosen={state.lastAnswer}
          onChoose={(answer) => actions.setLastAnswer(state.lastAnswer === answer ? null : answer)}
        >
          {(deal) => (
            <>
              {t(`bet.${deal}.answer`)}
              <small>{t(`bet.${deal}.why`)}</small>
            </>
          )}
        </Choices>
      </div>
    </section>
  );
}

function Ways({ state, ending, game }: { state: PublicState; ending: Ending; game: SharedGame }) {
  const words = useWords();
  const [qr, showQr] = useState(false);
  const link = game.link(pageAddress());
  const lines = twoLines(state, ending, words.view(ending.view).name, link);
  const hand = 'share' in navigator;
  return (
    <>
      <div class="fields">
        <CopyField id="link" label={say('share.link')} text={link} rows={3} />
        <CopyField id="words" label={say('share.words')} text={lines} rows={6} />
      </div>
      <div class="row ways">
        <button type="button" class="plain" data-qr aria-expanded={qr} onClick={() => showQr(!qr)}>
          {say('share.qr')}
        </button>
        <a
          class="plain"
          data-file
          download="the-other-track.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(game.replay)}`}
        >
          {say('share.file')}
          <small>{say('share.file.sub')}</small>
        </a>
        <a class="plain" data-beside-link href={`#${BESIDE}=${game.code}`}>
          {say('share.beside')}
          <small>{say('share.beside.sub')}</small>
        </a>
        <CardButton state={state} ending={ending} frame="wide" />
        <CardButton state={state} ending={ending} frame="tall" />
        {hand && (
          <button
            type="button"
            class="plain"
            data-hand
            onClick={() => navigator.share({ title: t('app.name'), text: lines }).catch(() => undefined)}
          >
            {say('share.device')}
          </button>
        )}
      </div>
      {qr && <Qr text={link} label={say('share.qrFor')} />}
      <p class="small">
        {say('share.hidden')} {game.preview ? PREVIEW_TEXT : ''}
      </p>
    </>
  );
}

/** Two lines that stand alone. */
function twoLines(state: PublicState, ending: Ending, view: string, link: string): string {
  const { yours, other } = ending.tracks;
  const first = say('share.line', {
    quarters: state.setup.term,
    view,
    freed: yours.totals.freed,
    years: Math.round(yours.totals.prisonYears),
    other: say(ending.otherAccepts ? 'share.line.accept' : 'share.line.refuse'),
    otherYears: Math.round(other.totals.prisonYears),
  });
  return `${first}\n${say('share.line2', { link })}`;
}

/** Counts the other worlds at the first press, draws the card and hands it over as a file. */
function CardButton({ state, ending, frame }: { state: PublicState; ending: Ending; frame: FrameName }) {
  const actions = useActions();
  const words = useWords();
  const [making, set] = useState<'no' | 'yes' | 'failed'>('no');
  const make = async () => {
    set('yes');
    try {
      const [{ cardContent, drawCard }, verdicts] = await Promise.all([import('./card.ts'), actions.rivalViews()]);
      const picture = verdicts && (await drawCard(cardContent(state, ending, verdicts, words), frame));
      if (!picture) throw new Error('no picture');
      const url = URL.createObjectURL(picture);
      const link = document.createElement('a');
      link.href = url;
      link.download = `the-other-track-${frame}.png`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
      set('no');
    } catch {
      set('failed');
    }
  };
  const name = frame === 'wide' ? 'card' : 'cardTall';
  return (
    <button type="button" class="plain" data-card={frame} disabled={making === 'yes'} onClick={make}>
      {say(`share.${name}`)}
      <small role="status">
        {making === 'yes' ? say('share.making') : making === 'failed' ? say('share.failed') : say(`share.${name}.sub`)}
      </small>
    </button>
  );
}
