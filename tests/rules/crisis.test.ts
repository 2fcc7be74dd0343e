// Crisis: its hazard, its three ends, the two outcomes of a fall, and what each leaves behind.
import { describe, expect, test } from 'vitest';
import { EVENT, FATE, prisoners, reported, type World } from '../../src/rules/index.ts';
import { breakdownShare, crisisHazard } from '../../src/rules/mechanisms/crisis.ts';
import { sample } from '../long.ts';
import { plainModel, VIEWS } from './models.ts';
import { copyOf, count, next, worlds } from './quarters.ts';

const SURE = { crisisBase: 1, shockChance: 0, cheat: 0, crisisDown: 0 } as const;
const quiet = (w: World) => w.offer.clear();

describe.each(VIEWS)('%s', (view) => {
  test('weaker means more crises, firmer fewer, by how far the view says', () => {
    const m = plainModel(view);
    const w = worlds(m, 1)[0] as World;
    const at = (strength: number) =>
      crisisHazard(
        copyOf(w, (x) => Object.assign(x, { strength })),
        m,
      );
    expect(at(62)).toBeCloseTo(0.025, 12);
    expect(at(40)).toBeGreaterThan(at(55));
    expect(at(55)).toBeGreaterThan(at(62));
    expect(at(62)).toBeGreaterThan(at(75));
    expect(at(0)).toBeLessThan(0.025 * (1 + m.view.crisisGain));
    expect(at(47)).toBeCloseTo(0.025 * (1 + m.view.crisisGain / 2), 12);
    expect(at(77)).toBeCloseTo(0.025 * (1 - 0.35 / 2), 12);
  });

  test('a breakdown is likelier with civil society, less likely with the patron’s guarantee', () => {
    const m = plainModel(view);
    const w = worlds(m, 1)[0] as World;
    const at = (change: Partial<World>) =>
      breakdownShare(
        copyOf(w, (x) => Object.assign(x, change)),
        m,
      );
    expect(at({ civilSociety: 0.9 })).toBeGreaterThan(at({}));
    expect(at({ civilSociety: 0 })).toBeLessThan(at({}));
    expect(at({ guarantee: 0.2 })).toBeGreaterThan(at({}));
    expect(at({ guarantee: 0.95 })).toBeLessThan(at({}));
  });
});

