/**
 * Games that come in and go out as codes. Loaded when the first link is opened or the first code is asked for: a visitor who
 * does neither never fetches it.
 */
import type { GameLog, Scenario } from '../rules/index.ts';
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
import type { Release } from '../share/releases.ts';
import type { Bundle } from '../share/shelf.ts';
import type { Given, Term } from './held.ts';
import { bookOf, OUR_RULES, type Rulebook, rulebookOf } from './rulebook.ts';

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

/** A game with the rules it plays by. */
interface ReadGame {
  readonly game: Game;
  readonly book: Rulebook;
  readonly scenarios: readonly Scenario[];
}

export type Packed = { readonly ok: true; readonly game: SharedGame } | { readonly ok: false; readonly fault: Fault };
type ReadLink =
  | { readonly ok: true; readonly read: ReadGame; readonly assignment: null }
  | { readonly ok: true; readonly read: null; readonly assignment: Given }
  | { readonly ok: false; readonly fault: Fault };

export interface Links {
  /** Any text gives a game, an assignment or a fault; nothing is thrown. */
  read(text: string): Promise<ReadLink>;
  /** The released rules of a term that was kept; a fault where they are not here, or cannot be fetched now. */
  rulesFor(log: GameLog): Promise<Omit<ReadGame, 'game'> | Fault>;
  pack(term: Term): Packed;
}

export interface LinkOptions {
  /** Those that the site plays. */
  readonly scenarios: readonly Scenario[];
  /** The released rules that are kept; those of this site unless told. */
  readonly releases?: readonly Release[];
  /** Called before a game of older rules is shown, with their scenarios and words; false where they cannot be shown. */
  readonly onOlder: (bundle: Bundle) => boolean;
}

export function createLinks({ scenarios, releases, onOlder }: LinkOptions): Links {
  const shelf = createShelf(releases ? { scenarios, releases } : { scenarios });
  const books = new Map<Bundle, Rulebook>();

  /** Null where the page cannot play them. */
  function bookFor(bundle: Bundle): Rulebook | null {
    if (bundle === shelf.current) return OUR_RULES;
    const book = books.get(bundle) ?? (onOlder(bundle) ? rulebookOf(bundle) : null);
    if (book) books.set(bundle, book);
    return book;
  }

  return {
    async read(text) {
      const opened = isReplay(text) ? await readReplay(text, shelf) : await decode(text, shelf);
      if (opened.ok) {
        const { bundle } = opened.value.edition;
        const book = bookFor(bundle);
        if (!book) return { ok: false, fault: { reason: 'unknown-version' } };
        return { ok: true, read: { game: opened.value.game, book, scenarios: bundle.scenarios }, assignment: null };
      }
      if (opened.error.reason !== 'assignment') return { ok: false, fault: opened.error };
      const assignment = await readAssignment(text, shelf);
      if (!assignment.ok) return { ok: false, fault: assignment.error };
      const book = bookFor(assignment.value.edition.bundle);
      if (!book) return { ok: false, fault: { reason: 'unknown-version' } };
      return { ok: true, read: null, assignment: givenOf(assignment.value, book) };
    },
    async rulesFor(log) {
      const edition = await shelf.loadFor(log, false);
      if (!edition.ok) return edition.error;
      const { bundle } = edition.value;
      const book = bookFor(bundle);
      return book ? { book, scenarios: bundle.scenarios } : { reason: 'unknown-version' };
    },
    pack(term) {
      const opened = verify(gameOf(term), bookOf(term.model).released ?? shelf.current);
      if (!opened.ok) return { ok: false, fault: opened.error };
      const { code, preview } = opened.value;
      const link = (page: string) => linkTo(page, code);
      return { ok: true, game: { code, link, preview, replay: writeReplay(opened.value) } };
    },
  };
}

function givenOf(assignment: Assignment, book: Rulebook): Given {
  const { hash, term, view, firstSteps, options, edition } = assignment;
  const { scenario } = edition;
  return {
    ...{ hash, term, firstSteps, options, book, scenario, opened: view in scenario.views ? view : null },
    begin(random) {
      const attempt = random >>> (32 - ATTEMPT_BITS);
      return { ...beginningOf(assignment, attempt), classwork: { assignment: hash, attempt } };
    },
  };
}

function gameOf({ log, sealed, secondLook, bet, lastAnswer, classwork }: Term): Game {
  return { log, sealed, secondLook, bet, lastAnswer, classwork };
}
