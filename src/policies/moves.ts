/** What a policy wants of the levers, in words that hold for every scenario, and the first wish that can be had. */
import { type LeverKind, leverCost, leverRefusal, type Model, type PublicView, type Scenario } from '../rules/index.ts';

/** A lever and its notches as one number; `STAY` for none. */
export type Move = number;
export const STAY: Move = -1;
/** Notches from -2 to 2. */
export const MOVES_PER_LEVER = 5;
const MOST_STEPS = 2;

export const moveOf = (lever: number, steps: number): Move => lever * MOVES_PER_LEVER + steps + MOST_STEPS;
export const leverOfMove = (move: Move): number => (move < 0 ? -1 : Math.floor(move / MOVES_PER_LEVER));
export const stepsOfMove = (move: Move): number => (move < 0 ? 0 : (move % MOVES_PER_LEVER) - MOST_STEPS);

/**
 * The three about sectors take the first in the scenario's order that still can be moved; `take-back` only one that was
 * sold or eased before.
 */
const WISHES = [
  'tighten',
  'take-back',
  'ease',
  'measures',
  'enforcement',
  'allies',
  'civil',
  'civil-twice',
  'propose-law',
  'tell-public',
  'help-farmers',
] as const;
export type Wish = (typeof WISHES)[number];

const MEANING: Readonly<Record<Wish, { readonly kind: LeverKind; readonly steps: number }>> = {
  tighten: { kind: 'sector', steps: 1 },
  'take-back': { kind: 'sector', steps: 1 },
  ease: { kind: 'sector', steps: -1 },
  measures: { kind: 'personal', steps: 1 },
  enforcement: { kind: 'enforcement', steps: 1 },
  allies: { kind: 'allies', steps: 1 },
  civil: { kind: 'civil', steps: 1 },
  'civil-twice': { kind: 'civil', steps: 2 },
  'propose-law': { kind: 'law', steps: 1 },
  'tell-public': { kind: 'home', steps: 1 },
  'help-farmers': { kind: 'home', steps: -1 },
};

/** The moves a wish can mean in a scenario, in the order of its levers. */
type Means = Readonly<Record<Wish, readonly Move[]>>;
const meansByScenario = new WeakMap<Scenario, Means>();

function meansIn(scenario: Scenario): Means {
  let means = meansByScenario.get(scenario);
  if (!means) {
    means = Object.fromEntries(
      WISHES.map((wish) => [
        wish,
        scenario.levers.flatMap((lever, slot) =>
          lever.kind === MEANING[wish].kind ? [moveOf(slot, MEANING[wish].steps)] : [],
        ),
      ]),
    ) as unknown as Means;
    meansByScenario.set(scenario, means);
  }
  return means;
}

/** The move that grants a wish with this capital, else `STAY`. */
function grant(view: PublicView, model: Model, wish: Wish, capital: number): Move {
  for (const move of meansIn(model.scenario)[wish]) {
    const lever = leverOfMove(move);
    const steps = stepsOfMove(move);
    if (wish === 'take-back' && !wasSold(view, model, lever)) continue;
    if (leverRefusal(view, model, lever, steps) === null && leverCost(view, model, lever, steps) <= capital)
      return move;
  }
  return STAY;
}

const NEVER = 99;
const wasSold = (view: PublicView, model: Model, lever: number): boolean =>
  (view.sinceSold[model.scenario.levers[lever]?.sector ?? -1] ?? NEVER) < NEVER;

/** The first wish of a list that can be had. */
export function firstOf(view: PublicView, model: Model, wishes: readonly Wish[], capital: number): Move {
  for (const wish of wishes) {
    const move = grant(view, model, wish, capital);
    if (move !== STAY) return move;
  }
  return STAY;
}
