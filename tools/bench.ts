// Responsible for `npm run bench`: how many quarters a second the rules play on this machine. Printed, never asserted: a
// machine that is busy with something else says nothing about the rules.
import { cpus, totalmem } from 'node:os';
import { performance } from 'node:perf_hooks';
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
  type StandingOrders,
  startWorld,
  type World,
  worldSeed,
} from '../src/rules/index.ts';
import { describeOptions, type OptionTable, readOptions, runTool } from './args.ts';
import { loadScenario } from './scenario-files.ts';
import { textTable } from './text-table.ts';

const OPTIONS = {
  scenario: { kind: 'text', shows: 'ID', help: 'a file of assets/scenarios (potash-2025)' },
  games: { kind: 'whole', shows: 'N', least: 10, most: 100_000, help: 'recorded games in a round (10000)' },
  json: { kind: 'flag', help: 'print one JSON object instead of a table' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const ROUNDS = 7;
const WARM_UP = 3;
/** Causes cost far more than the game: a smaller part of the games is enough. */
const PART_WITH_CAUSES = 100;

interface Recorded {
  readonly seed: number;
  readonly policy: Policy;
  readonly decisions: readonly Decision[];
  readonly orders: StandingOrders;
}

interface Setting {
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

function replay({ model, world, term, games }: Setting, ledger: Ledger | null): void {
  const { horizon } = model.scenario;
  for (const game of games) {
    resetWorld(world, model, game.seed, term);
    for (let q = 0; q < term; q++) decide(world, model, game.decisions[q] as Decision, ledger);
    leaveOffice(world, model, game.orders);
    for (let q = term; q < horizon; q++) continueQuarter(world, model, ledger);
  }
}

function decideAll({ model, world, term, games }: Setting): void {
  for (const game of games) playPolicy(world, model, game.policy, game.seed, term);
}

function replayLogs({ model, term, games }: Setting, view: string): void {
  const { scenario } = model;
  for (const { seed, decisions, orders } of games) {
    const log: GameLog = {
      ...{ rulesVersion: RULES_VERSION, scenario: scenario.id, scenarioHash: scenario.hash, view, changes: [] },
      ...{ seed, term, decisions, orders },
    };
    if (!playLog(model, log).ok) throw new Error('a recorded game is refused');
  }
}

interface Timing {
  readonly name: string;
  readonly games: number;
  /** Million quarters a second: the median round, the slowest and the fastest. */
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  /** Milliseconds that 10,000 games take, by the median round. */
  readonly tenThousandGames: number;
}

function time(name: string, games: number, horizon: number, round: () => void): Timing {
  for (let i = 0; i < WARM_UP; i++) round();
  const speeds = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    round();
    return (games * horizon) / (performance.now() - from) / 1000;
  }).sort((a, b) => a - b);
  const median = speeds[(ROUNDS - 1) / 2] as number;
  return {
    name,
    games,
    median,
    slowest: speeds[0] as number,
    fastest: speeds[ROUNDS - 1] as number,
    tenThousandGames: (10 * horizon) / median,
  };
}

await runTool('bench', async (args) => {
  const given = readOptions(args, OPTIONS);
  if (given.help) {
    process.stdout.write(`npm run bench -- [options]\n\n${describeOptions(OPTIONS)}\n`);
    return;
  }
  const scenario = loadScenario(given.scenario ?? 'potash-2025');
  const view = Object.keys(scenario.views)[0] as string;
  const term = Math.max(...scenario.terms);
  const model = compile(scenario, view);
  const world = startWorld(model, 1, term);
  const games = record(model, world, term, given.games ?? 10_000);
  const setting: Setting = { model, world, term, games };
  const some: Setting = { ...setting, games: games.slice(0, Math.ceil(games.length / PART_WITH_CAUSES)) };
  const { horizon } = scenario;
  const ledger = new Ledger();
  const rules = time('recorded decisions, one world', games.length, horizon, () => replay(setting, null));
  const driven = time('policies deciding', games.length, horizon, () => decideAll(setting));
  const logs = time('playLog, a new world each', games.length, horizon, () => replayLogs(setting, view));
  const causes = time('with causes', some.games.length, horizon, () => replay(some, ledger));
  const timings = [rules, driven, logs, causes];
  const ratio = (t: Timing): number => rules.median / t.median;
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
  if (given.json) {
    const rows = timings.map((t) => ({ ...t, timesTheFirst: ratio(t) }));
    process.stdout.write(
      `${JSON.stringify({ machine, scenario: scenario.id, view, term, rulesVersion: RULES_VERSION, rounds: ROUNDS, timings: rows }, null, 2)}\n`,
    );
    return;
  }
  process.stdout.write(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGB} GB, node ${machine.node}, ${machine.platform}
${scenario.id}, view ${view}, term ${term}, horizon ${horizon}, rules ${RULES_VERSION}: median of ${ROUNDS} rounds after ${WARM_UP} to warm up

${textTable(
  ['', 'games', 'm quarters/s', 'slowest', 'fastest', '10,000 games, ms', 'time x'],
  timings.map((t) => [
    t.name,
    String(t.games),
    ...[t.median, t.slowest, t.fastest].map((x) => x.toPrecision(3)),
    t.tenThousandGames.toFixed(0),
    ratio(t).toFixed(2),
  ]),
)}
`);
});
