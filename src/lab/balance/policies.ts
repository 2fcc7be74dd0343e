/** The named policies in many worlds, on the four figures; and which of them both deal and press. */
import { FOUR_FIGURES, type Four, fourOfWorld } from '../../outcomes/four-figures.ts';
import { POLICIES, type Policy, playPolicy } from '../../policies/index.ts';
import { LEVER, type Model, World, worldSeed } from '../../rules/index.ts';

/** Those that a player can follow: whoever comes after is left to the vote. */
export const FOLLOWED: readonly Policy[] = POLICIES.filter(({ holder }) => !holder);
export const RANDOM = 'random';

/** Keeps these worlds away from those that a planner imagines. */
export const SALT = 0x2545f491;
const PRESSING: readonly number[] = [LEVER.sector, LEVER.personal, LEVER.enforcement];

export interface PolicyGames {
  /** World after world. */
  readonly four: readonly Four[];
  /** It signed an offer, or put pressure on, in one world at least. */
  readonly deals: boolean;
  readonly presses: boolean;
}

const world = new World();

/** Worlds `from` to `from + worlds - 1`: the same for every policy and view. */
export function policyGames(model: Model, id: string, from: number, worlds: number, term: number): PolicyGames {
  const policy = FOLLOWED.find((one) => one.id === id);
  if (!policy) throw new Error(`no such policy: ${id}`);
  const four: Four[] = [];
  let deals = false;
  let presses = false;
  for (let i = from; i < from + worlds; i++) {
    const own = policy.seeded?.(worldSeed(SALT, i)) ?? policy;
    const watched: Policy = {
      ...own,
      decide(view, m) {
        const d = own.decide(view, m);
        if (d.steps > 0 && PRESSING.includes(m.levers[d.lever]?.kind ?? -1)) presses = true;
        return d;
      },
    };
    let approval = 0;
    playPolicy(world, model, watched, worldSeed(SALT, i), term, {
      onTermEnd: (at) => {
        approval = at.approval;
        if (at.sales > 0) deals = true;
      },
    });
    four.push(fourOfWorld(world, model, approval));
  }
  return { four, deals, presses };
}

/** The mean of each figure. */
export function meanFour(all: readonly Four[]): Four {
  const sums = Object.fromEntries(
    FOUR_FIGURES.map((figure) => [figure, all.reduce((sum, four) => sum + four[figure], 0) / all.length]),
  );
  return sums as unknown as Four;
}
