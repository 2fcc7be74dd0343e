/** Builds what the store shows from one published record and the decision under way. Pure. */
import { ANSWERS, type Answer, type Decision } from '../rules/decision.ts';
import { type Legal, type Model, PAYMENT } from '../rules/index.ts';
import { FATES, type PublicView } from '../rules/published.ts';
import { freedByChoice } from './deeds.ts';
import { type Desk, hasLever } from './lesson.ts';
import { rulesOf } from './rulebook.ts';
import type {
  DilemmaState,
  HistoryRow,
  LeverMove,
  LeverState,
  OptionTaken,
  Pending,
  PublicEvent,
  Pulled,
  Result,
  RosterState,
} from './state.ts';
import { eventsOf } from './turning-points.ts';

const STEPS = [-2, -1, 1, 2] as const;
const LAW_STAGES = 4;

/** The decision that the pending one stands for; what is still open stays open and is refused by the rules. */
export function decisionOf(view: PublicView, pending: Pending): Decision {
  const offered = view.offer.people > 0;
  return {
    answer: offered ? (pending.answer ?? 'none') : 'none',
    option: view.dilemma >= 0 ? (pending.option ?? -1) : -1,
    lever: pending.lever,
    steps: pending.steps,
  };
}

export function missingIn(view: PublicView, pending: Pending): ('option' | 'answer')[] {
  const missing: ('option' | 'answer')[] = [];
  if (view.dilemma >= 0 && pending.option === null) missing.push('option');
  if (view.offer.people > 0 && pending.answer === null) missing.push('answer');
  return missing;
}

export function dilemmaOf(view: PublicView, model: Model, legal: Legal): DilemmaState | null {
  const dilemma = model.scenario.dilemmas[view.dilemma];
  if (!dilemma) return null;
  const options = dilemma.options.map((o, i) => ({
    id: o.id,
    cost: o.cost,
    affordable: legal.options.includes(i),
  }));
  return { id: dilemma.id, place: dilemma.place, subject: view.dilemmaSubject, options };
}

/** By quarter played, the first at 0. */
export function optionsTaken(
  quarters: readonly PublicView[],
  decisions: readonly Decision[],
  model: Model,
): (OptionTaken | null)[] {
  return decisions.map((d, i) => {
    const dilemma = model.scenario.dilemmas[quarters[i]?.dilemma ?? -1];
    const option = dilemma?.options[d.option];
    return dilemma && option ? { dilemma: dilemma.id, option: option.id } : null;
  });
}

export function answersOf(view: PublicView, legal: Legal, desk: Desk): Answer[] {
  if (view.offer.people === 0) return [];
  const onDesk = (a: Answer) => desk.counter || a === 'accept' || a === 'refuse';
  return ANSWERS.filter((a) => a !== 'none' && legal.answers.includes(a) && onDesk(a));
}

/** Those that are on the desk, each at its slot: the ones that come later stand behind the others. */
export function leversOf(view: PublicView, model: Model, pending: Pending, desk: Desk): LeverState[] {
  const rules = rulesOf(model);
  const legal = rules.legalDecisions(view, model, pending.option ?? -1).levers;
  const paid = rules.optionCost(view, model, pending.option ?? -1);
  const onDesk = model.scenario.levers.findIndex(({ kind }) => !hasLever(desk, kind));
  return model.scenario.levers.slice(0, onDesk < 0 ? undefined : onDesk).map((lever, slot) => {
    const grade = rules.leverGrade(view, model, slot);
    const notch = lever.kind === 'law' ? 1 / LAW_STAGES : lever.notch.value;
    const moves: LeverMove[] = STEPS.map((steps) => {
      const cost = rules.leverCost(view, model, slot, steps);
      const listed = legal.some((move) => move.lever === slot && move.steps === steps);
      const refusal = listed ? null : (rules.leverRefusal(view, model, slot, steps, paid) ?? 'lever-unaffordable');
      return { steps, cost, refusal, to: Math.min(1, Math.max(0, grade + steps * notch)) };
    });
    const opens = view.quarter + 1 < lever.opens ? lever.opens : 0;
    return { slot, id: lever.id, kind: lever.kind, grade, moves, given: null, opens };
  });
}

