// Dilemmas as they are met in play: every kind, each option with the best argument for it, about a person who is named.
import { expect, test } from 'vitest';
import { potash } from '../rules/models.ts';
import { HANDS, playTerm, wordsFor } from './told.ts';

/** Rare kinds (a waiver under the law, an arrest after a release) need many terms. */
const MOST_TERMS = 300;

test('every kind is met, and says for each of its two or three options what speaks for it', () => {
  const met = new Map<string, number>();
  for (let seed = 1; met.size < potash.dilemmas.length && seed <= MOST_TERMS; seed++)
    playTerm(seed + 5000, 16, seed % 2 === 0 ? 'law' : (HANDS[seed % HANDS.length] ?? 'chance'), (state) => {
      const { dilemma, roster, facts } = state;
      if (!dilemma) return;
      met.set(dilemma.id, (met.get(dilemma.id) ?? 0) + 1);
      if ((met.get(dilemma.id) ?? 0) > 3) return;
      const said = wordsFor(facts).dilemma(dilemma, roster);
      expect(said.options.length).toBe(dilemma.options.length);
      expect([2, 3]).toContain(said.options.length);
      for (const text of [said.title, said.story, ...said.options.flatMap((o) => [o.label, o.argument])]) {
        expect(text.trim().length, dilemma.id).toBeGreaterThan(3);
        expect(text).not.toMatch(/[{}]|undefined/);
      }
      for (const { argument } of said.options) expect(argument.split(' ').length, dilemma.id).toBeGreaterThan(5);
      expect(new Set(said.options.map((o) => o.argument)).size).toBe(said.options.length);
      expect(said.options.some((_, i) => dilemma.options[i]?.affordable)).toBe(true);
    });
  expect(potash.dilemmas.length).toBeGreaterThanOrEqual(12);
  expect(potash.dilemmas.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
}, 120_000);
