// What is encoded comes back, for every legal game; how long codes are; two decoders agree.
import { describe, expect, test } from 'vitest';
import {
  compile,
  type Decision,
  decide,
  legalDecisions,
  NO_ORDERS,
  publicView,
  RULES_VERSION,
  startWorld,
} from '../../src/rules/index.ts';
import { FIRST_DEALS as SESSION_FIRST_DEALS } from '../../src/session/state.ts';
import { decode, decodeLoaded, encode, FIRST_DEALS, type Game } from '../../src/share/index.ts';
import { sample } from '../long.ts';
import { potash, synthetic, VIEWS } from '../rules/models.ts';
import { randomChanges, randomGame, shelf } from './games.ts';
import { secondDecode, WEIGHTS } from './second-decoder.ts';

const LONG = sample(60_000, 3_600_000);

function codeOf(game: Game): string {
  const code = encode(game, shelf.current);
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  return code.value;
}

/** A game in the second decoder's words. */
function plainly({ log, bet, classwork, ...said }: Game, finished: boolean) {
  const { rulesVersion, scenario, view, seed, term, changes, decisions, orders } = log;
  const reality = bet.reality && [bet.reality.count, (bet.reality.year - 2025) * 12 + bet.reality.month - 1];
  return {
    ...{ preview: shelf.current.preview, rulesVersion, scenario, view, seed, term, changes, decisions, reality },
    ...{ sealed: said.sealed, secondLook: said.secondLook, prisoners: bet.prisoners, firstDeal: bet.firstDeal },
    classwork: classwork && [classwork.assignment, classwork.attempt],
    orders: finished ? orders : null,
    lastAnswer: said.lastAnswer,
  };
}

test('random legal games come back whole, and both decoders say the same', { timeout: LONG }, () => {
  const met = new Set<string>();
  for (let i = 0; i < sample(250, 20_000); i++) {
    const game = randomGame(61, i);
    const code = codeOf(game);
    const opened = decodeLoaded(code, shelf);
    if (!opened.ok) throw new Error(`${i}: ${JSON.stringify(opened.error)}`);
    expect(opened.value.game).toEqual(game);
    expect(opened.value.code).toBe(code);
    expect(opened.value.preview).toBe(shelf.current.preview);
    expect(secondDecode(code, [potash, synthetic])).toEqual(plainly(game, opened.value.finished));
    met.add(`${game.log.scenario} ${game.log.view} ${game.log.term} ${opened.value.finished}`);
    if (game.log.changes.length > 0) met.add('changes');
    if (game.classwork) met.add('class');
    if (game.bet.reality) met.add('reality');
    for (const { answer, steps } of game.log.decisions) met.add(answer).add(`steps ${steps}`);
  }
  for (const view of VIEWS)
    for (const term of potash.terms)
      for (const finished of [true, false]) expect(met).toContain(`${potash.id} ${view} ${term} ${finished}`);
  for (const what of [
    'changes',
    'class',
    'reality',
    ...Object.keys(WEIGHTS).map((w) => (Number(w) ? `steps ${w}` : w)),
  ])
    expect(met).toContain(what);
});

test('every quarter of a term can be left and taken up again', () => {
  for (let played = 0; played <= 16; played++) {
    const game = randomGame(62, 1, { scenario: potash, term: 16, played });
    const opened = decodeLoaded(codeOf(game), shelf);
    expect(opened.ok && opened.value.finished).toBe(played === 16);
    expect(opened.ok && opened.value.game).toEqual(game);
    expect(opened.ok && opened.value.replay.world.quarter).toBe(played === 16 ? potash.horizon : played);
  }
});

test('orders that are not signed and a last answer that is not given yet are left out', () => {
  const game = randomGame(62, 2, { scenario: potash, term: 8, played: 7 });
  const draft: Game = {
    ...game,
    lastAnswer: 'no-pays',
    log: { ...game.log, orders: { offers: 'all', price: 77, arrests: 'tell' } },
  };
  const opened = decodeLoaded(codeOf(draft), shelf);
  expect(opened.ok && opened.value.game).toEqual({
    ...game,
    lastAnswer: null,
    log: { ...game.log, orders: NO_ORDERS },
  });
});

