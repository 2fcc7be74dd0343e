/**
 * Flip values: for each parameter of a view, inside its stated range, all values at which the verdict on a log changes sign.
 * A scan over common worlds finds the places, halving narrows them to one unit of the parameter, and more worlds check them.
 */
import { type GameLog, type Holder, type ParameterName, parameterRange, type Scenario } from '../rules/index.ts';
import type { Steps } from './steps.ts';
import { modelUnder } from './views.ts';
import { differencesOf, INTERVAL_95, otherWorlds, spreadOf, WORLDS } from './worlds.ts';

/** Prison-years, yours less the other track, at one value of a parameter. */
interface Point {
  readonly value: number;
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
}

interface FlipValue {
  /** Between two neighbouring units of the parameter. */
  readonly value: number;
  /** The value lies within this in 95 % of samples of worlds: half a unit, and the interval of the mean over its slope. */
  readonly error: number;
  /** Whether the mean over more worlds has the two signs at the two ends of value ± error. */
  readonly confirmed: boolean;
}

export interface Swept {
  readonly parameter: ParameterName;
  /** Its value in this game, and the ends of its range. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** True when both ends give the difference of every world as the value does: then nothing was scanned. */
  readonly still: boolean;
  /** From low to high; for one that is still, the ends alone. */
  readonly scan: readonly Point[];
  /** By value; empty for "none in its range". */
  readonly flips: readonly FlipValue[];
  /** True when none was found, but the mean comes so near to nought that more worlds do not tell its sign there. */
  readonly unsure: boolean;
  /** The largest mean of the scan less the smallest: prison-years that the parameter moves. */
  readonly moves: number;
}

export interface SweepOptions {
  /** Left out: all that the view names. */
  readonly parameters?: readonly ParameterName[];
  /** Worlds of the scan and of the check. */
  readonly worlds?: number;
  readonly checked?: number;
}

const SCAN_WORLDS = 200;
const SCAN_POINTS = 17;

/**
 * Sweeps the parameters of a view, one at a time, those that the log moved included. Progress counts worlds; narrowing a
 * place down is not counted.
 */
export function* sweepParameters(
  scenario: Scenario,
  log: GameLog,
  holder: Holder,
  view: string,
  options: SweepOptions = {},
): Steps<Swept[]> {
  const named = Object.keys(scenario.views[view] ?? {}) as ParameterName[];
  const parameters = options.parameters ?? named;
  const worlds = options.worlds ?? SCAN_WORLDS;
  const sweep = new Sweep(scenario, log, holder, view, worlds, options.checked ?? WORLDS);
  const swept: Swept[] = [];
  const each = SCAN_POINTS * worlds;
  for (const [i, parameter] of parameters.entries()) {
    const steps = sweep.parameter(parameter);
    let step = steps.next();
    for (; step.done !== true; step = steps.next())
      yield { done: i * each + Math.min(each, step.value.done), of: parameters.length * each };
    swept.push(step.value);
  }
  return swept;
}

/** The parameters by what they move, the largest first; those that move nothing are left out. */
export function tornadoOf(swept: readonly Swept[]): Swept[] {
  return swept.filter(({ moves }) => moves > 0).sort((a, b) => b.moves - a.moves);
}

interface Measured extends Point {
  /** In units. */
  readonly at: number;
  readonly differences: Float64Array;
}

class Sweep {
  private readonly scenario: Scenario;
  private readonly log: GameLog;
  private readonly holder: Holder;
  private readonly view: string;
  private readonly worlds: number;
  private readonly checked: number;
  private own: Float64Array | null = null;

  constructor(scenario: Scenario, log: GameLog, holder: Holder, view: string, worlds: number, checked: number) {
    this.scenario = scenario;
    this.log = log;
    this.holder = holder;
    this.view = view;
    this.worlds = worlds;
    this.checked = checked;
  }

