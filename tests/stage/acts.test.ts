import { describe, expect, test } from 'vitest';
import { type Plan, personShare, planOf, type Row, shareOf } from '../../src/stage/acts.ts';
import type { StageView } from '../../src/stage/stage-view.ts';
import { viewWith } from './views.ts';

const LEVER = { slot: 6, ink: '#E2B84E', from: 0.25, to: 0.5 } as const;

/** The scene of the quarter after viewWith(), in which `changed` became true. */
const next = (changed: Partial<StageView> = {}, before: Partial<StageView> = {}): Plan =>
  planOf(viewWith(before), viewWith({ quarter: 7, answer: null, ...changed }));

const spans = (plan: Plan) =>
  [plan.lever, plan.arm, plan.leaving, plan.coming, plan.gone, plan.train, plan.change, plan.lifting].filter(
    (span) => span !== null,
  );
const rows = (plan: Plan): Row[] => [plan.boarding, plan.walking, plan.standing].filter((row) => row !== null);

describe('the scene of a quarter', () => {
  const quarters: [string, Plan][] = [
    ['nothing but time', next({ arrestsPublished: 0 })],
    ['an answer, a lever, arrests', next({ lever: LEVER, exports: 0.2 }, { answer: 'refuse' })],
    ...[1, 12, 60, 130, 700, 1304].map((n): [string, Plan] => [
      `${n} freed`,
      next({ freedNow: n, lever: LEVER }, { answer: 'accept' }),
    ]),
  ];

  test.each(quarters)('takes 3 to 6 seconds, and all of it is over then: %s', (_, plan) => {
    expect(plan.total).toBeGreaterThanOrEqual(3000);
    expect(plan.total).toBeLessThanOrEqual(6000);
    for (const span of spans(plan)) {
      expect(span.from).toBeGreaterThanOrEqual(0);
      expect(span.to).toBeLessThanOrEqual(plan.total);
      expect([shareOf(span, span.from), shareOf(span, plan.total)]).toEqual([0, 1]);
    }
    for (const row of rows(plan))
      for (const turn of [0, row.people - 1]) {
        expect(personShare(row, turn, plan.total)).toBe(1);
        expect(personShare(row, turn, row.from - 1)).toBe(0);
      }
  });

  test('exactly those who are freed get in, one after the other, before the coach leaves', () => {
    for (const n of [1, 41, 700]) {
      const { boarding, leaving, coming } = next({ freedNow: n }, { answer: 'accept' });
      expect(boarding?.people).toBe(n);
      const inside = (ms: number) =>
        [...Array(n).keys()].filter((turn) => personShare(boarding, turn, ms) === 1).length;
      expect(inside(leaving?.from ?? 0)).toBe(n);
      expect(inside((boarding?.from ?? 0) + (boarding?.each ?? 0) - 1)).toBe(0);
      expect(coming?.from).toBe(leaving?.to);
    }
    expect(next({ freedNow: 0 })).toMatchObject({ boarding: null, leaving: null, coming: null });
  });

  test('as many walk into the fog as arrests were published', () => {
    expect(next({ arrestsPublished: 98 }).walking?.people).toBe(98);
    expect(next({ arrestsPublished: 0 }).walking).toBeNull();
  });

  test('only what has changed moves', () => {
    expect(next()).toMatchObject({ lever: null, arm: null, train: null, lifting: null, standing: null });
    expect(next({ lever: LEVER }).lever).not.toBeNull();
    expect(next({}, { answer: 'accept' }).arm).not.toBeNull();
    expect(next({ exports: 0.1 }).train).not.toBeNull();
  });
});

test('within a quarter only the arm moves, and a view that is the same moves nothing', () => {
  const answered = planOf(viewWith(), viewWith({ answer: 'counter' }));
  expect(answered).toMatchObject({ total: 600, arm: { from: 0, to: 600 }, walking: null, lever: null });
  expect(planOf(viewWith(), viewWith()).total).toBe(0);
});

describe('when the fog lifts', () => {
  const plan = planOf(
    viewWith(),
    viewWith({ phase: 'reveal', lifted: { arrested: 659, kept: 0, spared: 0, freed: 264 } }),
  );

  test('those who were arrested stand there one by one, at the pace of those who were freed', () => {
    const standing = (ms: number, people: number) =>
      [...Array(people).keys()].filter((turn) => personShare(plan.standing, turn, ms) === 1).length;
    expect([standing(0, 659), standing(plan.total, 659), standing(plan.total, 264)]).toEqual([0, 659, 264]);
    const counts = [...Array(60).keys()].map((i) => standing(i * 100, 659));
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(standing(2000, 659)).toBe(standing(2000, 264));
    expect(plan.total).toBeLessThanOrEqual(6000);
  });

  test('it lifts once', () => {
    const lifted = viewWith({ phase: 'reveal', lifted: { arrested: 1, kept: 0, spared: 0, freed: 1 } });
    expect(planOf(lifted, lifted).total).toBe(0);
  });
});
