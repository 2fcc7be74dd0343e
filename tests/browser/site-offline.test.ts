// The site without a network, and through new versions: below some folder of a server that sends no special header.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test, vi } from 'vitest';
import { SAVE_KEY } from '../../src/session/index.ts';
import { makeFolder } from '../../tools/site/folder.ts';
import { savedWhen } from '../session/saved.ts';
import { openPage } from './browser.ts';
import { plainServer } from './plain-server.ts';
import { playQuarter, press, quarterOf, startTerm } from './play.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
/** A worker is started, fetches and takes over by itself: how long that may take on a machine with other work. */
const SOON = { timeout: 30_000 } as const;
const scratch = mkdtempSync(join(tmpdir(), 'other-track-site-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const versionOf = (page: Page) => page.locator('meta[name="site-version"]').getAttribute('content');
const versionIn = (folder: string) =>
  /site-version" content="(\w+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
const chunk = (folder: string, name: string) =>
  readdirSync(join(folder, 'assets')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js')) as string;
const keep = (page: Page, save: string) =>
  page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVE_KEY, save] as const);
/** Versions that this device has whole. */
const wholeVersions = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(
      names.map((name) => caches.match(new URL('./?list-of-files', location.href).href, { cacheName: name })),
    );
    return names.filter((_, i) => lists[i]).map((name) => name.split(' ').at(-1) as string);
  });
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
// As text: the test runner would rewrite an import.
const runsChunk = (page: Page, file: string) =>
  page.evaluate(`import(new URL('./assets/${file}', location.href).href).then(() => 'runs', () => 'lost')`);

/** The same sources with another sentence, as the folder that is handed over: names of files differ. */
async function builtOtherwise(): Promise<string> {
  const folder = join(scratch, 'otherwise');
  // The test runner's would give a development build.
  vi.stubEnv('NODE_ENV', 'production');
  await makeFolder(folder, [
    {
      name: 'another-sentence',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith('/src/text/en/menu.ts') ? code.replace("'Close'", "'Close it'") : null),
    },
  ]);
  vi.unstubAllEnvs();
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('any web server');
  return folder;
}

/** The same files under other rules, as far as the worker is told. */
function withOtherRules(folder: string): string {
  const copy = join(scratch, 'other-rules');
  cpSync(folder, copy, { recursive: true });
  const worker = readFileSync(join(copy, 'sw.js'), 'utf8');
  const changed = worker
    .replace(/plays:[`"']\w+/, (text) => `${text}0`)
    .replace(versionIn(folder) as string, 'other-rules');
  expect(changed).not.toBe(worker);
  writeFileSync(join(copy, 'sw.js'), changed);
  return copy;
}

test('after the first visit everything works with the network cut; a version changes only when asked or between terms', async () => {
  const server = await plainServer(DIST);
  const { page, context, errors, foreignRequests, close } = await openPage({
    ...DESK,
    address: server.address,
    offline: true,
  });
  await expect.poll(() => wholeVersions(page), SOON).toEqual([versionIn(DIST)]);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), SOON).toBe(true);
  expect(errors).toEqual([]);

  // Without a network: a quarter, the moving picture, and at the end what each decision did.
  await server.cut();
  await page.reload({ waitUntil: 'load' });
  await startTerm(page, 'mouse');
  await page.locator('canvas').first().waitFor();
  await playQuarter(page, 'mouse', 1);
  await page.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  const term = await page.evaluate((key) => localStorage.getItem(key) as string, SAVE_KEY);
  await keep(
    page,
    savedWhen(({ screen }) => screen === 'end', 3),
  );
  await page.reload({ waitUntil: 'load' });
  await press(page, 'mouse', '[data-reveal]');
  await page.locator('main.reveal').waitFor();
  // A class is given a link, what it hands in is checked, and games are set side by side.
  for (const [hash, there] of [
    ['teacher', '[data-summary]'],
    ['beside', '[data-compare]'],
    ['/', 'main.reveal'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.locator(there).waitFor();
  }
  await keep(page, term);
  await page.reload({ waitUntil: 'load' });
  expect(await quarterOf(page)).toBe(2);
  expect(errors).toEqual([]);

  // A newer version with the same rules is told of in the middle of a term, and goes on with it once it is asked for.
  const second = await builtOtherwise();
  expect(chunk(second, 'text')).not.toBe(chunk(DIST, 'text'));
  server.serve(second);
  await server.mend();
  await lookForUpdate(page);
  await page.locator('.notice', { hasText: 'new-version' }).waitFor({ timeout: 30_000 });
  await page.reload({ waitUntil: 'load' });
  expect(await versionOf(page)).toBe(versionIn(DIST));
  const sleeper = await context.newPage();
  await sleeper.goto(server.address, { waitUntil: 'load' });
  // It loads the page again: nothing of this one is waited for.
  await page.locator('[data-take-newest]').click();
  await expect.poll(() => versionOf(page), SOON).toBe(versionIn(second));
  await page.locator('.turn').waitFor();
  expect(await quarterOf(page)).toBe(2);
  // The tab of the older version still has its files, which no server has any more.
  expect(await versionOf(sleeper)).toBe(versionIn(DIST));
  expect(await runsChunk(sleeper, chunk(DIST, 'screen'))).toBe('runs');
  expect(await wholeVersions(page)).toEqual([versionIn(DIST), versionIn(second)]);
  await sleeper.close();
  await page.reload({ waitUntil: 'load' });
  await expect.poll(() => wholeVersions(page), SOON).toEqual([versionIn(second)]);

  // One with other rules waits for the end of the term, however often the page is loaded, and is then taken up by itself.
  server.serve(withOtherRules(second));
  await lookForUpdate(page);
  await expect.poll(() => wholeVersions(page), SOON).toContain('other-rules');
  await page.reload({ waitUntil: 'load' });
  expect(await quarterOf(page)).toBe(2);
  expect(await page.locator('.notice').count()).toBe(0);
  const served = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.endsWith(' memory')) as string;
      const kept = await caches.match(new URL('./', location.href).href, { cacheName: name });
      return kept ? ((await kept.json()) as { served: string }).served : null;
    });
  expect(await served()).toBe(versionIn(second));
  await keep(
    page,
    savedWhen(({ screen }) => screen === 'end', 3),
  );
  await page.reload({ waitUntil: 'load' });
  await page.locator('.notice', { hasText: 'new-version' }).waitFor();
  await page.reload({ waitUntil: 'load' });
  await expect.poll(served, SOON).toBe('other-rules');
  await page.locator('main.end').waitFor();
  expect(errors).toEqual([]);
  expect(foreignRequests()).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await close();
  await server.cut();
});

test('a file that is not the one of its version is never kept: then there is no version, and the page works as before', async () => {
  const folder = join(scratch, 'tampered');
  cpSync(DIST, folder, { recursive: true });
  writeFileSync(join(folder, 'art/title.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const server = await plainServer(folder, '/');
  const { page, errors, close } = await openPage({ ...DESK, address: server.address, offline: true });
  const state = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration ? (registration.active ?? registration.installing)?.state : 'none';
    });
  await expect.poll(state, { timeout: 20_000 }).toMatch(/none|redundant/);
  expect(await wholeVersions(page)).toEqual([]);
  await page.locator('[data-start]').waitFor();
  expect(errors).toEqual([]);
  await close();
  await server.cut();
});
