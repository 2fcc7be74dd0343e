// Replay files: they come back, and no other file is taken for one.
import { expect, test } from 'vitest';
import { draw } from '../../src/rules/index.ts';
import { decodeLoaded, encode, isReplay, readReplay, writeReplay } from '../../src/share/index.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';
import { changed, type Loose } from '../scenarios/files.ts';
import { randomGame, shelf } from './games.ts';

function fileOf(i: number, played?: number): string {
  const game = randomGame(101, i, {
    scenario: potash,
    term: 16,
    changes: 3,
    ...(played === undefined ? {} : { played }),
  });
  const code = encode(game, shelf.current);
  const opened = code.ok ? decodeLoaded(code.value, shelf) : code;
  if (!opened.ok) throw new Error(opened.error.reason);
  return writeReplay(opened.value);
}
const FILE = fileOf(1, 16);

test('a file comes back as the same game, with the same code', async () => {
  for (let i = 0; i < sample(30, 1000); i++) {
    const text = fileOf(i);
    const opened = await readReplay(text, shelf);
    if (!opened.ok) throw new Error(`${i}: ${JSON.stringify(opened.error)}`);
    expect(opened.value.game).toEqual(randomGame(101, i, { scenario: potash, term: 16, changes: 3 }));
    expect(writeReplay(opened.value)).toBe(text);
    expect(isReplay(text)).toBe(true);
  }
});

test('it holds decisions and no figure that could be put in by hand', () => {
  const file = JSON.parse(FILE);
  expect(Object.keys(file).sort()).toEqual(
    [
      ...['app', 'bet', 'changes', 'classwork', 'decisions', 'digest', 'file', 'format', 'lastAnswer', 'orders'],
      ...['preview', 'rulesVersion', 'scenario', 'scenarioHash', 'sealed', 'secondLook', 'seed', 'term', 'view'],
    ].sort(),
  );
});

const BROKEN: Readonly<Record<string, readonly [change: (file: Loose) => void, fault: object]>> = {
  'another app': [(f) => (f.app = 'chess'), { reason: 'not-a-code' }],
  'a later format': [(f) => (f.format = 2), { reason: 'newer-version' }],
  'a field too many': [(f) => (f.freed = 1000), { reason: 'damaged', path: 'freed' }],
  'a field too few': [(f) => delete f.seed, { reason: 'damaged', path: 'seed' }],
  'a fraction': [(f) => (f.seed = 1.5), { reason: 'damaged', path: 'seed' }],
  'a number as text': [(f) => (f.changes[0].at = '7'), { reason: 'damaged', path: 'changes.0.at' }],
  'an unknown answer': [(f) => (f.decisions[3].answer = 'maybe'), { reason: 'damaged', path: 'decisions.3.answer' }],
  'a decision too many': [(f) => f.decisions.push(f.decisions[0]), { reason: 'damaged' }],
  'a decision too few': [(f) => f.decisions.pop(), { reason: 'damaged', path: 'orders' }],
  'no orders': [(f) => (f.orders = null), { reason: 'damaged', path: 'orders' }],
  'a newer version': [(f) => (f.rulesVersion = 60_000), { reason: 'newer-version' }],
  'another scenario': [(f) => (f.scenario = 'atlantis'), { reason: 'unknown-scenario' }],
  'another edition of the scenario': [(f) => (f.scenarioHash = '0123456789abcdef'), { reason: 'unknown-version' }],
  'the same print, another hash': [
    (f) => (f.scenarioHash = `${f.scenarioHash.slice(0, 6)}0123456789`),
    { reason: 'unknown-version' },
  ],
  'an unknown view': [(f) => (f.view = 'constructor'), { reason: 'damaged' }],
  'an unknown parameter': [(f) => (f.changes[0].parameter = '__proto__'), { reason: 'damaged' }],
  'a parameter out of its range': [(f) => (f.changes[0].at = 1_000_000), { reason: 'damaged' }],
  'another seed': [
    (f) => (f.seed = (f.seed + 1) % 2 ** 32),
    { reason: expect.stringMatching(/unknown-version|illegal/) },
  ],
  'a lever that cannot be moved': [
    (f) => (f.decisions[0] = { ...f.decisions[0], lever: 9, steps: 2 }),
    { reason: 'illegal-decision', quarter: 1, illegal: 'grade-past-the-end' },
  ],
  'another digest': [(f) => (f.digest = (f.digest + 1) % 2 ** 15), { reason: 'unknown-version' }],
};

test.each(Object.entries(BROKEN))('%s is refused with its reason', async (_, [change, fault]) => {
  const opened = await readReplay(JSON.stringify(changed(FILE, change)), shelf);
  expect(opened).toEqual({ ok: false, error: expect.objectContaining(fault) });
});

test('other files, cut files and hostile files are refused; nothing is thrown', async () => {
  for (const text of ['', '{}', '[]', 'null', '7', '"trk1"', '{"app":"the-other-track","format":1,"log":{}}'])
    expect(await readReplay(text, shelf)).toEqual({ ok: false, error: { reason: 'not-a-code' } });
  expect(await readReplay(`{"__proto__":{"x":1},${FILE.trim().slice(1)}`, shelf)).toMatchObject({ ok: false });
  expect(({} as Loose).x).toBeUndefined();
  expect(await readReplay(FILE.padEnd(400_000), shelf)).toMatchObject({ error: { reason: 'damaged' } });
  for (let i = 0; i < sample(300, 20_000); i++) {
    const at = Math.floor(draw(i, 1, 0) * FILE.length);
    const cut = draw(i, 1, 1) < 0.5;
    const letter = String.fromCharCode(32 + Math.floor(draw(i, 1, 2) * 95));
    const text = cut ? FILE.slice(0, at) : FILE.slice(0, at) + letter + FILE.slice(at + 1);
    const opened = await readReplay(text, shelf);
    // A changed character may give another legal game (a bet, an attempt number): a file has no checksum, a code has.
    if (!opened.ok) expect(opened.error.reason).toMatch(/^[a-z-]+$/);
    else expect(opened.value.replay.digest()).toBe(JSON.parse(text).digest);
  }
});
