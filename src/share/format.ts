/**
 * The fields of a code, in their order, described once for both directions (docs/share-code.md is the same in words). A
 * writer is given a game; a reader is given null and gets the game back.
 */
import type { Decision, GameLog, Model, PublicView, Scenario, StandingOrders } from '../rules/index.ts';
import { ORDERS_ON_ARRESTS, ORDERS_ON_OFFERS } from '../rules/index.ts';
import {
  ASSIGNMENTS,
  ATTEMPTS,
  type Classwork,
  FIRST_DEALS,
  FIRST_YEAR,
  type FirstDeal,
  type Game,
  isFinished,
  MONTHS,
  MOST_CHANGES,
  MOST_PRISONERS,
  type RealityBet,
  type SharedBet,
} from './game.ts';
import { DIGESTS } from './play.ts';
import type { Stream } from './radix.ts';
import type { EditionPrint, Rules } from './shelf.ts';

/** What a code holds: a game, or an assignment for a class. */
export const KIND_OF_CODE = { game: 0, assignment: 1 } as const;
type KindOfCode = (typeof KIND_OF_CODE)[keyof typeof KIND_OF_CODE];
const KINDS = [15, 1] as const;

const SMALL_VERSIONS = 64;
const VERSIONS = 2 ** 16;

/** Which rules and which scenario; null for a code of the other kind. */
export function passPrint(
  s: Stream,
  given: EditionPrint | null,
  kind: KindOfCode = KIND_OF_CODE.game,
): EditionPrint | null {
  if (s.pick(KINDS, kind) !== kind) return null;
  const preview = s.uniform(2, given?.preview ? 1 : 0) === 1;
  const version = given?.rulesVersion ?? 0;
  const large = s.pick([7, 1], version < SMALL_VERSIONS ? 0 : 1) === 1;
  const rulesVersion = large
    ? SMALL_VERSIONS + s.uniform(VERSIONS - SMALL_VERSIONS, version - SMALL_VERSIONS)
    : s.uniform(SMALL_VERSIONS, version);
  const id = s.uniform(2 ** 16, given?.id ?? 0);
  const content = s.uniform(2 ** 24, given?.content ?? 0);
  return { preview, rulesVersion, id, content };
}

/** Everything before the first decision. */
export interface Opening {
  readonly term: number;
  readonly view: string;
  readonly sealed: boolean;
  readonly secondLook: boolean;
  readonly seed: number;
  readonly changes: GameLog['changes'];
  readonly bet: SharedBet;
  readonly classwork: Classwork | null;
  /** Quarters decided, 0 to the term, included. */
  readonly played: number;
}

/** Null where the fields say the same thing in a longer way than they need. */
export function passOpening(s: Stream, rules: Rules, scenario: Scenario, given: Game | null): Opening | null {
  const log = given?.log;
  const term = scenario.terms[s.uniform(scenario.terms.length, log ? scenario.terms.indexOf(log.term) : 0)] as number;
  const views = Object.keys(scenario.views).sort();
  const view = views[s.uniform(views.length, log ? views.indexOf(log.view) : 0)] as string;
  const sealed = s.pick([3, 1], given?.sealed === false ? 1 : 0) === 0;
  const secondLook = s.pick([7, 1], given?.secondLook ? 1 : 0) === 1;
  const seed = s.uniform(2 ** 32, log?.seed ?? 0);
  const changes = passChanges(s, rules, scenario, view, log?.changes ?? []);
  const bet = passBet(s, given?.bet ?? null);
  const classwork = passClasswork(s, given?.classwork ?? null);
  const unfinished = s.pick([7, 1], log && !isFinished(log) ? 1 : 0) === 1;
  const played = unfinished ? s.uniform(term, log?.decisions.length ?? 0) : term;
  if (bet === null) return null;
  return { term, view, sealed, secondLook, seed, changes, bet, classwork, played };
}

/** Changes in the order of the parameters' names; a value is counted from the low end of its range. */
function passChanges(
  s: Stream,
  rules: Rules,
  scenario: Scenario,
  view: string,
  given: GameLog['changes'],
): GameLog['changes'] {
  if (s.pick([7, 1], given.length > 0 ? 1 : 0) === 0) return [];
  const names = (Object.keys(rules.PARAMETERS) as (keyof Rules['PARAMETERS'])[]).sort();
  const count = 1 + s.uniform(Math.min(MOST_CHANGES, names.length), given.length - 1);
  const changes: { parameter: GameLog['changes'][number]['parameter']; at: number }[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const change = given[i];
    const after = count - i - 1;
    next += s.uniform(names.length - after - next, change ? names.indexOf(change.parameter) - next : 0);
    const parameter = names[next++] as GameLog['changes'][number]['parameter'];
    const { low, high } = rules.parameterRange(scenario, view, parameter);
    changes.push({ parameter, at: low + s.uniform(high - low + 1, change ? change.at - low : 0) });
  }
  return changes;
}

/** The bets offered on the screen go in steps of 50 and take seven bits. */
const BET_STEP = 50;
const BET_STEPS = 128;

