// Responsible for the recorded games on disk, and the scenarios they were played in.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../../src/rules/index.ts';
import { parseScenario } from '../../src/scenarios/parse.ts';
import type { GoldenGame } from './game.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const GAMES = at('./games/');

/** The scenario that comes with the game and the small one of the tests. Throws where a file is wrong. */
export function scenarios(): readonly [Scenario, Scenario] {
  const read = (path: string): Scenario => {
    const parsed = parseScenario(readFileSync(at(path), 'utf8'), path);
    if (!parsed.ok) throw new Error(`${path}, ${parsed.error.path}: expected ${parsed.error.expected}`);
    return parsed.value;
  };
  return [read('../../assets/scenarios/potash-2025.json'), read('../scenarios/synthetic.json')];
}

export function readGames(): GoldenGame[] {
  return readdirSync(GAMES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(GAMES + name, 'utf8')) as GoldenGame);
}

/** Takes the place of all recorded games. */
export function writeGames(games: readonly GoldenGame[]): void {
  rmSync(GAMES, { recursive: true, force: true });
  mkdirSync(GAMES, { recursive: true });
  for (const game of games) writeFileSync(`${GAMES}${game.name}.json`, textOf(game));
}

/** One decision a line, four hashes a line: a change reads well as a difference of two files. */
function textOf(game: GoldenGame): string {
  const { log, hashes, ...head } = game;
  const { decisions, ...rest } = log;
  const lines = (list: readonly string[], pad: string) => list.map((line) => pad + line).join(',\n');
  const rows: string[] = [];
  for (let i = 0; i < hashes.length; i += 4)
    rows.push(
      hashes
        .slice(i, i + 4)
        .map((hash) => `"${hash}"`)
        .join(', '),
    );
  const fields = (o: object, pad: string) =>
    Object.entries(o)
      .map(([key, value]) => `${pad}"${key}": ${JSON.stringify(value)},\n`)
      .join('');
  return `{
${fields(head, '  ')}  "log": {
${fields(rest, '    ')}    "decisions": [
${lines(
  decisions.map((decision) => JSON.stringify(decision)),
  '      ',
)}
    ]
  },
  "hashes": [
${lines(rows, '    ')}
  ]
}
`;
}
