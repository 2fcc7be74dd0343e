// What is said of a lever's moves and of the capital before a lever is pulled, over many terms; and the crowd of a phone.
import { expect, test } from 'vitest';
import type { PublicState } from '../../src/session/index.ts';
import { capitalNow, handleOf, resultOf, tellingHeld, waysOf } from '../../src/ui/say/levers.ts';
import { slideSteps } from '../../src/ui/turn/levers.tsx';
import { crowdIn } from '../../src/ui/turn/offer.tsx';
import { decideAnyhow, open, startTerm, stream } from '../session/play.ts';
import { HANDS, playTerm, wordsFor } from './told.ts';

function everyQuarter(terms: number, each: (state: PublicState) => void): void {
  for (let seed = 1; seed <= terms; seed++) playTerm(seed + 700, 16, HANDS[seed % HANDS.length] ?? 'chance', each);
}

test('no two moves of a lever that can be made read the same, and none reads as the grade that there is', () => {
  let notches = 0;
  everyQuarter(12, (state) => {
    const words = wordsFor(state.facts);
    for (const lever of state.levers.filter(({ kind }) => kind !== 'home')) {
      const can = lever.moves.filter((move) => move.refusal === null);
      const said = can.map((move) => resultOf(lever, move.steps, words));
      expect([lever.id, lever.grade, new Set(said).size]).toEqual([lever.id, lever.grade, said.length]);
      for (const text of said) expect(text).not.toBe(`to ${words.grade(lever.id, lever.grade)}`);
      notches += said.filter((text) => /notch/.test(text)).length;
    }
  });
  expect(notches).toBeGreaterThan(20);
});

test('the capital is said of the most there can be, and once something is chosen of what there is', () => {
  const session = open(null, 7);
  startTerm(session, 8);
  const state = () => session.store.getState();
  expect(capitalNow(state())).toBe('3.0 of 8');
  session.actions.chooseLever(6, 1);
  const cost = state().costs.lever;
  expect(cost).toBeGreaterThan(0);
  expect(capitalNow(state())).toBe(`${(3 - cost).toFixed(1)} left of 3.0`);
});

test('where telling the public is said to gain little, it does gain less', () => {
  const gains: Record<'held' | 'free', number[]> = { held: [], free: [] };
  for (let seed = 1; seed <= 24; seed++) {
    const session = open(null, Math.imul(seed, 0x9e3779b1) >>> 0);
    startTerm(session, 16);
    const random = stream(seed);
    const state = () => session.store.getState();
    while (state().screen === 'turn') {
      const why = tellingHeld(state());
      decideAnyhow(session, random);
      session.actions.clearLever();
      const home = state().levers.findIndex(({ kind }) => kind === 'home');
      if (random() < 0.4) session.actions.chooseLever(home, 1);
      const told = state().pending.lever === home;
      session.actions.nextQuarter();
      if (!told) continue;
      const moved = state().causes.filter(({ figure, cause }) => figure === 'approval' && cause === 'yourLever');
      gains[why === '' ? 'free' : 'held'].push(moved.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
    }
  }
  const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
  expect(Math.min(gains.held.length, gains.free.length)).toBeGreaterThan(10);
  expect(mean(gains.held)).toBeLessThan(mean(gains.free));
});

test('a crowd has one figure for each, in rows that fit the room and the width of a phone', () => {
  for (const room of [26, 60, 84])
    for (let others = 1; others <= 130; others++) {
      const { count, height, spacing, perRow } = crowdIn(others, room);
      expect([others, count]).toEqual([others, others]);
      expect(Math.ceil(count / perRow) * (height + 3) - 3).toBeLessThanOrEqual(room);
      expect(perRow * spacing).toBeLessThanOrEqual(232);
    }
  expect(crowdIn(60, 84).height).toBeGreaterThan(crowdIn(60, 26).height);
  expect(crowdIn(2000, 84).count).toBeGreaterThan(300);
});

test('a lever is a slider: its handle lies between its ends, goes down when it is pulled, and says its grade and both ways', () => {
  const session = open(null, 7);
  startTerm(session, 8);
  const state = () => session.store.getState();
  const words = wordsFor(state().facts);
  let pulled = 0;
  for (const { slot } of state().levers) {
    const lever = () => state().levers[slot] as ReturnType<typeof state>['levers'][number];
    const handle = () => handleOf(state(), lever(), words);
    const rest = handle();
    expect(rest.at).toBeGreaterThanOrEqual(0);
    expect(rest.at).toBeLessThanOrEqual(rest.top);
    expect(rest.text.startsWith(words.grade(lever().id, lever().grade))).toBe(true);
    expect(waysOf(state(), lever(), words)).toMatch(/^Up: .+(costs|not now).+ Down: .+(costs|not now).+$/);
    for (const direction of [1, -1] as const) {
      const steps = slideSteps(lever(), 0, direction);
      const can = lever().moves.some((m) => m.steps === direction && m.refusal === null);
      expect([slot, direction, steps]).toEqual([slot, direction, can ? direction : 0]);
      if (!can) continue;
      pulled++;
      session.actions.chooseLever(slot, steps);
      // A notch may be less than a grade's name, but never the other way.
      expect((handle().at - rest.at) * direction).toBeLessThanOrEqual(0);
      expect(handle().text).not.toBe(rest.text);
      expect(slideSteps(lever(), steps, direction === 1 ? -1 : 1)).toBe(0);
      session.actions.clearLever();
      expect(handle()).toEqual(rest);
    }
  }
  expect(pulled).toBeGreaterThan(3);
});
