// Finished logs for the tests of what they mean: terms of named policies, and random legal ones.
import { type Policy, playPolicy, policyById, recording } from '../../src/policies/index.ts';
import { type GameLog, type Model, RULES_VERSION, startWorld } from '../../src/rules/index.ts';
import { games, playRandom } from '../rules/random-games.ts';

/** The log of a policy's term. */
export function logOf(model: Model, id: string, seed: number, term: number): GameLog {
  const player = recording(policyById(id) as Policy);
  playPolicy(startWorld(model, seed, term), model, player, seed, term);
  const { scenario, viewId: view } = model;
  return {
    ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
    ...{ seed, term, decisions: player.decisions, orders: player.orders },
  };
}

/** `n` random legal games over these models, as logs. */
export function randomLogs(n: number, models: readonly Model[], salt: number): { model: Model; log: GameLog }[] {
  return games(n, models, salt).map((spec) => ({
    model: spec.model,
    log: playRandom({ ...spec, holder: 'vote' }).log,
  }));
}
