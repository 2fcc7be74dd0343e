import { describe, expect, test } from 'vitest';
import { compareTracks, otherTrackOf } from '../../src/outcomes/index.ts';
import { type Policy, playPolicy, policyById, recording } from '../../src/policies/index.ts';
import { compile, type GameLog, RULES_VERSION, startWorld, totals, worldSeed } from '../../src/rules/index.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { sample } from '../long.ts';

const scenario = loadScenario('potash-2025');
const view = 'op-ed';
const model = compile(scenario, view);

/** The log of a policy's term, and how its world ended. */
function played(id: string, seed: number, term = 16) {
  const player = recording(policyById(id) as Policy);
  const world = startWorld(model, seed, term);
  playPolicy(world, model, player, seed, term);
  const log: GameLog = {
    ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
    ...{ seed, term, decisions: player.decisions, orders: player.orders },
  };
  return { log, end: totals(world) };
}

const seeds = Array.from({ length: sample(10, 200) }, (_, i) => worldSeed(31, i));

describe.each(['always-deal', 'refuse-all', 'tough-and-pressure', 'trigger-roadmap'])('%s', (id) => {
  test('yours is the world that was played, and all three run from the start to the horizon', () => {
    for (const seed of seeds) {
      const { log, end } = played(id, seed);
      const { yours, other, nobody } = compareTracks(model, log);
      expect(yours.totals).toEqual(end);
      for (const { series, totals: at } of [yours, other, nobody]) {
        expect(series.prisoners).toHaveLength(scenario.horizon + 1);
        expect(series.reported).toHaveLength(scenario.horizon + 1);
        expect(series.prisoners[0]).toBe(yours.series.prisoners[0]);
        expect(series.prisoners.at(-1)).toBe(at.prisoners);
        expect(series.reported.at(-1)).toBe(at.reported);
        const years = series.prisoners.slice(1).reduce((sum, n) => sum + n, 0) / 4;
        expect(at.prisonYears).toBeCloseTo(years, 6);
      }
      expect(nobody.totals.freed).toBe(0);
    }
  });
});

test('the other track of deals signs nothing, that of a refuser signs', () => {
  for (const seed of seeds) {
    const dealer = otherTrackOf(played('always-deal', seed).log);
    expect(dealer.decisions.some(({ answer }) => answer !== 'refuse' && answer !== 'none')).toBe(false);
    expect(dealer.orders.offers).toBe('none');
    const refuser = otherTrackOf(played('refuse-all', seed).log);
    expect(refuser.decisions.some(({ answer }) => answer === 'accept')).toBe(true);
    expect(refuser.orders.offers).toBe('all');
  }
});

test('with the same office-holder, nothing is freed on the other track of deals but by a successor', () => {
  let withPlayer = 0;
  for (const seed of seeds) {
    const { log, end } = played('always-deal', seed);
    const { other } = compareTracks(model, log);
    if (end.reelected !== 1) continue;
    withPlayer++;
    expect(other.totals.freed).toBe(0);
  }
  expect(withPlayer).toBeGreaterThan(0);
});

test('a term that is not finished has no other track', () => {
  const { log } = played('always-deal', 1);
  expect(() => compareTracks(model, { ...log, decisions: log.decisions.slice(0, 5) })).toThrow('not finished');
});
