// Responsible for `npm run mutate`: plants each mutant of tests/mutants/mutants.ts in a copy of the repository and runs the
// tests of behaviour there. A mutant that no test sees is a law that no test holds.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { MUTANTS, type Mutant, PROJECTS, plantedIn } from '../tests/mutants/mutants.ts';
import { describeOptions, type OptionTable, ProgressLine, readOptions, runTool, UsageError } from './args.ts';

const OPTIONS = {
  only: {
    kind: 'text',
    shows: 'FILE',
    help: 'the mutants of a file (mechanisms/law, or law), or one (law:3); several by commas',
  },
  sample: { kind: 'whole', shows: 'N', least: 1, most: 10_000, help: 'N mutants, spread over the table' },
  list: { kind: 'flag', help: 'list the mutants and plant none' },
  'with-golden': { kind: 'flag', help: 'let the golden games kill mutants too (they see any change, and name no law)' },
  'known-failures': {
    kind: 'flag',
    help: 'go on although tests fail without a mutant; what fails already kills nothing',
  },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run mutate -- [options]

Plants one fault at a time in a copy of the repository (table: tests/mutants/mutants.ts) and
runs the tests of behaviour there (projects ${PROJECTS.join(' and ')}). Prints for each mutant the test
that killed it; exit 1 if one survived, could not be planted or could not be run.

${describeOptions(OPTIONS)}
`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'coverage', 'test-results', 'tmp']);

/** A copy of the repository as it stands, with the same packages; changes in the original do not reach it. */
function copyRepository(): string {
  // A real path: the runner compares paths, and the temporary folder may be a link.
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'other-track-mutants-')));
  for (const name of readdirSync(ROOT))
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Outcome {
  /** `file: test`, those that failed. */
  readonly failed: readonly string[];
  /** Files that failed without a failed test: they could not be loaded. */
  readonly broken: readonly string[];
  readonly passed: number;
  readonly timedOut: boolean;
}

class Runner {
  private readonly report: string;
  /** What fails without a mutant. */
  known: ReadonlySet<string> = new Set();
  /** Milliseconds that a run may take; 0 for no limit, and for running on after a failure. */
  limit = 0;

  constructor(readonly copy: string) {
    this.report = join(copy, 'mutate-report.json');
  }

  /** Runs projects, or files in them, until one test more fails than is known. */
  run(projects: readonly string[], files: readonly string[] = []): Outcome {
    rmSync(this.report, { force: true });
    const bail = this.limit === 0 ? [] : [`--bail=${this.known.size + 1}`];
    const result = spawnSync(
      process.execPath,
      [
        join(this.copy, 'node_modules/vitest/vitest.mjs'),
        'run',
        ...projects.flatMap((project) => ['--project', project]),
        ...files,
        ...bail,
        '--reporter=json',
        `--outputFile.json=${this.report}`,
      ],
      {
        cwd: this.copy,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, NODE_ENV: 'test' },
        timeout: this.limit,
        killSignal: 'SIGKILL',
      },
    );
    if (result.error !== undefined && 'code' in result.error && result.error.code === 'ETIMEDOUT')
      return { failed: [], broken: [], passed: 0, timedOut: true };
    if (!existsSync(this.report))
      throw new UsageError(
        `the tests could not be run (${result.status ?? result.signal}): ${(result.stderr + result.stdout).slice(-500)}`,
      );
    return this.outcome(JSON.parse(readFileSync(this.report, 'utf8')) as Report);
  }

  private outcome({ testResults }: Report): Outcome {
    const failed: string[] = [];
    const broken: string[] = [];
    let passed = 0;
    for (const { name, status, assertionResults } of testResults) {
      const file = relative(this.copy, name);
      const bad = assertionResults.filter((test) => test.status === 'failed');
      failed.push(...bad.map((test) => `${file}: ${test.fullName}`));
      if (status === 'failed' && bad.length === 0) broken.push(file);
      passed += assertionResults.filter((test) => test.status === 'passed').length;
    }
    return { failed, broken, passed, timedOut: false };
  }
}

type Verdict =
  | { readonly verdict: 'killed'; readonly by: string }
  | { readonly verdict: 'survived' }
  | { readonly verdict: 'error'; readonly why: string };

/** Where the tests of a file are not named after it: how they are named. */
const NEAR: Readonly<Record<string, readonly string[]>> = {
  bargain: ['sale', 'counters', 'everyone', 'word'],
  levers: ['levers', 'word', 'everyone'],
  dilemmas: ['dilemmas', 'dilemma-laws', 'word'],
  law: ['law', 'everyone'],
  money: ['money', 'word'],
  start: ['word', 'observation'],
  game: ['continuation'],
  home: ['home', 'bill'],
  exits: ['exits', 'people'],
  arrests: ['arrests', 'people'],
  'arrest-causes': ['causes'],
  'price-causes': ['causes'],
  'people-causes': ['causes'],
  'tell-causes': ['causes'],
  shapley: ['causes'],
  odds: ['observation', 'causes'],
  release: ['roster', 'people'],
  roster: ['roster', 'people'],
  beliefs: ['exact-values', 'levers'],
  stocks: ['stocks', 'bounds', 'causes'],
  regime: ['counters', 'sale', 'promises'],
  election: ['home'],
  legal: ['legality', 'law', 'everyone', 'word'],
  random: ['draws'],
  'potash-2025': ['dilemma-laws'],
};

/** Tests of the mutant's file: they are run first, since they are likely to see it and quick to run. */
function nearTests(copy: string, mutant: Mutant, projects: readonly string[]): string[] {
  const names = NEAR[basename(mutant.file)] ?? [basename(mutant.file)];
  return projects.flatMap((project) => {
    const folder = join(copy, 'tests', project);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => names.some((name) => file.startsWith(name)) && file.endsWith('.test.ts'))
      .map((file) => `tests/${project}/${file}`);
  });
}

function plant(runner: Runner, mutant: Mutant, projects: readonly string[]): Verdict {
  const path = join(runner.copy, mutant.path);
  const before = readFileSync(path, 'utf8');
  const mutated = plantedIn(before, mutant);
  if (typeof mutated === 'number') return { verdict: 'error', why: `the snippet occurs ${mutated} times` };
  if (path.endsWith('.ts') && parseSync(path, mutated).errors.length > 0)
    return { verdict: 'error', why: 'the file does not parse with it' };
  writeFileSync(path, mutated);
  try {
    const near = nearTests(runner.copy, mutant, projects);
    const inOrder = [mutant.by, ...projects.filter((project) => project !== mutant.by)];
    const stages: (() => Outcome)[] = [
      ...(near.length === 0 ? [] : [() => runner.run(projects, near)]),
      ...inOrder.map((project) => () => runner.run([project])),
    ];
    for (const stage of stages) {
      const { failed, broken, timedOut } = stage();
      if (timedOut) return { verdict: 'killed', by: 'the tests do not end' };
      const fresh = failed.find((test) => !runner.known.has(test));
      if (fresh !== undefined) return { verdict: 'killed', by: fresh };
      const unloaded = broken.find((file) => !runner.known.has(file));
      if (unloaded !== undefined) return { verdict: 'killed', by: `${unloaded}, which fails before its tests` };
    }
    return { verdict: 'survived' };
  } finally {
    writeFileSync(path, before);
  }
}

function chosen(only: string | undefined, sample: number | undefined): readonly Mutant[] {
  const names = only?.split(',').map((name) => name.trim().replace(/\.ts$/, ''));
  const fits = ({ id, file }: Mutant): boolean =>
    names === undefined || names.some((name) => [file, basename(file), id, basename(id)].includes(name));
  const fitting = MUTANTS.filter(fits);
  if (fitting.length === 0)
    throw new UsageError(
      `no mutants in "${only}"; choose from: ${[...new Set(MUTANTS.map((m) => m.file))].join(', ')}`,
    );
  if (sample === undefined || sample >= fitting.length) return fitting;
  return Array.from({ length: sample }, (_, i) => fitting[Math.floor((i * fitting.length) / sample)] as Mutant);
}

const WIDTH = Math.max(...MUTANTS.map(({ id }) => id.length)) + 2;
const row = (verdict: string, mutant: Mutant, more: string): string =>
  `${verdict.padEnd(11)}${mutant.id.padEnd(WIDTH)}${mutant.breaks}\n${' '.repeat(11 + WIDTH)}${more}`;

/** The unchanged copy must pass: where it fails already, a failure says nothing of a mutant. */
function baseline(runner: Runner, projects: readonly string[], goOn: boolean): void {
  const from = performance.now();
  const { failed, broken, passed } = runner.run(projects);
  if (passed === 0) throw new UsageError(`no test passes in ${projects.join(', ')}: nothing could kill a mutant`);
  runner.known = new Set([...failed, ...broken]);
  for (const name of runner.known) console.log(`fails without a mutant: ${name}`);
  if (runner.known.size > 0 && !goOn)
    throw new UsageError(`${runner.known.size} tests fail without a mutant; mend them, or go on with --known-failures`);
  const took = Math.ceil(performance.now() - from);
  runner.limit = Math.max(120_000, 5 * took);
  console.log(`${passed} tests pass without a mutant in ${Math.round(took / 1000)} s`);
}

async function mutate(args: readonly string[]): Promise<void> {
  const options = readOptions(args, OPTIONS);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const mutants = chosen(options.only, options.sample);
  if (options.list) {
    for (const mutant of mutants) console.log(row(mutant.by, mutant, `${mutant.find} -> ${mutant.put || 'nothing'}`));
    console.log(`${mutants.length} mutants`);
    return;
  }
  const projects: readonly string[] = options['with-golden'] ? [...PROJECTS, 'golden'] : PROJECTS;
  const copy = copyRepository();
  const progress = new ProgressLine();
  const survivors: Mutant[] = [];
  let errors = 0;
  try {
    const runner = new Runner(copy);
    baseline(runner, projects, options['known-failures'] ?? false);
    for (const [i, mutant] of mutants.entries()) {
      progress.show(`${i + 1} of ${mutants.length}: ${mutant.id}`);
      const result = plant(runner, mutant, projects);
      progress.clear();
      if (result.verdict === 'survived') survivors.push(mutant);
      if (result.verdict === 'error') errors++;
      const more =
        result.verdict === 'killed'
          ? `by ${result.by}`
          : result.verdict === 'error'
            ? result.why
            : `${mutant.find} -> ${mutant.put || 'nothing'}`;
      console.log(row(result.verdict, mutant, more));
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  const killed = mutants.length - survivors.length - errors;
  console.log(`\n${mutants.length} mutants: ${killed} killed, ${survivors.length} survived, ${errors} errors`);
  for (const { id, breaks } of survivors) console.log(`no test holds: ${breaks} (${id})`);
  if (killed < mutants.length) process.exitCode = 1;
}

await runTool('mutate', mutate);
