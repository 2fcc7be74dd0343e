/** What a verified game came to. Every figure is computed here, from the decisions; none is read from a code or a file. */
import type { GameLog, Model, PublicView, Totals } from '../rules/index.ts';
import type { Opened } from './code.ts';
import type { Edition } from './shelf.ts';

interface TrackResult {
  readonly totals: Totals;
  /** Freed by deals while the player was in office. */
  readonly freedInTerm: number;
}

export interface VerifiedResult {
  /** Null while a sealed game runs: nobody has been told which world it is. */
  readonly view: string | null;
  /** The published record where the game stands. */
  readonly published: PublicView;
  /** Null before the end of the term, since the true counts are in fog until then. */
  readonly ending: {
    readonly yours: TrackResult;
    readonly other: TrackResult;
    /** True where the other track accepts every offer, because the log holds no deal. */
    readonly otherAccepts: boolean;
    /** The view the game was played under. */
    readonly view: string;
    /** Who decided after the term, as in OFFICES. */
    readonly office: string;
  } | null;
}

/** The result of a game that `decode`, `readReplay` or `verify` gave back. */
export function resultOf({ game, finished, edition, model, replay }: Opened): VerifiedResult {
  const { rules } = edition.bundle;
  const published = rules.snapshot(replay.world);
  const { log } = game;
  if (!finished) return { view: game.sealed ? null : log.view, published, ending: null };
  const holder = rules.holderOf(replay.world);
  return {
    view: log.view,
    published,
    ending: {
      yours: track(edition, model, log, 'vote'),
      other: track(edition, model, rules.otherTrack(log), holder),
      otherAccepts: !rules.hasDeal(log),
      view: log.view,
      office: rules.OFFICES[replay.world.office] ?? 'player',
    },
  };
}

/** The other track is fitted to its own world, under the office-holder of the played one (game.md). */
function track(
  { bundle }: Edition,
  model: Model,
  log: GameLog,
  holder: ReturnType<typeof bundle.rules.holderOf>,
): TrackResult {
  const { rules } = bundle;
  let freedInTerm = 0;
  const played = rules.playLog(model, log, {
    holder,
    adapt: holder !== 'vote',
    onQuarter: (world) => {
      if (world.quarter === log.term) freedInTerm = rules.totals(world).freed;
    },
  });
  // A log that has been verified plays; an adapted one always does.
  const world = played.ok ? played.world : rules.startWorld(model, log.seed, log.term);
  return { totals: rules.totals(world), freedInTerm };
}
