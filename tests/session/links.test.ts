// Games that come in and go out as codes: what is shown, what is kept, and that nothing of the player's own is lost.

import { expect, test } from 'vitest';
import { createSession, type PublicState, SAVE_KEY, type Session } from '../../src/session/index.ts';
import { decideAnyhow, MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';
import { potash } from './potash.ts';

async function codeOf(session: Session): Promise<string> {
  const packed = await session.actions.share();
  if (!packed?.ok) throw new Error('no code');
  return packed.game.code;
}

function played(quarters: number, of = 8, seed = 7, storage = new MemoryStorage()): Session {
  const session = open(storage, seed);
  startTerm(session, of);
  const random = stream(seed);
  if (quarters >= of) playToEnd(session, random);
  else
    for (let i = 0; i < quarters; i++) {
      decideAnyhow(session, random);
      session.actions.nextQuarter();
    }
  return session;
}

const ended = (seed = 7) => played(8, 8, seed);
const place = ({ screen, view, setup, bet }: PublicState) => ({ screen, view, setup, bet });

test('an unfinished game goes on where it was, on a machine that has none', async () => {
  const here = played(3);
  const storage = new MemoryStorage();
  const there = open(storage, 99);
  await there.actions.openLink(`https://example.org/play#${await codeOf(here)}`);
  expect(there.store.getState().link).toBeNull();
  expect(place(there.store.getState())).toEqual(place(here.store.getState()));
  expect(storage.getItem(SAVE_KEY)).not.toBeNull();
  // Both play on alike.
  for (const session of [here, there]) playToEnd(session, stream(5));
  expect(there.store.getState().ending).toEqual(here.store.getState().ending);
});

test('a term under way is not lost to a link before the player has said so', async () => {
  const code = await codeOf(played(3));
  const storage = new MemoryStorage();
  const mine = played(2, 8, 20, storage);
  const before = place(mine.store.getState());
  const kept = storage.getItem(SAVE_KEY);
  await mine.actions.openLink(code);
  expect(mine.store.getState().link).toEqual({ what: 'unfinished', quarter: 4, term: 8 });
  mine.actions.dropLink();
  expect(mine.store.getState().link).toBeNull();
  expect(place(mine.store.getState())).toEqual(before);
  expect(storage.getItem(SAVE_KEY)).toBe(kept);
  await mine.actions.openLink(code);
  mine.actions.takeLink();
  expect(mine.store.getState()).toMatchObject({ screen: 'turn', link: null, view: { quarter: 3 } });
  expect(storage.getItem(SAVE_KEY)).not.toBe(kept);
});

test('a link that goes on with the term under way is taken without a question', async () => {
  const later = played(5);
  const earlier = played(3);
  await earlier.actions.openLink(await codeOf(later));
  expect(earlier.store.getState()).toMatchObject({ link: null, view: { quarter: 5 } });
  // The other way round something would be lost.
  const code = await codeOf(played(3));
  await later.actions.openLink(code);
  expect(later.store.getState().link).toMatchObject({ what: 'unfinished', quarter: 4 });
});

test('a finished game shows its end, is not kept, and gives the way back to the own term', async () => {
  const theirs = ended();
  const storage = new MemoryStorage();
  const mine = played(2, 8, 20, storage);
  const kept = storage.getItem(SAVE_KEY);
  const before = place(mine.store.getState());
  await mine.actions.openLink(await codeOf(theirs));
  const shown = mine.store.getState();
  expect(shown).toMatchObject({ screen: 'end', guest: true, underWay: true, link: { what: 'finished' } });
  expect(shown.ending).toEqual(theirs.store.getState().ending);
  expect(shown.saved).toMatchObject({ quarter: 2, screen: 'turn' });
  mine.actions.setLastAnswer('no-pays'); // it is theirs to say
  expect(mine.store.getState().lastAnswer).toBeNull();
  mine.actions.toTitle();
  expect(mine.store.getState()).toMatchObject({ guest: false, link: null, screen: 'title' });
  mine.actions.continueTerm();
  expect(place(mine.store.getState())).toEqual(before);
  expect(storage.getItem(SAVE_KEY)).toBe(kept);
});

test('“play it yourself” begins with the dice and the view of the link, and is no second look', async () => {
  const theirs = ended();
  const mine = open(new MemoryStorage(), 99);
  await mine.actions.openLink(await codeOf(theirs));
  mine.actions.playAgain('same');
  const own = open(new MemoryStorage(), 7);
  startTerm(own, 8);
  expect(mine.store.getState()).toMatchObject({ screen: 'turn', guest: false, secondLook: false, sealed: true });
  expect(mine.store.getState().view).toEqual(own.store.getState().view);
});

test('a challenge: the same decision again gives the same end, another one is set beside it', async () => {
  const theirs = ended();
  const { history } = theirs.store.getState();
  const changed = history.find(({ answer }) => answer !== 'none') ?? history[0];
  if (!changed) throw new Error('no decision');
  const code = await codeOf(theirs);
  const log = JSON.parse(JSON.stringify(theirs.store.getState().ending));
  const storage = new MemoryStorage();
  const mine = open(storage, 99);
  await mine.actions.openLink(code);
  mine.actions.challenge(changed.quarter);
  expect(mine.store.getState()).toMatchObject({
    screen: 'turn',
    challenge: changed.quarter,
    secondLook: true,
    view: { quarter: changed.quarter - 1 },
  });
  // A reload in between loses nothing.
  const again = open(storage, 98);
  expect(again.store.getState()).toMatchObject({ challenge: changed.quarter });
  decideAnyhow(again, stream(44));
  for (const answer of again.store.getState().answers)
    if (answer !== changed.answer) again.actions.chooseAnswer(answer);
  again.actions.nextQuarter();
  expect(again.store.getState().screen).toBe('election');
  while (again.store.getState().screen !== 'end') again.actions.continueYears();
  const { versus, ending } = again.store.getState();
  expect(versus).toMatchObject({ quarter: changed.quarter, before: { answer: changed.answer } });
  expect(versus?.now.answer).not.toBe(changed.answer);
  expect(versus?.before.figures.freed).toBe(log.tracks.yours.totals.freed);
  expect(versus?.now.figures.freed).toBe(ending?.tracks.yours.totals.freed);
  // Its own code is a whole game.
  const third = open(new MemoryStorage(), 1);
  await third.actions.openLink(await codeOf(again));
  expect(third.store.getState().ending).toEqual(ending);
});

test('whatever the address holds, there is a reason and nothing is thrown or lost', async () => {
  const code = await codeOf(ended());
  const storage = new MemoryStorage();
  const session = played(2, 8, 20, storage);
  const kept = storage.getItem(SAVE_KEY);
  const reasons: Record<string, string> = {
    [code.slice(0, -3)]: 'damaged',
    [code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))]: 'damaged',
    '<script>alert(1)</script>': 'not-a-code',
    __proto__: 'not-a-code',
    '{"app":"the-other-track","file":"replay","__proto__":{"signed":true}}': 'damaged',
    '%E0%A4%A': 'not-a-code',
    [`\u202e${'x'.repeat(100_000)}`]: 'not-a-code',
  };
  for (const [text, reason] of Object.entries(reasons)) {
    await session.actions.openLink(text);
    expect(session.store.getState().link).toMatchObject({ what: 'bad', fault: { reason } });
    session.actions.dropLink();
  }
  expect(storage.getItem(SAVE_KEY)).toBe(kept);
});

