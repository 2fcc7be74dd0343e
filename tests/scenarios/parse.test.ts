import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARAMETERS, type ParameterName } from '../../src/rules/parameters/index.ts';
import { KINDS } from '../../src/rules/scenario.ts';
import {
  BUILT_IN,
  describeError,
  MAX_TEXT,
  parseProse,
  parseScenario,
  parseScenarioJson,
  SCENARIO_ERRORS,
  type ScenarioErrorCode,
} from '../../src/scenarios/index.ts';
import { changed, type Loose, PROSE_TEXT, SCENARIO_TEXT, SYNTHETIC_TEXT } from './files.ts';

function parsed(text: string) {
  const result = parseScenario(text, 'file.json');
  if (!result.ok) throw new Error(describeError(result.error));
  return result.value;
}

describe('what ships', () => {
  test('potash-2025 is read, with the start of December 2025', () => {
    const scenario = parsed(SCENARIO_TEXT);
    expect(scenario.start).toEqual({ year: 2025, quarter: 4 });
    const { ordinary, foreign, ill } = scenario.prisoners;
    expect(ordinary.value + foreign.value + ill.value).toBe(1227);
    expect(scenario.firstOffer?.people.value).toBe(123);
    expect(scenario.firstOffer?.step).toBe(1);
    expect(scenario.sectors.map(({ id, ours }) => [id, ours.value])).toEqual([
      ['potash', 1],
      ['oil', 1],
      ['banks', 1],
      ['aviation', 0],
    ]);
    expect(scenario.levers.map(({ id }) => id)).toEqual([
      ...['potash', 'oil', 'banks', 'aviation', 'measures', 'rerouting', 'allies', 'civil', 'law', 'home'],
    ]);
    expect(scenario.roster).toHaveLength(24);
    expect(Object.keys(scenario.views)).toEqual(['op-ed', 'engagement', 'sceptic']);
  });

  test('the licence of the first offer is worth $49m a quarter, as the model says', () => {
    const [potash] = parsed(SCENARIO_TEXT).sectors;
    expect(
      (potash?.value.value ?? 0) * (potash?.oursWeight.value ?? 0) * (1 - (potash?.leakage.value ?? 0)),
    ).toBeCloseTo(49, 9);
  });

  test('every built-in scenario and its prose are valid', () => {
    for (const { id, scenario } of BUILT_IN) {
      const result = parseScenarioJson(scenario, id);
      expect(result.ok ? result.value.id : describeError(result.error)).toBe(id);
    }
  });

  test('the three views set the same parameters, in whole units', () => {
    const { views } = parsed(SCENARIO_TEXT);
    const names = Object.keys(views['op-ed'] ?? {}).sort();
    expect(names).toHaveLength(20);
    for (const set of Object.values(views)) {
      expect(Object.keys(set).sort()).toEqual(names);
      for (const [name, { value, low, high }] of Object.entries(set)) {
        const { per } = PARAMETERS[name as ParameterName];
        for (const x of [value, low, high])
          expect(Math.abs(x * per - Math.round(x * per)), `${name} ${x}`).toBeLessThan(1e-9);
      }
    }
  });

  test('a term of sixteen quarters has dilemmas to meet from its first year on, without any deal', () => {
    const file = parsed(SCENARIO_TEXT);
    const atStart: Readonly<Record<string, number | undefined>> = {
      reported: KINDS.reduce((sum, kind) => sum + file.prisoners[kind].value, 0),
      ours: Math.max(...file.sectors.map(({ ours }) => ours.value)),
      allies: Math.max(...file.sectors.map(({ allies }) => allies.value)),
      personal: file.parameters.personalRest?.value,
      offerEveryone: 0,
    };
    const open = file.dilemmas.filter(({ when }) =>
      when.every(({ test, atLeast = 0, sector }) => {
        const value = test === 'ours' && sector !== undefined ? file.sectors[sector]?.ours.value : atStart[test];
        return value !== undefined
          ? value >= atLeast
          : ['quarter', 'offerStands', 'unity'].includes(test) && atLeast <= 4;
      }),
    );
    expect(open.length).toBeGreaterThanOrEqual(8);
  });

  test('no option of a dilemma is free of effects, and none moves a thing in silence', () => {
    for (const { options } of parsed(SCENARIO_TEXT).dilemmas)
      for (const option of options) expect(option.effects.length).toBeGreaterThanOrEqual(2);
  });

  test('the synthetic scenario has one sector, cash and six quarters', () => {
    const scenario = parsed(SYNTHETIC_TEXT);
    expect([scenario.sectors.length, scenario.terms, scenario.firstOffer?.payment]).toEqual([1, [6], 'cash']);
  });
});

