/** The regime's file on the player: one page a quarter, with what it believed before and after. Keys and figures; no words. */
import { FILE_ENTRIES, type FileEntry, type World } from '../rules/index.ts';
import type { PlayedLog } from './played.ts';

/** What it goes by: the price of a person, whether our sanctions stay, whether our relief stays, how many it can sell. */
const BELIEFS = ['goingRate', 'credibility', 'assurance', 'soldOrdinary'] as const;
type Belief = (typeof BELIEFS)[number];

/** $m a quarter per person; 0..1; 0..1; 0..1, share of prisoners it expects to sell within two years. */
type Beliefs = Readonly<Record<Belief, number>>;

interface Line {
  readonly entry: FileEntry;
  /** As FILE_ENTRIES says: a price, a number of people, a lever or a sector. */
  readonly figure: number;
}

export interface FilePage {
  /** 1 is the first. */
  readonly quarter: number;
  /** On our answer. */
  readonly answer: Line;
  /** On our lever, or on a promise it broke; null where it wrote nothing. */
  readonly lever: Line | null;
  readonly before: Beliefs;
  readonly after: Beliefs;
  /** The belief that moved most against what it was at the start of the term; null where none moved. */
  readonly moved: Belief | null;
}

/** The pages of the term, one for each quarter. */
export function theirFile({ log, before, end }: PlayedLog): FilePage[] {
  const start = beliefsOf(before[0] as World);
  return log.decisions.map((_, i) => {
    const then = beliefsOf(before[i] as World);
    const now = beliefsOf(before[i + 1] as World);
    return {
      quarter: i + 1,
      answer: lineAt(end, 2 * i) ?? { entry: 'they-did-nothing', figure: 0 },
      lever: lineAt(end, 2 * i + 1),
      before: then,
      after: now,
      moved: movedMost(start, then, now),
    };
  });
}

function beliefsOf({ goingRate, credibility, assurance, soldOrdinary }: World): Beliefs {
  return { goingRate, credibility, assurance, soldOrdinary };
}

function lineAt(world: World, i: number): Line | null {
  const entry = FILE_ENTRIES[world.fileEntry[i] as number] as FileEntry;
  return entry === 'none' ? null : { entry, figure: world.fileFigure[i] as number };
}

function movedMost(start: Beliefs, then: Beliefs, now: Beliefs): Belief | null {
  let most: Belief | null = null;
  let far = 0;
  for (const belief of BELIEFS) {
    const moved = Math.abs(now[belief] - then[belief]) / start[belief];
    if (moved > far) {
      far = moved;
      most = belief;
    }
  }
  return most;
}
