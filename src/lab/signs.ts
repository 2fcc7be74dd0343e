/**
 * The signs that must hold, as data, each with the one rule that decides it in every view and for every length of the term.
 * Sizes are never asserted: they follow from the ranges of the parameters and are only printed (`npm run behaviour`).
 */

import { type Difference, pairedDifference } from '../outcomes/index.ts';
import type { Column, Results } from './figures.ts';

/** Which way a figure is better, for the four figures that are always shown side by side. */
export const FOUR_FIGURES = [
  ['walkedFree', 1],
  ['prisonYears', -1],
  ['hardship', -1],
  ['reelected', 1],
] as const satisfies readonly (readonly [Column, 1 | -1])[];

interface SignBase {
  readonly name: string;
  readonly policy: string;
  readonly against: string;
}

/** The figure is higher (1) or lower (-1) than under the other policy. */
interface Moves extends SignBase {
  readonly rule: 'moves';
  readonly views: readonly string[];
  readonly column: Column;
  readonly direction: 1 | -1;
}

/** The policy moves the figure less, in either direction, than it does under each of the other views. */
interface MovesLess extends SignBase {
  readonly rule: 'moves-less';
  readonly view: string;
  readonly than: readonly string[];
  readonly column: Column;
}

/** The policy is better on at most so many of the four figures. */
interface NotBetter extends SignBase {
  readonly rule: 'not-better';
  readonly views: readonly string[];
  readonly atMost: number;
}

export type Sign = Moves | MovesLess | NotBetter;

export const ALL_VIEWS = ['op-ed', 'engagement', 'sceptic'] as const;

export const SIGNS: readonly Sign[] = [
  {
    rule: 'moves',
    name: 'paying makes more arrests',
    views: ['op-ed'],
    policy: 'always-deal',
    against: 'nobody-ever-signs',
    column: 'arrested',
    direction: 1,
  },
  {
    rule: 'moves',
    name: 'paying makes more prison-years, those freed counted',
    views: ['op-ed'],
    policy: 'always-deal',
    against: 'nobody-ever-signs',
    column: 'prisonYears',
    direction: 1,
  },
  {
    rule: 'moves',
    name: 'pressure works: fewer arrests',
    views: ['op-ed'],
    policy: 'sanctions-alone',
    against: 'nobody-ever-signs',
    column: 'arrested',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'tough bargains: fewer prison-years',
    views: ['op-ed'],
    policy: 'tough-bargains',
    against: 'always-deal',
    column: 'prisonYears',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'conditional deals: fewer prison-years',
    views: ['op-ed'],
    policy: 'conditional-deals',
    against: 'always-deal',
    column: 'prisonYears',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'roadmap: fewer prison-years',
    views: ['op-ed'],
    policy: 'roadmap',
    against: 'always-deal',
    column: 'prisonYears',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'the law lowers recorded arrests',
    views: ['op-ed'],
    policy: 'trigger',
    against: 'refuse-all',
    column: 'arrested',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'the law moves arrests out of the record',
    views: ['op-ed'],
    policy: 'trigger',
    against: 'refuse-all',
    column: 'unrecorded',
    direction: 1,
  },
  {
    // Not only because the freed are out: fewer are taken.
    rule: 'moves',
    name: 'dealing: fewer arrests',
    views: ['engagement'],
    policy: 'always-deal',
    against: 'nobody-ever-signs',
    column: 'arrested',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'dealing: fewer prison-years',
    views: ['engagement'],
    policy: 'always-deal',
    against: 'refuse-all',
    column: 'prisonYears',
    direction: -1,
  },
  {
    rule: 'moves',
    name: 'pressure backfires: more arrests',
    views: ['engagement'],
    // Not `pressure`: its successors may sign, and after a short term their deals of many years would count as its work.
    policy: 'pressure-alone',
    against: 'nobody-ever-signs',
    column: 'arrested',
    direction: 1,
  },
  {
    // Aid to monitors raises arrests by as much in every view: the sign must hold without it.
    rule: 'moves',
    name: 'pressure backfires also without aid to monitors',
    views: ['engagement'],
    policy: 'sanctions-alone',
    against: 'nobody-ever-signs',
    column: 'arrested',
    direction: 1,
  },
  {
    rule: 'moves-less',
    name: 'dealing moves prison-years less than in the other views',
    view: 'sceptic',
    than: ['op-ed', 'engagement'],
    policy: 'always-deal',
    against: 'nobody-ever-signs',
    column: 'prisonYears',
  },
  {
    rule: 'moves-less',
    name: 'pressure moves arrests less than in the other views',
    view: 'sceptic',
    than: ['op-ed', 'engagement'],
    policy: 'sanctions-alone',
    against: 'nobody-ever-signs',
    column: 'arrested',
  },
  {
    rule: 'moves-less',
    name: 'dealing moves arrests less than in the other views',
    view: 'sceptic',
    than: ['op-ed', 'engagement'],
    policy: 'always-deal',
    against: 'nobody-ever-signs',
    column: 'arrested',
  },
  {
    rule: 'moves',
    name: 'taking back: re-elected less often',
    views: ALL_VIEWS,
    policy: 'deal-then-take-back',
    against: 'always-deal',
    column: 'reelected',
    direction: -1,
  },
  {
    rule: 'not-better',
    name: 'taking back: not better on three of the four figures',
    views: ALL_VIEWS,
    policy: 'deal-then-take-back',
    against: 'always-deal',
    atMost: 2,
  },
];

