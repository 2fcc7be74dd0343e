/** A named way to decide a whole term, seeing only the public view; and the parts that most of them are put together from. */
import type { Answer, Decision, Holder, Model, PublicView, StandingOrders } from '../rules/index.ts';
import { NO_ORDERS, optionCost } from '../rules/index.ts';
import { decisionOf } from './decisions.ts';
import { type Move, STAY } from './moves.ts';
import { cheapestOption } from './options.ts';

export interface Policy {
  readonly id: string;
  /** What it does, in one line. */
  readonly line: string;
  readonly orders: StandingOrders;
  /** Fixes the office-holder after the term; left out, the vote decides. */
  readonly holder?: Holder;
  /** Always a legal decision. */
  decide(view: PublicView, model: Model): Decision;
  /** For a policy with dice of its own: the same policy with another seed. */
  seeded?(seed: number): Policy;
}

/** What to answer while an offer stands. */
export type AnswerRule = (view: PublicView, model: Model) => Answer;
/** What to pull, with `capital` left after the dilemma. */
export type LeverRule = (view: PublicView, model: Model, capital: number) => Move;
/** Which option to take while a dilemma stands: one that `view.capital` can pay. */
type OptionRule = (view: PublicView, model: Model) => number;

export interface Parts {
  readonly id: string;
  readonly line: string;
  readonly answer: AnswerRule;
  readonly lever?: LeverRule;
  readonly option?: OptionRule;
  readonly orders?: Partial<StandingOrders>;
  readonly holder?: Holder;
}

/** Puts a policy together: an answer, an option, a lever, each by its own rule. */
export function policyOf(parts: Parts): Policy {
  const { id, line, answer, lever, holder } = parts;
  const chooseOption = parts.option ?? cheapestOption;
  return {
    id,
    line,
    orders: { ...NO_ORDERS, ...parts.orders },
    ...(holder ? { holder } : {}),
    decide(view, model) {
      const option = view.dilemma < 0 ? -1 : chooseOption(view, model);
      const capital = view.capital - optionCost(view, model, option);
      return decisionOf(
        view.offer.people > 0 ? answer(view, model) : 'none',
        option,
        lever ? lever(view, model, capital) : STAY,
      );
    },
  };
}
