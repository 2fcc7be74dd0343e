// Older released rules in the built site, under its policy: a link of theirs and a kept term open, play on and end. A site with such
// a release is built beside the one that all tests share, so it is in the long run alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { legalDecisions, NO_ORDERS, publicView, RULES_VERSION } from '../../src/rules/index.ts';
import { BUILT_IN } from '../../src/scenarios/index.ts';
import { SAVE_KEY } from '../../src/session/index.ts';
import { createShelf, encode, NO_SHARED_BET } from '../../src/share/index.ts';
import { sample } from '../long.ts';
import { makeOlder, type Older, older } from '../share/older.ts';
import { openPage } from './browser.ts';
import { playOut, playQuarter, quarterOf } from './play.ts';

const folder = mkdtempSync(join(tmpdir(), 'other-track-older-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The site as it would be after a release of the older rules. */
async function siteWith({ release, file }: Older): Promise<{ address: string; close: () => Promise<void> }> {
  const entry = `{ ...${JSON.stringify({ ...release, load: undefined })}, load: () => import(${JSON.stringify(file)}) },`;
  const outDir = join(folder, 'dist');
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    root,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'planted-release',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/share/releases.ts')
            ? code.replace('// One entry for each, as tools/release.ts writes it.', entry)
            : null,
      },
    ],
  });
  process.env.NODE_ENV = NODE_ENV;
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 4700 },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}

/** A term of eight quarters after three of them. */
function codeThen({ rules, release }: Older): string {
  const model = rules.compile(older, 'op-ed');
  const world = rules.startWorld(model, 7, 8);
  const decisions = [];
  while (decisions.length < 3) {
    const legal = legalDecisions(publicView(world), model);
    const answer = legal.answers.includes('accept') ? ('accept' as const) : ('none' as const);
    const decision = { answer, option: legal.options[0] ?? -1, lever: -1, steps: 0 };
    rules.decide(world, model, decision);
    decisions.push(decision);
  }
  const names = { rulesVersion: RULES_VERSION, scenario: older.id, scenarioHash: older.hash };
  const log = { ...names, view: 'op-ed', changes: [], seed: 7, term: 8, decisions, orders: NO_ORDERS };
  const said = { sealed: true, secondLook: false, bet: NO_SHARED_BET, lastAnswer: null, classwork: null };
  const code = encode({ log, ...said }, createShelf({ scenarios: [older], rules, releases: [release] }).current);
  if (!code.ok) throw new Error(code.error.reason);
  return code.value;
}

test.runIf(sample(0, 1) === 1)(
  'a link and a kept term of older released rules play on in the page',
  async () => {
    const made = await makeOlder(folder, Object.fromEntries(BUILT_IN.map(({ id, prose }) => [id, prose])));
    const site = await siteWith(made);
    const screen = { width: 1366, height: 625, reducedMotion: true, address: site.address };
    const { page, errors, requests, foreignRequests, close } = await openPage(screen);
    const fetched = () => requests.filter((url) => url.includes('release')).length;
    expect(fetched()).toBe(0);
    await page.evaluate((code) => {
      location.hash = code;
    }, codeThen(made));
    await page.locator('.turn').waitFor();
    expect(await quarterOf(page)).toBe(4);
    expect(fetched()).toBe(1);
    await playQuarter(page, 'mouse', 4);
    await page.reload({ waitUntil: 'load' });
    await page.locator('.turn').waitFor();
    expect(await quarterOf(page)).toBe(5);
    for (let quarter = 5; quarter <= 8; quarter++) await playQuarter(page, 'mouse', quarter);
    await playOut(page, 'mouse');
    const log = JSON.parse((await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY)) ?? '{}').log;
    const played = made.rules.playLog(made.rules.compile(older, log.view), log);
    if (!played.ok) throw new Error(played.code);
    const words = await page.locator('[data-text="words"]').inputValue();
    expect(words).toContain(Math.round(made.rules.totals(played.world).prisonYears).toLocaleString('en-GB'));
    expect([errors, foreignRequests()]).toEqual([[], []]);
    await close();
    await site.close();
  },
  300_000,
);
