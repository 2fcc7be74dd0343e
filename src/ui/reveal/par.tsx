/** The four figures side by side, each on a line from nought: you, doing nothing, par, and with tomorrow's newspaper. */
import { say } from '../../text/charts.ts';
import './par.css';
import { useState } from 'preact/hooks';
import {
  type Band,
  FOUR_FIGURES,
  type Four,
  type FourFigure,
  fourOf,
  ownBands,
  type ParFound,
  type PlannedHere,
  parOf,
  TOLD_WEIGHTINGS,
  type Weighting,
} from '../../outcomes/index.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { scaleLinear } from '../charts/scale.ts';
import { useMeasure } from '../layout.ts';
import { MechanismLink } from '../mechanism/link.tsx';
import { mechanismOf } from '../mechanism/which.ts';
import { Choices } from '../parts/choices.tsx';
import { usePrinting } from '../printing.tsx';
import { PAR_FILES } from './par-files.ts';
import { Behind, Part, Waiting } from './parts.tsx';
import { PlannedQuarters } from './planned.tsx';
import type { RevealProps } from './use.ts';

/** One is told in whole numbers of this: people, years, thousandths, hundredths of a chance. */
const UNIT: Four = { walkedFree: 1, prisonYears: 1, hardship: 0.001, reelection: 0.01 };

/** A figure as it is printed. */
function figureText(figure: FourFigure, value: number): string {
  return formatCount(Math.round(value / UNIT[figure]));
}

export function Par(props: RevealProps) {
  const { state, known } = props;
  const { start } = known;
  const found = start && parOf(PAR_FILES[start.rules.scenario], start.rules, state.view?.term ?? 0);
  return (
    <Part id="par" class="dark" lede={r('par.lede')}>
      {!start && <Waiting known={known} what="start" />}
      {start && found && <Lines {...props} found={found} yours={fourOf(start.yours)} nothing={start.nothing} />}
      <Watch {...props} />
    </Part>
  );
}

interface LinesProps extends RevealProps {
  readonly found: ParFound;
  readonly yours: Four;
  readonly nothing: Four;
}

/** What stands on one line. */
interface Marks {
  readonly figure: FourFigure;
  readonly you: number;
  readonly nothing: number;
  readonly par: Band | null;
  readonly hindsight: number | null;
}

function Lines(props: LinesProps) {
  const { known, found, yours, nothing } = props;
  const bands = found.ok ? ownBands(found.par.planners) : null;
  const all = FOUR_FIGURES.map(
    (figure): Marks => ({
      ...{ figure, you: yours[figure], nothing: nothing[figure], par: bands?.[figure] ?? null },
      hindsight: known.hindsight[figure]?.[figure] ?? null,
    }),
  );
  const missing = all.some(({ hindsight }) => hindsight === null);
  return (
    <>
      <Savable id="four-figures" title={say('title.four')}>
        <div class="four-lines">
          {all.map((marks) => (
            <Line key={marks.figure} {...marks} />
          ))}
        </div>
        <ul class="par-key" aria-label={r('par.key')}>
          <KeyOf mark="you" />
          <KeyOf mark="nothing" />
          {found.ok && <KeyOf mark="par" />}
          <KeyOf mark="hindsight" />
        </ul>
      </Savable>
      <p class="lede">{r('par.what.nothing')}</p>
      {found.ok && <p class="lede">{r('par.what.par', { worlds: found.file.worlds })}</p>}
      {!found.ok && found.code === 'stale' && <p class="lede">{r('par.stale')}</p>}
      <p class="lede">{r('par.what.hindsight')}</p>
      {missing && <Waiting known={known} what="hindsight" />}
      <Behind label={r('par.table')}>
        <Table {...props} />
      </Behind>
    </>
  );
}

const SIZE = { height: 60, side: 10, line: 18, foot: 56 } as const;
/** Of a line beside another, and of one in a column: so that nothing is scaled much. */
const WIDTH = { desk: 563, column: 358 } as const;

/** The end of the line: a round number past everything on it; a chance ends at a whole one. */
function lineEnd({ figure, you, nothing, par, hindsight }: Marks): number {
  const most = Math.max(you, nothing, par?.p95 ?? 0, hindsight ?? 0, UNIT[figure]);
  return figure === 'reelection' ? 1 : (scaleLinear([0, most], [0, 1]).nice(4).domain()[1] as number);
}

function Line(marks: Marks) {
  const { figure, you, nothing, par, hindsight } = marks;
  const end = lineEnd(marks);
  const width = WIDTH[useMeasure().layout === 'column' ? 'column' : 'desk'];
  const x = scaleLinear([0, end], [SIZE.side, width - SIZE.side]);
  const said = marksText(marks);
  const most = figureText(figure, end);
  const name = r(`par.figure.${figure}`);
  return (
    <div data-four={figure}>
      <h3>
        <MechanismLink id={mechanismOf(figure)} what={name} named />
      </h3>
      <svg
        viewBox={`0 0 ${width} ${SIZE.height}`}
        role="img"
        class="par-mark"
        aria-label={r('par.chart', { figure: name, most, marks: said })}
      >
        <rect x={SIZE.side} y={SIZE.line - 2} width={width - 2 * SIZE.side} height="4" rx="2" class="rail" />
        {par && <Nine from={x(par.p05)} to={x(par.p95)} />}
        <MarkOf mark="nothing" at={x(nothing)} />
        <MarkOf mark="you" at={x(you)} />
        {par && <MarkOf mark="par" at={x(par.median)} />}
        {hindsight !== null && <MarkOf mark="hindsight" at={x(hindsight)} />}
        <text x={SIZE.side} y={SIZE.foot} class="axis num">
          0
        </text>
        <text x={width - SIZE.side} y={SIZE.foot} class="axis end num">
          {most}
        </text>
      </svg>
      <p class="num" data-marks>
        {said}
      </p>
    </div>
  );
}

