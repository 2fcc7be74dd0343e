// The parameters behind each cause are those that move it: a cause that a test switches off names what switches it.
import { expect, test } from 'vitest';
import {
  CAUSE_NAMES,
  CAUSE_PARAMETERS,
  FIGURE_NAMES,
  PARAMETERS,
  PARAMETERS_BY_FIGURE,
} from '../../src/rules/index.ts';
import { SWITCHES } from './switches.ts';

test('every name is one of a parameter, of a figure and of a cause', () => {
  for (const [key, names] of Object.entries(PARAMETERS_BY_FIGURE)) {
    const [figure, cause] = key.split(' by ');
    expect(FIGURE_NAMES, key).toContain(figure);
    expect(CAUSE_NAMES, key).toContain(cause);
    expect(names.length, key).toBeGreaterThan(0);
  }
  for (const names of [...Object.values(CAUSE_PARAMETERS), ...Object.values(PARAMETERS_BY_FIGURE)]) {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(PARAMETERS[name], name).toBeDefined();
  }
});

test.each(SWITCHES)('%s: what switches it off stands behind its cause', (_, off, figure, cause) => {
  const behind = [...CAUSE_PARAMETERS[cause], ...(PARAMETERS_BY_FIGURE[`${figure} by ${cause}`] ?? [])] as string[];
  expect(
    Object.keys(off).filter((name) => behind.includes(name)),
    `${figure} by ${cause}`,
  ).not.toEqual([]);
});
