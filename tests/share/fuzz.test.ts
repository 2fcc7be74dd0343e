// Any text gives a game or a reason: changed, cut, random and hostile codes. A game that comes out is one that the rules
// play and that has this code and no other.
import { expect, test } from 'vitest';
import { draw } from '../../src/rules/index.ts';
import { passPrint } from '../../src/share/format.ts';
import { decodeLoaded, encode, type Fault, findCodes, REASONS } from '../../src/share/index.ts';
import { CHECK_END, CHECK_START, checkNext, letterFor, letterValue, seal } from '../../src/share/letters.ts';
import { Writer } from '../../src/share/radix.ts';
import { contentPrint, idPrint } from '../../src/share/shelf.ts';
import { faultText } from '../../src/text/share.ts';
import { sample } from '../long.ts';
import { potash, synthetic } from '../rules/models.ts';
import { randomGame, shelf } from './games.ts';

/** Fuzz of `npm test`, and of `npm run test:long`. */
const COUNT = sample(20_000, 1_000_000);
const LONG = sample(60_000, 3_600_000);

const CODES = Array.from({ length: 60 }, (_, i) => {
  const code = encode(randomGame(81, i), shelf.current);
  if (!code.ok) throw new Error(code.error.reason);
  return code.value;
});
const STRANGE = [...'0123456789abcdefghijklmnopqrstuvwxyzABCXYZ-_.~%#/:?&=+ \n\r\t"\'<>\\\u0000\u200b\u202e\ud800🚂é'];

/** Draws of one text. */
const dice = (i: number) => {
  let use = 0;
  return (n: number): number => Math.floor(draw(i, 3, use++) * n);
};
type Dice = ReturnType<typeof dice>;
const one = <T>(list: readonly T[], d: Dice): T => list[d(list.length)] as T;
const noise = (length: number, d: Dice) => Array.from({ length }, () => one(STRANGE, d)).join('');

/** The checksum of anything, so that what is behind it is reached. */
function withChecksum(body: string): string {
  let state = CHECK_START;
  for (const letter of body) state = checkNext(state, letterValue(letter.charCodeAt(0)));
  for (let i = 0; i < 6; i++) state = checkNext(state, 0);
  state ^= CHECK_END;
  return body + [25, 20, 15, 10, 5, 0].map((shift) => letterFor((state >>> shift) & 31)).join('');
}

function changed(code: string, d: Dice): string {
  const letters = [...code];
  for (let times = d(4); times >= 0; times--) {
    const at = d(letters.length);
    const how = d(5);
    if (how === 0) letters[at] = one(STRANGE, d);
    else if (how === 1) letters.splice(at, 1 + d(3));
    else if (how === 2) letters.splice(at, 0, one(STRANGE, d));
    else if (how === 3) letters.splice(at, 0, ...letters.slice(d(letters.length), d(letters.length)));
    else letters.splice(at, 0, ...letters.splice(d(letters.length), 2));
  }
  return letters.join('');
}

/** The beginning of a code that fits this site, and behind it anything. */
function hostile(d: Dice): string {
  const w = new Writer();
  const scenario = one([potash, synthetic], d);
  const known = { id: idPrint(scenario.id), content: contentPrint(scenario.hash) };
  const current = { preview: shelf.current.preview, rulesVersion: shelf.current.rulesVersion };
  const print = { ...current, ...known };
  const how = d(8);
  passPrint(w, {
    ...print,
    ...(how === 0 ? { rulesVersion: d(65536) } : {}),
    ...(how === 1 ? { preview: !print.preview } : {}),
    ...(how === 2 ? { id: d(65536) } : {}),
    ...(how === 3 ? { content: d(2 ** 24) } : {}),
  });
  for (let words = d(16); words > 0; words--) w.uniform(2 ** 32, d(2) === 0 ? d(2 ** 32) : one([0, 1, 2 ** 32 - 1], d));
  return seal(w.packed());
}

const KINDS: readonly ((d: Dice) => string)[] = [
  ...Array.from({ length: 11 }, () => (d: Dice) => changed(one(CODES, d), d)),
  (d) => one(CODES, d).slice(0, d(60)),
  (d) => one(CODES, d).slice(d(60)),
  (d) => one(CODES, d) + one(CODES, d).slice(0, d(30)),
  (d) => noise(d(200), d),
  (d) => `trk1${noise(d(120), d)}`,
  (d) => withChecksum(`trk${letterFor(d(32))}${Array.from({ length: d(80) }, () => letterFor(d(32))).join('')}`),
  (d) => withChecksum(`trk1${'0'.repeat(d(3))}${Array.from({ length: d(390) }, () => letterFor(d(32))).join('')}`),
  hostile,
  hostile,
];

test(
  `${COUNT} texts: a game that has this code, or a reason; nothing is thrown`,
  () => {
    const met = new Map<string, number>();
    const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
    for (let i = 0; i < COUNT; i++) {
      const d = dice(i);
      const text = (KINDS[i % KINDS.length] as (d: Dice) => string)(d);
      const opened = decodeLoaded(text, shelf);
      if (!opened.ok) {
        count(opened.error.reason);
        if (!REASONS.includes(opened.error.reason)) expect.fail(`${JSON.stringify(text)}: ${opened.error.reason}`);
        continue;
      }
      count('game');
      const { game, code } = opened.value;
      if (!findCodes(text).codes.includes(code)) expect.fail(`${JSON.stringify(text)} holds no ${code}`);
      if (CODES.includes(code)) continue; // its round trip is tested elsewhere
      const again = encode(game, shelf.current);
      if (!again.ok || again.value !== code) expect.fail(`${code} comes back as ${JSON.stringify(again)}`);
    }
    console.log([...met].map(([what, n]) => `${what} ${n}`).join(', '));
    for (const what of ['game', 'not-a-code', 'damaged', 'newer-version', 'unknown-version', 'unknown-scenario'])
      expect([what, met.get(what) ?? 0]).not.toEqual([what, 0]);
  },
  LONG,
);

test(
  'what no code can say is not said: no changed code is read as another game',
  () => {
    let read = 0;
    for (let i = 0; i < sample(3000, 50_000); i++) {
      const d = dice(i ^ 0x77777777);
      const whole = one(CODES, d);
      const opened = decodeLoaded(changed(whole, d), shelf);
      if (!opened.ok) continue;
      read++;
      if (!CODES.includes(opened.value.code)) expect.fail(`${whole} was read as ${opened.value.code}`);
    }
    expect(read).toBeGreaterThan(0);
  },
  LONG,
);

test('every reason has a line that says what to do', () => {
  for (const reason of REASONS) {
    const fault: Fault = { reason, quarter: 5, illegal: 'counter-closed', path: 'decisions[4]' };
    expect(faultText(fault)).toMatch(/^[A-Z][^{}\n]+\.$/);
    expect(faultText({ reason })).not.toContain('undefined');
  }
});
