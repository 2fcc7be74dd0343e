// Responsible for `npm run history`: what was really decided, played in the rules, held against what really happened.
import type { CaseReport, HistoryCase } from '../src/history/index.ts';
import { describeOptions, type OptionTable, oneOf, ProgressLine, readOptions, runTool } from './args.ts';
import {
  BANDS_HEADER,
  bandRows,
  CHECKS_HEADER,
  checkRow,
  contextLine,
  leftAside,
  plainly,
  SCORED_HEADER,
  scoredRow,
} from './history-text.ts';
import { historyReports, loadHistory } from './history-work.ts';
import { endQuietly, threadsHere } from './pool.ts';
import { textTable } from './text-table.ts';

const WORLDS = 2000;
const QUICK = 100;
/** Below this many games, starting threads takes longer than playing. */
const WORTH_THREADS = 4000;

const OPTIONS = {
  case: { kind: 'text', shows: 'ID', help: 'one case (all)' },
  view: { kind: 'text', shows: 'ID', help: 'one view (all)' },
  file: { kind: 'text', shows: 'PATH', help: 'a file or folder of cases instead of assets/history' },
  worlds: { kind: 'whole', shows: 'N', least: 2, most: 100_000, help: `worlds for each case and view (${WORLDS})` },
  seed: { kind: 'whole', shows: 'N', least: 0, most: 0xffffffff, help: 'the seed from which the worlds are drawn (1)' },
  threads: { kind: 'whole', shows: 'N', least: 1, most: 64, help: 'threads (as many as cores, four at most)' },
  quick: { kind: 'flag', help: `${QUICK} worlds: seconds` },
  json: { kind: 'flag', help: 'print a JSON array instead of tables' },
  list: { kind: 'flag', help: 'list the cases, a line each' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run history -- [options]

Plays the decisions that were really taken in cases of history (assets/history) through
many worlds of each view, and holds what comes of them against what really happened.
The same inputs always print the same bytes. docs/history.md says how to read it.

${describeOptions(OPTIONS)}

JSON: an array, one object for each case and view: case, view, status (scored or checked),
n, and where scored: score (mean CRPS, less is better), naive ([no change, last trend]: mean
distances) and coverage ([of the 50 % band, of the 90 % band], shares from 0 to 1), of the
first series that is scored. inSample, worlds, unplayed (levers of the log that could not be
moved), series and checks hold all of it.
`;

await runTool('history', async (args) => {
  const given = readOptions(args, OPTIONS);
  if (given.help) {
    process.stdout.write(HELP);
    return;
  }
  const { cases: all, contexts } = loadHistory(given.file);
  if (given.list) {
    const width = Math.max(...[...all, ...contexts].map(({ id }) => id.length));
    process.stdout.write([...all, ...contexts].map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`).join(''));
    return;
  }
  const ids = all.map(({ id }) => id);
  const cases = given.case === undefined ? all : all.filter(({ id }) => id === oneOf('case', given.case ?? '', ids));
  const known = [...new Set(cases.flatMap(({ scenario }) => Object.keys(scenario.views)))];
  const views = given.view === undefined ? known : [oneOf('view', given.view, known)];
  const worlds = given.worlds ?? (given.quick ? QUICK : WORLDS);
  const threads = given.threads ?? (worlds * cases.length * views.length < WORTH_THREADS ? 1 : threadsHere());
  const progress = new ProgressLine();
  endQuietly(progress);
  const seed = given.seed ?? 1;
  const reports = await historyReports({ cases, views, worlds, seed, threads }, (done, of) =>
    progress.show(`history: ${done} of ${of} parts`),
  );
  progress.clear();
  if (given.json) {
    print(`${JSON.stringify(reports, null, 2)}\n`);
    return;
  }
  print(`History: ${cases.length} cases, ${worlds} worlds for each view, from seed ${seed}\n`);
  for (const c of cases) print(`\n${oneCase(c, reports, worlds)}\n`);
  print(
    `\nPlainly\n${plainly(reports, cases)
      .map((line) => `- ${line}\n`)
      .join('')}`,
  );
  if (given.case === undefined) print(`\nContext only\n${contexts.map((one) => `- ${contextLine(one)}\n`).join('')}`);
  print(`
CRPS: mean distance of the worlds from what happened, less half of that among themselves (less is
better; of a point it is its distance). no change, last trend: the same of the two naive forecasts.
median: mean distance of the median world. better: nearer in score and median by over two standard
errors, which are too small where observations follow each other. Bands hold the dice alone, not the
doubt about the numbers of a view. shown: in two worlds of three or more; not shown: in one of three
or fewer.
`);
});

function print(text: string): void {
  process.stdout.write(text);
}

function oneCase(c: HistoryCase, all: readonly CaseReport[], asked: number): string {
  const reports = all.filter((report) => report.case === c.id);
  const parts = [`${c.id}: ${c.title} (${c.quarters} quarters, ${reports[0]?.status})`];
  const [first] = reports;
  if (!first) return parts.join('');
  const by = (status: string) =>
    first.series
      .filter((s) => s.status === status)
      .flatMap(({ id }) =>
        reports.map((report) => ({
          report,
          s: report.series.find((s) => s.id === id) as (typeof report.series)[number],
        })),
      );
  const scored = by('scored').map(({ report, s }) => scoredRow(report, s));
  if (scored.length > 0) parts.push(textTable(SCORED_HEADER, scored, 2));
  const bands = by('checked').flatMap(({ report, s }) => bandRows(report, s));
  if (bands.length > 0) parts.push(textTable(BANDS_HEADER, bands, 2));
  const checks = c.checks.flatMap((_, i) =>
    reports.map((report) => checkRow(report, report.checks[i] as (typeof report.checks)[number])),
  );
  if (checks.length > 0) parts.push(textTable(CHECKS_HEADER, checks, 2));
  parts.push(...leftAside(reports, asked));
  return parts.join('\n\n');
}
