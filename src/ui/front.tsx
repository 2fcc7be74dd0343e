/**
 * The title before the rest of the site has come: all that the first screen needs, and nothing of rules, scenario or stage. What is
 * pressed meanwhile is done as soon as it can be.
 */
import { render } from 'preact';
import type { Actions, PublicState, Session } from '../session/index.ts';
import { FIRST_SETTINGS } from '../session/state.ts';
import { App } from './app.tsx';
import { SharedContext } from './store.ts';

/** A session that has only the title: for somebody of whom this device keeps nothing. */
function frontSession(reportedAtStart: number, whole: Promise<Session>): Session {
  const shown: Partial<PublicState> = {
    screen: 'title',
    saved: null,
    lesson: null,
    lessonKept: null,
    settings: FIRST_SETTINGS,
    notice: null,
    link: null,
    challenge: null,
    longPlay: false,
    underWay: false,
    facts: { reportedAtStart } as PublicState['facts'],
  };
  const state = shown as PublicState;
  const actions = new Proxy({} as Actions, {
    get(_, name: keyof Actions) {
      if (name === 'keptAside') return () => [];
      return (...given: never[]) =>
        void whole.then((session) => (session.actions[name] as (...all: never[]) => void)(...given));
    },
  });
  const store = { getState: () => state, getInitialState: () => state, setState() {}, subscribe: () => () => {} };
  return { store, actions } as unknown as Session;
}

/** `whole` is the session that takes over; it may come late, or never. */
export function mountTitle(parent: HTMLElement, reportedAtStart: number, whole: Promise<Session>): void {
  const session = frontSession(reportedAtStart, whole);
  render(
    <SharedContext.Provider value={{ session, words: null, stage: null, takeNewest: null, rest: null }}>
      <App />
    </SharedContext.Provider>,
    parent,
  );
}
