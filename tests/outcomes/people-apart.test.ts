// Two lives for everybody: the groups of both tracks against the people and the totals that the rules give.
import { expect, test } from 'vitest';
import { peopleApart, play } from '../../src/outcomes/index.ts';
import { otherTrack, peopleOf } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS } from '../rules/models.ts';
import { logOf, randomLogs } from './games.ts';

const byDeal = (how: string | null) => how === 'deal' || how === 'roadmap';

test('the groups are the freed of each track, the arrests of one track alone, and net they are the difference of all arrests', () => {
  for (const { model, log } of randomLogs(sample(6, 60), MODELS, 31)) {
    const { holder, end } = play(model, log);
    const { yours, other } = peopleApart(model, log, holder);
    const there = peopleOf(model, otherTrack(log), { holder, adapt: true });
    if (!there.ok) throw new Error('the other track plays');
    expect(yours.freed.length).toBe(end.freed);
    expect(other.freed.length).toBe(there.world.freed);
    expect(yours.arrestedOnly.length - other.arrestedOnly.length).toBe(end.arrested - there.world.arrested);
  }
});

test('each life is the one that is played, and everybody stands where the rule of the group puts them', () => {
  const model = MODELS[0] as (typeof MODELS)[number];
  const log = logOf(model, 'always-deal', 5, 16);
  const { holder } = play(model, log);
  const apart = peopleApart(model, log, holder);
  const played = [log, otherTrack(log)].map((track) => peopleOf(model, track, { holder, adapt: true }));
  const [here, there] = played.map((all) => new Map(all.ok ? all.people.map((p) => [p.id, p.stays]) : []));
  const inside = (stays: readonly { from: number; to: number }[]) =>
    stays.reduce((sum, { from, to }) => sum + (to < 0 ? model.horizon : to) - from, 0);
  let seen = 0;
  for (const [groups, own, far] of [
    [apart.yours, 'yours', 'other'],
    [apart.other, 'other', 'yours'],
  ] as const) {
    for (const { person } of Object.values(groups).flat()) {
      expect(person.yours).toEqual(here?.get(person.id) ?? []);
      expect(person.other).toEqual(there?.get(person.id) ?? []);
      seen++;
    }
    for (const { person, quarter } of groups.freed)
      expect(person[own].some((s) => byDeal(s.how) && s.to === quarter)).toBe(true);
    for (const { person, quarter } of groups.arrestedOnly) {
      expect(person[own].some(({ from }) => from === quarter)).toBe(true);
      expect(person[far].some(({ from }) => from === quarter)).toBe(false);
    }
    for (const { person } of groups.keptLonger) {
      expect(person[far].some((s) => byDeal(s.how))).toBe(true);
      expect(inside(person[own])).toBeGreaterThan(inside(person[far]));
    }
    for (const group of [groups.freed, groups.arrestedOnly, groups.keptLonger]) {
      const order = group.map(({ quarter }) => quarter);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  }
  expect(seen).toBeGreaterThan(100);
});

test('for a log and for its mirror image the two tracks change places: nobody counts more for standing on one of them', () => {
  const model = MODELS[0] as (typeof MODELS)[number];
  const log = logOf(model, 'nobody-ever-signs', 9, 8);
  const { holder } = play(model, log);
  const refused = peopleApart(model, log, holder);
  const dealt = peopleApart(model, otherTrack(log), holder);
  // The other track of the other track refuses again, with orders to sign nothing: the log itself.
  const ids = (group: readonly { person: { id: string } }[]) => group.map(({ person }) => person.id).sort();
  for (const group of ['freed', 'arrestedOnly', 'keptLonger'] as const) {
    expect(ids(refused.yours[group])).toEqual(ids(dealt.other[group]));
    expect(ids(refused.other[group])).toEqual(ids(dealt.yours[group]));
  }
});
