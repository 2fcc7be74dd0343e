/**
 * Whether one policy is best whatever one believes: how far each lies behind the best on the four figures that are always
 * shown side by side, in each view.
 */
import { mean } from '../outcomes/index.ts';
import type { Column, Results } from './figures.ts';
import { ALL_VIEWS, FOUR_FIGURES } from './signs.ts';

type Lookup = (view: string, policy: string) => Results;

/** Gaps to the best of one policy, 0 for the best: a share of the best, by view and figure in the order of the lists. */
export interface Standing {
  readonly policy: string;
  readonly gaps: readonly (readonly number[])[];
}

/** Of policies that a player can follow: those that fix who comes after (Policy.holder) are no policies of a player. */
export function standings(policies: readonly string[], at: Lookup): Standing[] {
  const means = ALL_VIEWS.map((view) =>
    FOUR_FIGURES.map(([column]) => policies.map((policy) => mean(at(view, policy).column(column as Column)))),
  );
  return policies.map((policy, p) => ({
    policy,
    gaps: means.map((byFigure) =>
      byFigure.map((values, f) => {
        const direction = (FOUR_FIGURES[f] as (typeof FOUR_FIGURES)[number])[1];
        const best = direction > 0 ? Math.max(...values) : Math.min(...values);
        const behind = Math.abs(best - (values[p] as number));
        return best === 0 ? 0 : behind / Math.abs(best);
      }),
    ),
  }));
}

/** Best on every figure in every view. */
export const dominates = ({ gaps }: Standing): boolean => gaps.every((byFigure) => byFigure.every((gap) => gap <= 0));

/** In how many of all views and figures it is the best. */
export const bestIn = ({ gaps }: Standing): number => gaps.flat().filter((gap) => gap <= 0).length;

export interface Closest {
  readonly policy: string;
  readonly views: readonly string[];
  readonly figures: readonly Column[];
  /** The largest of the gaps. */
  readonly gap: number;
}

/** Who comes nearest to being best on `figures` of the four in `views` of the views, and how far off it still is. */
export function closest(all: readonly Standing[], views: number, figures: number): Closest {
  let best: Closest | null = null;
  for (const { policy, gaps } of all)
    for (const v of subsets(ALL_VIEWS.length, views))
      for (const f of subsets(FOUR_FIGURES.length, figures)) {
        const gap = Math.max(...v.flatMap((i) => f.map((j) => (gaps[i] as readonly number[])[j] as number)));
        if (best === null || gap < best.gap)
          best = {
            policy,
            views: v.map((i) => ALL_VIEWS[i] as string),
            figures: f.map((j) => (FOUR_FIGURES[j] as (typeof FOUR_FIGURES)[number])[0]),
            gap,
          };
      }
  if (best === null) throw new RangeError('no policies');
  return best;
}

/** All subsets of n things with k members. */
function subsets(n: number, k: number): number[][] {
  const out: number[][] = [];
  for (let mask = 0; mask < 1 << n; mask++) {
    const members = Array.from({ length: n }, (_, i) => i).filter((i) => (mask >> i) & 1);
    if (members.length === k) out.push(members);
  }
  return out;
}
