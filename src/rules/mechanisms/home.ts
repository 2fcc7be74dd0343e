/**
 * 10. Home: releases warm for a quarter, their price comes in a quarter later, farmers feel the home price, families speak
 * out. Capital grows with approval.
 */
import { EVENT } from '../events.ts';
import type { Model } from '../model.ts';
import { clamp, HUNDRED } from '../numbers.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { BILL_COUNT, happen, type World } from '../world.ts';
import { moveApproval, moveCapital, moveHomePrice, note } from './stocks.ts';

export function home(w: World, m: Model): void {
  const p = m.home;
  moveHomePrice(w, 'returnsToNormal', p.homePriceReturn * (p.homePriceRest - w.homePrice));
  moveHomePrice(w, 'chance', p.homePriceSpread * (drawFrom(w.key, CHANNEL.homePrice) - 0.5));
  // Against what was last published: levers and deals have moved it in this quarter too.
  const moved = w.homePrice - w.published.homePrice;
  if (moved > p.priceTold || moved < -p.priceTold) happen(w, EVENT['home-price-moved'], moved, -1);

  families(w, m);
  if (w.diedKnownNow > 0 && w.quarter - w.lastRefused < p.deathMemory) moveApproval(w, 'death', -p.deathApproval);
  moveApproval(w, 'returnsToNormal', p.baseReturn * (p.baseRest - w.base));
  moveApproval(w, 'homePrice', -p.priceAnger * (w.homePrice - p.homePriceRest));
  moveApproval(w, 'chance', p.moodSpread * (drawFrom(w.key, CHANNEL.mood) - 0.5));
  showApproval(w, m);
  moveCapital(w, m, 'income', p.capitalIncome + w.approval / p.capitalApproval);
  w.fatigue *= m.programmes.fatigueKeeps;
}

function families(w: World, m: Model): void {
  const p = m.home;
  if (w.lastRefused === w.quarter && drawFrom(w.key, CHANNEL.familyRefused) < p.familyRefused) {
    moveApproval(w, 'family', -p.familyRefusedApproval);
    happen(w, EVENT['family-speaks'], 0, -1);
  }
  if (w.lastFailedCounter === w.quarter && drawFrom(w.key, CHANNEL.familyFailed) < p.familyFailed) {
    moveApproval(w, 'family', -p.familyFailedApproval);
    happen(w, EVENT['family-speaks'], 1, -1);
  }
}

/** In the order of BILL. */
const BILL_CAUSES = ['priceOfDeal', 'priceOfRoadmap', 'priceOfEasing', 'priceOfDilemma'] as const;

/**
 * Approval = base + glow - bill, inside 0..100. What was paid this quarter (`billDue`) becomes known in the next; a quarter in
 * which the public is told makes glow and bill louder.
 */
function showApproval(w: World, m: Model): void {
  const loud = w.loud === 1 ? m.programmes.storyLoud : 1;
  const carriedGlow = w.glow;
  const carriedBill = w.bill;
  w.glow = carriedGlow + w.glowAdded;
  w.bill = carriedBill + w.billComing * loud;
  const shownGlow = w.glow * loud;
  const raw = w.base + shownGlow - w.bill;
  const before = w.approval;
  const limitBefore = before - w.approvalRaw;
  w.approval = clamp(raw, 0, HUNDRED);
  if (w.ledger !== null) {
    note(w, 'approval', 'glowFades', carriedGlow - w.glowShown);
    note(w, 'approval', 'releaseGlow', w.glowAdded);
    note(w, 'approval', 'yourLever', shownGlow - w.glow - w.billComing * (loud - 1));
    note(w, 'approval', 'billFades', w.billShown - carriedBill);
    BILL_CAUSES.forEach((cause, bill) => {
      note(w, 'approval', cause, -(w.billParts[BILL_COUNT + bill] as number));
    });
    note(w, 'approval', 'limit', w.approval - raw - limitBefore);
  }
  w.approvalRaw = raw;
  w.glowShown = shownGlow;
  w.billShown = w.bill;
  w.glowAdded = 0;
  w.billComing = w.billDue;
  w.billDue = 0;
  for (let i = 0; i < BILL_COUNT; i++) {
    w.billParts[BILL_COUNT + i] = w.billParts[i] as number;
    w.billParts[i] = 0;
  }
  w.glow *= m.home.glowKeeps;
  w.bill *= m.home.billKeeps;
  w.loud = 0;
}
