/**
 * All that the reveal shows of a finished log, in the order in which it is wanted: the first figures after a tenth of a second,
 * what takes longer one part after the other. Every part is plain data, so that another thread can compute it.
 */
import { compile, type GameLog, type Holder, hasDeal, type ParameterChange, type Scenario } from '../rules/index.ts';
import type { Alternative } from './alternatives.ts';
import { endingOf, type NamedEnding } from './endings.ts';
import { type Swept, sweepParameters } from './flip-values.ts';
import { type Four, fourUnderNothing, spreadUnderNothing } from './four-figures.ts';
import { type AnswersLedger, answersLedger, type LedgerResult } from './ledger.ts';
import { type Margins, marginsOf } from './margins.ts';
import { oddsOverViews, type ViewOdds } from './odds.ts';
import type { Outcomes } from './outcomes.ts';
import { type PeopleApart, peopleApart } from './people-apart.ts';
import { Hindsight } from './planner/hindsight.ts';
import type { PlayedRules } from './planner/par.ts';
import { planTerm } from './planner/plan.ts';
import {
  type BestHere,
  type PlannedHere,
  plannedHere,
  type StoodDilemma,
  stoodDilemma,
  TOLD_WEIGHTINGS,
} from './planner/told.ts';
import { type PlayedLog, play } from './played.ts';
import { type Range, rangesOf, sandboxStep } from './sandbox.ts';
import { type SplitLine, splitByPathway } from './split.ts';
import type { Steps } from './steps.ts';
import { type FilePage, theirFile } from './their-file.ts';
import { type Tip, tippingOf } from './tipping.ts';
import { type Turned, type TurnedTrack, turnEach, turnInFull } from './turned.ts';
import { modelUnder, type UnderView, underView } from './views.ts';

/** What needs no other world. */
export interface RevealStart {
  readonly ending: NamedEnding;
  /** Whoever held office after the term, on every track. */
  readonly holder: Holder;
  /** True when the other track accepts every offer, because the log holds no deal. */
  readonly otherAccepts: boolean;
  readonly yours: Outcomes;
  /** Doing nothing in this world, as the vote falls there: every offer refused, no lever, no order. */
  readonly nothing: Four;
  /** What par must have been computed for. */
  readonly rules: PlayedRules;
  /** By quarter, the first at 0: the dilemma that stood, whom it was about (index in the roster, -1 nobody), its options. */
  readonly dilemmas: readonly (StoodDilemma | null)[];
  readonly file: readonly FilePage[];
  /** By view: the numbers that may be moved in the sandbox. */
  readonly ranges: Readonly<Record<string, readonly Range[]>>;
  /** Every decision turned into each of its alternatives, one at a time. */
  readonly turned: readonly Turned[];
}

export type RevealPart =
  | { readonly name: 'start'; readonly start: RevealStart }
  /** One for each view, that of the played world first. */
  | { readonly name: 'view'; readonly view: UnderView }
  | { readonly name: 'people'; readonly people: PeopleApart }
  | { readonly name: 'answers'; readonly answers: LedgerResult }
  | { readonly name: 'margins'; readonly margins: Margins }
  | { readonly name: 'odds'; readonly odds: readonly ViewOdds[] }
  | { readonly name: 'split'; readonly split: readonly SplitLine[] }
  | { readonly name: 'tips'; readonly tips: readonly Tip[] }
  /** One for each view, that of the played world first. */
  | { readonly name: 'swept'; readonly view: string; readonly swept: readonly Swept[] }
  /** One for each weighting, that of all figures alike first. */
  | { readonly name: 'planned'; readonly planned: PlannedHere }
  /** The same with known dice and view. */
  | { readonly name: 'hindsight'; readonly best: BestHere };

export type RevealTold =
  | { readonly kind: 'part'; readonly part: RevealPart }
  /** How far the part is that is computed now: `done` of `of`. */
  | { readonly kind: 'progress'; readonly name: RevealPart['name']; readonly done: number; readonly of: number };

export class RevealWork {
  private readonly scenario: Scenario;
  private readonly log: GameLog;
  private held: PlayedLog | null = null;

  /** The log must be finished and legal: anything else is a programming error. */
  constructor(scenario: Scenario, log: GameLog) {
    this.scenario = scenario;
    this.log = log;
  }

  private get played(): PlayedLog {
    const { scenario, log } = this;
    this.held ??= play(compile(scenario, log.view, log.changes), log);
    return this.held;
  }

