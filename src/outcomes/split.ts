/**
 * How each answer worked. All subsets of the answers are played again with one pathway read, in every game, from the other
 * track's recording: what of an answer's share is gone then came by that pathway.
 */
import { PATHWAYS, type Pathway } from '../rules/index.ts';
import { growTree, type Player, playersOf } from './answer-tree.ts';
import { type AnswersLedger, recordingOf, sharesOf } from './ledger.ts';
import { eachOutcome, type Outcomes } from './outcomes.ts';
import type { PlayedLog } from './played.ts';
import type { Steps } from './steps.ts';

/** A line's share by the way in which it worked. */
export interface SplitLine extends Player {
  /** What of the share goes with the pathway; all 0 for one that did not move. */
  readonly by: Readonly<Record<Pathway, Outcomes>>;
  /** The share less all of these: what does not work through arrests, less what two pathways do only together. */
  readonly rest: Outcomes;
}

const NOTHING_MOVED = eachOutcome(() => 0);

/** Splits the lines of a log's own ledger. Progress counts subsets, over the pathways that moved. */
export function* splitByPathway(played: PlayedLog, { lines, pathways }: AnswersLedger): Steps<SplitLine[]> {
  const players = playersOf(played.log, played.holder);
  const recording = recordingOf(played);
  const by = lines.map(() => new Map<Pathway, Outcomes>());
  for (const [i, pathway] of pathways.entries()) {
    const tree = growTree(played, players, recording, pathway);
    let step = tree.next();
    for (; step.done !== true; step = tree.next())
      yield { done: i * step.value.of + step.value.done, of: pathways.length * step.value.of };
    const held = sharesOf(players.length, step.value.values);
    lines.forEach(({ share }, line) => {
      by[line]?.set(
        pathway,
        eachOutcome((outcome, k) => share[outcome] - (held[k]?.[line] as number)),
      );
    });
  }
  return lines.map((line, i) => {
    const { quarter, yours, other, share } = line;
    const parts = PATHWAYS.map((pathway) => by[i]?.get(pathway) ?? NOTHING_MOVED);
    return {
      ...{ quarter, yours, other },
      by: Object.fromEntries(PATHWAYS.map((pathway, p) => [pathway, parts[p]])) as Record<Pathway, Outcomes>,
      rest: eachOutcome((outcome) => share[outcome] - parts.reduce((sum, part) => sum + part[outcome], 0)),
    };
  });
}
