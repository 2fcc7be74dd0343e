// `npm run verify` as a program: what it prints, what it refuses and how.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { compile, playLog, totals } from '../../src/rules/index.ts';
import { createShelf, decodeLoaded, encode, writeReplay } from '../../src/share/index.ts';
import { potash } from '../rules/models.ts';
import { randomGame } from './games.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'other-track-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shelf = createShelf({ scenarios: [potash] });

function verify(...args: readonly string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(root, 'tools/verify.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const finished = randomGame(111, 1, { scenario: potash, term: 16, played: 16, changes: 2 });
const running = { ...randomGame(111, 2, { scenario: potash, term: 12, played: 5 }), sealed: true };
function codeOf(game: typeof finished): string {
  const code = encode(game, shelf.current);
  if (!code.ok) throw new Error(code.error.reason);
  return code.value;
}
const CODE = codeOf(finished);
const RUNNING = codeOf(running);

test('a link: the figures of its replay as text, exit 0, nothing on the standard error', () => {
  const { status, stdout, stderr } = verify(`https://example.org/#${CODE}`);
  expect([status, stderr]).toEqual([0, '']);
  const model = compile(potash, finished.log.view, finished.log.changes);
  const played = playLog(model, finished.log);
  if (!played.ok) throw new Error(played.code);
  expect(stdout).toContain(`verified by replay: ${CODE}`);
  expect(stdout).toMatch(new RegExp(`freed by deals +${totals(played.world).freed} `));
  expect(stdout).toMatch(new RegExp(`died in prison +${totals(played.world).died} `));
});

test('as JSON, a line for each game: inputs and figures', () => {
  const { status, stdout } = verify('--json', CODE, RUNNING);
  expect(status).toBe(0);
  const [one, two] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const model = compile(potash, finished.log.view, finished.log.changes);
  const played = playLog(model, finished.log);
  expect(one).toMatchObject({ ...finished.log, verified: true, code: CODE, finished: true, bet: finished.bet });
  expect(one.ending.yours.totals).toEqual(played.ok && totals(played.world));
  // What is in fog stays there until the end.
  expect(two).toMatchObject({ finished: false, view: null, seed: null, ending: null, orders: null });
  expect(JSON.stringify(two)).not.toContain(`"${running.log.view}"`);
  expect(verify(RUNNING).stdout).not.toContain(running.log.view);
});

test('files: a replay, and any text with codes in it', () => {
  const opened = decodeLoaded(CODE, shelf);
  if (!opened.ok) throw new Error(opened.error.reason);
  writeFileSync(join(folder, 'replay.json'), writeReplay(opened.value));
  writeFileSync(join(folder, 'answers.csv'), `name,code\nAnna,https://example.org/#${CODE}\nBen,${RUNNING}\n`);
  const lines = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).code);
  expect(lines(verify('--json', 'replay.json').stdout)).toEqual([CODE]);
  expect(lines(verify('--json', join(folder, 'answers.csv')).stdout)).toEqual([CODE, RUNNING]);
});

test('bad codes: exit 1 and one line with the reason and what to do, no stack', () => {
  mkdirSync(join(folder, 'a-folder'));
  writeFileSync(join(folder, 'empty.txt'), '');
  const wrong = CODE.slice(0, 25) + (CODE.charAt(25) === 'x' ? 'y' : 'x') + CODE.slice(26);
  const cut = CODE.slice(0, -3);
  for (const [argument, reason] of [
    ['', 'not-a-code'],
    ['-x', 'not-a-code'],
    [wrong, 'damaged'],
  ] as const) {
    const { status, stdout, stderr } = verify(argument);
    expect([argument, status, stdout]).toEqual([argument, 1, '']);
    expect(stderr).toMatch(new RegExp(`^${reason}: [A-Z“][^\\n]+\\.\\n$`));
  }
  const noCode = [
    'nonsense',
    '--help',
    '--jsons',
    '__proto__',
    'missing.json',
    'a-folder',
    'empty.txt',
    'x'.repeat(100_000),
  ];
  const damaged = ['trk1', cut, `-${wrong}`];
  const { status, stdout, stderr } = verify(...noCode, ...damaged);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr.trim().split('\n')).toEqual([
    ...noCode.map((_, i) => expect.stringMatching(new RegExp(`^not-a-code: [A-Z“].+\\. \\(argument ${i + 1}\\)$`))),
    ...damaged.map((_, i) =>
      expect.stringMatching(new RegExp(`^damaged: [A-Z“].+\\. \\(argument ${noCode.length + i + 1}\\)$`)),
    ),
  ]);
});

test('a code behind a dash is a code; of several arguments each is told, and the exit is 1 if one is bad', () => {
  const { status, stdout, stderr } = verify('nonsense', `-${CODE}`, '--nonsense');
  expect(status).toBe(1);
  expect(stdout).toContain(CODE);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^not-a-code: .*\(argument 1\)$/),
    expect.stringMatching(/^not-a-code: .*\(argument 3\)$/),
  ]);
});

test('nothing given: exit 2 and the usage', () => {
  const { status, stdout, stderr } = verify();
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('npm run verify -- [--json] CODE|URL|FILE...');
});

test('--example prints a code that verifies, on one line', () => {
  const { status, stdout, stderr } = verify('--example');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^trk1[0-9a-z]+\n$/);
  expect(decodeLoaded(stdout, shelf).ok).toBe(true);
});
