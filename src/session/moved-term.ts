/** A finished term with numbers of a view moved, as a game of its own. Loaded when somebody asks for its link. */
import { fittedLog, movedLog } from '../outcomes/index.ts';
import type { ParameterChange } from '../rules/model.ts';
import type { Term } from './held.ts';
import { bookOf, compileIn } from './rulebook.ts';

/** Null where the term has not ended or a change lies outside its range. The view is told; of a class it is no part. */
export function movedTerm(term: Term, view: string, changes: readonly ParameterChange[]): Term | null {
  const { scenario } = term.model;
  const book = bookOf(term.model);
  const { rules, released } = book;
  const by = released?.outcomes ?? { fittedLog, movedLog };
  // Rules released before numbers could be moved have neither.
  if (!by.movedLog || !by.fittedLog) return null;
  const played = rules.playLog(term.model, term.log);
  const moved = by.movedLog(scenario, term.log, view, changes);
  if (!played.ok || !moved) return null;
  const log = by.fittedLog(scenario, moved, rules.holderOf(played.world));
  const model = compileIn(book, scenario, view, log.changes);
  return { ...term, log, model, sealed: false, classwork: null, options: null };
}
