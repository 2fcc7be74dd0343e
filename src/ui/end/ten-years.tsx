/** People in prison over ten years on three tracks: drawn, as a table, and the moments at which things turned. */
import { useState } from 'preact/hooks';
import { type Moment, type PublicEvent, TEMPERS } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { LineKey } from '../charts/line-key.tsx';
import { type Line, PrisonersChart } from '../charts/prisoners.tsx';
import { Savable } from '../charts/save.tsx';
import { Choices } from '../parts/choices.tsx';
import { usePrinting } from '../printing.tsx';
import { dateOf, shortDateOf } from '../say/figures.ts';
import { momentText, officeName } from '../say/turns.ts';
import { type Ending, type PartProps, TRACK_IDS, type TrackId } from './tracks.ts';

const COUNTS = ['true', 'reported'] as const;
type Count = (typeof COUNTS)[number];
/** From back to front. */
const DRAWN: readonly TrackId[] = ['nobody', 'other', 'yours'];

function linesOf({ ending }: PartProps, count: Count): Line[] {
  const lines: Line[] = DRAWN.map((id) => {
    const track = ending.tracks[id];
    return { id, name: t(`track.${id}`), values: count === 'true' ? track.prisoners : track.reported, look: id };
  });
  if (count === 'reported') return lines;
  return [
    { id: 'reported', name: t('track.reported'), values: ending.tracks.yours.reported, look: 'reported' },
    ...lines,
  ];
}

export function TenYears(props: PartProps) {
  const { state } = props;
  const [count, setCount] = useState<Count>('true');
  const [table, setTable] = useState(false);
  const printing = usePrinting();
  const lines = linesOf(props, count);
  const front = [...lines].reverse();
  const text = front.map((l) => t('end.chart.text', { track: l.name, n: l.values.at(-1) ?? 0 })).join(' ');
  return (
    <section class="sec">
      <div class="wrap">
        <h2>{t('end.years')}</h2>
        <p class="lede">{t(`end.yearsLede.${count}`)}</p>
        <p class="lede">{t('end.nobody')}</p>
        <div class="tools">
          <Choices
            label={t('end.count.label')}
            class="row"
            card="plain"
            name="draw"
            options={COUNTS}
            chosen={count}
            onChoose={setCount}
          >
            {(id) => t(`end.count.${id}`)}
          </Choices>
          <button type="button" class="plain" aria-expanded={table} data-table onClick={() => setTable(!table)}>
            {table ? t('end.table.hide') : t('end.table')}
          </button>
        </div>
        <Savable id={`ten-years-${count}`} title={`${t('end.years')}, ${t(`end.count.${count}`).toLowerCase()}`}>
          <LineKey lines={front} />
          <PrisonersChart
            lines={lines}
            horizon={state.facts.horizon}
            termEnd={state.view?.term ?? null}
            dateOf={(q) => shortDateOf(state.facts, q)}
            label={t('end.chart.label', { text })}
            slider
          />
        </Savable>
        {(table || printing) && <YearsTable {...props} />}
        <Turns {...props} />
      </div>
    </section>
  );
}

/** Every track, true and reported, quarter by quarter. */
function YearsTable({ state, ending }: PartProps) {
  const columns = TRACK_IDS.flatMap((id) =>
    COUNTS.map((count) => ({
      key: `${id}-${count}`,
      name: t(`track.count.${count}`, { track: t(`track.${id}`) }),
      values: count === 'true' ? ending.tracks[id].prisoners : ending.tracks[id].reported,
    })),
  );
  return (
    <div class="scroll">
      <table class="by quarters num">
        <thead>
          <tr>
            <th scope="col">{t('end.table.quarter')}</th>
            {columns.map((c) => (
              <th scope="col" key={c.key} data-column={c.key}>
                {c.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: state.facts.horizon + 1 }, (_, q) => (
            <tr key={dateOf(state.facts, q)}>
              <th scope="row">{shortDateOf(state.facts, q)}</th>
              {columns.map((c) => (
                <td key={c.key}>{c.values[q]?.toLocaleString('en-GB') ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Turns({ state, ending }: PartProps) {
  const { facts, view, election } = state;
  const term = view?.term ?? 0;
  const temper = TEMPERS[view?.rival ?? 0] ?? 'drifter';
  const list = (part: 'term' | 'after', moments: readonly Moment[]) => (
    <>
      <h4>{t(`end.turns.${part}`)}</h4>
      {moments.length > 0 ? (
        <ul class="turns" data-turns={part}>
          {moments.map((moment) => (
            <li key={moment.quarter}>
              <b class="num">{dateOf(facts, moment.quarter)}</b>{' '}
              {momentText(moment, part === 'term' ? 'player' : ending.after.office, (event) =>
                dealText(event, part, ending),
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p class="turns" data-turns={part}>
          {part === 'term' ? t('end.turns.quietTerm') : t('years.quiet')}
        </p>
      )}
    </>
  );
  return (
    <>
      <h3>{t('end.turns')}</h3>
      {list(
        'term',
        ending.moments.filter((m) => m.quarter <= term),
      )}
      <h4>{t('end.turns.vote')}</h4>
      <ul class="turns">
        <li>
          <b class="num">{dateOf(facts, term)}</b>{' '}
          {election?.stays ? t('end.turn.stayed') : t('end.turn.left', { temper: t(`temper.${temper}`).toLowerCase() })}
        </li>
      </ul>
      {list(
        'after',
        ending.moments.filter((m) => m.quarter > term),
      )}
    </>
  );
}

/** A deal as it is told when all years are over: one of so many. */
function dealText(event: PublicEvent, part: 'term' | 'after', ending: Ending): string {
  const people = (n: number) => t('end.turn.people', { n });
  return t('end.turn.deals', {
    n: ending[part].signed,
    who: officeName(part === 'term' ? 'player' : ending.after.office),
    people: people(event.figure),
    all: people(ending[part].freed),
  });
}