test('the order of changes and a change made twice do not matter', () => {
  const game = randomGame(63, 5, { scenario: potash, term: 8, changes: 5, played: 0 });
  const { log } = game;
  const first = { ...(log.changes[0] as (typeof log.changes)[number]), at: 1 };
  const shuffled = { ...game, log: { ...log, changes: [first, ...[...log.changes].reverse()] } };
  expect(codeOf(shuffled)).toBe(codeOf(game));
});

test('one code a game: the same text for the same game, another for every other', () => {
  const codes = new Set<string>();
  const n = sample(120, 3000);
  for (let i = 0; i < n; i++) codes.add(codeOf(randomGame(64, i)));
  expect(codes.size).toBe(n);
});

test('a game that is out of bounds is refused with a reason', () => {
  const game = randomGame(65, 3, { scenario: potash, term: 16 });
  const { log } = game;
  const wrong: readonly [unknown, string][] = [
    [{ ...game, log: { ...log, seed: -1 } }, 'not-a-game'],
    [{ ...game, log: { ...log, seed: 0.5 } }, 'not-a-game'],
    [{ ...game, log: { ...log, term: 15 } }, 'not-a-game'],
    [{ ...game, log: { ...log, view: 'toString' } }, 'not-a-game'],
    [{ ...game, log: { ...log, decisions: [...log.decisions, log.decisions[0]] } }, 'not-a-game'],
    [{ ...game, log: { ...log, changes: [{ parameter: 'markup', at: 1e9 }] } }, 'not-a-game'],
    [{ ...game, log: { ...log, changes: [{ parameter: 'toString', at: 1 }] } }, 'not-a-game'],
    [{ ...game, log: { ...log, changes: randomChanges(potash, log.view, 25, 1) } }, 'not-a-game'],
    [{ ...game, log: { ...log, orders: { ...NO_ORDERS, price: 501 } } }, 'not-a-game'],
    [{ ...game, log: { ...log, orders: { ...NO_ORDERS, price: 1.5 } } }, 'not-a-game'],
    [{ ...game, log: { ...log, rulesVersion: RULES_VERSION + 1 } }, 'unknown-version'],
    [{ ...game, log: { ...log, scenarioHash: '0000000000000000' } }, 'unknown-version'],
    [{ ...game, log: { ...log, scenario: 'atlantis' } }, 'unknown-scenario'],
    [{ ...game, bet: { ...game.bet, prisoners: 100_001 } }, 'not-a-game'],
    [{ ...game, bet: { ...game.bet, firstDeal: 'perhaps' } }, 'not-a-game'],
    [{ ...game, bet: { ...game.bet, reality: { count: 1, year: 2024, month: 12 } } }, 'not-a-game'],
    [{ ...game, bet: { ...game.bet, reality: { count: 1, year: 2030, month: 13 } } }, 'not-a-game'],
    [{ ...game, classwork: { assignment: 2 ** 24, attempt: 0 } }, 'not-a-game'],
    [{ ...game, classwork: { assignment: 0, attempt: 2 ** 20 } }, 'not-a-game'],
    [{ ...game, lastAnswer: 'maybe' }, 'not-a-game'],
    [{}, 'not-a-game'],
    [null, 'not-a-game'],
  ];
  for (const [what, reason] of wrong)
    expect(encode(what as Game, shelf.current)).toEqual({ ok: false, error: { reason } });
  const decisions = log.decisions.map((d, i): Decision => (i === 4 ? { ...d, lever: 3, steps: 7 } : d));
  expect(encode({ ...game, log: { ...log, decisions } }, shelf.current)).toMatchObject({
    error: { reason: 'illegal-decision', quarter: 5, illegal: 'not-a-decision' },
  });
});

