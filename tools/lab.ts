// Responsible for `npm run lab`: named policies through many worlds, without a browser.
import { closeSync, openSync, writeSync } from 'node:fs';
import { COLUMNS, FIGURES, mean, type Results, SHARES, type Summary, summarise } from '../src/lab/index.ts';
import { POLICIES, type Policy } from '../src/policies/index.ts';
import { RULES_VERSION, type Scenario, worldSeed } from '../src/rules/index.ts';
import { describeOptions, type OptionTable, oneOf, ProgressLine, readOptions, runTool, UsageError } from './args.ts';
import { csvLine } from './csv.ts';
import { loadScenario, scenarioIds } from './scenario-files.ts';
import { percent, tenth, textTable, whole } from './text-table.ts';
import { runnerFor } from './threads.ts';

const ALL = 'all';
const MOST_GAMES = 1_000_000;
const MOST_SEED = 0xffffffff;

const OPTIONS = {
  scenario: { kind: 'text', shows: 'ID', help: 'a file of assets/scenarios (potash-2025)' },
  view: {
    kind: 'text',
    shows: 'ID',
    help: 'how such a regime works, also --assumptions (the first view of the scenario)',
  },
  policy: { kind: 'text', shows: 'ID', help: 'a policy, or all of them side by side (always-deal)' },
  games: { kind: 'whole', shows: 'N', least: 1, most: MOST_GAMES, help: 'worlds to play (1000)' },
  seed: { kind: 'whole', shows: 'N', least: 0, most: MOST_SEED, help: 'the seed from which the worlds are drawn (1)' },
  term: { kind: 'whole', shows: 'N', least: 1, most: 999, help: 'quarters in office (the longest of the scenario)' },
  json: { kind: 'flag', help: 'print one JSON object instead of a table' },
  csv: { kind: 'text', shows: 'FILE', help: 'also write one row for each game to a file' },
  policies: { kind: 'flag', help: 'list the policies, a line each' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run lab -- [options]

Plays a policy through many worlds and prints what became of them. The same inputs
always print the same bytes. Every policy sees the same worlds of a seed, so that
differences between policies are not luck.

${describeOptions(OPTIONS)}

JSON: the inputs, rulesVersion, each figure as {median, mean, p05, p95}, each share of
worlds as a number from 0 to 1. With --policy all the figures and shares stand under
"policies", a list of one object for each policy, in the order of --policies.
Figures: ${FIGURES.join(', ')}.
Shares: ${SHARES.join(', ')} (worlds with at least one).
"arrested" counts recorded political arrests; hardship is a share, 0 to 1; figures
without "InTerm" or "AtTermEnd" are those at the horizon of the scenario.
`;

interface Inputs {
  readonly scenario: Scenario;
  readonly view: string;
  readonly policies: readonly Policy[];
  readonly all: boolean;
  readonly games: number;
  readonly seed: number;
  readonly term: number;
}

type Figures = Readonly<Record<(typeof FIGURES)[number], Summary>>;
type Shares = Readonly<Record<(typeof SHARES)[number], number>>;
interface Row extends Figures, Shares {
  readonly policy: string;
}

function figuresOf(policy: string, results: Results): Row {
  return {
    policy,
    ...(Object.fromEntries(FIGURES.map((name) => [name, summarise(results.column(name))])) as unknown as Figures),
    ...(Object.fromEntries(SHARES.map((name) => [name, mean(results.column(name))])) as unknown as Shares),
  };
}

function readInputs(given: ReturnType<typeof readOptions<typeof OPTIONS>>): Inputs {
  const scenario = loadScenario(given.scenario ?? (scenarioIds().includes('potash-2025') ? 'potash-2025' : ''));
  const views = Object.keys(scenario.views);
  const policy = oneOf('policy', given.policy ?? 'always-deal', [ALL, ...POLICIES.map(({ id }) => id)]);
  return {
    scenario,
    view: oneOf('view', given.view ?? (views[0] as string), views),
    policies: POLICIES.filter(({ id }) => policy === ALL || policy === id),
    all: policy === ALL,
    games: given.games ?? 1000,
    seed: given.seed ?? 1,
    term: oneOf('term', given.term ?? Math.max(...scenario.terms), scenario.terms),
  };
}

/** Rows of games, policy after policy. */
class CsvFile {
  private readonly file: number;

  constructor(path: string) {
    try {
      this.file = openSync(path, 'w');
    } catch (error) {
      throw new UsageError(`cannot write ${path}: ${(error as Error).message}`);
    }
    writeSync(this.file, csvLine(['scenario', 'view', 'policy', 'term', 'seed', 'game', 'world', ...COLUMNS]));
  }

  write({ scenario, view, term, seed }: Inputs, policy: string, results: Results): void {
    const columns = COLUMNS.map((name) => results.column(name));
    const lines: string[] = [];
    for (let game = 0; game < results.games; game++)
      lines.push(
        csvLine([
          ...[scenario.id, view, policy, term, seed, game, worldSeed(seed, game)],
          ...columns.map((column) => column[game] as number),
        ]),
      );
    writeSync(this.file, lines.join(''));
  }

  close(): void {
    closeSync(this.file);
  }
}

async function play(inputs: Inputs, csv: CsvFile | null): Promise<readonly Row[]> {
  const { scenario, view, policies, games, seed, term } = inputs;
  const runner = runnerFor(scenario, games * policies.length);
  const progress = new ProgressLine();
  const rows: Row[] = [];
  try {
    for (const [i, { id }] of policies.entries()) {
      const results = await runner.run({ view, changes: [], policy: id, seed, games, term }, (played) =>
        progress.show(`${id} (${i + 1} of ${policies.length}): ${played} of ${games} games`),
      );
      rows.push(figuresOf(id, results));
      csv?.write(inputs, id, results);
    }
  } finally {
    progress.clear();
    await runner.close();
  }
  return rows;
}

const TITLES: Readonly<Record<(typeof FIGURES)[number], readonly [string, (x: number) => string]>> = {
  prisonersAtTermEnd: ['in prison at the end of the term', whole],
  prisonersAtEnd: ['in prison at the horizon', whole],
  freed: ['freed by deals', whole],
  freedInTerm: ['  of them in the term', whole],
  releasedFreely: ['released without a price', whole],
  arrested: ['arrested (recorded)', whole],
  arrestedInTerm: ['  of them in the term', whole],
  unrecorded: ['short or unrecorded detentions', whole],
  died: ['died in prison', whole],
  prisonYears: ['prison-years', whole],
  hardship: ['hardship of ordinary people', percent],
  regimeStrengthAtTermEnd: ['regime strength at the end of the term', tenth],
  regimeStrengthAtEnd: ['regime strength at the horizon', tenth],
  approvalAtTermEnd: ['approval at the end of the term', tenth],
};

function oneTable(row: Row): string {
  const figures = textTable(
    ['', 'median', 'mean', '5 %', '95 %'],
    FIGURES.map((name) => {
      const [title, show] = TITLES[name];
      const { median, mean: middle, p05, p95 } = row[name];
      return [title, ...[median, middle, p05, p95].map(show)];
    }),
  );
  const shares = textTable(
    ['share of worlds', ''],
    [
      ['re-elected', percent(row.reelected)],
      ['a breakdown of the regime', percent(row.breakdown)],
      ['  into democracy', percent(row.democracy)],
      ['a failed uprising', percent(row.failedUprising)],
    ],
  );
  return `${figures}\n\n${shares}`;
}

/** Means side by side. */
function sideBySide(rows: readonly Row[]): string {
  const header = [
    ...['policy', 'freed', 'free', 'arrested', 'unrec.', 'died', 'prison-y.', 'hardship', 're-el.'],
    ...['in prison', 'horizon', 'strength', 'approval', 'breakd.', 'democr.', 'failed'],
  ];
  const cells = rows.map((row) => [
    row.policy,
    ...[row.freed, row.releasedFreely, row.arrested, row.unrecorded].map(({ mean: m }) => whole(m)),
    tenth(row.died.mean),
    whole(row.prisonYears.mean),
    percent(row.hardship.mean),
    percent(row.reelected),
    ...[row.prisonersAtTermEnd, row.prisonersAtEnd].map(({ mean: m }) => whole(m)),
    ...[row.regimeStrengthAtEnd, row.approvalAtTermEnd].map(({ mean: m }) => tenth(m)),
    ...[row.breakdown, row.democracy, row.failedUprising].map(percent),
  ]);
  return `${textTable(header, cells)}

Means. freed: by deals; free: released without a price; unrec.: short or unrecorded detentions;
in prison, approval: at the end of the term; horizon: in prison then; strength: of the regime, at the
horizon; re-el., breakd., democr., failed: share of worlds with a re-election, a breakdown of the
regime, one into democracy, a failed uprising.`;
}

await runTool('lab', async (args) => {
  const given = readOptions(args, OPTIONS, { assumptions: 'view' });
  if (given.help) {
    process.stdout.write(HELP);
    return;
  }
  if (given.policies) {
    const width = Math.max(...POLICIES.map(({ id }) => id.length));
    process.stdout.write(POLICIES.map(({ id, line }) => `${id.padEnd(width)}  ${line}\n`).join(''));
    return;
  }
  const inputs = readInputs(given);
  const csv = given.csv === undefined ? null : new CsvFile(given.csv);
  const rows = await play(inputs, csv);
  csv?.close();
  const { scenario, view, all, games, seed, term } = inputs;
  const policy = all ? ALL : (rows[0] as Row).policy;
  if (given.json) {
    const named = { scenario: scenario.id, scenarioHash: scenario.hash, view, policy, games, seed, term };
    const figures = all ? { policies: rows } : rows[0];
    process.stdout.write(`${JSON.stringify({ ...named, rulesVersion: RULES_VERSION, ...figures }, null, 2)}\n`);
    return;
  }
  const title = `${scenario.id}, view ${view}, ${policy}, ${games} games from seed ${seed}, term of ${term} quarters, rules ${RULES_VERSION}`;
  process.stdout.write(`${title}\n\n${all ? sideBySide(rows) : oneTable(rows[0] as Row)}\n`);
});
