/** Two layouts: the desk of the design, scaled as one, and one column with step tabs. */
import { useEffect, useState } from 'preact/hooks';

export type Layout = 'desk' | 'column';

const WIDE = 1366;
const HIGH = 625;
/** Below this scale the desk's smallest type would fall under 13 px. */
const LEAST_SCALE = 0.93;
const STAGE = 220;
const STAGE_MOST = 440;

interface Measure {
  readonly layout: Layout;
  readonly scale: number;
  /** Spare height for the stage, drawn pixels. */
  readonly spare: number;
  /** Something was cut at this size of the window (a small phone, a longer language): nothing has a set height, and the page scrolls. */
  readonly flows: boolean;
  /** Text is far wider than it is drawn (the reader's own spacing): it flows, and what stood side by side stands below each other. */
  readonly roomy: boolean;
}

export function measure(width: number, height: number, { flows = false, roomy = false } = {}): Measure {
  if (roomy) return { layout: 'column', scale: 1, spare: 0, flows: true, roomy };
  const scale = Math.min(width / WIDE, height / HIGH);
  if (scale >= LEAST_SCALE)
    return { layout: 'desk', scale, spare: Math.max(0, height / scale - HIGH), flows: false, roomy };
  return { layout: 'column', scale: 1, spare: Math.max(0, height - 660), flows, roomy };
}

/** Height of the stage; in a column the step that needs the room gets it. */
export function stageHeight(m: Measure, onLevers: boolean): number {
  if (m.layout === 'desk') return Math.min(STAGE_MOST, STAGE + m.spare);
  return (onLevers ? 66 : 100) + Math.min(m.spare, 180) * (onLevers ? 0.72 : 0.5);
}

/** Height of the strip of the stage above the screens around the quarters, drawn pixels; a higher page gives it more. */
function bandHeight(m: Measure): number {
  return m.layout === 'desk' ? 84 + Math.min(m.spare, 240) * 0.6 : 52 + Math.min(m.spare, 180) * 0.3;
}

/** What a paper in a column has beyond its least height, drawn pixels: for a larger crowd and a higher chart. */
export function paperSpare(m: Measure): number {
  return m.layout === 'desk'
    ? 0
    : Math.max(0, m.spare - (stageHeight(m, false) - stageHeight({ ...m, spare: 0 }, false)));
}

/** Where the stage begins: under the strip, and in a column under the headline, which the step of the levers leaves out. */
function stageTop(m: Measure, onLevers: boolean): number {
  if (m.layout === 'desk') return 60 * m.scale;
  return onLevers ? 78 : 110;
}

/** Ten figures of 16 px: no face for code draws them wider than this, unless the reader has asked for it. */
const PROBE = '0000000000';
const PROBE_MOST = 112;
let probe: HTMLElement | null = null;

/** A line that nobody sees, of the size of the smallest text that is read in lines. */
function probeLine(): HTMLElement {
  if (probe?.isConnected) return probe;
  probe = document.createElement('span');
  probe.className = 'probe';
  probe.setAttribute('aria-hidden', 'true');
  probe.textContent = PROBE;
  document.body.append(probe);
  return probe;
}

function isWide(): boolean {
  const line = probeLine();
  return (
    line.getBoundingClientRect().width > PROBE_MOST || Number.parseFloat(getComputedStyle(line).letterSpacing) > 0.5
  );
}

/** How often something was found cut at this size of the window: once, and it flows; twice, and it is roomy. */
let cuts = 0;
const measuring = new Set<() => void>();

/** A change of the window is tried anew. */
function forget(): void {
  cuts = 0;
  for (const measureAgain of measuring) measureAgain();
}

const measureNow = (): Measure =>
  measure(window.innerWidth, window.innerHeight, { flows: cuts > 0, roomy: isWide() || cuts > 1 });

/** Boxes of a quarter that have a set size in a column, and what may not be higher or wider than they are. */
const BOXES = '.dos, .ppl, .oth, .dos .words, .ans, .opts, .lev, .expl, .hd, .tabs, .tab, .dir, .btn, .strip, .r2';
/** No line of text is lower, px; half of one may be the margin below the last. */
const LINE = 16;

/**
 * Call after a quarter has been drawn in one column. Where a word or a line is cut, the page is given more room, and keeps it
 * until the window has another size: it scrolls, and nothing is lost.
 */
export function flowWhereCut(m: Measure): void {
  if (m.layout !== 'column' || m.roomy || cuts > (m.flows ? 1 : 0)) return;
  if (![...document.querySelectorAll<HTMLElement>(BOXES)].some(isTooSmall)) return;
  cuts++;
  for (const measureAgain of measuring) measureAgain();
}

function isTooSmall(box: HTMLElement): boolean {
  if (box.clientWidth === 0) return false;
  const scrolls = getComputedStyle(box).overflowY === 'auto';
  return (!scrolls && box.scrollHeight > box.clientHeight + LINE / 2) || box.scrollWidth > box.clientWidth + 2;
}

export function useMeasure(): Measure {
  const [m, set] = useState(measureNow);
  useEffect(() => {
    const onResize = () => set(measureNow());
    const observer = new ResizeObserver(onResize);
    observer.observe(probeLine());
    measuring.add(onResize);
    window.addEventListener('resize', forget);
    return () => {
      observer.disconnect();
      measuring.delete(onResize);
      if (measuring.size === 0) window.removeEventListener('resize', forget);
    };
  }, []);
  return m;
}

/** Hands the layout to the styles, so that the stage outside of the interface's tree follows it too. */
export function applyLayout(m: Measure, screen: string, onLevers: boolean): void {
  const root = document.documentElement;
  root.dataset.layout = m.layout;
  root.dataset.screen = screen;
  root.toggleAttribute('data-flows', m.flows);
  root.toggleAttribute('data-roomy', m.roomy);
  root.style.setProperty('--k', m.scale.toFixed(4));
  root.style.setProperty('--stage-top', `${stageTop(m, onLevers)}px`);
  root.style.setProperty('--band-h', `${Math.round(bandHeight(m))}px`);
  root.style.setProperty('--stage-h', `${Math.round(stageHeight(m, onLevers))}px`);
  if (m.flows) requestAnimationFrame(placeStage);
}

/** Where everything flows the picture follows the space that is left for it. */
function placeStage(): void {
  const space = document.querySelector('.stage-space');
  if (space)
    document.documentElement.style.setProperty(
      '--stage-top',
      `${space.getBoundingClientRect().top + window.scrollY}px`,
    );
}
