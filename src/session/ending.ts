/**
 * What is laid open at the end: the true figures of the world that was played, of the other track, and of "nobody ever
 * signs". Computed only once the last year has passed.
 */

import { compareTracks, otherTrackOf } from '../outcomes/index.ts';
import type { Answer, Holder } from '../rules/decision.ts';
import { type GameLog, hasDeal, holderOf, type Model, playLog, type Totals, type World } from '../rules/index.ts';
import { FATES, type Fate, OFFICES, type Office } from '../rules/published.ts';
import type { TurningPoint } from './state.ts';

type TrackId = 'yours' | 'other' | 'nobody';

interface Track {
  /** By quarter, 0 to the horizon. */
  readonly prisoners: readonly number[];
  readonly reported: readonly number[];
  readonly totals: Totals;
}

interface FateAt {
  readonly fate: Fate;
  /** Quarter in which it was published; 0 for the start. */
  readonly quarter: number;
}

export interface Ending {
  readonly view: string;
  readonly firstAnswer: Answer;
  /** People freed by deals while the player was in office. */
  readonly freedInTerm: number;
  /** True when the other track accepts every offer, because the log holds no deal. */
  readonly otherAccepts: boolean;
  /** Who decided after the term. */
  readonly office: Office;
  readonly tracks: Readonly<Record<TrackId, Track>>;
  readonly turns: readonly TurningPoint[];
  /** Of everybody on the roster. */
  readonly fates: { readonly yours: readonly FateAt[]; readonly other: readonly FateAt[] };
}

export function ending(
  model: Model,
  log: GameLog,
  office: Office,
  freedInTerm: number,
  turns: readonly TurningPoint[],
): Ending {
  const compared = compareTracks(model, log);
  const yours = fates(model, log, 'vote');
  const other = fates(model, otherTrackOf(log), yours.holder);
  return {
    view: log.view,
    firstAnswer: log.decisions[0]?.answer ?? 'none',
    freedInTerm,
    otherAccepts: !hasDeal(log),
    office,
    turns,
    tracks: {
      yours: { ...compared.yours.series, totals: compared.yours.totals },
      other: { ...compared.other.series, totals: compared.other.totals },
      nobody: { ...compared.nobody.series, totals: compared.nobody.totals },
    },
    fates: { yours: yours.fates, other: other.fates },
  };
}

/** What became of everybody of the roster, and when. */
function fates(model: Model, log: GameLog, holder: Holder): { fates: FateAt[]; holder: Holder } {
  const found: FateAt[] = model.scenario.roster.map(() => ({ fate: 'inside', quarter: 0 }));
  const onQuarter = (world: World): void => {
    found.forEach((known, i) => {
      const fate = FATES[world.published.fates[i] ?? 0] ?? 'inside';
      if (fate !== known.fate) found[i] = { fate, quarter: world.published.quarter };
    });
  };
  const played = playLog(model, log, { holder, adapt: holder !== 'vote', onQuarter });
  if (!played.ok) throw new Error(`the log stops at quarter ${played.quarter}: ${played.code}`);
  return { fates: found, holder: holderOf(played.world) };
}

export function officeOf(index: number): Office {
  return OFFICES[index] ?? 'player';
}
