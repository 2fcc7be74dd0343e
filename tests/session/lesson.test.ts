// First steps: what is on the desk in which quarter, the tutorial country beside a term of the player's own, and in a class.
import { expect, test, vi } from 'vitest';
import { createSession, LESSON_KEY, SAVE_KEY, type Session } from '../../src/session/index.ts';
import { deskIn, hasLever, newIn } from '../../src/session/lesson.ts';
import { createShelf, decode, NO_CLASS_OPTIONS, verify } from '../../src/share/index.ts';
import { halmia } from './halmia.ts';
import { MemoryStorage, startTerm } from './play.ts';
import { potash } from './potash.ts';

const quarters = [1, 2, 3, 4, 5, 6] as const;

function open(storage: MemoryStorage, seed = 3): Session {
  const kept = storage.getItem(LESSON_KEY) === null ? null : halmia;
  const lesson = { scenario: kept, load: async () => halmia };
  return createSession({ storage, scenarios: [potash], randomSeed: () => seed, lesson });
}

async function begin(session: Session): Promise<void> {
  await session.actions.prepareLesson();
  session.actions.newTerm();
}

function playOn(session: Session, answer: 'accept' | 'refuse' = 'accept'): void {
  const { store, actions } = session;
  if (store.getState().answers.length > 0) actions.chooseAnswer(answer);
  actions.nextQuarter();
}

async function playAll(session: Session, answer: 'accept' | 'refuse' = 'accept'): Promise<void> {
  await begin(session);
  for (const _ of quarters) playOn(session, answer);
}

test('one thing comes in each quarter, and stays; a term without first steps has the whole desk', () => {
  const parts = (q: number) => Object.values(deskIn('country', q)).filter(Boolean).length;
  const news = quarters.map((q) => newIn('country', q));
  expect(news).toEqual(['offer', 'counter', 'lever', 'fog', 'home', 'last']);
  // The sheet of answers comes with the first answer that is on it.
  expect(quarters.map(parts)).toEqual([0, 2, 3, 4, 5, 5]);
  for (const q of quarters) expect(Object.values(deskIn(null, q))).not.toContain(false);
  expect([1, 2, 3].map((q) => newIn('class', q))).toEqual(['class-offer', 'class-counter', null]);
  expect(Object.values(deskIn('class', 2))).not.toContain(false);
  expect(hasLever(deskIn('country', 4), 'home')).toBe(false);
  expect(hasLever(deskIn('country', 5), 'home')).toBe(true);
});

test('what has not come cannot be chosen either', async () => {
  const session = open(new MemoryStorage());
  const { store, actions } = session;
  await begin(session);
  const seen: (readonly string[])[] = [];
  for (const q of quarters) {
    const { answers, levers, desk } = store.getState();
    seen.push(levers.map(({ id }) => id));
    const before = store.getState().pending;
    if (q === 1) {
      expect(answers).toEqual(['accept', 'refuse']);
      actions.chooseAnswer('more');
      actions.chooseLever(0, -1);
      expect(store.getState().pending).toEqual(before);
    } else if (answers.length > 0) expect(answers.length).toBeGreaterThan(2);
    if (!desk.home) {
      actions.chooseLever(1, 1);
      expect(store.getState().pending.lever).toBe(-1);
    }
    playOn(session);
  }
  expect(seen).toEqual([[], [], ['salt'], ['salt'], ['salt', 'home'], ['salt', 'home']]);
});

test('it ends with the fog lifted and without orders, and one answer can be turned and turned back', async () => {
  const session = open(new MemoryStorage());
  const { store, actions } = session;
  await playAll(session);
  const { screen, lesson, ending, settings, history, years } = store.getState();
  expect([screen, lesson, settings.lessonSeen]).toEqual(['end', 'country', true]);
  expect(years?.at).toBe(halmia.horizon);
  expect(ending?.view).toBe('op-ed');
  const own = ending?.tracks.yours.prisoners ?? [];
  const turned = await actions.turnAnswer(1, 'refuse');
  expect(turned?.prisoners[0]).toBe(own[0]);
  expect(history[0]?.result).toBe('freed');
  expect(turned?.prisoners[1]).toBeGreaterThan(own[1] ?? 0);
  expect(turned?.outcomes.freed).toBeLessThan(ending?.tracks.yours.totals.freed ?? 0);
  expect(turned?.prisoners).toHaveLength(halmia.horizon + 1);
  // What was answered is no alternative to itself, and there is no seventh quarter.
  expect(await actions.turnAnswer(1, 'accept')).toBeNull();
  expect(await actions.turnAnswer(7, 'refuse')).toBeNull();
  // Nothing of the other screens can be come to from here, and it is not shared.
  actions.openReveal();
  actions.playAgain('same');
  expect(store.getState().screen).toBe('end');
  expect(await actions.share()).toBeNull();
  actions.leaveLesson();
  expect(store.getState()).toMatchObject({ screen: 'start', lesson: null, facts: { id: 'potash-2025' } });
});

