/**
 * From a file's text to a case of history. A case is laid over a scenario of the game (its base): what the file does not
 * give is as it is there. Nothing here throws, whatever comes in.
 */
import * as v from 'valibot';
import { type Batch, type Payment, type Scenario, type Source, VIEW_PARAMETERS } from '../rules/index.ts';
import type { Misplaced, ScenarioError } from '../scenarios/errors.ts';
import { cleanJson, type Json, readJson } from '../scenarios/json.ts';
import { scenarioWithAllErrors } from '../scenarios/parse.ts';
import { fail, type Result, succeed } from '../scenarios/result.ts';
import { shapeErrors } from '../scenarios/shape.ts';
import type { Context, Deal, Entry, HistoryCase } from './case.ts';
import { checkCaseFile } from './checks.ts';
import { type CaseFile, CaseSchema, ContextSchema } from './schema.ts';

export type Parsed =
  | { readonly kind: 'case'; readonly case: HistoryCase }
  | { readonly kind: 'context'; readonly context: Context };

/** The scenario file of an id, read and not yet parsed; undefined where there is none. */
export type Bases = (id: string) => unknown;

/** The case that the text of a file holds, or the first error in it. */
export function parseHistory(text: string, file: string, bases: Bases): Result<Parsed, ScenarioError> {
  const all = historyWithAllErrors(text, file, bases);
  return all.ok ? all : fail(all.error[0] as ScenarioError);
}

/** The case, or everything that is wrong with its shape, or else all contradictions in it. */
export function historyWithAllErrors(
  text: string,
  file: string,
  bases: Bases,
): Result<Parsed, readonly ScenarioError[]> {
  const wrong = (errors: readonly Misplaced[]) => fail(errors.map((error) => ({ ...error, file })));
  const json = readJson(text);
  if (!json.ok) return wrong([json.error]);
  if (isRecord(json.value) && json.value['kind'] === 'context') {
    const shape = v.safeParse(ContextSchema, json.value);
    if (!shape.success) return wrong(shapeErrors(shape.issues));
    const { kind, ...context } = shape.output;
    return succeed({ kind, context });
  }
  const shape = v.safeParse(CaseSchema, json.value);
  if (!shape.success) return wrong(shapeErrors(shape.issues));
  return laidOver(shape.output, file, bases, wrong);
}

const isRecord = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The longest horizon that a scenario to play may have; a case may be longer, which the rules hold. */
const PLAYABLE = 40;

function laidOver(
  file: CaseFile,
  name: string,
  bases: Bases,
  wrong: (errors: readonly Misplaced[]) => Result<Parsed, readonly ScenarioError[]>,
): Result<Parsed, readonly ScenarioError[]> {
  const base = cleanJson(bases(file.base));
  if (!base.ok || !isRecord(base.value))
    return wrong([{ code: 'bad-reference', path: 'base', expected: 'the id of a scenario', found: `"${file.base}"` }]);
  const under = base.value;
  const twice = Object.keys(file.sources).filter((key) => Object.hasOwn(under['sources'] as object, key));
  if (twice.length > 0)
    return wrong(
      twice.map((key) => ({
        code: 'duplicate',
        path: `sources.${key}`,
        expected: 'a key not used by the base',
        found: key,
      })),
    );
  const { sources, calendar, horizon, ...given } = sceneOf(file, under);
  const parsed = scenarioWithAllErrors(
    {
      ...given,
      sources,
      horizon: Math.min(horizon, PLAYABLE),
      calendar: calendar.filter((c) => c.quarter <= PLAYABLE),
    },
    name,
  );
  if (!parsed.ok) return fail(parsed.error.map((error) => placed(error, file)));
  const scenario: Scenario = { ...parsed.value, horizon, terms: [horizon], calendar };
  const sectors = scenario.sectors.map(({ id }) => id);
  const levers = scenario.levers.map(({ id }) => id);
  const errors = checkCaseFile(file, sectors, levers);
  const later = calendar.find((c) => !Object.hasOwn(sources, c.source));
  if (later)
    errors.push({
      code: 'unknown-source',
      path: 'world.calendar',
      expected: 'a key of sources',
      found: `"${later.source}"`,
    });
  if (errors.length > 0) return wrong(errors);
  return succeed({ kind: 'case', case: caseOf(file, scenario, sectors, levers) });
}