type Case = [code: ScenarioErrorCode, path: string, change: (file: Loose) => void];
const deep = (levels: number): Loose => (levels === 0 ? 1 : [deep(levels - 1)]);
const CASES: readonly Case[] = [
  ['wrong-type', 'sectors[2].value.value', (f) => (f.sectors[2].value.value = '150')],
  ['wrong-type', 'roster', (f) => (f.roster = {})],
  ['wrong-type', 'firstOffer', (f) => (f.firstOffer = 5)],
  ['missing-field', 'levers[3].opens', (f) => delete f.levers[3].opens],
  ['missing-field', 'dilemmas[0].when[0]', (f) => (f.dilemmas[0].when = [{ test: 'quarter' }])],
  ['unknown-field', 'prisoners.children', (f) => (f.prisoners.children = { value: 1, source: 'op-ed' })],
  ['unknown-field', 'firstOffer.toString', (f) => (f.firstOffer.toString = 1)],
  ['out-of-range', 'sectors[0].leakage.value', (f) => (f.sectors[0].leakage.value = 1.01)],
  ['out-of-range', 'terms[2]', (f) => Object.assign(f, { horizon: 14, calendar: [] })],
  ['out-of-range', 'horizon', (f) => (f.horizon = 41)],
  ['out-of-range', 'calendar[7].quarter', (f) => (f.horizon = 36)],
  ['out-of-range', 'levers[8].opens', (f) => (f.levers[8].opens = 9)],
  ['out-of-range', 'firstOffer.people.value', (f) => (f.firstOffer.kind = 'ill')],
  ['out-of-range', 'firstOffer.step', (f) => (f.firstOffer.sector = 3)],
  ['out-of-range', 'roster', (f) => (f.prisoners.foreign.value = 2)],
  [
    'out-of-range',
    'dilemmas[0].options[0].effects[0].amount',
    (f) => (f.dilemmas[0].options[0].effects[0].amount = 11),
  ],
  ['not-an-integer', 'prisoners.ill.value', (f) => (f.prisoners.ill.value = 80.5)],
  [
    'not-an-integer',
    'dilemmas[9].options[0].effects[0].amount',
    (f) => (f.dilemmas[9].options[0].effects[0].amount = 1.5),
  ],
  ['wrong-size', 'sectors', (f) => (f.sectors = [])],
  ['wrong-size', 'sectors', (f) => (f.sectors = [...f.sectors, ...f.sectors])],
  ['wrong-size', 'levers', (f) => f.levers.push(f.levers[0])],
  ['wrong-size', 'roster', (f) => f.roster.push({ ...f.roster[0], id: 'one-more' })],
  ['wrong-size', 'dilemmas[0].options', (f) => f.dilemmas[0].options.splice(1)],
  ['wrong-size', 'views', (f) => (f.views = {})],
  ['bad-id', 'sectors[1].id', (f) => (f.sectors[1].id = 'Oil products')],
  ['bad-id', 'sources["Our own"]', (f) => (f.sources['Our own'] = f.sources['op-ed'])],
  ['not-in-list', 'levers[0].kind', (f) => (f.levers[0].kind = 'weapon')],
  ['not-in-list', 'dilemmas[1].options[0].effects[0].on', (f) => (f.dilemmas[1].options[0].effects[0].on = 'winning')],
  ['not-in-list', 'dilemmas[1].when[0].test', (f) => (f.dilemmas[1].when[0].test = 'strength')],
  ['duplicate', 'roster[5].id', (f) => (f.roster[5].id = f.roster[4].id)],
  ['duplicate', 'dilemmas[3].when[1].test', (f) => (f.dilemmas[3].when[1].test = 'unity')],
  ['out-of-range', 'sectors[3].soldAt.value', (f) => (f.sectors[3].soldAt.value = 1)],
  ['not-an-integer', 'sectors[3].soldAt.value', (f) => (f.sectors[3].soldAt.value = -0.5)],
  ['missing-field', 'sectors[1].soldAt', (f) => delete f.sectors[1].soldAt],
  ['unknown-source', 'sectors[3].soldAt.source', (f) => (f.sectors[3].soldAt.source = 'hearsay')],
  ['unknown-source', 'sectors[3].ours.source', (f) => (f.sectors[3].ours.source = 'hearsay')],
  ['unknown-source', 'calendar[0].source', (f) => (f.calendar[0].source = 'hearsay')],
  ['unknown-source', 'views.sceptic.bite.source', (f) => (f.views.sceptic.bite.source = 'hearsay')],
  ['unknown-parameter', 'views.op-ed.kindness', (f) => (f.views['op-ed'].kindness = f.views['op-ed'].bite)],
  ['unknown-parameter', 'parameters.luck', (f) => (f.parameters.luck = f.views['op-ed'].bite)],
  ['missing-parameter', 'parameters.ordinaryArrests', (f) => delete f.parameters.ordinaryArrests],
  ['missing-parameter', 'views.sceptic.eliteMoney', (f) => delete f.views.sceptic.eliteMoney],
  ['missing-parameter', 'views.engagement.moderation', (f) => delete f.views.engagement.moderation],
  [
    'missing-parameter',
    'views.op-ed.bite',
    (f) => {
      f.parameters.bite = f.views['op-ed'].bite;
      delete f.views['op-ed'].bite;
    },
  ],
  ['not-one-whole', 'sectors[2].alliesWeight.value', (f) => (f.sectors[2].alliesWeight.value = 0.51)],
  ['not-one-whole', 'sectors[0].alliesWeight.value', (f) => (f.sectors[0].oursWeight.value = 0.3)],
  [
    'not-one-whole',
    'parameters.drifterChance.value',
    (f) => {
      Object.assign(f.parameters.dealerChance, { value: 0.5 });
      Object.assign(f.parameters.drifterChance, { value: 0.51, high: 0.6 });
    },
  ],
  [
    'not-one-whole',
    'views.sceptic.failedLeast.value',
    (f) => {
      f.views.sceptic.failedLeast = { ...f.parameters.servedRate, value: 0.5, low: 0.3, high: 0.5 };
      Object.assign(f.parameters.breakdownShare, { value: 0.51, high: 0.6 });
    },
  ],
  ['out-of-range', 'parameters.servedRate.high', (f) => (f.parameters.servedRate.high = 1.5)],
  ['out-of-range', 'views.sceptic.bite.low', (f) => (f.views.sceptic.bite.low = 0.05)],
  ['not-a-step', 'parameters.rateStart.value', (f) => (f.parameters.rateStart.value = 0.305)],
  ['not-a-step', 'views.op-ed.markup.high', (f) => (f.views['op-ed'].markup.high = 1.251)],
  ['outside-own-range', 'views.engagement.cheat.value', (f) => (f.views.engagement.cheat.value = 0.09)],
  ['bad-order', 'views.engagement.cheat.low', (f) => (f.views.engagement.cheat.low = 0.2)],
  ['bad-order', 'terms[1]', (f) => (f.terms = [8, 8])],
  ['bad-order', 'calendar[1].quarter', (f) => (f.calendar[1].quarter = 12)],
  ['bad-order', 'dilemmas[3].when[0].atLeast', (f) => (f.dilemmas[3].when[0].atLeast = 0.9)],
  ['bad-reference', 'levers[3].sector', (f) => (f.levers[3].sector = 4)],
  ['bad-reference', 'levers[4].sector', (f) => (f.levers[4].sector = 0)],
  ['bad-reference', 'firstOffer.sector', (f) => (f.firstOffer.sector = -1)],
  ['bad-reference', 'firstOffer.sector', (f) => (f.firstOffer.payment = 'personal')],
  ['bad-reference', 'firstOffer.payment', (f) => Object.assign(f.firstOffer, { payment: 'cash', sector: -1 })],
  [
    'bad-reference',
    'dilemmas[3].options[0].effects[0].on',
    (f) => Object.assign(f.dilemmas[3].options[0].effects[0], { on: 'subjectRisk', amount: 0.1 }),
  ],
  ['bad-reference', 'dilemmas[1].when[1].sector', (f) => (f.dilemmas[1].when[1].sector = 4)],
  ['bad-reference', 'dilemmas[1].when[0].sector', (f) => (f.dilemmas[1].when[0].sector = 0)],
  [
    'bad-reference',
    'dilemmas[3].options[0].effects[1].sector',
    (f) => (f.dilemmas[3].options[0].effects[1].sector = 0),
  ],
  ['repeated-kind', 'levers[9].kind', (f) => (f.levers[9].kind = 'law')],
  ['repeated-kind', 'levers[1].kind', (f) => (f.levers[1].sector = 0)],
  ['no-free-option', 'dilemmas[0].options', (f) => Object.assign(f.dilemmas[0].options[0], { cost: 1 })],
  ['too-deep', 'roster[0][0][0][0][0][0][0][0][0]', (f) => (f.roster = deep(12))],
  ['too-large', 'roster', (f) => (f.roster = new Array(50_000).fill(0))],
];