function marksText({ figure, you, nothing, par, hindsight }: Marks): string {
  const n = (value: number): string => figureText(figure, value);
  const told = [
    r('par.is', { mark: r('par.mark.you'), n: n(you) }),
    r('par.is', { mark: r('par.mark.nothing'), n: n(nothing) }),
    ...(par ? [r('par.is.par', { n: n(par.median), low: n(par.p05), high: n(par.p95) })] : []),
    ...(hindsight === null ? [] : [r('par.is', { mark: r('par.mark.hindsight'), n: n(hindsight) })]),
  ];
  return `${told.join('; ')}.`;
}

type Mark = 'you' | 'nothing' | 'par' | 'hindsight';

/** The shapes of the marks; those of planners stand under the line. */
function MarkOf({ mark, at, y = SIZE.line }: { mark: Mark; at: number; y?: number }) {
  if (mark === 'you')
    return <rect x={at - 7} y={y - 7} width="14" height="14" transform={`rotate(45 ${at} ${y})`} class="you" />;
  if (mark === 'nothing') return <rect x={at - 2} y={y - 15} width="4" height="30" rx="2" class="nothing" />;
  if (mark === 'par') return <path d={`M${at - 8} ${y + 24}H${at + 8}L${at} ${y + 11}Z`} class="par" />;
  return <path d={`M${at - 5} ${y + 21}H${at + 5}L${at} ${y + 12}Z`} class="hindsight" />;
}

/** Where the middle nine in ten of the worlds of par lie. */
function Nine({ from, to }: { from: number; to: number }) {
  return <rect x={from} y={SIZE.line + 6} width={Math.max(2, to - from)} height="4" rx="2" class="nine" />;
}

const KEY = { width: 24, height: 32 } as const;

function KeyOf({ mark }: { mark: Mark }) {
  const under = mark === 'par' || mark === 'hindsight';
  return (
    <li>
      <svg
        width={KEY.width}
        height={KEY.height}
        viewBox={`0 0 ${KEY.width} ${KEY.height}`}
        aria-hidden="true"
        class="par-mark"
      >
        {mark === 'par' && <rect x="0" y="5" width={KEY.width} height="4" rx="2" class="nine" />}
        <MarkOf mark={mark} at={KEY.width / 2} y={under ? -1 : KEY.height / 2} />
      </svg>
      {r(`par.mark.${mark}`)}
    </li>
  );
}

function Table({ ending, known, found, yours, nothing }: LinesProps) {
  const bands = found.ok ? ownBands(found.par.planners) : null;
  const columns = ['you', 'nothing', 'planned', 'hindsight', ...(found.ok ? PAR_COLUMNS : [])] as const;
  const cell = (column: (typeof columns)[number], figure: FourFigure): string => {
    const n = (value: number | undefined): string => (value === undefined ? '' : figureText(figure, value));
    const band = bands?.[figure];
    switch (column) {
      case 'you':
        return n(yours[figure]);
      case 'nothing':
        return n(nothing[figure]);
      case 'planned':
        return n(known.planned[figure]?.four[figure]);
      case 'hindsight':
        return n(known.hindsight[figure]?.[figure]);
      case 'par':
        return n(band?.median);
      case 'nine':
        return r('par.range', { low: n(band?.p05), high: n(band?.p95) });
      case 'view':
        return n(found.ok ? found.par.byView[ending.view]?.[figure] : undefined);
      case 'elsewhere':
        return n(found.ok ? found.par.nothing[figure].median : undefined);
    }
  };
  return (
    <>
      <table class="by num" data-par-table>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th scope="col" key={column}>
                {r(`par.col.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FOUR_FIGURES.map((figure) => (
            <tr key={figure} data-figure={figure}>
              <th scope="row">{r(`par.figure.${figure}`)}</th>
              {columns.map((column) => (
                <td key={column} data-col={column}>
                  {cell(column, figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {found.ok && (
        <p class="lede">
          {r('par.budget', { term: found.par.term, worlds: found.file.worlds, rollouts: found.par.rollouts })}
        </p>
      )}
    </>
  );
}

const PAR_COLUMNS = ['par', 'nine', 'view', 'elsewhere'] as const;

function Watch(props: RevealProps) {
  const { known } = props;
  const [by, setBy] = useState<Weighting>('equal');
  const planned = known.planned[by];
  const printing = usePrinting();
  return (
    <>
      <h3>{r('par.watch')}</h3>
      <p class="lede">{r('par.watch.lede')}</p>
      <Choices
        label={r('par.watch.choose')}
        class="par-by"
        card="plain"
        name="planner"
        options={TOLD_WEIGHTINGS}
        chosen={by}
        onChoose={setBy}
      >
        {(weighting) => r(`par.by.${weighting}`)}
      </Choices>
      <p class="lede">
        {r(by === 'equal' ? 'par.watch.equal' : 'par.watch.one')} {planned && cameText(planned)}
      </p>
      {planned ? (
        <details class="par-watch" open={printing}>
          <summary>{r('par.quarters')}</summary>
          <PlannedQuarters {...props} planned={planned} />
        </details>
      ) : (
        <Waiting known={known} what="planned" />
      )}
    </>
  );
}

function cameText({ four }: PlannedHere): string {
  const list = FOUR_FIGURES.map((figure) =>
    r('par.came.one', { figure: r(`par.by.${figure}`).toLowerCase(), n: figureText(figure, four[figure]) }),
  );
  return r('par.came', { list: list.join(', ') });
}
