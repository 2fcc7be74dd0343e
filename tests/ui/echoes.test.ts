// Each lever's echo: in the quarter after it was pulled the stage shows it by name, and a quarter later a named source
// tells what came of it, with the lever beside it. For every lever, both ways.
import { expect, test } from 'vitest';
import type { PublicState, Session } from '../../src/session/index.ts';
import { toldNow } from '../../src/ui/say/news.ts';
import { partWords } from '../../src/ui/say/parts.ts';
import { leverPulled } from '../../src/ui/say/stage.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';
import { decideAnyhow, open, startTerm, stream } from '../session/play.ts';
import { wordsFor } from './told.ts';

const WAYS = [1, -1] as const;
/** Echoes of each lever and way that are looked at. */
const EACH = sample(4, 20);

/** Pulls this lever this way where it can be, else the other way, so that it can be later. True for this way. */
function pull({ store, actions }: Session, slot: number, way: 1 | -1): boolean {
  const can = (steps: number) =>
    store.getState().levers[slot]?.moves.some((move) => move.steps === steps && move.refusal === null) ?? false;
  if (can(way)) actions.chooseLever(slot, way);
  else if (can(-way)) actions.chooseLever(slot, -way);
  else return false;
  return store.getState().pending.steps === way;
}

const cases = potash.levers.flatMap((lever, slot) => WAYS.map((way) => ({ id: lever.id, slot, way })));

test.each(cases)('$id moved by $way is seen on the stage, then told by a named source', ({ id, slot, way }) => {
  const words = wordsFor(open(null).store.getState().facts);
  const said = words.lever(id);
  const own = (way > 0 ? said?.echo.further : said?.echo.ease) ?? [];
  const generic = words.prose.headlines.echo ?? [];
  let told = 0;
  let inSight = 0;
  let byItsOwn = 0;
  for (let seed = 1; seed <= 60 && told < EACH; seed++) {
    const session = open(null, Math.imul(seed, 0x9e3779b1) >>> 0);
    startTerm(session, 16);
    const random = stream(seed * 31 + slot);
    /** Quarter in which it was last pulled. */
    let pulled = -9;
    for (;;) {
      const state: PublicState = session.store.getState();
      const { view } = state;
      if (state.screen !== 'turn' || !view) break;
      if (view.quarter === pulled + 1) {
        // On the stage: this lever, in its own ink, with a pill that names it and says where to look.
        expect(leverPulled(state)?.slot).toBe(slot);
        const part = partWords(state, 'lever', words);
        expect(part.name).toBe(said?.name);
        expect(part.figure).not.toBe('');
        expect(part.why).toMatch(/Look at/);
      }
      if (view.quarter === pulled + 2 && state.events.some(({ name }) => name === 'echo')) {
        const { echo, headlines } = toldNow(state, words);
        expect([echo?.slot, echo?.steps]).toEqual([slot, way]);
        expect(Object.values(words.prose.news)).toContain(echo?.line.source);
        const line = echo?.line.text;
        expect(own.length + generic.length).toBeGreaterThan(0);
        told++;
        if (own.some(({ text }) => text === line)) byItsOwn++;
        if (echo?.inSight) inSight++;
        else expect(headlines.some(({ event }) => event.name === 'echo')).toBe(false);
      }
      decideAnyhow(session, random);
      session.actions.clearLever();
      if (view.quarter >= pulled + 3 && pull(session, slot, way)) pulled = view.quarter;
      session.actions.nextQuarter();
    }
  }
  expect(told).toBeGreaterThanOrEqual(EACH);
  // Most in sight without a tap, and most in the lever's own words.
  expect(inSight / told).toBeGreaterThan(0.5);
  expect(byItsOwn / told).toBeGreaterThan(0.5);
});
