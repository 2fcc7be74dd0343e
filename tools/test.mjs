// Responsible for `npm test`: every check in order, one section each, and one last line `N passed, N failed`.
// A failing step does not stop the later ones. `--long` runs the full counts (TEST_LONG=1) instead of a sample.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const long = process.argv.includes('--long');
const scratch = mkdtempSync(join(tmpdir(), 'other-track-test-'));
const env = { ...process.env, ...(long ? { TEST_LONG: '1' } : {}) };
const bin = (path) => join(root, 'node_modules', path);
const TYPESCRIPT = bin('typescript/bin/tsc');
const VITEST = bin('vitest/vitest.mjs');

const started = performance.now();
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
const summary = [];
let passed = 0;
let failed = 0;

// Whoever read what is printed may go away (a pipe into `head`): the tests go on, and the status still says how they went.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

function node(script, args, extraEnv = {}) {
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...extraEnv },
  });
  return result.status === 0;
}

function section(name, run) {
  const from = performance.now();
  console.log(`\n=== ${name} ===`);
  const counts = run();
  passed += counts.passed;
  failed += counts.failed;
  const line = `${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${counts.passed} passed, ${counts.failed} failed, ${seconds(from)})`;
  summary.push(line);
  console.log(`--- ${line}`);
  return counts.failed === 0;
}

// A step without tests of its own counts as one test.
const step = (name, ...commands) =>
  section(name, () => {
    const ok = commands.map(([script, args]) => node(script, args)).every(Boolean);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  });

function vitest(name, projects, extraEnv) {
  return section(name, () => {
    const output = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`);
    const chosen = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
    const ok = node(VITEST, ['run', ...chosen, ...reporters], extraEnv);
    let report = { numPassedTests: 0, numFailedTests: 0 };
    try {
      report = JSON.parse(readFileSync(output, 'utf8'));
    } catch {
      console.log('no report was written');
    }
    // A file that cannot be loaded, or an error outside a test, fails the run without a failed test: count one.
    const failures = report.numFailedTests;
    return { passed: report.numPassedTests, failed: ok ? failures : Math.max(1, failures) };
  });
}

step(
  'types',
  [TYPESCRIPT, ['-p', 'src/rules']],
  [TYPESCRIPT, ['-p', 'src/offline']],
  [TYPESCRIPT, ['-p', 'src']],
  [TYPESCRIPT, ['-p', '.']],
);
step('lint', [bin('@biomejs/biome/bin/biome'), ['check']]);
step('unused', [bin('knip/bin/knip.js'), []]);
vitest('tests', ['unit', 'rules', 'properties', 'golden', 'architecture', 'engines']);
const built = step('build', [bin('vite/bin/vite.js'), ['build']]);
if (built) vitest('browser', ['browser'], { DIST_IS_BUILT: '1' });
else section('browser', () => ({ passed: 0, failed: 1 }));

rmSync(scratch, { recursive: true, force: true });
console.log('\n=== summary ===');
for (const line of summary) console.log(line);
console.log(`${long ? 'full counts' : 'sampled counts'}, ${seconds(started)} in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
