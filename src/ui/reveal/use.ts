/** The reveal's store for its components, and what they all are given. */
import { useEffect, useState } from 'preact/hooks';
import type { Reveal, RevealProgress, RevealState } from '../../session/index.ts';
import type { PartProps } from '../end/tracks.ts';
import { useSession } from '../store.ts';

export interface RevealProps extends PartProps {
  readonly known: RevealState;
}

export function useReveal(reveal: Reveal): RevealState {
  const [state, set] = useState(() => reveal.store.getState());
  useEffect(() => {
    set(reveal.store.getState());
    return reveal.store.subscribe(set);
  }, [reveal]);
  return state;
}

/** What is being computed now. Its own hook, so that what is already there is not drawn again at every step. */
export function useProgress(): RevealProgress | null {
  const { progress } = useSession().reveal;
  const [{ now }, set] = useState(() => progress.getState());
  useEffect(() => {
    set(progress.getState());
    return progress.subscribe(set);
  }, [progress]);
  return now;
}
