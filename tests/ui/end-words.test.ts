// What is said at the end: fates with their dates and ages, turning points in plain words, over many terms.
import { expect, test } from 'vitest';
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import type { PublicState } from '../../src/session/index.ts';
import { fateText } from '../../src/ui/say/fates.ts';
import { lawAfterVote, lawAtEnd } from '../../src/ui/say/law.ts';
import { momentText, officeName } from '../../src/ui/say/turns.ts';
import { ScenarioWords } from '../../src/ui/words.ts';
import { potash } from '../rules/models.ts';
import { open, playToEnd, startTerm, stream } from '../session/play.ts';

function wordsOf(state: PublicState): ScenarioWords {
  const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
  if (!prose.ok) throw new Error('the prose does not parse');
  return new ScenarioWords(prose.value, state.facts);
}
const { facts } = open(null).store.getState();
const words = wordsOf(open(null).store.getState());
const id = potash.roster[0]?.id ?? '';
const born = words.life(id)?.age ?? 0;
const said = (...fates: Parameters<typeof fateText>[1]) =>
  fateText(id, [{ fate: 'inside', quarter: 0 }, ...fates], facts, words).replaceAll('\u00a0', ' ');

test('ages move with time: a year in four quarters', () => {
  expect([0, 3, 4, 7, 8, 40].map((q) => words.ageOf(id, q) - born)).toEqual([0, 0, 1, 1, 2, 10]);
  expect(words.ageAndWork(id, 8)).toBe(`${born + 2}, ${words.life(id)?.occupation}`);
});

test('a fate is told whole, in the order of time, with the age on its last day', () => {
  expect(said()).toBe(`in prison all ten years, aged ${born + 10} now`);
  expect(said({ fate: 'died', quarter: 9 })).toBe(`died in prison, Q1 28, aged ${born + 2}`);
  expect(said({ fate: 'freed-exile', quarter: 1 })).toBe(`freed and taken abroad, Q1 26, aged ${born}`);
  const back = [
    { fate: 'pardoned', quarter: 2 },
    { fate: 'inside-again', quarter: 5 },
  ] as const;
  expect(said(...back)).toBe(
    `let go without a deal, Q2 26, then arrested again, Q1 27, and still in prison, aged ${born + 10} now`,
  );
  expect(said(...back, { fate: 'served', quarter: 16 })).toBe(
    `let go without a deal, Q2 26, then arrested again, Q1 27, then sentence served, Q4 29, aged ${born + 4}`,
  );
});

test('over many terms every turning point, office and fate has whole words', () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 16; seed++) {
    const session = open(null, seed * 389);
    startTerm(session, potash.terms[seed % potash.terms.length] ?? 8);
    playToEnd(session, stream(seed));
    const { ending } = session.store.getState();
    if (!ending) throw new Error('no ending');
    const texts = ending.moments.map((moment) => momentText(moment, ending.after.office));
    for (const track of [ending.fates.yours, ending.fates.other])
      track.forEach((fates, i) => {
        texts.push(fateText(potash.roster[i]?.id ?? '', fates, facts, words));
      });
    for (const text of [...texts, officeName(ending.after.office)]) {
      expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
      expect(text.trim()).not.toBe('');
    }
    for (const { name } of ending.moments.flatMap(({ events }) => events)) kinds.add(name);
  }
  expect(kinds.size).toBeGreaterThan(3);
});

test('a jump of the count is told with every part that moved it, the largest first', () => {
  const moves = { arrested: 12, freed: 0, letGo: 0, served: 1, died: 0, brokenOut: 330 };
  const said = momentText({ quarter: 8, events: [], jump: { from: 1200, to: 881, moves } }, 'player');
  expect(said).toMatch(/1,200 to 881: 330 [^,]+, 12 [^,]+, 1 sentence served\.$/);
});

test('a law in force beside a rival who repeals it says so, and when', () => {
  expect(lawAfterVote(4, true, facts)).toContain(`repeals it ${facts.dealerRepeals} quarters after the vote`);
  expect(lawAfterVote(4, false, facts)).toMatch(/stays\.$/);
  expect(lawAfterVote(2, true, facts)).toMatch(/in debate/);
  expect(lawAfterVote(0, true, facts)).toMatch(/no trigger law/);
});

test('where the law passed, its own line stands on the figures of the table; where it did not, there is none', () => {
  const passed = new Set<boolean>();
  for (let seed = 1; seed <= 24 && passed.size < 2; seed++) {
    const session = open(null, seed * 17);
    const { store, actions } = session;
    startTerm(session, 16);
    playToEnd(session, stream(seed), (state) => {
      const law = state.levers.find(({ kind }) => kind === 'law');
      if (state.screen === 'turn' && law && state.pending.lever !== law.slot && seed > 2)
        actions.chooseLever(law.slot, 1);
    });
    const { ending } = store.getState();
    if (!ending) throw new Error('no ending');
    const said = lawAtEnd(ending, facts);
    const inLaw = ending.moments.find(({ events }) => events.some(({ name }) => name === 'law-passed'));
    expect(ending.lawPassed).toBe(inLaw?.quarter ?? null);
    passed.add(said !== null);
    if (said === null) continue;
    const { yours, nobody } = ending.tracks;
    const years = Math.abs(Math.round(yours.totals.prisonYears) - Math.round(nobody.totals.prisonYears));
    const unrecorded = Math.abs(yours.totals.unrecorded - nobody.totals.unrecorded);
    if (years > 0) expect(said).toContain(` ${years.toLocaleString('en-GB')} `);
    if (unrecorded > 0) expect(said).toContain(` ${unrecorded.toLocaleString('en-GB')} `);
  }
  expect(passed.size).toBe(2);
});
