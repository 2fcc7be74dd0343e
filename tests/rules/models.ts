// Scenarios and models for the tests of the rules, with single parameters moved outside their views' ranges.
import { compile, type Model, type ParameterName, type Scenario } from '../../src/rules/index.ts';
import { BUILT_IN, parseScenario, parseScenarioJson } from '../../src/scenarios/index.ts';
import { SYNTHETIC_TEXT } from '../scenarios/files.ts';

function read(): Scenario {
  const parsed = parseScenarioJson(BUILT_IN[0]?.scenario, 'potash-2025');
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value;
}

function readSynthetic(): Scenario {
  const parsed = parseScenario(SYNTHETIC_TEXT, 'synthetic');
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value;
}

export const potash = read();
/** One sector, cash-paying, a term of six quarters. */
export const synthetic = readSynthetic();
export const VIEWS = Object.keys(potash.views);

export type Overrides = Readonly<Partial<Record<ParameterName, number>>>;

/** The scenario under a view, with parameters set to any value, also outside their ranges. */
export function modelWith(view: string, overrides: Overrides = {}, scenario: Scenario = potash): Model {
  const values = Object.fromEntries(
    Object.entries(overrides).map(([name, value]) => [
      name,
      { value, low: value, high: value, source: 'test', against: 'test' },
    ]),
  );
  return compile({ ...scenario, views: { [view]: { ...scenario.views[view], ...values } } }, view);
}

/** The same without dilemmas, whose effects would disturb a test of another mechanism. */
export function plainModel(view = 'op-ed', overrides: Overrides = {}, scenario: Scenario = potash): Model {
  return modelWith(view, overrides, { ...scenario, dilemmas: [] });
}

/** Moves rare things into reach: roadmaps, laws, broken promises, crises and dilemmas in most games. */
const BUSY: Overrides = {
  roadmapBase: 0.1,
  roadmapMost: 0.9,
  lawApproval: 42,
  lawUnity: 0.4,
  cheat: 0.25,
  crisisBase: 0.06,
  dilemmaChance: 0.9,
  everyoneBase: 0.2,
  capitalIncome: 1,
};

/** The three views as they are, then the three with rare things in reach. */
export const MODELS: readonly Model[] = [
  ...VIEWS.map((view) => modelWith(view)),
  ...VIEWS.map((view) => modelWith(view, BUSY)),
];
