// The golden games in the browser: the same script as in the other engines, in a page of the built site.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bundleScript, callOf } from '../engines/engines.ts';
import { differences } from '../golden/check.ts';
import { readGames, scenarios } from '../golden/files.ts';
import { openPage } from './browser.ts';

test('the golden games play alike in the browser', async () => {
  const games = readGames();
  const script = await bundleScript(fileURLToPath(new URL('../golden/replay.entry.ts', import.meta.url)));
  const { page, close } = await openPage({ width: 800, height: 600 });
  const replayed = await page.evaluate(callOf(script, { scenarios: scenarios(), games }));
  expect(differences(games, JSON.parse(replayed as string))).toEqual([]);
  await close();
});
