/**
 * A class without a server: assignments are made and read, and what students hand in is found in any text, verified by replay
 * and brought together. Loaded with the teacher's page. Nothing is stored and nothing is sent.
 */
import type { Answer, Scenario } from '../rules/index.ts';
import { textsOf, type Unread } from '../share/archive.ts';
import {
  type Assignment,
  type ClassOptions,
  createShelf,
  decode,
  type Fault,
  findCodes,
  fits,
  isFinished,
  isReplay,
  linkTo,
  type Opened,
  readAssignment,
  readReplay,
  writeAssignment,
} from '../share/index.ts';
import type { Release } from '../share/releases.ts';
import { nameBefore, nameOfFile, plainText, wordsAfter } from './class-texts.ts';
import type { FirstDeal } from './state.ts';

/** What a teacher chooses. */
export interface AssignmentChoices {
  readonly term: number;
  /** `sealed`, `split`, or the id of a view. */
  readonly view: string;
  readonly sameDice: boolean;
  /** The first quarters bring one new thing at a time. */
  readonly firstSteps: boolean;
  readonly options: ClassOptions;
}

export interface ClassAssignment extends AssignmentChoices {
  readonly code: string;
  readonly hash: number;
  readonly link: (page: string) => string;
}

/** A game that was handed in and verified. */
export interface HandIn {
  readonly code: string;
  /** What stood before the code, or how its file was called; may be empty. Kept in the page's memory only. */
  readonly name: string;
  /** What its player wrote about it, if the class was asked to; may be empty. */
  readonly words: string;
  readonly attempt: number;
  readonly view: string;
  readonly term: number;
  readonly answers: readonly Answer[];
  /** Null: not bet. */
  readonly bet: number | null;
  readonly firstDeal: FirstDeal | null;
  readonly lastAnswer: FirstDeal | null;
  /** People in prison, true counts, quarter 0 to the horizon. */
  readonly prisoners: readonly number[];
  /** As reported at the end: what was bet on. */
  readonly reported: number;
  readonly freed: number;
  readonly prisonYears: number;
}

/** What could not be taken in, and why. */
export interface LeftOut {
  readonly name: string;
  /** The beginning of what was read. */
  readonly text: string;
  readonly why: Fault['reason'] | Unread['why'] | 'other-assignment' | 'no-assignment' | 'unfinished' | 'does-not-fit';
}

/** A text to look through, pasted or from a file. */
export interface ClassText {
  readonly text: string;
  /** The name of its file; none for what was pasted. */
  readonly file?: string;
}

export interface Collected {
  readonly handedIn: readonly HandIn[];
  readonly leftOut: readonly LeftOut[];
  /** Attempts that came more than once; the last one counts. */
  readonly repeated: number;
  /** The text was longer, or held more codes, than is read. */
  readonly more: boolean;
}

export interface Classroom {
  /** Null where the choices are out of bounds. `seed`: 32 random bits. */
  assign(choices: AssignmentChoices, seed: number): ClassAssignment | null;
  /** The assignment of a link or a code. */
  read(text: string): Promise<ClassAssignment | Fault>;
  /** The texts of a file, also of an archive, and what of it is not read. Bounded; nothing is thrown. */
  open(
    file: string,
    bytes: Uint8Array,
  ): Promise<{ readonly texts: readonly ClassText[]; readonly leftOut: readonly LeftOut[] }>;
  /** Everything that the texts hold, held against the assignment with this code. Bounded; nothing is thrown. */
  collect(texts: readonly (string | ClassText)[], assignment: string): Promise<Collected>;
}

