// A term that a class plays together: hands are counted beside it, kept with it, and never part of the game or its code.
import { expect, test } from 'vitest';
import { SAVE_KEY } from '../../src/session/index.ts';
import { MemoryStorage, open, playToEnd, stream } from './play.ts';

test('hands are kept with the term over a reload and do not change its code', async () => {
  const storage = new MemoryStorage();
  const session = open(storage, 9);
  session.actions.prepareHall({ yes: 11, no: 7 });
  expect(session.store.getState()).toMatchObject({ screen: 'start', setup: { view: 'sealed', term: 8 } });
  session.actions.setBet({ prisoners: 1000 });
  // A reload on the page before the term loses nothing.
  const loaded = open(storage, 9);
  loaded.actions.newTerm();
  expect(loaded.store.getState().hall).toEqual({ before: { yes: 11, no: 7 }, after: null, quarters: [] });
  const before = await loaded.actions.share();
  loaded.actions.countHands({ quarter: 2, hands: { accept: 3, counter: 4, refuse: 11 } });
  loaded.actions.countHands({ quarter: 1, hands: { accept: 10, counter: 1, refuse: 7 } });
  expect(await loaded.actions.share()).toEqual({
    ok: true,
    game: { ...(before?.ok ? before.game : {}), link: expect.any(Function) },
  });
  const again = open(storage, 1);
  expect(again.store.getState().hall?.quarters).toEqual([
    { accept: 10, counter: 1, refuse: 7 },
    { accept: 3, counter: 4, refuse: 11 },
  ]);
  playToEnd(again, stream(1));
  again.actions.countHands({ after: { yes: 5, no: 13 } });
  expect(again.store.getState().hall).toMatchObject({ before: { yes: 11 }, after: { yes: 5, no: 13 } });
  // The next term of one's own has none.
  again.actions.playAgain('new');
  again.actions.newTerm();
  expect(again.store.getState().hall).toBeNull();
  again.actions.countHands({ after: { yes: 1, no: 1 } });
  expect(again.store.getState().hall).toBeNull();
});

test('the page before it, once left, begins an ordinary term', () => {
  const session = open(new MemoryStorage(), 9);
  session.actions.prepareHall(null);
  session.actions.toTitle();
  session.actions.prepare();
  session.actions.newTerm();
  expect(session.store.getState().hall).toBeNull();
});

test('counts that cannot be read are a save that cannot be read: nothing is guessed', () => {
  const storage = new MemoryStorage();
  const session = open(storage, 9);
  session.actions.prepareHall({ yes: 1, no: 2 });
  session.actions.newTerm();
  const text = storage.getItem(SAVE_KEY) ?? '';
  for (const hall of ['{"before":{"yes":-1,"no":0},"after":null,"quarters":[]}', '{"quarters":"x"}', '7', '[]']) {
    const other = new MemoryStorage();
    other.setItem(SAVE_KEY, text.replace(/"hall":\{.*?\]\}/, `"hall":${hall}`));
    expect(open(other, 1).store.getState().notice).toBe('save-broken');
  }
});
