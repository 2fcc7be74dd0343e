/** Beliefs settle: credibility, belief in our relief and the mark-up return slowly to their rest. */
import type { Model } from '../model.ts';
import type { World } from '../world.ts';
import { moveAsking, moveAssurance, moveCredibility } from './stocks.ts';

export function beliefsSettle(w: World, m: Model): void {
  const p = m.inside;
  moveCredibility(w, 'returnsToNormal', p.credibilityReturn * (p.credibilityStart - w.credibility));
  moveAssurance(w, 'returnsToNormal', p.assuranceReturn * (p.assuranceStart - w.assurance));
  moveAsking(w, m, 'returnsToNormal', m.bargain.askingReturns * (1 - w.asking));
}
