/**
 * The card of a finished term: three numbers of one size, one figure for each person, and the verdict under all three views at
 * the same size. Drawn on a canvas in the browser; nothing leaves it.
 */
import type { PublicState, RivalView } from '../../session/index.ts';
import { formatCount, t } from '../../text/index.ts';
import { say } from '../../text/sharing.ts';
import type { Ending } from '../end/tracks.ts';
import { FIGURES } from '../parts/figures.ts';
import { stream } from '../parts/ink.ts';
import type { ScenarioWords } from '../words.ts';

/** Pixels. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  /** The number above its figures, and not beside its words. */
  readonly tall: boolean;
}
const FRAMES = {
  wide: { width: 1200, height: 630, edge: 48, tall: false },
  tall: { width: 1080, height: 1350, edge: 56, tall: true },
} as const satisfies Record<string, Frame>;
export type FrameName = keyof typeof FRAMES;

const INK = { page: '#0c1828', panel: '#13253a', line: '#2d4a68', text: '#f7f0e2', small: '#d6e0e8' };
const DISPLAY = '"Sofia Sans Extra Condensed Variable", "Arial Narrow", sans-serif';
const PLAIN = '"Sofia Sans Condensed Variable", "Arial Narrow", sans-serif';

/** One group of people: a number, what it counts, a colour. */
interface Group {
  readonly n: number;
  readonly words: string;
  readonly ink: string;
}

export interface CardContent {
  readonly title: string;
  /** Left above and below, right above and below. */
  readonly groups: readonly [Group, Group, Group, Group];
  readonly views: readonly {
    readonly name: string;
    readonly call: string;
    readonly interval: string;
    readonly mine: boolean;
  }[];
  readonly foot: string;
}

/** What a card says; every figure is of the ending or of the verdicts. */
export function cardContent(
  state: PublicState,
  ending: Ending,
  verdicts: readonly RivalView[],
  words: ScenarioWords,
): CardContent {
  return {
    title: say('card.title', { quarters: state.setup.term }),
    groups: [
      { n: ending.tracks.yours.totals.freed, words: say('card.freed'), ink: '#f6bf57' },
      { n: ending.apart.yours.keptLonger, words: say('card.kept'), ink: '#f7f0e2' },
      { n: ending.apart.yours.arrestedOnly, words: say('card.arrested'), ink: '#a6d4f5' },
      { n: ending.apart.other.arrestedOnly, words: say('card.arrestedOther'), ink: '#f7f0e2' },
    ],
    views: verdicts.map((verdict) => ({
      name: words.view(verdict.view).name,
      call: callWords(verdict),
      interval: say('card.interval', { low: signed(verdict.low), high: signed(verdict.high) }),
      mine: verdict.view === ending.view,
    })),
    foot: say(ending.otherAccepts ? 'card.foot.accept' : 'card.foot.refuse', { n: verdicts[0]?.worlds ?? 0 }),
  };
}

function callWords({ call, mean }: RivalView): string {
  const n = Math.round(Math.abs(mean));
  if (call === 'too-close') return say('card.close');
  return call === 'more' ? say('card.more', { n }) : say('card.fewer', { n });
}

function signed(value: number): string {
  const n = Math.round(value);
  return n < 0 ? say('card.few', { n: -n }) : say('card.many', { n });
}

