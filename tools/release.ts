// Responsible for `npm run release`: keeps the rules and scenarios of today for good, so that their codes stay readable.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES_VERSION } from '../src/rules/index.ts';
import { BUILT_IN } from '../src/scenarios/index.ts';
import { RELEASES } from '../src/share/releases.ts';
import { describeOptions, type OptionTable, readOptions, runTool, UsageError } from './args.ts';
import { releaseFile } from './release-file.ts';
import { loadScenario, scenarioIds } from './scenario-files.ts';

const OPTIONS = {
  write: { kind: 'flag', help: 'write the file and its line; without it nothing is changed' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run release -- --write

Run it once for each release, before the tag. It writes assets/releases/<hash>.release.js
with the rules and scenarios of today, and a line for it in src/share/releases.ts. Codes
are then no longer marked as preview. A version of the rules that has been released may
not change: raise RULES_VERSION with the next change.

${describeOptions(OPTIONS)}
`;

const FOLDER = fileURLToPath(new URL('../assets/releases/', import.meta.url));
const LIST = fileURLToPath(new URL('../src/share/releases.ts', import.meta.url));
const END = '\n];\n';

await runTool('release', async (args) => {
  const options = readOptions(args, OPTIONS);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const scenarios = scenarioIds().map(loadScenario);
  const prose = Object.fromEntries(BUILT_IN.map((file) => [file.id, file.prose]));
  const { text, hash } = await releaseFile(scenarios, prose);
  const names = scenarios.map((scenario) => ({ id: scenario.id, hash: scenario.hash }));
  const before = RELEASES.filter((release) => release.rulesVersion === RULES_VERSION);
  if (before.some((release) => names.every((name) => release.scenarios.some((one) => one.hash === name.hash))))
    throw new UsageError(`rules ${RULES_VERSION} with these scenarios are kept already`);
  console.log(`rules ${RULES_VERSION}, ${names.map(({ id }) => id).join(', ')}: ${hash}, ${text.length} bytes`);
  if (!options.write) {
    console.log('nothing written: add --write');
    return;
  }
  const list = readFileSync(LIST, 'utf8');
  if (!list.endsWith(END)) throw new Error(`${LIST} does not end as expected`);
  const quoted = names.map(({ id, hash: content }) => `{ id: '${id}', hash: '${content}' }`).join(', ');
  const entry = `  {
    rulesVersion: ${RULES_VERSION},
    hash: '${hash}',
    scenarios: [${quoted}],
    // @ts-expect-error The file has no types; shelf.ts checks what it holds.
    load: () => import('../../assets/releases/${hash}.release.js'),
  },`;
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${hash}.release.js`);
  if (!existsSync(file)) writeFileSync(file, text);
  writeFileSync(LIST, `${list.slice(0, -END.length)}\n${entry}${END}`);
  console.log(`written: ${file}; run npm run format, then commit both`);
});
