// The still picture for a page without WebGL and canvas: the same composition, the same people, drawn once as SVG, with
// the labels as text because no interface lies over it.

import { outline } from './figures.ts';
import { frameFor } from './frame.ts';
import type { Point } from './geometry.ts';
import { groupsOf } from './groups.ts';
import { PILL_HEIGHT, PILLS, type PillAnchor, pillAnchors } from './pills.ts';
import { drawFogRow } from './scenery/fog.ts';
import { armAngle, drawAnswerArm } from './scenery/railway.ts';
import { fogOf, LAYERS, SCENERY } from './scenery.ts';
import type { StageView } from './stage-view.ts';
import { svgElement, svgPen } from './svg-pen.ts';
import { INK, type Ink } from './tokens.ts';

/** People of one depth share a path: so many shades of ink from far to near. */
const SHADES = 6;

/** `width` and `height` in CSS pixels choose what is shown; the picture then scales with its element. */
export function createStill(view: StageView, width: number, height: number): SVGSVGElement {
  const frame = frameFor(width, height, view.phase === 'reveal');
  const svg = svgElement('svg', {
    viewBox: `${frame.left} ${frame.top} ${frame.right - frame.left} ${frame.bottom - frame.top}`,
    preserveAspectRatio: 'xMidYMax slice',
    width: '100%',
    height: '100%',
    'aria-hidden': 'true',
  });
  const groups = groupsOf(view);
  for (const layer of LAYERS) {
    const pen = svgPen(svg);
    if ('sheet' in layer) SCENERY[layer.sheet].draw(pen, view, frame);
    else if ('fog' in layer) for (const row of fogOf(view, layer.fog)) drawFogRow(pen, row);
    else {
      const group = groups[layer.people];
      const shades = new Map<Ink, Point[][]>();
      for (const { figure, x, y, height: tall, mirrored, depth } of group.places) {
        const ink = group.inkAt(Math.round(depth * SHADES) / SHADES);
        const shade = shades.get(ink) ?? [];
        shades.set(ink, shade);
        shade.push(...outline(figure, x, y, tall, mirrored));
      }
      for (const [ink, polygons] of shades) pen.shapes(polygons, ink);
    }
    if ('sheet' in layer && layer.sheet === 'signal') drawAnswerArm(pen, armAngle(view.answer));
  }
  const anchors = pillAnchors(width, height);
  for (const pill of PILLS) {
    const anchor = anchors[pill];
    const words = pill === 'lever' ? '' : view.labels[pill];
    if (anchor && words) svg.append(label(words, anchor, frame.scale, frame.left, frame.top));
  }
  return svg;
}

const ANCHOR = { left: 'start', centre: 'middle', right: 'end' } as const;

/** The text is set to a width of so many CSS pixels a letter, since a text not yet on the page cannot be measured. */
const LETTER = 6.3;

function label(words: string, { x, y, side, room }: PillAnchor, scale: number, left: number, top: number): SVGGElement {
  const toWorld = (a: number, b: number): Point => [left + a / scale, top + b / scale];
  const textWidth = Math.min(words.length * LETTER, room - 24);
  const width = textWidth + 24;
  const start = side === 'left' ? x : side === 'right' ? x - width : x - width / 2;
  const [barX, barY] = toWorld(start, y);
  const inset = side === 'left' ? 12 : side === 'right' ? -12 : 0;
  const [textX, textY] = toWorld(x + inset, y + PILL_HEIGHT * 0.71);
  const size = { x: barX, y: barY, width: width / scale, height: PILL_HEIGHT / scale, rx: PILL_HEIGHT / 2 / scale };
  const text = svgElement('text', {
    x: textX,
    y: textY,
    'text-anchor': ANCHOR[side],
    textLength: textWidth / scale,
    lengthAdjust: 'spacingAndGlyphs',
    'font-family': "'Sofia Sans Condensed Variable', sans-serif",
    'font-size': 15.5 / scale,
    fill: INK.fog200,
  });
  text.textContent = words;
  const group = svgElement('g', {});
  group.append(svgElement('rect', { ...size, fill: INK.ink900, opacity: 0.86 }), text);
  return group;
}
