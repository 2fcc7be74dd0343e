/** The log replayed: the published record of every quarter, and the world at its end. */
import type { GameLog, Model, World } from '../rules/index.ts';
import type { PublicView, PublishedCause } from '../rules/published.ts';
import { rulesOf } from './rulebook.ts';

export interface Replay {
  /** The published record at the start (0) and after each quarter played. */
  readonly quarters: readonly PublicView[];
  /** Causes of the last quarter as published. */
  readonly causes: readonly PublishedCause[];
}

/** Null when a decision of the log is not legal in its quarter. `how` gives what is kept of a world, and all of it; the published record, unless told. */
export function replay(model: Model, log: GameLog, how: ((world: World) => PublicView) | null = null): Replay | null {
  const { Ledger, playLog, snapshot, startWorld } = rulesOf(model);
  const record = how ?? snapshot;
  const quarters: PublicView[] = [record(startWorld(model, log.seed, log.term))];
  const ledger = new Ledger();
  const onQuarter = (world: World): void => {
    quarters.push(record(world));
  };
  const played = playLog(model, log, { ledger, onQuarter });
  if (!played.ok) return null;
  const now = record(played.world);
  // The vote is held after the last quarter in office: the last record is taken again, since it may hold the result.
  quarters[quarters.length - 1] = now;
  return { quarters, causes: now.causes };
}
