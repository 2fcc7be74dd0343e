// Parameters: whole units inside their ranges, with a source and what speaks against them, in the table and every view.
import { expect, test } from 'vitest';
import {
  changeIsLegal,
  compile,
  EVIDENCE,
  GIVEN_PARAMETERS,
  PARAMETER_GROUPS,
  PARAMETER_NAMES,
  PARAMETERS,
  type ParameterName,
  parameterRange,
  VIEW_PARAMETERS,
} from '../../src/rules/index.ts';
import { COUNTERS } from '../../src/rules/parameters/counters.ts';
import { SALE } from '../../src/rules/parameters/sale.ts';
import { potash, synthetic, VIEWS } from './models.ts';

const whole = (x: number, per: number) => Math.abs(x * per - Math.round(x * per)) < 1e-6;

test('no two mechanisms own a parameter of the same name: one would get the other’s value', () => {
  const names = Object.values(PARAMETER_GROUPS).flatMap((group) => Object.keys(group));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  // A group made of two files must not lose a name to the other either.
  expect(Object.keys(SALE).filter((name) => name in COUNTERS)).toEqual([]);
});

test('each parameter is a whole number of units inside its range, with texts', () => {
  expect(PARAMETER_NAMES.length).toBeGreaterThan(200);
  for (const name of PARAMETER_NAMES) {
    const parameter = PARAMETERS[name];
    const { low, high, per, unit, meaning } = parameter;
    expect(low, name).toBeLessThan(high);
    expect([1, 10, 100, 1000], name).toContain(per);
    for (const x of [low, high]) expect(whole(x, per), `${name}: ${x} is no whole number of 1/${per}`).toBe(true);
    expect(unit.trim().length, name).toBeGreaterThan(1);
    expect(meaning.trim().length, name).toBeGreaterThan(4);
    if (parameter.value === null) continue;
    const { value, source, against } = parameter;
    expect(value, name).toBeGreaterThanOrEqual(low);
    expect(value, name).toBeLessThanOrEqual(high);
    expect(whole(value, per), `${name}: ${value} is no whole number of 1/${per}`).toBe(true);
    for (const text of [source, against]) expect(text.trim().length, name).toBeGreaterThan(1);
  }
});

test('scenario and views give whole units inside their own range, which is inside the table', () => {
  for (const scenario of [potash, synthetic])
    for (const [view, values] of [['all views', scenario.parameters] as const, ...Object.entries(scenario.views)])
      for (const [name, given] of Object.entries(values)) {
        const base = PARAMETERS[name as ParameterName];
        const at = `${view} ${name}`;
        for (const x of [given.value, given.low, given.high]) {
          expect(whole(x, base.per), `${at}: ${x}`).toBe(true);
          expect(x, at).toBeGreaterThanOrEqual(base.low);
          expect(x, at).toBeLessThanOrEqual(base.high);
        }
        expect(given.value, at).toBeGreaterThanOrEqual(given.low);
        expect(given.value, at).toBeLessThanOrEqual(given.high);
        expect(given.against.length, at).toBeGreaterThan(2);
        expect(scenario.sources[given.source], at).toBeDefined();
      }
});

test('the three views differ in each parameter that is theirs to differ in, and in no other', () => {
  const models = VIEWS.map((view) => compile(potash, view));
  for (const name of VIEW_PARAMETERS) expect(new Set(models.map((m) => m.view[name])).size, name).toBeGreaterThan(1);
  for (const group of Object.keys(PARAMETER_GROUPS) as (keyof typeof PARAMETER_GROUPS)[])
    if (group !== 'view') for (const m of models) expect(m[group]).toEqual(models[0]?.[group]);
});

test('a model holds the view’s value, else the scenario’s, else the table’s', () => {
  const m = compile(potash, 'op-ed');
  expect(m.view.marginalShare).toBe(0.35);
  expect(compile(potash, 'engagement').view.marginalShare).toBe(0.1);
  expect(m.bargain.rateStart).toBe(potash.parameters.rateStart?.value);
  expect(m.bargain.rateLearning).toBe(PARAMETERS.rateLearning.value);
  const given = { value: 0.4, low: 0.3, high: 0.5, source: 'made-up', against: 'nothing' };
  const moved = { ...potash, parameters: { ...potash.parameters, rateStart: given } };
  const shifted = compile(moved, 'op-ed');
  expect(shifted.bargain.rateStart).toBe(0.4);
  expect(parameterRange(moved, 'op-ed', 'rateStart')).toEqual({
    value: 40,
    low: 30,
    high: 50,
    per: 100,
  });
});

const MOST_WORDS = 25;
const CITED = /\[([^\]]+)\]/g;
const words = (text: string) => text.replace(CITED, '').split(/\s+/).filter(Boolean).length;

interface Texts {
  readonly source: string;
  readonly against: string;
}

