import { type ComponentType, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Actions, PublicState, Session } from '../session/index.ts';
import type { StageBridge } from './stage/bridge.ts';
import type { ScenarioWords } from './words.ts';

export interface Shared {
  readonly session: Session;
  /** Null while only the title stands. */
  readonly words: ScenarioWords | null;
  /** Null where the page has no stage. */
  readonly stage: StageBridge | null;
  /** Loads the page again in its newest version; null where the page has no versions. */
  readonly takeNewest: (() => void) | null;
  /** Every screen but the title; null until it has come. */
  readonly rest: ComponentType<{ state: PublicState }> | null;
}

export const SharedContext = createContext<Shared | null>(null);

function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (!shared) throw new Error('outside of App');
  return shared;
}

/** The whole public state; every screen reads nearly all of it, and it changes only with an action. */
export function useGame(): PublicState {
  const { store } = useShared().session;
  const [state, set] = useState(() => store.getState());
  useEffect(() => {
    set(store.getState());
    return store.subscribe(set);
  }, [store]);
  return state;
}

export function useSession(): Session {
  return useShared().session;
}

export function useActions(): Actions {
  return useShared().session.actions;
}

export function useWords(): ScenarioWords {
  const { words } = useShared();
  if (!words) throw new Error('before the scenario has come');
  return words;
}

export function useRest(): Shared['rest'] {
  return useShared().rest;
}

export function useTakeNewest(): (() => void) | null {
  return useShared().takeNewest;
}

export function useStage(): StageBridge | null {
  return useShared().stage;
}
