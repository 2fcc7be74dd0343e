// Responsible for making one file of the rules and their scenarios, as it is kept for good once they are released.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Scenario } from '../src/rules/index.ts';

const RULES = fileURLToPath(new URL('../src/rules/index.ts', import.meta.url));
const OUTCOMES = fileURLToPath(new URL('../src/outcomes/index.ts', import.meta.url));

export interface ReleaseFile {
  readonly text: string;
  /** The first 16 hexadecimal digits of the SHA-256 of its bytes: its name. */
  readonly hash: string;
}

export const hashOfRelease = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/**
 * A module with four exports: `rules` (all of src/rules), `outcomes` (all of src/outcomes, over these rules), `scenarios` (parsed, so that no later parser has to read them)
 * and `prose` by scenario id. `plugins` may change sources on their way in.
 */
export async function releaseFile(
  scenarios: readonly Scenario[],
  prose: Readonly<Record<string, unknown>>,
  plugins: readonly Plugin[] = [],
): Promise<ReleaseFile> {
  const folder = mkdtempSync(join(tmpdir(), 'other-track-release-'));
  try {
    const entry = join(folder, 'entry.mjs');
    // A string that is parsed when the file is loaded is shorter and read faster than the same as code.
    const data = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
    writeFileSync(
      entry,
      `export * as rules from ${JSON.stringify(RULES)};\nexport * as outcomes from ${JSON.stringify(OUTCOMES)};\nexport const scenarios = ${data(scenarios)};\nexport const prose = ${data(prose)};\n`,
    );
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      plugins: [...plugins],
      build: { write: false, target: 'es2022', minify: true, lib: { entry, formats: ['es'], fileName: 'release' } },
    });
    const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
    const [chunk, ...more] = output;
    if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('a release is one file');
    return { text: chunk.code, hash: hashOfRelease(chunk.code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
