/**
 * Why a figure moved. A stock (approval, credibility …) is moved by mechanisms one after another, each movement a cause of
 * its own; a figure computed from factors (arrests, price, strength …) is taken apart by putting the factors one by one
 * from last quarter's value to this quarter's, averaged over all orders (Shapley). There is no "other" cause.
 * Causes are written only into a ledger that the caller brings; the world is the same with and without one.
 */

import { roundTo } from './numbers.ts';

/** name: whether the figure is public (else it is fogged until the reveal). */
const FIGURE_TABLE = {
  reported: true,
  freed: true,
  approval: true,
  capital: true,
  homePrice: true,
  sanctions: true,
  price: true,
  unity: true,
  enforcement: true,
  personal: true,
  civilSociety: true,
  prisoners: false,
  arrests: false,
  strength: false,
  apparatus: false,
  elites: false,
  guarantee: false,
  goingRate: false,
  asking: false,
  soldShare: false,
  credibility: false,
  assurance: false,
  hardship: false,
  revenue: false,
  need: false,
} as const satisfies Record<string, boolean>;
export type FigureName = keyof typeof FIGURE_TABLE;
export const FIGURE_NAMES = Object.keys(FIGURE_TABLE) as readonly FigureName[];
export const FIGURE = Object.fromEntries(FIGURE_NAMES.map((n, i) => [n, i])) as Readonly<Record<FigureName, number>>;
export const FIGURE_IS_PUBLIC: readonly boolean[] = FIGURE_NAMES.map((n) => FIGURE_TABLE[n]);

/** name: whether the driver is public (a published share shows what moved; a fogged one reads "not known yet"). */
const CAUSE_TABLE = {
  deal: true,
  roadmap: true,
  pardon: true,
  served: true,
  deaths: true,
  breakdown: true,
  arrestsPublished: true,
  arrests: false,
  yourLever: true,
  law: true,
  snapback: true,
  alliesFollow: true,
  dilemma: true,
  wear: true,
  successor: true,
  releaseGlow: true,
  glowFades: true,
  priceOfDeal: true,
  billFades: true,
  haggling: true,
  family: true,
  death: true,
  takingBack: true,
  homePrice: true,
  returnsToNormal: true,
  chance: true,
  limit: true,
  income: true,
  breach: true,
  sale: false,
  goingRate: false,
  asking: false,
  need: false,
  assurance: false,
  size: true,
  money: false,
  elites: false,
  guarantee: false,
  apparatus: false,
  trade: false,
  market: false,
  ownElection: true,
  backlash: false,
  mobilisation: false,
  deterrence: false,
  vacancy: false,
  crackdown: false,
  promises: false,
  restriction: true,
  leakage: false,
  patron: false,
  measures: false,
  rally: false,
  crisis: true,
  kept: false,
} as const satisfies Record<string, boolean>;
export type CauseName = keyof typeof CAUSE_TABLE;
export const CAUSE_NAMES = Object.keys(CAUSE_TABLE) as readonly CauseName[];
export const CAUSE = Object.fromEntries(CAUSE_NAMES.map((n, i) => [n, i])) as Readonly<Record<CauseName, number>>;
export const CAUSE_IS_PUBLIC: readonly boolean[] = CAUSE_NAMES.map((n) => CAUSE_TABLE[n]);

/** Figures that count people. */
const COUNTS: ReadonlySet<FigureName> = new Set(['reported', 'freed', 'prisoners', 'arrests']);

export interface CauseLine {
  readonly figure: FigureName;
  readonly cause: CauseName;
  readonly amount: number;
}

/** Collects the causes of one quarter. */
export class Ledger {
  private readonly amounts = new Float64Array(FIGURE_NAMES.length * CAUSE_NAMES.length);
  /** Every figure before and after the quarter, so that the sum of its causes can be held against its change. */
  readonly before = new Float64Array(FIGURE_NAMES.length);
  readonly after = new Float64Array(FIGURE_NAMES.length);

  clear(): void {
    this.amounts.fill(0);
  }

  add(figure: number, cause: number, amount: number): void {
    const at = figure * CAUSE_NAMES.length + cause;
    this.amounts[at] = (this.amounts[at] ?? 0) + amount;
  }

  amount(figure: FigureName, cause: CauseName): number {
    return this.amounts[FIGURE[figure] * CAUSE_NAMES.length + CAUSE[cause]] ?? 0;
  }

  /**
   * All causes that moved something, in the order of the lists. Where the figure counts people, the shares are integers that
   * sum to its change, by the largest remainder.
   */
  lines(): CauseLine[] {
    const out: CauseLine[] = [];
    for (const figure of FIGURE_NAMES) {
      const moved = CAUSE_NAMES.filter((cause) => this.amount(figure, cause) !== 0);
      let amounts = moved.map((cause) => this.amount(figure, cause));
      if (COUNTS.has(figure)) {
        const at = FIGURE[figure];
        amounts = roundTo((this.after[at] as number) - (this.before[at] as number), amounts);
      }
      moved.forEach((cause, i) => {
        if (amounts[i] !== 0) out.push({ figure, cause, amount: amounts[i] as number });
      });
    }
    return out;
  }
}

/**
 * Shares that each of n factors carries of value(all now) - value(all before): the mean over all orders in which the
 * factors are put from before to now (Shapley 1953). `value` is asked for every subset: bit i of the mask set means that
 * factor i stands at its value of now. Exact up to rounding: the shares sum to the change, and a factor that did not
 * change has share 0. n is 1..10.
 */
export function shapley(n: number, value: (mask: number) => number): number[] {
  const size = 1 << n;
  const values = new Float64Array(size);
  for (let mask = 0; mask < size; mask++) values[mask] = value(mask);
  const members = new Uint8Array(size);
  for (let mask = 1; mask < size; mask++) members[mask] = (members[mask >> 1] as number) + (mask & 1);
  const weights = weightsOf(n);
  const shares: number[] = [];
  for (let i = 0; i < n; i++) {
    const bit = 1 << i;
    let share = 0;
    for (let mask = 0; mask < size; mask++)
      if ((mask & bit) === 0)
        share +=
          (weights[members[mask] as number] as number) * ((values[mask | bit] as number) - (values[mask] as number));
    shares.push(share);
  }
  return shares;
}

/** Share of all orders of n factors in which just k given ones go before a given other one, by k. */
function weightsOf(n: number): number[] {
  const factorial = [1];
  for (let i = 1; i <= n; i++) factorial.push((factorial[i - 1] as number) * i);
  return Array.from(
    { length: n },
    (_, k) => ((factorial[k] as number) * (factorial[n - 1 - k] as number)) / (factorial[n] as number),
  );
}
