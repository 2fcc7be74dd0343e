/** The whole interface over a session. Where the title stands already, it stays: the same elements, with the session behind them. */
import { render } from 'preact';
import type { Prose, Session } from '../session/index.ts';
import { App } from './app.tsx';
import { Rest } from './screens/rest.tsx';
import type { StageBridge } from './stage/bridge.ts';
import { SharedContext } from './store.ts';
import { ScenarioWords } from './words.ts';

/**
 * `proseOf` gives the words of a scenario, for each edition that the session may show; `takeNewest` loads the page again in its
 * newest version; null where it has no versions.
 */
export function mountInterface(
  parent: HTMLElement,
  session: Session,
  proseOf: (edition: { readonly id: string; readonly hash: string }) => Prose,
  stage: StageBridge | null = null,
  takeNewest: (() => void) | null = null,
): void {
  const { store } = session;
  const draw = (): void => {
    const { facts } = store.getState();
    const words = new ScenarioWords(proseOf(facts), facts);
    render(
      <SharedContext.Provider value={{ session, words, stage, takeNewest, rest: Rest }}>
        <App />
      </SharedContext.Provider>,
      parent,
    );
  };
  draw();
  // Before anything else hears of another scenario, its words are there.
  store.subscribe((now, before) => {
    if (now.facts !== before.facts) draw();
  });
}
