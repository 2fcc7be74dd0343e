/** The three views: the bar that stays in sight and says under which one worlds are shown, and the same choices under each. */

import { line } from 'd3-shape';
import type { UnderView } from '../../outcomes/index.ts';
import { say } from '../../text/charts.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { scaleLinear } from '../charts/scale.ts';
import { Choices } from '../parts/choices.tsx';
import { shortDateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import { Behind, Part, Waiting } from './parts.tsx';
import { inHundred, signed, signedWhole } from './say.ts';
import { type RevealProps, useProgress } from './use.ts';

interface BarProps extends RevealProps {
  readonly view: string;
  readonly onView: (view: string) => void;
}

export function ViewBar({ state, ending, known, view, onView }: BarProps) {
  const words = useWords();
  return (
    <div class="view-bar">
      <div class="wrap">
        <p>{r('bar.label')}</p>
        <Choices
          label={r('bar.label')}
          class="row"
          card="plain"
          name="view"
          options={state.facts.views}
          chosen={view}
          onChoose={onView}
        >
          {(id) => (
            <>
              {words.view(id).name}
              {id === ending.view && <small>{r('bar.this')}</small>}
            </>
          )}
        </Choices>
        {known.status === 'running' && <Running />}
      </div>
    </div>
  );
}

function Running() {
  const now = useProgress();
  const what = r(`wait.${now?.name ?? 'start'}`);
  return <progress value={now?.done ?? 0} max={1} aria-label={r('wait.label', { what })} />;
}

export function Views({ state, ending, known, view }: RevealProps & { view: string }) {
  const { facts } = state;
  const all = facts.views.flatMap((id) => known.views[id] ?? []);
  const most = Math.max(10, ...all.flatMap(({ tracks }) => [...tracks.yours, ...tracks.other]));
  return (
    <Part id="views" class="dark" lede={r('views.lede')}>
      <Savable id="views" title={say('title.views')}>
        <div class="b3 views">
          {facts.views.map((id) => {
            const under = known.views[id];
            return (
              <div key={id} class={`bx ${id === view ? 'on' : ''}`} data-card={id}>
                <ViewCard id={id} here={id === ending.view} under={under} known={known} most={most} state={state} />
              </div>
            );
          })}
        </div>
      </Savable>
      <Behind label={r('luck.table')}>
        <table class="by num">
          <thead>
            <tr>
              <td />
              {all.map(({ view: id }) => (
                <th scope="col" key={id}>
                  <ViewName id={id} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['freed', 'arrested', 'prisonYears', 'died', 'unrecorded', 'hardship', 'strength'] as const).map((o) => (
              <tr key={o}>
                <th scope="row">{r(`out.${o}`)}</th>
                {all.map(({ view: id, luck }) => (
                  <td key={id}>
                    {signed(o, luck[o].mean)} ({signed(o, luck[o].low)} … {signed(o, luck[o].high)})
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Behind>
    </Part>
  );
}

function ViewName({ id }: { id: string }) {
  return <>{useWords().view(id).name}</>;
}

interface CardProps {
  readonly id: string;
  readonly here: boolean;
  readonly under: UnderView | undefined;
  readonly known: RevealProps['known'];
  readonly state: RevealProps['state'];
  /** People at the top of all three charts. */
  readonly most: number;
}

function ViewCard({ id, here, under, known, state, most }: CardProps) {
  const { name, claim } = useWords().view(id);
  return (
    <>
      <h3>
        {name}
        {here && <small>{r('bar.this')}</small>}
      </h3>
      <p>{claim}</p>
      {!under && <Waiting known={known} what="view" />}
      {under && (
        <>
          <SmallChart under={under} most={most} state={state} name={name} />
          <p class="which" data-call={under.verdict.call}>
            {callText(under)}
          </p>
          <p>
            {r('views.interval', { low: signedWhole(under.verdict.low), high: signedWhole(under.verdict.high) })}{' '}
            {r('views.sign', { more: inHundred(under.verdict.above), fewer: inHundred(under.verdict.below) })}
          </p>
        </>
      )}
    </>
  );
}

function callText({ verdict }: UnderView): string {
  if (verdict.call === 'too-close') return r('views.close');
  return r(`views.${verdict.call}`, { n: Math.abs(Math.round(verdict.mean)) });
}

const SIZE = { width: 340, height: 190, left: 44, right: 6, top: 10, bottom: 24 } as const;

function SmallChart({
  under,
  most,
  state,
  name,
}: {
  under: UnderView;
  most: number;
  state: RevealProps['state'];
  name: string;
}) {
  const { facts } = state;
  const { yours, other } = under.tracks;
  const x = scaleLinear([0, facts.horizon], [SIZE.left, SIZE.width - SIZE.right]);
  const y = scaleLinear([0, most], [SIZE.height - SIZE.bottom, SIZE.top]).nice(3);
  const path = line<number>()
    .x((_, q) => x(q))
    .y((people) => y(people));
  const term = state.view?.term ?? 0;
  const label = r('views.chart', {
    view: name,
    yours: yours.at(-1) ?? 0,
    other: other.at(-1) ?? 0,
  });
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label} class="small-chart">
      {y.ticks(3).map((people) => (
        <g key={people}>
          <path d={`M${SIZE.left} ${y(people)}H${SIZE.width - SIZE.right}`} class="grid" />
          <text x={SIZE.left - 6} y={y(people) + 5} class="axis end num">
            {formatCount(people)}
          </text>
        </g>
      ))}
      <path d={`M${x(term)} ${SIZE.top}V${SIZE.height - SIZE.bottom}`} class="term" />
      {[0, term, facts.horizon].map((q, i) => (
        <text key={q} x={x(q)} y={SIZE.height - 6} class={`axis ${i === 2 ? 'end' : i === 1 ? 'mid' : ''}`}>
          {shortDateOf(facts, q)}
        </text>
      ))}
      <g class="line other">
        <path d={path([...other]) ?? ''} class="case" />
        <path d={path([...other]) ?? ''} class="core" />
      </g>
      <g class="line yours">
        <path d={path([...yours]) ?? ''} class="core" />
      </g>
    </svg>
  );
}
