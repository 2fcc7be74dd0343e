// A link and a term that was kept under older released rules, in the page: they open, verify and play on under those rules, their
// end and their reveal are counted by them, and nothing is lost where the rules are not here or do not come.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revealInProcess } from '../../src/lab/reveal-runner.ts';
import * as today from '../../src/rules/index.ts';
import { openClassroom } from '../../src/session/classroom.ts';
import { ASIDE_KEY, createSession, type PublicState, SAVE_KEY, type Session } from '../../src/session/index.ts';
import { createShelf, NO_CLASS_OPTIONS } from '../../src/share/index.ts';
import type { Release } from '../../src/share/releases.ts';
import { makeOlder, type Older, older } from '../share/older.ts';
import { decideAnyhow, MemoryStorage, playToEnd, startTerm, stream } from './play.ts';
import { potash } from './potash.ts';

const folder = mkdtempSync(join(tmpdir(), 'other-track-older-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let made: Older;
let shownOlder: string[] = [];
beforeAll(async () => {
  made = await makeOlder(folder, { [older.id]: { title: 'as it was' } });
});

/** A page of today that keeps the older release. */
function page(storage = new MemoryStorage(), releases: readonly Release[] = [made.release], seed = 3): Session {
  shownOlder = [];
  return createSession({
    storage,
    scenarios: [potash],
    releases,
    onOlder: ({ scenarios, prose }) => {
      shownOlder.push(...scenarios.map(({ hash }) => hash));
      return older.id in prose;
    },
    reveal: async () => revealInProcess,
    randomSeed: () => seed,
  });
}

/** The page as it was when the older rules were those of the site: only its rules and scenario count for what is made with it. */
async function pageThen(storage = new MemoryStorage(), quarters = 3, term = 8): Promise<Session> {
  const then = page(storage);
  // An assignment of that time begins a term under its rules.
  const shelf = createShelf({ scenarios: [older], rules: made.rules, releases: [made.release] });
  const { writeAssignment } = await import('../../src/share/assignment.ts');
  const terms = { term, view: 'op-ed', sameDice: true, firstSteps: false, seed: 77, options: NO_CLASS_OPTIONS };
  const given = writeAssignment(terms, older, shelf);
  if (!given.ok) throw new Error(given.error.reason);
  await then.actions.openLink(given.value.code);
  expect(then.store.getState()).toMatchObject({ screen: 'start', link: { what: 'assignment' } });
  then.actions.setBet({ prisoners: 900, firstDeal: 'no-pays' });
  then.actions.newTerm();
  const random = stream(5);
  for (let i = 0; i < quarters; i++) {
    decideAnyhow(then, random);
    then.actions.nextQuarter();
  }
  return then;
}

const codeOf = async (session: Session): Promise<string> => {
  const packed = await session.actions.share();
  if (!packed?.ok) throw new Error('no code');
  return packed.game.code;
};
const logIn = (storage: MemoryStorage): today.GameLog => JSON.parse(storage.getItem(SAVE_KEY) ?? '{}').log;
const settled = (session: Session, at: (state: PublicState) => boolean) =>
  expect.poll(() => at(session.store.getState()), { timeout: 60_000 }).toBe(true);

/** The true end of a log under the older rules and under those of today. */
function endsOf(log: today.GameLog) {
  const then = made.rules.playLog(made.rules.compile(older, log.view), log);
  const now = today.playLog(today.compile(older, log.view), log, { adapt: true });
  if (!then.ok || !now.ok) throw new Error('not played');
  return { before: made.rules.totals(then.world), now: today.totals(now.world) };
}

test('an unfinished link of older rules goes on and ends under them, and its reveal is counted by them', async () => {
  const code = await codeOf(await pageThen());
  const storage = new MemoryStorage();
  const session = page(storage);
  await session.actions.openLink(`https://example.org/#${code}`);
  expect(session.store.getState()).toMatchObject({ screen: 'turn', link: null, facts: { hash: older.hash } });
  expect(shownOlder).toEqual([older.hash]);
  playToEnd(session, stream(9));
  const log = logIn(storage);
  expect(log).toMatchObject({ rulesVersion: made.release.rulesVersion, scenarioHash: older.hash });
  const { before, now } = endsOf(log);
  expect(before).not.toEqual(now);
  const { ending } = session.store.getState();
  expect(ending?.tracks.yours.totals).toEqual(before);
  // The same dice again are the same world, so they are played by the same rules.
  session.actions.openReveal();
  await settled(session, () => session.reveal.store.getState().start !== null);
  const { outcomes } = await import(pathToFileURL(made.file).href);
  let start: unknown = null;
  for (const told of new outcomes.RevealWork(older, log).parts()) {
    if (told.kind !== 'part') continue;
    start = told.part.start;
    break;
  }
  expect(start).toBeTruthy();
  expect(session.reveal.store.getState().start).toEqual(start);
  session.actions.backToEnd();
  const whole = await codeOf(session);
  // With a number moved it is a game of the older rules as well, whose code opens.
  const { low } = made.rules.parameterRange(older, 'op-ed', 'marginalShare');
  const moved = await session.actions.shareMoved('op-ed', [{ parameter: 'marginalShare', at: low }]);
  if (!moved?.ok) throw new Error('no code with a number moved');
  const kept = new MemoryStorage();
  const elsewhere = page(kept);
  await elsewhere.actions.openLink(moved.game.code);
  expect(elsewhere.store.getState()).toMatchObject({ screen: 'end', guest: true, facts: { hash: older.hash } });
  // Who plays it plays with the same numbers.
  elsewhere.actions.playAgain('same');
  expect(logIn(kept)).toMatchObject({ changes: [{ parameter: 'marginalShare', at: low }], decisions: [] });
  session.actions.playAgain('same');
  expect(session.store.getState().facts.hash).toBe(older.hash);

  // Its code opens as an end somewhere else, is challenged, and the change is played by the older rules too.
  const other = page();
  await other.actions.openLink(whole);
  expect(other.store.getState()).toMatchObject({ screen: 'end', guest: true });
  expect(other.store.getState().ending?.tracks.yours.totals).toEqual(before);
  other.actions.challenge(2);
  decideAnyhow(other, stream(4));
  other.actions.nextQuarter();
  while (other.store.getState().screen !== 'end') other.actions.continueYears();
  expect(other.store.getState().versus?.before.figures.freed).toBe(before.freed);
  expect((await other.actions.beside(`${whole} ${await codeOf(other)}`)).games).toHaveLength(2);
  // Back on the title everything is of today.
  other.actions.toTitle();
  other.actions.prepare();
  expect(other.store.getState().facts.hash).toBe(potash.hash);
});

test('a term kept in its middle is opened again and plays on under its rules', async () => {
  const storage = new MemoryStorage();
  await pageThen(storage, 3);
  const before = logIn(storage);
  const again = page(storage);
  await settled(again, ({ screen }) => screen === 'turn');
  expect(again.store.getState()).toMatchObject({ notice: null, view: { quarter: 3 }, facts: { hash: older.hash } });
  playToEnd(again, stream(12));
  const log = logIn(storage);
  expect(log.decisions.slice(0, 3)).toEqual(before.decisions);
  expect(again.store.getState().ending?.tracks.yours.totals).toEqual(endsOf(log).before);
  // The teacher of that time collects it too.
  const room = openClassroom([potash], [made.release]);
  expect((await room.collect([await codeOf(again)], 'nothing')).handedIn).toEqual([]);
});

test('where the rules do not come the term stays, is said to, and is not written over', async () => {
  const storage = new MemoryStorage();
  await pageThen(storage, 2);
  const kept = storage.getItem(SAVE_KEY);
  const offline: Release = { ...made.release, load: () => Promise.reject(new TypeError('network')) };
  const session = page(storage, [offline]);
  await settled(session, ({ notice }) => notice === 'save-not-loaded');
  expect(storage.getItem(SAVE_KEY)).toBe(kept);
  // Whoever begins another term all the same keeps both.
  startTerm(session, 8);
  expect(storage.getItem(ASIDE_KEY)).toBe(kept);
  expect(logIn(storage).scenarioHash).toBe(potash.hash);
  expect(session.actions.keptAside()).toEqual([kept]);
  // Where nobody began one, the next visit opens it.
  const other = new MemoryStorage();
  other.setItem(SAVE_KEY, kept ?? '');
  const first = page(other, [offline]);
  await settled(first, ({ notice }) => notice === 'save-not-loaded');
  const next = page(other);
  await settled(next, ({ screen }) => screen === 'turn');
  expect(next.store.getState().view?.quarter).toBe(2);
});

test('rules that are not kept are said plainly, for a link and for a term, and nothing is lost', async () => {
  const storage = new MemoryStorage();
  const code = await codeOf(await pageThen(storage, 2));
  const kept = storage.getItem(SAVE_KEY);
  const session = page(storage, []);
  expect(session.store.getState()).toMatchObject({ notice: 'save-other-scenario', screen: 'title' });
  expect(session.actions.keptAside()).toEqual([kept]);
  await session.actions.openLink(code);
  expect(session.store.getState().link).toMatchObject({ what: 'bad' });
  const link = session.store.getState().link;
  expect(link?.what === 'bad' && ['unknown-version', 'newer-version'].includes(link.fault.reason)).toBe(true);
  // A file that holds no outcomes, or words that cannot be read, cannot be shown either.
  const bare: Release = {
    ...made.release,
    load: async () => ({ ...((await made.release.load()) as object), outcomes: undefined }),
  };
  const without = page(new MemoryStorage(), [bare]);
  await without.actions.openLink(code);
  expect(without.store.getState().link).toMatchObject({ what: 'bad', fault: { reason: 'unknown-version' } });
});

test('a link that comes while the rules of the kept term are fetched loses neither', async () => {
  const storage = new MemoryStorage();
  await pageThen(storage, 2);
  const kept = storage.getItem(SAVE_KEY);
  const theirs = page(new MemoryStorage(), [made.release], 8);
  startTerm(theirs, 8);
  playToEnd(theirs, stream(2));
  const code = await codeOf(theirs);
  let release: () => void = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const slow: Release = { ...made.release, load: async () => held.then(() => made.release.load()) };
  const session = page(storage, [slow]);
  await session.actions.openLink(code);
  expect(session.store.getState()).toMatchObject({ guest: true, screen: 'end' });
  release();
  await settled(session, ({ saved }) => saved?.quarter === 2);
  session.actions.toTitle();
  session.actions.continueTerm();
  expect(session.store.getState()).toMatchObject({ screen: 'turn', facts: { hash: older.hash }, view: { quarter: 2 } });
  expect(storage.getItem(SAVE_KEY)).toBe(kept);
});
