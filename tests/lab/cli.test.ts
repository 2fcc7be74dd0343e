// `npm run lab` as a program: what it prints, what it refuses and how.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { FIGURES, SHARES } from '../../src/lab/index.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { RULES_VERSION } from '../../src/rules/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'other-track-lab-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lab(...args: readonly string[]) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, join(root, 'tools/lab.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const few = ['--scenario', 'potash-2025', '--games', '20', '--seed', '7'];

test('one policy: a table, the same bytes every time, nothing on stderr', () => {
  const first = lab(...few, '--view', 'op-ed', '--policy', 'always-deal');
  expect(first.stderr).toBe('');
  expect(first.status).toBe(0);
  expect(first.stdout).toContain('potash-2025, view op-ed, always-deal, 20 games from seed 7, term of 16 quarters');
  expect(first.stdout).toMatch(/arrested \(recorded\) +\d+ +\d+ +\d+ +\d+/);
  expect(lab(...few, '--view=op-ed', '--policy=always-deal').stdout).toBe(first.stdout);
  expect(lab(...few, '--assumptions', 'op-ed', '--policy', 'always-deal').stdout).toBe(first.stdout);
  expect(lab(...few, '--view', 'op-ed', '--policy', 'always-deal', '--term=8').stdout).not.toBe(first.stdout);
});

test('one policy as JSON: the inputs, the version, figures and shares, and nothing else', () => {
  const { status, stdout } = lab(...few, '--view', 'sceptic', '--policy', 'refuse-all', '--term', '8', '--json');
  expect(status).toBe(0);
  const json = JSON.parse(stdout);
  expect(json).toMatchObject({
    scenario: 'potash-2025',
    view: 'sceptic',
    policy: 'refuse-all',
    games: 20,
    seed: 7,
    term: 8,
  });
  expect(json.rulesVersion).toBe(RULES_VERSION);
  expect(json.scenarioHash).toMatch(/^[0-9a-f]+$/);
  for (const name of FIGURES) {
    expect(Object.keys(json[name])).toEqual(['median', 'mean', 'p05', 'p95']);
    for (const value of Object.values(json[name])) expect(value).toBeTypeOf('number');
    expect(json[name].p05).toBeLessThanOrEqual(json[name].median);
    expect(json[name].median).toBeLessThanOrEqual(json[name].p95);
  }
  for (const name of SHARES) {
    expect(json[name]).toBeGreaterThanOrEqual(0);
    expect(json[name]).toBeLessThanOrEqual(1);
  }
  expect(json.freedInTerm).toEqual({ median: 0, mean: 0, p05: 0, p95: 0 });
  const inputs = ['scenario', 'scenarioHash', 'view', 'policy', 'games', 'seed', 'term', 'rulesVersion'];
  expect(Object.keys(json).sort()).toEqual([...inputs, ...FIGURES, ...SHARES].sort());
  expect(lab(...few, '--view', 'sceptic', '--policy', 'refuse-all', '--term', '8', '--json').stdout).toBe(stdout);
});

test('all policies: side by side, and as a list in JSON that agrees with each alone', () => {
  const table = lab(...few, '--view', 'engagement', '--policy', 'all');
  expect(table.status).toBe(0);
  for (const { id } of POLICIES) expect(table.stdout).toMatch(new RegExp(`^${id} +\\d`, 'm'));
  const { policies, ...inputs } = JSON.parse(lab(...few, '--view', 'engagement', '--policy', 'all', '--json').stdout);
  expect(inputs).toMatchObject({ policy: 'all', view: 'engagement', games: 20 });
  expect(policies.map(({ policy }: { policy: string }) => policy)).toEqual(POLICIES.map(({ id }) => id));
  const alone = JSON.parse(lab(...few, '--view', 'engagement', '--policy', 'random', '--json').stdout);
  expect(alone).toMatchObject(policies.at(-1));
});

test('CSV: one row for each game', () => {
  const file = join(folder, 'games.csv');
  expect(lab(...few, '--view', 'op-ed', '--policy', 'roadmap', '--csv', file).status).toBe(0);
  const rows = readFileSync(file, 'utf8').split('\r\n');
  expect(rows).toHaveLength(22);
  expect(rows[0]).toMatch(/^scenario,view,policy,term,seed,game,world,prisonersAtTermEnd,/);
  expect(rows[1]).toMatch(/^potash-2025,op-ed,roadmap,16,7,0,\d+,/);
  expect(rows[1]?.split(',')).toHaveLength(rows[0]?.split(',').length as number);
  expect(rows.at(-1)).toBe('');
});

test('lists and help', () => {
  const list = lab('--policies');
  expect(list.status).toBe(0);
  expect(list.stdout.trimEnd().split('\n')).toHaveLength(POLICIES.length);
  const help = lab('--help');
  expect(help.status).toBe(0);
  for (const option of [
    '--scenario',
    '--view',
    '--assumptions',
    '--policy',
    '--games',
    '--seed',
    '--term',
    '--json',
    '--csv',
  ])
    expect(help.stdout).toContain(option);
});

test.each([
  [['--polices'], 'unknown option --polices; options: --scenario, --view'],
  [['--policy', 'allways-deal'], 'unknown policy "allways-deal"; choose from: all, nobody-ever-signs, refuse-all'],
  [['--view', 'hawkish'], 'unknown view "hawkish"; choose from: op-ed, engagement, sceptic'],
  [['--assumptions', 'hawkish'], 'unknown view "hawkish"; choose from: op-ed, engagement, sceptic'],
  [['--scenario', 'potash'], 'unknown scenario "potash"; choose from: '],
  [['--scenario', '../../package'], 'unknown scenario "../../package"; choose from: '],
  [['--scenario', 'constructor'], 'unknown scenario "constructor"'],
  [['--view', 'toString'], 'unknown view "toString"'],
  [['--games', '0'], '--games must be a whole number from 1 to 1000000, not "0"'],
  [['--games', '-5'], '--games must be a whole number'],
  [['--games', '1.5'], '--games must be a whole number'],
  [['--games', '1e3'], '--games must be a whole number'],
  [['--games', 'many'], '--games must be a whole number'],
  [['--games', '99999999999999999999'], '--games must be a whole number'],
  [['--games'], '--games needs a value'],
  [['--games', '--json'], '--games needs a value'],
  [['--games='], '--games needs a value'],
  [['--seed', 'abc'], '--seed must be a whole number from 0 to 4294967295'],
  [['--term', '9'], 'unknown term "9"; choose from: 8, 12, 16'],
  [['--json=yes'], '--json takes no value'],
  [['--games', '5', '--games', '6'], '--games is given twice'],
  [['always-deal'], 'unexpected "always-deal"'],
  [['--__proto__', '1'], 'unknown option --__proto__'],
  [['--csv', '/no/such/folder/x.csv'], 'cannot write /no/such/folder/x.csv'],
])('%j is refused with one plain line', (args, message) => {
  const { status, stdout, stderr } = lab(...args);
  expect(stderr).toContain(`lab: ${message}`);
  expect(stderr.split('\n')).toHaveLength(2);
  expect(stderr).not.toMatch(/ {4}at |node:|Error:/);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a reader that goes away ends it quietly', () => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const command = `"${process.execPath}" "${tsx}" "${join(root, 'tools/lab.ts')}" --policies | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: folder });
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toBe('');
});
