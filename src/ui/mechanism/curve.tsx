/** A mechanism as a curve: one line for each view, told apart by their dashes, and where the finished game stood on it. */

import { line } from 'd3-shape';
import { type Curve, type PublicState, REPORTS } from '../../session/index.ts';
import { say, sayIf } from '../../text/mechanism.ts';
import { scaleLinear } from '../charts/scale.ts';
import { useMeasure } from '../layout.ts';
import { useWords } from '../store.ts';

const EDGES = { left: 56, right: 16, top: 34, bottom: 48 } as const;
/** Drawn as wide as it is shown, up to the first, CSS px: blown down, its figures could not be read on a phone. */
const WIDE = 640;
const NARROW = 236;
const FROM_PAGE = 60;

function sizeNow() {
  const width = Math.min(WIDE, Math.max(NARROW, Math.floor(window.innerWidth * 0.96) - FROM_PAGE));
  return { ...EDGES, width, height: width < WIDE ? 240 : 300 };
}

const short = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** True values of the finished game at its start, at the end of the term and ten years on; none of a regime that had fallen. */
function marksOf({ figure }: Curve, { ending, setup }: PublicState): readonly { at: number; moment: 0 | 1 | 2 }[] {
  const fogged = ending?.tracks.yours.fogged;
  if (!fogged || figure === null) return [];
  return [0, setup.term, fogged.length - 1].flatMap((quarter, i) => {
    const at = fogged[quarter]?.[REPORTS.indexOf(figure)];
    return at === undefined ? [] : [{ at, moment: i as 0 | 1 | 2 }];
  });
}

export function CurveChart({ id, curve, state }: { id: string; curve: Curve; state: PublicState }) {
  const words = useWords();
  useMeasure(); // drawn again where the window changes
  const size = sizeNow();
  const { from, to, lines, upright } = curve;
  const marks = marksOf(curve, state);
  const heights = lines.flatMap(({ points }) => points.map(([, y]) => y));
  if (upright) heights.push(...marks.map(({ at }) => at));
  const x = scaleLinear(
    [from, Math.max(to, ...(upright ? [] : marks.map(({ at }) => at)))],
    [size.left, size.width - size.right],
  );
  const y = scaleLinear([Math.min(0, ...heights), Math.max(...heights)], [size.height - size.bottom, size.top]).nice(4);
  const path = line<readonly [number, number]>()
    .x(([across]) => x(across))
    .y(([, up]) => y(up));
  const same = lines.every(({ points }) => points.every(([, up], i) => up === lines[0]?.points[i]?.[1]));
  const label = [
    sayIf(`curve.${id}`) ?? '',
    ...lines.map(({ view, points }) =>
      say('curve.line', {
        view: words.view(view).name,
        from: short.format(points[0]?.[1] ?? 0),
        to: short.format(points.at(-1)?.[1] ?? 0),
      }),
    ),
  ].join(' ');
  return (
    <>
      <p>{say('curve.about', { what: sayIf(`curve.${id}`) ?? '' })}</p>
      <ul class="key">
        {lines.map(({ view }, i) => (
          <li key={view}>
            <svg width="44" height="12" viewBox="0 0 44 12" aria-hidden="true">
              <path d="M2 6H42" class={`of-view v${i}`} />
            </svg>
            {words.view(view).name}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label} class="curve" data-curve={id}>
        {y.ticks(4).map((v) => (
          <g key={v}>
            <path d={`M${size.left} ${y(v)}H${size.width - size.right}`} class="grid" />
            <text x={size.left - 8} y={y(v) + 5} class="axis end num">
              {short.format(v)}
            </text>
          </g>
        ))}
        {x.ticks(size.width < WIDE ? 3 : 5).map((v) => (
          <text key={v} x={x(v)} y={size.height - size.bottom + 20} class="axis mid num">
            {short.format(v)}
          </text>
        ))}
        <text x={0} y={16} class="axis">
          {sayIf(`curve.${id}.y`)}
        </text>
        <text x={size.width} y={size.height - 6} class="axis end">
          {sayIf(`curve.${id}.x`)}
        </text>
        {marks.map(({ at, moment }) => (
          <g key={moment} class="of-game" data-mark={moment}>
            <path
              d={
                upright
                  ? `M${size.left} ${y(at)}H${size.width - size.right}`
                  : `M${x(at)} ${size.top}V${size.height - size.bottom}`
              }
            />
            <circle
              cx={upright ? size.width - size.right - 14 * (moment + 1) : x(at)}
              cy={upright ? y(at) : size.top + 22 * moment + 10}
              r="10"
            />
            <text
              x={upright ? size.width - size.right - 14 * (moment + 1) : x(at)}
              y={(upright ? y(at) : size.top + 22 * moment + 10) + 5}
              class="num"
            >
              {moment + 1}
            </text>
          </g>
        ))}
        {lines.map(({ view, points }, i) => (
          <path key={view} d={path([...points]) ?? ''} class={`of-view v${i}`} data-line={view} />
        ))}
      </svg>
      {same && <p class="note">{say('curve.same')}</p>}
      {marks.length > 0 && (
        <p class="num">
          {say('curve.marks', {
            list: marks
              .map(({ at, moment }) => `${moment + 1} ${say(`curve.mark.${moment}`)} ${short.format(at)}`)
              .join('; '),
          })}
        </p>
      )}
      {curve.figure !== null && state.ending === null && <p class="note">{say('curve.marksLater')}</p>}
    </>
  );
}
