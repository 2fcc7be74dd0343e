// What approval is charged for has the cause that brought it: a deal, easing without one, a roadmap's step, a dilemma, a vote.
import { expect, test } from 'vitest';
import { type Decision, EVENT, Ledger, type World } from '../../src/rules/index.ts';
import { playQuarter } from '../../src/rules/quarter.ts';
import { BILL, BILL_COUNT } from '../../src/rules/world.ts';
import { plainModel } from './models.ts';
import { copyOf, count, worlds } from './quarters.ts';

const m = plainModel('op-ed', { cheat: 0, crisisBase: 0 });
const slot = (kind: string) => m.scenario.levers.findIndex((lever) => lever.kind === kind);
const PRICES = ['priceOfDeal', 'priceOfRoadmap', 'priceOfEasing', 'priceOfDilemma'] as const;

/** What each price cost in the quarter after the decision. */
function charged(decision: Partial<Decision>, change: (w: World) => void = () => {}): Record<string, number> {
  const ledger = new Ledger();
  const w = copyOf(worlds(m, 1)[0] as World, (x) => {
    x.published.dilemma = -1;
    change(x);
  });
  w.ledger = ledger;
  playQuarter(w, m, { answer: 'refuse', option: -1, lever: -1, steps: 0, ...decision });
  for (const cause of PRICES) expect(ledger.amount('approval', cause)).toBeCloseTo(0, 12);
  w.published.dilemma = -1;
  playQuarter(w, m, { answer: w.offer.people > 0 ? 'refuse' : 'none', option: -1, lever: -1, steps: 0 });
  return Object.fromEntries(PRICES.map((cause) => [cause, ledger.amount('approval', cause)]));
}

test('a deal is charged as a deal, and nothing else is', () => {
  const costs = charged({ answer: 'accept' });
  expect(costs.priceOfDeal).toBeLessThan(0);
  expect([costs.priceOfEasing, costs.priceOfRoadmap, costs.priceOfDilemma].every((cost) => cost === 0)).toBe(true);
});

test.each(['sector', 'personal'])('easing a %s without a deal is charged as easing, and no deal is told', (kind) => {
  const costs = charged({ lever: slot(kind), steps: -1 });
  expect(costs.priceOfEasing).toBeLessThan(0);
  expect([costs.priceOfDeal, costs.priceOfRoadmap, costs.priceOfDilemma].every((cost) => cost === 0)).toBe(true);
});

test('a deal and easing in one quarter are charged apart, each as much as alone', () => {
  const both = charged({ answer: 'accept', lever: slot('personal'), steps: -1 });
  expect(both.priceOfDeal).toBe(charged({ answer: 'accept' }).priceOfDeal);
  expect(both.priceOfEasing).toBe(charged({ lever: slot('personal'), steps: -1 }).priceOfEasing);
});

test('a step of a roadmap is charged as one', () => {
  const costs = charged({}, (x) => {
    x.offer.clear();
    x.roadmap = 11;
  });
  expect(costs.priceOfRoadmap).toBeLessThan(0);
  expect(costs.priceOfDeal).toBe(0);
});

test('the parts are the whole', () => {
  const w = copyOf(worlds(m, 1)[0] as World, (x) => {
    x.published.dilemma = -1;
  });
  playQuarter(w, m, { answer: 'accept', option: -1, lever: slot('personal'), steps: -1 });
  const coming = w.billParts.slice(BILL_COUNT);
  expect(coming.reduce((a, b) => a + b, 0)).toBeCloseTo(w.billComing, 12);
  expect(coming[BILL.deal]).toBeGreaterThan(0);
  expect(w.billParts.slice(0, BILL_COUNT).every((part) => part === 0)).toBe(true);
});

test('a lost vote is a cause of its own; the law is told only where it is in force', () => {
  const ledger = new Ledger();
  const w = copyOf(worlds(m, 1)[0] as World, (x) => {
    x.published.dilemma = -1;
    x.lawStage = m.law.lawDebate;
    x.unity = 0.3;
  });
  w.ledger = ledger;
  playQuarter(w, m, { answer: 'refuse', option: -1, lever: -1, steps: 0 });
  expect(count(w, EVENT['law-failed'])).toBe(1);
  expect(ledger.amount('approval', 'lawLost')).toBeLessThan(0);
  expect(ledger.lines().filter(({ cause }) => cause === 'law')).toEqual([]);
});
