/** The public surface of the scenarios: reading files, and the scenarios that come with the game. */
import potash2025Prose from '../../assets/scenarios/potash-2025.en.json' with { type: 'json' };
import potash2025 from '../../assets/scenarios/potash-2025.json' with { type: 'json' };

export { eachSource } from './checks.ts';
export { describeError, SCENARIO_ERRORS, type ScenarioError, type ScenarioErrorCode } from './errors.ts';
export { MAX_TEXT } from './json.ts';
export { parseScenario, parseScenarioJson, scenarioWithAllErrors } from './parse.ts';
export {
  countWords,
  HEADLINE_EVENTS,
  parseProse,
  parseProseJson,
  placeholdersIn,
  proseWithAllErrors,
} from './parse-prose.ts';
export {
  type DilemmaProse,
  EVENT_PLACEHOLDERS,
  FILE_PLACEHOLDERS,
  type Headline,
  type LeverProse,
  type Life,
  type Message,
  NEWS_SOURCES,
  type NewsSource,
  type OptionProse,
  type PaymentProse,
  PLACEHOLDERS,
  type Placeholder,
  type Prose,
  RETURNS,
  type Return,
  type SectorProse,
  WORDS,
} from './prose.ts';
export { fail, type Result, succeed } from './result.ts';
export { EFFECT_BOUNDS, MAX_DILEMMAS, MAX_HORIZON } from './schema.ts';

/** A scenario that comes with the game, as read from its files and not yet parsed. */
export interface BuiltIn {
  readonly id: string;
  readonly scenario: unknown;
  readonly prose: unknown;
}

export const BUILT_IN: readonly BuiltIn[] = [{ id: 'potash-2025', scenario: potash2025, prose: potash2025Prose }];
