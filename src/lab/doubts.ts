/**
 * The numbers on which a verdict rests, as data: with one of them at nought what dealing does to arrests lies nearer to
 * nothing. Who doubts the number doubts the verdict.
 */
import { type Difference, pairedDifference } from '../outcomes/index.ts';
import type { ParameterName, Scenario } from '../rules/index.ts';
import type { Results } from './figures.ts';

export interface Doubt {
  readonly view: string;
  readonly without: readonly ParameterName[];
}

export const DOUBTS: readonly Doubt[] = [
  { view: 'op-ed', without: ['marginalShare'] },
  { view: 'op-ed', without: ['marketIncentive'] },
  { view: 'op-ed', without: ['marginalShare', 'marketIncentive'] },
  { view: 'engagement', without: ['moderation'] },
];

export const DEALING = ['always-deal', 'nobody-ever-signs'] as const;

/** The scenario with these parameters of a view at nought, also where that lies outside their range. */
export function withoutThem(scenario: Scenario, { view, without }: Doubt): Scenario {
  const given = { ...scenario.views[view] };
  for (const name of without) {
    const was = given[name];
    if (was === undefined) throw new RangeError(`not in the view: ${name}`);
    given[name] = { ...was, value: 0, low: Math.min(0, was.low) };
  }
  return { ...scenario, views: { ...scenario.views, [view]: given } };
}

export interface Doubted {
  /** What always dealing does to arrests against nobody ever signing, as it is and without the parameters. */
  readonly as: Difference;
  readonly without: Difference;
  /** Whether it lies nearer to nothing, or on the other side, by more than two standard errors. */
  readonly holds: boolean;
}

const ERRORS_FROM_NOUGHT = 2;

/** `as` and `without`: arrests of both policies of DEALING in the same worlds. */
export function doubted(
  as: readonly [Results, Results],
  without: readonly [Results, Results],
  errors: number = ERRORS_FROM_NOUGHT,
): Doubted {
  const change = ([dealing, nobody]: readonly [Results, Results]): Float64Array =>
    dealing.column('arrested').map((x, i) => x - (nobody.column('arrested')[i] as number));
  const first = pairedDifference(as[0].column('arrested'), as[1].column('arrested'));
  const second = pairedDifference(without[0].column('arrested'), without[1].column('arrested'));
  const moved = pairedDifference(change(as), change(without));
  return { as: first, without: second, holds: moved.mean * Math.sign(first.mean) > errors * moved.error };
}
