// Steps of a quarter, levers that cannot be pulled, and what is said of an answer before it is played, over many terms.
import { expect, test } from 'vitest';
import type { LeverState, PublicState } from '../../src/session/index.ts';
import { foreseen } from '../../src/ui/say/foreseen.ts';
import { refusalOf } from '../../src/ui/say/levers.ts';
import { numbersOf } from '../../src/ui/turn/steps.ts';
import { open, startTerm } from '../session/play.ts';
import { HANDS, playTerm, wordsFor } from './told.ts';

function everyQuarter(terms: number, each: (state: PublicState) => void): void {
  for (let seed = 1; seed <= terms; seed++) playTerm(seed + 900, 16, HANDS[seed % HANDS.length] ?? 'chance', each);
}

test('the steps that there are count from 1 without a gap', () => {
  const met = new Set<string>();
  everyQuarter(12, (state) => {
    const numbers = numbersOf(state);
    const there = [numbers.dilemma, numbers.offer].filter((n) => n > 0);
    expect([...there, numbers.lever, numbers.next]).toEqual(Array.from({ length: there.length + 2 }, (_, i) => i + 1));
    expect(numbers.dilemma > 0).toBe(state.dilemma !== null);
    expect(numbers.offer > 0).toBe((state.view?.offer.people ?? 0) > 0);
    met.add(`${numbers.dilemma > 0} ${numbers.offer > 0}`);
  });
  expect(met.size).toBe(4);
});

test('a lever that cannot be pulled says why, with its cost; one that can says nothing of the kind', () => {
  const reasons = new Set<string>();
  const seen = (state: PublicState, lever: LeverState) => {
    for (const move of lever.moves.filter(({ steps }) => Math.abs(steps) === 1)) {
      const why = refusalOf(state, lever, move.steps);
      expect([lever.id, why !== '']).toEqual([lever.id, move.refusal !== null]);
      expect(why).not.toMatch(/[{}]|undefined|not possible now/);
      expect(move.cost).toBeGreaterThan(0);
      if (why !== '') reasons.add(why.replace(/[\d.]+( \d\d)?/, 'n'));
    }
  };
  everyQuarter(12, (state) => {
    for (const lever of state.levers) seen(state, lever);
  });
  for (const why of ['opens Qn', 'as far as it goes', 'no law to repeal', 'already proposed', 'you have n'])
    expect([...reasons]).toContain(why);
});

test('what an answer does is said as known or as not known, and the same whatever they will answer', () => {
  everyQuarter(6, (state) => {
    const words = wordsFor(state.facts);
    const { view } = state;
    for (const answer of state.answers) {
      const text = foreseen({ ...state, pending: { ...state.pending, answer } }, words);
      expect(text).toContain('Known:');
      expect(text).toContain('Not known:');
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      if (answer === 'accept' && view && view.offer.batch < 2)
        expect(text).toContain(view.offer.people.toLocaleString('en-GB'));
    }
  });
  const texts = [1, 2, 3, 4].map((seed) => {
    const session = open(null, seed);
    startTerm(session, 8);
    session.actions.chooseAnswer('more');
    return foreseen(session.store.getState(), wordsFor(session.store.getState().facts));
  });
  expect(new Set(texts).size).toBe(1);
});

test('what is given once is not priced by the quarter, and no act of recognition is asked for a second time', () => {
  let visits = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const given = new Set<string>();
    let asked = '';
    playTerm(seed + 900, 16, 'accept', (state) => {
      const { history, view, facts } = state;
      const words = wordsFor(facts);
      if (asked !== '' && history.at(-1)?.result === 'freed') given.add(asked);
      asked = '';
      if (!view || view.offer.people === 0) return;
      expect(words.isOnce(view.offer)).toBe(view.offer.payment !== 0);
      if (view.offer.payment !== 2) return;
      visits++;
      asked = words.given(view.offer);
      expect([asked, given.has(asked)]).toEqual([asked, false]);
    });
  }
  expect(visits).toBeGreaterThan(10);
});
