/**
 * Why a figure moved. A stock (approval, credibility …) is moved by mechanisms one after another, each movement a cause of
 * its own; a figure computed from factors (arrests, price, strength …) is taken apart by putting the factors one by one
 * from last quarter's value to this quarter's, averaged over all orders (Shapley). What a bound cuts off is the cause
 * "limit". There is no "other" cause. Which figures have none, and why: docs/implementation-notes.md.
 * Causes are written only into a ledger that the caller brings; the world is the same with and without one.
 */

import { roundTo } from './numbers.ts';

/** name: whether the figure is public (else it is fogged until the reveal). */
const FIGURE_TABLE = {
  reported: true,
  freed: true,
  exiled: true,
  releasedFreely: true,
  served: true,
  died: true,
  brokenOut: true,
  arrestsPublished: true,
  approval: true,
  capital: true,
  homePrice: true,
  sanctions: true,
  price: true,
  unity: true,
  enforcement: true,
  personal: true,
  civilSociety: true,
  // By slot of the sector: our part of its restriction, the allies'.
  ours0: true,
  ours1: true,
  ours2: true,
  ours3: true,
  ours4: true,
  ours5: true,
  allies0: true,
  allies1: true,
  allies2: true,
  allies3: true,
  allies4: true,
  allies5: true,
  // Ends of the band of odds, in its steps (observation.bandSteps in 1), in the order of COUNTERS.
  moreOddsLow: true,
  moreOddsHigh: true,
  lessOddsLow: true,
  lessOddsHigh: true,
  conditionalOddsLow: true,
  conditionalOddsHigh: true,
  roadmapOddsLow: true,
  roadmapOddsHigh: true,
  prisoners: false,
  arrests: false,
  // True counts; the public ones are as published.
  servedTrue: false,
  diedTrue: false,
  brokenOutTrue: false,
  unrecorded: false,
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

const PEOPLE: ReadonlySet<FigureName> = new Set([
  ...(['reported', 'freed', 'exiled', 'releasedFreely', 'served', 'died', 'brokenOut', 'arrestsPublished'] as const),
  ...(['prisoners', 'arrests', 'servedTrue', 'diedTrue', 'brokenOutTrue', 'unrecorded'] as const),
]);

/** name: whether the driver is public (a published share shows what moved; a fogged one reads "not known yet"). */
const CAUSE_TABLE = {
  deal: true,
  roadmap: true,
  pardon: true,
  served: true,
  deaths: true,
  breakdown: true,
  arrestsPublished: true,
  rearrested: true,
  arrests: false,
  yourLever: true,
  law: true,
  lawLost: true,
  snapback: true,
  alliesFollow: true,
  dilemma: true,
  wear: true,
  successor: true,
  releaseGlow: true,
  glowFades: true,
  priceOfDeal: true,
  priceOfRoadmap: true,
  priceOfEasing: true,
  priceOfDilemma: true,
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
  wholePeople: true,
  offerStands: true,
  underLeastPrice: false,
  credibility: false,
  monitors: true,
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

/** Figures in whole numbers: people, and the ends of a band of odds. */
const WHOLE: readonly boolean[] = FIGURE_NAMES.map(
  (name) => PEOPLE.has(name) || name.endsWith('OddsLow') || name.endsWith('OddsHigh'),
);

/**
 * Public figures that move with something in fog: what a bound cuts off would tell how far beyond it the fogged value lies,
 * so that here "limit" is in fog too.
 */
const HIDES_ITS_LIMIT: readonly boolean[] = FIGURE_NAMES.map((name) => name === 'price' || name.includes('Odds'));
const LIMIT = CAUSE.limit;

/** Whether a cause of a public figure may be published with its amount. */
export function isPublicCause(figure: number, cause: number): boolean {
  return (CAUSE_IS_PUBLIC[cause] as boolean) && !(cause === LIMIT && (HIDES_ITS_LIMIT[figure] as boolean));
}

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

  /** What a bound took or gave back; the rounding noise of a sum is not a cause. */
  addLimit(figure: number, amount: number): void {
    if (amount > ROUNDING || amount < -ROUNDING) this.add(figure, LIMIT, amount);
  }

  amount(figure: FigureName, cause: CauseName): number {
    return this.amounts[FIGURE[figure] * CAUSE_NAMES.length + CAUSE[cause]] ?? 0;
  }

  /**
   * All causes that moved something, in the order of the lists. Where the figure is a whole number, the shares are integers
   * that sum to its change, by the largest remainder.
   */
  lines(): CauseLine[] {
    const out: CauseLine[] = [];
    const n = CAUSE_NAMES.length;
    const all = this.amounts;
    let at = 0;
    for (let f = 0; f < FIGURE_NAMES.length; f++) {
      const from = at;
      const moved: number[] = [];
      for (; at < from + n; at++) if (all[at] !== 0) moved.push(at - from);
      if (moved.length === 0) continue;
      let amounts = moved.map((c) => all[from + c] as number);
      if (WHOLE[f]) amounts = roundTo((this.after[f] as number) - (this.before[f] as number), amounts);
      moved.forEach((c, i) => {
        const amount = amounts[i] as number;
        if (amount !== 0)
          out.push({ figure: FIGURE_NAMES[f] as FigureName, cause: CAUSE_NAMES[c] as CauseName, amount });
      });
    }
    return out;
  }
}

/** A figure computed twice is the same to within this. */
export const ROUNDING = 1e-9;
