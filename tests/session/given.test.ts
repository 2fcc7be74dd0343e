// What the record tells of relief given and of people who would not leave, against what then happens.
import { expect, test } from 'vitest';
import type { PublicState } from '../../src/session/index.ts';
import { sample } from '../long.ts';
import { decideAnyhow, MemoryStorage, open, startTerm, stream } from './play.ts';

/** Plays terms at random and gives each quarter with the one that follows from `change` made to it. */
function everyQuarter(terms: number, each: (session: ReturnType<typeof open>, random: () => number) => void): void {
  for (let seed = 1; seed <= terms; seed++) {
    const session = open(new MemoryStorage(), seed * 31);
    startTerm(session, 16);
    const random = stream(seed);
    while (session.store.getState().screen === 'turn') {
      decideAnyhow(session, random);
      each(session, random);
      session.actions.nextQuarter();
    }
  }
}

const sectorOf = (state: PublicState, slot: number) => state.facts.levers[slot]?.sector ?? -1;

test('a brass collar is on a lever where going further breaks our word, and on no other', () => {
  let broken = 0;
  let kept = 0;
  const given = new Set<string>();
  everyQuarter(sample(24, 200), (session) => {
    const before = session.store.getState();
    const further = before.levers.filter(({ moves }) => moves.some((m) => m.steps === 1 && m.refusal === null));
    const one = further[(before.view?.quarter ?? 0) % Math.max(1, further.length)];
    if (!one) return;
    session.actions.chooseLever(one.slot, 1);
    if (session.store.getState().pending.lever !== one.slot) return;
    const breach = [...before.past.flatMap(({ news }) => news), ...before.news].some(({ name }) =>
      ['rest-withheld', 'conditions-broken', 'roadmap-broken'].includes(name),
    );
    session.actions.nextQuarter();
    const after = session.store.getState();
    if (after.screen !== 'turn') return;
    const subject = one.kind === 'personal' ? -1 : sectorOf(before, one.slot);
    const broke = after.events.some((e) => e.name === 'relief-taken-back' && e.subject === subject);
    const sector = one.kind === 'sector' || one.kind === 'personal';
    if (one.given !== null) given.add(`${one.kind} ${one.given}`);
    // What was given in this very quarter is taken back in it too: no collar could tell.
    const sameQuarter = after.events.some((e) => e.name === 'offer-signed' || e.name === 'dilemma-answered');
    if (one.given === null && sector && !sameQuarter) expect([one.id, broke]).toEqual([one.id, false]);
    if (one.given !== null && !broke) {
      expect([one.id, breach || after.view?.regime === 0]).toEqual([one.id, true]);
      kept++;
    }
    if (broke) broken++;
  });
  expect(broken).toBeGreaterThan(5);
  expect([...given]).toEqual(expect.arrayContaining(['sector sold', 'sector before', 'personal eased']));
  expect(kept).toBeLessThan(broken);
});

test('relief that the player eased is told from relief that was sold, and from what was given before the term', () => {
  const session = open(new MemoryStorage(), 4);
  const { store, actions } = session;
  startTerm(session, 16);
  const collars = () => store.getState().levers.flatMap(({ id, given }) => (given === null ? [] : [[id, given]]));
  expect(collars()).toEqual([['aviation', 'before']]);
  actions.chooseAnswer('refuse');
  actions.chooseLever(0, -1);
  actions.nextQuarter();
  expect(collars()).toEqual([
    ['potash', 'eased'],
    ['aviation', 'before'],
  ]);

  actions.startFresh();
  startTerm(session, 16);
  actions.chooseAnswer('accept');
  actions.nextQuarter();
  expect(collars()).toEqual([
    ['potash', 'sold'],
    ['aviation', 'before'],
  ]);
});

test('relief given in an answer to a dilemma has a collar too', () => {
  const gives: Readonly<Record<string, readonly [option: string, lever: string]>> = {
    'dear-fertiliser': ['let-some-potash-in', 'potash'],
    'ill-prisoner': ['lift-one-listing', 'measures'],
  };
  const met = new Set<string>();
  everyQuarter(sample(40, 200), ({ store, actions }) => {
    const { dilemma, answers } = store.getState();
    const given = gives[dilemma?.id ?? ''];
    const option = dilemma?.options.findIndex(({ id, affordable }) => id === given?.[0] && affordable) ?? -1;
    if (!dilemma || given === undefined || option < 0) return;
    actions.chooseLever(-1, 0);
    if (answers.length > 0) actions.chooseAnswer('refuse');
    actions.chooseOption(option);
    actions.nextQuarter();
    const after = store.getState();
    if (after.screen !== 'turn') return;
    expect(after.levers.find(({ id }) => id === given[1])?.given, dilemma.id).toBe('eased');
    met.add(dilemma.id);
  });
  expect([...met].sort()).toEqual(Object.keys(gives));
});

test('who refuses to leave the country is known from the quarter in which it is published, and not before', () => {
  let stayed = 0;
  everyQuarter(sample(12, 200), ({ store }) => {
    const { past, roster, view, events, dilemma } = store.getState();
    roster.forEach((person, i) => {
      const asked = dilemma?.id === 'refuses-to-leave' && dilemma.subject === i;
      if (asked || events.some((e) => e.name === 'named-stayed' && e.subject === i)) {
        stayed++;
        expect(person.stayedQuarter).toBe(view?.quarter);
      } else expect(person.stayedQuarter).toBe(past.at(-1)?.roster[i]?.stayedQuarter ?? -1);
    });
  });
  expect(stayed).toBeGreaterThan(5);
});
