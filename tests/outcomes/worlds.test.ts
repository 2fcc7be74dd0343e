// The same decisions in other worlds, each played by hand as well; the verdict by its definition; what one decision tips.
import { expect, test } from 'vitest';
import {
  callOf,
  finish,
  luckOf,
  OUTCOMES,
  otherWorlds,
  play,
  quantile,
  spreadOf,
  tippingOf,
  underView,
  verdictOf,
} from '../../src/outcomes/index.ts';
import { less, type Outcomes, outcomesOf } from '../../src/outcomes/outcomes.ts';
import {
  compile,
  type Decision,
  type GameLog,
  type Holder,
  type Model,
  otherTrack,
  parameterRange,
  playLog,
  type World,
  worldSeed,
} from '../../src/rules/index.ts';
import { sample } from '../long.ts';
import { MODELS, potash, VIEWS } from '../rules/models.ts';
import { logOf, randomLogs } from './games.ts';

const WORLDS = 30;
const cases = randomLogs(sample(9, 60), MODELS, 71).map(({ model, log }) => {
  const played = play(model, log);
  return { model, log, played, columns: finish(otherWorlds(model, log, played.holder, WORLDS)) };
});

function byHand(model: Model, log: GameLog, holder: Holder): { outcomes: Outcomes; world: World } {
  let approval = Number.NaN;
  const onQuarter = (w: World) => {
    if (w.quarter === log.term) approval = w.approval;
  };
  const end = playLog(model, log, { holder, adapt: true, onQuarter });
  if (!end.ok) throw new Error(end.code);
  return { outcomes: outcomesOf(end.world, model, approval), world: end.world };
}

test('world i is the game of that seed, under the office-holder of the played world, on both tracks', () => {
  for (const { model, log, played, columns } of cases)
    for (let i = 0; i < WORLDS; i += 7) {
      const there = { ...log, seed: worldSeed(log.seed, i) };
      const yours = byHand(model, there, played.holder).outcomes;
      const other = byHand(model, otherTrack(there), played.holder).outcomes;
      for (const outcome of OUTCOMES) {
        expect(columns.yours[outcome][i]).toBe(yours[outcome]);
        expect(columns.other[outcome][i]).toBe(other[outcome]);
      }
    }
});

test('the verdict: mean of prison-years, yours less the other track, its interval and its median', () => {
  for (const { columns } of cases) {
    const d = Array.from(columns.yours.prisonYears, (y, i) => y - (columns.other.prisonYears[i] as number));
    const mean = d.reduce((a, b) => a + b) / d.length;
    const error = Math.sqrt(d.reduce((s, x) => s + (x - mean) ** 2, 0) / (d.length - 1) / d.length);
    const verdict = verdictOf(columns);
    expect(verdict.mean).toBeCloseTo(mean, 9);
    expect(verdict.low).toBeCloseTo(mean - 1.96 * error, 9);
    expect(verdict.high).toBeCloseTo(mean + 1.96 * error, 9);
    expect(verdict.median).toBe(quantile(d, 0.5));
    const called = mean + 1.96 * error < 0 ? 'fewer' : mean - 1.96 * error > 0 ? 'more' : 'too-close';
    expect(verdict.call).toBe(called);
  }
});

test('too close to call where the interval holds nought, also at its end; one world calls nothing', () => {
  const call = (...values: number[]) => callOf(spreadOf(Float64Array.from(values)));
  expect(call(-5, -6, -7)).toBe('fewer');
  expect(call(5, 6, 7)).toBe('more');
  expect(call(-5, 6, -7, 8)).toBe('too-close');
  expect(call(0, 0, 0)).toBe('too-close');
  expect(call(5)).toBe('too-close');
  expect(callOf({ ...spreadOf(Float64Array.from([1, 2])), low: 0, high: 3 })).toBe('too-close');
});

test('refusing is measured as dealing is: accept all against refuse all is refuse all against accept all, turned round', () => {
  for (const model of MODELS.slice(0, 3)) {
    const some = logOf(model, 'always-deal', 6, 16);
    const accept = some.decisions.map((d): Decision => ({ ...d, answer: 'accept' }));
    const deals: GameLog = { ...some, decisions: accept, orders: { ...some.orders, offers: 'all' } };
    const refusals = otherTrack(deals);
    for (const holder of ['player', 'dealer'] as const) {
      const one = verdictOf(finish(otherWorlds(model, deals, holder, WORLDS)));
      const two = verdictOf(finish(otherWorlds(model, refusals, holder, WORLDS)));
      expect(two.mean).toBe(-one.mean);
      expect(two.low).toBeCloseTo(-one.high, 9);
      expect([one.call, two.call].sort()).toEqual(
        one.call === 'too-close' ? ['too-close', 'too-close'] : ['fewer', 'more'],
      );
    }
  }
});

