/** What the fields of a scenario say about each other: each check adds the errors it finds, in the order of the file. */

import {
  GIVEN_PARAMETERS,
  PARAMETERS,
  type Parameter,
  type ParameterName,
  VIEW_PARAMETERS,
} from '../rules/parameters/index.ts';
import { KINDS } from '../rules/scenario.ts';
import { type Misplaced, pathOf, show } from './errors.ts';
import type { Json } from './json.ts';
import { EFFECT_BOUNDS, ON_SECTORS, type ScenarioFile, WHOLE_EFFECTS } from './schema.ts';

type Steps = readonly (string | number)[];

class Errors {
  readonly found: Misplaced[] = [];

  add(code: Misplaced['code'], steps: Steps, expected: string, found: unknown): void {
    this.found.push({ code, path: pathOf(steps), expected, found: show(found) });
  }
}

export function checkScenarioFile(file: ScenarioFile): Misplaced[] {
  const errors = new Errors();
  checkTime(file, errors);
  checkSources(file, errors);
  checkSectorsAndLevers(file, errors);
  checkFirstOffer(file, errors);
  checkParameters(file, errors);
  checkDilemmas(file, errors);
  checkRoster(file, errors);
  return errors.found;
}

function checkTime(file: ScenarioFile, errors: Errors): void {
  file.terms.forEach((term, i) => {
    if (term > file.horizon) errors.add('out-of-range', ['terms', i], `at most the horizon, ${file.horizon}`, term);
    const before = file.terms[i - 1];
    if (before !== undefined && term <= before) errors.add('bad-order', ['terms', i], `more than ${before}`, term);
  });
  file.calendar.forEach(({ quarter }, i) => {
    const before = file.calendar[i - 1]?.quarter;
    if (before !== undefined && quarter <= before)
      errors.add('bad-order', ['calendar', i, 'quarter'], `more than ${before}`, quarter);
    if (quarter > file.horizon)
      errors.add('out-of-range', ['calendar', i, 'quarter'], `at most the horizon, ${file.horizon}`, quarter);
  });
  file.levers.forEach(({ opens }, i) => {
    const first = file.terms[0] ?? file.horizon;
    if (opens > first) errors.add('out-of-range', ['levers', i, 'opens'], `at most the shortest term, ${first}`, opens);
  });
}

/** Every `source` in the file, wherever it stands, must be a key of `sources`. */
function checkSources(file: ScenarioFile, errors: Errors): void {
  for (const key of Object.keys(file.sources)) checkId(key, ['sources', key], errors);
  eachSource(file, (source, steps) => {
    if (!Object.hasOwn(file.sources, source)) errors.add('unknown-source', steps, 'a key of sources', source);
  });
}

/** Calls back for every `source` field with the path to it. */
export function eachSource(file: unknown, use: (source: string, steps: Steps) => void): void {
  const walk = (value: Json, steps: Steps): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        walk(item, [...steps, i]);
      });
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      if (key === 'source' && typeof item === 'string') use(item, [...steps, key]);
      else walk(item, [...steps, key]);
    }
  };
  walk(file as Json, []);
}

function checkSectorsAndLevers(file: ScenarioFile, errors: Errors): void {
  checkUnique(file.sectors, ['sectors'], errors);
  checkUnique(file.levers, ['levers'], errors);
  file.sectors.forEach(({ oursWeight, alliesWeight }, i) => {
    const rest = 1 - oursWeight.value;
    if (Math.abs(alliesWeight.value - rest) > NOISE)
      errors.add(
        'not-one-whole',
        ['sectors', i, 'alliesWeight', 'value'],
        `${Number(rest.toFixed(6))}: with ours it sums to 1`,
        alliesWeight.value,
      );
  });
  const kinds = new Set<string>();
  file.levers.forEach((lever, i) => {
    const isSector = lever.kind === 'sector';
    const kind = isSector ? `sector ${lever.sector}` : lever.kind;
    if (kinds.has(kind)) errors.add('repeated-kind', ['levers', i, 'kind'], 'one lever of a kind', kind);
    kinds.add(kind);
    const pointsWell = isSector ? lever.sector >= 0 && lever.sector < file.sectors.length : lever.sector === -1;
    const expected = isSector ? `0..${file.sectors.length - 1}` : '-1, as the lever is no sector';
    if (!pointsWell) errors.add('bad-reference', ['levers', i, 'sector'], expected, lever.sector);
  });
}

