/**
 * Dilemmas: data of the scenario. When one may come is a test on the published record and the roster; what an option does
 * is a list of (state variable, amount), each applied here through the mechanism that owns the variable.
 */
import { EVENT } from '../events.ts';
import { BATCH, type DilemmaModel, KIND, type Model } from '../model.ts';
import { FATE } from '../published.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { EFFECTS, type Effect, type RosterPerson, SUBJECTS, type Subject, TESTS, type Test } from '../scenario.ts';
import { BILL, happen, LAW_IN_FORCE, type SectorState, type World } from '../world.ts';
import { liftedNow } from './bargain.ts';
import { moveRestriction } from './levers.ts';
import { releaseFreely } from './release.ts';
import { isInside, personWalksFree, strikeTakesLife } from './roster.ts';
import {
  moveAllies,
  moveApproval,
  moveAssurance,
  moveCapital,
  moveCivilSociety,
  moveCredibility,
  moveElites,
  moveEnforcement,
  moveGoingRate,
  moveGuarantee,
  moveHomePrice,
  movePersonal,
  moveSoldOrdinary,
  moveUnity,
  owe,
} from './stocks.ts';

const TEST = Object.fromEntries(TESTS.map((n, i) => [n, i])) as Readonly<Record<Test, number>>;
const EFFECT = Object.fromEntries(EFFECTS.map((n, i) => [n, i])) as Readonly<Record<Effect, number>>;
const SUBJECT = Object.fromEntries(SUBJECTS.map((n, i) => [n, i])) as Readonly<Record<Subject, number>>;

/** The published quantity a dilemma asks about; `sector` for restrictions, -1: the strictest. */
function testValue(w: World, m: Model, test: number, sector: number): number {
  const p = w.published;
  switch (test) {
    case TEST.quarter:
      return p.quarter + 1;
    case TEST.quartersLeft:
      return p.term - p.quarter;
    case TEST.reported:
      return (p.prisoners[0] as number) + (p.prisoners[1] as number) + (p.prisoners[2] as number);
    case TEST.freed:
      return p.freed;
    case TEST.approval:
      return p.approval;
    case TEST.capital:
      return p.capital;
    case TEST.homePrice:
      return p.homePrice;
    case TEST.unity:
      return p.unity;
    case TEST.lawStage:
      return p.lawStage;
    case TEST.lawPause:
      return p.lawPause;
    case TEST.offerStands:
      return w.offer.people > 0 ? 1 : 0;
    case TEST.offerEveryone:
      return w.offer.people > 0 && w.offer.batch === BATCH.everyone ? 1 : 0;
    case TEST.quartersSinceSale:
      return p.quartersSinceSale;
    case TEST.quartersToRegimeElection:
      return p.quartersToRegimeElection;
    case TEST.diedThisQuarter:
      return p.diedNow;
    case TEST.roadmapLeft:
      return p.roadmapLeft;
    case TEST.conditions:
      return p.conditions;
    case TEST.civilSociety:
      return p.civilSociety;
    case TEST.personal:
      return p.personal;
    case TEST.ours:
      return strictness(p.ours, m, sector);
    case TEST.allies:
      return strictness(p.allies, m, sector);
    default: {
      let stricter = 0;
      for (let k = 0; k < m.sectorCount; k++)
        stricter = Math.max(stricter, (p.allies[k] as number) - (p.ours[k] as number));
      return stricter;
    }
  }
}

/** A published restriction, 0..1: that of one sector, or of the strictest. */
function strictness(restriction: ArrayLike<number>, m: Model, sector: number): number {
  if (sector >= 0) return restriction[sector] as number;
  let most = 0;
  for (let k = 0; k < m.sectorCount; k++) most = Math.max(most, restriction[k] as number);
  return most;
}