/** How relief came that our word now stands on: sold for people, given by a lever or an answer of the player, or before play. */
export function withGiven(
  levers: readonly LeverState[],
  view: PublicView,
  model: Model,
  quarters: readonly PublicView[],
  decisions: readonly Decision[],
): LeverState[] {
  const history = historyOf(quarters, decisions);
  /** Index of the last decision that gave so. */
  const lastDeal = (gave: (offer: PublicView['offer']) => boolean) =>
    history.map((row, i) => row.result === 'freed' && gave((quarters[i] as PublicView).offer)).lastIndexOf(true);
  return levers.map((lever) => {
    const sector = model.scenario.levers[lever.slot]?.sector ?? -1;
    if (rulesOf(model).takesBack(view, model, lever.slot)) {
      // In no quarter that was played.
      if (lever.kind === 'sector' && (view.sinceSold[sector] as number) >= view.quarter)
        return { ...lever, given: 'before' };
      const deal = lastDeal((offer) =>
        lever.kind === 'personal' ? offer.payment === PAYMENT.personal : (offer.steps[sector] ?? 0) > 0,
      );
      const eased = decisions.map((d) => d.lever === lever.slot && d.steps < 0).lastIndexOf(true);
      const answered = optionsTaken(quarters, decisions, model)
        .map((taken) => taken !== null && gives(model, taken, lever.slot))
        .lastIndexOf(true);
      return { ...lever, given: Math.max(eased, answered) > deal ? 'eased' : 'sold' };
    }
    return lever;
  });
}

/** Whether an option lifted what a lever puts on: names, or a part of its sector. Without a sector it was one of them all. */
function gives(model: Model, taken: OptionTaken, slot: number): boolean {
  const lever = model.scenario.levers[slot];
  const option = model.scenario.dilemmas
    .find((d) => d.id === taken.dilemma)
    ?.options.find((o) => o.id === taken.option);
  return (option?.effects ?? []).some(
    ({ on, amount, sector }) =>
      amount < 0 &&
      (lever?.kind === 'personal'
        ? on === 'personal'
        : on === 'oursRestriction' && (sector === undefined || sector === lever?.sector)),
  );
}

export function rosterOf(view: PublicView, model: Model): RosterState[] {
  return model.scenario.roster.map((person, i) => ({
    id: person.id,
    kind: person.kind,
    fate: FATES[view.fates[i] ?? 0] ?? 'inside',
    ill: (view.isIll[i] ?? 0) > 0,
    namedQuarter: view.namedQuarter[i] ?? -1,
    namedPrice: view.namedPrice[i] ?? -1,
    sentenceLeft: Math.max(0, (view.servesAt[i] ?? 0) - view.quarter),
    stayedQuarter: view.stayedQuarter[i] ?? -1,
  }));
}

export function isReady(view: PublicView, model: Model, pending: Pending): boolean {
  return (
    missingIn(view, pending).length === 0 &&
    rulesOf(model).checkDecision(view, model, decisionOf(view, pending)) === null
  );
}

/** One row for each quarter played: the answer and what came of it. */
export function historyOf(quarters: readonly PublicView[], decisions: readonly Decision[]): HistoryRow[] {
  return decisions.slice(0, Math.max(0, quarters.length - 1)).map((d, i) => {
    const before = quarters[i];
    const after = quarters[i + 1];
    const { result, people } =
      before && after ? resultOf(d.answer, before, after) : { result: 'no-offer' as const, people: 0 };
    const events = after ? eventsOf(after) : [];
    const told = (name: PublicEvent['name']) => events.find((e) => e.name === name)?.figure ?? 0;
    return {
      quarter: i + 1,
      answer: d.answer,
      result,
      people,
      due: told('rest-due'),
      followed: told('rest-delivered'),
      byRoadmap: told('roadmap-step'),
      letGo: freedByChoice(events),
      lever: d.lever,
      steps: d.steps,
    };
  });
}

/** The lever of the quarter that led to `view`; null where none was pulled. */
export function pulledIn(
  quarters: readonly PublicView[],
  decisions: readonly Decision[],
  view: PublicView,
  model: Model,
): Pulled | null {
  const last = decisions[view.quarter - 1];
  const before = quarters[view.quarter - 1];
  if (!last || !before || last.lever < 0) return null;
  const { lever: slot, steps } = last;
  const { leverGrade } = rulesOf(model);
  return { slot, steps, from: leverGrade(before, model, slot), to: leverGrade(view, model, slot) };
}

function resultOf(answer: Answer, before: PublicView, after: PublicView): { result: Result; people: number } {
  const events = eventsOf(after);
  const names = new Set(events.map((e) => e.name));
  const people = events.find((e) => e.name === 'offer-signed')?.figure ?? 0;
  if (answer === 'none') return { result: before.talksClosed > 0 ? 'no-talks' : 'no-offer', people };
  if (answer === 'refuse') return { result: 'no-deal', people };
  if (answer === 'accept') return { result: 'freed', people };
  if (names.has('walked-away')) return { result: 'walked-away', people };
  if (names.has('counter-rejected')) return { result: 'worse-offer', people };
  return { result: answer === 'roadmap' ? 'roadmap' : 'freed', people };
}
