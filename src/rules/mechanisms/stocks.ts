/**
 * The only place where a stock that several mechanisms move is changed: its bounds, and the note of the cause. What the
 * bounds cut off is a cause of its own ("limit").
 */
import { CAUSE, FIGURE } from '../causes.ts';
import type { Model } from '../model.ts';
import { clamp } from '../numbers.ts';
import type { SectorState, World } from '../world.ts';

/** Notes that a figure went from `before` to `after`; `raw` is where it would have gone without its bounds. */
export function note(w: World, figure: number, cause: number, before: number, raw: number, after: number): void {
  if (w.ledger === null) return;
  w.ledger.add(figure, cause, raw - before);
  if (after !== raw) w.ledger.add(figure, CAUSE.limit, after - raw);
}

export function moveApproval(w: World, cause: number, amount: number): void {
  w.base += amount;
  if (w.ledger !== null) w.ledger.add(FIGURE.approval, cause, amount);
}

export function moveCapital(w: World, m: Model, cause: number, amount: number): void {
  const before = w.capital;
  w.capital = clamp(before + amount, 0, m.home.capitalMost);
  note(w, FIGURE.capital, cause, before, before + amount, w.capital);
}

export function moveHomePrice(w: World, cause: number, amount: number): void {
  const before = w.homePrice;
  w.homePrice = clamp(before + amount, 0, 1);
  note(w, FIGURE.homePrice, cause, before, before + amount, w.homePrice);
}

export function moveUnity(w: World, m: Model, cause: number, amount: number): void {
  const before = w.unity;
  w.unity = clamp(before + amount, m.programmes.unityLeast, 1);
  note(w, FIGURE.unity, cause, before, before + amount, w.unity);
}

export function moveCredibility(w: World, cause: number, amount: number): void {
  const before = w.credibility;
  w.credibility = clamp(before + amount, 0, 1);
  note(w, FIGURE.credibility, cause, before, before + amount, w.credibility);
}

export function moveAssurance(w: World, cause: number, amount: number): void {
  const before = w.assurance;
  w.assurance = clamp(before + amount, 0, 1);
  note(w, FIGURE.assurance, cause, before, before + amount, w.assurance);
}

export function moveGoingRate(w: World, cause: number, amount: number): void {
  w.goingRate += amount;
  if (w.ledger !== null) w.ledger.add(FIGURE.goingRate, cause, amount);
}

export function moveAsking(w: World, m: Model, cause: number, amount: number): void {
  const before = w.asking;
  w.asking = clamp(before + amount, m.bargain.askingLeast, m.bargain.askingMost);
  note(w, FIGURE.asking, cause, before, before + amount, w.asking);
}

export function moveSoldOrdinary(w: World, cause: number, amount: number): void {
  const before = w.soldOrdinary;
  w.soldOrdinary = clamp(before + amount, 0, 1);
  note(w, FIGURE.soldShare, cause, before, before + amount, w.soldOrdinary);
}

export function moveElites(w: World, m: Model, cause: number, amount: number): void {
  const before = w.elites;
  w.elites = clamp(before + amount, m.inside.elitesLeast, 100);
  note(w, FIGURE.elites, cause, before, before + amount, w.elites);
}

export function moveGuarantee(w: World, m: Model, cause: number, amount: number): void {
  const before = w.guarantee;
  w.guarantee = clamp(before + amount, m.inside.guaranteeLeast, m.inside.guaranteeMost);
  note(w, FIGURE.guarantee, cause, before, before + amount, w.guarantee);
}

export function moveEnforcement(w: World, cause: number, amount: number): void {
  const before = w.enforcement;
  w.enforcement = clamp(before + amount, 0, 1);
  note(w, FIGURE.enforcement, cause, before, before + amount, w.enforcement);
}

export function movePersonal(w: World, cause: number, amount: number): void {
  const before = w.personal;
  w.personal = clamp(before + amount, 0, 1);
  note(w, FIGURE.personal, cause, before, before + amount, w.personal);
}

export function moveCivilSociety(w: World, cause: number, amount: number): void {
  const before = w.civilSociety;
  w.civilSociety = clamp(before + amount, 0, 1);
  note(w, FIGURE.civilSociety, cause, before, before + amount, w.civilSociety);
}

/** Moves our part of a sector's restriction and notes it in "sanctions in force" (percent of the full margin). */
export function moveOurs(w: World, m: Model, k: number, cause: number, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.ours;
  s.ours = clamp(before + amount, 0, 1);
  if (w.ledger !== null) {
    const d = m.sectors[k] as Model['sectors'][number];
    w.ledger.add(FIGURE.sanctions, cause, ((s.ours - before) * d.oursWeight * d.value * 100) / m.totalValue);
  }
}

export function moveAllies(w: World, m: Model, k: number, cause: number, amount: number): void {
  const s = w.sectors[k] as SectorState;
  const before = s.allies;
  s.allies = clamp(before + amount, 0, 1);
  if (w.ledger !== null) {
    const d = m.sectors[k] as Model['sectors'][number];
    w.ledger.add(FIGURE.sanctions, cause, ((s.allies - before) * d.alliesWeight * d.value * 100) / m.totalValue);
  }
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
