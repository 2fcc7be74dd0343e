/** The debrief of one game that a class has played together: its tracks, the hands counted, before and after; nothing of it before Reveal. */

import { useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { tell } from '../../text/teacher.ts';
import { gather } from '../../text/together.ts';
import { namesApart } from '../charts/names-apart.ts';
import { scaleLinear } from '../charts/scale.ts';
import { type Frame, lineThrough, YearsGrid } from '../charts/years-grid.tsx';
import { useWords } from '../store.ts';
import { CountBar } from './hands.tsx';
import { ROWS, rowOf } from './pairs.ts';
import { Discussion } from './run-sheet.tsx';

const FRAME: Frame = { width: 760, height: 300, left: 54, right: 180, top: 12, bottom: 28 };
const TRACKS = ['yours', 'other', 'nobody'] as const;
/** Pixels between two names of lines. */
const APART = 20;

export function OneGame({ state }: { state: PublicState }) {
  const words = useWords();
  const [revealed, reveal] = useState(false);
  const [named, name] = useState(false);
  const { hall, ending, facts, history, bet } = state;
  if (!hall || !ending) return null;
  const reported = ending.tracks.yours.reported.at(-1) ?? 0;
  return (
    <section class="debrief one-game">
      <div class="head">
        <h1 tabIndex={-1}>{tell('debrief.title')}</h1>
        <p>{gather('one.n', { term: state.setup.term })}</p>
        {!revealed && (
          <button type="button" class="on-paper main" data-reveal-one onClick={() => reveal(true)}>
            {tell('debrief.reveal')}
          </button>
        )}
        {revealed && (
          <button type="button" class="on-paper no-print" onClick={() => window.print()}>
            {tell('debrief.print')}
          </button>
        )}
      </div>
      {!revealed && <p class="lede">{tell('debrief.hidden')}</p>}
      {revealed && (
        <>
          <div class="riddle">
            <p>{named ? gather('one.was', { view: words.view(ending.view).name }) : gather('one.world')}</p>
            {!named && (
              <button type="button" class="plain no-print" data-name-one onClick={() => name(true)}>
                {tell('debrief.worlds')}
              </button>
            )}
          </div>
          <div class="pair">
            <div>
              <h2>{gather('one.lines')}</h2>
              <Tracks ending={ending} term={state.setup.term} start={facts.start.year} />
              <p>
                {bet.prisoners === null
                  ? gather('one.noBet', { n: reported })
                  : gather('one.bet', { bet: bet.prisoners, n: reported })}
              </p>
            </div>
            <div class="first-deal">
              <h2>{tell('debrief.first')}</h2>
              {(['before', 'after'] as const).map((when) => {
                const counted = hall[when];
                return (
                  <CountBar
                    key={when}
                    name={when}
                    label={tell(`debrief.${when}`)}
                    n={counted?.yes ?? 0}
                    of={(counted?.yes ?? 0) + (counted?.no ?? 0)}
                  />
                );
              })}
              <p class="unverified">{tell('hands.unverified')}</p>
            </div>
          </div>
          <div class="strip-of-answers">
            <h2>{gather('one.hands')}</h2>
            <table class="num" aria-label={gather('one.hands')}>
              <thead>
                <tr>
                  <td />
                  {history.map(({ quarter }) => (
                    <th scope="col" key={quarter}>
                      {quarter}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {ROWS.map((row) => (
                  <tr key={row} data-one={row}>
                    <th scope="row">{tell(`debrief.${row}`)}</th>
                    {history.map(({ quarter, answer }) => {
                      const hands = hall.quarters[quarter - 1];
                      const all = hands ? hands.accept + hands.counter + hands.refuse : 0;
                      const part = hands && all > 0 ? hands[row] / all : 0;
                      const taken = rowOf(answer) === row;
                      return (
                        <td
                          key={quarter}
                          class={`${part > 0.45 ? 'dark' : ''} ${taken ? 'taken' : ''}`}
                          style={{ '--part': part.toFixed(3) }}
                        >
                          {answer === 'none' || !hands ? '–' : hands[row]}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            <p>{gather('one.taken')}</p>
          </div>
          <Discussion />
        </>
      )}
    </section>
  );
}

function Tracks({ ending, term, start }: { ending: NonNullable<PublicState['ending']>; term: number; start: number }) {
  const lines = TRACKS.map((id) => ending.tracks[id].prisoners);
  const last = Math.max(1, ...lines.map((line) => line.length - 1));
  const x = scaleLinear([0, last], [FRAME.left, FRAME.width - FRAME.right]);
  const y = scaleLinear([0, Math.max(...lines.flat())], [FRAME.height - FRAME.bottom, FRAME.top]).nice(4);
  const label = (id: (typeof TRACKS)[number]) =>
    id === 'other' ? gather(ending.otherAccepts ? 'one.other.accept' : 'one.other.refuse') : gather(`one.${id}`);
  const ends = namesApart(
    TRACKS.map((id) => ({ id, at: y(ending.tracks[id].prisoners.at(-1) ?? 0) })),
    APART,
    FRAME.height - FRAME.bottom - 2,
  );
  return (
    <svg class="lines" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={gather('one.lines')}>
      <YearsGrid frame={FRAME} x={x} y={y} last={last} start={start} />
      {TRACKS.map((id, i) => (
        <path key={id} class={`two ${id}`} d={lineThrough(lines[i] ?? [], x, y)} />
      ))}
      {ends.map(({ id, at }) => (
        <text key={id} x={x(last) + 8} y={at + 5}>
          {label(id)}
        </text>
      ))}
      <path class="term" d={`M${x(term)} ${FRAME.top}V${FRAME.height - FRAME.bottom}`} />
      <text x={x(term) + 6} y={FRAME.height - FRAME.bottom - 8}>
        {tell('debrief.termEnds')}
      </text>
    </svg>
  );
}
