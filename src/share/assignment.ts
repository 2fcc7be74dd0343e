/**
 * What a teacher gives to a class, as a code: the link is the assignment. From it and the number of an attempt follow the
 * dice and the view of that attempt, so that a game which is handed in can be held against what was given.
 */
import { type Scenario, worldSeed } from '../rules/index.ts';
import { fnv64 } from '../scenarios/json.ts';
import { succeed } from '../scenarios/result.ts';
import { type ClassOptions, hasOptions, LEAVABLE_PARTS, NO_CLASS_OPTIONS } from './class-options.ts';
import { type Checked, faulty } from './faults.ts';
import { findCodes } from './find.ts';
import { KIND_OF_CODE, passPrint } from './format.ts';
import type { Game } from './game.ts';
import { FORMAT, PREFIX, seal, unseal } from './letters.ts';
import { Reader, type Stream, Writer } from './radix.ts';
import { contentPrint, type Edition, idPrint, type Shelf } from './shelf.ts';

/** Attempts are numbered by so many random bits. */
export const ATTEMPT_BITS = 20;

/** `sealed`: one view for all, drawn by the dice; `split`: the views are dealt over the class; else the id of an opened view. */
const SEALED_FOR_ALL = 'sealed';
const SPLIT_CLASS = 'split';

export interface AssignmentTerms {
  /** Quarters: one of the scenario's terms. */
  readonly term: number;
  readonly view: string;
  /** The same dice for everybody, or each their own. */
  readonly sameDice: boolean;
  /** The first quarters bring one new thing at a time: the offer, then the counter. */
  readonly firstSteps: boolean;
  /** 32 bits: the dice of all, or what the dice of each come from. It also tells one class from another. */
  readonly seed: number;
  readonly options: ClassOptions;
}

export interface Assignment extends AssignmentTerms {
  readonly code: string;
  /** 24 bits: what a game of this assignment carries. */
  readonly hash: number;
  readonly edition: Edition;
}

/** The hash of an assignment: the first six hexadecimal digits of the FNV-1a hash (64 bits) of its code in plain form. */
function hashOf(code: string): number {
  return Number.parseInt(fnv64(code).slice(0, 6), 16);
}

/** The assignment of a scenario under the rules of this site; `not-a-game` for terms out of bounds. */
export function writeAssignment(terms: AssignmentTerms, scenario: Scenario, shelf: Shelf): Checked<Assignment> {
  const { current } = shelf;
  const s = new Writer();
  const { rulesVersion, preview } = current;
  const print = { preview, rulesVersion, id: idPrint(scenario.id), content: contentPrint(scenario.hash) };
  passPrint(s, print, KIND_OF_CODE.assignment);
  const passed = passTerms(s, scenario, terms);
  if (s.bad || passed === null || !current.scenarios.includes(scenario)) return faulty('not-a-game');
  const code = seal(s.packed());
  return succeed({ ...passed, code, hash: hashOf(code), edition: { bundle: current, scenario } });
}

/** Later options go behind a 1 here, the newest behind the last; a reader that does not know one says `newer-version`. */
const MORE = [7, 1] as const;
/** Bits for the parts of the reveal. */
const PARTS = 2 ** 16;

/** Null for options that this version does not know. */
function passTerms(s: Stream, scenario: Scenario, given: AssignmentTerms | null): AssignmentTerms | null {
  const { terms } = scenario;
  const views = [SEALED_FOR_ALL, SPLIT_CLASS, ...Object.keys(scenario.views).sort()];
  const term = terms[s.uniform(terms.length, given ? terms.indexOf(given.term) : 0)] as number;
  const view = views[s.uniform(views.length, given ? views.indexOf(given.view) : 0)] as string;
  const sameDice = s.uniform(2, given?.sameDice ? 1 : 0) === 1;
  const seed = s.uniform(2 ** 32, given?.seed ?? 0);
  const base = { term, view, sameDice, seed };
  const asked = given !== null && hasOptions(given.options);
  if (s.pick(MORE, given?.firstSteps || asked ? 1 : 0) === 0)
    return { ...base, firstSteps: false, options: NO_CLASS_OPTIONS };
  if (s.pick(MORE, asked ? 1 : 0) === 0) return { ...base, firstSteps: true, options: NO_CLASS_OPTIONS };
  const firstSteps = s.uniform(2, given?.firstSteps ? 1 : 0) === 1;
  const options = passOptions(s, given?.options ?? null);
  const known = options !== null && hasOptions(options) && s.pick(MORE, 0) === 0;
  return known ? { ...base, firstSteps, options } : null;
}

function passOptions(s: Stream, given: ClassOptions | null): ClassOptions | null {
  const questions = s.uniform(2, given?.questions ? 1 : 0) === 1;
  const freeText = s.uniform(2, given?.freeText ? 1 : 0) === 1;
  let bits = 0;
  for (const part of given?.leftOut ?? []) bits |= 1 << LEAVABLE_PARTS.indexOf(part);
  const left = s.uniform(PARTS, bits);
  if (left >= 2 ** LEAVABLE_PARTS.length) return null;
  return { questions, freeText, leftOut: LEAVABLE_PARTS.filter((_, i) => (left & (1 << i)) !== 0) };
}

/** The first code of a text as an assignment: `not-a-code` where it holds none. Bounded; nothing is thrown. */
export async function readAssignment(text: string, shelf: Shelf): Promise<Checked<Assignment>> {
  const { codes, damaged } = findCodes(text);
  const code = codes[0];
  if (code === undefined) return faulty(damaged.length > 0 ? 'damaged' : 'not-a-code');
  if (code.charAt(PREFIX.length) !== FORMAT) return faulty('newer-version');
  const packed = unseal(code);
  if (packed === null) return faulty('damaged');
  const s = new Reader(packed);
  const print = passPrint(s, null, KIND_OF_CODE.assignment);
  if (print === null) return faulty('not-a-code');
  const edition = await shelf.load(print);
  if (!edition.ok) return edition;
  const terms = passTerms(s, edition.value.scenario, null);
  if (terms === null || s.rest !== 0n) return faulty('newer-version');
  return succeed({ ...terms, code, hash: hashOf(code), edition: edition.value });
}

/** The dice and the view of an attempt, 0 to 2 to the power of ATTEMPT_BITS, not included. */
export function beginningOf(
  { edition, view, sameDice, seed }: Assignment,
  attempt: number,
): { readonly seed: number; readonly view: string; readonly sealed: boolean } {
  const views = Object.keys(edition.scenario.views).sort();
  const dealt = (by: number) => views[by % views.length] as string;
  const drawn = view === SEALED_FOR_ALL ? dealt(seed) : view === SPLIT_CLASS ? dealt(attempt) : view;
  return { seed: sameDice ? seed : worldSeed(seed, attempt), view: drawn, sealed: drawn !== view };
}

/** Whether a game is one of the assignment: its scenario and term, and the dice and the view of its attempt. */
export function fits({ log, sealed, classwork }: Game, assignment: Assignment): boolean {
  if (classwork === null || classwork.assignment !== assignment.hash) return false;
  const { scenario, bundle } = assignment.edition;
  const given = beginningOf(assignment, classwork.attempt);
  return (
    log.scenarioHash === scenario.hash &&
    log.rulesVersion === bundle.rulesVersion &&
    log.term === assignment.term &&
    log.changes.length === 0 &&
    log.seed === given.seed &&
    log.view === given.view &&
    sealed === given.sealed
  );
}
