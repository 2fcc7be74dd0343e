// Our word: what was sold and is taken back without a breach of theirs.
import { describe, expect, test } from 'vitest';
import { EVENT, LEVER, type World } from '../../src/rules/index.ts';
import { plainModel, VIEWS } from './models.ts';
import { count, next, worlds } from './quarters.ts';

const CALM = { crisisBase: 0, shockChance: 0, cheat: 0 } as const;
const rich = (x: World) => {
  x.offer.clear();
  x.capital = 8;
};

describe.each(VIEWS)('%s', (view) => {
  const m = plainModel(view, CALM);
  const measures = m.slotOfKind[LEVER.personal] as number;
  const potash = m.slotOfSector[0] as number;

  test('measures that were sold and are put back within twelve quarters break our word; others do not', () => {
    for (const w of worlds(m, 6)) {
      const listed = (soldAt: number) =>
        next(w, m, { lever: measures, steps: 1 }, (x) => {
          rich(x);
          x.quarter = 20;
          x.personalSoldAt = soldAt;
        });
      const never = listed(-99);
      expect(count(never, EVENT['relief-taken-back'])).toBe(0);
      for (const soldAt of [20, 9]) {
        expect(count(listed(soldAt), EVENT['relief-taken-back'])).toBe(1);
        expect(listed(soldAt).assurance).toBeLessThan(never.assurance * 0.6);
      }
      expect(count(listed(8), EVENT['relief-taken-back'])).toBe(0);
    }
  });

  test('taking back what a running roadmap gave ends the roadmap', () => {
    for (const w of worlds(m, 6)) {
      const running = (x: World) => {
        rich(x);
        x.quarter = 4;
        x.roadmap = 8;
        Object.assign(x.sectors[0] as object, { ours: 0.5, soldAt: 3 });
      };
      const back = next(w, m, { lever: potash, steps: 1 }, running);
      const kept = next(w, m, {}, running);
      expect([back.roadmap, kept.roadmap]).toEqual([0, 7]);
      expect(count(back, EVENT['roadmap-ended-by-us'])).toBe(1);
      expect(back.freedNow).toBe(0);
      expect(kept.freedNow).toBeGreaterThan(0);
    }
  });
});
