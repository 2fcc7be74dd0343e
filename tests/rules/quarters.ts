// One quarter of a world and of its twin: the same dice, one thing changed.
import { type Decision, type Model, startWorld, World } from '../../src/rules/index.ts';
import { playQuarter } from '../../src/rules/quarter.ts';

export type Change = (world: World) => void;

/** A copy of a world, changed. */
export function copyOf(world: World, change: Change = () => {}): World {
  const copy = new World();
  copy.copyFrom(world);
  change(copy);
  return copy;
}

/** The world after one more quarter: the offer refused and nothing else done, but for what is given. The world stays. */
export function next(world: World, m: Model, decision: Partial<Decision> = {}, change: Change = () => {}): World {
  const copy = copyOf(world, change);
  playQuarter(copy, m, {
    answer: copy.offer.people > 0 ? 'refuse' : 'none',
    option: copy.published.dilemma >= 0 ? 0 : -1,
    lever: -1,
    steps: 0,
    ...decision,
  });
  return copy;
}

/** The world some quarters later, with the same done in each. */
export function later(world: World, m: Model, quarters: number, decision: Partial<Decision> = {}): World {
  let w = world;
  for (let q = 0; q < quarters; q++) {
    const stands = w.offer.people > 0;
    w = next(w, m, { ...decision, answer: stands ? (decision.answer ?? 'refuse') : 'none' });
  }
  return w;
}

/** A fresh world of each of `n` seeds, changed. */
export function worlds(m: Model, n: number, change: Change = () => {}, term = 16): World[] {
  return Array.from({ length: n }, (_, i) => {
    const world = startWorld(m, 1000 + 37 * i, term);
    change(world);
    return world;
  });
}

/** Mean of a figure over worlds. */
export const mean = (list: readonly World[], figure: (w: World) => number): number =>
  list.reduce((sum, w) => sum + figure(w), 0) / list.length;

/** Puts an offer of relief on the table. */
export function offerRelief(w: World, m: Model, people: number, sector: number, step: number, kind = -1): void {
  const s = w.sectors[sector] as World['sectors'][number];
  const d = m.sectors[sector] as Model['sectors'][number];
  const o = w.offer;
  o.clear();
  o.people = people;
  o.kind = kind;
  o.steps[sector] = step;
  o.value = d.value * d.oursWeight * step * (1 - s.leak);
  o.perPerson = o.value / people;
}

/** How often an event happened in the quarter just played. */
export function count(w: World, code: number): number {
  let n = 0;
  for (let e = 0; e < w.eventCount; e++) if (w.eventCode[e] === code) n++;
  return n;
}
