// The tutorial country, parsed.
import { parseProseJson, parseScenarioJson } from '../../src/scenarios/index.ts';
import { LESSON } from '../../src/scenarios/lesson.ts';

function parsed() {
  const scenario = parseScenarioJson(LESSON.scenario, LESSON.id);
  if (!scenario.ok) throw new Error(`${scenario.error.path}: ${scenario.error.expected}`);
  const prose = parseProseJson(LESSON.prose, LESSON.id, scenario.value);
  if (!prose.ok) throw new Error(`${prose.error.path}: ${prose.error.expected}`);
  return { halmia: scenario.value, halmiaProse: prose.value };
}

export const { halmia, halmiaProse } = parsed();
