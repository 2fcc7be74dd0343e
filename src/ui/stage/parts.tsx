/** What lies over the stage: its pills, an area on each part that says what it is, and the controls of its motion. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PublicState } from '../../session/index.ts';
import { t } from '../../text/index.ts';
import { useMeasure } from '../layout.ts';
import { partWords } from '../say/parts.ts';
import { leverPulled, stageLabels } from '../say/stage.ts';
import { useActions, useStage, useWords } from '../store.ts';
import type { Motion, PartArea, PartName, StageBridge } from './bridge.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  /** The stage's corner, and the left edge of the box around the parts; CSS pixels in the window. */
  readonly left: number;
  readonly top: number;
  readonly boxLeft: number;
  /** CSS pixels for one of the layout's. */
  readonly zoom: number;
}

const NONE: Size = { width: 0, height: 0, left: 0, top: 0, boxLeft: 0, zoom: 1 };
const BUBBLE = 300;
const LOW = 180;
const UNDER_PILLS = 36;

interface StagePartsProps {
  readonly state: PublicState;
  /** A part that something else of the turn lies on: its pill stays, but it cannot be pressed. */
  readonly covered: PartName | null;
  /** A narrow stage shows all of the country. */
  readonly whole: boolean;
}

export function StageParts({ state, covered, whole }: StagePartsProps) {
  const bridge = useStage();
  useLayoutEffect(() => bridge?.showWhole?.(whole), [bridge, whole]);
  // The areas below are asked for as the picture is now.
  bridge?.showWhole?.(whole);
  const words = useWords();
  const box = useRef<HTMLElement>(null);
  const size = useSize(box);
  const motion = useMotion(bridge);
  const [open, setOpen] = useState<PartName | null>(null);
  const [stop, setStop] = useState<PartName>('prison');
  useSkip(bridge, motion);

  const areas = size.width > 0 ? (bridge?.areas(size.width, size.height) ?? []) : [];
  const homePill = areas.find(({ part }) => part === 'home')?.pill?.y ?? null;
  useLayoutEffect(() => {
    if (homePill !== null) document.documentElement.style.setProperty('--home-pill', px(homePill));
  }, [homePill, size.zoom]);
  const shown = areas.filter(({ part }) => isThere(part, state));
  const free = shown.filter(({ part }) => part !== covered);
  const parts = free.map(({ part }) => part);
  const tabStop = parts.includes(stop) ? stop : parts[0];
  const labels = stageLabels(state) as unknown as Readonly<Record<string, string>>;
  const lever = leverPulled(state)?.ink ?? null;
  const labelOf = (part: PartName): string => {
    if (part !== 'lever') return labels[part] ?? '';
    const { name, figure } = partWords(state, part, words);
    return `${name}  ${figure}`;
  };
  const px = (value: number) => `${value / size.zoom}px`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      setOpen(null);
      event.preventDefault();
      return;
    }
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by || parts.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = parts.indexOf(tabStop ?? 'prison');
    const next = parts[(at + by + parts.length) % parts.length] ?? 'prison';
    setStop(next);
    box.current?.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
  };
  const openArea = free.find(({ part }) => part === open);
  return (
    <section
      class="stage-parts"
      aria-label={t('part.section')}
      ref={box}
      style={{
        left: px(size.left - size.boxLeft),
        width: size.width > 0 ? px(size.width) : '100%',
      }}
      onPointerDownCapture={(event) => {
        if (motion !== 'scene' || (event.target as Element).closest('[data-pause]')) return;
        bridge?.skip();
        event.stopPropagation();
      }}
      onPointerLeave={() => setOpen(null)}
    >
      <div class="parts" role="toolbar" aria-label={t('part.group')} onKeyDown={onKeyDown}>
        {free.map((area) => {
          const said = partWords(state, area.part, words);
          return (
            <button
              type="button"
              key={area.part}
              data-part={area.part}
              tabIndex={area.part === tabStop ? 0 : -1}
              aria-label={[`${said.name}: ${said.figure}.`, said.why].join(' ')}
              style={{ left: px(area.left), top: px(area.top), width: px(area.width), height: px(area.height) }}
              onFocus={() => {
                setStop(area.part);
                setOpen(area.part);
              }}
              onBlur={() => setOpen(null)}
              onPointerEnter={(event) => event.pointerType === 'mouse' && setOpen(area.part)}
              onPointerLeave={(event) => event.pointerType === 'mouse' && setOpen(null)}
              onClick={() => setOpen(area.part)}
            />
          );
        })}
      </div>
      <div class="pills" aria-hidden="true">
        {shown.map((area) => (
          <Pill
            key={area.part}
            area={area}
            label={labelOf(area.part)}
            dot={area.part === 'lever' ? lever : null}
            px={px}
          />
        ))}
      </div>
      {openArea && <Bubble state={state} area={openArea} size={size} px={px} />}
      <Controls state={state} motion={motion} onSkip={() => bridge?.skip()} />
    </section>
  );
}

