/**
 * 5. Money: what is denied, what leaks through, what the patron fills, and what it costs ordinary people there. Leakage
 * and the allies' part follow slowly.
 */
import { CAUSE, FIGURE } from '../causes.ts';
import { EVENT } from '../events.ts';
import type { Model, SectorModel } from '../model.ts';
import { clamp } from '../numbers.ts';
import { shapley, takeApart } from '../shapley.ts';
import { happen, type SectorState, type World } from '../world.ts';
import { moveAllies, moveUnity } from './stocks.ts';

/** Leakage drifts to where enforcement, unity and belief put it. */
export function leakageDrifts(w: World, m: Model): void {
  const p = m.money;
  const shift =
    p.leakEnforcement * (m.programmes.enforcementRest - w.enforcement) +
    p.leakUnity * (m.programmes.unityStart - w.unity) +
    p.leakCredibility * (m.inside.credibilityStart - w.credibility);
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    const target = clamp((m.sectors[k] as SectorModel).leakage + shift, p.leakLeast, p.leakMost);
    s.leak += p.leakDrift * (target - s.leak);
  }
}

/**
 * Allies slide where we have sold, the faster the less united, and follow where we are stricter. What was given before play
 * moves nobody any more: where the allies stand at the start is what they made of it.
 */
export function alliesFollow(w: World, m: Model): void {
  const p = m.money;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    const gap = s.allies - s.ours;
    if (gap > 0 && s.soldAt > 0) {
      const slide = p.alliesSlide * gap * (1 - w.unity);
      moveAllies(w, m, k, 'alliesFollow', -slide);
      if (slide > p.slideTold) happen(w, EVENT['allies-slide'], slide, k);
    } else if (gap < 0) moveAllies(w, m, k, 'alliesFollow', p.alliesFollow * w.unity * -gap);
  }
  moveUnity(w, m, 'wear', m.programmes.unityWear * (m.programmes.unityRest - w.unity));
}

/** Revenue, hardship and legal trade of the quarter (model.md, 5). */
export function money(w: World, m: Model): void {
  const bite = m.view.bite;
  let denied = 0;
  let pain = 0;
  let legal = 0;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    const d = m.sectors[k] as SectorModel;
    const restricted = s.ours * d.oursWeight + s.allies * d.alliesWeight;
    const share = restricted * (1 - s.leak);
    w.restrictedOfMoney[k] = restricted;
    w.leakOfMoney[k] = s.leak;
    denied += d.value * share * bite;
    pain += d.value * share;
    legal += d.value * (1 - restricted);
  }
  const aid = w.aid / m.bargain.aidQuarters;
  w.aid -= aid;
  w.aidNow = aid;
  w.guaranteeOfMoney = w.guarantee;
  w.regimeOfMoney = w.regime;
  w.denied = denied;
  w.patron = Math.min(m.money.patronMost * w.guarantee, m.money.patronShare * denied);
  w.revenue = m.totalValue - denied + w.patron + aid;
  w.hardship = w.regime === 1 ? pain / m.totalValue : 0;
  w.trade = legal / m.totalValue;
}

/**
 * Pressure as the regime feels it: restrictions the stronger they are enforced, and personal measures. Asked after `money`,
 * whose restrictions these are.
 */
export function pressureIndex(w: World, m: Model): number {
  const { restrictedOfMoney } = w;
  const { sectors } = m;
  let sum = 0;
  for (let k = 0; k < m.sectorCount; k++) sum += (sectors[k] as SectorModel).value * (restrictedOfMoney[k] as number);
  return (
    (sum / m.totalValue) * (m.arrests.pressureEnforcement + w.enforcement) + m.arrests.pressurePersonal * w.personal
  );
}

/** What money depends on, copied before the quarter so that its causes can be told. */
export interface MoneyFactors {
  readonly restricted: Float64Array;
  readonly leak: Float64Array;
  readonly guarantee: number;
  readonly aid: number;
  readonly regime: number;
}

/** What the last computed money came from. */
export function moneyFactors(w: World): MoneyFactors {
  return {
    restricted: w.restrictedOfMoney.slice(),
    leak: w.leakOfMoney.slice(),
    guarantee: w.guaranteeOfMoney,
    aid: w.aidNow,
    regime: w.regimeOfMoney,
  };
}

function denial(m: Model, restricted: Float64Array, leak: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < m.sectorCount; k++)
    sum += (m.sectors[k] as SectorModel).value * (restricted[k] as number) * (1 - (leak[k] as number));
  return sum;
}

/** What revenue and hardship depend on, bit by bit of a mask; the third of hardship is the regime itself. */
const REVENUE_CAUSES = [CAUSE.restriction, CAUSE.leakage, CAUSE.patron, CAUSE.deal] as const;
const HARDSHIP_CAUSES = [CAUSE.restriction, CAUSE.leakage, CAUSE.breakdown] as const;
/** Bits of those masks. */
const BIT = { restriction: 0, leakage: 1, guarantee: 2, regime: 2, aid: 3 } as const;
const ALL_OF_REVENUE = (1 << REVENUE_CAUSES.length) - 1;

/**
 * Revenue and hardship taken apart into restriction, leakage, the patron, aid, and a change of regime. The patron fills a
 * part of what is denied, up to what its guarantee allows: that bound is moved by the guarantee, its own factor.
 */
export function moneyCauses(w: World, m: Model, before: MoneyFactors, now: MoneyFactors): void {
  const ledger = w.ledger;
  if (ledger === null) return;
  const pick = (mask: number, bit: number) => ((mask >> bit) & 1 ? now : before);
  const { shares, limit } = takeApart(
    REVENUE_CAUSES.length,
    ALL_OF_REVENUE,
    (mask, out) => {
      const denied = denial(m, pick(mask, BIT.restriction).restricted, pick(mask, BIT.leakage).leak) * m.view.bite;
      const filled = m.money.patronShare * denied;
      const most = m.money.patronMost * pick(mask, BIT.guarantee).guarantee;
      const { aid } = pick(mask, BIT.aid);
      out.raw = m.totalValue - denied + filled + aid;
      out.held = m.totalValue - denied + Math.min(most, filled) + aid;
    },
    1 << BIT.guarantee,
  );
  REVENUE_CAUSES.forEach((cause, i) => {
    ledger.add(FIGURE.revenue, cause, shares[i] as number);
  });
  ledger.addLimit(FIGURE.revenue, limit);
  const hardship = shapley(HARDSHIP_CAUSES.length, (mask) =>
    pick(mask, BIT.regime).regime === 1
      ? denial(m, pick(mask, BIT.restriction).restricted, pick(mask, BIT.leakage).leak) / m.totalValue
      : 0,
  );
  for (let i = 0; i < HARDSHIP_CAUSES.length; i++)
    ledger.add(FIGURE.hardship, HARDSHIP_CAUSES[i] as number, hardship[i] as number);
}
