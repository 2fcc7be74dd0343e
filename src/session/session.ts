/**
 * The session: one log of decisions, replayed after every change, and the public state that is shown. The log (with the
 * view of a sealed world), the seed and all snapshots live in this closure and are not in the store: the store's state is
 * rebuilt from the published record alone, so that nothing in fog can be read from it before the end.
 */
import type { StoreApi } from 'zustand/vanilla';
import { beginnings } from './actions/begin.ts';
import { keptActions } from './actions/kept.ts';
import { lessonActions } from './actions/lesson.ts';
import { linkActions } from './actions/links.ts';
import { termActions } from './actions/term.ts';
import type { Actions } from './actions.ts';
import { Moves } from './moves.ts';
import type { SessionOptions } from './options.ts';
import type { Reveal } from './reveal.ts';
import type { PublicState } from './state.ts';

export interface Session {
  readonly reveal: Reveal;
  readonly store: StoreApi<PublicState>;
  readonly actions: Actions;
}

/** Opens what was kept and waits for the player. Throws without a scenario; a save that cannot be read is put aside and told. */
export function createSession(options: SessionOptions): Session {
  const moves = new Moves(options);
  const actions: Actions = {
    ...beginnings(moves),
    ...termActions(moves),
    ...lessonActions(moves),
    ...linkActions(moves),
    ...keptActions(moves),
  };
  return { store: moves.store, actions, reveal: moves.reveal };
}
