/** A linear scale for charts: round ticks and round ends by d3-array; the whole of d3-scale would weigh ten times as much. */
/// <reference path="./d3-array.d.ts" />
import { nice, ticks } from 'd3-array';

type Range = readonly [from: number, to: number];

export interface Scale {
  (value: number): number;
  /** The value that stands at a place of the range. */
  invert(at: number): number;
  domain(): Range;
  /** Round values inside the domain, about `count` of them. */
  ticks(count: number): number[];
  /** The same scale with its ends moved outwards to round values. */
  nice(count: number): Scale;
}

/** A domain without length gives the middle of the range, as d3-scale does. */
export function scaleLinear(domain: Range, range: Range): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const at = (value: number) => (d1 === d0 ? (r0 + r1) / 2 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0));
  return Object.assign(at, {
    invert: (place: number) => (r1 === r0 ? (d0 + d1) / 2 : d0 + ((place - r0) / (r1 - r0)) * (d1 - d0)),
    domain: () => domain,
    ticks: (count: number) => ticks(d0, d1, count),
    nice: (count: number) => scaleLinear(nice(d0, d1, count), range),
  });
}
