/**
 * The only place where a stock that several mechanisms move is changed: its bounds, and the note of the cause. What the
 * bounds cut off is a cause of its own ("limit").
 */
import { CAUSE, type CauseName, FIGURE, type FigureName } from '../causes.ts';
import type { Model } from '../model.ts';
import { clamp } from '../numbers.ts';
import type { SectorState, World } from '../world.ts';

/**
 * `before` moved by `amount`, inside its bounds. Figure and cause are names, not numbers: a name costs nothing where no
 * causes are asked for, which is nearly always.
 */
function moved(
  w: World,
  figure: FigureName,
  cause: CauseName,
  before: number,
  amount: number,
  low: number,
  high: number,
): number {
  const raw = before + amount;
  const after = clamp(raw, low, high);
  if (w.ledger !== null) noteMove(w, figure, cause, before, raw, after);
  return after;
}

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

export function moveCapital(w: World, m: Model, cause: CauseName, amount: number): void {
  w.capital = moved(w, 'capital', cause, w.capital, amount, 0, m.home.capitalMost);
}

export function moveHomePrice(w: World, cause: CauseName, amount: number): void {
  w.homePrice = moved(w, 'homePrice', cause, w.homePrice, amount, 0, 1);
}

export function moveUnity(w: World, m: Model, cause: CauseName, amount: number): void {
  w.unity = moved(w, 'unity', cause, w.unity, amount, m.programmes.unityLeast, 1);
}

export function moveCredibility(w: World, cause: CauseName, amount: number): void {
  w.credibility = moved(w, 'credibility', cause, w.credibility, amount, 0, 1);
}

export function moveAssurance(w: World, cause: CauseName, amount: number): void {
  w.assurance = moved(w, 'assurance', cause, w.assurance, amount, 0, 1);
}

export function moveGoingRate(w: World, cause: CauseName, amount: number): void {
  w.goingRate += amount;
  if (w.ledger !== null) note(w, 'goingRate', cause, amount);
}

export function moveAsking(w: World, m: Model, cause: CauseName, amount: number): void {
  w.asking = moved(w, 'asking', cause, w.asking, amount, m.bargain.askingLeast, m.bargain.askingMost);
}

export function moveSoldOrdinary(w: World, cause: CauseName, amount: number): void {
  w.soldOrdinary = moved(w, 'soldShare', cause, w.soldOrdinary, amount, 0, 1);
}

export function moveElites(w: World, m: Model, cause: CauseName, amount: number): void {
  w.elites = moved(w, 'elites', cause, w.elites, amount, m.inside.elitesLeast, 100);
}

export function moveGuarantee(w: World, m: Model, cause: CauseName, amount: number): void {
  w.guarantee = moved(w, 'guarantee', cause, w.guarantee, amount, m.inside.guaranteeLeast, m.inside.guaranteeMost);
}

export function moveEnforcement(w: World, cause: CauseName, amount: number): void {
  w.enforcement = moved(w, 'enforcement', cause, w.enforcement, amount, 0, 1);
}

export function movePersonal(w: World, cause: CauseName, amount: number): void {
  w.personal = moved(w, 'personal', cause, w.personal, amount, 0, 1);
}

export function moveCivilSociety(w: World, cause: CauseName, amount: number): void {
  w.civilSociety = moved(w, 'civilSociety', cause, w.civilSociety, amount, 0, 1);
}

/** Moves our part of a sector's restriction and notes it in "sanctions in force" (percent of the full margin). */
export function moveOurs(w: World, m: Model, k: number, cause: CauseName, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.ours;
  s.ours = clamp(before + amount, 0, 1);
  if (w.ledger === null) return;
  const d = m.sectors[k] as Model['sectors'][number];
  note(w, 'sanctions', cause, ((s.ours - before) * d.oursWeight * d.value * 100) / m.totalValue);
}

export function moveAllies(w: World, m: Model, k: number, cause: CauseName, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.allies;
  s.allies = clamp(before + amount, 0, 1);
  if (w.ledger === null) return;
  const d = m.sectors[k] as Model['sectors'][number];
  note(w, 'sanctions', cause, ((s.allies - before) * d.alliesWeight * d.value * 100) / m.totalValue);
}

/** Restriction in force, percent of the full margin of all sectors. */
export function sanctionsInForce(w: World, m: Model): number {
  let sum = 0;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    const d = m.sectors[k] as Model['sectors'][number];
    sum += (s.ours * d.oursWeight + s.allies * d.alliesWeight) * d.value;
  }
  return (sum * 100) / m.totalValue;
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
export const LAW_IN_FORCE = 4;