describe('the ends', () => {
  const m = plainModel('op-ed', SURE);
  const n = sample(1200, 6000);
  const list = worlds(m, n).map((w) => next(w, m, {}, quiet));
  const ended = (code: number) => list.filter((w) => count(w, code) === 1);
  const democracy = ended(EVENT['fell-democracy']);
  const strongman = ended(EVENT['fell-strongman']);
  const concession = ended(EVENT.concession);
  const failed = ended(EVENT['uprising-failed']);

  test('every crisis has one of four ends, in about the shares of the parameters', () => {
    expect(democracy.length + strongman.length + concession.length + failed.length).toBe(n);
    expect(list.every((w) => w.crises === 1)).toBe(true);
    expect((democracy.length + strongman.length) / n).toBeCloseTo(0.3, 1);
    expect(failed.length / n).toBeGreaterThan(0.34);
    expect(failed.length / n).toBeLessThan(0.42);
    expect(concession.length / n).toBeGreaterThan(0.27);
    expect(democracy.length / (democracy.length + strongman.length)).toBeGreaterThan(0.3);
    expect(democracy.length / (democracy.length + strongman.length)).toBeLessThan(0.5);
  });

  test('democracy: the prisons open for everyone, nobody is arrested again, there is no more offer', () => {
    for (const w of democracy) {
      expect([prisoners(w), w.regime, w.democracyAt, w.breakdownAt]).toEqual([0, 0, 1, 1]);
      expect(w.brokenOut).toBeGreaterThan(1000);
      expect(Array.from(w.fate).slice(0, 24)).not.toContain(FATE.inside);
      let at = w;
      for (let q = 0; q < 4; q++) at = next(at, m);
      expect([prisoners(at), at.arrested - w.arrested, at.offer.people, at.crises]).toEqual([0, 0, 0, 1]);
    }
  });

  test('a new strongman: half are freed, fewer arrests for a year, elites and guarantee are his own', () => {
    for (const w of strongman) {
      const share = w.brokenOut / (w.brokenOut + reported(w));
      expect(share).toBeCloseTo(0.5, 1);
      expect([w.regime, w.democracyAt, w.breakdownAt, w.lull]).toEqual([1, 0, 1, 4]);
      expect([w.elites, w.guarantee]).toEqual([62, 0.55]);
      expect(w.brokenOut).toBe(w.brokenNow);
    }
  });

  test('a new strongman frees those whom nobody has published in the same share, so the count hides no more than before', () => {
    const starts = worlds(m, n).filter((_, i) => count(list[i] as World, EVENT['fell-strongman']) === 1);
    expect(starts.length).toBeGreaterThan(20);
    for (const start of starts.slice(0, 100)) {
      const w = next(start, m, {}, (x) => {
        quiet(x);
        x.never[0] = 400;
        x.never[1] = 20;
        x.never[2] = 60;
      });
      const unseen = prisoners(w) - reported(w);
      const freedUnseen = w.brokenNow - w.brokenKnownNow;
      expect(freedUnseen).toBeGreaterThan(200);
      expect(freedUnseen / (freedUnseen + unseen)).toBeCloseTo(w.brokenKnownNow / (w.brokenKnownNow + reported(w)), 1);
    }
  });

  test('a concession: a fifth to two fifths are let go, and arrests rest', () => {
    const shares = concession.map((w) => {
      expect(w.concessions).toBe(1);
      expect(w.lull).toBe(3);
      return w.releasedFreely / (w.releasedFreely + reported(w));
    });
    // A pardon may come on top in the same quarter.
    expect(Math.min(...shares)).toBeGreaterThan(0.19);
    expect(Math.max(...shares)).toBeLessThan(0.45);
    expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(0.15);
  });

  test('an uprising that fails: three to eight times the arrests for two quarters, fewer monitors', () => {
    for (const w of failed) {
      expect(w.failedUprisings).toBe(1);
      expect(w.crackdown).toBeGreaterThanOrEqual(3);
      expect(w.crackdown).toBeLessThanOrEqual(8);
      expect(w.crackdownLeft).toBe(2);
      expect(w.civilSociety).toBeLessThan(0.28);
      const calm = plainModel('op-ed', { ...SURE, crisisBase: 0 });
      const after = next(w, calm, {}, quiet);
      expect(after.arrestMean).toBeGreaterThan(3 * w.arrestMean * 0.9);
    }
  });

  test('conditions, the roadmap and the offer end with the regime that made them', () => {
    const held = worlds(m, 200).map((w) =>
      next(w, m, {}, (x) => {
        quiet(x);
        x.conditionCount = 1;
        Object.assign(x.conditions[0] as object, { sector: 0, step: 0.5, left: 5, value: 10 });
        x.roadmap = 5;
      }),
    );
    for (const w of held.filter((x) => x.breakdownAt === 1)) expect([w.conditionCount, w.roadmap]).toEqual([0, 0]);
    expect(held.some((w) => w.breakdownAt === 0 && w.roadmap > 0)).toBe(true);
  });
});

test('democracy is likelier with civil society, inside its bounds', () => {
  const free = (civil: number) => {
    const m = plainModel('op-ed', { ...SURE, breakdownShare: 0.45, civilWear: 0 });
    const list = worlds(m, 900).map((w) => next(w, m, {}, (x) => Object.assign(x, { civilSociety: civil })));
    const fell = list.filter((w) => w.breakdownAt > 0);
    return fell.filter((w) => w.democracyAt > 0).length / fell.length;
  };
  expect(free(0.9)).toBeGreaterThan(free(0.05) + 0.1);
  expect(free(0.9)).toBeLessThan(0.65);
  expect(free(0.05)).toBeGreaterThan(0.22);
});
