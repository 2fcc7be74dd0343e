/** Beside the levers: the answers so far, and the button that plays the quarter. Below: what the public sees. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../rules/decision.ts';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { type Arm, SignalArm } from '../parts/signs.tsx';
import { Signs, StepNumber, Stop } from '../parts/spoken.tsx';
import { answerText } from '../say/deeds.ts';
import { dateOf, shortDateOf } from '../say/figures.ts';
import { headlines, leakOf } from '../say/news.ts';
import { heardOf } from '../say/people.ts';
import { useActions, useWords } from '../store.ts';
import { numbersOf, type Step } from './steps.ts';

export function armOf(answer: Answer): Arm | null {
  if (answer === 'none') return null;
  return answer === 'accept' || answer === 'refuse' ? answer : 'counter';
}

export function Register({ state }: { state: PublicState }) {
  const rows = state.history;
  const list = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // The last answers are in sight; the first are a scroll away, and then it is a stop for the keyboard.
  useLayoutEffect(() => {
    const box = list.current;
    const table = box?.querySelector('table');
    if (!box || !table) return;
    // As many whole rows as there is room for: the first of them at the top, and what room is left below the last.
    const tops = [...table.rows].map((row) => row.offsetTop);
    const first = tops.find((top) => table.offsetHeight - top <= box.clientHeight) ?? 0;
    table.style.marginBottom = first > 0 ? `${box.clientHeight - (table.offsetHeight - first)}px` : '';
    box.scrollTop = first;
    setScrolls(box.scrollHeight > box.clientHeight);
  }, [rows.length]);
  return (
    <aside class="reg" aria-labelledby="register-title">
      <h3 id="register-title">{t('register.title')}</h3>
      {rows.length === 0 ? (
        <p>{t('register.empty')}</p>
      ) : (
        <section class="rows" ref={list} aria-label={t('register.title')} tabIndex={scrolls ? 0 : undefined}>
          <table class="num">
            <tbody>
              {rows.map((row) => {
                const arm = armOf(row.answer);
                return (
                  <tr key={row.quarter}>
                    <td>{shortDateOf(state.facts, row.quarter)}</td>
                    <td>
                      {arm && <SignalArm arm={arm} size={21} onPaper />}
                      {answerText(row)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </aside>
  );
}

function nextNote(state: PublicState): string {
  if (state.ready) {
    if (!state.desk.home) return '';
    const { costs, facts, view } = state;
    const of = costs.lever + costs.option > 0 ? (view?.capital ?? 0).toFixed(1) : facts.capitalMost;
    return t('next.leaves', { n: costs.left.toFixed(1), of });
  }
  const numbers = numbersOf(state);
  const [a, b] = state.missing.map((part) => (part === 'option' ? numbers.dilemma : numbers.offer));
  if (a === undefined) return '';
  return t('next.after', { list: b === undefined ? a : t('next.afterTwo', { a, b }) });
}

export function isLast(state: PublicState): boolean {
  return state.view !== null && state.view.quarter === state.view.term - 1;
}

/** What follows the last quarter of a term. */
export function lastTitle(state: PublicState): string {
  return t(state.lesson === 'country' ? 'next.lift' : 'next.last');
}

export function NextButton({ state, step }: { state: PublicState; step: Step }) {
  const actions = useActions();
  return (
    <button
      type="button"
      class={`next ${state.ready ? 'ready' : ''} ${step === 'next' ? 'frame' : ''}`}
      disabled={!state.ready}
      data-next
      onClick={actions.nextQuarter}
    >
      <StepNumber n={numbersOf(state).next} />
      <div>
        <b>{isLast(state) ? lastTitle(state) : t('next.title')}</b>
        <Stop />
        <span>{nextNote(state)}</span>
      </div>
    </button>
  );
}

/** One line; where it is cut, a press on it opens all of it. */
export function Ticker(props: { state: PublicState; onNews: () => void; onPeople: () => void; onWords: () => void }) {
  const { state, onNews, onPeople, onWords } = props;
  const words = useWords();
  const news = headlines(state, words);
  const leak = leakOf(state.view);
  return (
    <footer class="tick">
      <div class="in">
        <button type="button" class="tick-open" data-news onClick={onNews}>
          <b>{t('news.title')}</b>
          <Stop />
          {leak && (
            <>
              <em>{t('news.leak', { date: dateOf(state.facts, leak.quarter) })}</em>
              <Stop />
              <span class="news leak">{words.fileEntry(leak)}</span>
              <Stop />
              {news.length > 0 && <i />}
            </>
          )}
          {news.length === 0 && !leak && t((state.view?.quarter ?? 0) === 0 ? 'news.first' : 'news.none')}
          {news.map((h, i) => (
            <span key={h.text} class="news">
              {i > 0 && <i />}
              <em>{h.source}</em>
              <Stop />
              {h.text}
              <Stop />
            </span>
          ))}
          <u>
            <Signs text={`${t('news.all')} ▸`} />
          </u>
        </button>
        <button type="button" class="ppl-open" data-words onClick={onWords}>
          {t('words.open')}
        </button>
        <button type="button" class="ppl-open" data-people onClick={onPeople}>
          {t('people.open', { n: heardOf(state, words).length })}
        </button>
      </div>
    </footer>
  );
}
