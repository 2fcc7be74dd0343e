// Bundled and run in other engines and in a page: plays all games again and gives back their hashes.
import type { GameLog, Holder, Scenario } from '../../src/rules/index.ts';
import { hashesOf } from './game.ts';

export interface ReplayInput {
  /** As parsed: plain data, their content hash among it. */
  readonly scenarios: readonly Scenario[];
  readonly games: readonly { readonly log: GameLog; readonly holder: Holder }[];
}

/** JSON: for each game its hashes; a game whose scenario is not among those given has one line that says so. */
export function main({ scenarios, games }: ReplayInput): string {
  return JSON.stringify(
    games.map(({ log, holder }) => {
      const scenario = scenarios.find(({ id, hash }) => id === log.scenario && hash === log.scenarioHash);
      return scenario ? hashesOf(scenario, log, holder) : [`no scenario ${log.scenario} ${log.scenarioHash}`];
    }),
  );
}
