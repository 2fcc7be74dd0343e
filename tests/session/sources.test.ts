// What a cause rests on: every source is in the scenario or in the rules, and says when it is from.
import { expect, test } from 'vitest';
import { CAUSE_IS_PUBLIC, CAUSE_NAMES, EVIDENCE, PARAMETERS } from '../../src/rules/index.ts';
import { causeSources } from '../../src/session/sources.ts';
import { en } from '../../src/text/en.ts';
import { tIf } from '../../src/text/index.ts';
import { potash } from './potash.ts';

const sources = Object.fromEntries(causeSources(potash).map(({ of, sources: list }) => [of, list]));

test('each source is the scenario’s, the rules’ evidence, or a reason of the rules', () => {
  for (const [cause, list] of Object.entries(sources))
    for (const { id: key, text, status, date } of list) {
      if (status === 'reasoned') expect(Object.keys(PARAMETERS), `${cause}: ${key}`).toContain(key);
      else expect([potash.sources[key], EVIDENCE[key]], `${cause}: ${key}`).toContainEqual({ text, status, date });
      expect(tIf(`why.status.${status}`), status).not.toBeNull();
      if (status !== 'reasoned') expect(date, key).not.toBe('');
      // Keys in brackets are followed, not shown.
      expect(text).not.toMatch(/\[[a-z0-9-]+/);
    }
});

/** What is only counted or drawn, or is of another figure each time, has sources by figure or none. */
const COUNTED = ['rearrested', 'wholePeople', 'chance', 'limit', 'returnsToNormal', 'wear'];

test('every cause but what is only counted rests on something', () => {
  const bare = CAUSE_NAMES.filter((cause) => (sources[cause] ?? []).length === 0);
  expect(bare.filter((cause) => !COUNTED.includes(cause))).toEqual([]);
  for (const key of ['approval by chance', 'homePrice by returnsToNormal', 'unity by wear', 'capital by yourLever'])
    expect(sources[key]?.length, key).toBeGreaterThan(0);
});

test('a source stands once in a list', () => {
  for (const [cause, list] of Object.entries(sources)) {
    expect(new Set(list.map(({ id }) => id)).size, cause).toBe(list.length);
    expect(new Set(list.map(({ text }) => text)).size, cause).toBe(list.length);
  }
});

test('the sources of all views stand together, so that a sealed view does not show in them', () => {
  for (const param of ['erosion', 'markup'] as const)
    for (const view of Object.values(potash.views)) {
      const key = view[param]?.source ?? '';
      const { text } = potash.sources[key] ?? { text: '' };
      expect(sources.sale?.map((source) => source.text)).toContain(text);
    }
});

test('every public cause says how it works, in few words', () => {
  for (const [i, cause] of [...CAUSE_NAMES, 'fogged'].entries()) {
    const said = tIf(`mechanism.${cause}`);
    // The regime's own election moves arrests, which are in fog.
    if ((CAUSE_IS_PUBLIC[i] ?? true) && !['ownElection', 'restriction'].includes(cause))
      expect(said, cause).not.toBeNull();
    expect((said ?? '').split(' ').length, cause).toBeLessThanOrEqual(36);
  }
  const known = new Set<string>([...CAUSE_NAMES, 'fogged']);
  for (const key of Object.keys(en)) {
    const cause = /^(?:mechanism|cause)\.(.+)$/.exec(key)?.[1];
    if (cause !== undefined) expect(known, key).toContain(cause);
  }
});
