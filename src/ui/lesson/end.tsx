/**
 * After the tutorial country: the true count beside the reported one, one answer to turn with the lines drawn anew at once,
 * and on to the real one. No verdict: two counts on each track, side by side.
 */
import './lesson.css';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { TurnedTrack } from '../../outcomes/index.ts';
import type { Answer } from '../../rules/decision.ts';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { l } from '../../text/lesson.ts';
import { LineSign } from '../charts/line-key.tsx';
import { type Line, PrisonersChart } from '../charts/prisoners.tsx';
import type { Ending } from '../end/tracks.ts';
import { applyLayout, useMeasure } from '../layout.ts';
import { MenuButton } from '../menu/menu.tsx';
import { People } from '../parts/people.tsx';
import { Go, SignalArm } from '../parts/signs.tsx';
import { dateOf, shortDateOf } from '../say/figures.ts';
import { focusHeading } from '../screen-focus.ts';
import { LiftedStage } from '../stage/lifted.tsx';
import { useActions, useWords } from '../store.ts';
import { armOf } from '../turn/side.tsx';

export function LessonEnd({ state, ending }: { state: PublicState; ending: Ending }) {
  const actions = useActions();
  const { country } = useWords().prose;
  const m = useMeasure();
  useEffect(focusHeading, []);
  useLayoutEffect(() => applyLayout(m, 'end', false), [m]);
  return (
    <main class="end lesson-end">
      <LiftedStage ending={ending} plain />
      <section class="sec">
        <MenuButton state={state} />
        <div class="wrap">
          <h1 tabIndex={-1}>{l('end.title')}</h1>
          <Counts state={state} ending={ending} />
        </div>
      </section>
      <TurnOne state={state} ending={ending} />
      <section class="sec">
        <div class="wrap">
          <p>{l('end.claim', { country })}</p>
          <p>{l('end.real')}</p>
          <div class="row">
            <button type="button" class="go" data-real onClick={actions.leaveLesson}>
              <Go />
              {l('end.on')}
            </button>
            <button type="button" class="plain" data-home onClick={actions.toTitle}>
              {l('end.title.back')}
            </button>
          </div>
        </div>
      </section>
    </main>
  );
}

/** Where the term ends, one figure for each person, so that the two counts are seen at one size. */
function Counts({ state, ending }: { state: PublicState; ending: Ending }) {
  const term = state.setup.term;
  const { prisoners, reported } = ending.tracks.yours;
  const counts = { reported: reported[term] ?? 0, true: prisoners[term] ?? 0 };
  const unseen = counts.true - counts.reported;
  return (
    <>
      <h2>{l('end.counts', { date: dateOf(state.facts, term) })}</h2>
      <div class="two-counts">
        {(['reported', 'true'] as const).map((count) => (
          <div key={count} class={count} data-count={count}>
            <p>
              <b class="num">{counts[count]}</b> {l(`end.${count}`)}
            </p>
            <People count={counts[count]} height={24} spacing={10} perRow={30} fill="currentColor" />
          </div>
        ))}
      </div>
      <p>{unseen > 0 ? l('end.unseen', { n: unseen }) : l('end.allSeen')}</p>
    </>
  );
}

type Row = PublicState['history'][number];

/** The other way of an answer: a deal is turned to refuse, anything else to accept. */
function otherWay(row: Row): Answer {
  return row.result === 'freed' || row.result === 'roadmap' ? 'refuse' : 'accept';
}

interface Turned {
  readonly quarter: number;
  readonly track: TurnedTrack;
}

function TurnOne({ state, ending }: { state: PublicState; ending: Ending }) {
  const actions = useActions();
  const rows = state.history.filter((row) => row.answer !== 'none');
  const [turned, setTurned] = useState<Turned | null>(null);
  const turn = async ({ quarter, ...row }: Row): Promise<void> => {
    if (turned?.quarter === quarter) return setTurned(null);
    const track = await actions.turnAnswer(quarter, otherWay({ quarter, ...row })).catch(() => null);
    if (track) setTurned({ quarter, track });
  };
  return (
    <section class="sec dark">
      <div class="wrap">
        <h2>{l('end.years')}</h2>
        <p class="lede">{l(`end.yearsLede.${ending.otherAccepts ? 'accept' : 'refuse'}`)}</p>
        <div class="beside">
          <div>
            <h3>{l('end.turn')}</h3>
            <p class="lede">{rows.length > 0 ? l('end.turnLede') : l('end.turnNone')}</p>
            <ul class="answers">
              {rows.map((row) => (
                <AnswerRow
                  key={row.quarter}
                  state={state}
                  row={row}
                  on={turned?.quarter === row.quarter}
                  onTurn={() => void turn(row)}
                />
              ))}
            </ul>
          </div>
          <Lines state={state} ending={ending} turned={turned?.track ?? null} />
        </div>
      </div>
    </section>
  );
}

function AnswerRow(props: { state: PublicState; row: Row; on: boolean; onTurn: () => void }) {
  const { state, row, on, onTurn } = props;
  const arm = armOf(row.answer);
  const result = row.result === 'freed' ? t('register.freed', { n: row.people }) : t(`register.${row.result}`);
  return (
    <li>
      <span class="num">
        {arm && <SignalArm arm={arm} size={24} />}
        <span>
          <b>{shortDateOf(state.facts, row.quarter)}</b> {result}
        </span>
      </span>
      <button type="button" class="plain" aria-pressed={on} data-turn={row.quarter} onClick={onTurn}>
        {on ? l('end.back') : l(`end.to.${otherWay(row)}` as 'end.to.accept')}
        <span class="aside">, {dateOf(state.facts, row.quarter)}</span>
      </button>
    </li>
  );
}

function Lines(props: { state: PublicState; ending: Ending; turned: TurnedTrack | null }) {
  const { state, ending, turned } = props;
  const { yours, other } = ending.tracks;
  const { horizon } = state.facts;
  const lines: (Line & { readonly freed: number })[] = [
    { id: 'other', name: l('end.other'), values: other.prisoners, look: 'other', freed: other.totals.freed },
    { id: 'yours', name: l('end.yours'), values: yours.prisoners, look: 'yours', freed: yours.totals.freed },
  ];
  if (turned) {
    const { prisoners, outcomes } = turned;
    lines.push({ id: 'turned', name: l('end.turned'), values: prisoners, look: 'turned', freed: outcomes.freed });
  }
  const said = [...lines].reverse().map(({ id, name, values, look, freed }) => {
    const inside = values[horizon] ?? 0;
    const date = dateOf(state.facts, horizon);
    return { id, look, text: l('end.line', { track: name, freed: Math.round(freed), inside, date }) };
  });
  return (
    <div class="lines">
      <PrisonersChart
        lines={lines}
        horizon={horizon}
        termEnd={state.setup.term}
        dateOf={(q) => shortDateOf(state.facts, q)}
        label={`${l('end.chart')}. ${said.map(({ text }) => text).join(' ')}`}
        aside
        slider
      />
      <div role="status">
        <ul class="key">
          {said.map(({ id, look, text }) => (
            <li key={id} data-line={id}>
              <LineSign look={look} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
