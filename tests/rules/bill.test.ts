// The bill: what a deal costs at home comes in a quarter after the deal, once, and fades.
import { expect, test } from 'vitest';
import type { World } from '../../src/rules/index.ts';
import { plainModel, VIEWS } from './models.ts';
import { next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0, moodSpread: 0, homePriceSpread: 0, deathRate: 0 } as const;
const quiet = (w: World) => w.offer.clear();

test.each(VIEWS)('%s: it is felt in the quarter after the sale, once, and fades', (view) => {
  const m = plainModel(view, CALM);
  for (const w of worlds(m, 6)) {
    const sold = next(w, m, { answer: 'accept' });
    expect(sold.billShown).toBe(0);
    const felt = [next(sold, m, {}, quiet)];
    for (let q = 1; q < 5; q++) felt.push(next(felt[q - 1] as World, m, {}, quiet));
    const shown = felt.map((x) => x.billShown);
    expect(shown[0]).toBeGreaterThan(0);
    for (let q = 1; q < 5; q++) {
      expect(shown[q]).toBeLessThan(shown[q - 1] as number);
      expect(shown[q]).toBeCloseTo((shown[q - 1] as number) * m.home.billKeeps, 10);
    }
  }
});

test('two sales come in one after the other, each a quarter late', () => {
  const m = plainModel('op-ed', CALM);
  for (const w of worlds(m, 6)) {
    const after = (billDue: number, then: number) => {
      const first = next(w, m, {}, (x) => {
        quiet(x);
        x.billDue = billDue;
      });
      const second = next(first, m, {}, (x) => {
        quiet(x);
        x.billDue = then;
      });
      return [first.billShown, second.billShown, next(second, m, {}, quiet).billShown] as const;
    };
    const keeps = m.home.billKeeps;
    expect(after(2, 0)).toEqual([0, 2, 2 * keeps]);
    expect(after(0, 3)).toEqual([0, 0, 3]);
    expect(after(2, 3)).toEqual([0, 2, 2 * keeps + 3]);
  }
});

test('told to the public, what comes in that quarter is louder; what was known already is not', () => {
  const m = plainModel('op-ed', CALM);
  const w = worlds(m, 1)[0] as World;
  const shown = (loud: number, bill: number, billComing: number) =>
    next(w, m, {}, (x) => {
      quiet(x);
      Object.assign(x, { loud, bill, billComing });
    }).billShown;
  expect(shown(1, 0, 2)).toBeGreaterThan(shown(0, 0, 2));
  expect(shown(1, 2, 0)).toBe(shown(0, 2, 0));
});
