/**
 * 9. Crisis: rarely, more often when the regime sits less firmly. It ends in breakdown (then democracy or a new
 * strongman), in a concession, or in an uprising that fails. Hazards from counts of autocratic breakdown
 * (docs/model.md, section 9).
 */
import { EVENT } from '../events.ts';
import type { Model } from '../model.ts';
import { clamp, saturate, whole } from '../numbers.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { happen, reported, type World } from '../world.ts';
import { releaseByBreakdown, releaseEveryone, releaseFreely } from './release.ts';
import { rosterIsSafe } from './roster.ts';
import { moveCivilSociety, moveElites, moveGuarantee } from './stocks.ts';

/** Chance of a crisis this quarter, and of a breakdown once there is one (0..1 each). */
export function crisisHazard(w: World, m: Model): number {
  const p = m.crisis;
  const d = (m.inside.strengthStart - w.strength) / p.crisisSpan;
  return p.crisisBase * (1 + m.view.crisisGain * saturate(d) - p.crisisDown * saturate(-d));
}
export function breakdownShare(w: World, m: Model): number {
  const p = m.crisis;
  return (
    p.breakdownShare *
    (1 + p.breakdownCivil * (w.civilSociety - m.programmes.civilRest)) *
    (1 + p.breakdownGuarantee * (m.inside.guaranteeStart - w.guarantee))
  );
}

export function crisis(w: World, m: Model): void {
  if (w.regime === 0) return;
  const hazard = crisisHazard(w, m);
  const share = breakdownShare(w, m);
  w.breakdownHazard = hazard * share;
  if (drawFrom(w.key, CHANNEL.crisis) >= hazard) return;
  w.crises++;
  const end = drawFrom(w.key, CHANNEL.crisisEnd);
  if (end < share) breakdown(w, m);
  else if (end < 1 - Math.max(share, m.crisis.failedLeast)) concession(w, m);
  else uprisingFails(w, m);
}

function breakdown(w: World, m: Model): void {
  const p = m.crisis;
  if (w.breakdownAt === 0) w.breakdownAt = w.quarter;
  w.conditionCount = 0;
  w.roadmap = 0;
  w.offer.clear();
  const chance = clamp(
    p.democracyBase + p.democracyCivil * (w.civilSociety - m.programmes.civilRest),
    p.democracyLeast,
    p.democracyMost,
  );
  if (drawFrom(w.key, CHANNEL.afterBreakdown) < chance) {
    w.regime = 0;
    w.democracyAt = w.quarter;
    const n = releaseEveryone(w, m);
    rosterIsSafe(w, m);
    happen(w, EVENT['fell-democracy'], n, -1);
    return;
  }
  const n = releaseByBreakdown(w, m, p.strongmanFrees, drawFrom(w.key, CHANNEL.strongmanList));
  w.lull = whole(p.lullBreakdown);
  w.crackdown = 1;
  w.crackdownLeft = 0;
  moveElites(w, m, 'crisis', p.strongmanElites - w.elites);
  moveGuarantee(w, m, 'crisis', p.strongmanGuarantee - w.guarantee);
  happen(w, EVENT['fell-strongman'], n, -1);
}

function concession(w: World, m: Model): void {
  const p = m.crisis;
  w.concessions++;
  const share = p.concessionLeast + p.concessionSpread * drawFrom(w.key, CHANNEL.concessionSize);
  const n = releaseFreely(w, m, Math.floor(reported(w) * share), drawFrom(w.key, CHANNEL.concessionList));
  w.concededNow += n;
  w.lull = whole(p.lullConcession);
  happen(w, EVENT.concession, n, -1);
}

function uprisingFails(w: World, m: Model): void {
  const p = m.crisis;
  w.failedUprisings++;
  const size = drawFrom(w.key, CHANNEL.uprisingSize) * drawFrom(w.key, CHANNEL.crackdownSize);
  w.crackdown = p.uprisingLeast + p.uprisingSpread * size;
  w.crackdownLeft = whole(p.uprisingQuarters);
  moveCivilSociety(w, 'crisis', -p.uprisingCivil);
  happen(w, EVENT['uprising-failed'], w.quarter, -1);
}
