/**
 * 12. After the term: standing orders of a re-elected player, or a successor's temper. A documented continuation, computed
 * only from what was signed and what is public, the same in twins, lab and planner.
 */
import { type Answer, type Decision, ORDERS_ON_ARRESTS, ORDERS_ON_OFFERS } from './decision.ts';
import { checkDecision } from './legal.ts';
import { usualPublished } from './mechanisms/observation.ts';
import { LEVER, type Model } from './model.ts';
import { HUNDRED, whole } from './numbers.ts';
import { OFFICE } from './published.ts';
import { playQuarter } from './quarter.ts';
import { COUNTER } from './regime.ts';
import type { World } from './world.ts';

interface Draft {
  answer: Answer;
  option: number;
  lever: number;
  steps: number;
}
const draft: Draft = { answer: 'none', option: -1, lever: -1, steps: 0 };

/** Plays one quarter after the term. */
export function continueQuarter(w: World, m: Model): void {
  draft.answer = w.offer.people > 0 ? 'refuse' : 'none';
  draft.option = -1;
  draft.lever = -1;
  draft.steps = 0;
  const since = w.quarter - w.term;
  switch (w.office) {
    case OFFICE.orders:
      standingOrders(w, m);
      break;
    case OFFICE.dealer:
      if (w.offer.people > 0) draft.answer = 'accept';
      if (w.lawStage > 0 && since === m.continuation.dealerRepeals) pull(m, m.slotOfKind[LEVER.law] as number, -1);
      break;
    case OFFICE.drifter:
      if (
        w.offer.people > 0 &&
        w.offer.perPerson <= m.continuation.drifterPrice &&
        w.quarter % whole(m.continuation.drifterEvery) === 0
      )
        draft.answer = 'accept';
      if (since === m.continuation.drifterEases) easeSomething(w, m);
      break;
    case OFFICE.hawk:
      if (w.quarter % m.continuation.hawkEvery === 0) tightenSomething(w, m, 0);
      break;
    default:
  }
  const free = w.office !== OFFICE.orders;
  playQuarter(w, m, draft as Decision, free ? 'successor' : 'yourLever', free);
}

function pull(m: Model, slot: number, steps: number): void {
  if (slot < 0 || m.levers[slot] === undefined) return;
  draft.lever = slot;
  draft.steps = steps;
}

/** Which offers are taken, and what happens when published arrests rise. Levers are paid from capital, if there is enough. */
function standingOrders(w: World, m: Model): void {
  const orders = ORDERS_ON_OFFERS[w.ordersOffers];
  if (w.offer.people > 0) {
    if (orders === 'all') draft.answer = 'accept';
    else if (orders === 'roadmap')
      draft.answer = (w.published.oddsHigh[COUNTER.roadmap] as number) > 0 ? 'roadmap' : 'refuse';
    else if (orders === 'under-price' && w.offer.perPerson * HUNDRED <= w.ordersPrice) draft.answer = 'accept';
  }
  const onArrests = ORDERS_ON_ARRESTS[w.ordersArrests];
  if (onArrests === 'nothing' || w.arrestsSeen <= usualPublished(m) * m.continuation.risingArrests) return;
  if (onArrests === 'tell') pull(m, m.slotOfKind[LEVER.home] as number, 1);
  else if (onArrests === 'tighten') tightenSomething(w, m, m.programmes.breachMemory);
  if (draft.lever >= 0 && checkDecision(w.published, m, draft as Decision) !== null) {
    draft.lever = -1;
    draft.steps = 0;
  }
}

/** The first sector that is not full and was not sold within `memory` quarters, else enforcement. */
function tightenSomething(w: World, m: Model, memory: number): void {
  for (let k = 0; k < m.sectorCount; k++) {
    const slot = m.slotOfSector[k] as number;
    const s = w.sectors[k] as World['sectors'][number];
    if (slot >= 0 && s.ours < m.continuation.hawkFull && w.quarter - s.soldAt >= memory) {
      pull(m, slot, 1);
      return;
    }
  }
  if (w.enforcement < m.continuation.enforcementFull) pull(m, m.slotOfKind[LEVER.enforcement] as number, 1);
}

/** The last sector in the list in which our restriction is more than half. */
function easeSomething(w: World, m: Model): void {
  for (let k = m.sectorCount - 1; k >= 0; k--) {
    const slot = m.slotOfSector[k] as number;
    if (slot >= 0 && (w.sectors[k] as World['sectors'][number]).ours > m.continuation.drifterEasesAbove) {
      pull(m, slot, -1);
      return;
    }
  }
}
