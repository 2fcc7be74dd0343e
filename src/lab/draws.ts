/** Worlds whose parameters lie elsewhere in their ranges: do the signs hold there too? */
import { draw, type ParameterChange, type ParameterName, parameterRange, type Scenario } from '../rules/index.ts';

const DRAW_SEED = 4242;

/** The i-th draw of a view: each parameter the view gives, at an integer step of its range, each step equally likely. */
export function changesOfDraw(scenario: Scenario, view: string, i: number): ParameterChange[] {
  const names = Object.keys(scenario.views[view] ?? {}).sort() as ParameterName[];
  return names.flatMap((parameter, k) => {
    const { low, high } = parameterRange(scenario, view, parameter);
    return low === high ? [] : [{ parameter, at: low + Math.floor(draw(DRAW_SEED, i, k) * (high - low + 1)) }];
  });
}
