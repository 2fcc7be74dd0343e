// Par: shown only for the rules, the scenario and the budget that it was computed for.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BETTER, FOUR_FIGURES, type Four, spreadUnderNothing, WEIGHTINGS } from '../../src/outcomes/four-figures.ts';
import {
  type Bands,
  bandsOf,
  mediansOfView,
  type ParFile,
  parOf,
  planWorld,
  worldOfPar,
} from '../../src/outcomes/planner/par.ts';
import { BUDGET } from '../../src/outcomes/planner/planner.ts';
import { finish } from '../../src/outcomes/steps.ts';
import { compile, RULES_VERSION } from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';

const four = (n: number): Four => ({ walkedFree: n, prisonYears: 2 * n, hardship: n / 1000, reelection: n / 100 });
const bands: Bands = bandsOf([four(1), four(2), four(3)]);
const file: ParFile = {
  ...{ scenario: potash.id, scenarioHash: potash.hash, rulesVersion: RULES_VERSION, worlds: 3, budget: BUDGET },
  terms: [
    {
      ...{ term: 8, spread: four(1), nothing: bands, byView: {}, rollouts: 10 },
      planners: Object.fromEntries(WEIGHTINGS.map((w) => [w, bands])) as ParFile['terms'][number]['planners'],
    },
  ],
  sample: [],
};
const here = { scenario: potash.id, scenarioHash: potash.hash, rulesVersion: RULES_VERSION, changed: false };

test('par is shown for what it was computed for; a change of rules, scenario or budget makes it stale', () => {
  expect(parOf(file, here, 8)).toMatchObject({ ok: true, par: { term: 8 } });
  for (const stale of [
    parOf(file, { ...here, rulesVersion: RULES_VERSION + 1 }, 8),
    parOf(file, { ...here, scenarioHash: 'another' }, 8),
    parOf({ ...file, budget: { ...BUDGET, last: BUDGET.last + 1 } }, here, 8),
  ])
    expect(stale).toEqual({ ok: false, code: 'stale' });
});

test('where none is computed there is none: another scenario, another term, a parameter that was moved', () => {
  for (const none of [
    parOf(undefined, here, 8),
    parOf(file, { ...here, scenario: 'elsewhere' }, 8),
    parOf(file, here, 12),
    parOf(file, { ...here, changed: true }, 8),
  ])
    expect(none).toEqual({ ok: false, code: 'none' });
});

test('bands are in order, and of a view only its own worlds count', () => {
  for (const figure of FOUR_FIGURES) {
    const { p05, median, p95 } = bands[figure];
    expect(p05).toBeLessThan(median);
    expect(median).toBeLessThan(p95);
    expect(median).toBe(four(2)[figure]);
  }
  // World i has the view i modulo their number, in the file as in its worlds.
  const views = Object.keys(potash.views);
  const worlds = views.flatMap((_, v) => [four(v + 1)]);
  const all = Object.fromEntries(WEIGHTINGS.map((w) => [w, [...worlds, ...worlds]])) as Record<
    (typeof WEIGHTINGS)[number],
    Four[]
  >;
  views.forEach((view, v) => {
    expect(mediansOfView(all, views.length, v)).toEqual(four(v + 1));
    expect(worldOfPar(potash, 8, v).view).toBe(view);
    expect(worldOfPar(potash, 8, v + views.length).view).toBe(view);
  });
});

test('the model page names what a planner spends', () => {
  const model = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8').replaceAll('\n', ' ');
  for (const said of [
    `imagines ${BUDGET.worldsEach} worlds of each view`,
    `the ${BUDGET.last} nearest`,
    `In the nearest ${BUDGET.first} it tries`,
    `the best ${['', 'one', 'two', 'three', 'four'][BUDGET.best]} in all ${BUDGET.last}`,
  ])
    expect(model).toContain(said);
});

/** Par of the scenario that is shipped, as stored. */
const stored = JSON.parse(
  readFileSync(new URL('../../assets/par/potash-2025.json', import.meta.url), 'utf8'),
) as ParFile;

test('par of the shipped scenario is of these rules, this scenario and this budget, for every term', () => {
  for (const term of potash.terms)
    if (!parOf(stored, here, term).ok)
      expect.fail('assets/par/potash-2025.json is of other rules: run "npm run par" (long), and commit it');
  expect(stored.terms.map(({ term }) => term)).toEqual(potash.terms);
  expect(stored.worlds).toBe(200);
});

test('planned again, a world of par comes to the same bits', () => {
  const views = Object.keys(potash.views);
  const models = views.map((view) => compile(potash, view));
  const all = stored.sample;
  expect(all.length).toBe(potash.terms.length * WEIGHTINGS.length * 2);
  // In the short run one world of the shortest term; in the long one all that are stored.
  for (const one of all.slice(0, sample(1, all.length))) {
    const spread = stored.terms.find(({ term }) => term === one.term)?.spread as Four;
    expect(spreadUnderNothing(models, one.term)).toEqual(spread);
    const again = finish(planWorld(potash, models, one.term, one.weighting, spread, one.world));
    expect([one.term, one.weighting, again.four]).toEqual([one.term, one.weighting, one.four]);
  }
});

test('the planner of a figure comes further on it than doing nothing, for every term; so does the one of all alike', () => {
  for (const { term, planners, nothing } of stored.terms)
    for (const figure of FOUR_FIGURES)
      for (const by of [figure, 'equal'] as const) {
        const gained = BETTER[figure] * (planners[by][figure].median - nothing[figure].median);
        expect([term, figure, by, gained > 0]).toEqual([term, figure, by, true]);
      }
});
