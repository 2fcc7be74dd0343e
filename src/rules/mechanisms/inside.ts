/**
 * 6. Inside the regime: the security services follow money, elites follow money and measures, the patron's guarantee is
 * shaken now and then; strength and need are computed from them.
 */
import { CAUSE, FIGURE } from '../causes.ts';
import { EVENT } from '../events.ts';
import type { Model } from '../model.ts';
import { clamp, HUNDRED } from '../numbers.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import { happen, type World } from '../world.ts';
import { moveElites, moveGuarantee, note } from './stocks.ts';

export function insideTheRegime(w: World, m: Model): void {
  const p = m.inside;
  const v = m.view;
  const gain = w.revenue - w.reference;
  moveApparatus(w, m);

  const pull = p.elitesInertia;
  const rise = clamp(w.pressure - w.pressureHabit, 0, 1);
  moveElites(w, m, 'returnsToNormal', pull * (p.elitesStart - w.elites));
  moveElites(w, m, 'money', (pull * v.eliteMoney * gain) / HUNDRED);
  moveElites(
    w,
    m,
    'measures',
    -pull * v.eliteMeasures * (w.personal - m.programmes.personalRest) * (p.measuresBase + w.credibility),
  );
  moveElites(w, m, 'rally', pull * p.rallyGain * v.rally * rise);

  moveGuarantee(w, m, 'returnsToNormal', p.guaranteeReturn * (p.guaranteeStart - w.guarantee));
  moveGuarantee(w, m, 'trade', -v.pull * Math.max(0, w.trade - w.tradeStart));
  if (drawFrom(w.key, CHANNEL.patronShock) < p.shockChance) {
    moveGuarantee(w, m, 'chance', -p.shockSize);
    if (w.regime === 1) happen(w, EVENT['patron-busy'], w.quarter, -1);
  }
  strengthAndNeed(w, m);
}

function moveApparatus(w: World, m: Model): void {
  const p = m.inside;
  const gain = w.revenue - w.reference;
  const before = w.apparatus;
  const settling = p.apparatusInertia * (HUNDRED - before);
  const money = (p.apparatusInertia * HUNDRED * m.view.marginalShare * gain) / p.apparatusBudget;
  w.apparatus = before + settling + money;
  if (w.ledger === null) return;
  note(w, 'apparatus', 'returnsToNormal', before + settling - before);
  note(w, 'apparatus', 'money', money);
}

/** What strength and need are computed from; of elites and guarantee what they were then, since a crisis moves them after it. */
export interface InsideFactors {
  readonly apparatus: number;
  readonly elites: number;
  readonly guarantee: number;
  /** Revenue above that of the start, $m a quarter. */
  readonly gain: number;
  readonly strength: number;
  readonly need: number;
}

export function insideFactors(w: World): InsideFactors {
  return {
    apparatus: w.apparatus,
    elites: w.elitesOfStrength,
    guarantee: w.guaranteeOfStrength,
    gain: w.revenue - w.reference,
    strength: w.strength,
    need: w.need,
  };
}

/** How firmly it sits (0..100) and what it lacks (0..1). */
function strengthAndNeed(w: World, m: Model): void {
  const gain = w.revenue - w.reference;
  w.elitesOfStrength = w.elites;
  w.guaranteeOfStrength = w.guarantee;
  w.strength = clamp(strengthOf(m, w.apparatus, w.elites, w.guarantee, gain), 0, HUNDRED);
  w.need = clamp(needOf(m, w.elites, gain), 0, 1);
}

function strengthOf(m: Model, apparatus: number, elites: number, guarantee: number, gain: number): number {
  const p = m.inside;
  return (
    p.strengthStart +
    p.strengthApparatus * (apparatus - HUNDRED) +
    p.strengthElites * (elites - p.elitesStart) +
    p.strengthGuarantee * (guarantee - p.guaranteeStart) +
    gain / p.strengthMoney
  );
}

function needOf(m: Model, elites: number, gain: number): number {
  const p = m.inside;
  return p.needStart - gain / p.needMoney + p.needElites * (p.elitesStart - elites);
}

/** What the bounds add to a sum (0 inside them). */
const cutOfStrength = (m: Model, f: InsideFactors): number =>
  f.strength - strengthOf(m, f.apparatus, f.elites, f.guarantee, f.gain);
const cutOfNeed = (m: Model, f: InsideFactors): number => f.need - needOf(m, f.elites, f.gain);

/** Strength and need are sums of their factors, so a factor's change is its share; what the bounds cut off is "limit". */
export function insideCauses(w: World, m: Model, before: InsideFactors): void {
  const ledger = w.ledger;
  if (ledger === null) return;
  const p = m.inside;
  const now = insideFactors(w);
  ledger.add(FIGURE.strength, CAUSE.apparatus, p.strengthApparatus * (now.apparatus - before.apparatus));
  ledger.add(FIGURE.strength, CAUSE.elites, p.strengthElites * (now.elites - before.elites));
  ledger.add(FIGURE.strength, CAUSE.guarantee, p.strengthGuarantee * (now.guarantee - before.guarantee));
  ledger.add(FIGURE.strength, CAUSE.money, (now.gain - before.gain) / p.strengthMoney);
  ledger.addLimit(FIGURE.strength, cutOfStrength(m, now) - cutOfStrength(m, before));
  ledger.add(FIGURE.need, CAUSE.money, (before.gain - now.gain) / p.needMoney);
  ledger.add(FIGURE.need, CAUSE.elites, p.needElites * (before.elites - now.elites));
  ledger.addLimit(FIGURE.need, cutOfNeed(m, now) - cutOfNeed(m, before));
}
