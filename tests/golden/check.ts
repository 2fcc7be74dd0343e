// Responsible for what is wrong with the recorded games under the rules of today, in plain lines.
import { RULES_VERSION, type Scenario } from '../../src/rules/index.ts';
import { difference, type GoldenGame } from './game.ts';

export const RAISE =
  'the rules play recorded logs differently: raise RULES_VERSION in src/rules/model.ts, then npm run golden -- --record --why REASON';

/** Games of another version of the rules or of another state of their scenario: they must be recorded again. */
export function outdated(games: readonly GoldenGame[], scenarios: readonly Scenario[]): string[] {
  return games.flatMap(({ name, log }) => {
    if (log.rulesVersion !== RULES_VERSION)
      return [
        `${name}: recorded under rules ${log.rulesVersion}, now ${RULES_VERSION}: npm run golden -- --record --why REASON`,
      ];
    const scenario = scenarios.find(({ id }) => id === log.scenario);
    if (scenario?.hash !== log.scenarioHash)
      return [
        `${name}: the scenario ${log.scenario} has changed since: raise RULES_VERSION, then npm run golden -- --record --why REASON`,
      ];
    return [];
  });
}

/** Games that play differently from their recording. `replayed` holds the hashes of each game, in the same order. */
export function differences(games: readonly GoldenGame[], replayed: readonly (readonly string[])[]): string[] {
  return games.flatMap((game, i) => difference(game, replayed[i] ?? []) ?? []);
}
