// Responsible for the tables of docs/history.md: what each case is fed with, and what it comes to.
import type { CaseReport, HistoryCase } from '../src/history/index.ts';
import { calendarName, startPeople } from '../src/history/index.ts';
import type { Scenario } from '../src/rules/index.ts';
import { markdownTable } from './example-format.ts';
import {
  BANDS_HEADER,
  bandRows,
  CHECKS_HEADER,
  checkRow,
  contextLine,
  leftAside,
  MARKS,
  plainly,
  SCORED_HEADER,
  scoredRow,
} from './history-text.ts';
import { historyReports, loadHistory } from './history-work.ts';

/** As `npm run history -- --quick`, so that a test can make them again. */
const WORLDS = 100;
const SEED = 1;

const { cases, contexts } = loadHistory();
let played: Promise<CaseReport[]> | null = null;

function reports(): Promise<CaseReport[]> {
  const views = Object.keys(cases[0]?.scenario.views ?? {});
  played ??= historyReports({ cases, views, worlds: WORLDS, seed: SEED, threads: 1 });
  return played;
}

export async function inShort(): Promise<string> {
  const lines = plainly(await reports(), cases).map((line) => `- ${line}`);
  return [`From ${WORLDS} worlds for each case and view:`, '', ...lines].join('\n');
}

export async function scored(): Promise<string> {
  const rows = (await reports()).flatMap((report) =>
    report.series.filter(({ status }) => status === 'scored').map((s) => [report.case, ...scoredRow(report, s)]),
  );
  const sorted = rows.sort((a, b) =>
    `${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : a[0] === b[0] && a[1] === b[1] ? 0 : 1,
  );
  return markdownTable(['case', ...SCORED_HEADER], sorted);
}

export const context = (): string => contexts.map((one) => `- ${contextLine(one)}`).join('\n');

/** Sources of the numbers of a view that are cases of this page, by the ids of these. */
const CITED: Readonly<Record<string, string>> = {
  'pardons-2012': 'belarus-2012',
  'thaw-2008': 'belarus-2008, belarus-2015',
  poland: 'poland-1984',
  freikauf: 'gdr-1966-price, gdr-1966-quarters',
  cuba: 'cuba-2010',
  venezuela: 'venezuela-2023',
  foley: 'iran-2023',
  'jackson-vanik': 'ussr-1974',
};

/** Which numbers of the views rest on a case that they are then held against. */
export function viewsKnow(scenario: Scenario): string {
  const rows = Object.entries(CITED).flatMap(([source, ids]) =>
    Object.entries(scenario.views).flatMap(([view, parameters]) => {
      const own = Object.entries(parameters).filter(([, given]) => given?.source === source);
      return own.length === 0 ? [] : [[ids, view, own.map(([name]) => `\`${name}\``).join(', ')]];
    }),
  );
  return markdownTable(['Case', 'View', 'Its numbers that cite it'], rows);
}

/** Everything of one case: start, log, sources, results, what is left out. */
async function oneCase(c: HistoryCase): Promise<string> {
  const own = (await reports()).filter((report) => report.case === c.id);
  const mark = (source: string) => MARKS[c.sources[source]?.status ?? 'assumption'];
  const when = ({ from, to }: { from: number; to: number }) =>
    from === to ? calendarName(c.start, from) : `${calendarName(c.start, from)} to ${calendarName(c.start, to)}`;
  const by = (status: string) =>
    c.series.flatMap((_, i) =>
      own
        .map((report) => ({ report, s: report.series[i] as CaseReport['series'][number] }))
        .filter(({ s }) => s.status === status),
    );
  const table = (header: readonly string[], rows: string[][]) =>
    rows.length > 0 ? [markdownTable(header, rows), ''] : [];
  return [
    `**Fed in.** ${c.quarters} quarters from ${calendarName(c.start, 1)}; ${startPeople(c)} people in prison at the start; money in ${c.currency}.`,
    '',
    ...c.log.map((done) => `- ${when(done)}: ${done.what} ${mark(done.source)}`),
    '',
    '**Sources.**',
    '',
    ...Object.values(c.sources).map(({ text, status }) => `- ${text} ${MARKS[status]}`),
    '',
    '**Held against.**',
    '',
    ...c.series.map(({ id, says, unit, inSample }) => `- \`${id}\`: ${says}, ${unit}${inSample ? ' (in-sample)' : ''}`),
    ...c.checks.map(({ id, says, inSample }) => `- \`${id}\`: ${says}${inSample ? ' (in-sample)' : ''}`),
    '',
    ...table(
      SCORED_HEADER,
      by('scored').map(({ report, s }) => scoredRow(report, s)),
    ),
    ...table(
      BANDS_HEADER,
      by('checked').flatMap(({ report, s }) => bandRows(report, s)),
    ),
    ...table(
      CHECKS_HEADER,
      c.checks.flatMap((_, i) =>
        own.map((report) => checkRow(report, report.checks[i] as CaseReport['checks'][number])),
      ),
    ),
    ...leftAside(own, WORLDS).flatMap((line) => [line, '']),
    '**Left out.**',
    '',
    ...c.leavesOut.map((line) => `- ${line}`),
  ].join('\n');
}

/** A block for each case, by its id. */
export const caseBlocks: Readonly<Record<string, () => Promise<string>>> = Object.fromEntries(
  cases.map((c) => [c.id, () => oneCase(c)]),
);