describe('every error has a code and a place', () => {
  test.each(CASES)('%s at %s', (code, path, change) => {
    const result = parseScenarioJson(changed(SCENARIO_TEXT, change), 'broken.json');
    expect(result).toMatchObject({ ok: false, error: { code, path, file: 'broken.json' } });
    if (!result.ok) expect(describeError(result.error)).toMatch(/^broken\.json .+: expected .+, found .+/);
  });

  test('text that is no JSON, or too long', () => {
    expect(parseScenario('{', 'a')).toMatchObject({ ok: false, error: { code: 'not-json', path: '' } });
    expect(parseScenario(' '.repeat(MAX_TEXT + 1), 'a')).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(parseScenario(7 as never, 'a')).toMatchObject({ ok: false, error: { code: 'not-json' } });
    expect(parseScenarioJson(undefined, 'a')).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });

  test('every code of a scenario is reached by a case above; the others belong to prose', () => {
    const prose: readonly ScenarioErrorCode[] = ['not-covered', 'not-in-scenario', 'bad-placeholder', 'too-many-words'];
    const reached = new Set<ScenarioErrorCode>([...CASES.map(([code]) => code), 'not-json', ...prose]);
    expect(SCENARIO_ERRORS.filter((code) => !reached.has(code))).toEqual([]);
  });
});

