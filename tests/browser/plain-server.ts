// Responsible for serving a folder as the plainest of servers does: files by their name, a type by its ending, no other header,
// below some folder of its own. It can be closed and opened again at the same address, and what it serves can be exchanged.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
};

export interface PlainServer {
  /** Of the folder, with a slash at its end. */
  readonly address: string;
  /** Serves another folder from now on. */
  serve(folder: string): void;
  /** Nobody answers any more. */
  cut(): Promise<void>;
  /** At the same address as before. */
  mend(): Promise<void>;
}

/** With `packed`, text is sent as most servers send it to a browser (brotli): for whoever counts bytes or times. */
export async function plainServer(folder: string, below = '/some/sub/folder/', packed = false): Promise<PlainServer> {
  const cache = new Map<string, Buffer>();
  let served = folder;
  let port = 0;
  let server: Server;
  const open = async (): Promise<void> => {
    server = createServer(async ({ url = '/' }, answer) => {
      const path = decodeURIComponent(new URL(url, 'http://site').pathname);
      const name = path.startsWith(below) ? path.slice(below.length) || 'index.html' : null;
      try {
        if (name === null || name.includes('..')) throw new Error('not below');
        const content = await readFile(join(served, name));
        const type = TYPES[extname(name)] ?? 'application/octet-stream';
        if (packed && /text|javascript|svg|json/.test(type)) {
          const small = cache.get(name) ?? brotliCompressSync(content);
          cache.set(name, small);
          answer.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(small);
        } else answer.writeHead(200, { 'Content-Type': type }).end(content);
      } catch {
        answer.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
      }
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  };
  await open();
  return {
    address: `http://127.0.0.1:${port}${below}`,
    serve(next) {
      served = next;
    },
    cut: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    mend: open,
  };
}
