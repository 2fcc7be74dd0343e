// The first thing that runs: where this device keeps nothing, the title stands at once, and all else is fetched behind it; else the
// whole game is fetched first, since it opens where it was left.
import REPORTED_AT_START from 'virtual:reported-at-start';
import type { Session } from './session/index.ts';
import { NotFetched, showFailure } from './ui/failure.ts';
import { mountTitle } from './ui/front.tsx';
import './ui/styles/index.css';

/** True where the game, once it is there, opens on its title: nothing is kept, and no link is followed. */
function opensOnTitle(): boolean {
  try {
    const isOurs = (key: string) => key.startsWith('the-other-track.');
    return location.hash === '' && !Object.keys(window.localStorage).some(isOurs);
  } catch {
    return false; // of storage that is forbidden the game tells
  }
}

async function fetchRest(): Promise<Session> {
  const { compose } = await import('./compose.ts').catch((error: Error) => {
    throw new NotFetched(error.message, { cause: error });
  });
  return compose();
}

async function start(): Promise<void> {
  const app = document.getElementById('app');
  if (!app) throw new Error('#app is missing');
  if (!opensOnTitle()) return void (await fetchRest());
  let whole: (session: Session) => void = () => {};
  mountTitle(
    app,
    REPORTED_AT_START,
    new Promise((done) => {
      whole = done;
    }),
  );
  // The title is drawn before anything else is asked for.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  whole(await fetchRest());
}

start().catch((error) => {
  showFailure(error);
  throw error;
});
