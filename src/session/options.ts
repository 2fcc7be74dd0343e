/** What a session needs from the page it lives in. */
import type { OpenReveal } from '../lab/reveal-runner.ts';
import type { Scenario } from '../rules/index.ts';
import type { Release } from '../share/releases.ts';
import type { Bundle } from '../share/shelf.ts';
import type { replay } from './replay.ts';
import type { SaveStorage } from './save.ts';

export interface SessionOptions {
  /** Null where the browser forbids storage: the term is then played without being kept. */
  readonly storage: SaveStorage | null;
  readonly scenarios: readonly Scenario[];
  /** A fresh 32-bit seed, 0 or more. */
  readonly randomSeed: () => number;
  /** Milliseconds from any start, for the offer to go on elsewhere; without it none is made. */
  readonly now?: () => number;
  /** How a log becomes records; tests put other worlds behind the same records. */
  readonly replay?: typeof replay;
  /**
   * The tutorial country: its scenario where it is there already, as it must be for a term of it that was kept, and how it is
   * fetched. Without it none is offered.
   */
  readonly lesson?: { readonly scenario: Scenario | null; readonly load: () => Promise<Scenario> };
  /** Released rules that are kept for links and saves; those of this site unless told. */
  readonly releases?: readonly Release[];
  /** Called before a game of older rules is shown, with their scenarios and words; false where they cannot be shown. */
  readonly onOlder?: (bundle: Bundle) => boolean;
  /** What computes the reveal, fetched when it is first opened. */
  readonly reveal?: () => Promise<OpenReveal>;
}
