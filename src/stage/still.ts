// The still picture for a page without WebGL and canvas: the same composition, the same people, drawn once as SVG.
// Its words are the interface's, as over the moving one.

import { outline } from './figures.ts';
import { frameFor } from './frame.ts';
import type { Point } from './geometry.ts';
import { groupsOf } from './groups.ts';
import { drawFogRow } from './scenery/fog.ts';
import { armAngle, drawAnswerArm } from './scenery/railway.ts';
import { fogOf, LAYERS, SCENERY } from './scenery.ts';
import type { StageView } from './stage-view.ts';
import { svgElement, svgPen } from './svg-pen.ts';
import type { Ink } from './tokens.ts';

/** People of one depth share a path: so many shades of ink from far to near. */
const SHADES = 6;

/** `width` and `height` in CSS pixels choose what is shown; the picture then scales with its element. */
export function createStill(view: StageView, width: number, height: number, isWhole = false): SVGSVGElement {
  const frame = frameFor(width, height, isWhole || view.phase === 'reveal');
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
  return svg;
}
