// The reveal in the session: nothing of it before the end, begun where it is opened, kept beside its term, gone with it.
import { expect, test } from 'vitest';
import type { RevealListener, RevealRunner } from '../../src/lab/reveal-runner.ts';
import { revealInProcess } from '../../src/lab/reveal-runner.ts';
import { createSession, NO_REVEAL, SAVE_KEY } from '../../src/session/index.ts';
import { MemoryStorage, playToEnd, startTerm, stream } from './play.ts';
import { potash } from './potash.ts';

interface Opened {
  readonly listener: RevealListener;
  closed: boolean;
}

/** A session whose reveals are only noted. */
function noting(storage = new MemoryStorage()) {
  const opened: Opened[] = [];
  const session = createSession({
    ...{ storage, scenarios: [potash], randomSeed: () => 5 },
    reveal:
      async () =>
      (_scenario, _log, listener): RevealRunner => {
        const one: Opened = { listener, closed: false };
        opened.push(one);
        return {
          turn: () => Promise.reject(new Error('not here')),
          sandbox: () => Promise.reject(new Error('not here')),
          close: () => {
            one.closed = true;
          },
        };
      },
  });
  return { session, opened, storage };
}
const settled = () => new Promise((resume) => setTimeout(resume, 0));

test('before the end nothing of it is in any store, and asking for it changes nothing', () => {
  const { session, opened } = noting();
  const { store, actions, reveal } = session;
  startTerm(session, 8);
  let asked = 0;
  playToEnd(session, stream(5), ({ screen }) => {
    if (screen === 'end') return;
    const before = JSON.stringify(store.getState());
    actions.openReveal();
    expect(JSON.stringify(store.getState())).toBe(before);
    expect(reveal.store.getState()).toBe(NO_REVEAL);
    asked++;
  });
  expect(asked).toBeGreaterThan(10);
  expect(opened).toEqual([]);
});

test('it begins once where it is opened, stays beside the end of its term, and is forgotten with it', async () => {
  const { session, opened } = noting();
  const { store, actions, reveal } = session;
  startTerm(session, 8);
  playToEnd(session, stream(5));
  expect(reveal.store.getState().status).toBe('closed');
  actions.openReveal();
  await settled();
  expect(store.getState().screen).toBe('reveal');
  expect(store.getState().ending).not.toBeNull();
  expect(reveal.store.getState().status).toBe('running');
  opened[0]?.listener.told({ kind: 'progress', name: 'start', done: 1, of: 4 });
  expect(reveal.progress.getState().now).toEqual({ name: 'start', done: 0.25 });
  opened[0]?.listener.told({ kind: 'progress', name: 'start', done: 26, of: 100 });
  expect(reveal.progress.getState().now?.done).toBe(0.25);
  opened[0]?.listener.told({ kind: 'part', part: { name: 'tips', tips: [] } });
  expect(reveal.store.getState().tips).toEqual([]);
  actions.backToEnd();
  expect(store.getState().screen).toBe('end');
  expect(reveal.store.getState().tips).toEqual([]);
  actions.openReveal();
  await settled();
  expect(opened.length).toBe(1);
  opened[0]?.listener.done();
  expect(reveal.store.getState().status).toBe('done');
  actions.playAgain('same');
  await settled();
  expect(opened[0]?.closed).toBe(true);
  expect(reveal.store.getState()).toEqual(NO_REVEAL);
  opened[0]?.listener.told({ kind: 'part', part: { name: 'tips', tips: [] } });
  expect(reveal.store.getState()).toEqual(NO_REVEAL);
});

test('the page is kept open over a reload, the last answer with the term; a save of before has none', () => {
  const { session, storage } = noting();
  startTerm(session, 8);
  playToEnd(session, stream(5));
  session.actions.openReveal();
  session.actions.setLastAnswer('no-pays');
  const again = noting(storage).session;
  expect(again.store.getState().screen).toBe('reveal');
  expect(again.store.getState().lastAnswer).toBe('no-pays');
  expect(again.reveal.store.getState().status).toBe('running');

  const { lastAnswer: _, ...old } = JSON.parse(storage.getItem(SAVE_KEY) ?? '');
  for (const kept of [old, { ...old, lastAnswer: 'perhaps' }]) {
    storage.setItem(SAVE_KEY, JSON.stringify(kept));
    expect(noting(storage).session.store.getState().lastAnswer).toBeNull();
  }
});

test('where the code of it cannot be fetched, it says so and nothing else breaks', async () => {
  const session = createSession({
    ...{ storage: null, scenarios: [potash], randomSeed: () => 5 },
    reveal: () => Promise.reject(new Error('offline')),
  });
  startTerm(session, 8);
  playToEnd(session, stream(5));
  session.actions.openReveal();
  await settled();
  expect(session.reveal.store.getState().status).toBe('failed');
  await expect(session.reveal.turn({} as never)).rejects.toThrow();
  session.actions.backToEnd();
  expect(session.store.getState().screen).toBe('end');
});

test('computed in this thread it is the reveal of the term that was played', async () => {
  const session = createSession({
    ...{ storage: null, scenarios: [potash], randomSeed: () => 6 },
    reveal: async () => revealInProcess,
  });
  startTerm(session, 8);
  playToEnd(session, stream(6));
  session.actions.openReveal();
  await new Promise<void>((resolve) => {
    const stop = session.reveal.store.subscribe(({ people }) => {
      if (!people) return;
      stop();
      resolve();
    });
  });
  const { start, people } = session.reveal.store.getState();
  const { ending } = session.store.getState();
  session.actions.toTitle();
  expect(start?.yours.prisonYears).toBe(ending?.tracks.yours.totals.prisonYears);
  for (const track of ['yours', 'other'] as const) {
    expect(people?.[track].arrestedOnly.length).toBe(ending?.apart[track].arrestedOnly);
    expect(people?.[track].keptLonger.length).toBe(ending?.apart[track].keptLonger);
    expect(people?.[track].freed.length).toBe(ending?.tracks[track].totals.freed);
  }
});
