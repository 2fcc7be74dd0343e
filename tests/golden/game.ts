// Responsible for what a golden game is and for playing one again: a log, who holds office after it, and a hash of the
// world at the start and after every quarter.
import {
  compile,
  type GameLog,
  type Holder,
  type Played,
  playLog,
  type Scenario,
  startWorld,
  type World,
} from '../../src/rules/index.ts';
import { hashWorld, publishedPart } from './hash.ts';

export interface GoldenGame {
  readonly name: string;
  /** How it was decided, in a line. */
  readonly about: string;
  readonly log: GameLog;
  readonly holder: Holder;
  /** At the start (0) and after each quarter. */
  readonly hashes: readonly string[];
}

/** Calls back with the world at the start and after each quarter (live: copy what is kept) and gives back its end. */
export function watch(scenario: Scenario, log: GameLog, holder: Holder, onQuarter: (world: World) => void): Played {
  const model = compile(scenario, log.view, log.changes);
  onQuarter(startWorld(model, log.seed, log.term));
  return playLog(model, log, { holder, onQuarter });
}

/** The hashes of a log played now; they end with why, where it cannot be played to its end. */
export function hashesOf(scenario: Scenario, log: GameLog, holder: Holder): string[] {
  const hashes: string[] = [];
  try {
    const played = watch(scenario, log, holder, (world) => hashes.push(hashWorld(world)));
    if (!played.ok) hashes.push(`refused in quarter ${played.quarter}: ${played.code}`);
  } catch (error) {
    // A view that is gone, or a parameter that is gone or has another range.
    if (!(error instanceof RangeError)) throw error;
    hashes.push(error.message);
  }
  return hashes;
}

/** The first quarter in which two lists differ, or null. */
function firstDifference(then: readonly string[], now: readonly string[]): number | null {
  const length = Math.max(then.length, now.length);
  for (let quarter = 0; quarter < length; quarter++) if (then[quarter] !== now[quarter]) return quarter;
  return null;
}

/** One line for a game that plays differently from its recording, or null. */
export function difference(game: GoldenGame, hashes: readonly string[]): string | null {
  const first = firstDifference(game.hashes, hashes);
  if (first === null) return null;
  const seen = firstDifference(game.hashes.map(publishedPart), hashes.map(publishedPart));
  const published =
    seen === null
      ? 'the published record is the same throughout'
      : `the published record differs from quarter ${seen} on`;
  const now = hashes[first] ?? 'nothing';
  const then = game.hashes[first] ?? 'nothing';
  return `${game.name}: differs from quarter ${first} on (recorded ${then}, now ${now}); ${published}`;
}
