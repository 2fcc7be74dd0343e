// Responsible for the ways in which golden games are decided when they are recorded. All dice are the rules' own keyed
// draws, so that recording twice gives the same games. Always legal.
import {
  type Answer,
  checkDecision,
  type Decision,
  draw,
  LEVER,
  type Legal,
  type LeverKind,
  legalDecisions,
  type Model,
  type PublicView,
} from '../../src/rules/index.ts';

/** What a style wants of a quarter; what is not legal gives way to the next wish, or to nothing. */
interface Wish {
  readonly answers: readonly Answer[];
  /** Option of a dilemma: an index, or any. */
  readonly option: number | 'any';
  /** Kind of lever and notches, in order of preference. */
  readonly levers: readonly (readonly [LeverKind, number])[] | 'any';
}

/** Dice: a whole number from 0 to under `sides`, by seed, quarter and what it is for. */
type Roll = (use: number, sides: number) => number;
type Style = (view: PublicView, roll: Roll) => Wish;

const USE = { answer: 0, option: 1, lever: 2 } as const;

/** The same wish in every quarter. */
const always =
  (answers: readonly Answer[], levers: Wish['levers'] = [], option: Wish['option'] = 'any'): Style =>
  () => ({ answers, option, levers });

/** One style up to a quarter, another from it on. */
const until =
  (quarter: number, first: Style, then: Style): Style =>
  (view, roll) =>
    (view.quarter < quarter ? first : then)(view, roll);

const anything: Style = (_, roll) => ({
  answers: [(['accept', 'refuse', 'more', 'less', 'conditional', 'roadmap'] as const)[roll(USE.answer, 6)] ?? 'refuse'],
  option: 'any',
  levers: 'any',
});

const TIGHTEN = ['sector', 1] as const;
const ALLIES = ['allies', 1] as const;
const PROPOSE = ['law', 1] as const;
const REPEAL = ['law', -1] as const;
const TELL = ['home', 1] as const;

export const STYLES = {
  random: anything,
  'refuse-all': always(['refuse']),
  'accept-all': always(['accept']),
  'accept-and-tell': always(['accept'], [TELL]),
  'refuse-and-help-farmers': always(['refuse'], [['home', -1]]),
  more: always(['more', 'refuse'], [TELL]),
  less: always(['less', 'refuse'], [ALLIES]),
  conditional: always(['conditional', 'refuse'], [['civil', 1]]),
  'conditional-or-accept': always(['conditional', 'accept'], [['civil', 2]]),
  roadmap: always(['roadmap', 'refuse'], [ALLIES]),
  'roadmap-then-accept': until(6, always(['roadmap', 'refuse']), always(['accept'], [['civil', 1]])),
  'take-back': (view) => ({
    answers: ['accept'],
    option: 'any',
    levers: view.quartersSinceSale < 4 ? [TIGHTEN, ['sector', 2]] : [],
  }),
  'sell-all-then-take-back': until(7, always(['accept']), always(['refuse'], [['sector', 2], TIGHTEN])),
  law: always(['refuse'], [PROPOSE], 0),
  'law-with-any-option': always(['refuse'], [PROPOSE]),
  'law-with-sales': always(['accept'], [PROPOSE]),
  'law-then-repeal': until(9, always(['refuse'], [PROPOSE]), always(['refuse'], [REPEAL])),
  'law-and-roadmap': always(['roadmap', 'refuse'], [PROPOSE]),
  pressure: always(['refuse'], [TIGHTEN, ['personal', 1], ['enforcement', 1]]),
  'hard-pressure': always(['refuse'], [['enforcement', 2], ['personal', 2], ['sector', 2], TIGHTEN, ALLIES]),
  'ease-everything': always(
    ['refuse'],
    [
      ['sector', -2],
      ['sector', -1],
      ['personal', -1],
      ['enforcement', -1],
    ],
  ),
  'let-go': always(
    ['accept'],
    [
      ['allies', -1],
      ['civil', -1],
      ['enforcement', -2],
      ['personal', -2],
    ],
  ),
  'first-options': always(['refuse'], [], 0),
  'second-options': always(['accept'], [], 1),
  'third-options': always(['conditional', 'accept'], [], 2),
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof STYLES;

function chooseLever(wish: Wish, legal: Legal, m: Model, roll: Roll): Pick<Decision, 'lever' | 'steps'> {
  const none = { lever: -1, steps: 0 };
  if (wish.levers === 'any') return legal.levers[roll(USE.lever, legal.levers.length + 1)] ?? none;
  for (const [kind, steps] of wish.levers) {
    const fitting = legal.levers.filter((move) => m.levers[move.lever]?.kind === LEVER[kind] && move.steps === steps);
    const move = fitting[roll(USE.lever, fitting.length)];
    if (move !== undefined) return move;
  }
  return none;
}

/** The decision of a style in this quarter. */
export function decideBy(style: StyleName, view: PublicView, m: Model, dice: number): Decision {
  const roll: Roll = (use, sides) => Math.floor(sides * draw(dice, view.quarter, use));
  const wish = STYLES[style](view, roll);
  const legal = legalDecisions(view, m);
  const answer = wish.answers.find((a) => legal.answers.includes(a)) ?? legal.answers[0] ?? 'none';
  const wanted = wish.option === 'any' ? roll(USE.option, legal.options.length) : legal.options.indexOf(wish.option);
  const option = legal.options[Math.max(0, wanted)] ?? -1;
  const { lever, steps } = chooseLever(wish, legal, m, roll);
  const decision: Decision = { answer, option, lever, steps };
  // An option and a lever that are affordable each may not be so together.
  return checkDecision(view, m, decision) === null ? decision : { answer, option, lever: -1, steps: 0 };
}
