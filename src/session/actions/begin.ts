/** From the title to a term: the page before it, its bet, and playing again. */
import type { Actions } from '../actions.ts';
import type { Moves } from '../moves.ts';
import { bookOf } from '../rulebook.ts';
import { NO_BET, SEALED } from '../state.ts';
import { drawView } from '../term.ts';
import { beginLesson } from './lesson.ts';

export type Beginnings = Pick<
  Actions,
  | 'toTitle'
  | 'prepare'
  | 'prepareHall'
  | 'countHands'
  | 'setView'
  | 'setTerm'
  | 'setBet'
  | 'newTerm'
  | 'continueTerm'
  | 'playAgain'
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
      held.hall = null;
      held.screen = 'start';
      held.bet = NO_BET;
      moves.choose();
    },
    prepareHall(before) {
      moves.leaveAside();
      moves.leaveLink();
      held.hall = { before, after: null, quarters: [] };
      held.setup = moves.firstSetup;
      held.screen = 'start';
      held.bet = NO_BET;
      moves.choose();
    },
    countHands(counted) {
      moves.change((t) => {
        if (!t.hall) return false;
        const { quarter, hands, after } = counted;
        const quarters = Array.from({ length: Math.max(t.hall.quarters.length, quarter ?? 0) }, (_, i) =>
          i + 1 === quarter ? (hands ?? null) : (t.hall?.quarters[i] ?? null),
        );
        t.hall = { ...t.hall, quarters, after: after === undefined ? t.hall.after : after };
        return true;
      });
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
        const { firstSteps, options, book, scenario } = held.assignment;
        const lesson = firstSteps ? 'class' : null;
        const how = { ...held.assignment.begin(seed), options, secondLook: false, quarters, lesson } as const;
        return moves.begin(how, book, scenario);
      }
      const sealed = view === SEALED;
      const drawn = sealed ? drawView(first, seed) : view;
      moves.begin({ seed, view: drawn, sealed, secondLook: false, quarters, hall: held.hall });
    },
    continueTerm() {
      if (!held.term) return;
      moves.dropLesson();
      moves.toTerm(held.term);
      moves.show();
    },
    playAgain(dice) {
      if (!held.term || moves.inLesson()) return;
      const { log, sealed, model } = held.term;
      const { guest } = held;
      held.bet = NO_BET;
      // Somebody's dice are no second look: who opens the link has not seen the term played.
      if (dice === 'same')
        // The same dice are the same world under the same rules and numbers only.
        moves.begin(
          { seed: log.seed, view: log.view, changes: log.changes, sealed, secondLook: !guest, quarters: log.term },
          bookOf(model),
          model.scenario,
        );
      else {
        moves.leaveAside();
        held.link = null;
        held.bet = NO_BET;
        held.setup = {
          view: sealed || !(log.view in first.views) ? SEALED : log.view,
          term: first.terms.includes(log.term) ? log.term : moves.firstSetup.term,
        };
        held.screen = 'start';
        moves.choose();
      }
    },
  };
}
