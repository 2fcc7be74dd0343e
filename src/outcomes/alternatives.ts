/** What could have been decided instead: for each decision of a log every legal alternative, one dimension at a time. */
import {
  ANSWERS,
  adapt,
  checkDecision,
  type Decision,
  legalDecisions,
  type Model,
  publicView,
} from '../rules/index.ts';
import type { PublicView } from '../rules/published.ts';
import type { PlayedLog } from './played.ts';

/** The parts of a decision that are turned one at a time: the answer to the offer, the dilemma's option, the lever. */
type Dimension = 'answer' | 'option' | 'lever';

export interface Alternative {
  /** 1 is the first. */
  readonly quarter: number;
  readonly dimension: Dimension;
  /** Legal where it stands; another option that leaves too little for the lever goes without it. */
  readonly decision: Decision;
}

/** Every legal alternative to every decision, quarter by quarter: answers, then options, then levers ("none" first). */
export function alternatives(played: PlayedLog): Alternative[] {
  const { model, log, before } = played;
  return log.decisions.flatMap((decision, i) => {
    const view = publicView(before[i] as PlayedLog['before'][number]);
    return alternativesTo(decision, view, model).map((other) => ({ quarter: i + 1, ...other }));
  });
}

/** The same of one decision by the record that stands before it: from the public view alone. */
export function alternativesTo(d: Decision, view: PublicView, model: Model): Omit<Alternative, 'quarter'>[] {
  const legal = legalDecisions(view, model);
  const answers = ANSWERS.filter((answer) => answer !== d.answer && legal.answers.includes(answer));
  const options = legal.options.filter((option) => option !== d.option);
  const levers = [{ lever: -1, steps: 0 }, ...legal.levers]
    .map(({ lever, steps }): Decision => ({ ...d, lever, steps }))
    .filter((other) => other.lever !== d.lever || other.steps !== d.steps)
    .filter((other) => checkDecision(view, model, other) === null);
  return [
    ...answers.map((answer) => ({ dimension: 'answer' as const, decision: { ...d, answer } })),
    ...options.map((option) => ({ dimension: 'option' as const, decision: adapt(view, model, { ...d, option }) })),
    ...levers.map((decision) => ({ dimension: 'lever' as const, decision })),
  ];
}
