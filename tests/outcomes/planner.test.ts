// The planner and the search that knows the dice: what they see, what they spend, and that the search is never worse than
// what it starts from.
import { expect, test } from 'vitest';
import {
  BETTER,
  FOUR_FIGURES,
  type Four,
  fourOfWorld,
  fourUnderNothing,
  lossOf,
  spreadUnderNothing,
  WEIGHTINGS,
} from '../../src/outcomes/four-figures.ts';
import { alternatives, finish, fourOf, play } from '../../src/outcomes/index.ts';
import { Hindsight } from '../../src/outcomes/planner/hindsight.ts';
import { planTerm } from '../../src/outcomes/planner/plan.ts';
import { type Budget, Planner } from '../../src/outcomes/planner/planner.ts';
import { plannedHere } from '../../src/outcomes/planner/told.ts';
import { POLICIES } from '../../src/policies/index.ts';
import {
  checkDecision,
  compile,
  decide,
  type GameLog,
  type Model,
  playLog,
  snapshot,
  startWorld,
  type World,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { potash, synthetic } from '../rules/models.ts';
import { logOf, randomLogs } from './games.ts';

/** So small that a term takes some tens of milliseconds. */
const SMALL: Budget = { worldsEach: 12, first: 2, last: 4, best: 2, policies: 4 };
const VIEWS = Object.keys(potash.views).map((view) => compile(potash, view));
const spread = spreadUnderNothing(VIEWS, 8);
const model = VIEWS[1] as (typeof VIEWS)[number];
const log = logOf(model, 'only-cheap-deals', 3, 8);

test('the four figures: each loss falls as its own figure gets better, in spreads, whatever the unit', () => {
  const four: Four = { walkedFree: 500, prisonYears: 9000, hardship: 0.3, reelection: 0.5 };
  for (const figure of FOUR_FIGURES) {
    expect(spread[figure]).toBeGreaterThan(0);
    const better = { ...four, [figure]: four[figure] + BETTER[figure] * spread[figure] };
    for (const weighting of WEIGHTINGS) {
      const gained = lossOf(four, weighting, spread) - lossOf(better, weighting, spread);
      expect(gained).toBeCloseTo(weighting === figure || weighting === 'equal' ? 1 : 0, 9);
    }
    const tenth = (of: Four): Four => ({ ...of, [figure]: of[figure] / 10 });
    expect(lossOf(tenth(four), 'equal', tenth(spread))).toBeCloseTo(lossOf(four, 'equal', spread), 9);
  }
});

test('the figures of a track are those of its outcomes; doing nothing is the policy that does', () => {
  for (const [i, one] of VIEWS.entries()) {
    const nothing = logOf(one, 'refuse-all', i, 12);
    expect(fourUnderNothing(one, nothing)).toEqual(fourOf(play(one, nothing).outcomes));
  }
});

test('a planner decides by the public record alone: plain copies of it, in any world, give the same decisions', () => {
  const planned = finish(planTerm(model, VIEWS, log, 'equal', spread, SMALL));
  expect(planned.log.decisions.length).toBe(log.term);
  const world = startWorld(model, log.seed, log.term);
  const blind = new Planner(VIEWS, log.term, 'equal', spread, SMALL);
  for (const [i, decision] of planned.log.decisions.entries()) {
    const copy = JSON.parse(JSON.stringify(snapshot(world)));
    expect(checkDecision(copy, model, decision)).toBeNull();
    const again = finish(blind.decide(copy));
    expect(again.decision).toEqual(decision);
    expect(again.odds).toEqual(planned.odds[i]);
    expect(again.odds.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    decide(world, model, decision);
  }
  expect(blind.orders).toEqual(planned.log.orders);
  // Before anything was seen each view is as likely, up to the last imagined world.
  for (const share of planned.odds[0] ?? []) expect(Math.abs(share - 1 / 3)).toBeLessThanOrEqual(1 / SMALL.last);
});

test('what is told of a planned term is what happened there, in plain values', () => {
  const { log: plannedLog, odds } = finish(planTerm(model, VIEWS, log, 'walkedFree', spread, SMALL));
  const played = play(model, plannedLog);
  const told = plannedHere(played, 'walkedFree', odds);
  expect(structuredClone(told)).toEqual(told);
  expect(told.four).toEqual(fourOf(played.outcomes));
  expect(told.quarters.map(({ decision }) => decision)).toEqual(plannedLog.decisions);
  for (const [i, { offer, dilemma, decision, odds: shares }] of told.quarters.entries()) {
    expect([i, offer === null]).toEqual([i, decision.answer === 'none']);
    expect([i, dilemma === null]).toEqual([i, decision.option === -1]);
    expect(Object.keys(shares)).toEqual(Object.keys(potash.views));
  }
  const freed = told.quarters.reduce((sum, quarter) => sum + quarter.freed, 0);
  expect(freed).toBe(played.before[log.term]?.freed);
});

test('any scenario can be planned, one with a single view too', () => {
  const term = synthetic.terms[0] as number;
  const [view] = Object.keys(synthetic.views) as [string];
  for (const scenario of [synthetic, { ...synthetic, views: { [view]: synthetic.views[view] ?? {} } }]) {
    const models = Object.keys(scenario.views).map((each) => compile(scenario, each));
    const there = models[0] as Model;
    const own = logOf(there, 'always-deal', 5, term);
    const scale = spreadUnderNothing(models, term);
    const planned = finish(planTerm(there, models, own, 'equal', scale, SMALL));
    const best = finish(new Hindsight(play(there, own), [planned.log]).best('equal', scale, 60));
    const loss = lossOf(fourOf(play(there, planned.log).outcomes), 'equal', scale);
    expect(lossOf(best.four, 'equal', scale)).toBeLessThanOrEqual(loss);
    expect(planned.odds[0]?.length).toBe(models.length);
  }
});

test('the budget is counted in games: the same again, also when two planners take turns', () => {
  const alone = finish(planTerm(model, VIEWS, log, 'prisonYears', spread, SMALL));
  expect(alone.rollouts).toBeGreaterThan(100);
  const steps = planTerm(model, VIEWS, log, 'prisonYears', spread, SMALL);
  const beside = planTerm(model, VIEWS, { ...log, seed: 99 }, 'hardship', spread, SMALL);
  let done = 0;
  for (;;) {
    beside.next();
    const step = steps.next();
    if (step.done === true) {
      expect(step.value).toEqual(alone);
      break;
    }
    expect(step.value.done).toBeGreaterThanOrEqual(done);
    expect(step.value.done).toBeLessThanOrEqual(step.value.of);
    done = step.value.done;
  }
  expect(structuredClone(alone)).toEqual(alone);
});

/** A log's track in its own world, each decision fitted to what stands, as the vote falls there. */
function asVoted(there: Model, one: GameLog): Four {
  let approval = 0;
  const onQuarter = (world: World): void => {
    if (world.quarter === one.term) approval = world.approval;
  };
  const end = playLog(there, one, { adapt: true, onQuarter });
  if (!end.ok) throw new Error('it plays');
  return fourOfWorld(end.world, there, approval);
}

test('a search with known dice is never worse than a named policy, the log, a single flip, or what it was given', () => {
  for (const { model: there, log: own } of randomLogs(sample(2, 40), VIEWS, 411)) {
    const played = play(there, own);
    const given = logOf(there, 'roadmap', own.seed, own.term);
    const search = new Hindsight(played, [given]);
    const named = POLICIES.filter(({ seeded }) => !seeded).map(({ id }) => logOf(there, id, own.seed, own.term));
    const flips = alternatives(played).map(({ quarter, decision }) => ({
      ...own,
      decisions: own.decisions.map((d, i) => (i === quarter - 1 ? decision : d)),
    }));
    const starts = [own, given, ...named, ...flips].map((one) => asVoted(there, one));
    for (const weighting of WEIGHTINGS) {
      const best = finish(search.best(weighting, spread, 60));
      // What it says of its own track is what that track comes to, played with every decision as it stands in the log.
      expect(fourOf(play(there, best.log).outcomes)).toEqual(best.four);
      const loss = lossOf(best.four, weighting, spread);
      for (const four of starts) expect(loss).toBeLessThanOrEqual(lossOf(four, weighting, spread));
      // Single changes were tried from the first of them: more games never make it worse.
      const more = finish(search.best(weighting, spread, 150));
      expect(lossOf(more.four, weighting, spread)).toBeLessThanOrEqual(loss);
    }
  }
});
