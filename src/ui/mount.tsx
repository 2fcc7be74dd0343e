/** The whole interface over a session. Where the title stands already, it stays: the same elements, with the session behind them. */
import { render } from 'preact';
import type { Prose, Session } from '../session/index.ts';
import { App } from './app.tsx';
import { Rest } from './screens/rest.tsx';
import type { StageBridge } from './stage/bridge.ts';
import { SharedContext } from './store.ts';
import { ScenarioWords } from './words.ts';

/** `takeNewest` loads the page again in its newest version; null where it has no versions. */
export function mountInterface(
  parent: HTMLElement,
  session: Session,
  prose: Prose,
  stage: StageBridge | null = null,
  takeNewest: (() => void) | null = null,
): ScenarioWords {
  const words = new ScenarioWords(prose, session.store.getState().facts);
  render(
    <SharedContext.Provider value={{ session, words, stage, takeNewest, rest: Rest }}>
      <App />
    </SharedContext.Provider>,
    parent,
  );
  return words;
}
