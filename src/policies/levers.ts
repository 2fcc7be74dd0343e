/** Ways to use the levers that several policies share. */
import { firstOf, type Move, STAY, type Wish } from './moves.ts';
import type { LeverRule } from './policy.ts';

/** The first of the list that can be had, every quarter. */
export const inOrder =
  (...wishes: readonly Wish[]): LeverRule =>
  (view, model, capital) =>
    firstOf(view, model, wishes, capital);

/** The list by turns: each quarter begins with the next of it. */
export function byTurns(...wishes: readonly Wish[]): LeverRule {
  const turns = wishes.map((_, i) => wishes.map((_, j) => wishes[(i + j) % wishes.length] as Wish));
  return (view, model, capital) => firstOf(view, model, turns[view.quarter % turns.length] as Wish[], capital);
}

/** Everything that hurts the regime and can be done again and again. */
export const press: LeverRule = byTurns('enforcement', 'measures', 'allies', 'civil', 'tell-public');

/** Approval above which telling the public the whole story again is not worth its capital. */
const WELL_LIKED = 53;
/** Capital above which there is some left for farmers. */
const TO_SPARE = 4;
/** Unity below which allies come first. */
const DIVIDED = 0.6;

/** Care for the home front, and for allies when they drift apart. */
export const tendHome: LeverRule = (view, model, capital) => {
  if (view.approval < WELL_LIKED) {
    const move = firstOf(view, model, TELL, capital);
    if (move !== STAY) return move;
  }
  if (capital > TO_SPARE) {
    const move = firstOf(view, model, FARMERS, capital);
    if (move !== STAY) return move;
  }
  return view.unity < DIVIDED ? firstOf(view, model, ALLIES, capital) : STAY;
};

/** Approval and unity at which the law is proposed, and at which its passage is safe. The vote asks 50 and a half. */
const PROPOSE_APPROVAL = 49;
const PROPOSE_UNITY = 0.55;
const SAFE_APPROVAL = 53;
const SAFE_UNITY = 0.56;
const LAW_IN_FORCE = 4;

/** Get the law through first: prepare the vote, propose, hold the majority; then the other rule. */
export function lawFirst(then: LeverRule): LeverRule {
  return (view, model, capital): Move => {
    if (view.lawStage >= LAW_IN_FORCE) return then(view, model, capital);
    if (view.lawStage === 0) {
      if (view.unity < PROPOSE_UNITY) return firstOf(view, model, ALLIES, capital);
      if (view.approval < PROPOSE_APPROVAL) return firstOf(view, model, TELL, capital);
      return firstOf(view, model, LAW, capital);
    }
    if (view.approval < SAFE_APPROVAL) {
      const move = firstOf(view, model, TELL, capital);
      if (move !== STAY) return move;
    }
    return view.unity < SAFE_UNITY ? firstOf(view, model, ALLIES, capital) : STAY;
  };
}

export const nothing: LeverRule = () => STAY;

const TELL: readonly Wish[] = ['tell-public'];
const FARMERS: readonly Wish[] = ['help-farmers'];
const ALLIES: readonly Wish[] = ['allies'];
const LAW: readonly Wish[] = ['propose-law'];