describe('nothing throws and nothing leaks', () => {
  const scenario = parsed(SCENARIO_TEXT);

  test('any text, any JSON and any value come back as a result', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        expect(parseScenario(value as string, 'f').ok).toBe(false);
        expect(parseScenarioJson(value, 'f').ok).toBe(false);
        expect(parseProse(value as string, 'f', scenario).ok).toBe(false);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('a value put anywhere in a good file gives a result, and an error names a place', () => {
    const places = placesIn(JSON.parse(SCENARIO_TEXT));
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.jsonValue(), (n, value) => {
        const file = JSON.parse(SCENARIO_TEXT);
        const steps = places[n] as (string | number)[];
        let at = file;
        for (const step of steps.slice(0, -1)) at = at[step];
        at[steps.at(-1) as string] = value;
        const result = parseScenarioJson(file, 'f');
        if (!result.ok) expect(result.error.path).not.toBe('');
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('getters that throw, proxies and circles are errors', () => {
    const circle: Loose = {};
    circle.circle = circle;
    const thrower = Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw 1;
      },
    });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const value of [circle, thrower, proxy]) expect(parseScenarioJson(value, 'f').ok).toBe(false);
    expect(parseScenario('['.repeat(100_000), 'f').ok).toBe(false);
    expect(parseScenario(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'f').ok).toBe(false);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('a key %s changes no object', (key) => {
    const text = SCENARIO_TEXT.replace('"sources": {', `"sources": { "${key}": { "polluted": true },`);
    expect(text).not.toBe(SCENARIO_TEXT);
    expect(parseScenario(text, 'f').ok).toBe(false);
    expect(({} as Loose).polluted).toBeUndefined();
    const source = SCENARIO_TEXT.replace('"source": "potash-value"', `"source": "${key.toLowerCase()}"`);
    expect(parseScenario(source, 'f').ok).toBe(false);
    const prose = PROSE_TEXT.replace('"sectors": {', `"sectors": { "${key}": { "name": "x", "offered": "x" },`);
    expect(parseProse(prose, 'f', scenario).ok).toBe(false);
  });

  test('what was parsed shares nothing with what came in', () => {
    const file = JSON.parse(SCENARIO_TEXT);
    const result = parseScenarioJson(file, 'f');
    file.sectors[0].value.value = 1;
    file.roster.length = 0;
    expect(result.ok && [result.value.sectors[0]?.value.value, result.value.roster.length]).toEqual([350, 24]);
  });
});

function placesIn(value: Loose, steps: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return keys.flatMap((key) => [[...steps, key], ...placesIn(value[key], [...steps, key])]);
}
