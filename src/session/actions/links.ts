/** Games that come by a link, a code or a file, and those that are sent. */
import type { Actions } from '../actions.ts';
import type { Given } from '../held.ts';
import type { Moves } from '../moves.ts';
import { NO_BET, SEALED } from '../state.ts';
import { challengeOf, goesOn, isUnderWay, termOf } from '../term.ts';

export type LinkActions = Pick<
  Actions,
  | 'share'
  | 'shareMoved'
  | 'openLink'
  | 'takeLink'
  | 'dropLink'
  | 'challenge'
  | 'seenLongPlay'
  | 'classroom'
  | 'beside'
  | 'realityViews'
>;

export function linkActions(moves: Moves): LinkActions {
  const { held, options } = moves;
  /** The page before a term that was given to a class; a term of it that is under way or has ended is gone on with instead. */
  function showAssignment(assignment: Given): void {
    held.scenario = moves.first;
    if (held.term?.classwork?.assignment === assignment.hash) {
      moves.leaveLink();
      moves.toTerm(held.term);
      moves.show();
      return;
    }
    const { term, opened } = assignment;
    held.assignment = assignment;
    held.link = { what: 'assignment' };
    held.setup = { view: opened ?? SEALED, term };
    if (held.screen !== 'start') held.bet = NO_BET;
    held.screen = 'start';
    moves.choose();
  }

  return {
    async share() {
      const { term } = held;
      // The tutorial country is not shared: everybody has it.
      return term && !moves.inLesson() ? (await moves.links()).pack(term) : null;
    },
    async shareMoved(view, changes) {
      const { term } = held;
      if (!term?.signed || moves.inLesson()) return null;
      const { movedTerm } = await import('../moved-term.ts');
      const moved = movedTerm(term, view, changes);
      return moved && (await moves.links()).pack(moved);
    },
    async openLink(text) {
      const isLast = moves.fetching();
      if (moves.inLesson()) held.screen = held.own?.screen ?? 'title';
      moves.leaveAside();
      if (held.screen === 'end' && !held.term) held.screen = 'title';
      moves.leaveLink();
      held.link = { what: 'reading' };
      moves.show();
      const read = await moves.links().then(
        (them) => them.read(text),
        () => ({ ok: false, fault: { reason: 'not-loaded' } }) as const,
      );
      if (!isLast()) return; // another link came meanwhile
      if (read.ok && read.assignment) return showAssignment(read.assignment);
      const term = read.ok ? termOf(read.read.game, read.read.scenarios, moves.replay, read.read.book) : null;
      if (!term) {
        held.link = { what: 'bad', fault: read.ok ? { reason: 'unknown-version' } : read.fault };
        moves.show();
      } else if (term.signed) moves.showGuest(term);
      else if (!isUnderWay(held.term) || goesOn(held.term, term)) moves.keepTerm(term);
      else {
        moves.brought = term;
        held.link = { what: 'unfinished', quarter: term.log.decisions.length + 1, term: term.log.term };
        moves.show();
      }
    },
    takeLink() {
      if (moves.brought) moves.keepTerm(moves.brought);
    },
    dropLink() {
      moves.brought = null;
      if (held.link?.what !== 'finished' && held.link?.what !== 'assignment') held.link = null;
      moves.show();
    },
    challenge(quarter) {
      const { term } = held;
      const changed = term && challengeOf(term, quarter, moves.replay);
      if (changed) moves.keepTerm(changed);
    },
    seenLongPlay() {
      held.longPlay = false;
      moves.show();
    },
    async realityViews(at) {
      const { viewForecasts } = await import('../reality-views.ts');
      return viewForecasts(moves.first, at);
    },
    async beside(text) {
      const { setBeside } = await import('../beside.ts');
      return setBeside(text, options.scenarios, options.releases);
    },
    async classroom() {
      const { openClassroom } = await import('../classroom.ts');
      return openClassroom(options.scenarios, options.releases);
    },
  };
}
