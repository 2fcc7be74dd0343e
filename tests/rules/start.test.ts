// The world as a term begins: who was arrested before it and is not yet published, so that nothing jumps when play begins.
import { describe, expect, test } from 'vitest';
import { prisoners, reported, type World } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { plainModel, potash, VIEWS } from './models.ts';
import { mean, next, worlds } from './quarters.ts';

// Nobody leaves, so that what the known counts gain is what was published.
const NOBODY_LEAVES = { servedRate: 0, illRate: 0, deathRate: 0, crisisBase: 0, shockChance: 0, cheat: 0 } as const;
const NO_PARDON = { pardonBase: 0, pardonNeed: 0, pardonAssurance: 0, pardonElection: 0 } as const;
const quiet = (w: World) => w.offer.clear();

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, { ...NOBODY_LEAVES, ...NO_PARDON }, { ...potash, roster: [] });
  const list = worlds(m, sample(60, 600));

  test.each([0, 1])('kind %i: from the first quarter on as many arrests are published as in any other', (kind) => {
    let before = list;
    const published: number[] = [];
    const arrested: number[] = [];
    for (let q = 1; q <= 4; q++) {
      const after = before.map((w) => next(w, m, {}, quiet));
      published.push(mean(after, (w) => w.known[kind] as number) - mean(before, (w) => w.known[kind] as number));
      arrested.push(mean(after, (w) => (kind === 0 ? w.newOrdinary : w.newForeign)));
      before = after;
    }
    const usual = published[3] as number;
    for (const n of published) expect(Math.abs(n / usual - 1)).toBeLessThan(0.15);
    // And fewer than are arrested: some are never published.
    expect(usual).toBeLessThan(arrested[3] as number);
  });

  test('of those not yet published the older ones are fewer, and all of them are in prison', () => {
    for (const w of list.slice(0, 5)) {
      const [soon, soonForeign, later, laterForeign, last, lastForeign] = w.pending;
      expect(soon).toBeGreaterThan(later as number);
      expect(later).toBeGreaterThan(last as number);
      expect(last).toBeGreaterThan(0);
      expect(soonForeign).toBeGreaterThan(lastForeign as number);
      expect(laterForeign).toBeGreaterThan(0);
      const waiting = w.pending.reduce((a, b) => a + b, 0);
      expect(prisoners(w)).toBe(reported(w) + waiting);
      expect(w.startTrue).toBe(prisoners(w));
      expect(reported(w)).toBe(m.startPrisoners);
    }
  });
});
