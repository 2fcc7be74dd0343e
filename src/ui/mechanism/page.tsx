/**
 * The page of a mechanism, over whatever stands: plain words and equation from docs/model.md, its curve, and its numbers under
 * each view with what speaks for and against them. It has an address of its own; Back leads to where it was opened.
 */
import './mechanism.css';
import MECHANISMS from 'virtual:mechanisms';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CauseSource, MechanismFacts, NumberFact, PublicState } from '../../session/index.ts';
import { t, tIf } from '../../text/index.ts';
import { say } from '../../text/mechanism.ts';
import { mechanismAddress } from '../addresses.ts';
import { useActions, useWords } from '../store.ts';
import { CurveChart } from './curve.tsx';

interface PageProps {
  readonly state: PublicState;
  readonly id: string;
  /** False where the address itself led here: then there is nothing to go back to. */
  readonly fromHere: boolean;
}

export function MechanismPage({ state, id, fromHere }: PageProps) {
  const panel = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  const one = MECHANISMS.find((mechanism) => mechanism.id === id);
  const facts = useFacts(id, one?.parameters ?? [], state);
  useLayoutEffect(() => {
    const element = panel.current;
    opener.current = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
  }, []);
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
    panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [id]);
  const leave = (): void => {
    if (fromHere) history.back();
    else location.hash = '';
  };
  return (
    <dialog
      ref={panel}
      class="paper mechanism"
      aria-labelledby="mechanism-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <h2 id="mechanism-title" tabIndex={-1}>
        {one ? say('title', one) : say('missing')}
      </h2>
      {one && (
        <>
          {one.words.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <h3>{say('equation')}</h3>
          <p class="note">{say('equation.about')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <pre tabIndex={0}>{one.equation}</pre>
          {facts === 'failed' && <p role="status">{say('failed')}</p>}
          {facts !== null && facts !== 'failed' && (
            <>
              <h3>{say('curve')}</h3>
              {facts.curve ? <CurveChart id={id} curve={facts.curve} state={state} /> : <p>{say('curve.none')}</p>}
              <h3>{say('numbers')}</h3>
              {facts.numbers.length === 0 && <p>{say('numbers.none')}</p>}
              {facts.numbers.map((number) => (
                <Numbers key={number.name} number={number} />
              ))}
              <p class="note">{say('numbers.more')}</p>
            </>
          )}
        </>
      )}
      <nav aria-label={say('all')}>
        <h3>{say('all')}</h3>
        <ul>
          {MECHANISMS.map((other) => (
            <li key={other.id}>
              <a
                class="link"
                href={mechanismAddress(other.id)}
                data-mechanism={other.id}
                aria-current={other.id === id ? 'page' : undefined}
                onClick={(event) => {
                  // One step of Back leads out again, however many were looked at.
                  event.preventDefault();
                  location.replace(mechanismAddress(other.id));
                }}
              >
                {say('title', other)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="row foot">
        <button type="button" class="on-paper main" data-close onClick={leave}>
          {say('back')}
        </button>
      </div>
    </dialog>
  );
}

function useFacts(id: string, names: readonly string[], state: PublicState): MechanismFacts | 'failed' | null {
  const actions = useActions();
  const [facts, set] = useState<MechanismFacts | 'failed' | null>(null);
  const over = state.ending !== null;
  useEffect(() => {
    let here = true;
    set(null);
    actions.mechanism(id, names).then(
      (found) => here && set(found),
      () => here && set('failed'),
    );
    return () => {
      here = false;
    };
  }, [id, over]);
  return facts;
}

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

function Numbers({ number }: { number: NumberFact }) {
  const words = useWords();
  const { meaning, unit, here, views, rests, against } = number;
  return (
    <section data-number={number.name}>
      <h4>
        {meaning.charAt(0).toUpperCase() + meaning.slice(1)} <i>({unit})</i>
      </h4>
      <table class="num">
        <thead>
          <tr>
            <th scope="col">{say('col.view')}</th>
            <th scope="col">{say('col.value')}</th>
            <th scope="col">{say('col.range')}</th>
          </tr>
        </thead>
        <tbody>
          {views.map(({ view, value, low, high }) => (
            <tr key={view} data-view={view}>
              <td>{view === '' ? say('all.views') : words.view(view).name}</td>
              <td>{decimals.format(value)}</td>
              <td>{say('range', { low: decimals.format(low), high: decimals.format(high) })}</td>
            </tr>
          ))}
          {here !== null && (
            <tr class="here" data-here>
              <td>{say('col.here')}</td>
              <td>{decimals.format(here)}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <details>
        <summary>{say('rests')}</summary>
        <ul>
          {rests.map((source) => (
            <li key={source.id}>{sourceText(source)}</li>
          ))}
        </ul>
        <h5>{say('against')}</h5>
        <ul>
          {against.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function sourceText({ text, status, date }: CauseSource): string {
  const how = tIf(`why.status.${status}`) ?? status;
  return t('why.source', { text: text.replace(/\.$/, ''), note: date === '' ? how : `${date}, ${how}` });
}
