import { expect, test } from 'vitest';
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import { looks } from '../../src/ui/parts/portrait.tsx';
import { potash } from '../rules/models.ts';

test('no two portraits of a roster are alike', () => {
  const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
  if (!prose.ok) throw new Error('the prose does not parse');
  const women = potash.roster.map((p) => prose.value.roster[p.id]?.gender === 'f');
  for (const list of [women, Array<boolean>(16).fill(true), Array<boolean>(16).fill(false)]) {
    const drawn = looks(list).map(({ ground: _, ...look }) => JSON.stringify(look));
    expect(new Set(drawn).size).toBe(list.length);
  }
});
