/** From a file's text to a scenario that the rules can play. Nothing here throws, whatever comes in. */
import * as v from 'valibot';
import type { Scenario } from '../rules/scenario.ts';
import { checkScenarioFile } from './checks.ts';
import type { ScenarioError } from './errors.ts';
import { cleanJson, contentHash, type Json, readJson } from './json.ts';
import { fail, type Result, succeed } from './result.ts';
import { ScenarioSchema } from './schema.ts';
import { shapeErrors } from './shape.ts';

/** The scenario that the text of a file holds, or the first error in it. */
export function parseScenario(text: string, file: string): Result<Scenario, ScenarioError> {
  const json = readJson(text);
  return json.ok ? first(scenarioOf(json.value, file)) : fail({ ...json.error, file });
}

/** The same for a value that has been read already. */
export function parseScenarioJson(value: unknown, file: string): Result<Scenario, ScenarioError> {
  return first(scenarioWithAllErrors(value, file));
}

/** The scenario, or everything that is wrong with it: all errors of shape, or else all contradictions between fields. */
export function scenarioWithAllErrors(value: unknown, file: string): Result<Scenario, readonly ScenarioError[]> {
  const json = cleanJson(value);
  return json.ok ? scenarioOf(json.value, file) : fail([{ ...json.error, file }]);
}

function scenarioOf(json: Json, file: string): Result<Scenario, readonly ScenarioError[]> {
  const shape = v.safeParse(ScenarioSchema, json);
  const wrong = shape.success ? checkScenarioFile(shape.output) : shapeErrors(shape.issues);
  if (!shape.success || wrong.length > 0) return fail(wrong.map((error) => ({ ...error, file })));
  return succeed({ ...shape.output, hash: contentHash(json) });
}

function first<T>(result: Result<T, readonly ScenarioError[]>): Result<T, ScenarioError> {
  return result.ok ? result : fail(result.error[0] as ScenarioError);
}
