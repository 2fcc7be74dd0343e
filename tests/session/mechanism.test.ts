// The figures of a mechanism's page: the numbers of the scenario under each view, a curve drawn by the rules, nothing that is in fog.
import { expect, test } from 'vitest';
import { compile, PARAMETER_GROUPS, type ParameterName, VIEW_PARAMETERS } from '../../src/rules/index.ts';
import { mechanismFacts } from '../../src/session/mechanism.ts';
import { open, startTerm } from './play.ts';
import { potash } from './potash.ts';

const views = Object.keys(potash.views);
const numberIn = (view: string, name: ParameterName): number => {
  const model = compile(potash, view);
  const group = Object.entries(PARAMETER_GROUPS).find(([, table]) => name in table)?.[0] as 'view';
  return (model[group] as Readonly<Record<string, number>>)[name] as number;
};

test('numbers are those that the rules play with, each inside its range, with what speaks for and against it', () => {
  const names = [...VIEW_PARAMETERS, 'crisisBase', 'servedRate', 'rateStart'] as const;
  const { numbers } = mechanismFacts(potash, null, '7', [...names, 'no-such-number']);
  expect(numbers.map(({ name }) => name)).toEqual(names);
  for (const { name, views: all, here, rests, against } of numbers) {
    expect(here).toBe(null);
    expect(all.map(({ view }) => view)).toEqual(VIEW_PARAMETERS.includes(name as 'bite') ? views : ['']);
    for (const { view, value, low, high } of all) {
      expect([name, value]).toEqual([name, numberIn(view || 'op-ed', name as ParameterName)]);
      expect(value >= low && value <= high).toBe(true);
    }
    expect([name, rests.length > 0, against.every((text) => text !== '' && !text.includes('['))]).toEqual([
      name,
      true,
      true,
    ]);
    if (all.length > 1) expect([name, against.length > 0]).toEqual([name, true]);
  }
});

test('curves are drawn by the rules: at the start they pass through the start, and rise and fall as the model says', () => {
  const at = (id: string, view: string) => {
    const line = mechanismFacts(potash, null, id, []).curve?.lines.find((one) => one.view === view);
    if (!line) throw new Error(`no curve of ${id}`);
    return line.points;
  };
  const near = (points: readonly (readonly [number, number])[], x: number) =>
    points.reduce((best, point) => (Math.abs(point[0] - x) < Math.abs(best[0] - x) ? point : best))[1];
  for (const view of views) {
    const m = compile(potash, view);
    expect(near(at('6', view), 0)).toBeCloseTo(100, 6);
    expect(near(at('1', view), m.bargain.rateStart / m.view.markup)).toBeCloseTo(m.bargain.rateStart, 1);
    const crisis = at('9', view).map(([, y]) => y);
    expect([...crisis].sort((a, b) => b - a)).toEqual(crisis);
    const market = at('7', view).map(([, y]) => y);
    expect([...market].sort((a, b) => a - b)).toEqual(market);
    expect(at('5', view)[0]?.[1]).toBeLessThan(at('5', view).at(-1)?.[1] ?? 0);
  }
  const rise = (view: string) => (at('7', view).at(-1)?.[1] ?? 0) / (at('7', view)[0]?.[1] ?? 1);
  expect(rise('op-ed')).toBeGreaterThan(rise('engagement'));
  expect(mechanismFacts(potash, null, '1b', []).curve).toBe(null);
  expect(mechanismFacts(potash, null, 'toString', []).curve).toBe(null);
});

test('while the view is sealed the page is the same in every world; an opened one says what is in force', async () => {
  const pages = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map(async (seed) => {
      const session = open(null, seed);
      startTerm(session, 8);
      return JSON.stringify(await session.actions.mechanism('7', VIEW_PARAMETERS));
    }),
  );
  expect(new Set(pages).size).toBe(1);
  expect(JSON.parse(pages[0] ?? '').numbers.every(({ here }: { here: number | null }) => here === null)).toBe(true);
  const session = open(null, 1);
  session.actions.prepare();
  session.actions.setView('sceptic');
  session.actions.newTerm();
  const { numbers } = await session.actions.mechanism('5', ['bite']);
  expect(numbers[0]?.here).toBe(numberIn('sceptic', 'bite'));
});
