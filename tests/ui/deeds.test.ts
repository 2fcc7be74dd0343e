// What came of the player's own answers: told in the quarter after, true to the record, and adding up.
import { beforeAll, expect, test } from 'vitest';
import { outcomesOf } from '../../src/ui/say/deeds.ts';
import { sample } from '../long.ts';
import { HANDS, playTerm } from './told.ts';

const TERMS = sample(36, 240);
let terms: ReturnType<typeof playTerm>[] = [];

beforeAll(() => {
  terms = Array.from({ length: TERMS }, (_, i) => playTerm(i + 900, 16, HANDS[i % HANDS.length] ?? 'chance'));
}, 600_000);

/** Each quarter with the one before it, with all outcomes that were told. */
function quarters() {
  return terms.flatMap(({ published, told, words, state }) =>
    published.slice(1).flatMap((now, i) => {
      const [before, here] = [published[i], told[i + 1]];
      if (!before || !here) throw new Error('a quarter is missing');
      return [{ now, before, here, all: [...here.outcomes, ...here.more], words, state }];
    }),
  );
}

test('each answer to a dilemma is followed by what the public saw of it, with its option by name', () => {
  const seen = { told: 0, person: 0, freed: 0, inSight: 0 };
  for (const { now, before, here, all, words, state } of quarters()) {
    const found = all.filter(({ of }) => of === 'choice');
    const { choice } = now.deeds;
    if (before.view.dilemma < 0 || !choice) {
      if (before.view.dilemma >= 0) expect(now.view.regime).toBe(0);
      expect(found).toEqual([]);
      continue;
    }
    expect(found).toHaveLength(1);
    const text = found[0]?.text ?? '';
    expect(choice.dilemma).toBe(state.facts.dilemmas[before.view.dilemma]);
    expect(text.endsWith(` (${words.option(choice.dilemma, choice.option)})`)).toBe(true);
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
    seen.inSight += here.outcomes.some(({ of }) => of === 'choice') ? 1 : 0;
    const person = now.roster[before.view.dilemmaSubject];
    const name = words.nameOf(person?.id ?? '');
    if (choice.fate !== null) {
      seen.person++;
      expect(person?.fate).toBe(choice.fate);
      expect(text).toContain(name);
      expect(text).not.toContain('still inside');
    } else if (choice.freed > 0) {
      seen.freed++;
      expect(now.view.releasedFreely - before.view.releasedFreely).toBeGreaterThanOrEqual(choice.freed);
      expect(text).toContain(`${choice.freed} let go`);
    } else {
      seen.told++;
      expect(text).toContain(words.told(choice.dilemma, choice.option, name));
      if (text.includes('still inside')) expect(person?.fate).toMatch(/^inside/);
      if (text.includes('law is suspended')) expect(now.view.lawPause).toBeGreaterThan(0);
    }
  }
  expect(Math.min(seen.told, seen.person, seen.freed)).toBeGreaterThan(0);
  // In sight in most quarters; one tap away where a deal in two parts or what shakes the country stands before it.
  expect(seen.inSight / (seen.told + seen.person + seen.freed)).toBeGreaterThan(0.8);
});

test('the table of answers adds up to everybody freed by deals, the rest of a deal in two parts in its own quarter', () => {
  let staged = 0;
  let followed = 0;
  for (const { state } of terms) {
    const { history, view } = state;
    expect(history.reduce((sum, row) => sum + row.people + row.followed + row.byRoadmap, 0)).toBe(view?.freed);
    history.forEach((row, i) => {
      expect(row.due > 0 && row.result !== 'freed').toBe(false);
      if (row.due > 0) staged++;
      const before = history[i - 1];
      if (row.followed > 0) {
        followed++;
        expect(row.followed).toBeLessThanOrEqual(before?.due ?? 0);
      }
    });
  }
  expect([staged > 3, followed > 3]).toEqual([true, true]);
});

test('a deal in two parts is told as agreed, now and to follow; then what followed and what did not', () => {
  for (const { now, before, all, state } of quarters()) {
    const { deal, rest } = now.deeds;
    const due = before.deeds.deal?.rest ?? 0;
    const text = (of: string) => all.find((o) => o.of === of)?.text;
    if (deal) {
      // Under a condition fewer are agreed than were offered.
      const row = state.history[before.view.quarter];
      if (row?.answer === 'accept') expect(deal.now + deal.rest).toBe(before.view.offer.people);
      expect(text('deal')).toContain(`Agreed ${(deal.now + deal.rest).toLocaleString('en-GB')}: ${deal.now} now`);
    }
    if (rest) {
      expect(rest.came + rest.missing).toBe(due);
      expect(text('rest')).toContain(`+${rest.came} followed`);
      expect(text('rest')?.includes('did not')).toBe(rest.missing > 0);
    }
  }
});

test('a step of the law names the sector that it has tightened, and how much of it is in force', () => {
  let steps = 0;
  for (const { now, all, words } of quarters()) {
    const { law } = now.deeds;
    const step = now.news.find(({ name }) => name === 'law-step');
    expect(law?.sector).toBe(step && step.subject >= 0 ? step.subject : undefined);
    if (!law || !step) continue;
    steps++;
    expect(law.to).toBe(now.view.ours[law.sector]);
    expect(law.to).toBeGreaterThanOrEqual(step.figure - 1e-9);
    const text = all.find(({ of }) => of === 'law')?.text;
    expect(text).toContain(words.sectorName(law.sector));
    expect(text).toContain(`${words.partInForce(law.to)} in force`);
  }
  expect(steps).toBeGreaterThan(5);
});

test('the grade that a lever shows is no whole one where the law or a deal has left it between two', () => {
  let between = 0;
  for (const { now, state, words } of quarters())
    for (const { id, sector } of state.facts.levers) {
      if (sector < 0) continue;
      const grade = now.view.ours[sector] ?? 0;
      const last = words.notches(id);
      const off = Math.abs(grade * last - Math.round(grade * last));
      if (off < 0.1) continue;
      between++;
      expect(words.grade(id, grade)).toBe(words.partInForce(grade));
    }
  expect(between).toBeGreaterThan(5);
});

test('outcomes are in the record: one who reads it anew tells the same', () => {
  for (const { now, all, words } of quarters().slice(0, 100))
    expect(outcomesOf(now, words).map(({ text }) => text)).toEqual(expect.arrayContaining(all.map(({ text }) => text)));
});
