// Older rules: a version that was changed since, its codes, and a term saved half way under it, still play. The older version
// is made as a release is made, from the rules of today with a number and the scenario changed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as rules from '../../src/rules/index.ts';
import { NO_DRAFT } from '../../src/session/orders.ts';
import { readSave, writeSave } from '../../src/session/save.ts';
import {
  createShelf,
  decode,
  decodeLoaded,
  encode,
  type Game,
  readReplay,
  resultOf,
  writeReplay,
} from '../../src/share/index.ts';
import { RELEASES, type Release } from '../../src/share/releases.ts';
import type { Rules } from '../../src/share/shelf.ts';
import { hashOfRelease } from '../../tools/release-file.ts';
import { potash, synthetic } from '../rules/models.ts';
import { randomGame } from './games.ts';
import { makeOlder, older } from './older.ts';

const folder = mkdtempSync(join(tmpdir(), 'other-track-shelf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rules of this site, which have moved on to the next version. */
const nextRules: Rules = { ...rules, RULES_VERSION: rules.RULES_VERSION + 1 };
let oldRules: Rules;
let release: Release;
let loads: () => number;

beforeAll(async () => {
  ({ release, rules: oldRules, loads } = await makeOlder(folder, { [older.id]: { title: 'as it was' } }));
});

const shelfThen = () => createShelf({ scenarios: [older], rules: oldRules, releases: [release] });
const shelfNow = () => createShelf({ scenarios: [potash, synthetic], rules: nextRules, releases: [release] });

/** A term played under the older rules by a rule that any version can follow: the k-th legal decision. */
function oldGame(seed: number, played = 16): Game {
  const model = oldRules.compile(older, 'op-ed');
  const world = oldRules.startWorld(model, seed, 16);
  const decisions: rules.Decision[] = [];
  while (decisions.length < played) {
    const legal = oldRules.legalDecisions(oldRules.publicView(world), model);
    const answer = legal.answers[(seed + decisions.length) % legal.answers.length] as rules.Answer;
    const decision = { answer, option: legal.options[0] ?? -1, lever: -1, steps: 0 };
    if (oldRules.decide(world, model, decision) !== null) throw new Error('a listed decision was refused');
    decisions.push(decision);
  }
  const names = { rulesVersion: rules.RULES_VERSION, scenario: older.id, scenarioHash: older.hash };
  const log: rules.GameLog = {
    ...{ ...names, view: 'op-ed', changes: [], seed, term: 16, decisions },
    orders: played === 16 ? { offers: 'under-price', price: 40, arrests: 'tell' } : rules.NO_ORDERS,
  };
  const bet = { prisoners: 900, firstDeal: null, reality: null };
  return { log, sealed: true, secondLook: false, bet, lastAnswer: null, classwork: null };
}

function codeThen(game: Game): string {
  const code = encode(game, shelfThen().current);
  if (!code.ok) throw new Error(code.error.reason);
  return code.value;
}

test('the older version plays differently: its number and its scenario are other ones', () => {
  const game = oldGame(3);
  const now = rules.playLog(rules.compile(older, 'op-ed'), game.log, { adapt: true });
  const then = oldRules.playLog(oldRules.compile(older, 'op-ed'), game.log);
  expect(then.ok && now.ok && oldRules.totals(then.world)).not.toEqual(now.ok && rules.totals(now.world));
  expect(older.hash).not.toBe(potash.hash);
});

test('a code of the older version plays under its own rules, which are fetched once and only when needed', async () => {
  const shelf = shelfNow();
  const before = loads();
  const today = encode(
    {
      ...randomGame(91, 1, { scenario: potash }),
      log: { ...randomGame(91, 1, { scenario: potash }).log, rulesVersion: nextRules.RULES_VERSION },
    },
    shelf.current,
  );
  expect(today.ok && (await decode(today.value, shelf)).ok).toBe(true);
  expect(loads() - before).toBe(0);
  for (let seed = 1; seed <= 12; seed++) {
    const game = oldGame(seed, seed % 3 === 0 ? 7 : 16);
    const code = codeThen(game);
    if (seed === 1) expect(decodeLoaded(code, shelf)).toEqual({ ok: false, error: { reason: 'not-loaded' } });
    const opened = await decode(`https://example.org/#${code}`, shelf);
    if (!opened.ok) throw new Error(opened.error.reason);
    expect(opened.value).toMatchObject({ game, code, preview: false });
    expect(opened.value.edition.bundle.prose).toEqual({ [older.id]: { title: 'as it was' } });
    const { ending } = resultOf(opened.value);
    expect(ending === null).toBe(seed % 3 === 0);
    const then = oldRules.playLog(oldRules.compile(older, 'op-ed'), game.log);
    expect(then.ok && oldRules.totals(then.world)).toEqual(
      ending?.yours.totals ?? (then.ok && oldRules.totals(then.world)),
    );
    expect(encode(opened.value.game, opened.value.edition.bundle)).toEqual({ ok: true, value: code });
    const file = await readReplay(writeReplay(opened.value), shelf);
    expect(file.ok && file.value.code).toBe(code);
  }
  expect(loads() - before).toBe(1);
});

test('a term that was saved half way under the older version is played to its end under it', async () => {
  const whole = oldGame(5);
  const half = oldGame(5, 7);
  const nothing = {
    pending: { answer: null, option: null, lever: -1, steps: 0 },
    signed: false,
    yearsAt: 0,
    yearsSeen: 0,
    orders: NO_DRAFT,
    lastAnswer: null,
    classwork: null,
    options: null,
    hall: null,
    rival: null,
    lesson: null,
  } as const;
  const bet = { prisoners: 900, firstDeal: null, reality: null };
  const text = writeSave({ log: half.log, sealed: true, secondLook: false, bet, screen: 'turn', ...nothing });

  const read = readSave(text);
  if (!read.ok || read.save === null) throw new Error('the save was not read');
  const edition = await shelfNow().loadFor(read.save.log, false);
  if (!edition.ok) throw new Error(edition.error.reason);
  const { bundle, scenario } = edition.value;
  const model = bundle.rules.compile(scenario, read.save.log.view, read.save.log.changes);
  const played = bundle.rules.playLog(model, read.save.log);
  if (!played.ok) throw new Error(played.code);
  expect(played.world.quarter).toBe(7);
  for (const decision of whole.log.decisions.slice(7))
    expect(bundle.rules.decide(played.world, model, decision)).toBeNull();
  bundle.rules.leaveOffice(played.world, model, whole.log.orders);
  while (played.world.quarter < model.horizon) bundle.rules.continueQuarter(played.world, model);
  const inOneGo = oldRules.playLog(oldRules.compile(older, 'op-ed'), whole.log);
  expect(inOneGo.ok && oldRules.totals(inOneGo.world)).toEqual(bundle.rules.totals(played.world));
});

describe('what is not there is said', () => {
  const reasonOf = async (text: string, shelf: ReturnType<typeof createShelf>) => {
    const opened = await decode(text, shelf);
    return opened.ok ? 'game' : opened.error.reason;
  };

  test('a version that was not kept, one that is newer, a scenario that is not here', async () => {
    const code = codeThen(oldGame(1));
    expect(await reasonOf(code, createShelf({ scenarios: [potash], rules: nextRules, releases: [] }))).toBe(
      'unknown-version',
    );
    expect(await reasonOf(code, createShelf({ scenarios: [potash], releases: [] }))).toBe('newer-version');
    expect(await reasonOf(code, createShelf({ scenarios: [potash], releases: [{ ...release, scenarios: [] }] }))).toBe(
      'unknown-version',
    );
    expect(
      await reasonOf(
        code,
        createShelf({ scenarios: [synthetic], rules: { ...rules }, releases: [{ ...release, scenarios: [] }] }),
      ),
    ).toBe('unknown-scenario');
    const next = { ...randomGame(92, 1, { scenario: potash }) };
    const future = encode(
      { ...next, log: { ...next.log, rulesVersion: nextRules.RULES_VERSION } },
      createShelf({ scenarios: [potash], rules: nextRules, releases: [] }).current,
    );
    expect(future.ok && (await reasonOf(future.value, createShelf({ scenarios: [potash], releases: [] })))).toBe(
      'newer-version',
    );
  });

  test('a preview code is not read by the released rules of the same number, nor the other way round', async () => {
    const preview = createShelf({ scenarios: [potash], releases: [] });
    const released = createShelf({
      scenarios: [potash],
      releases: [{ ...release, scenarios: [{ id: potash.id, hash: potash.hash }] }],
    });
    const game = randomGame(93, 1, { scenario: potash });
    const [one, other] = [encode(game, preview.current), encode(game, released.current)];
    if (!one.ok || !other.ok) throw new Error('not encoded');
    expect(one.value).not.toBe(other.value);
    expect(await decode(one.value, preview)).toMatchObject({ ok: true, value: { preview: true } });
    expect(await decode(other.value, released)).toMatchObject({ ok: true, value: { preview: false } });
    expect(await reasonOf(one.value, released)).toBe('unknown-version');
    expect(await reasonOf(other.value, preview)).toBe('newer-version');
  });

  test('rules that changed without a new number, as previews do, are noticed by the digest', async () => {
    const told = new Map<string, number>();
    const before = createShelf({ scenarios: [potash], rules: oldRules, releases: [] });
    const after = createShelf({ scenarios: [potash], releases: [] });
    for (let seed = 1; seed <= 40; seed++) {
      const { log, ...said } = oldGame(seed, 0);
      const model = oldRules.compile(potash, 'op-ed');
      const world = oldRules.startWorld(model, seed, 16);
      const decisions: rules.Decision[] = [];
      while (decisions.length < 16) {
        const legal = oldRules.legalDecisions(oldRules.publicView(world), model);
        const answer = legal.answers.includes('accept') ? 'accept' : 'none';
        const decision = { answer, option: legal.options[0] ?? -1, lever: -1, steps: 0 } as const;
        oldRules.decide(world, model, decision);
        decisions.push(decision);
      }
      const code = encode({ ...said, log: { ...log, scenarioHash: potash.hash, decisions } }, before.current);
      if (!code.ok) throw new Error(code.error.reason);
      const reason = await reasonOf(code.value, after);
      told.set(reason, (told.get(reason) ?? 0) + 1);
    }
    // Terms in which nothing was ever sold play the same under both.
    expect(told.get('unknown-version')).toBeGreaterThan(30);
    expect([...told.keys()].filter((reason) => reason !== 'unknown-version' && reason !== 'game')).toEqual([]);
  });

  test('a fetch that fails is said, and tried again; a file that is not what it should be is refused', async () => {
    const code = codeThen(oldGame(2));
    let online = false;
    const load = () => (online ? release.load() : Promise.reject(new TypeError('network')));
    const shelf = createShelf({ scenarios: [potash], rules: nextRules, releases: [{ ...release, load }] });
    expect(await reasonOf(code, shelf)).toBe('not-loaded');
    online = true;
    expect(await reasonOf(code, shelf)).toBe('game');
    for (const file of [{}, { rules: {}, scenarios: [] }, { rules, scenarios: [potash] }, null, 7]) {
      const wrong = { ...release, load: async () => file };
      const other = createShelf({ scenarios: [potash], rules: nextRules, releases: [wrong] });
      expect(await reasonOf(code, other)).toBe('unknown-version');
    }
  });
});

test('built for a site, older rules are a file of their own that is fetched when a code asks for it', async () => {
  const entry = join(folder, 'entry.ts');
  const share = fileURLToPath(new URL('../../src/share/index.ts', import.meta.url));
  writeFileSync(
    entry,
    `import { createShelf, decode, resultOf } from ${JSON.stringify(share)};
     const load = () => import('./${release.hash}.release.js');
     const releases = [{ ...${JSON.stringify({ ...release, load: undefined })}, load }];
     export const open = async (code: string) => {
       const opened = await decode(code, createShelf({ scenarios: [], releases }));
       return opened.ok ? resultOf(opened.value) : opened.error;
     };`,
  );
  const outDir = join(folder, 'site');
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: { outDir, target: 'es2022', modulePreload: false, lib: { entry, formats: ['es'], fileName: 'main' } },
  });
  const files = readdirSync(outDir);
  expect(files.length).toBeGreaterThan(1);
  const main = readFileSync(join(outDir, 'main.mjs'), 'utf8');
  expect(main).not.toContain('as it was');
  // Nothing that a policy of "scripts from this site only" would forbid.
  for (const file of files)
    expect(readFileSync(join(outDir, file), 'utf8')).not.toMatch(/\beval\(|new Function|blob:|https?:\/\/(?!www\.w3)/);
  const game = oldGame(4);
  const { open } = await import(pathToFileURL(join(outDir, 'main.mjs')).href);
  const then = oldRules.playLog(oldRules.compile(older, 'op-ed'), game.log);
  expect((await open(codeThen(game))).ending.yours.totals).toEqual(then.ok && oldRules.totals(then.world));
});

test('kept releases are what their names say', () => {
  for (const { hash, load } of RELEASES) {
    const file = fileURLToPath(new URL(`../../assets/releases/${hash}.release.js`, import.meta.url));
    expect(hashOfRelease(readFileSync(file))).toBe(hash);
    expect(load).toBeTypeOf('function');
  }
});
