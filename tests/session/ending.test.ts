// The end is true to the term: whose deals were whose, what became of everybody and when, and that it is reached in one press.
import { expect, test } from 'vitest';
import { type PublicState, REPORTS } from '../../src/session/index.ts';
import { potash } from '../rules/models.ts';
import { MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';

function played(seed: number, each: (state: PublicState) => void = () => {}): PublicState {
  const session = open(new MemoryStorage(), seed * 977);
  startTerm(session, potash.terms[seed % potash.terms.length] ?? 8);
  playToEnd(session, stream(seed), each);
  return session.store.getState();
}

/** What the years have told of deals when they are over. */
function toldOf(years: PublicState['years']) {
  const deals = years?.deals ?? [];
  const freed = deals.reduce((sum, deal) => sum + deal.freed, 0);
  return { at: years?.at, signed: deals.filter(({ signed }) => signed).length, freed };
}

test('what the player freed and what was freed after add up to all that deals freed', () => {
  let successors = 0;
  for (let seed = 1; seed <= 30; seed++) {
    let passed: PublicState['years'] = null;
    const { ending, history, election } = played(seed, (state) => {
      passed = state.years ?? passed;
    });
    if (!ending) throw new Error('no ending');
    expect(ending.term.freed + ending.after.freed).toBe(ending.tracks.yours.totals.freed);
    expect(toldOf(passed)).toEqual({ at: 40, signed: ending.after.signed, freed: ending.after.freed });
    expect(ending.term.offers).toBe(history.filter((row) => row.answer !== 'none').length);
    expect(ending.after.office === 'orders').toBe(election?.stays);
    if (ending.after.signed === 0 && ending.term.signed === 0) expect(ending.tracks.yours.totals.freed).toBe(0);
    if (ending.after.office !== 'orders' && ending.after.freed > 0) successors++;
  }
  expect(successors).toBeGreaterThan(2);
});

test('a term of refusals has freed nobody, whatever the successor does', () => {
  let dealt = 0;
  for (let seed = 1; seed <= 12; seed++) {
    const session = open(new MemoryStorage(), seed * 53);
    startTerm(session, 8);
    const { store, actions } = session;
    for (let i = 0; store.getState().screen !== 'end'; i++) {
      const { screen, dilemma, answers } = store.getState();
      const option = dilemma?.options.findIndex((o) => o.affordable) ?? -1;
      if (option >= 0) actions.chooseOption(option);
      if (answers.length > 0) actions.chooseAnswer('refuse');
      if (screen === 'turn') actions.nextQuarter();
      else if (screen === 'orders') {
        actions.setOrders({ offers: 'none', arrests: 'nothing' });
        actions.signOrders();
      } else actions.continueYears();
      if (i > 80) throw new Error('the term does not end');
    }
    const { ending } = store.getState();
    expect(ending?.term).toMatchObject({ signed: 0, freed: 0 });
    expect(ending?.otherAccepts).toBe(true);
    if ((ending?.after.freed ?? 0) > 0) dealt++;
  }
  expect(dealt).toBeGreaterThan(0);
});

test('fates follow the roster: a first sentence is served in the quarter that its years left had named', () => {
  let served = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const left = new Map<number, Set<number>>();
    const { ending } = played(seed, (state) => {
      state.roster.forEach((person, i) => {
        if (person.fate !== 'inside') return;
        const end = (state.view?.quarter ?? 0) + person.sentenceLeft;
        left.set(i, (left.get(i) ?? new Set()).add(end));
      });
    });
    for (const track of [ending?.fates.yours, ending?.fates.other])
      track?.forEach((fates, i) => {
        expect(fates[0]).toEqual({ fate: 'inside', quarter: 0 });
        const quarters = fates.map((at) => at.quarter);
        expect(quarters).toEqual([...quarters].sort((a, b) => a - b));
        const first = fates[1];
        if (first?.fate !== 'served') return;
        served++;
        expect([first.quarter]).toEqual([potash.roster[i]?.sentenceLeft]);
        expect([...(left.get(i) ?? [])]).toEqual([first.quarter]);
      });
  }
  expect(served).toBeGreaterThan(50);
});

