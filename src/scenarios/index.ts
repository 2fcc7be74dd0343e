/** The public surface of the scenarios: reading files, and the scenarios that come with the game. */
import potash2025Prose from '../../assets/scenarios/potash-2025.en.json' with { type: 'json' };
import potash2025 from '../../assets/scenarios/potash-2025.json' with { type: 'json' };

export { eachSource } from './checks.ts';
export { describeError, SCENARIO_ERRORS, type ScenarioErrorCode } from './errors.ts';
export { MAX_TEXT, readJson } from './json.ts';
export { parseScenario, parseScenarioJson, scenarioWithAllErrors } from './parse.ts';
export {
  countWords,
  NEWS_NAMES,
  parseProse,
  parseProseJson,
  placeholdersIn,
  proseWithAllErrors,
} from './parse-prose.ts';
export {
  EVENT_PLACEHOLDERS,
  type Headline,
  NEWS_SOURCES,
  type Prose,
  STANDING_NEWS,
  type StandingNews,
  WORDS,
} from './prose.ts';

/** A scenario that comes with the game, as read from its files and not yet parsed. */
export interface BuiltIn {
  readonly id: string;
  readonly scenario: unknown;
  readonly prose: unknown;
}

export const BUILT_IN: readonly BuiltIn[] = [{ id: 'potash-2025', scenario: potash2025, prose: potash2025Prose }];
