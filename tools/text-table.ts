// Responsible for tables in plain text, and for the ways numbers are written in them.

/** Equal columns: the first `left` of them begin at the left, the others end at the right. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => (i < left ? text.padEnd(widths[i] as number) : text.padStart(widths[i] as number)))
      .join('  ')
      .trimEnd();
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

export const whole = (x: number): string => (Number.isFinite(x) ? x.toFixed(0) : '-');
export const tenth = (x: number): string => (Number.isFinite(x) ? x.toFixed(1) : '-');
export const percent = (x: number): string => (Number.isFinite(x) ? `${(100 * x).toFixed(0)} %` : '-');
