/**
 * What is legal, from the public view alone: the interface, the lab and the rules use only this list. A refused decision
 * changes nothing.
 */
import { ANSWERS, type Answer, COUNTERS, type Decision, type Illegal } from './decision.ts';
import { costOf } from './mechanisms/levers.ts';
import { LEVER, type LeverModel, type Model } from './model.ts';
import type { PublicView } from './published.ts';
import { LAW_IN_FORCE } from './world.ts';

export interface LegalMove {
  readonly lever: number;
  readonly steps: number;
  readonly cost: number;
}

export interface Legal {
  readonly answers: readonly Answer[];
  readonly options: readonly number[];
  readonly levers: readonly LegalMove[];
}

/** Numbers this close to an end count as there. */
const NEAR = 1e-9;
/** Notches that one pull may move, further or back. */
const MOVES: readonly number[] = [1, 2, -1, -2];

/**
 * Exactly what is legal. `levers` are those that can be paid beside `option`, the option taken in the dilemma that stands;
 * while none is chosen (left out, or one that is not legal) beside the cheapest.
 */
export function legalDecisions(view: PublicView, m: Model, option = -1): Legal {
  const answers = ANSWERS.filter((a) => answerRefusal(view, a) === null);
  const options: number[] = [];
  let cheapest = 0;
  m.dilemmas[view.dilemma]?.options.forEach((o, i) => {
    if (o.cost > view.capital + NEAR) return;
    cheapest = options.length === 0 ? o.cost : Math.min(cheapest, o.cost);
    options.push(i);
  });
  const paid = options.includes(option) ? optionCost(view, m, option) : cheapest;
  const levers: LegalMove[] = [];
  for (let lever = 0; lever < m.levers.length; lever++)
    for (const steps of MOVES)
      if (leverRefusal(view, m, lever, steps, paid) === null)
        levers.push({ lever, steps, cost: leverCost(view, m, lever, steps) });
  return { answers, options, levers };
}

/** Capital that an option of the dilemma that stands takes; 0 where there is none such. */
export function optionCost(view: PublicView, m: Model, option: number): number {
  return m.dilemmas[view.dilemma]?.options[option]?.cost ?? 0;
}

/** Null when the decision is legal; else why not. The cost of a dilemma's option and of a lever are paid together. */
export function checkDecision(view: PublicView, m: Model, d: Decision): Illegal | null {
  const answer = answerRefusal(view, d.answer);
  if (answer !== null) return answer;
  let paid = 0;
  const dilemma = m.dilemmas[view.dilemma];
  if (dilemma === undefined) {
    if (d.option !== -1) return 'no-dilemma';
  } else if (d.option === -1) {
    if (view.office === 0) return 'dilemma-unanswered';
  } else {
    const option = dilemma.options[d.option];
    if (option === undefined) return 'no-such-option';
    if (option.cost > view.capital + NEAR) return 'option-unaffordable';
    paid = option.cost;
  }
  if (d.lever === -1) return d.steps === 0 ? null : 'not-a-decision';
  return leverRefusal(view, m, d.lever, d.steps, paid);
}

function answerRefusal(view: PublicView, answer: Answer): Illegal | null {
  const stands = view.offer.people > 0;
  if (answer === 'none') return stands ? 'offer-unanswered' : null;
  if (!stands) return ANSWERS.includes(answer) ? 'no-offer' : 'not-a-decision';
  if (answer === 'accept' || answer === 'refuse') return null;
  const counter = COUNTERS.indexOf(answer);
  if (counter < 0) return 'not-a-decision';
  return (view.oddsHigh[counter] as number) > 0 ? null : 'counter-closed';
}

/** Capital for moving a lever. */
export function leverCost(_view: PublicView, m: Model, lever: number, steps: number): number {
  const l = m.levers[lever];
  return l === undefined ? 0 : costOf(l, steps);
}

/** Why a lever cannot be moved so far now, or null. `paid`: capital that the option of a dilemma takes beside it. */
export function leverRefusal(view: PublicView, m: Model, lever: number, steps: number, paid = 0): Illegal | null {
  const l = m.levers[lever];
  if (l === undefined || !Number.isInteger(lever)) return 'no-such-lever';
  if (!MOVES.includes(steps)) return 'not-a-decision';
  if (view.quarter + 1 < l.opens) return 'no-such-lever';
  const end = gradeRefusal(view, l, steps);
  if (end !== null) return end;
  return costOf(l, steps) + paid > view.capital + NEAR ? 'lever-unaffordable' : null;
}

function gradeRefusal(view: PublicView, l: LeverModel, steps: number): Illegal | null {
  if (l.kind === LEVER.home) return steps === 1 || steps === -1 ? null : 'grade-past-the-end';
  if (l.kind === LEVER.law) {
    if (steps === 1) return view.lawStage === 0 ? null : 'law-not-open';
    return steps === -1 && view.lawStage > 0 ? null : 'law-not-open';
  }
  const now = position(view, l);
  if (steps > 0) return now >= 1 - NEAR || now + l.notch * (steps - 1) >= 1 - NEAR ? 'grade-past-the-end' : null;
  return now <= NEAR || now - l.notch * (-steps - 1) <= NEAR ? 'grade-past-the-end' : null;
}

function position(view: PublicView, l: LeverModel): number {
  switch (l.kind) {
    case LEVER.sector:
      return view.ours[l.sector] as number;
    case LEVER.personal:
      return view.personal;
    case LEVER.enforcement:
      return view.enforcement;
    case LEVER.allies:
      return view.unity;
    case LEVER.civil:
      return view.civilSociety;
    case LEVER.law:
      return view.lawStage / LAW_IN_FORCE;
    default:
      return 0;
  }
}

/**
 * Whether going further with a lever of sanctions would take relief back while our word still stands on it. A breach by the
 * other side frees it, which is public.
 */
export function takesBack(view: PublicView, m: Model, lever: number): boolean {
  const l = m.levers[lever];
  if (l === undefined || position(view, l) >= 1 - NEAR) return false;
  if (l.kind !== LEVER.sector && l.kind !== LEVER.personal) return false;
  const since = l.kind === LEVER.sector ? (view.sinceSold[l.sector] as number) : view.sinceMeasuresLifted;
  // A lever pulled now works in the coming quarter.
  return since + 1 <= m.programmes.breachMemory;
}

/** Where a lever stands, 0..1. */
export function leverGrade(view: PublicView, m: Model, lever: number): number {
  const l = m.levers[lever];
  return l === undefined ? 0 : position(view, l);
}
