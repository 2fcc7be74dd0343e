/**
 * Whose rules play a term: those of this site, or released ones of before, which a link or a save may need. A model is played by
 * the rules that compiled it, and its outcomes are counted by those too; the tables of the published record (events, fates,
 * offices …) only ever grow at their ends (docs/notes/versions.md), so that every record is read alike.
 */
// Not by the index: what only the reveal needs would be fetched with the first screen.
import { peopleApart } from '../outcomes/people-apart.ts';
import { compareTracks, otherTrackOf } from '../outcomes/twins.ts';
import {
  adapt,
  CAUSE_NAMES,
  CAUSE_PARAMETERS,
  checkDecision,
  compile,
  EVIDENCE,
  hasDeal,
  holderOf,
  Ledger,
  legalDecisions,
  leverCost,
  leverGrade,
  leverRefusal,
  type Model,
  optionCost,
  PARAMETERS,
  PARAMETERS_BY_FIGURE,
  parameterRange,
  playLog,
  RULES_VERSION,
  reelectionChance,
  type Scenario,
  snapshot,
  startWorld,
  takesBack,
  totals,
} from '../rules/index.ts';
import type { Bundle } from '../share/shelf.ts';

const rules = {
  adapt,
  CAUSE_NAMES,
  CAUSE_PARAMETERS,
  checkDecision,
  compile,
  EVIDENCE,
  hasDeal,
  holderOf,
  Ledger,
  legalDecisions,
  leverCost,
  leverGrade,
  leverRefusal,
  optionCost,
  PARAMETERS,
  PARAMETERS_BY_FIGURE,
  parameterRange,
  playLog,
  reelectionChance,
  snapshot,
  startWorld,
  takesBack,
  totals,
};
const outcomes = { compareTracks, otherTrackOf, peopleApart };

export type SessionRules = typeof rules;

export interface Rulebook {
  readonly rulesVersion: number;
  readonly rules: SessionRules;
  readonly outcomes: typeof outcomes;
  /** Null for the rules of this site. */
  readonly released: (Bundle & { readonly outcomes: typeof import('../outcomes/index.ts') }) | null;
}

export const OUR_RULES: Rulebook = { rulesVersion: RULES_VERSION, rules, outcomes, released: null };

/** Null where a released bundle does not hold what a page needs. */
export function rulebookOf(bundle: Bundle): Rulebook | null {
  const given = bundle.rules as unknown as SessionRules;
  const counted = bundle.outcomes as typeof import('../outcomes/index.ts') | undefined;
  const whole = Object.keys(rules).every((name) => name in given);
  if (!whole || !counted || !Object.keys(outcomes).every((name) => name in counted)) return null;
  return {
    rulesVersion: bundle.rulesVersion,
    rules: given,
    outcomes: counted,
    released: { ...bundle, outcomes: counted },
  };
}

const books = new WeakMap<Model, Rulebook>();

export const bookOf = (model: Model): Rulebook => books.get(model) ?? OUR_RULES;
export const rulesOf = (model: Model): SessionRules => bookOf(model).rules;

/** The model of a scenario, played by this book from here on. */
export function compileIn(
  book: Rulebook,
  scenario: Scenario,
  view: string,
  changes: Parameters<typeof compile>[2] = [],
): Model {
  const model = book.rules.compile(scenario, view, changes);
  if (book !== OUR_RULES) books.set(model, book);
  return model;
}
