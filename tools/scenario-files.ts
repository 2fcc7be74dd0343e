// Responsible for finding and reading scenarios by name, for the command lines.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../src/rules/index.ts';
import { describeError, parseScenario } from '../src/scenarios/index.ts';
import { oneOf, UsageError } from './args.ts';

const FOLDER = fileURLToPath(new URL('../assets/scenarios/', import.meta.url));

/** Ids of the scenarios in assets; the prose files (`id.en.json`) are not scenarios. */
export const scenarioIds = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => /^[^.]+\.json$/.test(file))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/** The scenario; an unknown name or a faulty file is a mistake of the caller. */
export function loadScenario(id: string): Scenario {
  const file = `${oneOf('scenario', id, scenarioIds())}.json`;
  const parsed = parseScenario(readFileSync(join(FOLDER, file), 'utf8'), file);
  if (!parsed.ok) throw new UsageError(describeError(parsed.error));
  return parsed.value;
}
