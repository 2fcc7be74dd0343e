/**
 * The debrief for the projector. It is anonymous by construction: all lines look alike, no figure belongs to one student, no
 * name comes here at all, and nothing is shown before it is revealed. Titles say what is plotted and claim nothing.
 */

import { useState } from 'preact/hooks';
import type { Collected, HandIn } from '../../session/index.ts';
import { formatCount } from '../../text/index.ts';
import { tell } from '../../text/teacher.ts';
import { scaleLinear } from '../charts/scale.ts';
import { type Frame, lineThrough, QUARTERS_A_YEAR, YearsGrid } from '../charts/years-grid.tsx';
import { useGame, useWords } from '../store.ts';
import { CountBar } from './hands.tsx';
import { PairShown } from './pair.tsx';
import { mostAlike, mostDifferent, ROWS, rowOf } from './pairs.ts';
import { Discussion } from './run-sheet.tsx';

const FEW = 5;
const LETTERS = 'ABCDEFGH';

/** `quotes`: codes of the terms whose sentence the teacher has ticked. */
export function Debrief({ collected, quotes }: { collected: Collected; quotes: ReadonlySet<string> }) {
  const { facts } = useGame();
  const words = useWords();
  const [revealed, reveal] = useState(false);
  const [named, name] = useState(false);
  const [large, enlarge] = useState<string | null>(null);
  const { handedIn } = collected;
  const first = handedIn[0];
  if (!first)
    return (
      <section class="debrief">
        <h1 tabIndex={-1}>{tell('debrief.title')}</h1>
        <p class="lede">{tell('debrief.none')}</p>
      </section>
    );
  const worlds = facts.views.filter((view) => handedIn.some((one) => one.view === view));
  const top = Math.max(...handedIn.flatMap(({ prisoners }) => prisoners));
  return (
    <section class="debrief">
      <div class="head">
        <h1 tabIndex={-1}>{tell('debrief.title')}</h1>
        <p>{tell('debrief.n', { n: handedIn.length, term: first.term })}</p>
        {revealed ? (
          <button type="button" class="on-paper no-print" onClick={() => window.print()}>
            {tell('debrief.print')}
          </button>
        ) : (
          <button type="button" class="on-paper main" data-reveal onClick={() => reveal(true)}>
            {tell('debrief.reveal')}
          </button>
        )}
      </div>
      {!revealed && <p class="lede">{tell('debrief.hidden')}</p>}
      {revealed && (
        <>
          {handedIn.length < FEW && <p class="lede">{tell('debrief.few')}</p>}
          {worlds.length > 1 && (
            <div class="riddle">
              <p>{tell('debrief.riddle')}</p>
              <button type="button" class="plain no-print" data-name disabled={named} onClick={() => name(true)}>
                {tell('debrief.worlds')}
              </button>
            </div>
          )}
          <div class={`groups of-${large === null ? worlds.length : 1}`}>
            {worlds.map((view, i) => {
              if (large !== null && large !== view) return null;
              const group = handedIn.filter((one) => one.view === view);
              const letter = LETTERS.charAt(i);
              return (
                <div key={view}>
                  <h2>
                    {worlds.length === 1
                      ? tell('debrief.lines')
                      : named
                        ? words.view(view).name
                        : tell('debrief.group', { letter })}
                  </h2>
                  {worlds.length > 1 && (
                    <p>
                      {tell('debrief.groupTerms', { n: group.length })}. {tell('debrief.lines')}
                    </p>
                  )}
                  {worlds.length > 1 && (
                    <button
                      type="button"
                      class="link no-print"
                      data-enlarge
                      aria-pressed={large === view}
                      onClick={() => enlarge(large === view ? null : view)}
                    >
                      {large === view ? tell('debrief.allGroups') : tell('debrief.enlarge', { letter })}
                    </button>
                  )}
                  <Lines group={group} top={top} term={first.term} start={facts.start.year} />
                </div>
              );
            })}
          </div>
          <div class="pair">
            <Answers handedIn={handedIn} />
            <div>
              <FirstDeal handedIn={handedIn} />
              <Bets handedIn={handedIn} />
            </div>
          </div>
          {handedIn.length >= FEW && <Pairs handedIn={handedIn} split={worlds.length > 1} />}
          <Quotes handedIn={handedIn} quotes={quotes} />
          <Discussion />
        </>
      )}
    </section>
  );
}

/** With fewer terms a pair would point at two people. */
function Pairs({ handedIn, split }: { handedIn: readonly HandIn[]; split: boolean }) {
  const different = mostDifferent(handedIn);
  const alike = split ? mostAlike(handedIn) : null;
  return (
    <>
      {alike && <PairShown pair={alike} title={tell('pair.alike')} text={tell('pair.alike.text')} />}
      {different && <PairShown pair={different} title={tell('pair.different')} text={tell('pair.different.text')} />}
    </>
  );
}

function Quotes({ handedIn, quotes }: { handedIn: readonly HandIn[]; quotes: ReadonlySet<string> }) {
  const ticked = handedIn.filter(({ code, words }) => words !== '' && quotes.has(code));
  if (ticked.length === 0) return null;
  return (
    <div class="in-words">
      <h2>{tell('debrief.words')}</h2>
      {[...ticked]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map(({ code, words }) => (
          <blockquote key={code}>
            <bdi>{words}</bdi>
          </blockquote>
        ))}
    </div>
  );
}

const FRAME: Frame = { width: 420, height: 250, left: 54, right: 22, top: 10, bottom: 28 };

