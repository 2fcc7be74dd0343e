// Responsible for running a tool's file as the site ships its code: in one file, with its bundler and its target.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/** What a file of tools (its name without the ending) exports, bundled with all that it imports. */
export async function bundled<T>(name: string): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: { ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)), outDir, target: 'es2022' },
    });
    return (await import(pathToFileURL(join(outDir, `${name}.js`)).href)) as T;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