function passBet(s: Stream, given: SharedBet | null): SharedBet | null {
  const count = given?.prisoners ?? null;
  const inSteps = count !== null && count % BET_STEP === 0 && count < BET_STEP * BET_STEPS;
  const how = s.pick([2, 5, 1], count === null ? 0 : inSteps ? 1 : 2);
  let prisoners: number | null = null;
  if (how === 1) prisoners = BET_STEP * s.uniform(BET_STEPS, (count ?? 0) / BET_STEP);
  if (how === 2) {
    prisoners = s.uniform(MOST_PRISONERS + 1, count ?? 0);
    if (prisoners % BET_STEP === 0 && prisoners < BET_STEP * BET_STEPS) return null;
  }
  const firstDeal = passFirstDeal(s, given?.firstDeal ?? null);
  return { prisoners, firstDeal, reality: passReality(s, given?.reality ?? null) };
}

export function passFirstDeal(s: Stream, given: FirstDeal | null): FirstDeal | null {
  const index = s.uniform(FIRST_DEALS.length + 1, given === null ? 0 : FIRST_DEALS.indexOf(given) + 1 || -1);
  return FIRST_DEALS[index - 1] ?? null;
}

function passReality(s: Stream, given: RealityBet | null): RealityBet | null {
  if (s.pick([7, 1], given === null ? 0 : 1) === 0) return null;
  const count = s.uniform(MOST_PRISONERS + 1, given?.count ?? 0);
  const wellFormed = given === null || (Number.isInteger(given.month) && given.month >= 1 && given.month <= 12);
  const index = given === null ? 0 : (given.year - FIRST_YEAR) * 12 + given.month - 1;
  const at = s.uniform(MONTHS, wellFormed ? index : -1);
  return { count, year: FIRST_YEAR + Math.floor(at / 12), month: 1 + (at % 12) };
}

function passClasswork(s: Stream, given: Classwork | null): Classwork | null {
  if (s.pick([3, 1], given === null ? 0 : 1) === 0) return null;
  const assignment = s.uniform(ASSIGNMENTS, given?.assignment ?? 0);
  return { assignment, attempt: s.uniform(ATTEMPTS, given?.attempt ?? 0) };
}

/** How likely the answers are taken to be, against each other; those that stand are in the order of `ANSWERS`. */
const ANSWER_WEIGHT: Readonly<Record<Decision['answer'], number>> = {
  none: 1,
  accept: 3,
  refuse: 3,
  more: 2,
  less: 2,
  conditional: 2,
  roadmap: 2,
};

/** The same of notches moved. */
function moveWeight(steps: number): number {
  return steps === 1 ? 4 : steps === -1 ? 2 : 1;
}

/**
 * One decision among those that are legal now, in three parts: the answer, the option, and the lever among the moves that
 * can still be paid. Each list is in the order of `legalDecisions`, so that an illegal decision cannot be written at all.
 */
export function passDecision(s: Stream, rules: Rules, view: PublicView, m: Model, given: Decision | null): Decision {
  const legal = rules.legalDecisions(view, m);
  const weights = legal.answers.map((answer) => ANSWER_WEIGHT[answer]);
  const answer = legal.answers[s.pick(weights, given ? legal.answers.indexOf(given.answer) : 0)] as Decision['answer'];
  const { options } = legal;
  const option =
    options.length === 0
      ? -1
      : (options[s.uniform(options.length, given ? options.indexOf(given.option) : 0)] as number);
  const rest: Decision = { answer, option, lever: -1, steps: 0 };
  const moves = legal.levers.filter(
    ({ lever, steps }) => rules.checkDecision(view, m, { ...rest, lever, steps }) === null,
  );
  if (moves.length === 0 || s.uniform(2, given && given.lever >= 0 ? 1 : 0) === 0) return rest;
  const index = given ? moves.findIndex(({ lever, steps }) => lever === given.lever && steps === given.steps) : 0;
  const move = moves[
    s.pick(
      moves.map(({ steps }) => moveWeight(steps)),
      index,
    )
  ] as { lever: number; steps: number };
  return { ...rest, lever: move.lever, steps: move.steps };
}

/** Prices of standing orders: 1 to this, included. */
const MOST_PRICE = 500;
/** The price of orders that name none: it takes next to no room. */
const USUAL_PRICE = 30;

/** Signed after the last quarter. */
export function passOrders(s: Stream, given: StandingOrders | null): StandingOrders {
  const offers = s.uniform(ORDERS_ON_OFFERS.length, given ? ORDERS_ON_OFFERS.indexOf(given.offers) : 0);
  const asked = given?.price ?? USUAL_PRICE;
  let price = USUAL_PRICE;
  if (s.pick([7, 1], asked === USUAL_PRICE ? 0 : 1) === 1) {
    const at = s.uniform(MOST_PRICE - 1, asked < USUAL_PRICE ? asked - 1 : asked - 2);
    price = at + 1 < USUAL_PRICE ? at + 1 : at + 2;
  }
  const arrests = s.uniform(ORDERS_ON_ARRESTS.length, given ? ORDERS_ON_ARRESTS.indexOf(given.arrests) : 0);
  return {
    offers: ORDERS_ON_OFFERS[offers] as StandingOrders['offers'],
    price,
    arrests: ORDERS_ON_ARRESTS[arrests] as StandingOrders['arrests'],
  };
}

export function passDigest(s: Stream, digest: number): number {
  return s.uniform(DIGESTS, digest);
}
