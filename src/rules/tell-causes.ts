/** The causes of computed figures: what they are held against, read before the quarter, and the telling after it. */
import { FIGURE, FIGURE_NAMES } from './causes.ts';
import { COUNTERS } from './decision.ts';
import { type ArrestsBefore, arrestCauses, arrestsBefore } from './mechanisms/arrest-causes.ts';
import { type InsideFactors, insideCauses, insideFactors } from './mechanisms/inside.ts';
import { type MoneyFactors, moneyCauses, moneyFactors } from './mechanisms/money.ts';
import { type BandFactors, bandCauses, bandFactors, bandFigure, HIGH, LOW } from './mechanisms/odds.ts';
import { peopleCauses } from './mechanisms/people-causes.ts';
import { priceCauses } from './mechanisms/price-causes.ts';
import { sanctionsInForce } from './mechanisms/stocks.ts';
import type { Model } from './model.ts';
import { MAX_SECTORS } from './published.ts';
import { prisoners, reported, type SectorState, type World } from './world.ts';

export interface Before {
  readonly exiled: number;
  readonly band: BandFactors;
  readonly arrests: ArrestsBefore;
  readonly priceFactors: Float64Array;
  readonly money: MoneyFactors;
  readonly inside: InsideFactors;
}

/** Reads everything that the causes of the quarter will be held against. */
export function figuresBefore(w: World, m: Model): Before {
  const figures = new Float64Array(FIGURE_NAMES.length);
  readFigures(w, m, figures);
  w.ledger?.clear();
  w.ledger?.before.set(figures);
  return {
    exiled: w.exiled,
    band: bandFactors(w, m),
    arrests: arrestsBefore(w),
    priceFactors: w.priceFactorsBefore.slice(),
    money: moneyFactors(w),
    inside: insideFactors(w),
  };
}

/** Writes the causes that are told when the quarter is over; stocks have noted theirs as they moved. */
export function tellCauses(w: World, m: Model, before: Before): void {
  peopleCauses(w, before.exiled);
  moneyCauses(w, m, before.money, moneyFactors(w));
  insideCauses(w, m, before.inside);
  arrestCauses(w, m, before.arrests);
  priceCauses(w, m, before.priceFactors);
  bandCauses(w, m, before.band, bandFactors(w, m));
  if (w.ledger !== null) readFigures(w, m, w.ledger.after);
}

/** Every figure that has causes, as it stands. */
function readFigures(w: World, m: Model, into: Float64Array): void {
  into[FIGURE.reported] = reported(w);
  into[FIGURE.freed] = w.freed;
  const p = w.published;
  into[FIGURE.exiled] = w.exiled;
  into[FIGURE.releasedFreely] = w.releasedFreely;
  into[FIGURE.served] = p.served;
  into[FIGURE.servedTrue] = w.served;
  into[FIGURE.died] = p.died;
  into[FIGURE.diedTrue] = w.died;
  into[FIGURE.brokenOut] = p.brokenOut;
  into[FIGURE.brokenOutTrue] = w.brokenOut;
  into[FIGURE.arrestsPublished] = p.arrestsPublished;
  into[FIGURE.unrecorded] = w.unrecorded;
  for (let k = 0; k < MAX_SECTORS; k++) {
    const s = w.sectors[k] as SectorState;
    into[FIGURE.ours0 + k] = s.ours;
    into[FIGURE.allies0 + k] = s.allies;
  }
  for (let c = 0; c < COUNTERS.length; c++) {
    into[bandFigure(c, LOW)] = Math.round((p.oddsLow[c] as number) * m.observation.bandSteps);
    into[bandFigure(c, HIGH)] = Math.round((p.oddsHigh[c] as number) * m.observation.bandSteps);
  }
  into[FIGURE.approval] = w.approval;
  into[FIGURE.capital] = w.capital;
  into[FIGURE.homePrice] = w.homePrice;
  into[FIGURE.sanctions] = sanctionsInForce(w, m);
  into[FIGURE.price] = w.lastPrice;
  into[FIGURE.unity] = w.unity;
  into[FIGURE.enforcement] = w.enforcement;
  into[FIGURE.personal] = w.personal;
  into[FIGURE.civilSociety] = w.civilSociety;
  into[FIGURE.prisoners] = prisoners(w);
  into[FIGURE.arrests] = w.newOrdinary + w.newForeign;
  into[FIGURE.strength] = w.strength;
  into[FIGURE.apparatus] = w.apparatus;
  into[FIGURE.elites] = w.elites;
  into[FIGURE.guarantee] = w.guarantee;
  into[FIGURE.goingRate] = w.goingRate;
  into[FIGURE.asking] = w.asking;
  into[FIGURE.soldShare] = w.soldOrdinary;
  into[FIGURE.credibility] = w.credibility;
  into[FIGURE.assurance] = w.assurance;
  into[FIGURE.hardship] = w.hardship;
  into[FIGURE.revenue] = w.revenue;
  into[FIGURE.need] = w.need;
}
