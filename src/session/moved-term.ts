/** A finished term with numbers of a view moved, as a game of its own. Loaded when somebody asks for its link. */
import { fittedLog, movedLog } from '../outcomes/index.ts';
import { compile, holderOf, playLog } from '../rules/index.ts';
import type { ParameterChange } from '../rules/model.ts';
import type { Term } from './held.ts';

/** Null where the term has not ended or a change lies outside its range. The view is told; of a class it is no part. */
export function movedTerm(term: Term, view: string, changes: readonly ParameterChange[]): Term | null {
  const { scenario } = term.model;
  const played = playLog(term.model, term.log);
  const moved = movedLog(scenario, term.log, view, changes);
  if (!played.ok || !moved) return null;
  const log = fittedLog(scenario, moved, holderOf(played.world));
  return { ...term, log, model: compile(scenario, view, log.changes), sealed: false, classwork: null };
}
