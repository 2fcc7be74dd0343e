/** What a term left in the public record, as a row of numbers: all that the odds over the views are taken from. */
import { EVENT, FAR, REPORTS } from '../rules/index.ts';
import type { PublicView } from '../rules/published.ts';

/** The term is told in so many parts of about the same length. */
const PARTS = 4;

/** Events whose number in the term is told. */
const COUNTED = [
  EVENT['conditions-kept'],
  EVENT['conditions-broken'],
  EVENT['roadmap-agreed'],
  EVENT['roadmap-broken'],
  EVENT['counter-agreed'],
  EVENT['counter-rejected'],
  EVENT['rest-withheld'],
  EVENT['law-step'],
  EVENT.pardon,
  EVENT['uprising-failed'],
  EVENT.concession,
  EVENT['fell-strongman'],
  EVENT['fell-democracy'],
] as const;

/** Takes the record of each quarter of a term, in order, and gives the row so far. It reads nothing but the record. */
export class PublicTraces {
  private readonly term: number;
  private readonly arrests = new Float64Array(PARTS);
  private readonly offers = new Float64Array(PARTS);
  private readonly offered = new Float64Array(PARTS);
  private readonly prices = new Float64Array(PARTS);
  private readonly events = new Float64Array(COUNTED.length);

  constructor(term: number) {
    this.term = term;
  }

  /** The record after a quarter of the term. */
  add(view: PublicView): void {
    const part = Math.min(PARTS - 1, Math.floor(((view.quarter - 1) * PARTS) / this.term));
    this.arrests[part] = (this.arrests[part] as number) + view.arrestsPublished;
    if (view.offer.people > 0) {
      this.offers[part] = (this.offers[part] as number) + 1;
      this.offered[part] = (this.offered[part] as number) + view.offer.people;
    }
    this.prices[part] = view.prices[view.prices.length - 1] as number;
    for (let e = 0; e < view.eventCount; e++) {
      const counted = COUNTED.indexOf(view.eventCode[e] as (typeof COUNTED)[number]);
      if (counted >= 0) this.events[counted] = (this.events[counted] as number) + 1;
    }
  }

  /** The row so far; `now` is the last record that was added. */
  row(now: PublicView): number[] {
    return [...this.arrests, ...this.offers, ...this.offered, ...this.prices, ...this.events, ...endOf(now)];
  }
}

function endOf(view: PublicView): number[] {
  const { releasedFreely, died, served, approval, unity, civilSociety, homePrice, roadmapRest, talksClosed } = view;
  const reports = REPORTS.flatMap((_, i) => {
    const known = (view.reportQuarter[i] as number) >= 0;
    return [known ? (view.reportValue[i] as number) : 0, known ? 1 : 0];
  });
  const sinceSale = view.quartersSinceSale === FAR ? view.quarter : view.quartersSinceSale;
  return [
    ...[releasedFreely, died, served, approval, unity, civilSociety, homePrice, roadmapRest, talksClosed, sinceSale],
    ...Array.from(view.allies),
    ...Array.from(view.ours),
    ...Array.from(view.oddsHigh),
    ...reports,
  ];
}