/** From zero, all lines alike. */
function Lines({ group, top, term, start }: { group: readonly HandIn[]; top: number; term: number; start: number }) {
  const last = Math.max(1, ...group.map(({ prisoners }) => prisoners.length - 1));
  const x = scaleLinear([0, last], [FRAME.left, FRAME.width - FRAME.right]);
  const y = scaleLinear([0, top], [FRAME.height - FRAME.bottom, FRAME.top]).nice(4);
  const table = median(group, last);
  return (
    <>
      <svg class="lines" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={tell('debrief.lines')}>
        <YearsGrid frame={FRAME} x={x} y={y} last={last} start={start} />
        {[...group]
          .sort((a, b) => (a.code < b.code ? -1 : 1))
          .map((one) => (
            <path key={one.code} class="one" d={lineThrough(one.prisoners, x, y)} />
          ))}
        <path class="term" d={`M${x(term)} ${FRAME.top}V${FRAME.height - FRAME.bottom}`} />
        <text x={x(term) + 6} y={FRAME.top + 14}>
          {tell('debrief.termEnds')}
        </text>
      </svg>
      <details class="no-print">
        <summary>{tell('debrief.table')}</summary>
        <table class="num">
          <thead>
            <tr>
              {(['quarter', 'low', 'median', 'high'] as const).map((name) => (
                <th scope="col" key={name}>
                  {tell(`debrief.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map((row) => (
              <tr key={row.quarter}>
                <th scope="row">{row.quarter}</th>
                <td>{formatCount(row.low)}</td>
                <td>{formatCount(row.median)}</td>
                <td>{formatCount(row.high)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function median(group: readonly HandIn[], last: number) {
  const rows = [];
  for (let quarter = 0; quarter <= last; quarter += QUARTERS_A_YEAR) {
    const counts = group.map(({ prisoners }) => prisoners[quarter] ?? 0).sort((a, b) => a - b);
    const at = (i: number) => counts[i] ?? 0;
    rows.push({
      quarter,
      low: at(0),
      median: Math.round((at((counts.length - 1) >> 1) + at(counts.length >> 1)) / 2),
      high: at(counts.length - 1),
    });
  }
  return rows;
}

function Answers({ handedIn }: { handedIn: readonly HandIn[] }) {
  const { facts } = useGame();
  const term = handedIn[0]?.term ?? 0;
  const quarters = Array.from({ length: term }, (_, i) => i);
  const count = (row: (typeof ROWS)[number], q: number) =>
    handedIn.filter(({ answers }) => rowOf(answers[q]) === row).length;
  const nobody = (q: number) => ROWS.every((row) => count(row, q) === 0);
  const label = (q: number) => `Q${((facts.start.quarter + q) % QUARTERS_A_YEAR) + 1}`;
  return (
    <div class="strip-of-answers">
      <h2>{tell('debrief.answers')}</h2>
      <table class="num" aria-label={tell('debrief.answers')}>
        <thead>
          <tr>
            <td />
            {quarters.map((q) => (
              <th scope="col" key={q}>
                {label(q)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row} data-answers={row}>
              <th scope="row">{tell(`debrief.${row}`)}</th>
              {quarters.map((q) => {
                const n = count(row, q);
                const part = n / handedIn.length;
                return (
                  <td key={q} class={part > 0.45 ? 'dark' : ''} style={{ '--part': part.toFixed(3) }}>
                    {nobody(q) ? '–' : n}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{tell('debrief.answersNote')}</p>
    </div>
  );
}

const takes = (answer: string | null) => answer?.startsWith('yes') ?? false;

function FirstDeal({ handedIn }: { handedIn: readonly HandIn[] }) {
  const rows = [
    ['before', handedIn.map(({ firstDeal }) => firstDeal)],
    ['after', handedIn.map(({ lastAnswer }) => lastAnswer)],
  ] as const;
  return (
    <div class="first-deal">
      <h2>{tell('debrief.first')}</h2>
      {rows.map(([when, answers]) => {
        const said = answers.filter((answer) => answer !== null);
        const n = said.filter(takes).length;
        return <CountBar key={when} name={when} label={tell(`debrief.${when}`)} n={n} of={said.length} />;
      })}
    </div>
  );
}

const BIN = 250;

/** Two histograms on one axis: no bet is tied to a result. */
function Bets({ handedIn }: { handedIn: readonly HandIn[] }) {
  const bets = handedIn.map(({ bet }) => bet).filter((bet) => bet !== null);
  const results = handedIn.map(({ reported }) => reported);
  const bins = 1 + Math.floor(Math.max(...bets, ...results) / BIN);
  const counts = (values: readonly number[]) =>
    Array.from({ length: bins }, (_, i) => values.filter((n) => Math.floor(n / BIN) === i).length);
  const [bet, result] = [counts(bets), counts(results)];
  return (
    <div class="bets">
      <h2>{tell('debrief.bets')}</h2>
      <table class="num" aria-label={tell('debrief.bets')}>
        <thead>
          <tr>
            <td />
            {bet.map((_, i) => (
              <th scope="col" key={i}>
                {formatCount(i * BIN)}+
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(
            [
              ['bet', bet],
              ['result', result],
            ] as const
          ).map(([what, row]) => (
            <tr key={what} data-bets={what}>
              <th scope="row">{tell(`debrief.${what}`)}</th>
              {row.map((n, i) => (
                <td
                  key={i}
                  class={n / handedIn.length > 0.45 ? 'dark' : ''}
                  style={{ '--part': (n / handedIn.length).toFixed(3) }}
                >
                  {n}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
