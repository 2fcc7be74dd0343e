/**
 * The versions of the site that this device keeps: for each a cache with all its files, beside them which one is served.
 * A version is whole or not there: its list is put in last. Names hold the folder of the site, since another copy of it may
 * lie in another folder of the same server.
 */
import type { Site } from './messages.ts';

/** What is remembered between two visits. */
interface Memory {
  /** The version that is served; null before the first one is whole. */
  readonly served: string | null;
  /** A term is under way on this device, as far as a page has told. */
  readonly underWay: boolean;
}
const FIRST: Memory = { served: null, underWay: false };

/** Files fetched at the same time. */
const AT_ONCE = 4;

export class Shelf {
  private readonly scope: string;
  private readonly prefix: string;

  /** `scope`: the address of the folder of the site, with a slash at its end. */
  constructor(scope: string) {
    this.scope = scope;
    this.prefix = `the-other-track ${new URL(scope).pathname} `;
  }

  async memory(): Promise<Memory> {
    const kept = await (await caches.open(this.nameOf('memory'))).match(this.scope);
    return kept ? { ...FIRST, ...((await kept.json()) as Partial<Memory>) } : FIRST;
  }

  async remember(change: Partial<Memory>): Promise<void> {
    const memory = { ...(await this.memory()), ...change };
    await (await caches.open(this.nameOf('memory'))).put(this.scope, new Response(JSON.stringify(memory)));
  }

  /** The list of a version that is whole; null for another. */
  async siteOf(version: string): Promise<Site | null> {
    const kept = await caches.match(this.listAddress(), { cacheName: this.nameOf(version) });
    return kept ? ((await kept.json()) as Site) : null;
  }

  /**
   * Puts a version on the shelf: what an older one has with the same content is taken from there, the rest is fetched. Rejects
   * where a file cannot be had or is not the one of this version (a server half way between two, a page of somebody who
   * stands in between); what has come until then stays for the next try.
   */
  async fill(site: Site): Promise<void> {
    const cache = await caches.open(this.nameOf(site.version));
    if (await cache.match(this.listAddress())) return;
    const older = await this.olderFiles(site.version);
    const left = [...site.files];
    const work = async (): Promise<void> => {
      for (let file = left.shift(); file; file = left.shift()) {
        const [address, digest] = file;
        const url = this.scope + address;
        if (await cache.match(url)) continue;
        const from = older.get(`${address} ${digest}`);
        const kept = from === undefined ? undefined : await caches.match(url, { cacheName: from });
        await cache.put(url, kept ?? (await fetchExactly(url, digest)));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await cache.put(this.listAddress(), new Response(JSON.stringify(site)));
  }

  /** The file at an address: of the version that is served, else of any other that is kept (a tab may still run it). */
  async find(url: string): Promise<Response | undefined> {
    const { served } = await this.memory();
    const names = await this.names();
    const first = served === null ? [] : [this.nameOf(served)];
    for (const name of [...first, ...names.filter((one) => !first.includes(one))]) {
      const found = await caches.match(url, { cacheName: name, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  /** Keeps a file that was not fetched beforehand with the version that is served. */
  async add(url: string, response: Response): Promise<void> {
    const { served } = await this.memory();
    if (served !== null) await (await caches.open(this.nameOf(served))).put(url, response);
  }

  /** Removes all versions but these. */
  async keepOnly(versions: readonly string[]): Promise<void> {
    const keep = versions.map((version) => this.nameOf(version));
    await Promise.all((await this.names()).filter((name) => !keep.includes(name)).map((name) => caches.delete(name)));
  }

  /** Of whole and of begun versions. */
  private async names(): Promise<string[]> {
    const all = await caches.keys();
    return all.filter((name) => name.startsWith(this.prefix) && name !== this.nameOf('memory'));
  }

  private async olderFiles(version: string): Promise<Map<string, string>> {
    const where = new Map<string, string>();
    for (const name of await this.names()) {
      const list = name === this.nameOf(version) ? null : await this.siteOf(name.slice(this.prefix.length));
      for (const [address, digest] of list?.files ?? []) where.set(`${address} ${digest}`, name);
    }
    return where;
  }

  private nameOf(version: string): string {
    return this.prefix + version;
  }

  /** No file of the site lies there. */
  private listAddress(): string {
    return `${this.scope}?list-of-files`;
  }
}

async function fetchExactly(url: string, digest: string): Promise<Response> {
  // Files with a digest in their names may come from the browser's own cache, all others are asked for anew.
  const response = await fetch(url, { cache: url.includes('/assets/') ? 'default' : 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`status ${response.status}: ${url}`);
  const bytes = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  const found = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== digest) throw new Error(`not the file of this version: ${url}`);
  return response;
}
