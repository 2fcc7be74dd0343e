/**
 * A code as text: `trk`, a character for the version of the format, the number, and a checksum of six characters, all in
 * the 32 characters of Crockford's base 32: digits and lower-case letters without i, l, o and u. Capitals read the same, and o, i
 * and l read as 0 and 1: nothing in a code depends on case or needs escaping in a URL.
 */

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
export const PREFIX = 'trk';
/** Version 1; every later format keeps the prefix, the place of this character and the checksum. */
export const FORMAT = '1';
const CHECK_LENGTH = 6;
/** No code is longer than this, characters, included. A term of 16 quarters stays below 200. */
export const LONGEST = 400;
/** Prefix, version, one character, checksum. */
export const SHORTEST = PREFIX.length + 2 + CHECK_LENGTH;

/** Value by character code; -1 where a character is not in a code. */
const VALUES = new Int8Array(128).fill(-1);
for (let value = 0; value < 32; value++) {
  const letter = ALPHABET.charAt(value);
  VALUES[letter.charCodeAt(0)] = value;
  VALUES[letter.toUpperCase().charCodeAt(0)] = value;
}
/** Letters that stand for a digit they are mistaken for. */
const SAME_AS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };
for (const [letter, digit] of Object.entries(SAME_AS))
  for (const form of [letter, letter.toUpperCase()]) VALUES[form.charCodeAt(0)] = VALUES[digit.charCodeAt(0)] as number;

/** 0 to 31; -1 for a character that stands in no code. */
export function letterValue(charCode: number): number {
  return charCode < 128 ? (VALUES[charCode] as number) : -1;
}

export function letterFor(value: number): string {
  return ALPHABET.charAt(value);
}

/**
 * The checksum is the code over GF(32) of BIP 173, with the end value of BIP 350 (P. Wuille): it misses none of up to
 * four changed characters in a code of up to 89, and one in 2^30 of anything else.
 */
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
export const CHECK_START = 1;
/** What the state is after a whole code. */
export const CHECK_END = 0x2bc830a3;

/** The state of the checksum after one more character. */
export function checkNext(state: number, value: number): number {
  const top = state >>> 25;
  let next = ((state & 0x1ffffff) << 5) ^ value;
  for (let i = 0; i < 5; i++) if ((top >>> i) & 1) next ^= GENERATOR[i] as number;
  return next;
}

function checkOf(body: string): string {
  let state = CHECK_START;
  for (let i = 0; i < body.length; i++) state = checkNext(state, letterValue(body.charCodeAt(i)));
  for (let i = 0; i < CHECK_LENGTH; i++) state = checkNext(state, 0);
  state ^= CHECK_END;
  let text = '';
  for (let i = CHECK_LENGTH - 1; i >= 0; i--) text += letterFor((state >>> (5 * i)) & 31);
  return text;
}

/** The code of a number, 0 or more. */
export function seal(packed: bigint): string {
  const digits = [...packed.toString(32)].map((digit) => letterFor(Number.parseInt(digit, 32))).join('');
  const body = `${PREFIX}${FORMAT}${digits}`;
  return body + checkOf(body);
}

/** The number in a code whose checksum has been found right; null where it is written with leading zeros. */
export function unseal(code: string): bigint | null {
  const digits = code.slice(PREFIX.length + 1, -CHECK_LENGTH);
  if (digits.length === 0 || (digits.length > 1 && digits.charAt(0) === '0')) return null;
  let bits = '0b';
  for (let i = 0; i < digits.length; i++) bits += letterValue(digits.charCodeAt(i)).toString(2).padStart(5, '0');
  return BigInt(bits);
}
