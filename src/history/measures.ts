/** What a case can be held against: quantities of the rules, quarter by quarter. */
import { type Model, reported, type World } from '../rules/index.ts';

/**
 * `stock`: a state at the end of a quarter. `flow`: a sum over quarters. `price`: a state as the quarters that are summed up
 * begin, since it is asked before it is paid.
 */
export const MEASURES = {
  reported: 'stock', // people in prison as monitors count them
  asked: 'price', // price asked for a person, paid once, in the currency of the case
  arrested: 'flow', // people arrested, true
  foreignArrested: 'flow', // of these foreigners
  published: 'flow', // arrests that monitors made known
  freed: 'flow', // people freed by deals
  letGo: 'flow', // people released without a price
  left: 'flow', // everybody who left alive: by deals, without a price, at the end of a sentence
  unrecorded: 'flow', // short or unrecorded detentions in place of arrests
} as const;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** The state at the end of the quarter just played (at the start: as it is there), or what that quarter added. */
export function measured(w: World, m: Model, name: Measure): number {
  switch (name) {
    case 'reported':
      return reported(w);
    case 'asked':
      // What it believes a person is worth, with its mark-up, over the quarters in which a sum is used up.
      return w.goingRate * w.asking * m.bargain.aidQuarters;
    case 'arrested':
      return w.newOrdinary + w.newForeign;
    case 'foreignArrested':
      return w.newForeign;
    case 'published':
      return w.publishedNow;
    case 'freed':
      return w.freedNow;
    case 'letGo':
      return w.freelyNow;
    case 'left':
      return w.freedNow + w.freelyNow + w.servedNow;
    case 'unrecorded':
      return w.unrecordedNow;
  }
}

/** A measure over quarters `from` to `to`, both included: the sum of a flow, the mean of a state (its value, where both are one). */
export interface Target {
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
}

/** What an observation at `quarter`, which sums up or follows `span` quarters, is held against. */
export function targetOf(measure: Measure, quarter: number, span: number): Target {
  const kind = MEASURES[measure];
  if (kind === 'flow') return { measure, from: quarter - span + 1, to: quarter };
  const at = kind === 'price' ? quarter - span : quarter;
  return { measure, from: at, to: at };
}
