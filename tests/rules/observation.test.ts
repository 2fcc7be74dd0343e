// Observation: arrests are published one to three quarters late or never; exits at once; a page leaks half way.
import { describe, expect, test } from 'vitest';
import { EVENT, FILE, type Model, REPORTS, reported, startWorld, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { plainModel, potash } from './models.ts';
import { count, later, mean, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0, servedRate: 0, illRate: 0 } as const;
const NO_PARDON = { pardonBase: 0, pardonNeed: 0, pardonAssurance: 0, pardonElection: 0 } as const;
const NOBODY = { ...potash, roster: [] };
const quiet = (w: World) => w.offer.clear();

/** One quarter of arrests, then none: when each of them is published. */
function publishing(m: Model, civil: number) {
  const none = { ...m, arrests: { ...m.arrests, ordinaryArrests: 0, foreignArrests: 0 } };
  const list = worlds(m, sample(150, 2000)).map((start) => {
    let w = next(start, m, {}, (x) => {
      quiet(x);
      x.pending.fill(0);
      x.civilSociety = civil;
    });
    const arrested = w.newOrdinary + w.newForeign;
    expect(w.publishedNow).toBe(0);
    const seen: number[] = [];
    for (let q = 0; q < 5; q++) {
      w = next(w, none, {}, quiet);
      seen.push(w.publishedNow);
    }
    return { arrested, seen, never: (w.never[0] as number) + (w.never[1] as number), w };
  });
  const total = list.reduce((sum, x) => sum + x.arrested, 0);
  return {
    list,
    never: list.reduce((sum, x) => sum + x.never, 0) / total,
    shares: [0, 1, 2, 3, 4].map((q) => list.reduce((sum, x) => sum + (x.seen[q] as number), 0) / total),
  };
}

describe('arrests', () => {
  const m = plainModel('op-ed', { ...CALM, ...NO_PARDON }, NOBODY);

  test('are published after one, two or three quarters, about as often, and one in five never', () => {
    const { list, never, shares } = publishing(m, 0.35);
    for (const { arrested, seen, never: unseen } of list)
      expect(seen.reduce((a, b) => a + b, 0) + unseen).toBe(arrested);
    expect(never).toBeCloseTo(0.2, 2);
    for (const q of [0, 1, 2]) expect(shares[q]).toBeCloseTo(0.8 / 3, 2);
    expect([shares[3], shares[4]]).toEqual([0, 0]);
  });

  test('with monitors at full only one in twenty stays unseen', () => {
    expect(publishing(m, 1).never).toBeLessThan(0.08);
    expect(publishing(m, 0.68).never).toBeGreaterThan(publishing(m, 0.95).never + 0.02);
    expect(publishing(m, 0).never).toBeCloseTo(0.2, 2);
  });

  test('the reported count is late and under the true one, and the smoothed count follows it', () => {
    for (const w of worlds(m, 10)) {
      const end = later(w, m, 8);
      expect(reported(end)).toBeLessThan(end.arrested + 1227 - end.freed);
      expect(end.arrestsSeen).toBeGreaterThan(70);
      expect(end.arrestsSeen).toBeLessThan(130);
      const busy = next(end, m, {}, (x) => {
        x.pending[0] = 900;
      });
      expect(busy.arrestsSeen).toBeGreaterThan(end.arrestsSeen + 100);
    }
  });
});

test('the start is a usual quarter: what is published then goes on for years where nothing is done', () => {
  const still = { ...CALM, ...NO_PARDON, arrestSpread: 0, mobilisation: 0, weakMobilisation: 0, refill: 0 };
  const m = plainModel('op-ed', still, { ...NOBODY, calendar: [] });
  for (const start of worlds(m, 5)) {
    let w = start;
    for (let q = 0; q < 12; q++) {
      w = next(w, m, {}, quiet);
      expect(Math.abs(w.publishedNow - start.arrestsSeen)).toBeLessThan(6);
    }
  }
});

test('exits are published in their quarter; deaths and terms served of those never published are not', () => {
  const m = plainModel('op-ed', { crisisBase: 0, deathRate: 0.5, servedRate: 0.3 });
  for (const w of worlds(m, 10)) {
    const x = next(w, m, { answer: 'accept' }, (y) => {
      y.never[0] = 100;
      y.never[2] = 50;
    });
    expect(x.published.freed).toBe(x.freed);
    expect(x.published.died).toBe(x.diedKnownNow);
    expect(x.diedNow).toBeGreaterThan(x.diedKnownNow);
    expect(x.servedNow).toBeGreaterThan(x.servedKnownNow);
    expect(x.published.served).toBe(x.servedKnownNow);
    expect(x.published.prisoners.reduce((a, b) => a + b, 0)).toBe(reported(x));
  }
});

test('half way through the term one page of the file leaks: true, about the player, the latest there is', () => {
  const m = plainModel('op-ed', { crisisBase: 0 });
  for (const term of [8, 12, 16]) {
    let w = startWorld(m, 5, term);
    for (let q = 1; q <= term / 2; q++) {
      expect(w.published.leakQuarter).toBe(-1);
      w = next(w, m, { answer: w.offer.people > 0 ? (q % 2 === 0 ? 'accept' : 'refuse') : 'none' });
    }
    const { leakQuarter, leakEntry, leakFigure } = w.published;
    const at = [0, 1].map((slot) => 2 * (leakQuarter - 1) + slot).find((i) => w.fileEntry[i] === leakEntry) as number;
    expect(w.fileFigure[at]).toBe(leakFigure);
    expect(leakEntry).not.toBe(FILE['they-did-nothing']);
    expect(leakEntry).toBeGreaterThan(0);
    const later_ = Array.from(w.fileEntry).slice(at + 1);
    expect(later_.every((entry) => entry === 0 || entry === FILE['they-did-nothing'])).toBe(true);
    const kept = next(w, m, { answer: w.offer.people > 0 ? 'refuse' : 'none' });
    expect(kept.published.leakQuarter).toBe(leakQuarter);
  }
});

test('a quarter without a decision is written as nothing, and nothing is written after the term', () => {
  const m = plainModel('op-ed', { crisisBase: 0 });
  const w = worlds(m, 1)[0] as World;
  expect(next(w, m, {}, quiet).fileEntry[0]).toBe(FILE['they-did-nothing']);
  const after = next(w, m, {}, (x) => {
    quiet(x);
    x.office = 5;
  });
  expect(after.fileEntry[0]).toBe(0);
});

test('the record keeps approval, prices and counts of the quarter before beside those of now', () => {
  const m = plainModel('op-ed', { crisisBase: 0 });
  let w = worlds(m, 1)[0] as World;
  for (let q = 0; q < 6; q++) {
    const x = next(w, m);
    expect(x.published.approvalBefore).toBe(w.approval);
    expect(x.published.homePriceBefore).toBe(w.homePrice);
    expect(x.published.prisonersBefore).toBe(reported(w));
    expect([x.published.unity, x.published.capital, x.published.personal]).toEqual([x.unity, x.capital, x.personal]);
    w = x;
  }
  expect(count(w, EVENT['arrests-published'])).toBe(1);
  expect(mean([w], (x) => x.published.quarter)).toBe(6);
});

test('few foreigners wait to be published at the start, as few are arrested', () => {
  for (const w of worlds(plainModel(), 3)) {
    const waiting = (kind: number) => [0, 2, 4].reduce((sum, delay) => sum + (w.pending[delay + kind] as number), 0);
    expect(waiting(1)).toBeGreaterThan(0);
    expect(waiting(1) * 10).toBeLessThan(waiting(0));
  }
});

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [4, 6],
])('reports are %i quarters old and tell %i of the six at a time, each in its turn', (reportDelay, reportedAtOnce) => {
  const sure = { reportChance: 2, errorStrength: 0, errorApparatus: 0, errorRate: 0, errorBelief: 0 };
  const m = plainModel('op-ed', { ...sure, reportDelay, reportedAtOnce, crisisBase: 0, civilRest: 0.9 });
  for (const start of worlds(m, 3)) {
    const then = [start];
    let w = start;
    for (let q = 1; q <= 14; q++) {
      w = next(w, m, { answer: w.offer.people > 0 && q % 2 === 0 ? 'accept' : w.offer.people > 0 ? 'refuse' : 'none' });
      then.push(w);
      const told = REPORTS.filter((_, i) => w.published.reportQuarter[i] === q - reportDelay && q >= reportDelay);
      expect(told).toHaveLength(q < reportDelay ? 0 : reportedAtOnce);
      for (const name of told)
        expect(w.published.reportValue[REPORTS.indexOf(name)], name).toBe(then[q - reportDelay]?.[name]);
    }
    expect(REPORTS.every((_, i) => (w.published.reportQuarter[i] as number) >= 0)).toBe(true);
  }
});
