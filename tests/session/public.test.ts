// The store is public: until the end it holds nothing that the published record does not say.
import { expect, test } from 'vitest';
import { compile, Published, startWorld, World } from '../../src/rules/index.ts';
import type { PublicState } from '../../src/session/index.ts';
import { potash } from '../rules/models.ts';
import { MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';

function keysOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const inner of value) keysOf(inner, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      found.add(key);
      keysOf(inner, found);
    }
  return found;
}

/** Names of the true state that are not also names of the published record. */
const FOGGED = (() => {
  const published = keysOf(JSON.parse(JSON.stringify(new Published())));
  // Words that the store uses for something else: a decision under way, the scenario's sectors, what is publicly known of a
  // person, and the answers given.
  const shared = new Set([...published, 'pending', 'sectors', 'fate', 'history']);
  return Object.keys(new World()).filter((key) => !shared.has(key));
})();

const HIDDEN = ['seed', 'log', 'decisions', 'world', 'model', 'replay', 'scenarioHash'];

test('the list of fogged names is not empty and holds what it must', () => {
  for (const key of ['apparatus', 'goingRate', 'credibility', 'assurance', 'strength', 'elites', 'guarantee'])
    expect(FOGGED).toContain(key);
});

test('no fogged name is in the store before the end', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const session = open(new MemoryStorage(), seed);
    startTerm(session, 8);
    playToEnd(session, stream(seed), (state) => {
      if (state.screen === 'end') return;
      expect(state.ending).toBeNull();
      // Names of causes are words in lists, not keys; keys alone are held against the true state.
      const keys = keysOf(state);
      expect([...FOGGED, ...HIDDEN].filter((key) => keys.has(key))).toEqual([]);
    });
  }
});

test('under a seal the store is the same whichever view is in force, as long as the published record is', () => {
  const states = Object.keys(potash.views).map((view) => {
    const world = startWorld(compile(potash, view), 77, 8);
    return JSON.stringify(world.published);
  });
  // The start is published alike under every view, so a fresh sealed term must look alike too.
  expect(new Set(states).size).toBe(1);
  const shown = new Set<string>();
  for (let seed = 1; seed <= 40; seed++) {
    const session = open(null, seed);
    startTerm(session, 8);
    const { view, ...rest } = session.store.getState();
    expect(view).not.toBeNull();
    shown.add(JSON.stringify({ ...rest, roster: [], answers: [], notice: null } satisfies Partial<PublicState>));
  }
  expect(shown.size).toBe(1);
});

test('every cause whose driver is in fog comes without an amount', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const session = open(null, seed);
    startTerm(session, 16);
    playToEnd(session, stream(seed), (state) => {
      for (const cause of state.causes) if (cause.cause === 'fogged') expect(cause.amount).toBeNull();
    });
  }
});
