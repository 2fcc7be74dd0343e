// Who is who: the people of a log fill the rules' counts exactly, and twin worlds name who would have stayed free.
import { expect, test } from 'vitest';
import {
  arrestedOnlyIn,
  FATE,
  insideAt,
  type Model,
  otherTrack,
  type Person,
  peopleOf,
  prisoners,
  type World,
} from '../../src/rules/index.ts';
import { KINDS } from '../../src/rules/scenario.ts';
import { type Exit, inPrison } from '../../src/rules/world.ts';
import { sample } from '../long.ts';
import { MODELS, modelWith, potash } from './models.ts';
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

/** The same scenarios without people of the roster, who have rules of their own. */
const NOBODY_NAMED: readonly Model[] = ['op-ed', 'engagement', 'sceptic'].map((view) =>
  modelWith(view, { cheat: 0.25, everyoneBase: 0.2 }, { ...potash, roster: [], dilemmas: [] }),
);

interface Played {
  readonly people: readonly Person[];
  readonly world: World;
  /** Arrests published in quarter q, at q. */
  readonly published: readonly number[];
}

function played(spec: GameSpec): Played {
  const published = [0];
  const { log } = playRandom(spec);
  const result = peopleOf(spec.model, log, { holder: spec.holder, onQuarter: (w) => published.push(w.publishedNow) });
  if (!result.ok) throw new Error(result.code);
  return { people: result.people, world: result.world, published };
}

const UNNAMED = games(sample(9, 60), NOBODY_NAMED, 223).map(played);

test('as many people are published in a quarter as the rules publish', () => {
  for (const { people, published } of UNNAMED) {
    const counted = published.map((_, q) => people.filter((p) => p.published === q && q > 0).length);
    expect(counted).toEqual(published);
  }
});

test('on lists are people whose arrest was published, and those who go unseen never were', () => {
  const seen: readonly Exit[] = ['deal', 'roadmap', 'served', 'ill', 'died', 'freely'];
  let deals = 0;
  for (const { people } of UNNAMED)
    for (const p of people)
      for (const { how, to } of p.stays) {
        if (how === null || how === 'breakdown') continue;
        if (seen.includes(how)) {
          expect(p.published, `${p.id}, ${how}`).toBeGreaterThanOrEqual(0);
          // A list is made from what was published before.
          if (how === 'deal' || how === 'roadmap') {
            deals++;
            expect(p.published).toBeLessThan(to);
          } else expect(p.published).toBeLessThanOrEqual(to);
        } else expect(p.published, `${p.id}, ${how}`).toBe(-1);
      }
  expect(deals).toBeGreaterThan(100);
});

test('where nobody falls ill, the people of each kind fill its own count, and the ill die', () => {
  const healthy = NOBODY_NAMED.map((m) =>
    modelWith(m.viewId, { illRate: 0, deathRate: 0.1 }, { ...potash, roster: [], dilemmas: [] }),
  );
  let died = 0;
  for (const spec of games(3, healthy, 229)) {
    const { log } = playRandom(spec);
    const counts: number[][] = [];
    const result = peopleOf(spec.model, log, {
      holder: spec.holder,
      onQuarter: (w) => counts.push([0, 1, 2].map((kind) => inPrison(w, kind))),
    });
    if (!result.ok) throw new Error(result.code);
    counts.forEach((by, i) => {
      const inside = KINDS.map((kind) =>
        insideAt(
          result.people.filter((p) => p.kind === kind),
          i + 1,
        ),
      );
      expect(inside, `${spec.seed} quarter ${i + 1}`).toEqual(by);
    });
    for (const p of result.people)
      if (p.stays.at(-1)?.how === 'died') {
        died++;
        expect(p.kind).toBe('ill');
      }
  }
  expect(died).toBeGreaterThan(30);
});

test('who leaves does not depend on when the arrest was, or was published: all stand alike', () => {
  let start = 0;
  let all = 0;
  let startLeft = 0;
  let left = 0;
  let places = 0;
  let firsts = 0;
  for (const { people } of UNNAMED) {
    // Those who served in quarter 6, of all who were known and in prison then.
    const there = people.filter((p) => p.published >= 0 && p.published < 6 && p.stays[0]?.to !== -1);
    const inside = there.filter((p) => (p.stays[0]?.to as number) >= 6);
    const served = inside.filter((p) => p.stays[0]?.to === 6 && p.stays[0]?.how === 'served');
    all += inside.length;
    start += inside.filter((p) => p.published === 0).length;
    left += served.length;
    startLeft += served.filter((p) => p.published === 0).length;
    const ordinary = people.filter((p) => p.published === 0 && p.kind === 'ordinary');
    ordinary.forEach((p, k) => {
      if (p.stays[0]?.to !== 1 || p.stays[0]?.how !== 'served') return;
      places += k / ordinary.length;
      firsts++;
    });
  }
  expect(left).toBeGreaterThan(200);
  expect(Math.abs(startLeft / left - start / all)).toBeLessThan(0.1);
  expect(firsts).toBeGreaterThan(200);
  expect(Math.abs(places / firsts - 0.5)).toBeLessThan(0.08);
});

