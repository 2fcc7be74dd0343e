/**
 * 3. The trigger law: debated, voted, then every arrest raises the cost by itself, step by step, until everything is full.
 * It binds whoever follows. A sale under it is a waiver.
 */
import { EVENT, FILE } from '../events.ts';
import { LEVER, type Model } from '../model.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { writeFile } from '../regime.ts';
import { happen, LAW_IN_FORCE, type SectorState, type World } from '../world.ts';
import { wordStands } from './bargain.ts';
import {
  lawWorks,
  moveApproval,
  moveAssurance,
  moveCredibility,
  moveEnforcement,
  moveHomePrice,
  moveOurs,
  movePersonal,
  moveUnity,
  noteOursCut,
} from './stocks.ts';

export function proposeLaw(w: World): void {
  w.lawStage = 1;
  happen(w, EVENT['law-proposed'], w.quarter, -1);
}

export function repealLaw(w: World, m: Model): void {
  w.lawStage = 0;
  w.lawPause = 0;
  moveCredibility(w, 'law', -w.credibility * m.law.lawRepealCredibility);
  moveAssurance(w, 'law', -m.law.lawRepealAssurance);
  happen(w, EVENT['law-repealed'], w.quarter, -1);
}

/** Debate and vote: a majority at home (approval and a keyed swing) and the allies. */
export function debateLaw(w: World, m: Model): void {
  if (w.lawStage === 0 || w.lawStage === LAW_IN_FORCE) return;
  if (w.lawStage < m.law.lawDebate) {
    w.lawStage++;
    return;
  }
  const swing = m.law.lawSwing * (2 * drawFrom(w.key, CHANNEL.vote) - 1);
  if (w.approval + swing >= m.law.lawApproval && w.unity >= m.law.lawUnity) {
    w.lawStage = LAW_IN_FORCE;
    moveCredibility(w, 'law', m.law.lawPassedCredibility);
    happen(w, EVENT['law-passed'], w.quarter, -1);
    writeFile(w, 1, FILE['the-law-binds-them'], w.quarter);
  } else {
    w.lawStage = 0;
    moveApproval(w, 'lawLost', -m.law.lawFailedApproval);
    happen(w, EVENT['law-failed'], w.quarter, -1);
  }
}

/** The automatic step for the arrests published this quarter (a law can count no others): sectors in turn, then persons, then enforcement. A waiver's pause runs off here. */
export function lawSteps(w: World, m: Model, arrests: number): void {
  w.lawStepNow = 0;
  if (w.lawPause > 0) {
    w.lawPause--;
    return;
  }
  if (!lawWorks(w) || arrests === 0 || w.roadmap > 0) return;
  const p = m.law;
  const step = arrests / p.lawArrestsPerStep;
  let taken = 0;
  let sector = -1;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    if (s.ours >= p.lawFull) continue;
    taken = Math.min(step, 1 - s.ours);
    if (wordStands(w, m, s)) moveAssurance(w, 'law', -w.assurance * p.lawAssurance * taken);
    sector = k;
    moveOurs(w, m, k, 'law', taken);
    if (w.ledger !== null) noteOursCut(w, m, k, 'law', step - taken);
    moveHomePrice(w, 'law', (m.sectors[k] as Model['sectors'][number]).homePrice * taken);
    break;
  }
  if (taken === 0 && m.slotOfKind[LEVER.personal] !== -1 && w.personal < p.lawPersonalMost) {
    movePersonal(w, 'law', p.lawPersonalPerStep * step);
    taken = step * p.lawLightStep;
  } else if (taken === 0 && m.slotOfKind[LEVER.enforcement] !== -1 && w.enforcement < p.lawEnforcementMost) {
    moveEnforcement(w, 'law', p.lawEnforcementPerStep * step);
    taken = step * p.lawLightStep;
  }
  if (taken === 0) return;
  w.lawStepNow = taken;
  moveUnity(w, m, 'law', -p.lawUnityPerStep * taken);
  moveHomePrice(w, 'law', p.lawPricePerStep * taken);
  happen(w, EVENT['law-step'], taken, sector);
}
