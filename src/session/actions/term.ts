/** A term from its first quarter to what each decision did. */
import type { Actions } from '../actions.ts';
import { chooseAnswer, chooseLever, chooseOption, takeBack, undo } from '../choices.ts';
import { canPlay, isOver } from '../held.ts';
import type { Moves } from '../moves.ts';
import {
  changeOrders,
  endLesson,
  isLastQuarter,
  leaveOffice,
  passYears,
  playChallenge,
  playQuarter,
  seeYears,
  signCalled,
} from '../term.ts';

export type TermActions = Pick<
  Actions,
  | 'chooseAnswer'
  | 'chooseOption'
  | 'chooseLever'
  | 'undo'
  | 'clearAnswer'
  | 'clearOption'
  | 'clearLever'
  | 'nextQuarter'
  | 'callTime'
  | 'setOrders'
  | 'backToTurn'
  | 'signOrders'
  | 'continueYears'
  | 'seeYears'
  | 'skipYears'
  | 'openReveal'
  | 'backToEnd'
  | 'setLastAnswer'
  | 'rivalViews'
  | 'mechanism'
>;

export function termActions(moves: Moves): TermActions {
  const { held, replay } = moves;
  const change: Moves['change'] = (how) => moves.change(how);
  return {
    chooseAnswer: (answer) => change((t) => chooseAnswer(t, answer)),
    chooseOption: (option) => change((t) => chooseOption(t, option)),
    chooseLever: (lever, steps) => change((t) => chooseLever(t, lever, steps)),
    undo: () => change(undo),
    clearAnswer: () => change((t) => takeBack(t, 'answer')),
    clearOption: () => change((t) => takeBack(t, 'option')),
    clearLever: () => change((t) => takeBack(t, 'lever')),

    nextQuarter() {
      const { term } = held;
      if (!term || held.screen !== 'turn' || !canPlay(term)) return;
      if (term.rival) {
        if (playChallenge(term, replay)) {
          held.turnsTaken++;
          held.screen = 'election';
        }
      } else if (isLastQuarter(term) && term.lesson === 'country') {
        if (endLesson(term, replay)) {
          held.turnsTaken++;
          held.screen = 'end';
          moves.seeLesson(true);
        }
      } else if (isLastQuarter(term)) held.screen = 'orders';
      else if (playQuarter(term, replay)) held.turnsTaken++;
      moves.commit();
    },
    callTime() {
      change((t) => {
        if (held.screen !== 'turn' || (t.classwork === null && t.hall === null)) return false;
        held.screen = 'orders';
        return true;
      });
    },
    setOrders(orders) {
      change((t) => {
        if (!t.signed) changeOrders(t, orders);
        return !t.signed;
      });
    },
    backToTurn() {
      change((t) => {
        if (!t.signed) held.screen = 'turn';
        return !t.signed;
      });
    },
    signOrders() {
      change((t) => {
        if (held.screen !== 'orders') return false;
        const inTime = isLastQuarter(t) && canPlay(t);
        if (!(inTime ? leaveOffice(t, replay) : signCalled(t, replay))) return false;
        held.turnsTaken++;
        held.screen = 'election';
        return true;
      });
    },

    continueYears() {
      change((t) => {
        if (!t.signed) return false;
        if (held.screen === 'election') {
          held.screen = 'years';
          passYears(t);
        } else if (held.screen === 'years') {
          if (t.yearsAt >= t.model.scenario.horizon) held.screen = 'end';
          else passYears(t);
        }
        return true;
      });
    },
    seeYears(quarter) {
      // Nothing that is shown follows from it, and a notice that was put away stays away.
      const { term, screen, stale } = held;
      if (term && screen === 'years' && seeYears(term, quarter) && !stale) moves.shelf.keepTerm(term);
    },
    skipYears() {
      change((t) => {
        if (held.screen !== 'years') return false;
        t.yearsAt = t.model.scenario.horizon;
        t.yearsSeen = t.yearsAt;
        held.screen = 'end';
        return true;
      });
    },

    openReveal() {
      change(() => {
        if (held.screen !== 'end' || moves.inLesson()) return false;
        held.screen = 'reveal';
        return true;
      });
    },
    backToEnd() {
      change(() => {
        if (held.screen !== 'reveal') return false;
        held.screen = 'end';
        return true;
      });
    },
    setLastAnswer(answer) {
      change((t) => {
        if (!t.signed || held.guest) return false;
        t.lastAnswer = answer;
        return true;
      });
    },
    async mechanism(id, names) {
      const { term, scenario, screen } = held;
      const { mechanismFacts } = await import('../mechanism.ts');
      return mechanismFacts(scenario, term && (isOver(screen) || !term.sealed) ? term : null, id, names);
    },
    async rivalViews() {
      const { term } = held;
      if (!term) return null;
      const { rivalViews } = await import('../verdicts.ts');
      return rivalViews(term, () => new Promise((done) => setTimeout(done)));
    },
  };
}
