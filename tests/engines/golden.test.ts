// The golden games in every engine on this machine that is not V8.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { differences } from '../golden/check.ts';
import { readGames, scenarios } from '../golden/files.ts';
import { bundleScript, findEngines, NO_ENGINE, runInEngine } from './engines.ts';

const engines = findEngines();
if (engines.length === 0) console.warn(NO_ENGINE);
const name =
  engines.length === 0 ? NO_ENGINE : `the golden games play alike in ${engines.map((e) => e.name).join(', ')}`;

test.skipIf(engines.length === 0)(name, async () => {
  const games = readGames();
  const script = await bundleScript(fileURLToPath(new URL('../golden/replay.entry.ts', import.meta.url)));
  for (const engine of engines) {
    const replayed = JSON.parse(runInEngine(engine, script, { scenarios: scenarios(), games }));
    expect(differences(games, replayed), engine.name).toEqual([]);
  }
});