test('the last fate of everybody is the one published at the end', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const { ending, roster } = played(seed);
    expect(ending?.fates.yours.map((all) => all.at(-1)?.fate)).toEqual(roster.map((person) => person.fate));
  }
});

test('the years begin to pass with one press after the vote, and end with one at their end or before', () => {
  for (const skip of [false, true]) {
    const session = open(new MemoryStorage(), 5);
    const { store, actions } = session;
    startTerm(session, 8);
    playToEnd(session, stream(5), (state) => {
      if (state.screen !== 'election') return;
      actions.continueYears();
      expect(store.getState().screen).toBe('years');
      expect(store.getState().years?.at).toBeGreaterThan(8);
      if (skip) {
        actions.skipYears();
        expect(store.getState()).toMatchObject({ screen: 'end', years: { at: 40 } });
      } else {
        const stops = store.getState().years?.turnsInAll ?? 0;
        for (let i = 0; i < stops; i++) {
          expect(store.getState().screen).toBe('years');
          actions.continueYears();
        }
        expect(store.getState().years?.at).toBe(40);
        actions.continueYears();
        expect(store.getState().screen).toBe('end');
      }
    });
  }
});

test('the years cannot be skipped before there are any', () => {
  const session = open(new MemoryStorage(), 5);
  startTerm(session, 8);
  const before = session.store.getState();
  session.actions.skipYears();
  expect(session.store.getState()).toEqual(before);
});

test('who was arrested on one track only, gross, comes to the difference of the two accounts, net', () => {
  let [onlyHere, onlyThere, kept] = [0, 0, 0];
  for (let seed = 1; seed <= 16; seed++) {
    const { ending } = played(seed);
    if (!ending) throw new Error('no ending');
    const { yours, other } = ending.apart;
    const arrested = (id: 'yours' | 'other') => ending.tracks[id].accounts.true.arrested;
    expect([seed, yours.arrestedOnly - other.arrestedOnly]).toEqual([seed, arrested('yours') - arrested('other')]);
    if (yours.arrestedOnly > other.arrestedOnly) onlyHere++;
    if (other.arrestedOnly > yours.arrestedOnly) onlyThere++;
    if (other.keptLonger > 0) kept++;
    expect(other.keptLonger).toBeLessThanOrEqual(ending.tracks.yours.totals.freed);
    expect(yours.keptLonger).toBeLessThanOrEqual(ending.tracks.other.totals.freed);
  }
  // Both directions happen, and both are counted.
  expect([onlyHere > 0, onlyThere > 0, kept > 0]).toEqual([true, true, true]);
});

test('a refusal keeps people in prison, and they are counted', () => {
  let kept = 0;
  for (let seed = 1; seed <= 4; seed++) {
    const session = open(new MemoryStorage(), seed * 53);
    startTerm(session, 8);
    const { store, actions } = session;
    for (let i = 0; store.getState().screen !== 'end' && i < 80; i++) {
      const { screen, dilemma, answers } = store.getState();
      const option = dilemma?.options.findIndex((o) => o.affordable) ?? -1;
      if (option >= 0) actions.chooseOption(option);
      if (answers.length > 0) actions.chooseAnswer('refuse');
      if (screen === 'turn') actions.nextQuarter();
      else if (screen === 'orders') {
        actions.setOrders({ offers: 'none', arrests: 'nothing' });
        actions.signOrders();
      } else actions.continueYears();
    }
    kept += store.getState().ending?.apart.yours.keptLonger ?? 0;
  }
  expect(kept).toBeGreaterThan(0);
});

test('what was in fog begins alike on every track, and is there until the regime falls', () => {
  let fallen = 0;
  for (let seed = 1; seed <= 16; seed++) {
    const { ending, facts } = played(seed);
    for (const track of Object.values(ending?.tracks ?? {})) {
      expect(track.fogged).toHaveLength(facts.horizon + 1);
      expect(track.fogged[0]).toEqual(ending?.tracks.yours.fogged[0]);
      expect(track.fogged.at(-1) === null).toBe(track.totals.democracy === 1);
      if (track.totals.democracy === 1) fallen++;
      else expect(track.fogged.at(-1)?.[REPORTS.indexOf('strength')]).toBe(track.totals.strength);
    }
  }
  expect(fallen).toBeGreaterThan(0);
});
