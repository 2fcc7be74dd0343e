/** What this computer keeps: settings, notices, other tabs, starting fresh. */
import type { Actions } from '../actions.ts';
import type { Moves } from '../moves.ts';
import { readSettings } from '../save.ts';
import { openTerm } from '../term.ts';

export type KeptActions = Pick<
  Actions,
  | 'startFresh'
  | 'erase'
  | 'setSettings'
  | 'notify'
  | 'dismiss'
  | 'storageChanged'
  | 'loadSaved'
  | 'keepThis'
  | 'keptAside'
>;

export function keptActions(moves: Moves): KeptActions {
  const { held, shelf } = moves;
  return {
    startFresh() {
      shelf.dropTerm();
      shelf.dropBeginnings();
      shelf.dropLesson();
      moves.seeLesson(false);
      moves.leaveTerm();
      held.notice = null;
      moves.show();
    },
    erase() {
      shelf.erase();
      moves.leaveTerm();
      held.settings = readSettings(null);
      held.notice = 'erased';
      moves.show();
    },
    setSettings(change) {
      held.settings = { ...held.settings, ...change };
      shelf.keepSettings(held.settings);
      moves.show();
    },
    notify(code) {
      held.notice = code;
      moves.show();
    },
    dismiss() {
      held.notice = null;
      moves.show();
    },
    storageChanged() {
      const done = shelf.changedElsewhere();
      if (done === null) return;
      if (done === 'played') held.stale = true;
      else {
        moves.leaveAside();
        moves.leaveTerm();
      }
      held.notice = done === 'played' ? 'saved-elsewhere' : 'erased-elsewhere';
      moves.show();
    },
    loadSaved() {
      const read = shelf.term();
      const opened = read.ok && read.save ? openTerm(read.save, moves.options.scenarios, moves.replay) : null;
      if (opened && typeof opened !== 'string') {
        moves.leaveAside();
        moves.dropLesson();
        held.link = null;
        moves.toTerm(opened);
        held.stale = false;
        held.notice = null;
      } else if (read.ok && read.save && moves.isKept(read.save)) {
        moves.leaveAside();
        moves.leaveTerm();
        held.notice = null;
        shelf.waits = true;
        void moves.openOlder(read.save);
      } else held.notice = opened ?? (read.ok ? 'nothing-to-load' : read.code);
      moves.show();
    },
    keepThis() {
      held.stale = false;
      held.notice = null;
      if ((held.guest || moves.inLesson()) && held.own) shelf.keepTerm(held.own);
      moves.commit();
    },
    keptAside: () => shelf.asides(),
  };
}