function fits(w: World, m: Model, d: DilemmaModel, index: number): boolean {
  const last = w.dilemmaLast[index] as number;
  if (last > 0 && (d.again === 0 || w.quarter - last < d.again)) return false;
  for (let i = 0; i < d.test.length; i++) {
    const value = testValue(w, m, d.test[i] as number, d.testSector[i] as number);
    if (value < (d.atLeast[i] as number) || value > (d.atMost[i] as number)) return false;
  }
  return d.subject === SUBJECT.none || findSubject(w, m, d.subject) >= 0;
}

/** Whose story it is: the first in a keyed order who fits; -1 if nobody does. */
function findSubject(w: World, m: Model, subject: number): number {
  const n = m.roster.length;
  const start = Math.floor(n * drawFrom(w.key, CHANNEL.dilemmaSubject));
  for (let j = 0; j < n; j++) {
    const i = (start + j) % n;
    const fate = w.fate[i] as number;
    const inside = isInside(fate);
    if (subject === SUBJECT.inside && inside) return i;
    if (subject === SUBJECT.ill && inside && w.personKind[i] === KIND.ill) return i;
    if (subject === SUBJECT.refuser && inside && (m.roster[i] as RosterPerson).refusesExile && wasOffered(w, i))
      return i;
    if (
      subject === SUBJECT.freed &&
      (fate === FATE['freed-exile'] || fate === FATE['freed-home'] || fate === FATE.pardoned)
    )
      return i;
    if (
      subject === SUBJECT.rearrested &&
      fate === FATE['inside-again'] &&
      w.quarter - (w.fateSince[i] as number) <= m.dilemma.freshRearrest
    )
      return i;
    if (subject === SUBJECT.returning && inside && (w.published.namedQuarter[i] as number) >= 0) return i;
  }
  return -1;
}

/** The parameter `dilemmasLeast` is given for a term of so many quarters: its unit. */
const FULL_TERM = 16;

/** Whether an offer has named the person: an earlier one, or the one that is about to be published. */
function wasOffered(w: World, i: number): boolean {
  return (w.published.namedQuarter[i] as number) >= 0 || (w.offer.people > 0 && ((w.offer.named >> i) & 1) === 1);
}

/** So few dilemmas so far that one must come in every quarter that is left (five of sixteen). */
function isBehind(w: World, m: Model): boolean {
  return Math.ceil((m.dilemma.dilemmasLeast * w.term) / FULL_TERM) - w.dilemmasMet >= w.term - w.quarter;
}

/** Draws the dilemma of the coming quarter, or none. Called after the next offer is made: one "instead" takes its place. */
export function nextDilemma(w: World, m: Model): void {
  const p = w.published;
  p.dilemma = -1;
  p.dilemmaSubject = -1;
  const n = m.dilemmas.length;
  if (n === 0 || w.regime === 0 || w.quarter >= w.term) return;
  if (!isBehind(w, m) && drawFrom(w.key, CHANNEL.dilemma) >= m.dilemma.dilemmaChance) return;
  const start = Math.floor(n * drawFrom(w.key, CHANNEL.dilemmaWhich));
  for (let j = 0; j < n; j++) {
    const index = (start + j) % n;
    const d = m.dilemmas[index] as DilemmaModel;
    if (!fits(w, m, d, index)) continue;
    p.dilemma = index;
    p.dilemmaSubject = d.subject === SUBJECT.none ? -1 : findSubject(w, m, d.subject);
    // What it tells is public from now on.
    if (d.subject === SUBJECT.refuser && p.dilemmaSubject >= 0) p.stayedQuarter[p.dilemmaSubject] = w.quarter;
    w.dilemmaLast[index] = w.quarter + 1;
    w.dilemmasMet++;
    if (d.instead) w.offer.clear();
    return;
  }
}

