/** 13b. The bands of odds that monitors give for each counter, in steps, and why their ends moved. */
import { CAUSE, type CauseName, FIGURE } from '../causes.ts';
import { COUNTERS } from '../decision.ts';
import type { Model } from '../model.ts';
import { clamp } from '../numbers.ts';
import {
  boundedOdds,
  counterChance,
  counterClosed,
  type OddsFactors,
  unboundedOdds,
  underLeastPrice,
} from '../regime.ts';
import { takeApart } from '../shapley.ts';
import type { World } from '../world.ts';

/** The band of odds of each counter to the offer that stands; 0 to 0 where there is none or it is closed. */
export function publishOdds(w: World, m: Model): void {
  const p = w.published;
  const half = halfBand(m, w.civilSociety);
  for (let c = 0; c < COUNTERS.length; c++) {
    // Whether a counter is open follows from public things; odds of 0 are not told apart from small ones.
    const closed = counterClosed(w, m, c);
    const chance = closed ? 0 : counterChance(w, m, c);
    p.oddsLow[c] = closed ? 0 : inSteps(m, chance - half, 0);
    p.oddsHigh[c] = closed ? 0 : inSteps(m, chance + half, m.observation.bandTopLeast);
  }
}

/** Half the width of a band of odds: monitors narrow it. */
function halfBand(m: Model, civilSociety: number): number {
  return m.observation.bandMost - (m.observation.bandMost - m.observation.bandLeast) * civilSociety;
}

/**
 * A band's end in steps, inside `least`..`bandTopMost`: monitors give bands, not points. It never ends under `bandTopLeast`,
 * so that no odds are told apart from small ones.
 */
function inSteps(m: Model, x: number, least: number): number {
  const o = m.observation;
  const rounded = Math.round(x * o.bandSteps) / o.bandSteps;
  // Written so that a negative nought comes out as nought.
  if (rounded <= least) return least;
  return rounded > o.bandTopMost ? o.bandTopMost : rounded;
}

/** Ends of a band. */
export const LOW = 0;
export const HIGH = 1;

/** The figure of an end of the band of a counter. */
export function bandFigure(counter: number, end: number): number {
  return FIGURE.moreOddsLow + ENDS * counter + end;
}
/** Low and high. */
const ENDS = 2;

/** What the bands of odds are made from, by counter where it differs. */
export interface BandFactors extends OddsFactors {
  readonly civilSociety: number;
  readonly closed: readonly boolean[];
  readonly underLeast: readonly boolean[];
}

export function bandFactors(w: World, m: Model): BandFactors {
  const { need, assurance, credibility, civilSociety } = w;
  const closed = COUNTERS.map((_, c) => counterClosed(w, m, c));
  const underLeast = COUNTERS.map((_, c) => closed[c] === false && underLeastPrice(w, m, c));
  return { need, assurance, credibility, civilSociety, closed, underLeast };
}

const BAND_CAUSES = [
  'need',
  'assurance',
  'credibility',
  'monitors',
  'underLeastPrice',
] as const satisfies readonly CauseName[];
const BAND = Object.fromEntries(BAND_CAUSES.map((name, i) => [name, i])) as Readonly<
  Record<(typeof BAND_CAUSES)[number], number>
>;
const ALL_OF_BAND = (1 << BAND_CAUSES.length) - 1;

/**
 * Both ends of each band of odds, in steps of it. Where a counter opens or closes there is no band to compare with, and the
 * offer is the only cause.
 */
export function bandCauses(w: World, m: Model, before: BandFactors, now: BandFactors): void {
  const ledger = w.ledger;
  if (ledger === null) return;
  const { bandSteps, bandTopLeast, bandTopMost } = m.observation;
  for (let c = 0; c < COUNTERS.length; c++)
    for (const end of [LOW, HIGH]) {
      const figure = bandFigure(c, end);
      if (before.closed[c] !== now.closed[c]) {
        const at = Math.round(((end === LOW ? w.published.oddsLow[c] : w.published.oddsHigh[c]) as number) * bandSteps);
        ledger.add(figure, CAUSE.offerStands, at - (ledger.before[figure] as number));
        continue;
      }
      if (now.closed[c]) continue;
      const { shares, limit } = takeApart(BAND_CAUSES.length, ALL_OF_BAND, (mask, out) => {
        const pick = (bit: number) => ((mask >> bit) & 1 ? now : before);
        const under = pick(BAND.underLeastPrice).underLeast[c] as boolean;
        const odds = unboundedOdds(m, c, {
          need: pick(BAND.need).need,
          assurance: pick(BAND.assurance).assurance,
          credibility: pick(BAND.credibility).credibility,
        });
        const half = halfBand(m, pick(BAND.monitors).civilSociety);
        const raw = under ? m.bargain.oddsLeast : odds;
        const held = under ? m.bargain.oddsLeast : boundedOdds(m, c, odds);
        out.raw = bandSteps * (end === LOW ? raw - half : raw + half);
        out.held =
          bandSteps *
          (end === LOW ? clamp(held - half, 0, bandTopMost) : clamp(held + half, bandTopLeast, bandTopMost));
      });
      BAND_CAUSES.forEach((cause, i) => {
        ledger.add(figure, CAUSE[cause], shares[i] as number);
      });
      ledger.addLimit(figure, limit);
    }
}
