/** Every decision there can be, made once: a policy that decides a million times then allocates nothing. */
import { ANSWERS, type Answer, type Decision, MAX_LEVERS } from '../rules/index.ts';
import { leverOfMove, MOVES_PER_LEVER, type Move, stepsOfMove } from './moves.ts';

/** Options a dilemma can have at most. */
const MAX_OPTIONS = 3;
const MOVES = MAX_LEVERS * MOVES_PER_LEVER + 1;

const INDEX = Object.fromEntries(ANSWERS.map((answer, i) => [answer, i])) as Readonly<Record<Answer, number>>;

const ALL: readonly Decision[] = ANSWERS.flatMap((answer) =>
  Array.from({ length: (MAX_OPTIONS + 1) * MOVES }, (_, i): Decision => {
    const move = (i % MOVES) - 1;
    return Object.freeze({
      answer,
      option: Math.floor(i / MOVES) - 1,
      lever: leverOfMove(move),
      steps: stepsOfMove(move),
    });
  }),
);

/** The decision with these parts; `option` is -1 where no dilemma stands. */
export function decisionOf(answer: Answer, option: number, move: Move): Decision {
  const decision = ALL[(INDEX[answer] * (MAX_OPTIONS + 1) + option + 1) * MOVES + move + 1];
  if (!decision) throw new RangeError(`no such decision: ${answer}, option ${option}, move ${move}`);
  return decision;
}
