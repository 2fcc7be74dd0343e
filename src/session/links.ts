/**
 * Games that come in and go out as codes. Loaded when the first link is opened or the first code is asked for: a visitor who
 * does neither never fetches it.
 */
import type { Scenario } from '../rules/index.ts';
import {
  type Assignment,
  ATTEMPT_BITS,
  beginningOf,
  createShelf,
  decode,
  type Fault,
  type Game,
  isReplay,
  linkTo,
  readAssignment,
  readReplay,
  verify,
  writeReplay,
} from '../share/index.ts';
import type { Given, Term } from './held.ts';

/** A game as it is handed on. */
export interface SharedGame {
  readonly code: string;
  /** The link that opens it on `page`, the address of this site. */
  readonly link: (page: string) => string;
  /** Of rules that are not released: it will not be read once they have changed. */
  readonly preview: boolean;
  /** The text of a file that holds the same and that people can read. */
  readonly replay: string;
}

export type Packed = { readonly ok: true; readonly game: SharedGame } | { readonly ok: false; readonly fault: Fault };
type ReadLink =
  | { readonly ok: true; readonly game: Game; readonly assignment: null }
  | { readonly ok: true; readonly game: null; readonly assignment: Given }
  | { readonly ok: false; readonly fault: Fault };

export interface Links {
  /** Any text gives a game, an assignment or a fault; nothing is thrown. */
  read(text: string): Promise<ReadLink>;
  pack(term: Term): Packed;
}

/** `scenarios`: those that the site plays. */
export function createLinks(scenarios: readonly Scenario[]): Links {
  const shelf = createShelf({ scenarios });
  return {
    async read(text) {
      const opened = isReplay(text) ? await readReplay(text, shelf) : await decode(text, shelf);
      if (!opened.ok && opened.error.reason === 'assignment') {
        const assignment = await readAssignment(text, shelf);
        return assignment.ok
          ? { ok: true, game: null, assignment: givenOf(assignment.value) }
          : { ok: false, fault: assignment.error };
      }
      if (!opened.ok) return { ok: false, fault: opened.error };
      // The session plays by the rules of this site; those of a release are kept for their codes.
      if (opened.value.edition.bundle !== shelf.current) return { ok: false, fault: { reason: 'unknown-version' } };
      return { ok: true, game: opened.value.game, assignment: null };
    },
    pack(term) {
      const opened = verify(gameOf(term), shelf.current);
      if (!opened.ok) return { ok: false, fault: opened.error };
      const { code, preview } = opened.value;
      const link = (page: string) => linkTo(page, code);
      return { ok: true, game: { code, link, preview, replay: writeReplay(opened.value) } };
    },
  };
}

function givenOf(assignment: Assignment): Given {
  const { hash, term, view, edition } = assignment;
  return {
    ...{ hash, term, firstSteps: assignment.firstSteps, opened: view in edition.scenario.views ? view : null },
    begin(random) {
      const attempt = random >>> (32 - ATTEMPT_BITS);
      return { ...beginningOf(assignment, attempt), classwork: { assignment: hash, attempt } };
    },
  };
}

function gameOf({ log, sealed, secondLook, bet, lastAnswer, classwork }: Term): Game {
  return { log, sealed, secondLook, bet, lastAnswer, classwork };
}
