// Responsible for how numbers and tables are written in the documents.

/** A hyphen before a number as a minus. */
export const minus = (text: string): string => text.replace(/^-/, '−');
export const points = (x: number, digits: number): string => minus(x.toFixed(digits));
/** With its sign; nought has a plus. */
export const signed = (x: number, digits: number): string => {
  const text = Math.abs(x).toFixed(digits);
  if (Number(text) === 0) return digits > 0 && x === 0 ? '0' : `+${text}`;
  return x < 0 ? `−${text}` : `+${text}`;
};
export const percent = (x: number, digits = 0): string => `${points(100 * x, digits)} %`;
/** Whole, with commas. */
export const thousands = (x: number): string =>
  minus(
    Math.round(x)
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, ','),
  );

export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replace(/\| {2}(?=\|)/g, '| ');
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