test('of two people arrested and published together, whoever serves less in one world serves less in its twin', () => {
  let same = 0;
  let turned = 0;
  for (const spec of games(3, NOBODY_NAMED, 227)) {
    const { log } = playRandom(spec);
    const one = peopleOf(spec.model, log, { holder: 'nobody', adapt: true });
    const other = peopleOf(spec.model, otherTrack(log), { holder: 'nobody', adapt: true });
    if (!one.ok || !other.ok) throw new Error('illegal');
    const there = new Map(other.people.map((p) => [p.id, p]));
    const served = one.people.flatMap((p) => {
      const twin = there.get(p.id);
      const [a, b] = [p.stays[0], twin?.stays[0]];
      if (p.published < 2 || twin?.published !== p.published || a?.how !== 'served' || b?.how !== 'served') return [];
      return [{ group: `${a.from} ${p.kind} ${p.published}`, a: a.to, b: b.to }];
    });
    const groups = new Map<string, { a: number; b: number }[]>();
    for (const p of served) groups.set(p.group, [...(groups.get(p.group) ?? []), p]);
    for (const group of groups.values())
      group.forEach((p, i) => {
        for (const q of group.slice(i + 1)) {
          const sign = Math.sign(p.a - q.a) * Math.sign(p.b - q.b);
          if (sign > 0) same++;
          if (sign < 0) turned++;
        }
      });
  }
  expect(same + turned).toBeGreaterThan(1000);
  expect(turned / (same + turned)).toBeLessThan(0.15);
});

test('of two pardons in a quarter the larger frees all whom the smaller frees, and more', () => {
  const pardoned = (pardonLeast: number, seed: number): Set<string> => {
    const always = { pardonBase: 1, pardonLeast, pardonSpread: 0, crisisBase: 0, shockChance: 0 };
    const model = modelWith('op-ed', always, { ...potash, roster: [], dilemmas: [] });
    const { log } = playRandom({ model, seed, term: 16, style: 'any', holder: 'dealer' });
    const first = { ...log, decisions: log.decisions.slice(0, 1).map((d) => ({ ...d, answer: 'refuse' as const })) };
    const result = peopleOf(model, first);
    if (!result.ok) throw new Error(result.code);
    return new Set(result.people.filter((p) => p.stays[0]?.how === 'freely').map((p) => p.id));
  };
  for (let seed = 1; seed <= 6; seed++) {
    const few = pardoned(20, seed);
    const many = pardoned(60, seed);
    expect([few.size, many.size]).toEqual([20, 60]);
    for (const id of few) expect(many.has(id)).toBe(true);
  }
});

test('each of the roster is one of the people, of the same kind, and leaves as their fate says', () => {
  const WAYS: Readonly<Record<number, Exit | null>> = {
    [FATE.inside]: null,
    [FATE['inside-again']]: null,
    [FATE['freed-exile']]: 'deal',
    [FATE['freed-home']]: 'roadmap',
    [FATE.pardoned]: 'freely',
    [FATE.served]: 'served',
    [FATE.died]: 'died',
    [FATE['broke-out']]: 'breakdown',
  };
  const met = new Set<number>();
  for (const spec of GAMES) {
    const { people: all, world } = played(spec);
    const named = all.filter((p) => p.roster >= 0);
    expect(new Set(named.map((p) => p.roster)).size).toBe(spec.model.roster.length);
    expect(named.length).toBe(spec.model.roster.length);
    for (const p of named) {
      const fate = world.fate[p.roster] as number;
      const last = p.stays.at(-1) as Person['stays'][number];
      met.add(fate);
      expect(p.kind).toBe(spec.model.roster[p.roster]?.kind);
      expect(last.how).toBe(WAYS[fate]);
      expect(fate === FATE.inside ? last.from : fate === FATE['inside-again'] ? last.from : last.to).toBe(
        world.fateSince[p.roster],
      );
    }
  }
  expect(met.size).toBeGreaterThan(5);
});
