/** The games of a class as a table for a spreadsheet: without names, in an order that tells nothing. */
import type { HandIn } from '../../session/index.ts';

const MOST_TERM = 16;

/** A field that a spreadsheet does not take for a formula. */
function field(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines end as RFC 4180 says. */
export function csvOf(handedIn: readonly HandIn[]): string {
  const term = Math.max(1, ...handedIn.map((one) => Math.min(MOST_TERM, one.term)));
  const quarters = Array.from({ length: term }, (_, i) => `answer ${i + 1}`);
  const head = ['code', 'world', 'bet', 'first deal before', 'first deal after', 'reported at the end'];
  const rows = [...handedIn]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((one) => [
      ...[one.code, one.view, one.bet, one.firstDeal, one.lastAnswer, one.reported],
      ...[one.prisoners.at(-1) ?? null, one.freed, one.prisonYears],
      ...quarters.map((_, i) => one.answers[i] ?? null),
    ]);
  const titles = [...head, 'in prison at the end', 'freed by deals', 'prison-years', ...quarters];
  return [titles, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
