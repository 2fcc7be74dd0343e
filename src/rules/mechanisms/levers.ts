/**
 * 2. Levers: one a quarter, in either direction, paid in political capital; what wears off does so here too. Taking back
 * relief that was sold, without a breach by the other side, breaks our word.
 */
import type { CauseName } from '../causes.ts';
import { EVENT, FILE } from '../events.ts';
import { LEVER, type LeverModel, type Model } from '../model.ts';
import { clamp } from '../numbers.ts';
import { writeFile } from '../regime.ts';
import { BILL, happen, type SectorState, type World } from '../world.ts';
import { liftedNow, soldNow, wordStands } from './bargain.ts';
import { proposeLaw, repealLaw } from './law.ts';
import { endRoadmap } from './promises.ts';
import {
  moveApproval,
  moveAssurance,
  moveCapital,
  moveCivilSociety,
  moveCredibility,
  moveEnforcement,
  moveHomePrice,
  moveOurs,
  movePersonal,
  moveUnity,
  noteOursCut,
  owe,
} from './stocks.ts';

/** Stands for the measures against judges and officers where a sector's number would. */
const MEASURES = -1;

/** Capital for moving a lever by so many notches: easing takes a share of the cost. 0 notches cost nothing. */
export function costOf(lever: LeverModel, steps: number): number {
  if (lever.kind === LEVER.home) return steps === 0 ? 0 : lever.cost;
  return steps >= 0 ? lever.cost * steps : lever.cost * lever.easeShare * -steps;
}

/** Pulls the lever in a slot (-1: none) by `steps` notches. `free`: a successor's own move, not paid from this capital. */
export function pullLever(w: World, m: Model, slot: number, steps: number, cause: CauseName, free: boolean): void {
  if (w.echo >= 0) {
    happen(w, EVENT.echo, w.echoSteps, w.echo);
    w.echo = -1;
  }
  if (slot < 0 || steps === 0 || w.regime === 0) return;
  const lever = m.levers[slot] as LeverModel;
  if (!free) moveCapital(w, m, 'yourLever', -costOf(lever, steps));
  w.echo = slot;
  w.echoSteps = steps;
  if (!free && w.office === 0) writeFile(w, 1, steps > 0 ? FILE['they-pressed'] : FILE['they-eased'], slot);
  switch (lever.kind) {
    case LEVER.sector:
      if (steps > 0) tighten(w, m, lever.sector, lever.notch * steps, cause);
      else ease(w, m, lever.sector, lever.notch * -steps, cause);
      break;
    case LEVER.personal:
      movePersonal(w, cause, lever.notch * steps);
      if (steps < 0) {
        owe(w, BILL.eased, m.programmes.measuresBill * -steps);
        liftedNow(w);
      } else if (w.quarter - w.personalSoldAt <= m.programmes.breachMemory) breakWord(w, m, MEASURES);
      happen(w, steps > 0 ? EVENT['measures-listed'] : EVENT['measures-lifted'], steps, slot);
      break;
    case LEVER.enforcement:
      moveEnforcement(w, cause, lever.notch * steps);
      moveUnity(w, m, cause, -m.programmes.enforcementUnity * steps);
      moveHomePrice(w, cause, m.programmes.enforcementPrice * steps);
      moveApproval(w, cause, -m.programmes.enforcementApproval * steps);
      happen(w, steps > 0 ? EVENT['rerouting-raided'] : EVENT['rerouting-let-be'], steps, slot);
      break;
    case LEVER.allies:
      moveUnity(w, m, cause, lever.notch * steps);
      happen(w, steps > 0 ? EVENT['allies-met'] : EVENT['allies-left'], steps, slot);
      break;
    case LEVER.civil:
      moveCivilSociety(w, cause, lever.notch * steps);
      happen(w, steps > 0 ? EVENT['monitors-funded'] : EVENT['monitors-cut'], steps, slot);
      break;
    case LEVER.law:
      if (steps > 0) proposeLaw(w);
      else repealLaw(w, m);
      break;
    default:
      if (steps > 0) tellPublic(w, m, cause);
      else helpFarmers(w, m, cause);
  }
}

function tighten(w: World, m: Model, k: number, step: number, cause: CauseName): void {
  const p = m.programmes;
  const s = w.sectors[k] as SectorState;
  const done = Math.min(step, 1 - s.ours);
  const price = (m.sectors[k] as Model['sectors'][number]).homePrice * done;
  moveOurs(w, m, k, cause, done);
  if (w.ledger !== null) noteOursCut(w, m, k, cause, step - done);
  moveCredibility(w, cause, (p.tightenCredibility * done) / p.halfStepOfLever);
  moveHomePrice(w, cause, price);
  moveApproval(w, cause, -p.tightenAnger * price);
  happen(w, EVENT['sanctions-tightened'], done, k);
  if (wordStands(w, m, s)) breakWordOn(w, m, k);
}

