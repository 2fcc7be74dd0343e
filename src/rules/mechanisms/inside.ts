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

/** How firmly it sits (0..100) and what it lacks (0..1). */
function strengthAndNeed(w: World, m: Model): void {
  const p = m.inside;
  const gain = w.revenue - w.reference;
  w.strength = clamp(
    p.strengthStart +
      p.strengthApparatus * (w.apparatus - HUNDRED) +
      p.strengthElites * (w.elites - p.elitesStart) +
      p.strengthGuarantee * (w.guarantee - p.guaranteeStart) +
      gain / p.strengthMoney,
    0,
    HUNDRED,
  );
  w.need = clamp(p.needStart - gain / p.needMoney + p.needElites * (p.elitesStart - w.elites), 0, 1);
}

/** Strength and need are sums of their factors, so a factor's change is its share; what the bounds cut off is "limit". */
export function insideCauses(
  w: World,
  m: Model,
  before: { apparatus: number; elites: number; guarantee: number; gain: number; strength: number; need: number },
): void {
  const ledger = w.ledger;
  if (ledger === null) return;
  const p = m.inside;
  const gain = w.revenue - w.reference - before.gain;
  const parts: [number, number][] = [
    [CAUSE.apparatus, p.strengthApparatus * (w.apparatus - before.apparatus)],
    [CAUSE.elites, p.strengthElites * (w.elites - before.elites)],
    [CAUSE.guarantee, p.strengthGuarantee * (w.guarantee - before.guarantee)],
    [CAUSE.money, gain / p.strengthMoney],
  ];
  let sum = 0;
  for (const [cause, amount] of parts) {
    ledger.add(FIGURE.strength, cause, amount);
    sum += amount;
  }
  ledger.addLimit(FIGURE.strength, w.strength - before.strength - sum);
  const money = -gain / p.needMoney;
  const elites = -p.needElites * (w.elites - before.elites);
  ledger.add(FIGURE.need, CAUSE.money, money);
  ledger.add(FIGURE.need, CAUSE.elites, elites);
  ledger.addLimit(FIGURE.need, w.need - before.need - money - elites);
}
