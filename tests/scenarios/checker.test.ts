// The command `npm run check:scenarios`: what it prints and how it exits.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { changed, PROSE_TEXT, SCENARIO_TEXT } from './files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function check(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'tools/check-scenarios.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
}

test('the scenarios that ship are valid, and what is assumed is listed', () => {
  const { status, stdout } = check();
  expect(status).toBe(0);
  expect(stdout).toContain('potash-2025.json: valid');
  expect(stdout).toContain('potash-2025.en.json: valid');
  expect(stdout).toMatch(/start-stock +3 +prisoners\.ordinary, prisoners\.foreign, prisoners\.ill/);
  expect(stdout).toMatch(/ordinaryArrests +125 +100 to 150 +people a quarter +computed +2023-25/);
  expect(stdout).toMatch(/\d+ figures with a source: \d+ assumption/);
  expect(stdout).not.toContain('sources that no figure names');
});

test('errors are printed as file, path, expected, and the exit is 1', () => {
  const scenario = changed(SCENARIO_TEXT, (f) => {
    f.sectors[0].value.value = -1;
    f.surprise = true;
  });
  writeFileSync(join(folder, 'potash-2025.json'), JSON.stringify(scenario));
  writeFileSync(join(folder, 'potash-2025.en.json'), PROSE_TEXT);
  const { status, stdout } = check(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(/potash-2025\.json sectors\[0\]\.value\.value: expected >=0, found -1/);
  expect(stdout).toMatch(/potash-2025\.json surprise: expected no such field/);
  expect(stdout).toContain('2 errors');
});

test.each([[['--verbose']], [['one', 'two']], [['no-such-folder']]])('arguments %j: exit 2, one line', (args) => {
  const { status, stderr, stdout } = check(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('usage:');
});
