/**
 * 4. Promises. A condition holds arrests back while relief hangs on it; broken, relief snaps back. The roadmap frees people
 * in stages for staged, reversible relief; cheated, all of it snaps back.
 */
import type { CauseName } from '../causes.ts';
import { EVENT, FILE } from '../events.ts';
import type { Model } from '../model.ts';
import { saturate, whole } from '../numbers.ts';
import { OFFICE } from '../published.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { cheatChance, learnPrice, writeFile } from '../regime.ts';
import { BILL, type Condition, happen, PROMISE, reported, type SectorState, type World } from '../world.ts';
import { addCondition, restore, soldNow } from './bargain.ts';
import { releaseByRoadmap } from './release.ts';
import { moveAssurance, moveCredibility, moveHomePrice, moveOurs, noteOursCut, owe, reliefValue } from './stocks.ts';

/** What the promises in force mean for this quarter's arrests: read by the arrests. */
export function keepPromises(w: World, m: Model): void {
  w.inputs.promiseKind = PROMISE.none;
  w.inputs.stake = 0;
  if (w.regime === 0) return;
  const cheats = drawFrom(w.key, CHANNEL.cheat) < cheatChance(w, m);
  if (w.roadmap > 0) {
    roadmapQuarter(w, m, cheats);
    return;
  }
  if (w.roadmapRest > 0) w.roadmapRest--;
  if (w.conditionCount === 0) return;
  if (cheats) breakConditions(w, m);
  else conditionsKept(w, m);
}

function roadmapQuarter(w: World, m: Model, cheats: boolean): void {
  const p = m.promises;
  if (cheats) {
    for (let i = 0; i < w.conditionCount; i++) restore(w, m, w.conditions[i] as Condition, 'snapback');
    happen(w, EVENT['roadmap-broken'], w.conditionCount, -1);
    w.conditionCount = 0;
    w.roadmap = 0;
    w.roadmapRest = whole(p.roadmapRest);
    w.roadmapsBroken++;
    w.crackdown = Math.max(w.crackdown, p.roadmapBrokenCrackdown);
    writeFile(w, 1, FILE['we-cheated-and-they-saw'], w.quarter);
    return;
  }
  const n = releaseByRoadmap(w, m, Math.floor(reported(w) * p.roadmapShare));
  w.glowAdded += p.roadmapGlow + p.roadmapGlowSpan * saturate(n / m.home.glowHalf);
  w.roadmap--;
  w.inputs.promiseKind = PROMISE.roadmap;
  moveAssurance(w, 'kept', p.roadmapTrust);
  happen(w, EVENT['roadmap-step'], n, -1);
  if (w.roadmap % whole(p.roadmapEvery) === 0) roadmapRelief(w, m, n);
  if (w.roadmap === 0) {
    w.conditionCount = 0;
    happen(w, EVENT['roadmap-completed'], w.quarter, -1);
  }
}

/** A step of a sector every so many quarters, reversible; the regime learns from it what a person was paid for. */
function roadmapRelief(w: World, m: Model, freed: number): void {
  const p = m.promises;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    if (s.ours <= m.offer.leftLeast) continue;
    const step = Math.min(p.roadmapStep, s.ours);
    const value = reliefValue(w, m, k, step);
    moveOurs(w, m, k, 'roadmap', -step);
    if (w.ledger !== null) noteOursCut(w, m, k, 'roadmap', step - p.roadmapStep);
    moveHomePrice(w, 'roadmap', -(m.sectors[k] as Model['sectors'][number]).homePrice * step);
    soldNow(w, s);
    addCondition(w, k, step, whole(p.roadmapQuarters), value);
    owe(w, BILL.roadmap, p.roadmapBill * value);
    if (freed > 0) {
      // The releases of all these quarters stand against one step of relief.
      const paid = (value * (1 - m.bargain.conditionalDiscount)) / (p.roadmapEvery * freed);
      learnPrice(w, m, paid);
    }
    return;
  }
}

function breakConditions(w: World, m: Model): void {
  const p = m.promises;
  const answered = w.office !== OFFICE.dealer;
  for (let i = 0; i < w.conditionCount; i++) {
    const c = w.conditions[i] as Condition;
    if (answered) restore(w, m, c, 'snapback');
    // Whoever takes it back later breaks no word of ours.
    else (w.sectors[c.sector] as SectorState).wordFreed = 1;
  }
  if (!answered) moveCredibility(w, 'breach', -w.credibility * p.unansweredCredibility);
  happen(w, EVENT['conditions-broken'], answered ? w.conditionCount : 0, -1);
  w.conditionCount = 0;
  w.crackdown = Math.max(w.crackdown, p.brokenCrackdown);
  if (!answered) happen(w, EVENT['breach-unanswered'], w.quarter, -1);
  writeFile(w, 1, answered ? FILE['we-cheated-and-they-saw'] : FILE['we-cheated-and-they-let-it-pass'], w.quarter);
}

function conditionsKept(w: World, m: Model): void {
  let kept = 0;
  let stake = 0;
  let ended = 0;
  for (let i = 0; i < w.conditionCount; i++) {
    const c = w.conditions[i] as Condition;
    stake += c.value;
    c.left--;
    if (c.left <= 0) {
      ended++;
      continue;
    }
    const to = w.conditions[kept++] as Condition;
    to.sector = c.sector;
    to.step = c.step;
    to.left = c.left;
    to.value = c.value;
  }
  w.conditionCount = kept;
  w.inputs.promiseKind = PROMISE.conditions;
  w.inputs.stake = stake;
  if (ended > 0) {
    moveAssurance(w, 'kept', m.promises.keptAssurance * ended);
    happen(w, EVENT['conditions-kept'], ended, -1);
  }
}

/** A hawk wants none of it. */
export function successorEndsRoadmap(w: World, m: Model): void {
  if (w.office === OFFICE.hawk && w.roadmap > 0) {
    endRoadmap(w, m, 'successor');
    moveAssurance(w, 'successor', -w.assurance * m.promises.successorEnds);
  }
}

/** We end a roadmap: what it still held under a condition goes back. Does nothing where none runs. */
export function endRoadmap(w: World, m: Model, cause: CauseName): void {
  if (w.roadmap === 0) return;
  for (let i = 0; i < w.conditionCount; i++) restore(w, m, w.conditions[i] as Condition, cause);
  w.conditionCount = 0;
  w.roadmap = 0;
  happen(w, EVENT['roadmap-ended-by-us'], w.quarter, -1);
}