test('a term of the player’s own waits, and not a letter of its save changes', async () => {
  const storage = new MemoryStorage();
  const session = open(storage);
  const { store, actions } = session;
  startTerm(session, 8);
  playOn(session);
  const saved = storage.getItem(SAVE_KEY);
  actions.toTitle();
  await begin(session);
  playOn(session);
  expect(store.getState()).toMatchObject({ lesson: 'country', underWay: true, saved: { quarter: 1, term: 8 } });
  actions.leaveLesson();
  // Its own door is the first thing there, not the page of a new term.
  expect(store.getState()).toMatchObject({ screen: 'title', saved: { quarter: 1 }, lessonKept: null });
  expect(storage.getItem(SAVE_KEY)).toBe(saved);
  expect(storage.getItem(LESSON_KEY)).toBeNull();
  actions.continueTerm();
  expect(store.getState()).toMatchObject({ screen: 'turn', lesson: null, view: { quarter: 1 } });
});

test('a reload goes on where it was, at every quarter and at its end; going on with another term leaves it', async () => {
  const storage = new MemoryStorage();
  await begin(open(storage));
  for (const q of quarters) {
    const session = open(storage);
    expect(session.store.getState()).toMatchObject({ lesson: 'country', screen: 'turn', view: { quarter: q - 1 } });
    session.actions.chooseAnswer('refuse');
    expect(open(storage).store.getState().pending.answer).toBe('refuse');
    playOn(session, 'refuse');
  }
  const ended = open(storage);
  expect(ended.store.getState()).toMatchObject({ lesson: 'country', screen: 'end' });
  expect(ended.store.getState().ending?.otherAccepts).toBe(true);
  startTerm(ended, 8);
  expect(storage.getItem(LESSON_KEY)).toBeNull();
  expect(open(storage).store.getState()).toMatchObject({ lesson: null, screen: 'turn' });
});

test('left by the title it can be gone on with; skipped it is not offered first again, until somebody else starts', async () => {
  const storage = new MemoryStorage();
  const session = open(storage);
  const { store, actions } = session;
  expect(store.getState().settings.lessonSeen).toBe(false);
  await begin(session);
  playOn(session);
  actions.toTitle();
  expect(store.getState()).toMatchObject({ screen: 'title', lesson: null, lessonKept: 2, saved: null });
  await actions.prepareLesson();
  expect(store.getState()).toMatchObject({ screen: 'turn', lesson: 'country', view: { quarter: 1 } });
  actions.leaveLesson();
  expect(store.getState()).toMatchObject({ screen: 'start', lesson: null });
  expect(open(storage).store.getState().settings.lessonSeen).toBe(true);
  actions.startFresh();
  expect(open(storage).store.getState().settings.lessonSeen).toBe(false);
});

test('what was kept and cannot be read is dropped; what cannot be fetched is said', async () => {
  const storage = new MemoryStorage();
  storage.setItem(LESSON_KEY, '{"app":"the-other-track","format":1}');
  expect(open(storage).store.getState()).toMatchObject({ screen: 'title', lesson: null, notice: null });
  const load = vi.fn(async () => Promise.reject(new Error('offline')));
  const session = createSession({
    storage: new MemoryStorage(),
    scenarios: [potash],
    randomSeed: () => 1,
    lesson: { scenario: null, load },
  });
  await session.actions.prepareLesson();
  expect(session.store.getState()).toMatchObject({ screen: 'title', notice: 'lesson-missing' });
  await session.actions.prepareLesson();
  expect(load).toHaveBeenCalledTimes(2);
});

test('a code of it, which only a tool can make, is told apart from damage', async () => {
  const storage = new MemoryStorage();
  await playAll(open(storage));
  const { log, bet } = JSON.parse(storage.getItem(LESSON_KEY) ?? '');
  const shelf = createShelf({ scenarios: [potash, halmia] });
  const game = { log, bet, sealed: false, secondLook: false, lastAnswer: null, classwork: null };
  const made = verify(game, shelf.current);
  if (!made.ok) throw new Error(made.error.reason);
  expect(await decode(made.value.code, shelf)).toMatchObject({ ok: true });
  const session = open(new MemoryStorage());
  await session.actions.openLink(made.value.code);
  expect(session.store.getState().link).toEqual({ what: 'bad', fault: { reason: 'unknown-scenario' } });
});

test('a link that comes in the middle of it leaves the player’s own term on screen', async () => {
  const session = open(new MemoryStorage());
  await begin(session);
  await session.actions.openLink('nothing');
  expect(session.store.getState()).toMatchObject({
    screen: 'title',
    lesson: null,
    lessonKept: 1,
    link: { what: 'bad' },
  });
});

test.each([true, false])('a class with first steps %s', async (firstSteps) => {
  const storage = new MemoryStorage();
  const session = open(storage);
  const { store, actions } = session;
  const room = await actions.classroom();
  const given = room.assign({ term: 8, view: 'op-ed', sameDice: true, firstSteps, options: NO_CLASS_OPTIONS }, 5);
  await actions.openLink(given?.code ?? '');
  actions.newTerm();
  const first = store.getState();
  expect(first.lesson).toBe(firstSteps ? 'class' : null);
  expect(first.answers.length > 2).toBe(!firstSteps);
  expect(first.levers.length > 0).toBe(!firstSteps);
  // It is kept with the term.
  expect(open(storage).store.getState().lesson).toBe(first.lesson);
  playOn(session, 'refuse');
  expect(store.getState().levers).toHaveLength(potash.levers.length);
  expect(store.getState().lessonNew).toBe(firstSteps ? 'class-counter' : null);
  playOn(session, 'refuse');
  expect(store.getState().lessonNew).toBeNull();
});
