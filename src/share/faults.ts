/** Why a text is no game that this site can play: a code for each reason. The words are in src/text/share.ts. */
import type { Illegal } from '../rules/decision.ts';
import type { Result } from '../scenarios/result.ts';

export const REASONS = [
  'not-a-code', // nothing in the text looks like a code
  'damaged', // a code, but a character is missing, added or changed; or a replay file with something wrong in it
  'newer-version', // made by a newer version of this site
  'unknown-version', // whole, but the rules it was played under are not here
  'unknown-scenario', // its scenario is not here
  'illegal-decision', // a decision that the rules refuse; only a replay file can hold one
  'assignment', // a teacher's assignment, and no game
  'not-loaded', // the older rules it needs are here, but could not be fetched
  'not-a-game', // what was to be turned into a code is out of bounds
] as const;
export type Reason = (typeof REASONS)[number];

export interface Fault {
  readonly reason: Reason;
  /** The quarter (1 = first) of an illegal decision. */
  readonly quarter?: number;
  readonly illegal?: Illegal;
  /** The place in a replay file, as in `decisions.3.answer`. */
  readonly path?: string;
}

export type Checked<T> = Result<T, Fault>;

export function faulty(
  reason: Reason,
  more: Omit<Fault, 'reason'> = {},
): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error: { reason, ...more } };
}
