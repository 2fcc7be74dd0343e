// Responsible for command lines: reads `--name value` and `--name=value` against a table of options, and ends a tool with
// one plain line and the valid choices when something is wrong with them.

/** A mistake of the caller: its message is one plain line. */
export class UsageError extends Error {}

interface Flag {
  readonly kind: 'flag';
  readonly help: string;
}
interface Text {
  readonly kind: 'text';
  readonly shows: string;
  readonly help: string;
}
interface Whole {
  readonly kind: 'whole';
  readonly shows: string;
  readonly help: string;
  /** Both included. */
  readonly least: number;
  readonly most: number;
}
export type OptionTable = Readonly<Record<string, Flag | Text | Whole>>;

export type Options<T extends OptionTable> = {
  readonly [K in keyof T]?: T[K] extends Flag ? true : T[K] extends Whole ? number : string;
};

/** The options given; unknown ones, missing values and numbers out of range are a `UsageError`. */
export function readOptions<T extends OptionTable>(
  args: readonly string[],
  table: T,
  otherNames: Readonly<Record<string, keyof T & string>> = {},
): Options<T> {
  const given: Record<string, string | number | true> = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    const [, written, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (written === undefined) throw new UsageError(`unexpected "${arg}"; options: ${namesOf(table)}`);
    const name = Object.hasOwn(otherNames, written) ? (otherNames[written] as string) : written;
    const option = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!option) throw new UsageError(`unknown option --${written}; options: ${namesOf(table)}`);
    if (name in given) throw new UsageError(`--${written} is given twice`);
    if (option.kind === 'flag') {
      if (inline !== undefined) throw new UsageError(`--${written} takes no value`);
      given[name] = true;
      continue;
    }
    const value = inline ?? args[++i];
    if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
      throw new UsageError(`--${written} needs a value: ${option.help}`);
    given[name] = option.kind === 'whole' ? wholeNumber(written, value, option) : value;
  }
  return given as Options<T>;
}

function wholeNumber(name: string, text: string, { least, most }: Whole): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  return value;
}

const namesOf = (table: OptionTable): string =>
  Object.keys(table)
    .map((name) => `--${name}`)
    .join(', ');

/** One of a list, or a `UsageError` that names the list. */
export function oneOf<T extends string | number>(what: string, given: string | number, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new UsageError(`unknown ${what} "${given}"; choose from: ${choices.join(', ')}`);
  return found;
}

/** The options as `--help` lists them. */
export function describeOptions(table: OptionTable): string {
  const rows = Object.entries(table).map(([name, option]) => [
    `  --${name}${option.kind === 'flag' ? '' : ` ${option.shows}`}`,
    option.help,
  ]);
  const width = Math.max(...rows.map(([left]) => (left as string).length)) + 2;
  return rows.map(([left, right]) => `${(left as string).padEnd(width)}${right}`).join('\n');
}

/** A reader that goes away (a pipe into `head`) ends a tool quietly: it has what it wanted. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

/**
 * Runs a tool: 0 when it is done, or its reader has gone away, 2 and one line for a mistake of the caller, 1 for a bug.
 */
export async function runTool(name: string, main: (args: readonly string[]) => Promise<void>): Promise<void> {
  endWithReader();
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${name}: ${error.message.replaceAll(/\s+/g, ' ')}\n`);
    process.exitCode = 2;
  }
}

/** Overwrites one line on a terminal; says nothing anywhere else. */
export class ProgressLine {
  private shown = false;
  private last = 0;

  show(text: string): void {
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.last < 100) return;
    this.last = now;
    this.shown = true;
    process.stderr.write(`\r\u001b[K${text}`);
  }

  clear(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
    this.shown = false;
  }
}
