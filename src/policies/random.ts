/** Any legal decision, by keyed dice of its own: the same view and seed give the same decision. */
import { draw, legalDecisions, type Model, NO_ORDERS, type PublicView } from '../rules/index.ts';
import { decisionOf } from './decisions.ts';
import { moveOf, STAY } from './moves.ts';
import type { Policy } from './policy.ts';

const ANSWER_DICE = 0;
const OPTION_DICE = 1;
const LEVER_DICE = 2;

export function randomPolicy(seed: number): Policy {
  const pick = (view: PublicView, dice: number, sides: number): number =>
    Math.floor(draw(seed, view.quarter, dice) * sides);
  return {
    id: 'random',
    line: 'any legal answer, option and lever, each equally likely',
    orders: NO_ORDERS,
    decide(view: PublicView, model: Model) {
      const { answers, options } = legalDecisions(view, model);
      const answer = answers[pick(view, ANSWER_DICE, answers.length)] ?? 'none';
      const option = options[pick(view, OPTION_DICE, options.length)] ?? -1;
      const { levers } = legalDecisions(view, model, option);
      // One side more than there are levers: pulling none is a choice as well.
      const move = levers[pick(view, LEVER_DICE, levers.length + 1)];
      return decisionOf(answer, option, move ? moveOf(move.lever, move.steps) : STAY);
    },
    seeded: randomPolicy,
  };
}