export function openClassroom(scenarios: readonly Scenario[], releases?: readonly Release[]): Classroom {
  const shelf = createShelf(releases ? { scenarios, releases } : { scenarios });
  const scenario = scenarios[0];
  return {
    assign(choices, seed) {
      const made = scenario && writeAssignment({ ...choices, seed }, scenario, shelf);
      return made?.ok ? shown(made.value) : null;
    },
    async read(text) {
      const read = await readAssignment(text, shelf);
      return read.ok ? shown(read.value) : read.error;
    },
    async open(file, bytes) {
      const { texts, unread } = await textsOf(file, bytes);
      return {
        texts: texts.map(({ name, text }) => ({ text, file: name })),
        leftOut: unread.map(({ name, why }) => ({ name: '', text: name.slice(0, 80), why })),
      };
    },
    async collect(texts, code) {
      const assignment = await readAssignment(code, shelf);
      const found = new Map<number, HandIn>();
      const leftOut: LeftOut[] = [];
      let repeated = 0;
      let more = false;
      for (const given of texts) {
        const { text, file = '' } = typeof given === 'string' ? { text: given } : given;
        const { pieces, more: cut } = piecesOf(text, nameOfFile(file));
        more ||= cut;
        for (const { piece, name, words } of pieces) {
          const opened = isReplay(piece) ? await readReplay(piece, shelf) : await decode(piece, shelf);
          const leave = (why: LeftOut['why']) => leftOut.push({ name, text: piece.slice(0, 80), why });
          if (!opened.ok) leave(opened.error.reason);
          else {
            const why = assignment.ok ? whyNot(opened.value, assignment.value) : assignment.error.reason;
            if (why !== null) leave(why);
            else {
              const one = { ...handIn(opened.value), name, words };
              if (found.has(one.attempt)) repeated++;
              found.set(one.attempt, one);
            }
          }
        }
      }
      return { handedIn: [...found.values()], leftOut, repeated, more };
    },
  };
}

function shown({ code, hash, term, view, sameDice, firstSteps, options }: Assignment): ClassAssignment {
  return { code, hash, term, view, sameDice, firstSteps, options, link: (page) => linkTo(page, code) };
}

interface Piece {
  readonly piece: string;
  readonly name: string;
  readonly words: string;
}

/** A replay file is one piece; any other text holds as many as it has codes. */
function piecesOf(text: string, fileName: string): { pieces: readonly Piece[]; more: boolean } {
  if (isReplay(text)) return { pieces: [{ piece: text, name: fileName, words: '' }], more: false };
  const { codes, damaged, more } = findCodes(text);
  if (codes.length + damaged.length === 0) return { pieces: [], more };
  const plain = plainText(text);
  const found = [...codes, ...damaged];
  // A file with many codes is a table of the class, and not called after one of it.
  const otherwise = found.length === 1 ? fileName : '';
  const pieces = found.map((piece) => {
    const at = plain.indexOf(piece);
    if (at < 0) return { piece, name: otherwise, words: '' };
    return { piece, name: nameBefore(plain, at) || otherwise, words: wordsAfter(plain, at + piece.length) };
  });
  return { pieces, more };
}

function whyNot({ game }: Opened, assignment: Assignment): LeftOut['why'] | null {
  if (game.classwork === null) return 'no-assignment';
  if (game.classwork.assignment !== assignment.hash) return 'other-assignment';
  if (!isFinished(game.log)) return 'unfinished';
  return fits(game, assignment) ? null : 'does-not-fit';
}

/** Played once more for its lines; the code was verified before. */
function handIn({ code, game, edition, model }: Opened): Omit<HandIn, 'name' | 'words'> {
  const { rules } = edition.bundle;
  const { log, bet, lastAnswer, classwork } = game;
  const prisoners = [rules.totals(rules.startWorld(model, log.seed, log.term)).prisoners];
  const played = rules.playLog(model, log, { onQuarter: (world) => prisoners.push(rules.totals(world).prisoners) });
  if (!played.ok) throw new Error('a verified game does not play');
  const end = rules.totals(played.world);
  return {
    ...{ code, attempt: classwork?.attempt ?? 0, view: log.view, term: log.term },
    answers: log.decisions.map(({ answer }) => answer),
    ...{ bet: bet.prisoners, firstDeal: bet.firstDeal, lastAnswer },
    ...{ prisoners, reported: end.reported, freed: end.freed, prisonYears: Math.round(end.prisonYears) },
  };
}
