// Responsible for running the project's own code outside Node: bundles one TypeScript entry into one classic script,
// finds JavaScript engines on this machine that are not V8, and runs the script in them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build } from 'vite';
import { mechanisms } from '../../tools/site/mechanisms.ts';

export interface Engine {
  readonly name: string;
  readonly path: string;
}

const CANDIDATES: readonly { readonly name: string; readonly files: readonly string[] }[] = [
  { name: 'JavaScriptCore', files: ['jsc', 'jsc-4.0', 'jsc-4.1', 'jsc-6.0'] },
  { name: 'SpiderMonkey', files: ['js140', 'js128', 'js115', 'js102', 'js91', 'js78', 'js'] },
  { name: 'QuickJS', files: ['qjs', 'quickjs'] },
];

/** Folders where programs lie, and those under a library folder where distributions keep jsc. */
function folders(): readonly string[] {
  const path = (process.env.PATH ?? '').split(delimiter);
  const usual = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/libexec'];
  const framework = '/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers';
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) => {
      const kits = ['webkit2gtk-4.0', 'webkit2gtk-4.1', 'webkitgtk-6.0', 'libjavascriptcoregtk-4.0'];
      return kits.map((kit) => join(folder, kit));
    });
  return [...path, ...usual, framework, ...libraries].filter((folder) => folder !== '' && existsSync(folder));
}

/** A program answers `1+1` as an engine does: `js` may be any program of that name, Node among them. */
function works(path: string): boolean {
  const result = runScript(path, "print(typeof process === 'undefined' ? String(1 + 1) : 'node');", 10_000);
  return result.status === 0 && result.stdout.trim() === '2';
}

function runScript(path: string, script: string, timeout: number) {
  const folder = mkdtempSync(join(tmpdir(), 'other-track-engine-'));
  const file = join(folder, 'script.js');
  writeFileSync(file, script);
  try {
    return spawnSync(path, [file], { encoding: 'utf8', timeout, maxBuffer: 1 << 28 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One engine of each kind that is installed and works. */
export function findEngines(): readonly Engine[] {
  const where = folders();
  return CANDIDATES.flatMap(({ name, files }) => {
    const path = files
      .flatMap((file) => where.map((folder) => join(folder, file)))
      .find((candidate) => existsSync(candidate) && works(candidate));
    return path === undefined ? [] : [{ name, path }];
  });
}

export const NO_ENGINE =
  'NO ENGINE BESIDES V8 IS INSTALLED: results were not compared (Debian: apt-get install libjavascriptcoregtk-4.0-bin)';

/**
 * Bundles a TypeScript file that exports `main` into one classic script that defines a global `bundle`.
 * `main` takes one plain JSON value and returns a string. Runs in an engine (below) and in a page:
 * `page.evaluate(callOf(script, input))`.
 */
export async function bundleScript(entry: string): Promise<string> {
  const result = await build({
    // The interface says of the mechanisms what the document of the model says.
    plugins: [mechanisms()],
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bundle', fileName: 'bundle' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error(`${entry} gave no script`);
  return output.output[0].code;
}

/** The script followed by an expression that is `main`'s answer. */
export const callOf = (script: string, input: unknown): string =>
  `${script}\n;bundle.main(${JSON.stringify(input) ?? 'undefined'});`;

/** Runs a bundled script's `main` in an engine and returns its string. Throws what the engine says where it fails. */
export function runInEngine(engine: Engine, script: string, input: unknown, timeout = 120_000): string {
  const call = `print(bundle.main(${JSON.stringify(input) ?? 'undefined'}));`;
  const result = runScript(engine.path, `${script}\n;${call}\n`, timeout);
  if (result.status !== 0)
    throw new Error(`${engine.name} failed (${result.status ?? result.signal}): ${result.stderr}${result.stdout}`);
  return result.stdout.replace(/\n$/, '');
}
