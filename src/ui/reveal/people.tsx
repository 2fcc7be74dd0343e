/** People on both tracks: three groups on each, one figure a person, all of one size and filling at one pace. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Groups } from '../../outcomes/index.ts';
import { say } from '../../text/charts.ts';
import { formatCount } from '../../text/index.ts';
import { r } from '../../text/reveal.ts';
import { Savable } from '../charts/save.tsx';
import { stream } from '../parts/ink.ts';
import { figurePath, kindOfFigure } from '../parts/people.tsx';
import { netArrests, shortDateOf } from '../say/figures.ts';
import { useWords } from '../store.ts';
import { lifeText, whoText } from './lives.ts';
import { Behind, Part, Waiting } from './parts.tsx';
import type { RevealProps } from './use.ts';

const TRACKS = ['yours', 'other'] as const;
type Track = (typeof TRACKS)[number];
const GROUPS = ['freed', 'arrestedOnly', 'keptLonger'] as const satisfies readonly (keyof Groups)[];
type GroupId = (typeof GROUPS)[number];

export function groupName(track: Track, group: GroupId): string {
  return group === 'freed' ? r('people.freed') : r(`people.${group}.${track}`);
}

export function People(props: RevealProps) {
  const { known, ending, state } = props;
  const { people } = known;
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place, people !== null);
  const most = people ? Math.max(...TRACKS.flatMap((track) => GROUPS.map((group) => people[track][group].length))) : 0;
  return (
    <Part id="people" lede={r('people.lede')}>
      {!people && <Waiting known={known} what="people" />}
      <div
        ref={place}
        class={seen ? 'walls seen' : 'walls'}
        style={{ '--rows': Math.max(1, Math.ceil(most / PER_ROW)) }}
      >
        {people && (
          <Savable id="people" title={say('title.people')}>
            {TRACKS.map((track) => (
              <section key={track} aria-label={r(`people.on.${track}`)}>
                <h3>{r(`people.on.${track}`)}</h3>
                <div class="wall-row">
                  {GROUPS.map((group) => (
                    <Wall key={group} {...props} track={track} group={group} of={people[track][group]} most={most} />
                  ))}
                </div>
              </section>
            ))}
          </Savable>
        )}
      </div>
      {people && (
        <>
          <p class="lede" data-net>
            {r('people.net', { net: netArrests(ending, 'end.apart') })}
          </p>
          <Behind label={r('people.table')}>
            <ByQuarter people={people} state={state} />
          </Behind>
        </>
      )}
    </Part>
  );
}

/** True once the element has been in sight, or where that cannot be known. */
function useSeen(place: { readonly current: Element | null }, ready: boolean): boolean {
  const [seen, set] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element || !ready || seen) return;
    if (!('IntersectionObserver' in window)) return set(true);
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) set(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ready, seen]);
  return seen;
}

interface WallProps extends RevealProps {
  readonly track: Track;
  readonly group: GroupId;
  readonly of: Groups[GroupId];
  /** People in the largest group: all fill at its pace. */
  readonly most: number;
}

const PER_ROW = 32;
const CELL = { width: 11, height: 27, figure: 22 } as const;
/** The largest group fills in so many seconds at most, or at so many people a second. */
const FILL = { seconds: 8, least: 120 } as const;

function Wall({ state, track, group, of, most }: WallProps) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const rows = useMemo(() => rowsOf(of.length, `${track}-${group}`), [of, track, group]);
  const name = groupName(track, group);
  const person = of[at]?.person;
  const width = PER_ROW * CELL.width;
  const height = Math.max(1, rows.length) * CELL.height;
  const pace = Math.max(FILL.least, most / FILL.seconds);
  const find = (event: PointerEvent & { currentTarget: Element }): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * PER_ROW);
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows.length);
    const index = row * PER_ROW + Math.min(PER_ROW - 1, Math.max(0, column));
    if (index >= 0 && index < of.length) setAt(index);
  };
  return (
    <div class={`wall ${group}`} data-wall={`${track}-${group}`} data-count={of.length}>
      <p class="many num">{formatCount(of.length)}</p>
      <p class="of">{name}</p>
      {person ? (
        <>
          <svg
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden="true"
            onPointerDown={find}
            onPointerMove={(event) => event.pointerType === 'mouse' && find(event)}
          >
            {rows.map((d, row) => (
              <path key={row} d={d} style={{ animationDelay: `${((row * PER_ROW) / pace).toFixed(2)}s` }} />
            ))}
            <rect
              x={(at % PER_ROW) * CELL.width}
              y={Math.floor(at / PER_ROW) * CELL.height + 0.5}
              width={CELL.width}
              height={CELL.height - 1}
              class="chosen"
            />
          </svg>
          <label class="slide">
            <span>{r('people.which', { n: at + 1, of: of.length })}</span>
            <input
              type="range"
              min={0}
              max={of.length - 1}
              value={at}
              aria-label={r('people.slider', { group: name })}
              aria-valuetext={`${whoText(person, state, words)}. ${r('people.life.yours', { life: lifeText(person.yours, state) })} ${r('people.life.other', { life: lifeText(person.other, state) })}`}
              onInput={(event) => setAt(Number(event.currentTarget.value))}
            />
          </label>
          <div class="lives" data-person={person.id}>
            <b>{whoText(person, state, words)}</b>
            <p>{r('people.life.yours', { life: lifeText(person.yours, state) })}</p>
            <p>{r('people.life.other', { life: lifeText(person.other, state) })}</p>
          </div>
        </>
      ) : (
        <p class="lives">{r('people.none')}</p>
      )}
    </div>
  );
}

/** The figures row by row; the same people look the same at every visit. */
function rowsOf(count: number, salt: string): string[] {
  const random = stream(salt.length * 131 + count);
  const rows: string[] = [];
  for (let from = 0; from < count; from += PER_ROW) {
    let d = '';
    for (let i = 0; i < Math.min(PER_ROW, count - from); i++) {
      const kind = kindOfFigure(random());
      const tall = CELL.figure * (0.93 + 0.1 * random());
      const y = (from / PER_ROW) * CELL.height + CELL.height - 2;
      d += figurePath(kind, (i + 0.5) * CELL.width, y, tall, random() < 0.5);
    }
    rows.push(d);
  }
  return rows;
}

function ByQuarter({
  people,
  state,
}: {
  people: NonNullable<RevealProps['known']['people']>;
  state: RevealProps['state'];
}) {
  const columns = TRACKS.flatMap((track) =>
    GROUPS.map((group) => {
      const counts = new Array<number>(state.facts.horizon + 1).fill(0);
      for (const { quarter } of people[track][group]) counts[quarter] = (counts[quarter] ?? 0) + 1;
      return { key: `${track}-${group}`, name: `${r(`people.on.${track}`)}: ${groupName(track, group)}`, counts };
    }),
  );
  return (
    <table class="by num by-quarter">
      <thead>
        <tr>
          <th scope="col">{r('ledger.quarter')}</th>
          {columns.map(({ key, name }) => (
            <th scope="col" key={key}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: state.facts.horizon }, (_, i) => i + 1).map((q) => (
          <tr key={q}>
            <th scope="row">{shortDateOf(state.facts, q)}</th>
            {columns.map(({ key, counts }) => (
              <td key={key}>{formatCount(counts[q] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
