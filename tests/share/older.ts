// An older released version of the rules, made as a release is made from the rules of today with a number and the scenario changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import * as rules from '../../src/rules/index.ts';
import { parseScenarioJson } from '../../src/scenarios/index.ts';
import type { Release } from '../../src/share/releases.ts';
import type { Rules } from '../../src/share/shelf.ts';
import { releaseFile } from '../../tools/release-file.ts';
import { changed, SCENARIO_TEXT } from '../scenarios/files.ts';

function olderScenario(): rules.Scenario {
  const parsed = parseScenarioJson(
    changed(SCENARIO_TEXT, (file) => {
      file.prisoners.ordinary.value -= 100;
    }),
    'older',
  );
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value;
}

export const older = olderScenario();

export interface Older {
  readonly release: Release;
  /** Its rules, as a page gets them. */
  readonly rules: Rules;
  /** How often its file was asked for. */
  readonly loads: () => number;
  /** The path of the file. */
  readonly file: string;
}

/** Writes the release into a folder. Throws where the planted change no longer fits the sources. */
export async function makeOlder(folder: string, prose: Readonly<Record<string, unknown>>): Promise<Older> {
  let planted = 0;
  /** Prices are learned half as fast, as an older version may have had it. */
  const otherRules: Plugin = {
    name: 'older-rules',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/rules/') || !code.includes('m.bargain.rateLearning')) return null;
      planted++;
      return code.replaceAll('m.bargain.rateLearning', '(0.5 * m.bargain.rateLearning)');
    },
  };
  const { text, hash } = await releaseFile([older], prose, [otherRules]);
  if (planted === 0) throw new Error('the planted change no longer fits');
  const file = join(folder, `${hash}.release.js`);
  writeFileSync(file, text);
  let loads = 0;
  const load = () => {
    loads++;
    return import(pathToFileURL(file).href);
  };
  const release = { rulesVersion: rules.RULES_VERSION, hash, scenarios: [{ id: older.id, hash: older.hash }], load };
  return { release, rules: (await import(pathToFileURL(file).href)).rules, loads: () => loads, file };
}
