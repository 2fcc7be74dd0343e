/**
 * What each answer changed. Single turns do not add up, so each answer gets its Shapley value (Shapley 1953): the mean, over
 * all orders in which the answers go from those of the other track to those of the log, of what it changes when its turn
 * comes. The shares add up to the log less its other track. Standing orders share with the answers where they run. The
 * office-holder is fixed; what came of changing the vote is a line of its own.
 */
import {
  type Holder,
  otherTrack,
  type Pathway,
  playLog,
  Recording,
  roundTo,
  shapley,
  TEMPERS,
  type Temper,
  World,
} from '../rules/index.ts';
import { type Grown, growTree, MOST_PLAYERS, type Player, playersOf } from './answer-tree.ts';
import {
  eachOutcome,
  less,
  OUTCOME_UNIT,
  OUTCOMES,
  type Outcome,
  type Outcomes,
  outcomesOf,
  wholeLess,
} from './outcomes.ts';
import { leaveAndRunOn, type PlayedLog } from './played.ts';
import type { Steps } from './steps.ts';

/** One answer, or the standing orders. Shares and turns are the log less what would be without it. */
interface LedgerLine extends Player {
  /** Its share of the whole change; the shares of all lines add up to `Ledger.total`. */
  readonly share: Outcomes;
  /** The same in whole units (OUTCOME_UNIT), which add up to `Ledger.whole`: never a unit or more from the share. */
  readonly whole: Outcomes;
  /** What it changes with all other answers as on the other track, and with all others as in the log. */
  readonly first: Outcomes;
  readonly last: Outcomes;
}

export interface AnswersLedger {
  readonly lines: readonly LedgerLine[];
  readonly yours: Outcomes;
  /** The other track, under the office-holder of the log. */
  readonly other: Outcomes;
  /** Yours less the other track. */
  readonly total: Outcomes;
  /** The difference of the two as told, each in whole units. */
  readonly whole: Outcomes;
  /** What turning each line back alone does not explain: the total less the sum of `last`. */
  readonly interaction: Outcomes;
  readonly election: ElectionLine;
  /** Ways in which answers worked on arrests: those whose inputs differ from the other track's in some subset. */
  readonly pathways: readonly Pathway[];
}

/** What the answers did by changing the vote, which no other line holds. */
interface ElectionLine {
  /** Chances of re-election, 0..1. */
  readonly yours: number;
  readonly other: number;
  readonly rival: Temper;
  /** Your years with your standing orders less your years with the rival in office. */
  readonly inOffice: Outcomes;
  /** The difference of the chances times `inOffice`: the mean over the swings of a vote. */
  readonly expected: Outcomes;
}

export type LedgerResult =
  | { readonly ok: true; readonly ledger: AnswersLedger }
  /** More answers than are played in all their subsets (a term longer than 16 quarters). */
  | { readonly ok: false; readonly code: 'too-many-answers' };

/** The ledger of a played log. Progress counts subsets of the answers. */
export function* answersLedger(played: PlayedLog): Steps<LedgerResult> {
  const players = playersOf(played.log, played.holder);
  if (players.length > MOST_PLAYERS) return { ok: false, code: 'too-many-answers' };
  const grown = yield* growTree(played, players, recordingOf(played), null);
  return { ok: true, ledger: ledgerOf(played, players, grown) };
}

function ledgerOf(played: PlayedLog, players: readonly Player[], { values, moved }: Grown): AnswersLedger {
  const all = (1 << players.length) - 1;
  const at = (subset: number) => eachOutcome((_, k) => (values[k] as Float64Array)[subset] as number);
  const shares = sharesOf(players.length, values);
  const yours = at(all);
  const other = at(0);
  const whole = wholeLess(yours, other);
  const wholes = eachOf((outcome, k) =>
    roundTo(
      whole[outcome],
      (shares[k] as number[]).map((share) => share / OUTCOME_UNIT[outcome]),
    ),
  );
  const lines = players.map((player, i) => ({
    ...player,
    share: eachOutcome((_, k) => shares[k]?.[i] as number),
    whole: eachOutcome((_, k) => wholes[k]?.[i] as number),
    first: less(at(1 << i), other),
    last: less(yours, at(all & ~(1 << i))),
  }));
  const total = less(yours, other);
  const interaction = eachOutcome((o) => total[o] - lines.reduce((sum, { last }) => sum + last[o], 0));
  const election = electionLine(played, yours, other);
  return { lines, yours, other, total, whole, interaction, election, pathways: moved };
}

const eachOf = <T>(value: (outcome: Outcome, index: number) => T): T[] => OUTCOMES.map(value);

/** By outcome, the Shapley value of each player. */
export function sharesOf(n: number, values: readonly Float64Array[]): number[][] {
  return values.map((of) => shapley(n, (subset) => of[subset] as number));
}

/** What the other track fed into its arrests. */
export function recordingOf({ model, log, holder }: PlayedLog): Recording {
  const recording = new Recording();
  const played = playLog(model, otherTrack(log), { holder, adapt: true, onQuarter: (world) => recording.note(world) });
  if (!played.ok) throw new Error(`the other track is against the rules in quarter ${played.quarter}: ${played.code}`);
  return recording;
}

function electionLine(played: PlayedLog, yours: Outcomes, other: Outcomes): ElectionLine {
  const { model, log, before, end } = played;
  const rival = TEMPERS[end.temper] as Temper;
  const under = (holder: Holder): Outcomes => {
    const world = new World();
    world.copyFrom(before[log.term] as World);
    const { approval } = world;
    leaveAndRunOn(world, model, log.orders, holder);
    return outcomesOf(world, model, approval);
  };
  const inOffice = less(under('player'), under(rival));
  const gained = yours.reelection - other.reelection;
  const chances = { yours: yours.reelection, other: other.reelection };
  return { ...chances, rival, inOffice, expected: eachOutcome((outcome) => gained * inOffice[outcome]) };
}