/** An error in a field that the case gives has its path in the file of the case. */
function placed(error: ScenarioError, file: CaseFile): ScenarioError {
  const [, top = ''] = /^([A-Za-z]+)/.exec(error.path) ?? [];
  const own = Object.hasOwn(file.world, top);
  return { ...error, path: own ? `world.${error.path}` : error.path };
}

/** The scenario file of a case: no dilemmas, nobody with a name, no first offer; views as in the base. */
function sceneOf(file: CaseFile, base: { readonly [key: string]: Json }) {
  const { parameters, calendar, ...world } = file.world;
  const ofViews = new Set<string>(VIEW_PARAMETERS);
  const own = Object.fromEntries(Object.entries(parameters ?? {}).filter(([name]) => !ofViews.has(name)));
  return {
    ...base,
    ...world,
    id: file.id,
    start: file.start,
    terms: [Math.min(file.quarters, PLAYABLE)],
    horizon: file.quarters,
    calendar: calendar ?? [],
    firstOffer: null,
    dilemmas: [],
    roster: [],
    parameters: { ...(base['parameters'] as object), ...own },
    sources: { ...(base['sources'] as unknown as Readonly<Record<string, Source>>), ...file.sources },
  };
}

function caseOf(
  file: CaseFile,
  scenario: Scenario,
  sectors: readonly string[],
  levers: readonly string[],
): HistoryCase {
  const entries: (Entry | null)[] = Array.from({ length: file.quarters + 1 }, () => null);
  for (const one of file.log) {
    const entry: Entry = {
      deal: one.deal ? dealOf(one.deal, sectors) : null,
      answer: one.answer ?? null,
      lever: one.lever ? levers.indexOf(one.lever.id) : -1,
      steps: one.lever?.steps ?? 0,
      allies: one.allies ? [{ sector: sectors.indexOf(one.allies.sector), restriction: one.allies.restriction }] : [],
    };
    for (let q = one.from; q <= one.to; q++) entries[q] = together(entries[q] ?? null, entry);
  }
  const { id, country, title, currency, start, quarters, offers, sources, series, checks, leavesOut } = file;
  const log = file.log.map(({ from, to, what, source }) => ({ from, to, what, source }));
  return {
    id,
    country,
    title,
    currency,
    start,
    quarters,
    offers,
    sources,
    series,
    checks,
    leavesOut,
    scenario,
    entries,
    log,
  };
}

/** Two entries of one quarter, which the checks have found not to clash. */
const together = (a: Entry | null, b: Entry): Entry =>
  a === null
    ? b
    : {
        deal: b.deal ?? a.deal,
        answer: b.answer ?? a.answer,
        lever: b.lever >= 0 ? b.lever : a.lever,
        steps: b.lever >= 0 ? b.steps : a.steps,
        allies: [...a.allies, ...b.allies],
      };

type DealOfFile = NonNullable<CaseFile['log'][number]['deal']>;

function dealOf({ people, kind, batch, gives, conditional }: DealOfFile, sectors: readonly string[]): Deal {
  const payment: Payment =
    gives.sector !== undefined
      ? 'relief'
      : gives.cash !== undefined
        ? 'cash'
        : gives.goods !== undefined
          ? 'goods'
          : gives.personal
            ? 'personal'
            : 'recognition';
  return {
    people,
    kind,
    batch: batch satisfies Batch,
    payment,
    sector: gives.sector === undefined ? -1 : sectors.indexOf(gives.sector),
    step: gives.step ?? 0,
    sum: gives.cash ?? gives.goods ?? 0,
    conditional: conditional ?? false,
  };
}
