// A reader that goes away, as in `npm run lab -- --policies | head`: every tool ends quietly, with nothing on stderr and 0.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TSX = join(root, 'node_modules/tsx/dist/cli.mjs');

/** The tools by what makes them print at once, without work of minutes. */
const QUICK: Readonly<Record<string, readonly string[]>> = {
  'balance.ts': ['--help'],
  'behaviour.ts': ['--help'],
  'bench.ts': ['--help'],
  'bench-outcomes.ts': ['--help'],
  'check-scenarios.ts': [],
  'golden.ts': ['--help'],
  'history.ts': ['--list'],
  'lab.ts': ['--policies'],
  'mutate.ts': ['--list'],
  'par.ts': ['--help'],
  'release.ts': ['--help'],
  'sound.ts': [],
  'verify.ts': ['--example'],
};
/** Those that cannot print before they have worked for long, or need a build. */
const SLOW = [
  'bench-site.ts',
  'bench-stage.ts',
  'examples.ts',
  'folder.ts',
  'icons.ts',
  'minutes.ts',
  'pictures.ts',
  'record-endings.ts',
  'sizes.ts',
  'start.mjs',
  'test.mjs',
];

test('every tool has an end for a reader that goes away', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const named = Object.values(scripts).flatMap((line: string) => [...line.matchAll(/tools\/([\w.-]+)/g)]);
  const tools = [...new Set(named.map((match) => match[1] as string))];
  expect(tools.sort()).toEqual([...Object.keys(QUICK), ...SLOW].sort());
  const without = tools.filter((name) => {
    const text = readFileSync(join(root, 'tools', name), 'utf8');
    return !/^await runTool\(|^endWithReader\(\);|stream\.on\('error', /m.test(text);
  });
  expect(without).toEqual([]);
});

/** Runs a program whose reader is gone before it has written a letter. */
function withoutReader(args: readonly string[]): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (status) => resolve({ status, stderr }));
  });
}

test.each(Object.entries(QUICK))('%s', async (name, args) => {
  expect(await withoutReader([TSX, join(root, 'tools', name), ...args])).toEqual({ status: 0, stderr: '' });
});

test('a program without such an end fails here', async () => {
  const { status, stderr } = await withoutReader(['-e', 'console.log("a"); setTimeout(() => console.log("b"), 50)']);
  expect(status).not.toBe(0);
  expect(stderr).toContain('EPIPE');
});
