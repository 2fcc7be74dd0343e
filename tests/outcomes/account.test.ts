// The account of everybody who was ever in prison adds up on each track, true and reported, and agrees with the other figures.
import { expect, test } from 'vitest';
import { type Account, compareTracks } from '../../src/outcomes/index.ts';
import { type Policy, playPolicy, policyById, recording } from '../../src/policies/index.ts';
import { compile, type GameLog, RULES_VERSION, startWorld, worldSeed } from '../../src/rules/index.ts';
import { loadScenario } from '../../tools/scenario-files.ts';
import { sample } from '../long.ts';

const scenario = loadScenario('potash-2025');
const reportedAtStart = Object.values(scenario.prisoners).reduce((sum, { value }) => sum + value, 0);

function finished(id: string, view: string, seed: number, term: number) {
  const model = compile(scenario, view);
  const player = recording(policyById(id) as Policy);
  playPolicy(startWorld(model, seed, term), model, player, seed, term);
  const log: GameLog = {
    ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
    ...{ seed, term, decisions: player.decisions, orders: player.orders },
  };
  return compareTracks(model, log);
}

const came = (a: Account) => a.start + a.arrested;
const went = (a: Account) => a.inside + a.freed + a.letGo + a.served + a.died + a.brokenOut;

test.each(['always-deal', 'refuse-all', 'random', 'roadmap'])('%s', (id) => {
  for (const view of Object.keys(scenario.views))
    for (let i = 0; i < sample(8, 100); i++) {
      const term = scenario.terms[i % scenario.terms.length] ?? 16;
      for (const track of Object.values(finished(id, view, worldSeed(9, i), term))) {
        const { accounts, series, totals } = track;
        for (const account of [accounts.true, accounts.reported]) expect(came(account)).toBe(went(account));
        expect(accounts.true.start).toBe(series.prisoners[0]);
        expect(accounts.true.inside).toBe(series.prisoners.at(-1));
        expect(accounts.reported.start).toBe(reportedAtStart);
        expect(accounts.reported.inside).toBe(series.reported.at(-1));
        const { arrested, freed, releasedFreely: letGo, served, died, brokenOut } = totals;
        expect(accounts.true).toMatchObject({ arrested, freed, letGo, served, died, brokenOut });
        expect(accounts.reported.died).toBeLessThanOrEqual(died);
      }
    }
});
