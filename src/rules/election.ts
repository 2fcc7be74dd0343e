/** The vote at the end of the term, and the rival's temper, both fixed by the seed. */
import { TEMPER } from './decision.ts';
import type { Model } from './model.ts';
import { CHANNEL, draw, NO_QUARTER } from './random.ts';
import type { World } from './world.ts';

/** Swing of the vote, points, triangular between minus and plus `electionSwing`. */
export function electionSwing(seed: number, m: Model): number {
  return m.home.electionSwing * (draw(seed, NO_QUARTER, CHANNEL.swingA) + draw(seed, NO_QUARTER, CHANNEL.swingB) - 1);
}

/** 1 re-elected, 0 defeated. */
export function electionResult(w: World, m: Model): number {
  return w.approval + electionSwing(w.seed, m) >= m.home.electionBar ? 1 : 0;
}

/** Chance (0..1) that an approval is re-elected, over all swings: the triangular distribution, exact. */
export function reelectionChance(approval: number, m: Model): number {
  const s = m.home.electionSwing;
  const need = m.home.electionBar - approval;
  if (need <= -s) return 1;
  if (need >= s) return 0;
  const x = need / s;
  return x < 0 ? 1 - ((1 + x) * (1 + x)) / 2 : ((1 - x) * (1 - x)) / 2;
}

/** The rival: 0 dealer, 1 drifter, 2 hawk (TEMPERS). */
export function rivalTemper(seed: number, m: Model): number {
  const u = draw(seed, NO_QUARTER, CHANNEL.temper);
  if (u < m.home.dealerChance) return TEMPER.dealer;
  return u < m.home.dealerChance + m.home.drifterChance ? TEMPER.drifter : TEMPER.hawk;
}
