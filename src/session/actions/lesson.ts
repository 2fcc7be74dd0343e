/** The tutorial country: fetched, played beside the player's own term, and left. */
import type { Scenario } from '../../rules/index.ts';
import type { Actions } from '../actions.ts';
import type { Moves } from '../moves.ts';
import { NO_BET } from '../state.ts';
import { beginTerm, isUnderWay } from '../term.ts';

export type LessonActions = Pick<Actions, 'prepareLesson' | 'leaveLesson' | 'turnAnswer'>;

/** A term of it begins: all its quarters, under its first view, which it names openly. */
export function beginLesson(moves: Moves, scenario: Scenario): void {
  const seed = moves.options.randomSeed() >>> 0;
  const [view = ''] = Object.keys(scenario.views);
  const how = { seed, view, sealed: false, secondLook: false, quarters: Math.max(...scenario.terms), bet: NO_BET };
  moves.showLesson(beginTerm(scenario, { ...how, lesson: 'country' }, moves.replay));
  moves.commit();
}

export function lessonActions(moves: Moves): LessonActions {
  const { held } = moves;
  return {
    async prepareLesson() {
      const isLast = moves.fetching();
      try {
        moves.lessonScenario ??= (await moves.options.lesson?.load()) ?? null;
      } catch {
        held.notice = 'lesson-missing';
        moves.show();
      }
      if (!moves.lessonScenario || !isLast()) return; // or a link came meanwhile
      moves.leaveAside();
      moves.leaveLink();
      if (held.lesson) moves.showLesson(held.lesson);
      else {
        held.scenario = moves.lessonScenario;
        held.screen = 'start';
        held.bet = NO_BET;
      }
      moves.show();
    },
    leaveLesson() {
      moves.seeLesson(true);
      moves.leaveAside();
      moves.dropLesson();
      held.screen = isUnderWay(held.term) ? 'title' : 'start';
      held.bet = NO_BET;
      moves.choose();
    },
    async turnAnswer(quarter, answer) {
      const { term } = held;
      if (!term || !moves.inLesson() || !term.signed) return null;
      const { turnAnswer } = await import('../lesson-end.ts');
      return turnAnswer(term, quarter, answer);
    },
  };
}
