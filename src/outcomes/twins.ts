/**
 * What a finished log means beside its twins: the same world on the other track, and under nobody who ever signs. On the
 * other track the office-holder after the term is the one of the played world, so that two totals differ by what was
 * decided, not by who won a vote.
 */
import { playPolicy, policyById } from '../policies/index.ts';
import {
  type GameLog,
  type Holder,
  holderOf,
  type Model,
  otherTrack,
  playLog,
  startWorld,
  type Totals,
  totals,
  type World,
} from '../rules/index.ts';
import { REPORTS } from '../rules/published.ts';
import { type Account, reportedAccount, trueAccount } from './account.ts';

/** The people in prison from the start (index 0) to the horizon, true and as reported. */
interface TrackSeries {
  readonly prisoners: readonly number[];
  readonly reported: readonly number[];
  /** True figures of what was in fog, each quarter in the order of REPORTS; null once the regime has fallen. */
  readonly fogged: readonly (readonly number[] | null)[];
}

interface Track {
  readonly series: TrackSeries;
  /** At the horizon. */
  readonly totals: Totals;
  /** At the horizon: everybody, and those reported. */
  readonly accounts: { readonly true: Account; readonly reported: Account };
}

interface TracksComparison {
  readonly yours: Track;
  readonly other: Track;
  readonly nobody: Track;
}

/** The same log with every answer to an offer turned to refuse; of a log without a deal, to accept. */
export function otherTrackOf(log: GameLog): GameLog {
  return otherTrack(log);
}

class Recorder {
  readonly prisoners: number[] = [];
  readonly reported: number[] = [];
  readonly fogged: (readonly number[] | null)[] = [];

  readonly record = (world: World): void => {
    const at = totals(world);
    this.prisoners.push(at.prisoners);
    this.reported.push(at.reported);
    this.fogged.push(world.regime === 1 ? REPORTS.map((figure) => world[figure]) : null);
  };

  /** What was recorded, with the figures of the world at its end. */
  track(end: World, model: Model): Track {
    const { prisoners, reported, fogged } = this;
    return {
      series: { prisoners, reported, fogged },
      totals: totals(end),
      accounts: { true: trueAccount(end), reported: reportedAccount(end, model) },
    };
  }
}

/** Plays a finished log and its twins. The log must be complete and legal: anything else is a programming error. */
export function compareTracks(model: Model, log: GameLog): TracksComparison {
  const yours = track(model, log, 'vote');
  const other = track(model, otherTrackOf(log), yours.holder);
  return { yours: yours.track, other: other.track, nobody: nobodyEverSigns(model, log) };
}

function track(model: Model, log: GameLog, holder: Holder): { readonly track: Track; readonly holder: Holder } {
  if (log.decisions.length < log.term) throw new Error('a term that is not finished has no other track');
  const recorder = new Recorder();
  recorder.record(startWorld(model, log.seed, log.term));
  const played = playLog(model, log, { holder, adapt: holder !== 'vote', onQuarter: recorder.record });
  if (!played.ok) throw new Error(`the log is against the rules in quarter ${played.quarter}: ${played.code}`);
  return { track: recorder.track(played.world, model), holder: holderOf(played.world) };
}

function nobodyEverSigns(model: Model, log: GameLog): Track {
  const policy = policyById('nobody-ever-signs');
  if (!policy) throw new Error('the policy that never signs is missing');
  const recorder = new Recorder();
  const world = startWorld(model, log.seed, log.term);
  recorder.record(world);
  playPolicy(world, model, policy, log.seed, log.term, { onQuarter: recorder.record });
  return recorder.track(world, model);
}
