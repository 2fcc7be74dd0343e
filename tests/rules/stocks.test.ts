// Stocks: each is moved by what it is given inside its bounds, and what a bound cuts off is told as a cause of its own.
import { expect, test } from 'vitest';
import { Ledger, type Model, type World } from '../../src/rules/index.ts';
import * as stocks from '../../src/rules/mechanisms/stocks.ts';
import { plainModel } from './models.ts';
import { copyOf, worlds } from './quarters.ts';

const M = plainModel();
const W = worlds(M, 1)[0] as World;

interface Stock {
  readonly move: (w: World, amount: number, m: Model) => void;
  readonly read: (w: World) => number;
  readonly low: number;
  readonly high: number;
  /** The name of the figure that its causes are told of. */
  readonly figure: 'capital' | 'homePrice' | 'unity' | 'credibility' | 'assurance' | 'asking' | 'soldShare' | 'elites';
}

const cause = 'dilemma';
const STOCKS: readonly Stock[] = [
  {
    move: (w, amount, m) => stocks.moveCapital(w, m, cause, amount),
    read: (w) => w.capital,
    ...{ low: 0, high: M.home.capitalMost, figure: 'capital' },
  },
  {
    move: (w, amount) => stocks.moveHomePrice(w, cause, amount),
    read: (w) => w.homePrice,
    ...{ low: 0, high: 1, figure: 'homePrice' },
  },
  {
    move: (w, amount, m) => stocks.moveUnity(w, m, cause, amount),
    read: (w) => w.unity,
    ...{ low: M.programmes.unityLeast, high: 1, figure: 'unity' },
  },
  {
    move: (w, amount) => stocks.moveCredibility(w, cause, amount),
    read: (w) => w.credibility,
    ...{ low: 0, high: 1, figure: 'credibility' },
  },
  {
    move: (w, amount) => stocks.moveAssurance(w, cause, amount),
    read: (w) => w.assurance,
    ...{ low: 0, high: 1, figure: 'assurance' },
  },
  {
    move: (w, amount, m) => stocks.moveAsking(w, m, cause, amount),
    read: (w) => w.asking,
    ...{ low: M.bargain.askingLeast, high: M.bargain.askingMost, figure: 'asking' },
  },
  {
    move: (w, amount) => stocks.moveSoldOrdinary(w, cause, amount),
    read: (w) => w.soldOrdinary,
    ...{ low: 0, high: 1, figure: 'soldShare' },
  },
  {
    move: (w, amount, m) => stocks.moveElites(w, m, cause, amount),
    read: (w) => w.elites,
    ...{ low: M.inside.elitesLeast, high: 100, figure: 'elites' },
  },
];

test.each(STOCKS)('$figure moves by its amount and stops at its bounds', ({ move, read, low, high, figure }) => {
  const before = read(W);
  for (const amount of [-1000, low - before, (low - before) / 2, 0, (high - before) / 2, high - before, 1000]) {
    const ledger = new Ledger();
    const after = copyOf(W, (w) => {
      w.ledger = ledger;
      move(w, amount, M);
    });
    const moved = read(after) - before;
    expect(read(after)).toBeGreaterThanOrEqual(low);
    expect(read(after)).toBeLessThanOrEqual(high);
    if (Math.abs(amount) < 1000) expect(moved).toBeCloseTo(amount, 10);
    else expect(read(after)).toBe(amount < 0 ? low : high);
    // All of the amount is told, and what the bound took from it.
    expect(ledger.amount(figure, cause)).toBeCloseTo(amount, 10);
    expect(ledger.amount(figure, cause) + ledger.amount(figure, 'limit')).toBeCloseTo(moved, 10);
  }
});

test.each(['allies', 'ours'] as const)('restrictions of %s stay between none and full', (part) => {
  const move = part === 'ours' ? stocks.moveOurs : stocks.moveAllies;
  for (const [amount, end] of [
    [5, 1],
    [-5, 0],
  ] as const)
    expect(copyOf(W, (w) => move(w, M, 0, cause, amount)).sectors[0]?.[part]).toBe(end);
});