/** Applies the option taken. */
export function answerDilemma(w: World, m: Model, option: number): void {
  const p = w.published;
  if (p.dilemma < 0 || option < 0) return;
  const chosen = (m.dilemmas[p.dilemma] as DilemmaModel).options[option];
  if (chosen === undefined) return;
  moveCapital(w, m, 'dilemma', -chosen.cost);
  for (let i = 0; i < chosen.effects.length; i++) applyEffect(w, m, chosen, i, p.dilemmaSubject);
  happen(w, EVENT['dilemma-answered'], option, p.dilemmaSubject);
}

function applyEffect(w: World, m: Model, option: DilemmaModel['options'][number], i: number, subject: number): void {
  const cause = 'dilemma';
  const effect = option.effects[i] as number;
  const amount = option.amounts[i] as number;
  const sector = option.effectSectors[i] as number;
  switch (effect) {
    case EFFECT.approval:
      moveApproval(w, cause, amount);
      return;
    case EFFECT.glow:
      w.glowAdded += amount;
      return;
    case EFFECT.bill:
      owe(w, BILL.dilemma, amount);
      return;
    case EFFECT.capital:
      moveCapital(w, m, cause, amount);
      return;
    case EFFECT.homePrice:
      moveHomePrice(w, cause, amount);
      return;
    case EFFECT.unity:
      moveUnity(w, m, cause, amount);
      return;
    case EFFECT.credibility:
      moveCredibility(w, cause, amount);
      return;
    case EFFECT.assurance:
      moveAssurance(w, cause, amount);
      return;
    case EFFECT.civilSociety:
      moveCivilSociety(w, cause, amount);
      return;
    case EFFECT.enforcement:
      moveEnforcement(w, cause, amount);
      return;
    case EFFECT.personal:
      movePersonal(w, cause, amount);
      // Who is listed in an answer is listed for what has just been done: that takes nothing back.
      if (amount < 0) liftedNow(w);
      return;
    case EFFECT.elites:
      moveElites(w, m, cause, amount);
      return;
    case EFFECT.guarantee:
      moveGuarantee(w, m, cause, amount);
      return;
    case EFFECT.goingRate:
      moveGoingRate(w, cause, w.goingRate * amount);
      return;
    case EFFECT.soldShare:
      moveSoldOrdinary(w, cause, amount);
      return;
    case EFFECT.crackdown:
      w.crackdown = Math.max(m.arrests.crackdownLeast, w.crackdown + amount);
      return;
    case EFFECT.talksClosed:
      w.talksClosed = Math.max(w.talksClosed, Math.round(amount));
      return;
    case EFFECT.lawPause:
      if (w.lawStage === LAW_IN_FORCE) w.lawPause = Math.max(w.lawPause, Math.round(amount));
      return;
    case EFFECT.alliesRestriction:
      moveAllies(w, m, sector >= 0 ? sector : strictest(w, m, true), cause, amount);
      return;
    case EFFECT.oursRestriction:
      moveRestriction(w, m, sector >= 0 ? sector : strictest(w, m, false), cause, amount);
      return;
    case EFFECT.delivery:
      w.deliveryBonus += amount;
      return;
    case EFFECT.pardon: {
      const n = releaseFreely(w, m, Math.round(amount), drawFrom(w.key, CHANNEL.dilemmaList));
      w.dilemmaFreedNow += n;
      if (n > 0) happen(w, EVENT.pardon, n, -1);
      return;
    }
    case EFFECT.subjectReleased:
      if (subject >= 0) personWalksFree(w, m, subject);
      return;
    default:
      if (subject >= 0 && drawFrom(w.key, CHANNEL.dilemmaRisk) < amount) strikeTakesLife(w, m, subject);
  }
}

/** The sector in which the allies (or we) are strictest; ties go to the first. */
function strictest(w: World, m: Model, allies: boolean): number {
  let best = 0;
  for (let k = 1; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    const b = w.sectors[best] as SectorState;
    if ((allies ? s.allies : s.ours) > (allies ? b.allies : b.ours)) best = k;
  }
  return best;
}
