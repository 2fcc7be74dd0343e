/**
 * The service worker: serves the site from this device once it has been fetched whole, and keeps versions apart. Which version
 * is served changes only when no term is under way, at the next time the page is opened, or when the player asks. So the
 * worker itself may take over at once; what must wait is the version. Files of older versions stay until no tab runs them.
 */
import type { Site, ToPage, ToWorker } from './messages.ts';
import { Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __SITE__: Site;
/** What the build is made of that this worker came with. */
const newest = __SITE__;

const scope = self.registration.scope;
const shelf = new Shelf(scope);
/** How long a tab may take to say which version it runs, ms; one that sleeps does not say, and nothing is removed. */
const ANSWER_WITHIN = 2000;

self.addEventListener('install', (event) => {
  event.waitUntil(shelf.fill(newest).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      if ((await shelf.memory()).served === null) await shelf.remember({ served: newest.version });
      await self.clients.claim();
      for (const page of await pages()) await tellOfNewer(page);
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  url.hash = '';
  const below = url.href.startsWith(scope) ? url.href.slice(scope.length).replace(/\?.*$/s, '') : null;
  if (below === null) return;
  if (request.mode === 'navigate') {
    if (below === '' || below === 'index.html') event.respondWith(servePage(request));
  } else event.respondWith(serveFile(request, scope + below));
});

self.addEventListener('message', (event) => {
  const page = event.source;
  if (!(page instanceof WindowClient)) return;
  const told = event.data as ToWorker;
  event.waitUntil(told.kind === 'here' ? meet(page, told.underWay) : takeNewest(page));
});

/** Between terms the newest version takes the place of the one that was served. */
async function servePage(request: Request): Promise<Response> {
  const { served, underWay } = await shelf.memory();
  if (served !== null && served !== newest.version && !underWay) await serveNewest();
  return (await shelf.find(scope)) ?? fetch(request);
}

async function serveFile(request: Request, address: string): Promise<Response> {
  const kept = await shelf.find(address);
  if (kept) return kept;
  const response = await fetch(request);
  // What has a digest in its name never changes: letters of another script, when a name needs them.
  if (response.ok && address.startsWith(`${scope}assets/`)) await shelf.add(address, response.clone());
  return response;
}

/** False where the newest version is not whole. */
async function serveNewest(): Promise<boolean> {
  const whole = (await shelf.siteOf(newest.version)) !== null;
  if (whole) await shelf.remember({ served: newest.version });
  return whole;
}

async function meet(page: WindowClient, underWay: boolean): Promise<void> {
  await shelf.remember({ underWay });
  await tellOfNewer(page);
  await prune();
}

async function takeNewest(page: WindowClient): Promise<void> {
  if (await serveNewest()) tell(page, { kind: 'taken' });
}

async function tellOfNewer(page: WindowClient): Promise<void> {
  const { served } = await shelf.memory();
  if (served === null || served === newest.version) return;
  const old = await shelf.siteOf(served);
  tell(page, { kind: 'newer', samePlay: old?.plays === newest.plays });
}

/** Removes versions that are neither served nor newest, once every tab has said that it runs another. */
async function prune(): Promise<void> {
  const { served } = await shelf.memory();
  const running = await Promise.all((await pages()).map(versionOf));
  if (served === null || running.includes(null)) return;
  await shelf.keepOnly([served, newest.version, ...running.filter((version) => version !== null)]);
}

/** Null where it does not say. */
function versionOf(page: WindowClient): Promise<string | null> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => done(null), ANSWER_WITHIN);
    port1.onmessage = ({ data }) => done(typeof data === 'string' ? data : null);
    page.postMessage({ kind: 'which-version' } satisfies ToPage, [port2]);
  });
}

async function pages(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter((page) => page.url.startsWith(scope));
}

const tell = (page: WindowClient, message: ToPage): void => page.postMessage(message);
