// Responsible for `virtual:reveal-worker`, the address of the worker's file: built with the page, so that the rules are in the
// site once and both fetch the same file. Vite's own `new Worker(new URL(…))` would build them a second time.
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ID = 'virtual:reveal-worker';
const SOURCE = '/src/lab/reveal-worker.ts';

export function workerUrl(): Plugin {
  let built = false;
  return {
    name: 'worker-url',
    configResolved({ command }) {
      built = command === 'build';
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      if (!built) return `export default ${JSON.stringify(SOURCE)};`;
      const path = fileURLToPath(new URL(`../..${SOURCE}`, import.meta.url));
      const file = this.emitFile({ type: 'chunk', id: path, name: 'reveal-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}
