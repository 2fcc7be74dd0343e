// The pen that draws with SVG elements, in world units. Built with the DOM, never from markup.

import type { Point } from './geometry.ts';
import type { Pen } from './pen.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const pointsOf = (points: readonly Point[]): string => points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

const pathOf = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

export function svgPen(into: SVGElement): Pen {
  const put = (name: keyof SVGElementTagNameMap, attributes: Record<string, string | number>, alpha = 1) => {
    into.append(svgElement(name, alpha === 1 ? attributes : { ...attributes, opacity: round(alpha * 100) / 100 }));
  };
  return {
    shape: (points, ink, alpha) => put('polygon', { points: pointsOf(points), fill: ink }, alpha),
    shapes: (polygons, ink) => put('path', { d: polygons.map(pathOf).join(''), fill: ink }),
    rect: (x, y, width, height, ink, alpha) =>
      put('rect', { x: round(x), y: round(y), width: round(width), height: round(height), fill: ink }, alpha),
    bar: (x, y, width, height, radius, ink, alpha) => {
      if (width <= 0 || height <= 0) return;
      const size = { x: round(x), y: round(y), width: round(width), height: round(height) };
      put('rect', { ...size, rx: radius, fill: ink }, alpha);
    },
    disc: (x, y, radius, ink, alpha) =>
      put('circle', { cx: round(x), cy: round(y), r: round(radius), fill: ink }, alpha),
    ring: (x, y, radius, width, ink) =>
      put('circle', { cx: round(x), cy: round(y), r: round(radius), fill: 'none', stroke: ink, 'stroke-width': width }),
    line: (points, width, ink, alpha) =>
      put('polyline', { points: pointsOf(points), fill: 'none', stroke: ink, 'stroke-width': width }, alpha),
  };
}