/** A part of the view that stands for something which the desk does not have yet is not named yet either. */
function isThere(part: PartName, { desk, pulled }: PublicState): boolean {
  if (part === 'lever') return pulled !== null;
  if (part === 'home') return desk.home;
  return desk.fog || (part !== 'palace' && part !== 'patron' && part !== 'arrests');
}

function Pill(props: { area: PartArea; label: string; dot: string | null; px: (value: number) => string }) {
  const { area, label, dot, px } = props;
  if (!area.pill || label === '') return null;
  const [title, ...rest] = label.split('  ');
  const { x, y, side, room } = area.pill;
  return (
    <span class={side} style={{ left: px(x), top: px(y), maxWidth: px(room) }}>
      {dot && <i style={{ background: dot }} />}
      <b>{title}</b> {rest.join(' ')}
    </span>
  );
}

function Bubble(props: { state: PublicState; area: PartArea; size: Size; px: (value: number) => string }) {
  const { state, area, size, px } = props;
  const said = partWords(state, area.part, useWords());
  const width = Math.min(BUBBLE * size.zoom, size.width - 16);
  const left = Math.min(Math.max(8, area.left + area.width / 2 - width / 2), size.width - width - 8);
  // Under the row of pills; below a stage that is too low for it.
  const top = size.height > LOW ? UNDER_PILLS * size.zoom : size.height + 4;
  return (
    <div
      class="part-bubble"
      aria-hidden="true"
      style={{ left: px(size.left + left), top: px(size.top + top), width: px(width) }}
    >
      <b>{said.name}</b> <span class="num">{said.figure}</span>
      <p>{said.why}</p>
    </div>
  );
}

function Controls(props: { state: PublicState; motion: Motion; onSkip: () => void }) {
  const actions = useActions();
  const { paused } = props.state.settings;
  const short = useMeasure().layout === 'column';
  if (props.motion === 'still' && !paused) return null;
  return (
    <div class="stage-controls">
      <button
        type="button"
        data-pause
        aria-pressed={paused}
        aria-label={short ? t(paused ? 'part.move' : 'part.pause') : undefined}
        onClick={() => actions.setSettings({ paused: !paused })}
      >
        <span>{t(short ? (paused ? 'part.moveShort' : 'part.pauseShort') : paused ? 'part.move' : 'part.pause')}</span>
      </button>
      {props.motion === 'scene' && (
        <button type="button" data-skip onClick={props.onSkip}>
          <span>
            {t('part.skip')} <kbd>Esc</kbd>
          </span>
        </button>
      )}
    </div>
  );
}

/** The stage's size and place; it lies outside of the interface's tree. */
function useSize(box: { current: HTMLElement | null }): Size {
  const [size, setSize] = useState<Size>(NONE);
  useLayoutEffect(() => {
    const stage = document.getElementById('stage');
    const parent = box.current?.parentElement;
    if (!stage || !parent) return;
    const measure = () => {
      const { width, height, left, top } = stage.getBoundingClientRect();
      const around = parent.getBoundingClientRect();
      const zoom = parent.offsetHeight > 0 ? around.height / parent.offsetHeight : 1;
      setSize({ width, height, left, top, boxLeft: around.left, zoom });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    observer.observe(parent);
    measure();
    return () => observer.disconnect();
  }, [box]);
  return size;
}

function useMotion(bridge: StageBridge | null): Motion {
  const [motion, setMotion] = useState<Motion>(() => bridge?.motion() ?? 'still');
  useEffect(() => {
    if (!bridge) return;
    setMotion(bridge.motion());
    return bridge.onMotion(() => setMotion(bridge.motion()));
  }, [bridge]);
  return motion;
}

const SKIP_KEYS = new Set(['Escape', 'Enter', ' ']);
const CONTROLS = 'button, a, input, select, textarea, [role="radio"]';

/** While a scene plays, these keys end it and do nothing else; on a control Enter and Space are the control's. */
function useSkip(bridge: StageBridge | null, motion: Motion): void {
  useEffect(() => {
    if (!bridge || motion !== 'scene') return;
    const onKey = (event: KeyboardEvent) => {
      if (!SKIP_KEYS.has(event.key) || document.querySelector('dialog[open]')) return;
      bridge.skip();
      const onControl = event.key !== 'Escape' && event.target instanceof Element && event.target.closest(CONTROLS);
      if (onControl) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [bridge, motion]);
}
