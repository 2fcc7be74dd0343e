// Responsible for `npm run golden`: compares the recorded golden games with the rules of today, or records them anew.

import { RULES_VERSION } from '../src/rules/index.ts';
import { differences, outdated } from '../tests/golden/check.ts';
import { readGames, scenarios, writeGames } from '../tests/golden/files.ts';
import { type GoldenGame, hashesOf } from '../tests/golden/game.ts';
import { makeGames } from '../tests/golden/recipes.ts';
import { readVersions, withRecording, writeVersions } from '../tests/golden/versions.ts';
import { describeOptions, type OptionTable, readOptions, runTool, UsageError } from './args.ts';

const OPTIONS = {
  record: { kind: 'flag', help: 'make all games anew from their recipes and write them' },
  why: { kind: 'text', shows: 'REASON', help: 'what has changed since the last version; kept in versions.json' },
  help: { kind: 'flag', help: 'this text' },
} as const satisfies OptionTable;

const HELP = `npm run golden -- [options]

Plays the golden games of tests/golden/games again and prints the first quarter in which
each differs from its recording; exit 1 if one does.

${describeOptions(OPTIONS)}
`;

const print = (lines: readonly string[]): void => {
  for (const line of lines) console.log(line);
};

/** Recorded logs that play differently, of this version of the rules and the scenarios as they are. */
function changed(games: readonly GoldenGame[]): string[] {
  const known = scenarios();
  const current = games.filter((game) => outdated([game], known).length === 0);
  const replayed = current.map(({ log, holder }) => {
    const scenario = known.find(({ id }) => id === log.scenario);
    return scenario === undefined ? [] : hashesOf(scenario, log, holder);
  });
  return differences(current, replayed);
}

function check(): void {
  const games = readGames();
  const lines = [...outdated(games, scenarios()), ...changed(games)];
  print(lines);
  console.log(`${games.length} games, ${lines.length} differ`);
  if (lines.length > 0) process.exitCode = 1;
}

function record(why: string | undefined): void {
  print(changed(readGames()));
  const { games, missing } = makeGames(...scenarios());
  const recordings = withRecording(readVersions(), RULES_VERSION, games, why);
  if (typeof recordings === 'string') throw new UsageError(recordings);
  writeGames(games);
  writeVersions(recordings);
  print(missing.map((item) => `no game holds: ${item}`));
  console.log(`${games.length} games recorded under rules ${RULES_VERSION}`);
  console.log('next: npm run record:endings, npm run examples');
}

await runTool('golden', async (args) => {
  const options = readOptions(args, OPTIONS);
  if (options.help) process.stdout.write(HELP);
  else if (options.record) record(options.why);
  else if (options.why !== undefined) throw new UsageError('--why goes with --record');
  else check();
});
