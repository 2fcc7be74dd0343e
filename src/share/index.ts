/**
 * Sharing a game (docs/share-code.md): a code that holds it whole, the links and files that carry codes, and the rules,
 * of today or released, under which they are played again. Make one shelf; then
 *
 * - `encode(game, shelf.current)` gives the code, `linkTo(page, code)` the link;
 * - `decode(text, shelf)` gives the game back, verified, or a fault; `resultOf` its figures;
 * - `findCodes(text)` finds every code in a text;
 * - `writeReplay` and `readReplay` do the same with a file;
 * - `shelf.loadFor(log, preview)` gives the rules that a saved log needs.
 */
export {
  type Assignment,
  ATTEMPT_BITS,
  beginningOf,
  fits,
  readAssignment,
  writeAssignment,
} from './assignment.ts';
export { type ClassOptions, LEAVABLE_PARTS, NO_CLASS_OPTIONS } from './class-options.ts';
export { decode, decodeLoaded, encode, type Opened, verify } from './code.ts';
export { type Checked, type Fault, REASONS, type Reason } from './faults.ts';
export { findCodes, linkTo } from './find.ts';
export {
  canonical,
  FIRST_DEALS,
  type Game,
  isFinished,
  NO_SHARED_BET,
} from './game.ts';
export { isReplay, readReplay, writeReplay } from './replay-file.ts';
export { resultOf, type VerifiedResult } from './result.ts';
export { createShelf, type Shelf } from './shelf.ts';