test('the first deal is asked in the same words before and after, in the session and in a code', () => {
  expect(FIRST_DEALS).toEqual(SESSION_FIRST_DEALS);
});

/** The longest game that can be played: always the legal decision that takes the most room. */
function longestGame(view: string, seed: number): Game {
  const changes = randomChanges(potash, view, 24, seed);
  const model = compile(potash, view, changes);
  const world = startWorld(model, seed, 16);
  const decisions: Decision[] = [];
  const rarest = <T>(list: readonly T[], weight: (item: T) => number) =>
    [...list].sort((a, b) => weight(a) - weight(b))[0];
  while (world.quarter < 16) {
    const legal = legalDecisions(publicView(world), model);
    const answer = rarest(legal.answers, (name) => WEIGHTS[name] as number) ?? 'none';
    const rest = { answer, option: legal.options.at(-1) ?? -1, lever: -1, steps: 0 };
    const move = rarest(legal.levers, ({ steps }) => WEIGHTS[steps] as number);
    const full = { ...rest, lever: move?.lever ?? -1, steps: move?.steps ?? 0 };
    const decision = decide(world, model, full) === null ? full : rest;
    if (decision === rest) decide(world, model, rest);
    decisions.push(decision);
  }
  const said = randomGame(66, seed, { scenario: potash, term: 16, changes: 0 });
  return {
    log: {
      ...said.log,
      view,
      changes,
      seed,
      decisions,
      term: 16,
      orders: { offers: 'all', price: 500, arrests: 'tighten' },
    },
    sealed: false,
    secondLook: true,
    bet: { prisoners: 99_999, firstDeal: 'no-pressure', reality: { count: 99_999, year: 2099, month: 12 } },
    lastAnswer: 'no-pressure',
    classwork: { assignment: 2 ** 24 - 1, attempt: 2 ** 20 - 1 },
  };
}

describe('lengths, characters', { timeout: LONG }, () => {
  const stats = (lengths: number[]) => {
    lengths.sort((a, b) => a - b);
    const at = (p: number) => lengths[Math.min(lengths.length - 1, Math.floor(p * lengths.length))] as number;
    return { median: at(0.5), p95: at(0.95), most: lengths.at(-1) as number };
  };
  const lengths = (n: number, wish: Parameters<typeof randomGame>[2]) =>
    stats(Array.from({ length: n }, (_, i) => codeOf(randomGame(67, i, { scenario: potash, ...wish })).length));

  test('a term of 8, 12 or 16 quarters: typically 60 or fewer', () => {
    for (const term of [8, 12, 16]) {
      const { median, p95, most } = lengths(300, { term, played: term, changes: 0 });
      console.log(`term ${term}: median ${median}, 95 % ${p95}, most ${most}`);
      expect(median).toBeLessThanOrEqual(60);
    }
  });

  test('with up to 8 parameters moved: 110 or fewer', () => {
    const { median, p95, most } = lengths(300, { term: 16, played: 16, changes: 8 });
    console.log(`term 16, 8 changes: median ${median}, 95 % ${p95}, most ${most}`);
    expect(most).toBeLessThanOrEqual(110);
  });

  test('at worst: 200 or fewer', () => {
    const all = VIEWS.flatMap((view) => Array.from({ length: sample(10, 300) }, (_, i) => longestGame(view, i + 1)));
    const { most } = stats(all.map((game) => codeOf(game).length));
    console.log(`at worst: ${most}`);
    expect(most).toBeLessThanOrEqual(200);
    expect(decodeLoaded(codeOf(all[0] as Game), shelf)).toMatchObject({ ok: true, value: { game: all[0] } });
  });
});

test('decoding at once and decoding with loading say the same', async () => {
  const code = codeOf(randomGame(68, 1));
  const [now, later] = [decodeLoaded(code, shelf), await decode(code, shelf)];
  expect(now.ok && later.ok && later.value.game).toEqual(now.ok && now.value.game);
});
