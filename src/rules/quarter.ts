/**
 * One quarter: the mechanisms in causal order. This list is the table of contents of docs/model.md.
 * The decision must be legal (legal.ts); the caller has checked it.
 */
import type { CauseName } from './causes.ts';
import type { Decision } from './decision.ts';
import { FILE } from './events.ts';
import { arrests, feelPressure } from './mechanisms/arrests.ts';
import { bargain, deliverRest } from './mechanisms/bargain.ts';
import { beliefsSettle } from './mechanisms/beliefs.ts';
import { crisis } from './mechanisms/crisis.ts';
import { answerDilemma, nextDilemma } from './mechanisms/dilemmas.ts';
import { exits } from './mechanisms/exits.ts';
import { home } from './mechanisms/home.ts';
import { insideTheRegime } from './mechanisms/inside.ts';
import { debateLaw, lawSteps } from './mechanisms/law.ts';
import { pullLever, wearOff } from './mechanisms/levers.ts';
import { alliesFollow, leakageDrifts, money } from './mechanisms/money.ts';
import { markSigned, publish, publishArrests, publishEvents, publishOffer } from './mechanisms/observation.ts';
import { nextOffer, settlePrice } from './mechanisms/offer.ts';
import { keepPromises, successorEndsRoadmap } from './mechanisms/promises.ts';
import { rosterDue } from './mechanisms/roster.ts';
import type { Model } from './model.ts';
import { quarterKey } from './random.ts';
import { writeFile } from './regime.ts';
import { figuresBefore, tellCauses } from './tell-causes.ts';
import { KIND_COUNT, PUBLISHED_WHEN, prisoners, type World } from './world.ts';

/** Plays one quarter in place. `leverCause` and `free` tell a successor's lever from the player's. */
export function playQuarter(w: World, m: Model, d: Decision, leverCause: CauseName = 'yourLever', free = false): void {
  beginQuarter(w);
  const before = w.ledger === null ? null : figuresBefore(w, m);
  const salesBefore = w.sales;

  successorEndsRoadmap(w, m);
  deliverRest(w, m);
  bargain(w, m, d.answer);
  if (w.sales > salesBefore) markSigned(w);
  answerDilemma(w, m, d.option);
  pullLever(w, m, d.lever, d.steps, leverCause, free);
  wearOff(w, m);
  debateLaw(w, m);
  keepPromises(w, m);
  leakageDrifts(w, m);
  alliesFollow(w, m);
  money(w, m);
  insideTheRegime(w, m);
  rosterDue(w);
  publishArrests(w);
  feelPressure(w, m);
  arrests(w, m);
  lawSteps(w, m, w.publishedNow);
  exits(w, m);
  crisis(w, m);
  home(w, m);
  beliefsSettle(w, m);
  count(w);
  publish(w, m);
  nextOffer(w, m);
  nextDilemma(w, m);
  settlePrice(w);
  publishOffer(w, m);
  publishEvents(w, m);

  if (before !== null) tellCauses(w, m, before);
}

function beginQuarter(w: World): void {
  w.quarter++;
  w.key = quarterKey(w.seed, w.quarter);
  w.eventCount = 0;
  w.freedNow = 0;
  w.freelyNow = 0;
  w.servedNow = 0;
  w.servedKnownNow = 0;
  w.diedNow = 0;
  w.diedKnownNow = 0;
  w.brokenNow = 0;
  w.brokenKnownNow = 0;
  w.publishedNow = 0;
  w.roadmapFreedNow = 0;
  w.concededNow = 0;
  w.dilemmaFreedNow = 0;
  w.unrecordedNow = 0;
  nobodyMoved(w);
  if (w.office === 0) writeFile(w, 0, FILE['they-did-nothing'], 0);
}

/** Nobody has left or come yet. By way and by kind: a round of a loop costs more than what is cleared in it. */
function nobodyMoved(w: World): void {
  const { leavers, arrivals } = w;
  for (let i = 0; i < leavers.length; i += KIND_COUNT) leavers[i] = leavers[i + 1] = leavers[i + 2] = 0;
  for (let i = 0; i < arrivals.length; i += PUBLISHED_WHEN)
    arrivals[i] = arrivals[i + 1] = arrivals[i + 2] = arrivals[i + 3] = 0;
}

function count(w: World): void {
  w.prisonQuarters += prisoners(w);
  w.hardshipSum += w.hardship;
}