/** An answer to a dilemma moves our part of a sector: what it lifts is relief under our word, what it puts back may break it. */
export function moveRestriction(w: World, m: Model, k: number, cause: CauseName, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.ours;
  moveOurs(w, m, k, cause, amount);
  if (s.ours < before) soldNow(w, s);
  else if (s.ours > before && wordStands(w, m, s)) breakWordOn(w, m, k);
}

/** Relief of a sector taken back without a breach by the other side (Cuba 2025, Venezuela 2024). */
function breakWordOn(w: World, m: Model, k: number): void {
  (w.sectors[k] as SectorState).takenBackAt = w.quarter;
  let kept = 0;
  for (let i = 0; i < w.conditionCount; i++) {
    const c = w.conditions[i] as World['conditions'][number];
    if (c.sector === k) continue;
    const to = w.conditions[kept++] as World['conditions'][number];
    to.sector = c.sector;
    to.step = c.step;
    to.left = c.left;
    to.value = c.value;
  }
  w.conditionCount = kept;
  breakWord(w, m, k);
}

/** What was sold is taken back: our promises are believed less, allies and voters mind, and a running roadmap is over. */
function breakWord(w: World, m: Model, what: number): void {
  const p = m.programmes;
  endRoadmap(w, m, 'takingBack');
  moveAssurance(w, 'takingBack', -w.assurance * p.breachAssurance);
  moveUnity(w, m, 'takingBack', -p.breachUnity);
  moveApproval(w, 'takingBack', -p.breachApproval);
  happen(w, EVENT['relief-taken-back'], w.quarter, what);
  writeFile(w, 1, FILE['they-took-back'], what);
}

function ease(w: World, m: Model, k: number, step: number, cause: CauseName): void {
  const p = m.programmes;
  const s = w.sectors[k] as SectorState;
  const done = Math.min(step, s.ours);
  moveOurs(w, m, k, cause, -done);
  if (w.ledger !== null) noteOursCut(w, m, k, cause, done - step);
  soldNow(w, s);
  moveCredibility(w, cause, -w.credibility * m.view.erosion * p.easeErosion * done);
  moveUnity(w, m, cause, (-p.easeUnity * done) / p.halfStepOfLever);
  moveHomePrice(w, cause, -(m.sectors[k] as Model['sectors'][number]).homePrice * done);
  owe(w, BILL.eased, (p.easeBill * done) / p.halfStepOfLever);
  happen(w, EVENT['sanctions-eased'], done, k);
}

/** How much room approval leaves for a gain by words or money, 0..1 or a little more. */
function room(w: World, m: Model): number {
  const p = m.programmes;
  return (1 - w.fatigue) * clamp((p.storyTop - w.approval) / p.storySpan, p.storyLeast, p.storyMost);
}

function tellPublic(w: World, m: Model, cause: CauseName): void {
  const p = m.programmes;
  w.loud = 1;
  moveApproval(w, cause, p.storyGain * clamp(1 - w.bill / p.storyBill, 0, 1) * room(w, m));
  w.fatigue = clamp(w.fatigue + p.storyFatigue, 0, p.fatigueMost);
  happen(w, EVENT['story-told'], w.quarter, -1);
}

function helpFarmers(w: World, m: Model, cause: CauseName): void {
  const p = m.programmes;
  moveHomePrice(w, cause, -p.farmPrice);
  moveApproval(w, cause, p.farmGain * room(w, m));
  w.fatigue = clamp(w.fatigue + p.farmFatigue, 0, p.fatigueMost);
  happen(w, EVENT['farmers-helped'], w.quarter, -1);
}

/** Programmes return to their rest a little each quarter; civil society loses more under a crackdown. */
export function wearOff(w: World, m: Model): void {
  const p = m.programmes;
  moveEnforcement(w, 'wear', p.enforcementWear * (p.enforcementRest - w.enforcement));
  movePersonal(w, 'wear', p.personalWear * (p.personalRest - w.personal));
  moveCivilSociety(w, 'wear', p.civilWear * (p.civilRest - w.civilSociety));
  if (w.crackdown !== 1) moveCivilSociety(w, 'crackdown', -p.civilCrackdown * (w.crackdown - 1));
}
