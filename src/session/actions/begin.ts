/** From the title to a term: the page before it, its bet, and playing again. */
import type { Actions } from '../actions.ts';
import type { Moves } from '../moves.ts';
import { NO_BET, SEALED } from '../state.ts';
import { drawView } from '../term.ts';
import { beginLesson } from './lesson.ts';

export type Beginnings = Pick<
  Actions,
  'toTitle' | 'prepare' | 'setView' | 'setTerm' | 'setBet' | 'newTerm' | 'continueTerm' | 'playAgain'
>;

export function beginnings(moves: Moves): Beginnings {
  const { held, first } = moves;
  /** The teacher has chosen it, or there is one. */
  const isGiven = () => held.assignment !== null || held.scenario !== first;
  return {
    toTitle() {
      moves.leaveAside();
      if (held.assignment) held.setup = moves.firstSetup;
      moves.leaveLink();
      held.screen = 'title';
      moves.shelf.dropBeginnings();
      moves.show();
    },
    prepare() {
      moves.leaveAside();
      held.screen = 'start';
      held.bet = NO_BET;
      moves.choose();
    },
    setView(view) {
      if (isGiven()) return;
      if (view === SEALED || view in first.views) held.setup = { ...held.setup, view };
      moves.choose();
    },
    setTerm(quarters) {
      if (isGiven()) return;
      if (first.terms.includes(quarters)) held.setup = { ...held.setup, term: quarters };
      moves.choose();
    },
    setBet(bet) {
      if (held.screen !== 'start') return; // a bet cannot be changed once the term runs
      held.bet = { ...held.bet, ...bet };
      moves.choose();
    },
    newTerm() {
      if (held.scenario !== first) return beginLesson(moves, held.scenario);
      const seed = moves.options.randomSeed() >>> 0;
      const { view, term: quarters } = held.setup;
      if (held.assignment) {
        const lesson = held.assignment.firstSteps ? 'class' : null;
        return moves.begin({ ...held.assignment.begin(seed), secondLook: false, quarters, lesson });
      }
      const sealed = view === SEALED;
      moves.begin({ seed, view: sealed ? drawView(first, seed) : view, sealed, secondLook: false, quarters });
    },
    continueTerm() {
      if (!held.term) return;
      moves.dropLesson();
      moves.toTerm(held.term);
      moves.show();
    },
    playAgain(dice) {
      if (!held.term || moves.inLesson()) return;
      const { log, sealed } = held.term;
      const { guest } = held;
      held.bet = NO_BET;
      // Somebody's dice are no second look: who opens the link has not seen the term played.
      if (dice === 'same')
        moves.begin({ seed: log.seed, view: log.view, sealed, secondLook: !guest, quarters: log.term });
      else {
        moves.leaveAside();
        held.link = null;
        held.bet = NO_BET;
        held.setup = { view: sealed ? SEALED : log.view, term: log.term };
        held.screen = 'start';
        moves.choose();
      }
    },
  };
}