/** What is wrong with the texts of parameters, in plain lines. */
function weakTexts(table: Readonly<Record<string, Texts>>, evidence: readonly string[]): string[] {
  const out: string[] = [];
  const owners = new Map<string, string>();
  for (const [name, texts] of Object.entries(table))
    for (const field of ['source', 'against'] as const) {
      const text = texts[field].trim();
      const at = `${name}.${field}`;
      if (words(text) < 4) out.push(`${at}: says nothing`);
      if (words(text) > MOST_WORDS) out.push(`${at}: ${words(text)} words`);
      if (/no (study|figure)|our judgement\.?$/i.test(text) && words(text) < 8) out.push(`${at}: filler`);
      const bare = text.replace(CITED, '').toLowerCase().replace(/\W+/g, ' ').trim();
      const owner = owners.get(bare);
      if (owner !== undefined) out.push(`${at}: the same as ${owner}`);
      owners.set(bare, at);
      for (const [, key] of text.matchAll(CITED))
        if (!evidence.includes(key as string)) out.push(`${at}: no evidence ${key}`);
    }
  return out;
}

const OF_RULES = Object.fromEntries(
  Object.entries(PARAMETERS).flatMap(([name, p]) => (p.value === null ? [] : [[name, p as Texts]])),
);

test('each parameter has a source and a reason against it of its own, short, citing evidence that there is', () => {
  expect(Object.keys(OF_RULES).length).toBeGreaterThan(250);
  expect(weakTexts(OF_RULES, Object.keys(EVIDENCE))).toEqual([]);
  const cited = new Set(
    Object.values(OF_RULES).flatMap((p) => [...`${p.source} ${p.against}`.matchAll(CITED)].map((m) => m[1])),
  );
  expect(Object.keys(EVIDENCE).filter((key) => !cited.has(key))).toEqual([]);
  for (const [key, { text, date }] of Object.entries(EVIDENCE))
    expect(Math.min(text.length, date.length), key).toBeGreaterThan(3);
});

test('empty, long, shared and filling texts and unknown evidence are seen', () => {
  const good = { source: 'Set so that a term has seven of them.', against: 'Other governments meet none in years.' };
  const check = (texts: Partial<Texts>, name = 'planted') =>
    weakTexts({ ...OF_RULES, [name]: { ...good, ...texts } }, Object.keys(EVIDENCE));
  expect(check({})).toEqual([]);
  expect(check({ against: ' ' })).toHaveLength(1);
  expect(check({ against: 'No study gives this number.' })).toHaveLength(1);
  expect(check({ source: Array(30).fill('long').join(' ') })).toHaveLength(1);
  expect(check({ against: OF_RULES['deterrence']?.against as string })).toHaveLength(1);
  expect(check({ source: `${good.source} [nobody-2020]` })).toEqual(['planted.source: no evidence nobody-2020']);
});

test('what only a scenario can give is not made up where it is missing', () => {
  const { rateStart: _, ...others } = potash.parameters;
  const without = { ...potash, parameters: others };
  expect(() => compile(without, 'op-ed')).toThrow('not given: rateStart');
  expect(GIVEN_PARAMETERS).toContain('rateStart');
  expect(GIVEN_PARAMETERS.length).toBeGreaterThan(50);
});

test('what a scenario gives for its country has a range, a reason against it of its own and a source', () => {
  const given = Object.entries(potash.parameters);
  const reasons = given.map(([, { against }]) => against);
  expect(new Set(reasons).size).toBe(reasons.length);
  const sources = given.map(([, { source }]) => source);
  expect(new Set(sources).size).toBe(sources.length);
  for (const [name, { low, high, against }] of given) {
    expect(low, name).toBeLessThan(high);
    expect(against.split(' ').length, name).toBeLessThanOrEqual(25);
  }
});

test('in a scenario no two parameters share what speaks against them, and no source says nothing', () => {
  const owner = new Map<string, string>();
  for (const values of [potash.parameters, ...Object.values(potash.views)])
    for (const [name, { against, source }] of Object.entries(values)) {
      // The same evidence may speak against the same parameter in two views.
      expect(owner.get(against) ?? name, against).toBe(name);
      owner.set(against, name);
      expect(words(potash.sources[source]?.text ?? ''), `${name}: ${source}`).toBeGreaterThan(7);
    }
});

test('a change moves one parameter by whole units inside its range; others are refused', () => {
  for (const name of PARAMETER_NAMES) {
    const { value, low, high, per } = parameterRange(potash, 'op-ed', name);
    for (const at of [low, high]) {
      const m = compile(potash, 'op-ed', [{ parameter: name, at }]);
      const group = Object.entries(PARAMETER_GROUPS).find(([, table]) => name in table)?.[0] as 'view';
      expect((m[group] as unknown as Record<string, number>)[name], name).toBe(at / per);
    }
    expect(changeIsLegal(potash, 'op-ed', { parameter: name, at: value }), name).toBe(true);
    for (const at of [low - 1, high + 1, value + 0.5, Number.NaN]) {
      expect(changeIsLegal(potash, 'op-ed', { parameter: name, at }), `${name} at ${at}`).toBe(false);
      expect(() => compile(potash, 'op-ed', [{ parameter: name, at }])).toThrow('illegal change');
    }
  }
  expect(changeIsLegal(potash, 'op-ed', { parameter: 'nothing' as ParameterName, at: 1 })).toBe(false);
  expect(() => compile(potash, 'nowhere')).toThrow('unknown view');
});

test('a change changes the game, and no change does not', () => {
  const plain = compile(potash, 'sceptic');
  const { value } = parameterRange(potash, 'sceptic', 'refill');
  expect(compile(potash, 'sceptic', [{ parameter: 'refill', at: value }])).toEqual(plain);
  expect(compile(potash, 'sceptic', [{ parameter: 'refill', at: value + 1 }])).not.toEqual(plain);
});
