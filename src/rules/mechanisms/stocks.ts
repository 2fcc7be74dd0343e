/**
 * The only place where a stock that several mechanisms move is changed: its bounds, and the note of the cause. What the
 * bounds cut off is a cause of its own ("limit").
 */
import { CAUSE, type CauseName, FIGURE, type FigureName } from '../causes.ts';
import type { Model } from '../model.ts';
import { clamp, HUNDRED } from '../numbers.ts';
import { LAW_IN_FORCE, type SectorState, type World } from '../world.ts';

// Each stock is moved in the same four lines: short enough to be compiled into the caller, so that no real crosses a call
// (which would put it on the heap). Figure and cause are names, not numbers: a name costs nothing where no causes are asked
// for, which is nearly always.

/** Notes that a figure went from `before` to `after`; `raw` is where it would have gone without its bounds. */
function noteMove(w: World, figure: FigureName, cause: CauseName, before: number, raw: number, after: number): void {
  note(w, figure, cause, raw - before);
  if (after !== raw) note(w, figure, 'limit', after - raw);
}

/** Notes an amount for a cause, if causes are asked for. */
export function note(w: World, figure: FigureName, cause: CauseName, amount: number): void {
  if (w.ledger !== null) w.ledger.add(FIGURE[figure], CAUSE[cause], amount);
}

export function moveApproval(w: World, cause: CauseName, amount: number): void {
  w.base += amount;
  if (w.ledger !== null) note(w, 'approval', cause, amount);
}

/** `points` of approval that become known, and are charged, in the next quarter; `bill`: one of BILL. */
export function owe(w: World, bill: number, points: number): void {
  w.billDue += points;
  w.billParts[bill] = (w.billParts[bill] as number) + points;
}

export function moveCapital(w: World, m: Model, cause: CauseName, amount: number): void {
  const before = w.capital;
  const raw = before + amount;
  w.capital = clamp(raw, 0, m.home.capitalMost);
  if (w.ledger !== null) noteMove(w, 'capital', cause, before, raw, w.capital);
}

export function moveHomePrice(w: World, cause: CauseName, amount: number): void {
  const before = w.homePrice;
  const raw = before + amount;
  w.homePrice = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'homePrice', cause, before, raw, w.homePrice);
}

export function moveUnity(w: World, m: Model, cause: CauseName, amount: number): void {
  const before = w.unity;
  const raw = before + amount;
  w.unity = clamp(raw, m.programmes.unityLeast, 1);
  if (w.ledger !== null) noteMove(w, 'unity', cause, before, raw, w.unity);
}

export function moveCredibility(w: World, cause: CauseName, amount: number): void {
  const before = w.credibility;
  const raw = before + amount;
  w.credibility = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'credibility', cause, before, raw, w.credibility);
}

export function moveAssurance(w: World, cause: CauseName, amount: number): void {
  const before = w.assurance;
  const raw = before + amount;
  w.assurance = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'assurance', cause, before, raw, w.assurance);
}

export function moveGoingRate(w: World, cause: CauseName, amount: number): void {
  w.goingRate += amount;
  if (w.ledger !== null) note(w, 'goingRate', cause, amount);
}

export function moveAsking(w: World, m: Model, cause: CauseName, amount: number): void {
  const before = w.asking;
  const raw = before + amount;
  w.asking = clamp(raw, m.bargain.askingLeast, m.bargain.askingMost);
  if (w.ledger !== null) noteMove(w, 'asking', cause, before, raw, w.asking);
}

export function moveSoldOrdinary(w: World, cause: CauseName, amount: number): void {
  const before = w.soldOrdinary;
  const raw = before + amount;
  w.soldOrdinary = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'soldShare', cause, before, raw, w.soldOrdinary);
}

export function moveElites(w: World, m: Model, cause: CauseName, amount: number): void {
  const before = w.elites;
  const raw = before + amount;
  w.elites = clamp(raw, m.inside.elitesLeast, HUNDRED);
  if (w.ledger !== null) noteMove(w, 'elites', cause, before, raw, w.elites);
}

export function moveGuarantee(w: World, m: Model, cause: CauseName, amount: number): void {
  const before = w.guarantee;
  const raw = before + amount;
  w.guarantee = clamp(raw, m.inside.guaranteeLeast, m.inside.guaranteeMost);
  if (w.ledger !== null) noteMove(w, 'guarantee', cause, before, raw, w.guarantee);
}