test('of two links the later one counts', async () => {
  const [one, two] = [await codeOf(ended(7)), await codeOf(played(2, 8, 8))];
  const session = open(new MemoryStorage(), 1);
  await Promise.all([session.actions.openLink(one), session.actions.openLink(two)]);
  expect(session.store.getState()).toMatchObject({ screen: 'turn', view: { quarter: 2 } });
});

test('the replay file opens as the code does', async () => {
  const theirs = ended();
  const packed = await theirs.actions.share();
  if (!packed?.ok) throw new Error('no file');
  const mine = open(new MemoryStorage(), 1);
  await mine.actions.openLink(packed.game.replay);
  expect(mine.store.getState().ending).toEqual(theirs.store.getState().ending);
});

test('the verdict stands under all three views', async () => {
  const views = await ended().actions.rivalViews();
  expect(views?.map(({ view }) => view)).toEqual(Object.keys(potash.views));
  for (const { low, mean, high, worlds, call } of views ?? []) {
    expect(worlds).toBe(1000);
    expect(low <= mean && mean <= high).toBe(true);
    expect(call).toBe(high < 0 ? 'fewer' : low > 0 ? 'more' : 'too-close');
  }
  expect(await played(2).actions.rivalViews()).toBeNull();
}, 180_000);

test('after twenty minutes at the desk, pauses left out, going on elsewhere is offered once', () => {
  let minutes = 0;
  const session = createSession({
    storage: null,
    scenarios: [potash],
    randomSeed: () => 3,
    now: () => minutes * 60_000,
  });
  startTerm(session, 16);
  const act = (pause: number) => {
    minutes += pause;
    const { pending } = session.store.getState();
    if (pending.lever >= 0) session.actions.clearLever();
    else {
      const move = session.store
        .getState()
        .levers.flatMap((l) => l.moves.filter((m) => m.refusal === null).map((m) => [l.slot, m.steps] as const))[0];
      if (move) session.actions.chooseLever(move[0], move[1]);
    }
  };
  act(600); // away for hours: two minutes of it count
  expect(session.store.getState().longPlay).toBe(false);
  for (let i = 0; i < 17; i++) act(1);
  expect(session.store.getState().longPlay).toBe(false);
  act(1);
  expect(session.store.getState().longPlay).toBe(true);
  session.actions.seenLongPlay();
  for (let i = 0; i < 40; i++) act(1);
  expect(session.store.getState().longPlay).toBe(false);
});
