// What stops the years after the term, in records made by hand and over many terms.
import { expect, test } from 'vitest';
import { EVENT, type EventName, type PublicView, Published } from '../../src/rules/index.ts';
import { moments, turningPoints } from '../../src/session/turning-points.ts';
import { MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';

const TERM = 2;
const REPORTED = 1000;

type Happened = readonly [quarter: number, event: EventName, figure?: number];

/** Records of 12 quarters with these events and 1,000 people reported in each; who is sold leaves at once. */
function records(...happened: readonly Happened[]): PublicView[] {
  return Array.from({ length: 13 }, (_, quarter) => {
    const p = new Published();
    p.quarter = quarter;
    p.prisoners[0] = REPORTED;
    for (const [when, event, figure = 0] of happened) {
      if (event === 'offer-signed' && when <= quarter) p.freed += figure;
      if (when !== quarter) continue;
      p.eventCode[p.eventCount] = EVENT[event];
      p.eventFigure[p.eventCount] = figure;
      p.eventCount++;
    }
    return p;
  });
}
const turns = (...happened: readonly Happened[]) =>
  turningPoints(records(...happened), TERM).map(({ quarter, event }) => [quarter, event.name]);

test('a quiet world has none, and what is news only is none', () => {
  expect(turns()).toEqual([]);
  expect(turns([4, 'death-in-prison', 2], [5, 'named-died'], [6, 'pardon', 20], [7, 'law-step'])).toEqual([]);
});

test('what happened in the term, the vote included, is none', () => {
  expect(turns([1, 'uprising-failed'], [TERM, 'law-passed'], [TERM, 'defeated'])).toEqual([]);
});

test.each([
  'law-passed',
  'law-failed',
  'law-repealed',
  'conditions-broken',
  'roadmap-agreed',
  'roadmap-broken',
  'roadmap-ended-by-us',
  'roadmap-completed',
  'relief-taken-back',
  'rest-withheld',
  'uprising-failed',
  'concession',
  'fell-democracy',
  'fell-strongman',
] as const)('%s is one', (event) => {
  expect(turns([5, event])).toEqual([[5, event]]);
});

test('deals that free a tenth together are one: the largest of them, however small each is', () => {
  const small = (quarter: number, people: number): Happened => [quarter, 'offer-signed', people];
  expect(turns(small(3, 30), small(5, 40), small(7, 29))).toEqual([]);
  expect(turns(small(3, 30), small(5, 40), small(7, 30))).toEqual([[5, 'offer-signed']]);
  expect(turns(small(9, 400))).toEqual([[9, 'offer-signed']]);
});

test('at most three, the heaviest, one of a kind, in the order of time', () => {
  expect(
    turns(
      [3, 'law-failed'],
      [4, 'relief-taken-back'],
      [5, 'concession'],
      [6, 'concession'],
      [8, 'offer-signed', 300],
      [9, 'fell-strongman'],
    ),
  ).toEqual([
    [5, 'concession'],
    [8, 'offer-signed'],
    [9, 'fell-strongman'],
  ]);
});

test('one quarter gives one: the heaviest of it', () => {
  expect(turns([5, 'law-repealed'], [5, 'uprising-failed'])).toEqual([[5, 'uprising-failed']]);
});

test('over many terms: a world with heavy deals after the term is never called quiet', () => {
  let heavy = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const session = open(new MemoryStorage(), seed * 131);
    startTerm(session, 8);
    playToEnd(session, stream(seed));
    const { ending, past, years } = session.store.getState();
    const view = past[8]?.view;
    const reported = (view?.prisoners[0] ?? 0) + (view?.prisoners[1] ?? 0) + (view?.prisoners[2] ?? 0);
    if (!ending || ending.after.freed < reported / 2 || ending.after.signed < 2) continue;
    heavy++;
    expect([seed, (years?.turnsInAll ?? 0) > 0]).toEqual([seed, true]);
  }
  expect(heavy).toBeGreaterThan(1);
});

test('all ten years are told: what turned in the term, in its last quarter too, as well as after it', () => {
  const told = moments(
    records([1, 'law-passed'], [TERM, 'fell-strongman', 330], [TERM, 'defeated'], [5, 'concession', 20]),
    TERM,
  );
  expect(told.map(({ quarter, events }) => [quarter, events.map((e) => [e.name, e.figure])])).toEqual([
    [1, [['law-passed', 0]]],
    [TERM, [['fell-strongman', 330]]],
    [5, [['concession', 20]]],
  ]);
});

test('a count that moves by more than a tenth is told, whatever the events say; one that moves by a tenth is not', () => {
  const quarters = records();
  const count = (quarter: number, people: number) => {
    for (const view of quarters.slice(quarter)) (view.prisoners as number[])[0] = people;
  };
  count(3, 900);
  count(5, 800);
  count(7, 890);
  expect(moments(quarters, TERM).map(({ quarter, jump }) => [quarter, jump?.from, jump?.to])).toEqual([
    [5, 900, 800],
    [7, 800, 890],
  ]);
});

test('of jumps that go with nothing the four largest are told; one that goes with an event is told beside them', () => {
  const quarters = records([8, 'law-passed']);
  const counts = [900, 700, 900, 1100, 800, 960, 820, 1000, 870];
  for (const [i, people] of counts.entries())
    for (const view of quarters.slice(i + 1)) (view.prisoners as number[])[0] = people;
  const told = moments(quarters, TERM);
  expect(told.filter(({ events }) => events.length === 0).map(({ quarter }) => quarter)).toEqual([2, 3, 4, 5]);
  expect(told.find(({ quarter }) => quarter === 8)?.jump?.to).toBe(1000);
});

test('over many terms the parts of a jump add up to it, and no crisis is left out', () => {
  const crises = ['fell-democracy', 'fell-strongman', 'concession', 'uprising-failed'];
  let jumps = 0;
  let inTerm = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const session = open(new MemoryStorage(), seed * 71);
    startTerm(session, 16);
    playToEnd(session, stream(seed));
    const { ending, past, events, view } = session.store.getState();
    const told = new Map(ending?.moments.map((moment) => [moment.quarter, moment]));
    for (const { jump } of told.values()) {
      if (!jump) continue;
      jumps++;
      const { arrested, freed, letGo, served, died, brokenOut } = jump.moves;
      expect(jump.from + arrested - freed - letGo - served - died - brokenOut).toBe(jump.to);
    }
    for (const quarter of [...past.map((p) => p.view), view]) {
      if (!quarter) continue;
      const names = past[quarter.quarter]?.news.map((n) => n.name) ?? events.map((e) => e.name);
      for (const name of names.filter((n) => crises.includes(n))) {
        if (quarter.quarter <= 16) inTerm++;
        expect(told.get(quarter.quarter)?.events.map((e) => e.name)).toContain(name);
      }
    }
  }
  expect([jumps > 5, inTerm > 2]).toEqual([true, true]);
});
