// Games side by side: where they part, what differed before, and texts that hold anything.
import { expect, test } from 'vitest';
import type { Session } from '../../src/session/index.ts';
import { decideAnyhow, MemoryStorage, open, playToEnd, startTerm, stream } from './play.ts';

const codeOf = async (session: Session): Promise<string> => {
  const packed = await session.actions.share();
  if (!packed?.ok) throw new Error('no code');
  return packed.game.code;
};

function ended(seed = 7, decided = seed, term = 8, view = 'op-ed'): Session {
  const session = open(new MemoryStorage(), seed);
  startTerm(session, term, view);
  playToEnd(session, stream(decided));
  return session;
}

test('a game and its challenge part where the decision was changed, and their figures are those of their ends', async () => {
  const mine = ended();
  const code = await codeOf(mine);
  const other = open(new MemoryStorage(), 1);
  await other.actions.openLink(code);
  const changed = mine.store.getState().history.find(({ answer }) => answer !== 'none')?.quarter ?? 1;
  other.actions.challenge(changed);
  const before = mine.store.getState().history[changed - 1]?.answer;
  for (const answer of other.store.getState().answers) if (answer !== before) other.actions.chooseAnswer(answer);
  const { dilemma } = other.store.getState();
  if (dilemma) other.actions.chooseOption(dilemma.options.findIndex(({ affordable }) => affordable));
  other.actions.nextQuarter();
  while (other.store.getState().screen !== 'end') other.actions.continueYears();
  const { games, parted, unread } = await mine.actions.beside(`${code}\n${await codeOf(other)}`);
  expect(unread).toEqual([]);
  expect(parted).toEqual([{ before: [], quarter: changed, orders: false }]);
  games.forEach((game, i) => {
    const { yours } = [mine, other][i]?.store.getState().ending?.tracks ?? {};
    expect(game).toMatchObject({
      finished: true,
      view: 'op-ed',
      freed: yours?.totals.freed,
      arrested: yours?.totals.arrested,
    });
    expect(game.prisoners).toEqual(yours?.prisoners);
    expect(game.prisonYears).toBe(Math.round(yours?.totals.prisonYears ?? 0));
  });
});

test('what was different before is named; the same decisions part nowhere', async () => {
  const first = ended(7, 1);
  const text = [first, ended(8, 1), ended(7, 1, 12), ended(7, 1, 8, 'sceptic'), ended(7, 1)];
  const codes = await Promise.all(text.map(codeOf));
  const { games, parted } = await first.actions.beside(codes.join(' '));
  // The same game twice is one game.
  expect(games).toHaveLength(4);
  expect(parted.map(({ before }) => before)).toEqual([['dice'], ['term'], ['view']]);
  const twice = open(new MemoryStorage(), 7);
  startTerm(twice, 8, 'op-ed');
  twice.actions.setBet({ prisoners: 50 });
  const half = open(new MemoryStorage(), 7);
  startTerm(half, 8, 'op-ed');
  const random = stream(1);
  for (let i = 0; i < 3; i++) {
    decideAnyhow(half, random);
    half.actions.nextQuarter();
  }
  const both = await first.actions.beside(`${codes[0]} ${await codeOf(half)}`);
  expect(both.parted).toEqual([{ before: [], quarter: null, orders: false }]);
  expect(both.games[1]).toMatchObject({ finished: false, prisonYears: null });
});

test('a sealed game that runs does not tell its world', async () => {
  const half = open(new MemoryStorage(), 7);
  startTerm(half, 8);
  const other = ended(7, 2, 8, 'sealed');
  const { games, parted } = await half.actions.beside(`${await codeOf(half)} ${await codeOf(other)}`);
  expect(games[0]?.view).toBeNull();
  expect(parted[0]?.before).not.toContain('view');
});

test('any text: what is no game is named with its reason, of too many the first are shown, nothing is thrown', async () => {
  const session = ended();
  const code = await codeOf(session);
  const bad = `${code.slice(0, -1)}${code.endsWith('q') ? 'r' : 'q'}`;
  const found = await session.actions.beside(`<script>${code}</script> ${bad}`);
  expect(found.games).toHaveLength(1);
  expect(found.unread).toMatchObject([{ fault: { reason: 'damaged' } }]);
  for (const text of ['', '\u202e', '__proto__', 'trk1'.repeat(100_000)])
    expect((await session.actions.beside(text)).games).toEqual([]);
  const begun = [1, 2, 3, 4, 5, 6, 7].map((seed) => {
    const one = open(new MemoryStorage(), seed);
    startTerm(one, 8);
    return one;
  });
  const codes = await Promise.all(begun.map(codeOf));
  expect(await session.actions.beside(codes.join('\n'))).toMatchObject({ more: true, games: { length: 6 } });
});
