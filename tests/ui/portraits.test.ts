import { expect, test } from 'vitest';
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import { TEMPERS } from '../../src/session/index.ts';
import { looks, OFFICE_LOOKS } from '../../src/ui/parts/portrait.tsx';
import { rosterLooks } from '../../src/ui/turn/lives.ts';
import { potash } from '../rules/models.ts';
import { playTerm } from './told.ts';

test('no two portraits of a roster are alike', () => {
  const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
  if (!prose.ok) throw new Error('the prose does not parse');
  const lives = potash.roster.map(({ id }) => ({
    woman: prose.value.roster[id]?.gender === 'f',
    age: prose.value.roster[id]?.age ?? 0,
  }));
  const many = (n: number, woman: boolean) => Array.from({ length: n }, () => ({ woman, age: 30 }));
  for (const list of [lives, many(16, true), many(16, false)]) {
    const drawn = looks(list).map(({ face, hair, coat, extra }) => [face, hair, coat, extra].join());
    expect(new Set(drawn).size).toBe(list.length);
  }
  // At the size of a stamp the cut of a coat is hardly seen: hair, its tone and the cloth are.
  const seen = looks(lives).map(({ face, hair, tone, cloth }) => [face, hair, tone, cloth].join());
  expect(new Set(seen).size).toBe(lives.length);
});

test('those in office look like nobody of the roster: other clothes, another ground, and no two of them alike', () => {
  const prisoners = looks(Array.from({ length: 24 }, (_, i) => ({ woman: i % 2 === 0, age: 20 + 2 * i })));
  for (const office of OFFICE_LOOKS)
    for (const prisoner of prisoners) {
      expect(prisoner.coat).not.toBe(office.coat);
      expect(prisoner.ground).not.toBe(office.ground);
    }
  expect(new Set(OFFICE_LOOKS.map(({ face, hair, extra }) => `${face} ${hair} ${extra}`)).size).toBe(TEMPERS.length);
});

test('over a term the look of a life stays, and no two lives share one', () => {
  const { published, words } = playTerm(5, 16, 'chance');
  const drawn = published.map(({ roster }) => rosterLooks({ roster }, words).map((look) => JSON.stringify(look)));
  for (const faces of drawn) {
    expect(faces).toEqual(drawn[0]);
    const bare = faces.map((face) => JSON.stringify({ ...JSON.parse(face), ground: '' }));
    expect(new Set(bare).size).toBe(24);
  }
});
