/**
 * "Why?": from a figure to what moved it, and from each mover to how it works and what that rests on. Of a figure in fog it
 * says what it is, why it is not known and when it will be seen. It stands beside the quarter and covers no way on; over a
 * dialog it is one itself, and closing it leads back to that one.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type CauseSource, type PublicState, REPORTS, sourcesBehind, startSources } from '../../session/index.ts';
import { t, tIf } from '../../text/index.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf, mechanismOfCause } from '../mechanism/which.ts';
import { dateOf } from '../say/figures.ts';
import {
  aboutFigure,
  isFogged,
  type Mover,
  type Movers,
  moversOf,
  nameOfCause,
  nameOfFigure,
  reportOf,
  shownValue,
  type WhyFigure,
} from '../say/why.ts';
import { useWords } from '../store.ts';

interface WhyProps {
  readonly state: PublicState;
  readonly figure: WhyFigure;
  /** Asked for in a dialog that stays open below. */
  readonly over: boolean;
  readonly onFigure: (figure: WhyFigure) => void;
  readonly onClose: () => void;
}

export function WhyPanel({ state, figure, over, onFigure, onClose }: WhyProps) {
  const words = useWords();
  const panel = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);

  // Where it was opened from, also when another "why?" is pressed while it stands; there the focus goes back to.
  useLayoutEffect(() => {
    const element = panel.current;
    const from = document.activeElement;
    if (!element?.contains(from)) opener.current = from;
    if (element && !element.open) {
      if (over) element.showModal();
      else element.show();
    }
    element?.scrollTo(0, 0);
    element?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [figure]);
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      const focus = document.activeElement;
      if (element?.open) element.close();
      if (focus && focus !== document.body && !element?.contains(focus)) return;
      const back = opener.current?.isConnected ? opener.current : document.getElementById('dossier-title');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  // It is not modal, so that the browser's own Esc does not close it.
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // The page of a mechanism lies over it, and is closed first.
      if (document.querySelector('dialog.mechanism[open]')) return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);

  return (
    <dialog
      ref={panel}
      class="paper why-panel"
      aria-labelledby="why-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id="why-title" tabIndex={-1}>
        {nameOfFigure(figure, state, words)}
        {shownValue(figure, state) !== '' && (
          <>
            {': '}
            <span class="num">{shownValue(figure, state)}</span>
          </>
        )}
      </h2>
      <p>{aboutFigure(figure)}</p>
      {isFogged(figure) ? <InFog state={state} figure={figure} /> : <Moved state={state} figure={figure} />}
      <Start state={state} figure={figure} />
      <div class="fog-list">
        <span>{t('why.inFog')}</span>
        {REPORTS.map((report) => (
          <button
            type="button"
            key={report}
            class="link"
            data-why={report}
            aria-current={report === figure ? 'true' : undefined}
            onClick={() => onFigure(report)}
          >
            {t(`figure.${report}`)}
          </button>
        ))}
      </div>
      <div class="foot">
        <button type="button" class="on-paper main" data-close onClick={onClose}>
          {t('why.close')} <kbd>Esc</kbd>
        </button>
      </div>
    </dialog>
  );
}

type FoggedFigure = (typeof REPORTS)[number];

function InFog({ state, figure }: { state: PublicState; figure: FoggedFigure }) {
  const report = reportOf(figure, state);
  return (
    <>
      <p>{t(`why.hidden.${figure}`)}</p>
      <p>
        {report
          ? t(report.old ? 'why.reportBefore' : 'why.report', {
              date: dateOf(state.facts, report.quarter),
              value: report.value,
              error: report.error,
            })
          : t('why.reportNone')}
      </p>
      <p>{t('why.when')}</p>
    </>
  );
}