function checkFirstOffer(file: ScenarioFile, errors: Errors): void {
  const offer = file.firstOffer;
  if (offer === null) return;
  const total = KINDS.reduce((sum, kind) => sum + file.prisoners[kind].value, 0);
  const inside = offer.kind === 'any' ? total : file.prisoners[offer.kind].value;
  if (offer.people.value > inside)
    errors.add(
      'out-of-range',
      ['firstOffer', 'people', 'value'],
      `at most ${inside}, all there are`,
      offer.people.value,
    );
  if (offer.payment === 'relief') {
    const sector = file.sectors[offer.sector];
    if (sector === undefined)
      errors.add('bad-reference', ['firstOffer', 'sector'], `0..${file.sectors.length - 1}`, offer.sector);
    else if (offer.step > sector.ours.value)
      errors.add(
        'out-of-range',
        ['firstOffer', 'step'],
        `at most ${sector.ours.value}, all that is in force`,
        offer.step,
      );
    return;
  }
  if (offer.sector !== -1)
    errors.add('bad-reference', ['firstOffer', 'sector'], '-1, as no sector is relieved', offer.sector);
  if (file.payments[offer.payment].value <= 0)
    errors.add('bad-reference', ['firstOffer', 'payment'], 'a payment that is switched on', offer.payment);
}

function checkParameters(file: ScenarioFile, errors: Errors): void {
  const check = (set: ScenarioFile['parameters'], steps: Steps): void => {
    for (const [name, given] of Object.entries(set)) {
      const { value, low, high } = given;
      const table: Parameter | undefined = Object.hasOwn(PARAMETERS, name)
        ? PARAMETERS[name as keyof typeof PARAMETERS]
        : undefined;
      if (table === undefined)
        errors.add('unknown-parameter', [...steps, name], 'the name of a parameter of the rules', name);
      if (low > high) errors.add('bad-order', [...steps, name, 'low'], `at most high, ${high}`, low);
      else if (value < low || value > high)
        errors.add('outside-own-range', [...steps, name, 'value'], `${low}..${high}`, value);
      if (table !== undefined) checkBounds(given, table, [...steps, name], errors);
    }
  };
  check(file.parameters, ['parameters']);
  for (const name of GIVEN_PARAMETERS)
    if (!isOfViews(name) && !file.parameters[name] && !Object.values(file.views).every((set) => set[name]))
      errors.add('missing-parameter', ['parameters', name], 'a value: it describes the country', undefined);
  const views = Object.keys(file.views);
  if (views.length < 1 || views.length > 6) errors.add('wrong-size', ['views'], '1 to 6 views', views.length);
  for (const [name, set] of Object.entries(file.views)) {
    checkId(name, ['views', name], errors);
    check(set, ['views', name]);
    for (const parameter of VIEW_PARAMETERS)
      if (!Object.hasOwn(set, parameter))
        errors.add('missing-parameter', ['views', name, parameter], 'a value: it is what views differ in', undefined);
    checkChances(file, name, errors);
  }
}

const isOfViews = (name: ParameterName): boolean => (VIEW_PARAMETERS as readonly ParameterName[]).includes(name);

/** Chances that divide one draw: what is left to 1 is the last of them. */
const ONE_DRAW: readonly (readonly ParameterName[])[] = [
  ['dealerChance', 'drifterChance'],
  ['foreignChance', 'illChance'],
  ['breakdownShare', 'failedLeast'],
];

/** As they are given under a view. */
function checkChances(file: ScenarioFile, view: string, errors: Errors): void {
  for (const names of ONE_DRAW) {
    const given = names.map(
      (name) => file.views[view]?.[name]?.value ?? file.parameters[name]?.value ?? PARAMETERS[name].value ?? 0,
    );
    const sum = given.reduce((all, x) => all + x, 0);
    if (sum <= 1 + NOISE) continue;
    const last = names.at(-1) as ParameterName;
    const where = file.views[view]?.[last] === undefined ? ['parameters', last] : ['views', view, last];
    errors.add('not-one-whole', [...where, 'value'], `at most 1 together with ${names.slice(0, -1).join(', ')}`, sum);
  }
}