/** The picture as PNG; null where the browser cannot draw it. */
export async function drawCard(content: CardContent, name: FrameName): Promise<Blob | null> {
  const frame: Frame = FRAMES[name];
  const canvas = document.createElement('canvas');
  canvas.width = frame.width;
  canvas.height = frame.height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  await Promise.all([`900 96px ${DISPLAY}`, `500 24px ${PLAIN}`].map((font) => document.fonts.load(font)));
  draw(pen, content, frame);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function draw(pen: CanvasRenderingContext2D, content: CardContent, frame: Frame): void {
  const { width, height, edge, tall } = frame;
  pen.fillStyle = INK.page;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'alphabetic';
  heading(pen, content.title, frame);
  const foot = height - (tall ? 44 : 20);
  const boxes = tall ? 3 * 122 : 104;
  const bottom = foot - (tall ? 40 : 30) - boxes;
  const top = tall ? 210 : 92;
  const gap = 28;
  const half = (width - 2 * edge - gap) / 2;
  const right = edge + half + gap;
  const [freed, kept, arrested, arrestedOther] = content.groups;
  const room = bottom - 16 - top;
  const size = peopleSize(content.groups, half, room, tall);
  for (const [x, upper, lower] of [
    [edge, freed, kept],
    [right, arrested, arrestedOther],
  ] as const) {
    const below = people(pen, upper, x, top, half, size, tall);
    people(pen, lower, x, Math.max(below + 18, top + room / 2 + 4), half, size, tall);
  }
  views(pen, content, frame, bottom);
  text(pen, content.foot, edge, foot, `500 ${tall ? 22 : 17}px ${PLAIN}`, INK.small, width - 2 * edge);
}

function heading(pen: CanvasRenderingContext2D, title: string, { width, edge, tall }: Frame): void {
  const size = tall ? 66 : 44;
  const base = tall ? 104 : 56;
  let x = edge;
  for (const [word, ink] of [
    [t('app.the'), INK.text],
    [t('app.other'), '#b7d3e8'],
    [t('app.track'), INK.text],
  ] as const) {
    pen.font = `900 ${size}px ${DISPLAY}`;
    pen.fillStyle = ink;
    pen.fillText(word.toUpperCase(), x, base);
    x += pen.measureText(`${word.toUpperCase()} `).width;
  }
  if (tall) text(pen, title, edge, base + 46, `500 27px ${PLAIN}`, INK.small, width - 2 * edge);
  else {
    pen.textAlign = 'right';
    text(pen, title, width - edge, base - 6, `500 20px ${PLAIN}`, INK.small, width / 2);
    pen.textAlign = 'left';
  }
  const rail = base + (tall ? 76 : 22);
  pen.fillStyle = '#f6bf57';
  pen.fillRect(0, rail - 3, width / 2, 7);
  pen.fillStyle = '#a6d4f5';
  pen.fillRect(width / 2, rail - 3, width / 2, 2.5);
  pen.fillRect(width / 2, rail + 1.5, width / 2, 2.5);
  pen.beginPath();
  pen.arc(width / 2, rail, 12, 0, 7);
  pen.fillStyle = INK.page;
  pen.fill();
  pen.lineWidth = 4;
  pen.strokeStyle = INK.text;
  pen.stroke();
}

const numberHeight = (tall: boolean) => (tall ? 160 : 92);

/** One size for all groups, the largest at which each fits its place; pixels. */
function peopleSize(groups: CardContent['groups'], width: number, height: number, tall: boolean): number {
  const heights = (size: number) =>
    groups.map(({ n }) => numberHeight(tall) + Math.ceil(n / Math.floor(width / (size * STEP))) * (size + 3));
  for (let size = MOST_SIZE; size > LEAST_SIZE; size -= 0.5) {
    const [freed = 0, kept = 0, arrested = 0, other = 0] = heights(size);
    const fits = (upper: number, lower: number) => Math.max(upper + 18, height / 2 + 4) + lower <= height;
    if (fits(freed, kept) && fits(arrested, other)) return size;
  }
  return LEAST_SIZE;
}

const MOST_SIZE = 24;
const LEAST_SIZE = 3;
/** Width of a figure's place as a part of its height. */
const STEP = 0.48;

/** Returns where it ends. */
function people(
  pen: CanvasRenderingContext2D,
  group: Group,
  x: number,
  y: number,
  width: number,
  size: number,
  tall: boolean,
): number {
  const big = tall ? 116 : 92;
  const base = y + big * 0.8;
  pen.font = `900 ${big}px ${DISPLAY}`;
  pen.fillStyle = group.ink;
  const number = formatCount(group.n);
  pen.fillText(number, x, base);
  const wide = pen.measureText(number).width;
  if (tall) text(pen, group.words, x, base + 40, `500 27px ${PLAIN}`, INK.text, width);
  else lines(pen, group.words, x + wide + 18, base - 30, width - wide - 18);
  const step = size * STEP;
  const row = Math.floor(width / step);
  const first = y + numberHeight(tall);
  const random = stream(5);
  pen.fillStyle = group.ink;
  for (let i = 0; i < group.n; i++) {
    const shape = FIGURES[Math.floor(random() * FIGURES.length)] ?? '';
    pen.save();
    pen.translate(x + (i % row) * step, first + Math.floor(i / row) * (size + 3));
    pen.scale(size / 24, size / 24);
    pen.fill(new Path2D(shape));
    pen.restore();
  }
  return first + Math.ceil(group.n / row) * (size + 3);
}

/** Words beside a number, over two lines where they need them. */
function lines(pen: CanvasRenderingContext2D, words: string, x: number, y: number, width: number): void {
  pen.font = `500 25px ${PLAIN}`;
  pen.fillStyle = INK.text;
  if (pen.measureText(words).width <= width) {
    pen.fillText(words, x, y + 15);
    return;
  }
  const parts = words.split(' ');
  let at = parts.length - 1;
  while (at > 1 && pen.measureText(parts.slice(0, at).join(' ')).width > width * 0.8) at--;
  pen.fillText(parts.slice(0, at).join(' '), x, y, width);
  pen.fillText(parts.slice(at).join(' '), x, y + 30, width);
}

function views(pen: CanvasRenderingContext2D, content: CardContent, { width, edge, tall }: Frame, top: number): void {
  const gap = 14;
  const n = content.views.length;
  const wide = tall ? width - 2 * edge : (width - 2 * edge - gap * (n - 1)) / n;
  const high = tall ? 108 : 104;
  content.views.forEach((view, i) => {
    const x = tall ? edge : edge + i * (wide + gap);
    const y = tall ? top + i * (high + gap) : top;
    pen.beginPath();
    pen.roundRect(x, y, wide, high, 6);
    pen.fillStyle = INK.panel;
    pen.fill();
    pen.lineWidth = 3;
    pen.strokeStyle = view.mine ? INK.text : INK.line;
    pen.stroke();
    const inside = x + 18;
    const room = wide - 36;
    if (tall) {
      text(pen, view.name, inside, y + 44, `700 28px ${PLAIN}`, INK.text, room / 2 - 8);
      if (view.mine) text(pen, say('card.mine'), inside, y + 80, `500 23px ${PLAIN}`, INK.small, room / 2 - 8);
      pen.textAlign = 'right';
      text(pen, view.call, x + wide - 18, y + 48, `800 37px ${DISPLAY}`, INK.text, room / 2);
      text(pen, view.interval, x + wide - 18, y + 82, `500 22px ${PLAIN}`, INK.small, room / 2);
      pen.textAlign = 'left';
      return;
    }
    text(pen, view.name, inside, y + 28, `500 18px ${PLAIN}`, INK.small, room - (view.mine ? 74 : 0));
    if (view.mine) {
      pen.textAlign = 'right';
      text(pen, say('card.mine'), x + wide - 18, y + 28, `500 17px ${PLAIN}`, INK.text, 70);
      pen.textAlign = 'left';
    }
    text(pen, view.call, inside, y + 62, `800 32px ${DISPLAY}`, INK.text, room);
    text(pen, view.interval, inside, y + 88, `500 17px ${PLAIN}`, INK.small, room);
  });
}

function text(
  pen: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  font: string,
  ink: string,
  width: number,
): void {
  pen.font = font;
  pen.fillStyle = ink;
  pen.fillText(words, x, y, width);
}
