// Responsible for cases of history: reading them, and playing them in many worlds (one thread's share, and all of it).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CasePlayer,
  type CaseReport,
  type Context,
  type HistoryCase,
  joined,
  type Part,
  parseHistory,
  partsOf,
  reportOf,
  targetsOf,
  type Values,
} from '../src/history/index.ts';
import { describeError } from '../src/scenarios/index.ts';
import { UsageError } from './args.ts';
import { answersOf, type Work } from './pool.ts';

const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url));
const HISTORY = join(ASSETS, 'history');

export interface Library {
  readonly cases: readonly HistoryCase[];
  readonly contexts: readonly Context[];
}

/** Every file of a folder (assets/history), or one file; a faulty one, or one whose name is not its id, is a mistake of the caller. */
export function loadHistory(path: string = HISTORY): Library {
  const cases: HistoryCase[] = [];
  const contexts: Context[] = [];
  const files = path.endsWith('.json') ? [path] : filesOf(path).map((file) => join(path, file));
  for (const file of files) {
    const parsed = parseHistory(textOf(file), basename(file), baseOf);
    if (!parsed.ok) throw new UsageError(describeError(parsed.error));
    const { value } = parsed;
    const { id } = value.kind === 'case' ? value.case : value.context;
    if (`${id}.json` !== basename(file))
      throw new UsageError(`${basename(file)} id: expected the name of the file, found "${id}" [bad-id]`);
    if (value.kind === 'case') cases.push(value.case);
    else contexts.push(value.context);
  }
  return { cases, contexts };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    throw new UsageError(`cannot read ${folder}`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`cannot read ${file}`);
  }
}

/** The scenario that a case is laid over. */
function baseOf(id: string): unknown {
  try {
    return JSON.parse(readFileSync(join(ASSETS, 'scenarios', `${id}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** For pool.ts. */
export const work: Work<readonly HistoryCase[], Part, Values> = (cases) => {
  const players = new Map(cases.map((c) => [c.id, new CasePlayer(c)]));
  return (part) => (players.get(part.case) as CasePlayer).play(part);
};

export interface Asked {
  readonly cases: readonly HistoryCase[];
  /** Of the views that a case has. */
  readonly views: readonly string[];
  readonly worlds: number;
  readonly seed: number;
  readonly threads: number;
}

/** A report for each case and view, in their order. The same inputs always give the same reports. */
export async function historyReports(
  { cases, views, worlds, seed, threads }: Asked,
  progress: (done: number, of: number) => void = () => {},
): Promise<CaseReport[]> {
  const asked = cases.flatMap((c) => views.map((view) => ({ c, view, parts: partsOf(c.id, view, seed, worlds) })));
  const parts = asked.flatMap((one) => one.parts);
  const module = new URL('./history-work.ts', import.meta.url);
  const values = await answersOf<readonly HistoryCase[], Part, Values>(module, cases, parts, threads, (done) =>
    progress(done, parts.length),
  );
  let at = 0;
  return asked.map(({ c, view, parts: own }) => {
    const given = values.slice(at, at + own.length);
    at += own.length;
    const targets = targetsOf(c);
    const samples = joined(targets.free.length + targets.fed.length, own, given);
    return reportOf(
      c,
      view,
      samples,
      given.reduce((sum, { unplayed }) => sum + unplayed, 0),
      targets,
    );
  });
}
