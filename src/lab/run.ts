/** Many games of one policy on one reused world. */
import { type Policy, playPolicy } from '../policies/index.ts';
import { type Model, startWorld, type World, worldSeed } from '../rules/index.ts';
import { Results, recordEnd, recordTermEnd } from './figures.ts';

/** Keeps the dice of a policy away from those of the world. */
const POLICY_SALT = 0x51ed270b;

/** Plays games `from` to `from + games - 1` of a seed; game i is the world `worldSeed(seed, i)`, whatever the policy. */
export function runGames(
  model: Model,
  policy: Policy,
  seed: number,
  from: number,
  games: number,
  term: number,
): Results {
  const results = new Results(games);
  const world = startWorld(model, seed, term);
  let game = 0;
  let hazard = 0;
  let quarters = 0;
  const hooks = {
    onQuarter(at: World) {
      if (at.regime === 0 || at.quarter > term) return;
      hazard += at.breakdownHazard;
      quarters++;
    },
    onTermEnd: (at: World) => recordTermEnd(results, game, at),
  };
  for (game = 0; game < games; game++) {
    hazard = 0;
    quarters = 0;
    const own = policy.seeded?.(worldSeed(seed ^ POLICY_SALT, from + game)) ?? policy;
    playPolicy(world, model, own, worldSeed(seed, from + game), term, hooks);
    recordEnd(results, game, world);
    results.set('breakdownHazard', game, quarters > 0 ? hazard / quarters : 0);
  }
  return results;
}
