// Responsible for the site as one folder to unzip and serve from any plain web server, and the same as one archive beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { filesBelow } from './offline.ts';
import { zipOf } from './zip.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const README = `The Other Track

This folder is a whole web site. Copy it to any web server, into any folder of it; nothing has to be installed and no
setting is needed. Opening index.html from the disk does not work: a page from the disk may not load its own parts.

To try it on this computer, in this folder:

  python3 -m http.server 8000      then open http://localhost:8000/

What the site stores, and where: nothing leaves the device. A server that can be told about headers finds a set of them in
the file _headers; without them the page carries its own policy.

MIT licence; fonts under the SIL Open Font License.
`;

/** Builds into the folder, which is emptied first, and writes `<folder>.zip`. Gives the number of files and the archive's bytes. */
export async function makeFolder(
  folder: string,
  plugins: readonly Plugin[] = [],
): Promise<{ files: number; bytes: number }> {
  await build({ root: ROOT, logLevel: 'error', plugins: [...plugins], build: { outDir: folder, emptyOutDir: true } });
  writeFileSync(join(folder, 'README.txt'), README);
  const files = filesBelow(folder).map((file) => ({
    name: `${basename(folder)}/${file}`,
    content: readFileSync(join(folder, file)),
  }));
  const archive = zipOf(files);
  writeFileSync(`${folder}.zip`, archive);
  return { files: files.length, bytes: archive.length };
}
