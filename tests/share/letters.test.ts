// The checksum: against published examples, and against the mistakes it is there for.
import { expect, test } from 'vitest';
import { draw } from '../../src/rules/index.ts';
import { CHECK_END, CHECK_START, checkNext, letterValue, seal, unseal } from '../../src/share/letters.ts';
import { sample } from '../long.ts';

const stateOf = (values: readonly number[]) => values.reduce(checkNext, CHECK_START);
const right = (code: string) => stateOf([...code].map((c) => letterValue(c.charCodeAt(0)))) === CHECK_END;

test('valid examples of BIP 350 come out right, in their own alphabet', () => {
  const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  for (const text of ['a1lqfn3a', 'abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx', '?1v759aa']) {
    const at = text.lastIndexOf('1');
    const head = [...text.slice(0, at)].map((c) => c.charCodeAt(0));
    const expanded = [...head.map((c) => c >> 5), 0, ...head.map((c) => c & 31)];
    const data = [...text.slice(at + 1)].map((c) => alphabet.indexOf(c));
    expect(stateOf([...expanded, ...data])).toBe(CHECK_END);
  }
});

test('a number comes back; capitals and mistaken letters read the same', () => {
  for (let i = 0; i < 200; i++) {
    let n = 0n;
    for (let k = 0; k <= i % 12; k++) n = (n << 29n) | BigInt(Math.floor(draw(i, 0, k) * 2 ** 29));
    const code = seal(n);
    expect(right(code)).toBe(true);
    expect(unseal(code)).toBe(n);
    expect(right(code.toUpperCase())).toBe(true);
    expect(unseal(code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(n);
  }
  expect(unseal(`trk10${seal(5n).slice(4)}`)).toBeNull();
  expect(unseal('')).toBeNull();
});

test('up to four changed characters, a lost one, a doubled one and a swap of neighbours are all noticed', () => {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  for (let i = 0; i < sample(20_000, 400_000); i++) {
    const u = (k: number) => draw(i, 7, k);
    const code = seal(BigInt(Math.floor(u(0) * 2 ** 32)) ** BigInt(3 + (i % 6)) + 1n);
    const changed = [...code];
    const at = Math.floor(u(1) * (code.length - 1));
    if (i % 7 === 0) changed.splice(at, 1);
    else if (i % 7 === 1) changed.splice(at, 0, code[at] as string);
    else if (i % 7 === 2) changed.splice(at, 2, code[at + 1] as string, code[at] as string);
    else
      for (let k = 0; k < (i % 7) - 2; k++)
        changed[Math.floor(u(2 + k) * code.length)] = letters[Math.floor(u(9 + k) * 32)] as string;
    const text = changed.join('');
    if (text !== code) expect([code, text, right(text)]).toEqual([code, text, false]);
  }
});
