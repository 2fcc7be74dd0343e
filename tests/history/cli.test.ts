// `npm run history` as a program: what it prints, what it refuses and how.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { ProgressLine } from '../../tools/args.ts';
import { historyReports, loadHistory } from '../../tools/history-work.ts';
import { endQuietly } from '../../tools/pool.ts';
import { changed, POLAND } from './files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'other-track-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function history(...args: readonly string[]) {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'tools/history.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('JSON: an array of cases and views, scored or checked; two threads say what one says', async () => {
  const { status, stdout, stderr } = history('--worlds', '4', '--json', '--threads', '2');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const reports = JSON.parse(stdout);
  const { cases } = loadHistory();
  const views = Object.keys(cases[0]?.scenario.views ?? {});
  expect(reports.length).toBe(cases.length * 3);
  expect(reports).toEqual(
    JSON.parse(JSON.stringify(await historyReports({ cases, views, worlds: 4, seed: 1, threads: 1 }))),
  );
  for (const report of reports) {
    expect(Object.keys(report).slice(0, 4)).toEqual(['case', 'view', 'status', 'n']);
    expect(Number.isInteger(report.n) && report.n > 0).toBe(true);
    const scored = report.status === 'scored';
    expect(scored || report.status === 'checked').toBe(true);
    expect('score' in report && 'naive' in report && 'coverage' in report).toBe(scored);
    if (!scored) continue;
    expect(report.n).toBeGreaterThanOrEqual(6);
    expect(report.score).toBeGreaterThan(0);
    for (const pair of [report.naive, report.coverage]) expect(pair).toEqual([expect.any(Number), expect.any(Number)]);
  }
});

test('tables that say plainly what cannot be said', () => {
  const { status, stdout } = history('--case', 'belarus-2023', '--worlds', '20', '--view', 'op-ed');
  expect(status).toBe(0);
  expect(stdout).toContain('belarus-2023');
  expect(stdout).toContain('no view better than no change');
  expect(stdout).not.toContain('poland-1984');
});

test('a mistake is one coded line, and 2', () => {
  const file = join(folder, 'bad.json');
  writeFileSync(
    file,
    changed(POLAND, (f) => {
      f.log[0].deal.people = 0;
    }),
  );
  const { status, stdout, stderr } = history('--file', file);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('history: bad.json log[0].deal.people: expected >=1, found 0 [out-of-range]\n');
});

test('Ctrl-C clears the line of progress and ends with 130', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => {}) as never);
  const before = process.listeners('SIGINT');
  const progress = new ProgressLine();
  const clear = vi.spyOn(progress, 'clear');
  endQuietly(progress);
  const [own] = process.listeners('SIGINT').filter((listener) => !before.includes(listener));
  own?.('SIGINT');
  expect(clear).toHaveBeenCalledOnce();
  expect(exit).toHaveBeenCalledWith(130);
  exit.mockRestore();
});
