/**
 * Codes in any text: a link, a mail, a page of answers, a table. Mail programs and learning platforms break lines, wrap links
 * in links of their own and escape characters; what they leave of a code is found as long as its characters stand in order.
 * The checksum says where a code ends, so that nothing round it matters.
 */
import {
  CHECK_END,
  CHECK_START,
  checkNext,
  FORMAT,
  LONGEST,
  letterFor,
  letterValue,
  PREFIX,
  SHORTEST,
} from './letters.ts';

/** Most characters of a text that are looked at, and most codes that are taken from it; both included. */
const MOST_TEXT = 10_000_000;
const MOST_CODES = 5000;

export interface FoundCodes {
  /** Each code once, in the order of the text, in plain form. Their checksums are right; nothing else is known yet. */
  readonly codes: readonly string[];
  /** What looks like a code and is none, each once. */
  readonly damaged: readonly string[];
  /** The text was longer, or held more, than is looked at. */
  readonly more: boolean;
}

/** Marks without width, soft line breaks of mail, and breaks of HTML. */
const NOTHING = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|=\r?\n|<w?br ?\/?>/gi;
/** A digit or a letter that was escaped for a URL, once or several times. */
const ESCAPED = /%(?:25)*([3-7][0-9a-f])/gi;

/** A line may also break inside the prefix. */
const BROKEN_PREFIX = [...PREFIX].join('(?:\\s{0,4}\\n[\\s>|]{0,8})?');

/** Every code in a text. Anything at all may be passed; what is not a text holds none. Never throws. */
export function findCodes(text: string): FoundCodes {
  if (typeof text !== 'string') return { codes: [], damaged: [], more: false };
  const clean = text.slice(0, MOST_TEXT).replace(NOTHING, '').replace(ESCAPED, unescapeLetter);
  const codes = new Set<string>();
  const damaged = new Set<string>();
  const start = new RegExp(BROKEN_PREFIX, 'gi');
  while (codes.size + damaged.size < MOST_CODES) {
    const match = start.exec(clean);
    if (match === null) return { codes: [...codes], damaged: [...damaged], more: text.length > MOST_TEXT };
    const read = readAt(clean, match.index);
    if (read.code !== null) codes.add(read.code);
    else if (looksLikeOne(read.run)) damaged.add(read.run);
    start.lastIndex = Math.max(read.end, match.index + match[0].length);
  }
  return { codes: [...codes], damaged: [...damaged], more: true };
}

function unescapeLetter(whole: string, hex: string): string {
  const letter = String.fromCharCode(Number.parseInt(hex, 16));
  return /[0-9a-z]/i.test(letter) ? letter : whole;
}

const MOST_JOINS = 12;
/** White space, and the marks with which mail programs quote and people group. */
const JOINT = /[\s>|=_*-]{1,16}/y;

/**
 * Reads on from a prefix, over a few breaks, until the checksum comes out. `run` is what stood there before the first
 * break; where nothing comes out the search goes on behind it, so that the cost grows with the text and no faster.
 */
function readAt(text: string, from: number): { code: string | null; run: string; end: number } {
  let code = '';
  let state = CHECK_START;
  let runEnd = -1;
  let joins = 0;
  let at = from;
  while (code.length < LONGEST) {
    const value = at < text.length ? letterValue(text.charCodeAt(at)) : -1;
    if (value >= 0) {
      at++;
      code += letterFor(value);
      state = checkNext(state, value);
      if (state === CHECK_END && code.length >= SHORTEST) return { code, run: code, end: at };
      continue;
    }
    if (runEnd < 0) runEnd = at;
    JOINT.lastIndex = at;
    if (joins++ === MOST_JOINS || !JOINT.test(text)) break;
    at = JOINT.lastIndex;
  }
  const end = runEnd < 0 ? at : runEnd;
  return { code: null, run: text.slice(from, end), end };
}

/** Words and the keys of other sites also begin so: a code is of one case and full of digits. */
function looksLikeOne(run: string): boolean {
  const oneCase = run === run.toLowerCase() || run === run.toUpperCase();
  const digits = run.replace(/\D/g, '').length;
  return run.length >= SHORTEST && oneCase && digits >= 3 && /^trk[0-9il]/i.test(run);
}

/** A text without a whole code that still begins like one: a piece of a code. */
export function looksCut(text: string): boolean {
  return new RegExp(`${PREFIX}[${FORMAT}il]`, 'i').test(text.slice(0, LONGEST * 10));
}

/** The link that carries a code: the page, and the code behind `#`, which no browser sends to a server. */
export function linkTo(page: string, code: string): string {
  return `${page.split('#', 1)[0]}#${code}`;
}