export function moveEnforcement(w: World, cause: CauseName, amount: number): void {
  const before = w.enforcement;
  const raw = before + amount;
  w.enforcement = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'enforcement', cause, before, raw, w.enforcement);
}

export function movePersonal(w: World, cause: CauseName, amount: number): void {
  const before = w.personal;
  const raw = before + amount;
  w.personal = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'personal', cause, before, raw, w.personal);
}

export function moveCivilSociety(w: World, cause: CauseName, amount: number): void {
  const before = w.civilSociety;
  const raw = before + amount;
  w.civilSociety = clamp(raw, 0, 1);
  if (w.ledger !== null) noteMove(w, 'civilSociety', cause, before, raw, w.civilSociety);
}

/** Moves our part of a sector's restriction, and with it "sanctions in force" (percent of the full margin). */
export function moveOurs(w: World, m: Model, k: number, cause: CauseName, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.ours;
  const raw = before + amount;
  s.ours = clamp(raw, 0, 1);
  if (w.ledger !== null) noteSector(w, m, k, OURS, cause, raw - before, s.ours - raw);
}

export function moveAllies(w: World, m: Model, k: number, cause: CauseName, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.allies;
  const raw = before + amount;
  s.allies = clamp(raw, 0, 1);
  if (w.ledger !== null) noteSector(w, m, k, ALLIES, cause, raw - before, s.allies - raw);
}

/**
 * Who moves our restriction asks for no more than there is: `cut` is what was meant beyond it (below 0 where it was to be
 * eased further), told as the cause and taken back as "limit".
 */
export function noteOursCut(w: World, m: Model, k: number, cause: CauseName, cut: number): void {
  if (w.ledger !== null && cut !== 0) noteSector(w, m, k, OURS, cause, cut, -cut);
}

const OURS = 0;
const ALLIES = 1;

function noteSector(w: World, m: Model, k: number, part: number, cause: CauseName, amount: number, cut: number): void {
  const ledger = w.ledger;
  if (ledger === null) return;
  const d = m.sectors[k] as Model['sectors'][number];
  const figure = (part === OURS ? FIGURE.ours0 : FIGURE.allies0) + k;
  const percent = ((part === OURS ? d.oursWeight : d.alliesWeight) * d.value * HUNDRED) / m.totalValue;
  ledger.add(figure, CAUSE[cause], amount);
  ledger.addLimit(figure, cut);
  ledger.add(FIGURE.sanctions, CAUSE[cause], amount * percent);
  ledger.addLimit(FIGURE.sanctions, cut * percent);
}

/** A bound inside what a cause adds to a stock cut off `cut`: it is told as the cause and taken back as "limit". */
export function noteCut(w: World, figure: FigureName, cause: CauseName, cut: number): void {
  if (w.ledger === null || cut === 0) return;
  note(w, figure, cause, cut);
  note(w, figure, 'limit', -cut);
}

/** Restriction in force, percent of the full margin of all sectors. */
export function sanctionsInForce(w: World, m: Model): number {
  let sum = 0;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    const d = m.sectors[k] as Model['sectors'][number];
    sum += (s.ours * d.oursWeight + s.allies * d.alliesWeight) * d.value;
  }
  return (sum * HUNDRED) / m.totalValue;
}

/** What lifting `step` of our part of a sector is worth to the state now, $m a quarter. */
export function reliefValue(w: World, m: Model, k: number, step: number): number {
  const d = m.sectors[k] as Model['sectors'][number];
  return d.value * d.oursWeight * step * (1 - (w.sectors[k] as SectorState).leak);
}

/** What lifting all that is left of our part is worth, $m a quarter. */
export function reliefLeft(w: World, m: Model): number {
  let sum = 0;
  for (let k = 0; k < m.sectorCount; k++) sum += reliefValue(w, m, k, (w.sectors[k] as SectorState).ours);
  return sum;
}

/** The trigger law works: in force and not paused by a waiver. */
export function lawWorks(w: World): boolean {
  return w.lawStage === LAW_IN_FORCE && w.lawPause === 0;
}
