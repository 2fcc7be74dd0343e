/** The verdict on a finished term under each rival view (game.md). Loaded when it is asked for: it plays thousands of games. */
import { underView } from '../outcomes/index.ts';
import type { Term } from './held.ts';
import { bookOf } from './rulebook.ts';

/** Prison-years, the played track less the other one, over other worlds. */
export interface RivalView {
  readonly view: string;
  readonly call: 'fewer' | 'more' | 'too-close';
  readonly mean: number;
  /** The 95 % interval of the mean. */
  readonly low: number;
  readonly high: number;
  readonly worlds: number;
}

/** Milliseconds of work before the page may breathe. */
const SLICE = 12;

/** One for each view, in the order of the scenario; null for a term that has not ended. `pause` lets the page breathe. */
export async function rivalViews(
  t: Term,
  pause: () => Promise<void>,
  now: () => number = () => performance.now(),
): Promise<readonly RivalView[] | null> {
  const { rules, released } = bookOf(t.model);
  const played = rules.playLog(t.model, t.log);
  if (!t.signed || !played.ok) return null;
  const holder = rules.holderOf(played.world);
  const found: RivalView[] = [];
  for (const view of Object.keys(t.model.scenario.views)) {
    const steps = (released?.outcomes.underView ?? underView)(t.model.scenario, t.log, holder, view);
    let since = now();
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const { call, mean, low, high, worlds } = step.value.verdict;
        found.push({ view, call, mean, low, high, worlds });
        break;
      }
      if (now() - since < SLICE) continue;
      await pause();
      since = now();
    }
  }
  return found;
}
