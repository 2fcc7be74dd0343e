/** The code of the game on screen, as it is now. */
import { useEffect, useState } from 'preact/hooks';
import type { Fault, PublicState, SharedGame } from '../../session/index.ts';
import { useActions } from '../store.ts';

/** Null while it is being made. */
export function useSharedGame(state: PublicState): SharedGame | Fault | null {
  const actions = useActions();
  const [made, set] = useState<SharedGame | Fault | null>(null);
  const { lastAnswer, turnsTaken, screen } = state;
  useEffect(() => {
    let current = true;
    actions.share().then(
      (packed) => current && packed && set(packed.ok ? packed.game : packed.fault),
      () => current && set({ reason: 'not-loaded' }),
    );
    return () => {
      current = false;
    };
  }, [lastAnswer, turnsTaken, screen]);
  return made;
}

/** The address of this site without what stands behind `#`. */
export function pageAddress(): string {
  return location.href.split('#', 1)[0] ?? '';
}