/** A mean must lie this many standard errors on the right side of nought. */
const ERRORS_FROM_NOUGHT = 2;

/** How results are looked up: the same worlds for every policy and view. */
type ResultsOf = (view: string, policy: string) => Results;

export interface Verdict {
  readonly sign: Sign;
  readonly view: string;
  readonly holds: boolean;
  /** The difference the sign is about; null for `not-better`, which is about four. */
  readonly difference: Difference | null;
  /** For `moves-less` the sizes under the other views, for `not-better` the number of figures that are better. */
  readonly beside: readonly number[];
}

const difference = (sign: SignBase, column: Column, view: string, resultsOf: ResultsOf): Difference =>
  pairedDifference(resultsOf(view, sign.policy).column(column), resultsOf(view, sign.against).column(column));

/**
 * One verdict for each view a sign is about. `errors` is how clear a mean must be: 0 asks only for its sign, as where
 * each of many draws of the parameters is looked at with few worlds.
 */
export function verdictsOf(sign: Sign, resultsOf: ResultsOf, errors: number = ERRORS_FROM_NOUGHT): Verdict[] {
  switch (sign.rule) {
    case 'moves':
      return sign.views.map((view) => {
        const d = difference(sign, sign.column, view, resultsOf);
        return { sign, view, holds: d.mean * sign.direction > errors * d.error, difference: d, beside: [] };
      });
    case 'moves-less': {
      const d = difference(sign, sign.column, sign.view, resultsOf);
      const beside = sign.than.map((view) => difference(sign, sign.column, view, resultsOf).relative);
      const holds = beside.every((other) => Math.abs(d.relative) < Math.abs(other));
      return [{ sign, view: sign.view, holds, difference: d, beside }];
    }
    case 'not-better':
      return sign.views.map((view) => {
        const better = FOUR_FIGURES.filter(
          ([column, direction]) => difference(sign, column, view, resultsOf).mean * direction > 0,
        ).length;
        return { sign, view, holds: better <= sign.atMost, difference: null, beside: [better] };
      });
  }
}

/** The policies the signs ask for under a view. */
export function policiesForSigns(view: string): readonly string[] {
  const ids = new Set<string>();
  for (const sign of SIGNS) {
    const views = sign.rule === 'moves-less' ? [sign.view, ...sign.than] : sign.views;
    if (views.includes(view)) ids.add(sign.policy).add(sign.against);
  }
  return [...ids];
}
