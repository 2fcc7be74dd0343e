/** What the fields of a file of history say about each other: each check adds the errors it finds, in the order of the file. */
import { VIEW_PARAMETERS } from '../rules/index.ts';
import { type Misplaced, pathOf, show } from '../scenarios/errors.ts';
import { ENOUGH } from './case.ts';
import { daysOf, endOf, NEAR, nameOf } from './dates.ts';
import { MEASURES } from './measures.ts';
import type { CaseFile } from './schema.ts';

type Steps = readonly (string | number)[];

class Errors {
  readonly found: Misplaced[] = [];

  add(code: Misplaced['code'], steps: Steps, expected: string, found: unknown): void {
    this.found.push({ code, path: pathOf(steps), expected, found: show(found) });
  }
}

/** `sectors` and `levers`: their ids, as they are once the case is laid over its base. */
export function checkCaseFile(file: CaseFile, sectors: readonly string[], levers: readonly string[]): Misplaced[] {
  const errors = new Errors();
  checkSources(file, errors);
  checkWorld(file, errors);
  checkLog(file, sectors, levers, errors);
  checkSeries(file, errors);
  checkChecks(file, errors);
  return errors.found;
}

/** Sources named outside the world; those inside are checked with the scenario. */
function checkSources(file: CaseFile, errors: Errors): void {
  const known = (source: string, steps: Steps): void => {
    if (!Object.hasOwn(file.sources, source)) errors.add('unknown-source', steps, 'a key of sources', source);
  };
  for (const key of Object.keys(file.sources))
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) || key.length > 40)
      errors.add('bad-id', ['sources', key], 'lower-case words joined by hyphens', key);
  file.log.forEach(({ source }, i) => {
    known(source, ['log', i, 'source']);
  });
  file.series.forEach(({ before, observations }, i) => {
    for (const [name, points] of Object.entries({ before, observations }))
      points.forEach(({ source }, j) => {
        known(source, ['series', i, name, j, 'source']);
      });
  });
  file.checks.forEach(({ source }, i) => {
    known(source, ['checks', i, 'source']);
  });
}

function checkWorld(file: CaseFile, errors: Errors): void {
  for (const name of Object.keys(file.world.parameters ?? {}))
    if ((VIEW_PARAMETERS as readonly string[]).includes(name))
      errors.add(
        'bad-reference',
        ['world', 'parameters', name],
        'no number of a view: they are the same everywhere',
        name,
      );
  const { sectors, levers, calendar } = file.world;
  if ((sectors === undefined) !== (levers === undefined))
    errors.add('missing-field', ['world', sectors ? 'levers' : 'sectors'], 'sectors and levers together', undefined);
  checkOrder(calendar?.map(({ quarter }) => quarter) ?? [], file.quarters, ['world', 'calendar'], errors);
}

/** Rising quarters, none past the case. */
function checkOrder(quarters: readonly number[], most: number, steps: Steps, errors: Errors): void {
  quarters.forEach((quarter, i) => {
    const before = quarters[i - 1];
    if (before !== undefined && quarter <= before)
      errors.add('bad-order', [...steps, i, 'quarter'], `more than ${before}`, quarter);
    if (quarter > most) errors.add('out-of-range', [...steps, i, 'quarter'], `at most ${most}`, quarter);
  });
}

function checkOver(over: { from: number; to: number }, file: CaseFile, steps: Steps, errors: Errors): void {
  if (over.to < over.from) errors.add('bad-order', [...steps, 'to'], `${over.from} or more`, over.to);
  if (over.to > file.quarters)
    errors.add('out-of-range', [...steps, 'to'], `at most ${file.quarters}, the quarters of the case`, over.to);
}

function checkLog(file: CaseFile, sectors: readonly string[], levers: readonly string[], errors: Errors): void {
  const answered = new Set<number>();
  const pulled = new Set<number>();
  file.log.forEach((entry, i) => {
    const at = ['log', i];
    checkOver(entry, file, at, errors);
    const { deal, answer, lever, allies } = entry;
    if (!deal && !answer && !lever && !allies)
      errors.add('missing-field', at, 'a deal, answer, lever or allies', undefined);
    if (deal && answer)
      errors.add('unknown-field', [...at, 'answer'], 'no answer beside a deal, which is signed', answer);
    if (answer && file.offers === 'log')
      errors.add('unknown-field', [...at, 'answer'], 'no answer: only offers of the log stand', answer);
    for (let quarter = entry.from; quarter <= Math.min(entry.to, file.quarters); quarter++) {
      if ((deal || answer) && answered.has(quarter)) errors.add('duplicate', at, 'one offer a quarter', quarter);
      if (deal || answer) answered.add(quarter);
      if (lever && pulled.has(quarter)) errors.add('duplicate', [...at, 'lever'], 'one lever a quarter', quarter);
      if (lever) pulled.add(quarter);
    }
    if (deal) checkDeal(deal, sectors, [...at, 'deal'], errors);
    if (lever && !levers.includes(lever.id))
      errors.add('bad-reference', [...at, 'lever', 'id'], `one of ${levers.join(', ')}`, lever.id);
    if (allies && !sectors.includes(allies.sector))
      errors.add('bad-reference', [...at, 'allies', 'sector'], `one of ${sectors.join(', ')}`, allies.sector);
  });
}