function Moved({ state, figure }: { state: PublicState; figure: WhyFigure }) {
  const movers = moversOf(figure, state);
  if (movers.length === 0) return <p>{state.view?.quarter === 0 ? t('why.first') : t('why.nothing')}</p>;
  const first = state.view?.quarter === 0;
  const moved = movers.some((list) => list.lines.length > 0);
  if (!moved)
    return (
      <>
        {movers.map((list) => (
          <MoverList key={list.title} state={state} figure={figure} movers={list} />
        ))}
        <p>{t(first ? 'why.first' : 'why.nothing')}</p>
      </>
    );
  return (
    <>
      <h3>{t(figure === 'vote' ? 'why.vote.title' : 'why.title')}</h3>
      {figure === 'odds' && <p class="note">{t('why.oddsEnds')}</p>}
      {figure === 'price' && <p class="note">{t('why.priceBars')}</p>}
      {figure === 'approval' && <p class="note">{t('why.tenths')}</p>}
      {movers.map((list) => (
        <MoverList key={list.title} state={state} figure={figure} movers={list} />
      ))}
      <p class="note">{t('why.hint')}</p>
    </>
  );
}

function MoverList({ state, figure, movers }: { state: PublicState; figure: WhyFigure; movers: Movers }) {
  return (
    <div class="movers">
      {movers.title !== '' && <h4 class="num">{movers.title}</h4>}
      {movers.ends && (
        <p class="num" data-ends>
          {t('why.ends', movers.ends)}
        </p>
      )}
      {movers.lines.map((mover) => (
        <MoverLine key={mover.cause} state={state} figure={figure} mover={mover} />
      ))}
      {movers.total !== '' && (
        <p class="together num">
          <span>{t('why.total')}</span>
          <b>{movers.total}</b>
        </p>
      )}
    </div>
  );
}

function MoverLine({ state, figure, mover }: { state: PublicState; figure: WhyFigure; mover: Mover }) {
  const words = useWords();
  const { cause, amount } = mover;
  const { sources, disputed } = sourcesBehind(state, figure === 'vote' ? 'approval' : figure, cause);
  return (
    <details data-cause={cause}>
      <summary class="num">
        <span>{nameOfCause(cause, state, words)}</span>
        <b>{amount === '' ? t('why.unknown') : amount}</b>
      </summary>
      <p>{tIf(`mechanism.${cause}`)}</p>
      {cause !== 'fogged' && <h4>{t('why.rests')}</h4>}
      {sources.length === 0 && cause !== 'fogged' && <p>{t('why.counted')}</p>}
      {disputed && <p>{t('why.disputed')}</p>}
      <Sources sources={sources} />
      <p>
        <MechanismLink id={mechanismOfCause(cause)} what={nameOfCause(cause, state, words)} />
      </p>
    </details>
  );
}

function Sources({ sources }: { sources: readonly CauseSource[] }) {
  return (
    <ul>
      {sources.map((source) => {
        const status = tIf(`why.status.${source.status}`) ?? source.status;
        const note = source.date === '' ? status : `${source.date}, ${status}`;
        return (
          <li key={source.id} data-source={source.id}>
            {t('why.source', { text: source.text.replace(/\.$/, ''), note })}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the figure stood when the term began, and what that rests on; open before anything has moved it. */
function Start({ state, figure }: { state: PublicState; figure: WhyFigure }) {
  const sources = startSources(state.facts, figure);
  const vote = figure === 'vote';
  const said = vote
    ? t('orders.voteNeed', state.facts.vote)
    : sources.length > 0
      ? t('why.startRests')
      : (tIf(`why.start.${figure}`) ?? t('why.startCounted'));
  return (
    <details data-start open={state.view?.quarter === 0}>
      <summary>
        <span>{t(vote ? 'why.vote.rule' : 'why.startTitle')}</span>
      </summary>
      <p>{said}</p>
      <Sources sources={sources} />
      <p>
        <MechanismLink id={mechanismOf(figure)} what={tIf(`figure.${figure}`) ?? ''} />
      </p>
    </details>
  );
}
