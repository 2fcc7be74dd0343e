/** The people who came and left in a quarter, as causes of the counts of people. */
import { CAUSE, FIGURE } from '../causes.ts';
import type { World } from '../world.ts';

/** The people of the quarter as causes of the counts, the reported and the true ones. */
export function peopleCauses(w: World, exiledBefore: number): void {
  const ledger = w.ledger;
  if (ledger === null) return;
  const deals = w.freedNow - w.roadmapFreedNow;
  ledger.add(FIGURE.freed, CAUSE.deal, deals);
  ledger.add(FIGURE.freed, CAUSE.roadmap, w.roadmapFreedNow);
  ledger.add(FIGURE.exiled, CAUSE.deal, w.exiled - exiledBefore);
  const pardoned = w.freelyNow - w.concededNow - w.dilemmaFreedNow;
  ledger.add(FIGURE.releasedFreely, CAUSE.pardon, pardoned);
  ledger.add(FIGURE.releasedFreely, CAUSE.crisis, w.concededNow);
  ledger.add(FIGURE.releasedFreely, CAUSE.dilemma, w.dilemmaFreedNow);
  ledger.add(FIGURE.served, CAUSE.served, w.servedKnownNow);
  ledger.add(FIGURE.servedTrue, CAUSE.served, w.servedNow);
  ledger.add(FIGURE.died, CAUSE.deaths, w.diedKnownNow);
  ledger.add(FIGURE.diedTrue, CAUSE.deaths, w.diedNow);
  ledger.add(FIGURE.brokenOut, CAUSE.breakdown, w.brokenKnownNow);
  ledger.add(FIGURE.brokenOutTrue, CAUSE.breakdown, w.brokenNow);
  for (const figure of [FIGURE.reported, FIGURE.prisoners]) {
    const known = figure === FIGURE.reported;
    ledger.add(
      figure,
      known ? CAUSE.arrestsPublished : CAUSE.arrests,
      known ? w.publishedNow : w.newOrdinary + w.newForeign,
    );
    ledger.add(figure, CAUSE.deal, -deals);
    ledger.add(figure, CAUSE.roadmap, -w.roadmapFreedNow);
    ledger.add(figure, CAUSE.pardon, -pardoned);
    ledger.add(figure, CAUSE.crisis, -w.concededNow);
    ledger.add(figure, CAUSE.dilemma, -w.dilemmaFreedNow);
    ledger.add(figure, CAUSE.served, -(known ? w.servedKnownNow : w.servedNow));
    ledger.add(figure, CAUSE.deaths, -(known ? w.diedKnownNow : w.diedNow));
    ledger.add(figure, CAUSE.breakdown, -(known ? w.brokenKnownNow : w.brokenNow));
  }
}
