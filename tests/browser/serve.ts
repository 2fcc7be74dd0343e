// Responsible for building the site and serving what was built on a free port.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site into dist, as `npm run build` does. */
export function buildSite(): void {
  const { NODE_ENV: _, ...env } = process.env; // a test runner's NODE_ENV would give a development build
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`the build failed:\n${result.stdout}${result.stderr}`);
}

/** Serves dist. */
export async function serveSite(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await preview({
    root,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4300, strictPort: false, open: false },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}