type DealOfFile = NonNullable<CaseFile['log'][number]['deal']>;

function checkDeal({ gives, conditional }: DealOfFile, sectors: readonly string[], steps: Steps, errors: Errors): void {
  const { sector, step, cash, goods, personal, recognition } = gives;
  const given = [sector, cash, goods, personal, recognition].filter((one) => one !== undefined);
  if (given.length !== 1)
    errors.add('wrong-size', [...steps, 'gives'], 'one of sector, cash, goods, personal, recognition', given.length);
  if ((sector === undefined) !== (step === undefined))
    errors.add('missing-field', [...steps, 'gives', sector ? 'step' : 'sector'], 'sector and step together', undefined);
  if (sector !== undefined && !sectors.includes(sector))
    errors.add('bad-reference', [...steps, 'gives', 'sector'], `one of ${sectors.join(', ')}`, sector);
  if (conditional && sector === undefined)
    errors.add('unknown-field', [...steps, 'conditional'], 'no condition on what cannot be taken back', conditional);
}

function checkSeries(file: CaseFile, errors: Errors): void {
  checkUnique(file.series, 'series', errors);
  file.series.forEach(({ measure, span, before, observations }, i) => {
    const at = ['series', i];
    checkOrder(
      before.map(({ quarter }) => quarter),
      0,
      [...at, 'before'],
      errors,
    );
    checkOrder(
      observations.map(({ quarter }) => quarter),
      file.quarters,
      [...at, 'observations'],
      errors,
    );
    if (observations.length >= ENOUGH && before.length < 2)
      errors.add('wrong-size', [...at, 'before'], 'two values or more, for the naive forecasts', before.length);
    if (MEASURES[measure] === 'stock' && span !== 1)
      errors.add('out-of-range', [...at, 'span'], '1: a count of people is that of a day', span);
    for (const [name, points] of Object.entries({ before, observations }))
      points.forEach(({ quarter, date }, j) => {
        const here = [...at, name, j];
        if (name === 'observations' && quarter < span)
          errors.add('out-of-range', [...here, 'quarter'], `${span} or more, the quarters it sums up`, quarter);
        checkDate(file, date, quarter, span, [...here, 'date'], errors);
      });
  });
}

/** A year ends where its quarter ends; a day lies near the end of its quarter, or within the quarters that are summed up. */
function checkDate(file: CaseFile, date: string, quarter: number, span: number, steps: Steps, errors: Errors): void {
  const days = daysOf(date);
  if (days === null) {
    errors.add('wrong-type', steps, 'a date as 1964, 2024-08 or 2025-12-13', date);
    return;
  }
  const end = endOf(file.start, quarter);
  const [first, last] = days;
  const fits = first === last ? Math.abs(last - end) <= NEAR : last === end && span === 4;
  if (!fits)
    errors.add(
      'out-of-range',
      steps,
      `within ${NEAR} days of the end of ${nameOf(file.start, quarter)}, or its year`,
      date,
    );
}

function checkChecks(file: CaseFile, errors: Errors): void {
  checkUnique(file.checks, 'checks', errors);
  if (file.series.length + file.checks.length === 0)
    errors.add('wrong-size', ['checks'], 'something to hold the case against', 0);
  file.checks.forEach((check, i) => {
    const at = ['checks', i];
    checkOver(check.over, file, [...at, 'over'], errors);
    if (check.against) checkOver(check.against, file, [...at, 'against'], errors);
    const sign = check.is === 'higher' || check.is === 'lower' || check.is === 'not-higher';
    if (sign && !check.against)
      errors.add('missing-field', [...at, 'against'], 'the quarters that it is held against', undefined);
    if (!sign && check.against)
      errors.add('unknown-field', [...at, 'against'], 'none: a size is held against `by`', 'an object');
    if (!sign && check.by === undefined) errors.add('missing-field', [...at, 'by'], 'the bound', undefined);
  });
}

function checkUnique(items: readonly { readonly id: string }[], name: string, errors: Errors): void {
  const ids = new Set<string>();
  items.forEach(({ id }, i) => {
    if (ids.has(id)) errors.add('duplicate', [name, i, 'id'], 'each id once', id);
    ids.add(id);
  });
}
