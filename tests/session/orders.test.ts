import { expect, test } from 'vitest';
import { type PublicState, SAVE_KEY, type Session } from '../../src/session/index.ts';
import { decideAnyhow, MemoryStorage, open, startTerm, stream } from './play.ts';

/** A term up to its orders, each offer answered by `answer`, or the first that is open. */
function toOrders(answer: (state: PublicState, i: number) => string, seed = 3, storage = new MemoryStorage()): Session {
  const session = open(storage, seed);
  startTerm(session, 8, 'op-ed');
  const random = stream(seed);
  for (let i = 0; session.store.getState().screen === 'turn'; i++) {
    decideAnyhow(session, random);
    const wanted = answer(session.store.getState(), i);
    const found = session.store.getState().answers.find((a) => a === wanted);
    if (found) session.actions.chooseAnswer(found);
    session.actions.nextQuarter();
  }
  expect(session.store.getState().screen).toBe('orders');
  return session;
}

test('nothing is chosen for the player, and nothing is signed before both are', () => {
  const { store, actions } = toOrders(() => 'refuse');
  expect(store.getState()).toMatchObject({ orders: { offers: null, arrests: null }, ordersWritten: false });
  actions.signOrders();
  expect(store.getState().screen).toBe('orders');
  actions.setOrders({ offers: 'none' });
  actions.signOrders();
  expect(store.getState()).toMatchObject({ screen: 'orders', ordersWritten: false });
  actions.setOrders({ arrests: 'tell' });
  expect(store.getState().ordersWritten).toBe(true);
  actions.signOrders();
  expect(store.getState()).toMatchObject({ screen: 'election', orders: { offers: 'none', arrests: 'tell' } });
});

test('what is written is kept, and a save from before it could be is opened with nothing chosen', () => {
  const storage = new MemoryStorage();
  toOrders(() => 'refuse', 3, storage).actions.setOrders({ offers: 'roadmap' });
  expect(open(storage, 1).store.getState()).toMatchObject({
    screen: 'orders',
    orders: { offers: 'roadmap', arrests: null },
  });

  const { orders: _, ...older } = JSON.parse(storage.getItem(SAVE_KEY) ?? '');
  storage.setItem(SAVE_KEY, JSON.stringify(older));
  expect(open(storage, 1).store.getState()).toMatchObject({
    screen: 'orders',
    orders: { offers: null, arrests: null },
  });

  storage.setItem(SAVE_KEY, JSON.stringify({ ...older, orders: { offers: 'some', price: 1, arrests: null } }));
  expect(open(storage, 1).store.getState()).toMatchObject({ notice: 'save-broken' });
});

test('the order that goes on with the term is named: none, all, under a price', () => {
  const seen = new Set<string | null>();
  for (let seed = 1; seed <= 12; seed++) {
    expect(toOrders(() => 'refuse', seed).store.getState().ordersLikeTerm).toBe('none');
    expect(toOrders(() => 'accept', seed).store.getState().ordersLikeTerm).toBe('all');
    const mixed = toOrders((_, i) => (i % 2 === 0 ? 'accept' : 'refuse'), seed).store.getState();
    const answers = new Set(mixed.history.map((row) => row.answer).filter((a) => a !== 'none'));
    if (answers.size === 2) expect(mixed.ordersLikeTerm).toBe('under-price');
    const roadmap = toOrders(() => 'roadmap', seed).store.getState();
    const agreed = roadmap.history.some((row) => row.result === 'roadmap');
    const only = roadmap.history.every((row) => row.answer === 'none' || row.answer === 'roadmap');
    if (only) expect(roadmap.ordersLikeTerm).toBe(agreed ? 'roadmap' : null);
    seen.add(roadmap.ordersLikeTerm);
  }
  expect([...seen]).toContain('roadmap');
});

test('a price starts at the highest that was accepted in the term, and can be changed within its bounds', () => {
  const { store, actions } = toOrders(() => 'accept');
  const { past, history, orders } = store.getState();
  const paid = history
    .filter((row) => row.answer === 'accept')
    .map((row) => past[row.quarter - 1]?.view.offer.perPerson);
  expect(paid.length).toBeGreaterThan(1);
  expect(orders.price).toBe(Math.ceil(Math.max(...paid.map(Number)) * 100));
  actions.setOrders({ price: 9999 });
  expect(store.getState().orders.price).toBe(500);
  actions.setOrders({ price: -3 });
  expect(store.getState().orders.price).toBe(1);
});

test('the chance of the vote is public: it rises from nought to one with approval, and is even at the bar', () => {
  const { vote } = open(null).store.getState().facts;
  const chances = vote.chances.map(({ chance }) => chance);
  expect(chances).toEqual([...chances].sort((a, b) => a - b));
  expect(chances[0]).toBeLessThan(0.02);
  expect(chances.at(-1)).toBeGreaterThan(0.98);
  for (const { approval, chance } of vote.chances) {
    if (approval > vote.bar) expect(chance).toBeGreaterThan(0.5);
    if (approval < vote.bar) expect(chance).toBeLessThan(0.5);
  }
});
