// The law of the public view, for the session and the stage: with every private field of the world overwritten, and other
// views in force, nothing that is shown changes. The DOM and the accessible tree: tests/browser/two-worlds.test.ts.
import { expect, test } from 'vitest';
import { compile, VIEW_PARAMETERS, type World } from '../../src/rules/index.ts';
import { NO_REVEAL, type PublicState } from '../../src/session/index.ts';
import { describeStage } from '../../src/ui/index.ts';
import { sample } from '../long.ts';
import { MODELS, potash, VIEWS } from '../rules/models.ts';
import { games, playRandom } from '../rules/random-games.ts';
import { decideAnyhow, signAnything, startTerm, stream } from './play.ts';
import {
  disguised,
  LEAKS,
  type LeakName,
  otherWorlds,
  PRIVATE,
  stageOf,
  type TwoWorlds,
  twoWorlds,
} from './two-worlds.ts';

const others = otherWorlds(sample(18, 120));

const shown = (state: PublicState) => ({
  state: JSON.stringify(state),
  stage: JSON.stringify([stageOf(state), describeStage(state)]),
});

/** Plays both to the end of the years by the same dice and compares every state until `until` differs. */
function compare(
  { own, disguised }: TwoWorlds,
  seed: number,
  term: number,
  until: 'state' | 'stage' = 'state',
): { states: number; differ: Set<string> } {
  const both = [own, disguised].map((session) => ({ session, random: stream(seed) }));
  const differ = new Set<string>();
  let states = 0;
  const look = (): boolean => {
    const [a, b] = both.map(({ session }) => shown(session.store.getState()));
    if (!a || !b) throw new Error('two sessions are needed');
    // The reveal has a store of its own, and cannot be opened before the end.
    for (const { session } of both) {
      session.actions.openReveal();
      if (session.reveal.store.getState() !== NO_REVEAL) differ.add('reveal');
    }
    states++;
    if (a.state !== b.state) differ.add('state');
    if (a.stage !== b.stage) differ.add('stage');
    return !differ.has(until);
  };
  for (const { session } of both) startTerm(session, term);
  for (let i = 0; i < 80 && look(); i++) {
    const { screen, years } = own.store.getState();
    if (screen === 'turn') {
      for (const { session, random } of both) decideAnyhow(session, random);
      if (!look()) break;
      for (const { session } of both) session.actions.nextQuarter();
    } else if (screen === 'orders') for (const { session } of both) signAnything(session);
    else if (screen === 'years' && years?.at === years?.horizon) break;
    else for (const { session } of both) session.actions.continueYears();
  }
  return { states, differ };
}

test('whatever stands behind the records, and whichever view is in force, the session and the stage show the same', () => {
  let states = 0;
  for (let seed = 1; seed <= sample(16, 400); seed++) {
    const term = potash.terms[seed % potash.terms.length] ?? 8;
    const result = compare(twoWorlds(seed * 7919, others), seed, term);
    expect([seed, ...result.differ]).toEqual([seed]);
    // The turn, before and after the decision, of every quarter; orders, election and years.
    expect(result.states).toBeGreaterThan(2 * term);
    states += result.states;
  }
  expect(states).toBeGreaterThan(sample(400, 10_000));
});

test.each(Object.keys(LEAKS) as LeakName[])('a leak is seen: %s', (leak) => {
  for (const seed of [3, 4, 5])
    expect(compare(twoWorlds(seed * 7919, others, leak), seed, 8).differ).toContain('state');
});

test('a leak that the stage draws is seen on the stage', () => {
  const leaking = twoWorlds(3 * 7919, others, 'strength as a report');
  expect(compare(leaking, 3, 8, 'stage').differ).toContain('stage');
});

test('the other world is another one in every private field, and so is the view', () => {
  const changed = new Set<string>();
  const plain = (value: unknown) =>
    JSON.stringify(value, (_, v) => (ArrayBuffer.isView(v) ? Array.from(v as Int32Array) : v));
  let k = 0;
  for (const spec of games(12, MODELS, 92))
    playRandom(spec, {
      onQuarter(w) {
        if (changed.size === PRIVATE.length) return;
        const other = disguised(w, others[k++ % others.length] as World);
        for (const key of PRIVATE) if (plain(w[key]) !== plain(other[key])) changed.add(key);
      },
    });
  // Where causes go, and what is read from another game, is null in both.
  expect(PRIVATE.filter((key) => !changed.has(key)).sort()).toEqual(['held', 'ledger']);
  const views = VIEWS.map((id) => compile(potash, id).view);
  for (const name of VIEW_PARAMETERS) expect(new Set(views.map((v) => v[name])).size, name).toBeGreaterThan(1);
});
