// Parameters: whole units inside their ranges, with a source and what speaks against them, in the table and every view.
import { expect, test } from 'vitest';
import {
  changeIsLegal,
  compile,
  GIVEN_PARAMETERS,
  PARAMETER_GROUPS,
  PARAMETER_NAMES,
  PARAMETERS,
  type ParameterName,
  parameterRange,
  VIEW_PARAMETERS,
} from '../../src/rules/index.ts';
import { potash, synthetic, VIEWS } from './models.ts';

const whole = (x: number, per: number) => Math.abs(x * per - Math.round(x * per)) < 1e-6;

test('no two mechanisms own a parameter of the same name: one would get the other’s value', () => {
  const names = Object.values(PARAMETER_GROUPS).flatMap((group) => Object.keys(group));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
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
