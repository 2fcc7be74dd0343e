// The golden games played again here: every quarter of each is the same to the last bit.
import { expect, test } from 'vitest';
import { compile, decide, NOTHING, RULES_VERSION, startWorld, World } from '../../src/rules/index.ts';
import { differences, outdated, RAISE } from './check.ts';
import { itemsOf, UNREACHABLE, wanted } from './coverage.ts';
import { readGames, scenarios } from './files.ts';
import { hashWorld, publishedPart } from './hash.ts';
import { main } from './replay.entry.ts';
import { digestOf, readVersions, withRecording } from './versions.ts';

const games = readGames();
const [potash, small] = scenarios();
const of = (id: string) => (id === small.id ? small : potash);
const current = games.filter((game) => outdated([game], [potash, small]).length === 0);

test('there are games enough, and each is of the rules and the scenario of today', () => {
  expect(games.length).toBeGreaterThanOrEqual(45);
  expect(new Set(games.map(({ name }) => name)).size).toBe(games.length);
  expect(outdated(games, [potash, small])).toEqual([]);
});

test('a golden hash that changes without a version bump fails', () => {
  const replayed = JSON.parse(main({ scenarios: [potash, small], games: current }));
  expect(differences(current, replayed), RAISE).toEqual([]);
  for (const { log, hashes } of current) expect(hashes).toHaveLength(of(log.scenario).horizon + 1);
});

test('each version has one recording, and the games on disk are those of the last', () => {
  const recordings = readVersions();
  const versions = recordings.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(recordings.at(-1), RAISE).toMatchObject({ version: RULES_VERSION, digest: digestOf(games) });
  for (const { why } of recordings) expect(why.length).toBeGreaterThan(10);
});

test('games recorded again without a new version and a reason are refused', () => {
  const [game, ...rest] = games;
  if (game === undefined) throw new Error('no games');
  const other = [{ ...game, hashes: [...game.hashes.slice(0, -1), '00000000.00000000'] }, ...rest];
  const before = [{ version: 4, digest: digestOf(games), why: 'canary' }];
  expect(digestOf(other)).not.toBe(digestOf(games));
  expect(digestOf([...games].reverse())).toBe(digestOf(games));
  expect(withRecording(before, 4, games, undefined)).toBe(before);
  expect(withRecording(before, 4, other, 'a reason')).toContain('raise RULES_VERSION');
  expect(withRecording(before, 3, other, 'a reason')).toContain('raise RULES_VERSION');
  expect(withRecording(before, 5, other, ' ')).toContain('--why');
  expect(withRecording(before, 5, other, 'a reason')).toEqual([
    ...before,
    { version: 5, digest: digestOf(other), why: 'a reason' },
  ]);
});

test('a changed hash, a missing quarter and a refused decision are seen', () => {
  const [game] = games;
  if (game === undefined) throw new Error('no games');
  const wrong = [...game.hashes];
  wrong[7] = `00000000.${publishedPart(wrong[7] as string)}`;
  expect(differences([game], [game.hashes])).toEqual([]);
  expect(differences([game], [wrong])).toEqual([
    `${game.name}: differs from quarter 7 on (recorded ${game.hashes[7]}, now ${wrong[7]}); ` +
      'the published record is the same throughout',
  ]);
  expect(differences([game], [game.hashes.slice(0, -1)])).toHaveLength(1);
  const log = { ...game.log, decisions: [{ ...NOTHING, lever: 99, steps: 1 }] };
  const [refused] = JSON.parse(main({ scenarios: [potash, small], games: [{ ...game, log }] }));
  expect(differences([game], [refused])).toHaveLength(1);
});

test('games of other rules or of another scenario are named as such', () => {
  const [game] = games;
  if (game === undefined) throw new Error('no games');
  const older = { ...game, log: { ...game.log, rulesVersion: RULES_VERSION - 1 } };
  expect(outdated([older], [potash, small])).toEqual([expect.stringContaining('recorded under rules')]);
  const other = { ...game, log: { ...game.log, scenarioHash: '0' } };
  expect(outdated([other], [potash, small])).toEqual([expect.stringContaining('has changed since')]);
});

/** All places in a world where a number stands: [holder, key], the published record included. */
function places(value: object, list: [Record<string, number>, string][] = []): [Record<string, number>, string][] {
  for (const [key, inner] of Object.entries(value)) {
    if (['ledger', 'held', 'heldMask', 'causes'].includes(key)) continue;
    if (typeof inner === 'number') list.push([value as Record<string, number>, key]);
    else if (inner !== null && typeof inner === 'object') places(inner, list);
  }
  return list;
}

test('the hash of a world changes with every number in it, and with its sign of zero', () => {
  const world = startWorld(compile(potash, 'op-ed'), 5, 16);
  const hash = hashWorld(world);
  const all = places(world);
  expect(all.length).toBeGreaterThan(1000);
  for (const [holder, key] of all) {
    const before = holder[key] as number;
    holder[key] = before === 0 ? 1 : 0;
    expect(hashWorld(world), key).not.toBe(hash);
    holder[key] = before;
  }
  expect(hashWorld(world)).toBe(hash);
  world.approval = 0;
  const zero = hashWorld(world);
  world.approval = -0;
  expect(hashWorld(world)).not.toBe(zero);
});

test('what is no state does not enter the hash; a world of the same game has the same one', () => {
  const model = compile(potash, 'sceptic');
  const world = startWorld(model, 9, 8);
  expect(decide(world, model, { ...NOTHING, answer: 'refuse' })).toBeNull();
  const copy = new World();
  copy.copyFrom(world);
  copy.heldMask = 3;
  expect(hashWorld(copy)).toBe(hashWorld(world));
});

test('between them the games hold every event, answer, lever, option, end, view, term and office there is', () => {
  const held = new Set(games.flatMap(({ log, holder }) => itemsOf(of(log.scenario), log, holder)));
  expect(wanted(potash).filter((item) => !held.has(item))).toEqual([]);
  // One of these that is met after all leaves the list of exceptions.
  expect(Object.keys(UNREACHABLE).filter((name) => held.has(`event ${name}`))).toEqual([]);
  expect(games.filter(({ log }) => log.scenario === small.id).length).toBeGreaterThan(2);
  expect(games.filter(({ log }) => log.changes.length > 0).length).toBeGreaterThan(2);
});
