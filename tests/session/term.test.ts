import { expect, test } from 'vitest';
import { drawView, type PublicState } from '../../src/session/index.ts';
import { potash } from '../rules/models.ts';
import { decideAnyhow, MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';

test('random terms of every length reach the end through the store', () => {
  for (let seed = 1; seed <= 30; seed++) {
    const session = open(new MemoryStorage(), seed * 7919);
    const quarters = potash.terms[seed % potash.terms.length] ?? 8;
    startTerm(session, quarters);
    const screens = new Set<string>();
    playToEnd(session, stream(seed), (state) => screens.add(state.screen));
    expect([...screens]).toEqual(['turn', 'orders', 'election', 'years', 'end']);
    const { ending, history, facts } = session.store.getState();
    expect(history).toHaveLength(quarters);
    expect(ending?.tracks.yours.prisoners).toHaveLength(facts.horizon + 1);
    expect(ending?.fates.yours).toHaveLength(potash.roster.length);
    for (const id of ['yours', 'other', 'nobody'] as const)
      expect(ending?.tracks[id].reported[0]).toBe(facts.reportedAtStart);
  }
});

test('a reload in the middle of anything comes back to the same place', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const storage = new MemoryStorage();
    const session = open(storage, seed);
    startTerm(session, 8);
    playToEnd(session, stream(seed), (state) => {
      const again = open(storage, 999);
      const { turnsTaken: _, ...shown } = again.store.getState();
      const { turnsTaken: __, ...expected } = state;
      expect(shown).toEqual(expected);
    });
  }
});

test('every part of a decision can be undone until the quarter is played', () => {
  const session = open(new MemoryStorage(), 3);
  const { store, actions } = session;
  startTerm(session, 8);
  const before = store.getState();
  actions.chooseAnswer('accept');
  actions.chooseLever(6, 1);
  expect(store.getState().pending).toMatchObject({ answer: 'accept', lever: 6, steps: 1 });
  expect(store.getState().costs.left).toBeLessThan(before.costs.left);
  actions.undo();
  expect(store.getState().pending.lever).toBe(-1);
  actions.undo();
  expect(store.getState()).toEqual(before);
  actions.chooseAnswer('refuse');
  actions.clearAnswer();
  expect(store.getState()).toEqual(before);
});

test('nothing shown before the commit depends on what the other side will answer', () => {
  const session = open(new MemoryStorage(), 4);
  const { store, actions } = session;
  startTerm(session, 8);
  const { view } = store.getState();
  for (const answer of store.getState().answers) {
    actions.chooseAnswer(answer);
    expect(store.getState().view).toEqual(view);
  }
});

test('what is not ready or not legal changes nothing', () => {
  const session = open(new MemoryStorage(), 5);
  const { store, actions } = session;
  startTerm(session, 8);
  const before = store.getState();
  expect(before.missing).toContain('answer');
  actions.nextQuarter();
  actions.signOrders();
  actions.continueYears();
  actions.chooseLever(1, 2); // not open in the first quarter
  actions.chooseLever(0, 1); // full already
  actions.chooseLever(99, 1);
  actions.chooseOption(0); // no dilemma stands
  actions.setBet({ prisoners: 1 }); // the term runs
  expect(store.getState()).toEqual(before);
});

test('signing can be left for the quarter again, and its orders are kept', () => {
  const session = open(new MemoryStorage(), 6);
  const { store, actions } = session;
  startTerm(session, 8);
  const random = stream(6);
  while (store.getState().screen === 'turn') {
    decideAnyhow(session, random);
    actions.nextQuarter();
  }
  const { pending } = store.getState();
  actions.setOrders({ offers: 'under-price', price: 41 });
  actions.backToTurn();
  expect(store.getState()).toMatchObject({ screen: 'turn', pending });
  actions.nextQuarter();
  expect(store.getState().orders).toMatchObject({ offers: 'under-price', price: 41 });
  actions.setOrders({ price: 9999 });
  expect(store.getState().orders.price).toBe(500);
});

test('the same dice give the same world, marked as a second look', () => {
  const session = open(new MemoryStorage(), 11);
  startTerm(session, 8);
  const seen: PublicState[] = [];
  playToEnd(session, stream(11), (state) => seen.push(state));
  const first = session.store.getState().ending;
  session.actions.playAgain('same');
  expect(session.store.getState().secondLook).toBe(true);
  playToEnd(session, stream(11));
  expect(session.store.getState().ending).toEqual(first);
  session.actions.playAgain('new');
  expect(session.store.getState()).toMatchObject({ screen: 'start', bet: { prisoners: null, firstDeal: null } });
});

test('a sealed view is drawn from the seed, each equally likely', () => {
  const counts = new Map<string, number>();
  const n = 30_000;
  for (let i = 0; i < n; i++) {
    const view = drawView(potash, Math.imul(i, 0x9e3779b1) >>> 0);
    counts.set(view, (counts.get(view) ?? 0) + 1);
  }
  const expected = n / 3;
  const chiSquare = [...counts.values()].reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
  expect([...counts.keys()].sort()).toEqual(Object.keys(potash.views).sort());
  expect(chiSquare).toBeLessThan(13.8); // one in a thousand, two degrees of freedom
});
