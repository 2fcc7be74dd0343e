// Responsible for `npm run bench`: how many quarters a second the rules play on this machine. Printed, never asserted: a
// machine that is busy with something else says nothing about the rules. The rules are bundled into one file first, as the
// site ships them: from many modules an engine plays them a fifth slower.
import { cpus, totalmem } from 'node:os';
import { RULES_VERSION } from '../src/rules/index.ts';
import { describeOptions, type OptionTable, readOptions, runTool } from './args.ts';
import type * as Games from './bench-games.ts';
import { bundled } from './bundled.ts';
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
/** Fewer are over before the engine is warm. */
const LEAST_WITH_CAUSES = 60;

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
    const from = process.cpuUsage();
    round();
    const { user, system } = process.cpuUsage(from);
    return (games * horizon) / (user + system);
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
  const play = await bundled<typeof Games>('bench-games');
  const setting = play.setting(scenario, view, given.games ?? 10_000);
  const { games, term } = setting;
  const some = {
    ...setting,
    games: games.slice(0, Math.max(LEAST_WITH_CAUSES, Math.ceil(games.length / PART_WITH_CAUSES))),
  };
  const { horizon } = scenario;
  const ledger = play.newLedger();
  const rules = time('recorded decisions, one world', games.length, horizon, () => play.replay(setting, null));
  const driven = time('policies deciding', games.length, horizon, () => play.decideAll(setting));
  const logs = time('playLog, a new world each', games.length, horizon, () => play.replayLogs(setting, view));
  const causes = time('with causes', some.games.length, horizon, () => play.replay(some, ledger));
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
${scenario.id}, view ${view}, term ${term}, horizon ${horizon}, rules ${RULES_VERSION}: median of ${ROUNDS} rounds after ${WARM_UP} to warm up, by the processor time of this process

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
