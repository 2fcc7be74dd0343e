// Who is who: the people of a log fill the rules' counts exactly, and twin worlds name who would have stayed free.
import { expect, test } from 'vitest';
import { arrestedOnlyIn, insideAt, otherTrack, type Person, peopleOf, prisoners } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS } from './models.ts';
import { type GameSpec, games, playRandom } from './random-games.ts';

const GAMES = games(sample(16, 120), MODELS, 211);

function people(spec: GameSpec): {
  people: readonly Person[];
  inside: number[];
  freed: number;
  died: number;
  served: number;
} {
  const { log } = playRandom(spec);
  const inside: number[] = [];
  const result = peopleOf(spec.model, log, { holder: spec.holder, onQuarter: (w) => inside.push(prisoners(w)) });
  if (!result.ok) throw new Error(result.code);
  const { freed, died, served } = result.world;
  return { people: result.people, inside, freed, died, served };
}

test('people fill the true counts of every quarter, and every way out', () => {
  for (const spec of GAMES) {
    const all = people(spec);
    all.inside.forEach((n, i) => {
      expect(insideAt(all.people, i + 1), `${spec.seed} quarter ${i + 1}`).toBe(n);
    });
    const stays = all.people.flatMap((p) => p.stays);
    const left = (...ways: string[]) => stays.filter((s) => s.how !== null && ways.includes(s.how)).length;
    expect(left('deal', 'roadmap')).toBe(all.freed);
    expect(left('died', 'died-never')).toBe(all.died);
    expect(left('served', 'served-never', 'served-waiting')).toBe(all.served);
  }
});

test('no two people share a name, a stay ends after it began, and nobody is in prison twice at once', () => {
  for (const spec of GAMES.slice(0, 6)) {
    const all = people(spec).people;
    expect(new Set(all.map((p) => p.id)).size).toBe(all.length);
    for (const p of all)
      p.stays.forEach((s, i) => {
        if (s.how !== null) expect(s.to).toBeGreaterThanOrEqual(s.from);
        const next = p.stays[i + 1];
        if (next !== undefined) expect(next.from).toBeGreaterThanOrEqual(s.to);
      });
  }
});

test('in twin worlds the same arrest is the same person: who would have stayed free is the difference of the counts', () => {
  for (const spec of GAMES.slice(0, 6)) {
    const { log } = playRandom(spec);
    const one = peopleOf(spec.model, log, { holder: 'nobody', adapt: true });
    const other = peopleOf(spec.model, otherTrack(log), { holder: 'nobody', adapt: true });
    if (!one.ok || !other.ok) throw new Error('illegal');
    const more = arrestedOnlyIn(one.people, other.people);
    const fewer = arrestedOnlyIn(other.people, one.people);
    expect(more.length - fewer.length).toBe(one.people.length - other.people.length);
    // By quarter and kind only one of the two worlds has somebody whom the other has not.
    const key = (p: Person) => p.id.slice(0, p.id.lastIndexOf('-'));
    const here = new Set(more.map(key));
    for (const p of fewer) expect(here.has(key(p))).toBe(false);
  }
});

test('nobody who was never published has a quarter of publication, and the others are published within three', () => {
  for (const spec of GAMES.slice(0, 6))
    for (const p of people(spec).people) {
      const from = p.stays[0]?.from ?? 0;
      if (p.published > 0) expect(p.published - from).toBeGreaterThanOrEqual(1);
      if (p.published > 0) expect(p.published - from).toBeLessThanOrEqual(3);
    }
});
