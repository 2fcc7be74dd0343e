// Responsible for the games that `npm run bench` plays: recorded once, then played again in different ways. bench.ts bundles
// this file with the rules before it measures.
import { POLICIES, type Policy, playPolicy, recording } from '../src/policies/index.ts';
import {
  compile,
  continueQuarter,
  type Decision,
  decide,
  type GameLog,
  Ledger,
  leaveOffice,
  type Model,
  playLog,
  RULES_VERSION,
  resetWorld,
  type Scenario,
  type StandingOrders,
  startWorld,
  type World,
  worldSeed,
} from '../src/rules/index.ts';

interface Recorded {
  readonly seed: number;
  readonly policy: Policy;
  readonly decisions: readonly Decision[];
  readonly orders: StandingOrders;
}

export interface Setting {
  readonly model: Model;
  readonly world: World;
  readonly term: number;
  readonly games: readonly Recorded[];
}

/** Terms of all policies that do not make their own worlds: played once, kept as the decisions they made. */
function record(model: Model, world: World, term: number, count: number): readonly Recorded[] {
  const players = POLICIES.filter((policy) => !policy.seeded && !policy.holder);
  return Array.from({ length: count }, (_, i) => {
    const policy = players[i % players.length] as Policy;
    const seed = worldSeed(1, i);
    const recorded = recording(policy);
    playPolicy(world, model, recorded, seed, term);
    return { seed, policy, decisions: recorded.decisions, orders: policy.orders };
  });
}

/** Recorded decisions in one world that is used again; with causes if a ledger is given. */
export function replay({ model, world, term, games }: Setting, ledger: Ledger | null): void {
  const { horizon } = model.scenario;
  for (const game of games) {
    resetWorld(world, model, game.seed, term);
    for (let q = 0; q < term; q++) decide(world, model, game.decisions[q] as Decision, ledger);
    leaveOffice(world, model, game.orders);
    for (let q = term; q < horizon; q++) continueQuarter(world, model, ledger);
  }
}

/** The policies decide anew. */
export function decideAll({ model, world, term, games }: Setting): void {
  for (const game of games) playPolicy(world, model, game.policy, game.seed, term);
}

/** Each game as a log, in a world of its own. */
export function replayLogs({ model, term, games }: Setting, view: string): void {
  const { scenario } = model;
  for (const { seed, decisions, orders } of games) {
    const log: GameLog = {
      ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
      ...{ seed, term, decisions, orders },
    };
    if (!playLog(model, log).ok) throw new Error('a recorded game is refused');
  }
}

/** `count` recorded games of a scenario under a view, with the longest term. */
export function setting(scenario: Scenario, view: string, count: number): Setting {
  const term = Math.max(...scenario.terms);
  const model = compile(scenario, view);
  const world = startWorld(model, 1, term);
  return { model, world, term, games: record(model, world, term, count) };
}

export const newLedger = (): Ledger => new Ledger();
