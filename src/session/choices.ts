/** The decision under way: its parts are chosen, changed and taken back until the quarter is played. */
import type { Answer } from '../rules/decision.ts';
import { deskOf, type Part, recordNow, type Term } from './held.ts';
import { answersOf, leversOf } from './public-state.ts';
import { rulesOf } from './rulebook.ts';
import { NOTHING_PENDING, type Pending } from './state.ts';

const EMPTY: Readonly<Record<Part, Partial<Pending>>> = {
  answer: { answer: null },
  option: { option: null },
  lever: { lever: -1, steps: 0 },
};

/** Each returns whether anything was chosen or taken back; what may not be chosen changes nothing. */
export function chooseAnswer(t: Term, answer: Answer): boolean {
  return mayAnswer(t, answer) && put(t, 'answer', { answer });
}

export function chooseOption(t: Term, option: number): boolean {
  if (!mayOpt(t, option)) return false;
  // The lever is paid after the option: one that no longer fits goes back.
  const { lever, steps } = t.pending;
  if (lever >= 0 && !mayPull(t, lever, steps, option)) takeBack(t, 'lever');
  return put(t, 'option', { option });
}

export function chooseLever(t: Term, lever: number, steps: number): boolean {
  return mayPull(t, lever, steps, t.pending.option) && put(t, 'lever', { lever, steps });
}

export function takeBack(t: Term, part: Part): boolean {
  if (!t.chosen.includes(part)) return false;
  t.pending = { ...t.pending, ...EMPTY[part] };
  t.chosen = t.chosen.filter((p) => p !== part);
  return true;
}

/** Takes back the last part that was chosen. */
export function undo(t: Term): boolean {
  const last = t.chosen.at(-1);
  return last !== undefined && takeBack(t, last);
}

/** A decision that was kept, from a save: only the parts that may be chosen are chosen. */
export function chooseAgain(t: Term, kept: Pending): void {
  t.pending = NOTHING_PENDING;
  t.chosen = [];
  if (kept.option !== null) chooseOption(t, kept.option);
  if (kept.answer !== null) chooseAnswer(t, kept.answer);
  if (kept.lever >= 0) chooseLever(t, kept.lever, kept.steps);
}

function put(t: Term, part: Part, change: Partial<Pending>): true {
  t.pending = { ...t.pending, ...change };
  t.chosen = [...t.chosen.filter((p) => p !== part), part];
  return true;
}

function mayAnswer(t: Term, answer: Answer): boolean {
  if (t.signed) return false;
  const view = recordNow(t);
  return answersOf(view, rulesOf(t.model).legalDecisions(view, t.model), deskOf(t)).includes(answer);
}

function mayOpt(t: Term, option: number): boolean {
  if (t.signed) return false;
  const view = recordNow(t);
  return view.dilemma >= 0 && rulesOf(t.model).legalDecisions(view, t.model).options.includes(option);
}

function mayPull(t: Term, lever: number, steps: number, option: number | null): boolean {
  if (t.signed) return false;
  const found = leversOf(recordNow(t), t.model, { ...t.pending, option }, deskOf(t))[lever];
  return found?.moves.some((m) => m.steps === steps && m.refusal === null) ?? false;
}