/** Value and range lie inside the bounds of the rules, each at a whole number of the parameter's units. */
function checkBounds(given: ScenarioFile['parameters'][string], table: Parameter, steps: Steps, errors: Errors): void {
  for (const field of ['value', 'low', 'high'] as const) {
    const x = given[field];
    if (x < table.low || x > table.high)
      errors.add('out-of-range', [...steps, field], `${table.low}..${table.high}, ${table.unit}`, x);
    if (Math.abs(x * table.per - Math.round(x * table.per)) > NOISE)
      errors.add('not-a-step', [...steps, field], `a whole number of steps of ${1 / table.per}`, x);
  }
}
/** Decimals times a power of ten may miss a whole number by this much. */
const NOISE = 1e-6;

function checkDilemmas(file: ScenarioFile, errors: Errors): void {
  const checkSector = (what: string, sector: number | undefined, steps: Steps): void => {
    if (sector === undefined) return;
    if (!ON_SECTORS.has(what))
      errors.add('bad-reference', [...steps, 'sector'], 'none, as this is no restriction', sector);
    else if (sector >= file.sectors.length)
      errors.add('bad-reference', [...steps, 'sector'], `0..${file.sectors.length - 1}`, sector);
  };
  checkUnique(file.dilemmas, ['dilemmas'], errors);
  file.dilemmas.forEach((dilemma, d) => {
    const at = ['dilemmas', d];
    const tests = new Set<string>();
    dilemma.when.forEach(({ test, atLeast, atMost, sector }, i) => {
      const here = [...at, 'when', i];
      const asked = `${test} ${sector ?? ''}`;
      if (tests.has(asked)) errors.add('duplicate', [...here, 'test'], 'each test once', test);
      tests.add(asked);
      checkSector(test, sector, here);
      if (atLeast === undefined && atMost === undefined)
        errors.add('missing-field', here, 'atLeast or atMost', undefined);
      if (atLeast !== undefined && atMost !== undefined && atLeast > atMost)
        errors.add('bad-order', [...here, 'atLeast'], `at most atMost, ${atMost}`, atLeast);
    });
    checkUnique(dilemma.options, [...at, 'options'], errors);
    if (dilemma.options.every(({ cost }) => cost > 0))
      errors.add('no-free-option', [...at, 'options'], 'an option that costs no capital', 'none');
    dilemma.options.forEach((option, o) => {
      option.effects.forEach((effect, e) => {
        const here = [...at, 'options', o, 'effects', e];
        const [low, high] = EFFECT_BOUNDS[effect.on];
        if (effect.amount < low || effect.amount > high)
          errors.add('out-of-range', [...here, 'amount'], `${low}..${high}`, effect.amount);
        if (WHOLE_EFFECTS.includes(effect.on) && !Number.isInteger(effect.amount))
          errors.add('not-an-integer', [...here, 'amount'], 'a whole number', effect.amount);
        if (effect.on.startsWith('subject') && dilemma.subject === 'none')
          errors.add('bad-reference', [...here, 'on'], 'an effect that needs no person', effect.on);
        checkSector(effect.on, effect.sector, here);
        if (option.effects.findIndex(({ on }) => on === effect.on) < e)
          errors.add('duplicate', [...here, 'on'], 'each effect once', effect.on);
      });
    });
  });
}

function checkRoster(file: ScenarioFile, errors: Errors): void {
  checkUnique(file.roster, ['roster'], errors);
  for (const kind of KINDS) {
    const named = file.roster.filter((person) => person.kind === kind).length;
    const all = file.prisoners[kind].value;
    if (named > all) errors.add('out-of-range', ['roster'], `at most ${all} of kind ${kind}, all there are`, named);
  }
}

function checkUnique(items: readonly { readonly id: string }[], steps: Steps, errors: Errors): void {
  const ids = new Set<string>();
  items.forEach(({ id }, i) => {
    if (ids.has(id)) errors.add('duplicate', [...steps, i, 'id'], 'each id once', id);
    ids.add(id);
  });
}

function checkId(id: string, steps: Steps, errors: Errors): void {
  if (id.length > 40 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    errors.add('bad-id', steps, 'lower-case words joined by hyphens', id);
}
