/** The open sandbox: each number of a view on a slider, and the player's decisions replayed in the worker while it is dragged. */
import './sandbox.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { UnderView } from '../../outcomes/index.ts';
import { t } from '../../text/index.ts';
import { say } from '../../text/sandbox.ts';
import { type Line, PrisonersChart } from '../charts/prisoners.tsx';
import { Savable } from '../charts/save.tsx';
import { shortDateOf } from '../say/figures.ts';
import { CopyField } from '../share/copy.tsx';
import { pageAddress } from '../share/shared-game.ts';
import { useActions, useSession, useWords } from '../store.ts';
import { nameOf } from './flips.tsx';
import { DotChart } from './luck.tsx';
import { Part, Waiting } from './parts.tsx';
import { inHundred, signedWhole } from './say.ts';
import type { RevealProps } from './use.ts';

type Ranges = NonNullable<RevealProps['known']['start']>['ranges'][string];
type Range = Ranges[number];
/** Units by parameter; what stands at the view's value is not in it. */
type Moved = Readonly<Record<string, number>>;
type Changes = Parameters<ReturnType<typeof useSession>['reveal']['sandbox']>[1];

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });
const shown = (units: number, { per }: Range): string => decimals.format(units / per);

export function Sandbox(props: RevealProps & { view: string }) {
  const { known, view } = props;
  const words = useWords();
  // Rules released before there was a sandbox give no ranges.
  const { start } = known;
  const ranges = start && 'ranges' in start ? start.ranges[view] : undefined;
  const { name } = words.view(view);
  return (
    <Part id="sandbox" lede={say('lede', { view: name })}>
      {!start && <Waiting known={known} what="start" />}
      {start && !ranges && <p>{say('older')}</p>}
      {ranges && <Table key={view} {...props} ranges={ranges} />}
    </Part>
  );
}

function Table(props: RevealProps & { view: string; ranges: Ranges }) {
  const { view, ranges, known } = props;
  const [moved, setMoved] = useState<Moved>({});
  const changes = Object.entries(moved).map(([parameter, at]) => ({ parameter, at })) as Changes;
  const { under, failed } = useReplayed(view, changes);
  const move = (range: Range, at: number): void =>
    setMoved(({ [range.parameter]: _, ...rest }) => (at === range.value ? rest : { ...rest, [range.parameter]: at }));
  return (
    <div class="sandbox">
      <Result
        {...props}
        under={(changes.length > 0 ? under : known.views[view]) ?? null}
        failed={failed}
        changes={changes}
      />
      <div class="numbers">
        {ranges.map((range) => (
          <Slider key={range.parameter} range={range} at={moved[range.parameter] ?? range.value} onMove={move} />
        ))}
      </div>
      <MovedList ranges={ranges} moved={moved} view={view} changes={changes} onBack={() => setMoved({})} />
    </div>
  );
}

/** One replay at a time is asked for, always of the newest numbers: what lies between is left out, and no answer comes late. */
function useReplayed(view: string, changes: Changes): { under: UnderView | null; failed: boolean } {
  const { reveal } = useSession();
  const [found, set] = useState<{ under: UnderView | null; failed: boolean }>({ under: null, failed: false });
  const wanted = useRef<Changes | null>(null);
  const busy = useRef(false);
  const here = useRef(true);
  const key = JSON.stringify(changes);
  const ask = (): void => {
    const now = wanted.current;
    if (busy.current || now === null) return;
    wanted.current = null;
    busy.current = true;
    const done = (under: UnderView | null, failed: boolean): void => {
      busy.current = false;
      if (!here.current) return;
      set({ under, failed });
      ask();
    };
    reveal.sandbox(view, now).then(
      (under) => done(under, false),
      () => done(null, true),
    );
  };
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    // What nothing has moved is there already, over more worlds.
    wanted.current = changes.length > 0 ? changes : null;
    ask();
  }, [key]);
  return found;
}

interface ResultProps extends RevealProps {
  readonly view: string;
  readonly under: UnderView | null;
  readonly failed: boolean;
  readonly changes: Changes;
}

