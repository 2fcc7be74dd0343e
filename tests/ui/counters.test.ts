// The counter sheet and the price bars: what is asked for is what the rules would give, what is closed says why, and no
// two units stand side by side.
import { expect, test } from 'vitest';
import { COUNTERS, type Counter } from '../../src/rules/decision.ts';
import { whyClosed } from '../../src/ui/say/counters.ts';
import { reportedOf } from '../../src/ui/say/figures.ts';
import { pricesBefore } from '../../src/ui/turn/offer.tsx';
import { sample } from '../long.ts';
import { HANDS, playTerm, wordsFor } from './told.ts';

test('over many offers the sheet asks for no more than there are, words the smaller relief exactly, and says why a counter is closed', () => {
  const closed = new Map<Counter, Set<string>>();
  let less = 0;
  let once = 0;
  for (let seed = 1; seed <= sample(36, 150); seed++)
    playTerm(seed + 400, 16, HANDS[seed % HANDS.length] ?? 'chance', (state) => {
      const { view, answers, facts } = state;
      if (!view || view.offer.people === 0) return;
      const { offer } = view;
      const words = wordsFor(facts);
      const open = (kind: Counter) => answers.includes(kind);
      if (open('more')) expect(Math.floor(offer.people * facts.counters.more)).toBeLessThanOrEqual(reportedOf(view));
      for (const kind of COUNTERS) {
        if (open(kind)) continue;
        const why = whyClosed(kind, state, words);
        expect(why).not.toMatch(/[{}]|undefined|NaN/);
        expect(why.length).toBeGreaterThan(20);
        closed.set(kind, (closed.get(kind) ?? new Set()).add(why));
      }
      if (words.isOnce(offer)) {
        once++;
        expect(open('conditional')).toBe(false);
        expect(whyClosed('conditional', state, words)).toContain('given once');
      } else {
        expect(open('less')).toBe(true);
        const steps = Array.from(offer.steps as ArrayLike<number>).filter((step) => step > 0);
        const asked = facts.counters.less * (steps.length === 1 ? (steps[0] ?? 0) : 1);
        const [, percent] = /^([\d.]+)% of /.exec(words.given(offer, facts.counters.less)) ?? [];
        expect(Number(percent) / 100).toBeCloseTo(asked, 3);
        less++;
      }
    });
  expect(less).toBeGreaterThan(20);
  expect(once).toBeGreaterThan(20);
  for (const kind of ['more', 'less', 'conditional'] as const)
    expect(closed.get(kind)?.size ?? 0, kind).toBeGreaterThan(0);
});

test('the bars beside an offer are all of its unit, the last five of that unit in order', () => {
  let mixed = 0;
  for (let seed = 1; seed <= sample(12, 80); seed++)
    playTerm(seed + 700, 16, 'chance', (state) => {
      const { pastPrices, view } = state;
      if (!view) return;
      const units = new Set(pastPrices.map(({ once }) => once));
      if (units.size === 2) mixed++;
      for (const once of units) {
        const alike = pastPrices.filter((p) => p.once === once).map((p) => p.paid ?? p.asked);
        expect(pricesBefore(state, once).map(({ value }) => value)).toEqual(alike.slice(-5));
      }
    });
  expect(mixed).toBeGreaterThan(10);
}, 120_000);