  /** Progress counts worlds of this parameter's scan. */
  *parameter(parameter: ParameterName): Steps<Swept> {
    const { low, high, value, per } = parameterRange(this.scenario, this.view, parameter);
    const moved = this.view === this.log.view ? this.log.changes.find((c) => c.parameter === parameter)?.at : undefined;
    if (this.own === null) this.own = yield* this.differences(undefined, this.worlds);
    const own = this.own;
    const ends = { value: (moved ?? value) / per, low: low / per, high: high / per };
    const first = yield* this.measure(parameter, low, per);
    const last = low === high ? first : yield* this.measure(parameter, high, per);
    if (same(first.differences, own) && same(last.differences, own)) {
      const scan = low === high ? [first] : [first, last];
      return { parameter, ...ends, still: true, scan: scan.map(pointOf), flips: [], unsure: false, moves: 0 };
    }
    const scan = [first];
    for (const at of pointsBetween(low, high)) {
      scan.push(yield* this.measure(parameter, at, per));
      yield { done: scan.length * this.worlds, of: SCAN_POINTS * this.worlds };
    }
    scan.push(last);
    const flips: FlipValue[] = [];
    for (const [one, other] of turnsOf(scan)) flips.push(yield* this.narrow(parameter, one, other, per));
    const unsure = flips.length === 0 && (yield* this.isUnsure(parameter, scan));
    const means = scan.map(({ mean }) => mean);
    const moves = Math.max(...means) - Math.min(...means);
    return { parameter, ...ends, still: false, scan: scan.map(pointOf), flips, unsure, moves };
  }

  /** Halves the way between two points of different sign down to one unit, and checks the place with more worlds. */
  private *narrow(parameter: ParameterName, one: Measured, other: Measured, per: number): Steps<FlipValue> {
    const slope = (other.mean - one.mean) / (other.value - one.value);
    let low = one;
    let high = other;
    while (high.at - low.at > 1) {
      const middle = yield* this.measure(parameter, Math.floor((low.at + high.at) / 2), per);
      if (Math.sign(middle.mean) === Math.sign(low.mean)) low = middle;
      else high = middle;
    }
    const value = (low.value + high.value) / 2;
    const error = 1 / per / 2 + (INTERVAL_95 * low.error) / Math.abs(slope);
    const range = parameterRange(this.scenario, this.view, parameter);
    const from = Math.max(range.low, Math.floor((value - error) * per));
    const to = Math.min(range.high, Math.ceil((value + error) * per));
    const before = yield* this.checkedMean(parameter, from);
    const after = yield* this.checkedMean(parameter, to);
    return { value, error, confirmed: before * Math.sign(one.mean) > 0 && after * Math.sign(other.mean) > 0 };
  }

  /** Whether the sign at the point of the scan nearest to nought, in its own errors, is open also over more worlds. */
  private *isUnsure(parameter: ParameterName, scan: readonly Measured[]): Steps<boolean> {
    const distance = ({ mean, error }: Measured) => (error > 0 ? Math.abs(mean) / error : Number.POSITIVE_INFINITY);
    const nearest = scan.reduce((a, b) => (distance(b) < distance(a) ? b : a));
    if (distance(nearest) > INTERVAL_95) return false;
    const { low, high } = spreadOf(yield* this.differences({ parameter, at: nearest.at }, this.checked));
    const sign = Math.sign(scan.find(({ mean }) => mean !== 0)?.mean ?? 0);
    return sign > 0 ? low <= 0 : high >= 0;
  }

  private *checkedMean(parameter: ParameterName, at: number): Steps<number> {
    return spreadOf(yield* this.differences({ parameter, at }, this.checked)).mean;
  }

  private *measure(parameter: ParameterName, at: number, per: number): Steps<Measured> {
    const differences = yield* this.differences({ parameter, at }, this.worlds);
    const { mean, error } = spreadOf(differences);
    return { at, value: at / per, mean, error, differences };
  }

  private *differences(
    moved: { readonly parameter: ParameterName; readonly at: number } | undefined,
    worlds: number,
  ): Steps<Float64Array> {
    const model = modelUnder(this.scenario, this.log, this.view, moved);
    return differencesOf(yield* otherWorlds(model, this.log, this.holder, worlds), 'prisonYears');
  }
}

/** Integers strictly between two, so that with these there are at most SCAN_POINTS, as evenly as they go. */
function pointsBetween(low: number, high: number): number[] {
  const points = new Set<number>();
  for (let i = 1; i < SCAN_POINTS - 1; i++) points.add(low + Math.round(((high - low) * i) / (SCAN_POINTS - 1)));
  return [...points].filter((at) => at > low && at < high);
}

/** Neighbours of different sign; a mean of exactly nought between them counts to the second. */
function turnsOf(scan: readonly Measured[]): [Measured, Measured][] {
  const turns: [Measured, Measured][] = [];
  let before: Measured | undefined;
  for (const point of scan) {
    if (point.mean === 0) continue;
    if (before !== undefined && Math.sign(before.mean) !== Math.sign(point.mean)) turns.push([before, point]);
    before = point;
  }
  return turns;
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, i) => value === b[i]);
}

function pointOf({ value, mean, error }: Measured): Point {
  return { value, mean, error };
}
