/** The same choices under each rival view, with the same dice. */
import {
  compile,
  type GameLog,
  type Holder,
  type Model,
  otherTrack,
  type ParameterChange,
  resetWorld,
  type Scenario,
  World,
} from '../rules/index.ts';
import { less, type Outcomes, outcomesOf } from './outcomes.ts';
import { playOn } from './played.ts';
import type { Steps } from './steps.ts';
import { luckOf, otherWorlds, type Verdict, verdictOf, WORLDS } from './worlds.ts';

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
  const here = differenceHere(model, log, holder);
  const columns = yield* otherWorlds(model, log, holder, worlds);
  return { view, here, verdict: verdictOf(columns), luck: luckOf(columns, here) };
}

/** Yours less the other track in the world of the log's own seed. */
function differenceHere(model: Model, log: GameLog, holder: Holder): Outcomes {
  const world = new World();
  const play = (track: GameLog): Outcomes => {
    resetWorld(world, model, log.seed, log.term);
    return outcomesOf(world, model, playOn(world, model, track, holder));
  };
  return less(play(log), play(otherTrack(log)));
}
