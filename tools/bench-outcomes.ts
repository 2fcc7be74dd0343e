// Responsible for `npm run bench:outcomes`: how long it takes to compute what a finished log means, in one thread. Printed,
// never asserted: a machine that is busy with something else says nothing about it.
import { cpus } from 'node:os';
import { describeOptions, type OptionTable, readOptions, runTool } from './args.ts';
import type * as Outcomes from './bench-outcomes-work.ts';
import { bundled } from './bundled.ts';
import { loadScenario } from './scenario-files.ts';
import { textTable } from './text-table.ts';

const OPTIONS = {
  scenario: { kind: 'text', shows: 'ID', help: 'a file of assets/scenarios (potash-2025)' },
  view: { kind: 'text', shows: 'ID', help: 'a view of it (the first)' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const ROUNDS = 3;

/** Milliseconds of processor time: the median of the rounds, after one to warm up. */
function timeOf(run: () => void): number {
  run();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return rounds.sort((a, b) => a - b)[(ROUNDS - 1) / 2] as number;
}

await runTool('bench:outcomes', async (args) => {
  const given = readOptions(args, OPTIONS);
  if (given.help) {
    process.stdout.write(`npm run bench:outcomes -- [options]\n\n${describeOptions(OPTIONS)}\n`);
    return;
  }
  const scenario = loadScenario(given.scenario ?? 'potash-2025');
  const view = given.view ?? (Object.keys(scenario.views)[0] as string);
  const { works } = (await bundled<typeof Outcomes>('bench-outcomes-work')).works(scenario, view);
  const timed = works.map((work) => ({ ...work, ms: timeOf(work.run) }));
  const games = timed[0]?.ms as number;
  process.stdout.write(`${cpus()[0]?.model ?? 'unknown'}, node ${process.version}; ${scenario.id}, view ${view}
processor time in one thread, median of ${ROUNDS} rounds after one to warm up

${textTable(
  ['', 'ms', 'aim, ms', 'time / aim', 'time / 1,000 games'],
  timed.map(({ name, aim, ms }) => [
    name,
    ms.toFixed(ms < 10 ? 1 : 0),
    aim === null ? '' : String(aim),
    aim === null ? '' : (ms / aim).toFixed(2),
    (ms / games).toFixed(2),
  ]),
)}
`);
});
