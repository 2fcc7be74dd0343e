/** Which parameters move the four figures most, under a view and a policy, each inside its range (morris.ts). */
import { FOUR_FIGURES } from '../../outcomes/four-figures.ts';
import {
  compile,
  PARAMETER_NAMES,
  type ParameterChange,
  type ParameterName,
  parameterRange,
  type Scenario,
} from '../../rules/index.ts';
import { type Effect, morris } from './morris.ts';
import { meanFour, policyGames } from './policies.ts';

export interface Sensitivity {
  readonly parameter: ParameterName;
  /** In the order of the four figures. */
  readonly effects: readonly Effect[];
}

export interface SensitivityAsked {
  readonly view: string;
  readonly policy: string;
  /** Worlds behind each mean, the same for every set of parameters. */
  readonly worlds: number;
  readonly trajectories: number;
  readonly seed: number;
}

/** Every parameter that has a range there, in the order of the tables. */
export function sensitivityOf(
  scenario: Scenario,
  { view, policy, worlds, trajectories, seed }: SensitivityAsked,
  progress?: (done: number, of: number) => void,
): Sensitivity[] {
  const term = Math.max(...scenario.terms);
  const ranges = PARAMETER_NAMES.map((parameter) => ({
    parameter,
    ...parameterRange(scenario, view, parameter),
  })).filter(({ low, high }) => high > low);
  const figures = (x: readonly number[]): number[] => {
    const changes = ranges.map(({ parameter, low, high }, i): ParameterChange => {
      return { parameter, at: Math.round(low + (x[i] as number) * (high - low)) };
    });
    const four = meanFour(policyGames(compile(scenario, view, changes), policy, 0, worlds, term).four);
    return FOUR_FIGURES.map((figure) => four[figure]);
  };
  const all = trajectories * (ranges.length + 1);
  const effects = morris(figures, ranges.length, FOUR_FIGURES.length, trajectories, seed, (done) =>
    progress?.(done, all),
  );
  return ranges.map(({ parameter }, i) => ({ parameter, effects: effects[i] as Effect[] }));
}
