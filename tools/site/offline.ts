// Responsible for the service worker of the built site: lists what it keeps on the device, and builds it beside the page.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Site } from '../../src/offline/messages.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = 'index.html';
/** Read by `src/site/offline.ts`. */
const VERSION_META = 'site-version';
/** Not fetched beforehand: for the server, for other sites, for launchers, for names in other scripts. */
const OTHER_SCRIPT = /-(?:cyrillic|greek|latin-ext|vietnamese)(?:-ext)?-(?:wght|400)-/;
const LEFT_OUT = [/^_headers$/, /^sw\.js$/, /^preview\./, /^icons\/.*\.png$/, OTHER_SCRIPT];
/** What a term's course depends on. */
const RULES = ['src/rules', 'assets/scenarios'];

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The files below a folder, as paths from it with forward slashes, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Of the files that decide how a term goes on; prose is none of them. */
function playsOf(): string {
  const files = RULES.flatMap((folder) => filesBelow(join(ROOT, folder)).map((file) => `${folder}/${file}`));
  const parts = files
    .filter((file) => !file.endsWith('.en.json'))
    .map((file) => file + sha256(readFileSync(join(ROOT, file))));
  return sha256(parts.join('\n'));
}

/** True for a file that the worker keeps from the first visit on. */
const isKept = (file: string): boolean => !LEFT_OUT.some((pattern) => pattern.test(file));

/** What is in a folder that was built; the page in it is given its version. */
function siteIn(folder: string): Site {
  const kept = filesBelow(folder).filter(isKept);
  const digests = kept.map((file) => [file, sha256(readFileSync(join(folder, file)))] as const);
  const version = sha256(JSON.stringify(digests)).slice(0, 16);
  const page = readFileSync(join(folder, PAGE), 'utf8').replace(
    '</title>',
    `</title>\n    <meta name="${VERSION_META}" content="${version}" />`,
  );
  writeFileSync(join(folder, PAGE), page);
  return {
    version,
    plays: playsOf(),
    // The page is at the address of the folder: some servers send whoever asks for index.html there.
    files: digests.map(([file, digest]) => (file === PAGE ? ['', sha256(page)] : [file, digest])),
  };
}

/** Builds sw.js once the site is written. */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      folder = resolve(root, outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        // A bench builds another page, without a worker.
        if (error || !existsSync(join(folder, PAGE))) return;
        await build({
          root: ROOT,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: { __SITE__: JSON.stringify(siteIn(folder)) },
          build: {
            target: 'es2022',
            outDir: folder,
            emptyOutDir: false,
            modulePreload: false,
            rolldownOptions: {
              input: join(ROOT, 'src/offline/service-worker.ts'),
              // One file that is no module: not every browser takes a module for a service worker.
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
}
