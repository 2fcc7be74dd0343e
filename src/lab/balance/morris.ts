/**
 * Which numbers move a result most: elementary effects by one-at-a-time trajectories (Morris 1991; mean of absolute effects as
 * in Campolongo, Cariboni and Saltelli 2007). Each input runs from 0 to 1 on four levels.
 */
import { draw } from '../../rules/index.ts';

const LEVELS = 4;
/** The usual step: p / (2 (p - 1)). */
const STEP = LEVELS / (2 * (LEVELS - 1));

/** Of one input, on one output: how much it moves it, and how unevenly (by interaction, or off a straight line). */
export interface Effect {
  /** Mean of absolute elementary effects: change of the output over the whole range, if it went on so. */
  readonly size: number;
  /** Mean with its sign. */
  readonly mean: number;
  /** Standard deviation of the effects; NaN for one trajectory. */
  readonly spread: number;
}

/**
 * Effects by input, then output. `f` takes `inputs` numbers, 0 to 1 each, and gives `outputs` numbers; it is asked
 * trajectories · (inputs + 1) times. The same seed gives the same trajectories.
 */
export function morris(
  f: (x: readonly number[]) => readonly number[],
  inputs: number,
  outputs: number,
  trajectories: number,
  seed: number,
  progress: (done: number) => void = () => {},
): Effect[][] {
  const found = Array.from({ length: inputs }, () => Array.from({ length: outputs }, (): number[] => []));
  for (let t = 0; t < trajectories; t++) {
    const { start, order, ways } = trajectory(inputs, seed, t);
    const x = [...start];
    let before = f(x);
    progress(t * (inputs + 1) + 1);
    order.forEach((input, i) => {
      x[input] = (x[input] as number) + (ways[input] as number) * STEP;
      const after = f(x);
      for (let o = 0; o < outputs; o++)
        found[input]?.[o]?.push(((after[o] as number) - (before[o] as number)) / ((ways[input] as number) * STEP));
      before = after;
      progress(t * (inputs + 1) + 2 + i);
    });
  }
  return found.map((of) => of.map(effectOf));
}

/** Where a trajectory begins, in which order it moves the inputs, and which way each: up from the lower half or down again. */
function trajectory(inputs: number, seed: number, t: number) {
  const dice = (purpose: number, i: number) => draw(seed, 3 * t + purpose, i);
  const ways = Array.from({ length: inputs }, (_, i) => (dice(0, i) < 0.5 ? 1 : -1));
  const start = ways.map((way, i) => {
    const low = Math.floor(dice(1, i) * (LEVELS / 2)) / (LEVELS - 1);
    return way > 0 ? low : low + STEP;
  });
  const order = ways.map((_, i) => i).sort((a, b) => dice(2, a) - dice(2, b));
  return { start, order, ways };
}

function effectOf(effects: readonly number[]): Effect {
  const n = effects.length;
  const mean = effects.reduce((sum, x) => sum + x, 0) / n;
  const size = effects.reduce((sum, x) => sum + Math.abs(x), 0) / n;
  const squares = effects.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { size, mean, spread: Math.sqrt(squares / (n - 1)) };
}