  /** Turns one decision into a legal alternative and keeps the whole of its track. Takes a millisecond. */
  turn(alternative: Alternative): TurnedTrack {
    return turnInFull(this.played, alternative);
  }

  /** The decisions replayed with numbers of a view moved; null where a change lies outside its range. */
  sandbox(view: string, changes: readonly ParameterChange[]): UnderView | null {
    const { scenario, log, played } = this;
    return sandboxStep(scenario, log, played.holder, view, changes);
  }

  /** All parts. Whoever asks stops when no more is wanted. */
  *parts(): Generator<RevealTold, void, void> {
    const { scenario, log, played } = this;
    const { model, holder } = played;
    const others = Object.keys(scenario.views).filter((view) => view !== log.view);
    const views = [log.view, ...others];
    const turned = yield* watched('start', turnEach(played));
    const ranges = Object.fromEntries(views.map((view) => [view, rangesOf(scenario, log, view)]));
    yield told({ name: 'start', start: { ...startOf(played, turned), ranges } });
    yield told({ name: 'view', view: yield* watched('view', underView(scenario, log, holder, log.view)) });
    yield told({ name: 'people', people: peopleApart(model, log, holder) });
    for (const view of others)
      yield told({ name: 'view', view: yield* watched('view', underView(scenario, log, holder, view)) });
    yield told({ name: 'margins', margins: yield* watched('margins', marginsOf(played)) });
    const answers = yield* watched('answers', answersLedger(played));
    yield told({ name: 'answers', answers });
    yield told({ name: 'odds', odds: yield* watched('odds', oddsOverViews(scenario, played)) });
    if (answers.ok) yield* this.split(played, answers.ledger);
    yield told({ name: 'tips', tips: yield* watched('tips', tippingOf(played)) });
    for (const view of views) {
      const swept = yield* watched('swept', sweepParameters(scenario, log, holder, view));
      yield told({ name: 'swept', view, swept });
    }
    yield* this.planners(played);
  }

  /** The planner in this world, and then the search that knows its dice, which starts from what the planner did. */
  private *planners(played: PlayedLog): Generator<RevealTold, void, void> {
    const { scenario, log } = this;
    const models = Object.keys(scenario.views).map((view) => modelUnder(scenario, log, view));
    const spread = spreadUnderNothing(models, log.term);
    const planned: GameLog[] = [];
    const all = TOLD_WEIGHTINGS.length;
    for (const [i, weighting] of TOLD_WEIGHTINGS.entries()) {
      const steps = inTurn(planTerm(played.model, models, log, weighting, spread), i, all);
      const term = yield* watched('planned', steps);
      planned.push(term.log);
      yield told({ name: 'planned', planned: plannedHere(play(played.model, term.log), weighting, term.odds) });
    }
    const search = new Hindsight(played, planned);
    for (const [i, weighting] of TOLD_WEIGHTINGS.entries()) {
      const track = yield* watched('hindsight', inTurn(search.best(weighting, spread), i, all));
      yield told({ name: 'hindsight', best: { weighting, four: track.four } });
    }
  }

  private *split(played: PlayedLog, ledger: AnswersLedger): Generator<RevealTold, void, void> {
    yield told({ name: 'split', split: yield* watched('split', splitByPathway(played, ledger)) });
  }
}

function startOf(played: PlayedLog, turned: readonly Turned[]): Omit<RevealStart, 'ranges'> {
  const { model, log, before, holder, outcomes } = played;
  const { scenario, scenarioHash, rulesVersion, changes } = log;
  return {
    ...{
      ending: endingOf(played),
      holder,
      otherAccepts: !hasDeal(log),
      yours: outcomes,
      nothing: fourUnderNothing(model, log),
    },
    rules: { scenario, scenarioHash, rulesVersion, changed: changes.length > 0 },
    dilemmas: before.slice(0, log.term).map((world) => stoodDilemma(model.scenario, world)),
    ...{ file: theirFile(played), turned },
  };
}

const told = (part: RevealPart): RevealTold => ({ kind: 'part', part });

/** One of several pieces of work that are told as one: piece `i` (0 = first) of `all`. */
function* inTurn<T>(steps: Steps<T>, i: number, all: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done: i * step.value.of + step.value.done, of: all * step.value.of };
  }
}

/** The steps of a part, told as its progress. */
function* watched<T>(name: RevealPart['name'], steps: Steps<T>): Generator<RevealTold, T, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { kind: 'progress', name, done: step.value.done, of: step.value.of };
  }
}