test('dealing can be right: the same terms are called one way under the op-ed view and the other way under engagement', () => {
  const call = (view: string) => {
    const model = compile(potash, view);
    const log = logOf(model, 'always-deal', 6, 16);
    return verdictOf(finish(otherWorlds(model, log, play(model, log).holder, 150))).call;
  };
  expect([call('op-ed'), call('engagement')]).toEqual(['more', 'fewer']);
});

test('shares of worlds: below, above, with the sign that it has here', () => {
  const column = (...values: number[]) => Object.fromEntries(OUTCOMES.map((o) => [o, Float64Array.from(values)]));
  const worlds = { yours: column(1, 5, 5, 2), other: column(3, 1, 5, 4) } as unknown as Parameters<typeof luckOf>[0];
  const here = Object.fromEntries(OUTCOMES.map((o) => [o, -1])) as unknown as Outcomes;
  expect(luckOf(worlds, here).freed).toMatchObject({ here: -1, below: 0.5, above: 0.25, sameSign: 0.5, smaller: 0.5 });
});

test('under each view the same worlds; the played view is the played game', () => {
  const model = compile(potash, 'engagement');
  const log = logOf(model, 'conditional-deals', 4, 16);
  const played = play(model, log);
  const own = finish(otherWorlds(model, log, played.holder, WORLDS));
  const seen = VIEWS.map((view) => finish(underView(potash, log, played.holder, view, WORLDS)));
  expect(seen.map(({ view }) => view)).toEqual(VIEWS);
  expect(seen.find(({ view }) => view === 'engagement')?.verdict).toEqual(verdictOf(own));
  expect(new Set(seen.map(({ verdict }) => verdict.mean)).size).toBe(VIEWS.length);
  const other = byHand(model, otherTrack(log), played.holder).outcomes;
  expect(seen.find(({ view }) => view === 'engagement')?.here).toEqual(less(played.outcomes, other));
  for (const { view, here } of seen) {
    const under = compile(potash, view);
    const yours = byHand(under, log, played.holder).outcomes;
    expect(here).toEqual(less(yours, byHand(under, otherTrack(log), played.holder).outcomes));
  }
});

test('a parameter that the player moved stays moved under the played view alone, a common one under all', () => {
  const own = { parameter: 'marketIncentive', at: parameterRange(potash, 'op-ed', 'marketIncentive').low } as const;
  const common = { parameter: 'crisisBase', at: parameterRange(potash, 'op-ed', 'crisisBase').high } as const;
  const moved = compile(potash, 'op-ed', [own, common]);
  const log = { ...logOf(moved, 'always-deal', 5, 8), changes: [own, common] };
  const { holder } = play(moved, log);
  const verdict = (view: string) => finish(underView(potash, log, holder, view, WORLDS)).verdict;
  expect(verdict('op-ed')).toEqual(verdictOf(finish(otherWorlds(moved, log, holder, WORLDS))));
  const sceptic = compile(potash, 'sceptic', [common]);
  expect(verdict('sceptic')).toEqual(verdictOf(finish(otherWorlds(sceptic, log, holder, WORLDS))));
});

test('what one decision tips, here and elsewhere, counted by hand', () => {
  let tipped = 0;
  for (const { model, log, played } of cases.slice(0, sample(4, 20))) {
    const few = 6;
    const tips = finish(tippingOf(played, few));
    const own = Array.from({ length: few + 1 }, (_, i) => {
      const there = { ...log, seed: i === 0 ? log.seed : worldSeed(log.seed, i - 1) };
      return { there, end: byHand(model, there, played.holder).world };
    });
    for (const { quarter, dimension, turned, here, elsewhere } of tips) {
      const decision = log.decisions[quarter - 1] as Decision;
      if (dimension === 'lever') expect(turned).toEqual({ ...decision, lever: -1, steps: 0 });
      else expect(turned).toEqual({ ...decision, answer: decision.answer === 'refuse' ? 'accept' : 'refuse' });
      const decisions = log.decisions.map((d, i) => (i === quarter - 1 ? turned : d));
      const counts = own.map(({ there, end }) => {
        const { world } = byHand(model, { ...there, decisions }, played.holder);
        const crisis = (['crises', 'concessions', 'failedUprisings', 'breakdownAt', 'democracyAt'] as const).some(
          (field) => world[field] !== end[field],
        );
        return { crisis, vote: world.reelected !== end.reelected };
      });
      expect(here).toEqual(counts[0]);
      const [, ...others] = counts;
      const of = others.length;
      const crisis = others.filter((c) => c.crisis).length;
      const vote = others.filter((c) => c.vote).length;
      expect(elsewhere).toEqual({ crisis, vote, of });
      tipped += crisis + vote;
    }
  }
  expect(tipped).toBeGreaterThan(0);
});
