// Responsible for how reports of history are written: rows that the command line and docs/history.md share, and what can be said.
import type { CaseReport, Context, HistoryCase } from '../src/history/index.ts';

type SeriesReport = CaseReport['series'][number];
type CheckReport = CaseReport['checks'][number];

/** Two or three figures that count, never in powers of ten. */
export function size(x: number): string {
  if (!Number.isFinite(x)) return '-';
  if (x === 0) return '0';
  const digits = Math.abs(x) >= 100 ? 0 : Math.abs(x) >= 10 ? 1 : Math.abs(x) >= 0.1 ? 2 : 4;
  return x.toFixed(digits).replace('-', '−');
}
export const share = (x: number): string => `${(100 * x).toFixed(0)} %`;

export const MARKS = {
  read: '[R]',
  secondary: '[R2]',
  computed: '[C]',
  general: '[B]',
  assumption: '*assumed*',
} as const;

const NAIVE = ['no change', 'last trend'] as const;

/**
 * Against a naive forecast. `better`: its score and its median lie nearer, by more than two standard errors. `by spread`: the
 * score is better, the median is not: a forecast with a spread has it easier than a point.
 */
export function standing({ ahead, naive, medianError }: SeriesReport, i: 0 | 1): string {
  if (!ahead || !naive || medianError === undefined) return '-';
  const { by, error } = ahead[i];
  if (by < -2 * error) return 'worse';
  if (by <= 2 * error) return 'too close';
  return medianError < naive[i] ? 'better' : 'by spread';
}

export const SCORED_HEADER = [
  ...['series', 'view', 'n', 'CRPS', 'no change', 'last trend', 'median', 'in 50 %', 'in 90 %'],
  ...['against no change', 'against last trend'],
];

export function scoredRow({ view }: CaseReport, s: SeriesReport): string[] {
  return [
    `${s.id}${s.inSample ? ' (in-sample)' : ''}`,
    view,
    String(s.n),
    size(s.score ?? Number.NaN),
    ...(s.naive ?? []).map(size),
    size(s.medianError ?? Number.NaN),
    ...s.coverage.map(share),
    standing(s, 0),
    standing(s, 1),
  ];
}

export const BANDS_HEADER = ['series', 'quarter', 'observed', 'view', '5 %', 'median', '95 %', 'inside'];

/** Of a series that is too short to score. */
export function bandRows({ view }: CaseReport, s: SeriesReport): string[][] {
  return s.observations.map(({ quarter, observed, p05, median, p95 }) => [
    `${s.id}${s.inSample ? ' (in-sample)' : ''}`,
    quarter,
    size(observed),
    view,
    ...[p05, median, p95].map(size),
    observed >= p05 && observed <= p95 ? 'yes' : 'no',
  ]);
}

export const CHECKS_HEADER = ['check', 'view', 'in worlds', 'answer', 'median', 'against'];

export function checkRow({ view }: CaseReport, check: CheckReport): string[] {
  const { id, inSample, share: so, answer, median, against } = check;
  return [
    `${id}${inSample ? ' (in-sample)' : ''}`,
    ...[view, share(so), answer.replace('-', ' ')],
    ...[median, against].map(size),
  ];
}

/** Worlds that say nothing, and levers that could not be moved; nothing where there are none. */
export function leftAside(reports: readonly CaseReport[], asked: number): string[] {
  const lines: string[] = [];
  if (reports.some(({ worlds }) => worlds < asked))
    lines.push(
      `Of ${asked} worlds those in which the condition was agreed to: ${reports.map(({ view, worlds }) => `${view} ${worlds}`).join(', ')}.`,
    );
  if (reports.some(({ unplayed }) => unplayed > 0))
    lines.push(
      `Levers that could not be moved in a world, as they stood there already: ${reports.map(({ view, unplayed }) => `${view} ${unplayed}`).join(', ')}.`,
    );
  return lines;
}

/** What the reports allow to say, line by line, plainly. */
export function plainly(reports: readonly CaseReport[], cases: readonly HistoryCase[]): string[] {
  const lines: string[] = [];
  for (const c of cases) {
    const own = reports.filter((report) => report.case === c.id);
    for (const { id } of c.series) {
      const of = own.map((report) => ({
        view: report.view,
        s: report.series.find((s) => s.id === id) as SeriesReport,
      }));
      if (of[0]?.s.status !== 'scored') continue;
      for (const i of [0, 1] as const) {
        const named = (word: string) => of.filter(({ s }) => standing(s, i) === word).map(({ view }) => view);
        const better = named('better');
        const close = named('too close');
        const rest = [
          ...(close.length > 0 ? [`too close to tell: ${close.join(', ')}`] : []),
          ...(named('by spread').length > 0 ? [`by its spread alone: ${named('by spread').join(', ')}`] : []),
          ...(named('worse').length > 0 ? [`worse: ${named('worse').join(', ')}`] : []),
        ].join('; ');
        lines.push(
          `${c.id}, ${id}: ${better.length > 0 ? `${better.join(', ')} better than ${NAIVE[i]}` : `no view better than ${NAIVE[i]}`}${rest ? ` (${rest})` : ''}.`,
        );
      }
    }
  }
  const thin = cases.filter((c) => reports.some((report) => report.case === c.id && report.status === 'checked'));
  if (thin.length > 0)
    lines.push(`Too few observations to score, signs and sizes alone: ${thin.map(({ id }) => id).join(', ')}.`);
  const apart = cases.flatMap((c) => {
    const own = reports.filter((report) => report.case === c.id);
    return c.checks.flatMap(({ id }, i) => {
      const answers = own.map(({ view, checks }) => [view, checks[i]?.answer.replace('-', ' ')] as const);
      if (new Set(answers.map(([, answer]) => answer)).size < 2) return [];
      return [`${c.id} ${id} (${answers.map(([view, answer]) => `${view} ${answer}`).join(', ')})`];
    });
  });
  const all = cases.reduce((sum, { checks }) => sum + checks.length, 0);
  if (all > 0)
    lines.push(
      `Of ${all} checks ${apart.length} tell${apart.length === 1 ? 's' : ''} the views apart${apart.length > 0 ? `: ${apart.join('; ')}` : ''}.`,
    );
  return lines;
}

export const contextLine = ({ id, title, leavesOut }: Context): string => `${id}: ${title}. ${leavesOut.join(' ')}`;
