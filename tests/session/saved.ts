// Terms played to a certain state and kept, and what a save means: replayed from its log and nothing else.
import { compareTracks } from '../../src/outcomes/index.ts';
import { compile, type GameLog } from '../../src/rules/index.ts';
import { type PublicState, SAVE_KEY } from '../../src/session/index.ts';
import { MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';
import { potash } from './potash.ts';

/** The save of a random term at the first state that `at` accepts. Throws where there is none. */
export function savedWhen(at: (state: PublicState) => boolean, seed = 7, quarters = 8): string {
  const storage = new MemoryStorage();
  const session = open(storage, seed);
  startTerm(session, quarters);
  let found: string | null = null;
  playToEnd(session, stream(seed), (state) => {
    if (found === null && at(state)) found = storage.getItem(SAVE_KEY);
  });
  if (found === null) throw new Error(`no such state in the term of seed ${seed}`);
  return found;
}

/** The same from the first of many terms in which there is such a state. Throws where there is none. */
export function savedInTerms(at: (state: PublicState) => boolean, quarters = 8): string {
  for (let seed = 7; seed < 60; seed++)
    try {
      return savedWhen(at, seed, quarters);
    } catch {
      // Not in this one.
    }
  throw new Error('no such state in any term');
}

export function tracksOf(save: string) {
  const { log } = JSON.parse(save) as { log: GameLog };
  return compareTracks(compile(potash, log.view, log.changes), log);
}
