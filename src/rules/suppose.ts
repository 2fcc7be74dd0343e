/**
 * A world as it may be behind a public record: what is public is laid over an imagined world, what is in fog stays as it came
 * about there. So a decision about what really stands on the desk can be tried by somebody who sees the record alone.
 */
import { FAR, type Offer, type PublicView } from './published.ts';
import { KIND_COUNT, NEVER, type SectorState, type World } from './world.ts';

/** The quarter of something that was so many quarters ago. */
const quarterOf = (now: number, since: number): number => (since === FAR ? NEVER : now - since);

/**
 * Lays a record over an imagined world of the same quarter and term, which is changed in place. Reads the record alone.
 * Afterwards exactly the decisions that are legal by the record are legal there. What is public and has no part in a
 * decision (past counts, fates, reports) stays as it is in the imagined world.
 */
export function suppose(w: World, view: PublicView): void {
  supposeSanctions(w, view);
  supposeTalks(w, view);
  supposeHome(w, view);
  w.regime = view.regime;
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    // Whoever has a name there is among those known.
    w.known[kind] = Math.max(view.prisoners[kind] as number, w.rosterIn[kind] as number);
    w.published.prisoners[kind] = view.prisoners[kind] as number;
  }
}

function supposeSanctions(w: World, view: PublicView): void {
  const p = w.published;
  for (let k = 0; k < w.sectors.length; k++) {
    const sector = w.sectors[k] as SectorState;
    p.ours[k] = sector.ours = view.ours[k] as number;
    p.allies[k] = sector.allies = view.allies[k] as number;
    p.sinceSold[k] = view.sinceSold[k] as number;
    sector.soldAt = quarterOf(w.quarter, p.sinceSold[k] as number);
    sector.wordFreed = 0;
  }
  p.sinceMeasuresLifted = view.sinceMeasuresLifted;
  w.personalSoldAt = quarterOf(w.quarter, view.sinceMeasuresLifted);
  p.enforcement = w.enforcement = view.enforcement;
  p.personal = w.personal = view.personal;
  p.unity = w.unity = view.unity;
  p.civilSociety = w.civilSociety = view.civilSociety;
  p.lawStage = w.lawStage = view.lawStage;
  p.lawPause = w.lawPause = view.lawPause;
}

function supposeTalks(w: World, view: PublicView): void {
  const p = w.published;
  p.offer.copyFrom(view.offer as Offer);
  w.offer.copyFrom(p.offer);
  for (let counter = 0; counter < p.oddsHigh.length; counter++) {
    p.oddsLow[counter] = view.oddsLow[counter] as number;
    p.oddsHigh[counter] = view.oddsHigh[counter] as number;
  }
  if (w.offer.people > 0) w.lastPrice = w.offer.perPerson;
  p.talksClosed = w.talksClosed = view.talksClosed;
  p.roadmapLeft = w.roadmap = view.roadmapLeft;
  p.roadmapRest = w.roadmapRest = view.roadmapRest;
  p.quartersSinceSale = view.quartersSinceSale;
  w.lastSale = quarterOf(w.quarter, view.quartersSinceSale);
  p.dilemma = view.dilemma;
  p.dilemmaSubject = view.dilemmaSubject;
}

function supposeHome(w: World, view: PublicView): void {
  const p = w.published;
  // Approval is what is shown of a slower mood: that moves with it.
  w.base += view.approval - w.approval;
  w.approvalRaw += view.approval - w.approval;
  p.approval = w.approval = view.approval;
  p.capital = w.capital = view.capital;
  p.homePrice = w.homePrice = view.homePrice;
}
