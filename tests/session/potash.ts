// The scenario that is built in, read without a file system, so that it can be bundled into a page.
import { BUILT_IN, parseScenarioJson } from '../../src/scenarios/index.ts';

function read() {
  const parsed = parseScenarioJson(BUILT_IN[0]?.scenario, 'potash-2025');
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value;
}

export const potash = read();