function Result({ state, known, view, under, failed, changes }: ResultProps) {
  const words = useWords();
  if (failed)
    return (
      <p role="status">
        {say('failed')} <code>{t('notice.code', { code: 'sandbox-failed' })}</code>
      </p>
    );
  if (!under) return <p class="waiting">{say('computing')}</p>;
  const { tracks, verdict } = under;
  const was = known.views[view]?.tracks.yours;
  const lines: Line[] = [
    ...(was && changes.length > 0
      ? [{ id: 'was', name: say('track.was'), values: was, look: 'reported' as const }]
      : []),
    { id: 'moved-other', name: t('track.other'), values: tracks.other, look: 'other' },
    { id: 'moved-yours', name: t('track.yours'), values: tracks.yours, look: 'yours' },
  ];
  const n = Math.abs(Math.round(verdict.mean));
  const counts = { yours: tracks.yours.at(-1) ?? 0, other: tracks.other.at(-1) ?? 0 };
  return (
    <div class="result" data-sandbox={changes.length} data-mean={verdict.mean}>
      <Savable id="sandbox" title={say('title', { view: words.view(view).name })}>
        <p class="which">{verdict.call === 'too-close' ? say('close') : say(verdict.call, { n })}</p>
        <p>
          {say('worlds', {
            of: verdict.worlds,
            low: signedWhole(verdict.low),
            high: signedWhole(verdict.high),
            more: inHundred(verdict.above),
            less: inHundred(verdict.below),
          })}
        </p>
        <div class="pair">
          <div>
            <h3>{say('lines')}</h3>
            <PrisonersChart
              lines={lines}
              horizon={state.facts.horizon}
              termEnd={state.view?.term ?? null}
              dateOf={(q) => shortDateOf(state.facts, q)}
              label={say('lines.label', counts)}
              aside
            />
          </div>
          {changes.length > 0 && (
            <div class="paper">
              <DotChart under={under} small />
            </div>
          )}
        </div>
      </Savable>
    </div>
  );
}

function Slider({ range, at, onMove }: { range: Range; at: number; onMove: (range: Range, at: number) => void }) {
  const name = nameOf(range.parameter);
  const isMoved = at !== range.value;
  return (
    <div class={`number ${isMoved ? 'moved' : ''}`} data-number={range.parameter}>
      <label class="slide">
        <span>
          {name} <b class="num">{shown(at, range)}</b>
        </span>
        <input
          type="range"
          min={range.low}
          max={range.high}
          step={1}
          value={at}
          aria-valuetext={say('slider', { name, value: shown(at, range), own: shown(range.value, range) })}
          onInput={(event) => onMove(range, Number(event.currentTarget.value))}
        />
      </label>
      <small class="num">{say('range', { low: shown(range.low, range), high: shown(range.high, range) })}</small>
      <button
        type="button"
        class="link"
        disabled={!isMoved}
        aria-label={say('back.of', { name })}
        data-back-to={range.parameter}
        onClick={() => onMove(range, range.value)}
      >
        {say('back')}
      </button>
    </div>
  );
}

interface MovedProps {
  readonly ranges: Ranges;
  readonly moved: Moved;
  readonly view: string;
  readonly changes: Changes;
  readonly onBack: () => void;
}

function MovedList({ ranges, moved, view, changes, onBack }: MovedProps) {
  const actions = useActions();
  const [link, setLink] = useState<{ readonly of: string; readonly text: string | null } | null>(null);
  const key = JSON.stringify(changes);
  const make = async (): Promise<void> => {
    const packed = await actions.shareMoved(view, changes).catch(() => null);
    setLink({ of: key, text: packed?.ok ? packed.game.link(pageAddress()) : null });
  };
  return (
    <div class="moved-list">
      <h3>{say('moved')}</h3>
      {changes.length === 0 && <p>{say('moved.none')}</p>}
      <ul class="plain-list" data-moved={changes.length}>
        {ranges
          .filter(({ parameter }) => parameter in moved)
          .map((range) => (
            <li key={range.parameter}>
              {say('moved.one', {
                name: nameOf(range.parameter),
                value: shown(moved[range.parameter] ?? 0, range),
                own: shown(range.value, range),
              })}
            </li>
          ))}
      </ul>
      {changes.length > 0 && (
        <>
          <div class="row">
            <button type="button" class="plain" data-back-all onClick={onBack}>
              {say('back.all')}
            </button>
            <button type="button" class="plain" data-moved-link onClick={() => void make()}>
              {say('link')}
            </button>
          </div>
          <div role="status">
            {link?.of === key && link.text === null && say('link.failed')}
            {link?.of === key && link.text !== null && (
              <>
                <p>{say('link.about')}</p>
                <CopyField id="moved" label={say('link.label')} text={link.text} rows={3} />
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}
