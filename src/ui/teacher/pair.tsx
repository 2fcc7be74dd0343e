/** Two terms side by side on the projector: their answers, their lines, their results; nothing that says whose they are. */

import { formatCount } from '../../text/index.ts';
import { tell } from '../../text/teacher.ts';
import { namesApart } from '../charts/names-apart.ts';
import { scaleLinear } from '../charts/scale.ts';
import { useGame } from '../store.ts';
import { type Pair, rowOf } from './pairs.ts';

const WIDE = 560;
const HIGH = 230;
/** Pixels between two names of lines. */
const APART = 20;
const ROOM = { left: 54, right: 86, top: 10, bottom: 26 };
const SIDES = ['one', 'other'] as const;
const RESULTS = ['freed', 'prisonYears', 'inside'] as const;

export function PairShown({ pair, title, text }: { pair: Pair; title: string; text: string }) {
  const { facts } = useGame();
  const quarters = Array.from({ length: Math.max(...pair.map(({ term }) => term)) }, (_, i) => i);
  const most = Math.max(...pair.flatMap(({ prisoners }) => prisoners));
  const last = Math.max(1, ...pair.map(({ prisoners }) => prisoners.length - 1));
  const x = scaleLinear([0, last], [ROOM.left, WIDE - ROOM.right]);
  const y = scaleLinear([0, most], [HIGH - ROOM.bottom, ROOM.top]).nice(4);
  const ends = namesApart(
    pair.map(({ prisoners }, i) => ({ side: SIDES[i] ?? 'one', at: y(prisoners.at(-1) ?? 0) })),
    APART,
    HIGH - ROOM.bottom - 2,
  );
  const result = (one: Pair[number], name: (typeof RESULTS)[number]) =>
    formatCount(name === 'inside' ? (one.prisoners.at(-1) ?? 0) : one[name]);
  return (
    <div class="two-terms">
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="pair">
        <div class="wide-table">
          <table class="num">
            <thead>
              <tr>
                <td />
                {quarters.map((q) => (
                  <th scope="col" key={q}>
                    {q + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pair.map((one, i) => (
                <tr key={SIDES[i]}>
                  <th scope="row">{tell(`pair.${SIDES[i] ?? 'one'}`)}</th>
                  {quarters.map((q) => {
                    const row = rowOf(one.answers[q]);
                    const differs = rowOf(pair[0].answers[q]) !== rowOf(pair[1].answers[q]);
                    return (
                      <td key={q} class={differs ? 'differs' : ''}>
                        {row === null ? '–' : tell(`debrief.${row}`)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <table class="num results">
            <thead>
              <tr>
                <td />
                {RESULTS.map((name) => (
                  <th scope="col" key={name}>
                    {tell(`pair.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {pair.map((one, i) => (
                <tr key={SIDES[i]}>
                  <th scope="row">{tell(`pair.${SIDES[i] ?? 'one'}`)}</th>
                  {RESULTS.map((name) => (
                    <td key={name}>{result(one, name)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <svg class="lines" viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={tell('debrief.lines')}>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <path class="grid" d={`M${ROOM.left} ${y(tick)}H${WIDE - ROOM.right}`} />
              <text x={ROOM.left - 6} y={y(tick) + 5} text-anchor="end">
                {formatCount(tick)}
              </text>
            </g>
          ))}
          {[0, 16, 32].map((q) => (
            <text key={q} x={x(q)} y={HIGH - 6} text-anchor="middle">
              {facts.start.year + 1 + q / 4}
            </text>
          ))}
          {pair.map((one, i) => (
            <path
              key={SIDES[i]}
              class={`two ${SIDES[i]}`}
              d={one.prisoners.map((n, q) => `${q === 0 ? 'M' : 'L'}${x(q).toFixed(1)} ${y(n).toFixed(1)}`).join('')}
            />
          ))}
          {ends.map(({ side, at }) => (
            <text key={side} x={x(last) + 8} y={at + 5}>
              {tell(`pair.${side}`)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  );
}
