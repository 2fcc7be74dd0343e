// Responsible for the list of recordings: one for each version of the rules, with a digest of the games as they were
// recorded. A game that is changed by hand, or recorded again under the same version, no longer fits the list.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GoldenGame } from './game.ts';

export interface Recording {
  readonly version: number;
  /** Of all games of the recording. */
  readonly digest: string;
  /** What had changed. */
  readonly why: string;
}

const FILE = fileURLToPath(new URL('./versions.json', import.meta.url));
const DIGITS = 16;

/** Sixteen hexadecimal digits that stand for games, whatever their order and that of their fields. */
export function digestOf(games: readonly GoldenGame[]): string {
  const byName = Object.fromEntries(games.map((game) => [game.name, game]));
  return createHash('sha256').update(JSON.stringify(byName, sortedKeys)).digest('hex').slice(0, DIGITS);
}

const sortedKeys = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** All recordings, the oldest first. */
export function readVersions(): Recording[] {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Recording[];
}

export function writeVersions(recordings: readonly Recording[]): void {
  const lines = recordings.map((recording) => `  ${JSON.stringify(recording)}`);
  writeFileSync(FILE, `[\n${lines.join(',\n')}\n]\n`);
}

/**
 * The list with a new recording at its end. The same games under the same version change nothing; other games under a
 * version that has been recorded, a version that does not rise, or a new one without a reason are refused with a line.
 */
export function withRecording(
  recordings: readonly Recording[],
  version: number,
  games: readonly GoldenGame[],
  why: string | undefined,
): readonly Recording[] | string {
  const digest = digestOf(games);
  const last = recordings.at(-1);
  if (last !== undefined && version === last.version && digest === last.digest) return recordings;
  if (last !== undefined && version <= last.version)
    return `rules ${last.version} are recorded and the games are others now: raise RULES_VERSION in src/rules/model.ts`;
  if (why === undefined || why.trim() === '') return `rules ${version} are new: say what changed with --why REASON`;
  return [...recordings, { version, digest, why }];
}
