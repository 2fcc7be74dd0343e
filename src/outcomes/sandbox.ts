/** The open sandbox: the player's own decisions replayed with numbers of a view moved inside their ranges. */
import {
  changeIsLegal,
  type Decision,
  type GameLog,
  type Holder,
  type Model,
  type ParameterChange,
  type ParameterName,
  parameterRange,
  type Scenario,
  startWorld,
} from '../rules/index.ts';
import { playOn } from './played.ts';
import { finish } from './steps.ts';
import { modelUnder, type UnderView, underView } from './views.ts';

/** Worlds of one step: as many as are replayed while a slider is dragged. */
export const SANDBOX_WORLDS = 200;

/** A number that may be moved, in integer units (1/per). */
export interface Range {
  readonly parameter: ParameterName;
  /** In this game. */
  readonly value: number;
  /** Both included. */
  readonly low: number;
  readonly high: number;
  readonly per: number;
}

/** The numbers that a view names, with what the log has moved already. */
export function rangesOf(scenario: Scenario, log: GameLog, view: string): Range[] {
  const moved = new Map(view === log.view ? log.changes.map(({ parameter, at }) => [parameter as string, at]) : []);
  return (Object.keys(scenario.views[view] ?? {}) as ParameterName[]).map((parameter) => {
    const range = parameterRange(scenario, view, parameter);
    return { parameter, ...range, value: moved.get(parameter) ?? range.value };
  });
}

/** The log with more numbers moved, as it is played under a view; null where a change lies outside its range. */
export function movedLog(
  scenario: Scenario,
  log: GameLog,
  view: string,
  changes: readonly ParameterChange[],
): GameLog | null {
  if (!changes.every((change) => changeIsLegal(scenario, view, change))) return null;
  const anew = new Set<string>(changes.map(({ parameter }) => parameter));
  const own = scenario.views[log.view] ?? {};
  const kept = log.changes.filter(
    ({ parameter }) => (view === log.view || !(parameter in own)) && !anew.has(parameter),
  );
  return { ...log, view, changes: [...kept, ...changes] };
}

/** One step: both tracks with the dice of the played world, and in 200 others. Null where a change lies outside its range. */
export function sandboxStep(
  scenario: Scenario,
  log: GameLog,
  holder: Holder,
  view: string,
  changes: readonly ParameterChange[],
): UnderView | null {
  const moved = movedLog(scenario, log, view, changes);
  return moved && finish(underView(scenario, moved, holder, view, SANDBOX_WORLDS));
}

/** The same log as it can be played by itself: each decision as it was fitted to what stood there. */
export function fittedLog(scenario: Scenario, log: GameLog, holder: Holder): GameLog {
  const model: Model = modelUnder(scenario, log, log.view);
  const decisions: Decision[] = [];
  const world = startWorld(model, log.seed, log.term);
  playOn(world, model, log, holder, { onDecision: (_, decision) => decisions.push(decision) });
  return { ...log, decisions };
}
