/**
 * npm run check:scenarios: reads every scenario and its prose, prints each error as file, path, expected, and lists the
 * figures that no source carries. Exit 0: all valid; 1: an error in a file; 2: wrong arguments.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARAMETERS, type ParameterName } from '../src/rules/parameters/index.ts';
import type { Scenario, SourceStatus } from '../src/rules/scenario.ts';
import {
  describeError,
  eachSource,
  proseWithAllErrors,
  readJson,
  scenarioWithAllErrors,
} from '../src/scenarios/index.ts';
import { endWithReader } from './args.ts';
import { textTable } from './text-table.ts';

const USAGE = 'usage: npm run check:scenarios [-- FOLDER]';
const WEAK: readonly SourceStatus[] = ['assumption', 'general'];

function refuse(line: string): never {
  process.stderr.write(`${line}; ${USAGE}\n`);
  process.exit(2);
}

function folderFrom(args: readonly string[]): string {
  if (args.length > 1) refuse(`expected one folder at most, found ${args.length} arguments`);
  const [folder] = args;
  if (folder === undefined) return fileURLToPath(new URL('../assets/scenarios', import.meta.url));
  if (folder.startsWith('-')) refuse(`unknown option ${folder}`);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) refuse(`no such folder: ${folder}`);
  return folder;
}

/** Where each source that is weak carries a figure, by its key. */
function weakFigures(scenario: Scenario): Map<string, string[]> {
  const places = new Map<string, string[]>();
  eachSource(scenario, (source, steps) => {
    const status = scenario.sources[source]?.status;
    if (status === undefined || !WEAK.includes(status)) return;
    const list = places.get(source) ?? [];
    list.push(placeOf(scenario, steps.slice(0, -1)));
    places.set(source, list);
  });
  return places;
}

/** `levers.oil.cost`: items of a list by their id, effect or quarter where they have one. */
function placeOf(scenario: Scenario, steps: readonly (string | number)[]): string {
  let at: unknown = scenario;
  return steps
    .map((step) => {
      at = (at as Record<string | number, unknown>)[step];
      if (typeof step === 'string') return step;
      const item = at as { id?: string; on?: string; quarter?: number };
      return item.id ?? item.on ?? (item.quarter === undefined ? String(step) : `q${item.quarter}`);
    })
    .join('.');
}

/** What the scenario gives for its country and start, with the unit and the status of its source. */
function countryTable(scenario: Scenario): string {
  const rows = Object.entries(scenario.parameters).map(([name, { value, low, high, source }]) => {
    const { status = '', date = '' } = scenario.sources[source] ?? {};
    return [name, `${value}`, `${low} to ${high}`, PARAMETERS[name as ParameterName].unit, status, date];
  });
  return textTable(['parameter', 'value', 'range', 'unit', 'source is', 'of'], rows, 6);
}

function report(file: string, scenario: Scenario): void {
  let figures = 0;
  const used = new Set<string>();
  const byStatus = new Map<SourceStatus, number>();
  eachSource(scenario, (source) => {
    figures += 1;
    used.add(source);
    const status = scenario.sources[source]?.status;
    if (status !== undefined) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  });
  console.log(`\n${file}: numbers of the country and its start\n`);
  console.log(countryTable(scenario));
  const weak = weakFigures(scenario);
  const rows = [...weak].map(([source, places]) => {
    const shown = places.slice(0, 3).join(', ');
    return { source, count: String(places.length), where: places.length > 3 ? `${shown}, …` : shown };
  });
  const width = Math.max(6, ...rows.map(({ source }) => source.length));
  console.log(`\n${file}: figures that are assumptions or general knowledge, by the key of their source`);
  console.log(`  ${'source'.padEnd(width)}  count  where`);
  for (const { source, count, where } of rows) console.log(`  ${source.padEnd(width)}  ${count.padStart(5)}  ${where}`);
  const inViews = Object.values(scenario.views).reduce((sum, view) => sum + Object.keys(view).length, 0);
  const counts = [...byStatus].map(([status, count]) => `${count} ${status}`).join(', ');
  console.log(`  ${figures} figures with a source: ${counts}`);
  console.log(
    `  of these ${inViews} are values of rival views: assumptions all, with the evidence for and against each`,
  );
  const unused = Object.keys(scenario.sources).filter((key) => !used.has(key));
  if (unused.length > 0) console.log(`  sources that no figure names: ${unused.join(', ')}`);
}

endWithReader();
const folder = folderFrom(process.argv.slice(2));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort();
const scenarioFiles = files.filter((name) => !/\.[a-z-]+\.json$/.test(name));
if (scenarioFiles.length === 0) refuse(`no scenario in ${folder}`);

let errors = 0;
for (const name of scenarioFiles) {
  const file = relative(process.cwd(), join(folder, name));
  const json = readJson(readFileSync(join(folder, name), 'utf8'));
  const result = json.ok
    ? scenarioWithAllErrors(json.value, file)
    : { ok: false as const, error: [{ ...json.error, file }] };
  if (!result.ok) {
    for (const error of result.error) console.log(describeError(error));
    errors += result.error.length;
    continue;
  }
  const scenario = result.value;
  if (scenario.id !== basename(name, '.json')) {
    console.log(`${file} id: expected ${basename(name, '.json')}, as the file is called, found ${scenario.id}`);
    errors += 1;
  }
  console.log(`${file}: valid, hash ${scenario.hash}`);
  const proseFiles = files.filter((other) => other !== name && other.startsWith(`${basename(name, '.json')}.`));
  if (proseFiles.length === 0) {
    console.log(`${file}: expected a prose file beside it, found none`);
    errors += 1;
  }
  for (const proseName of proseFiles) {
    const proseFile = relative(process.cwd(), join(folder, proseName));
    const text = readJson(readFileSync(join(folder, proseName), 'utf8'));
    const prose = text.ok
      ? proseWithAllErrors(text.value, proseFile, scenario)
      : { ok: false as const, error: [{ ...text.error, file: proseFile }] };
    if (prose.ok) console.log(`${proseFile}: valid`);
    else for (const error of prose.error) console.log(describeError(error));
    errors += prose.ok ? 0 : prose.error.length;
  }
  report(file, scenario);
}
console.log(errors === 0 ? '\nno errors' : `\n${errors} ${errors === 1 ? 'error' : 'errors'}`);
process.exitCode = errors === 0 ? 0 : 1;
