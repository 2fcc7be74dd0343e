/** The same choices under each rival view, with the same dice. */
import {
  compile,
  type GameLog,
  type Holder,
  type Model,
  otherTrack,
  type ParameterChange,
  prisoners,
  resetWorld,
  type Scenario,
  World,
} from '../rules/index.ts';
import { less, type Outcomes, outcomesOf, wholeLess } from './outcomes.ts';
import { playOn } from './played.ts';
import type { Steps } from './steps.ts';
import { differencesOf, luckOf, otherWorlds, type Verdict, verdictOf, WORLDS } from './worlds.ts';

/**
 * The scenario under a view, as a log plays it: parameters that the player moved stay moved, but those that belong to the
 * played view do not follow into another one. `moved` is one more change, inside the range of that view.
 */
export function modelUnder(scenario: Scenario, log: GameLog, view: string, moved?: ParameterChange): Model {
  const own = scenario.views[log.view] ?? {};
  const kept = log.changes.filter(({ parameter }) => view === log.view || !(parameter in own));
  const rest = kept.filter(({ parameter }) => parameter !== moved?.parameter);
  return compile(scenario, view, moved === undefined ? rest : [...rest, moved]);
}

export interface UnderView {
  readonly view: string;
  /** Yours less the other track with the dice of the played world. */
  readonly here: Outcomes;
  /** The same in whole units, as a reader gets it who subtracts what is told of the two. */
  readonly whole: Outcomes;
  /** With the same dice: people in prison from quarter 0 to the horizon. */
  readonly tracks: { readonly yours: readonly number[]; readonly other: readonly number[] };
  /** Prison-years, yours less the other track, in each of the other worlds. */
  readonly differences: Float64Array;
  readonly verdict: Verdict;
  readonly luck: ReturnType<typeof luckOf>;
}

/** One view, over so many worlds. `holder` is the office-holder of the played world, under every view. */
export function* underView(
  scenario: Scenario,
  log: GameLog,
  holder: Holder,
  view: string,
  worlds: number = WORLDS,
): Steps<UnderView> {
  const model = modelUnder(scenario, log, view);
  const yours = playedHere(model, log, log.seed, holder);
  const other = playedHere(model, otherTrack(log), log.seed, holder);
  const here = less(yours.outcomes, other.outcomes);
  const whole = wholeLess(yours.outcomes, other.outcomes);
  const columns = yield* otherWorlds(model, log, holder, worlds);
  return {
    ...{ view, here, whole, tracks: { yours: yours.prisoners, other: other.prisoners } },
    ...{ differences: differencesOf(columns, 'prisonYears'), verdict: verdictOf(columns), luck: luckOf(columns, here) },
  };
}

/** A track in the world of a seed. */
function playedHere(
  model: Model,
  log: GameLog,
  seed: number,
  holder: Holder,
): { readonly outcomes: Outcomes; readonly prisoners: number[] } {
  const world = new World();
  resetWorld(world, model, seed, log.term);
  const inside = [prisoners(world)];
  const approval = playOn(world, model, log, holder, { onQuarter: (at) => inside.push(prisoners(at)) });
  return { outcomes: outcomesOf(world, model, approval), prisoners: inside };
}
