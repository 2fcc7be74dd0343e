/** Where the term and the settings are kept on this computer: it never throws, and what cannot be read is put aside. */
import type { Term } from './held.ts';
import {
  ASIDE_KEY,
  LESSON_KEY,
  type ReadSave,
  readSave,
  readSettings,
  SAVE_KEY,
  type SaveStorage,
  SETTINGS_KEY,
  writeSave,
} from './save.ts';
import { type Beginnings, readBeginnings, START_KEY } from './save-start.ts';
import type { NoticeCode, Settings } from './state.ts';

/** So many saves that could not be read are kept beside each other. */
const ASIDES = 9;
const ASIDE_KEYS: readonly string[] = Array.from({ length: ASIDES }, (_, i) =>
  i === 0 ? ASIDE_KEY : `${ASIDE_KEY}.${i + 1}`,
);

export class Shelf {
  private readonly storage: SaveStorage | null;
  private readonly report: (code: NoticeCode) => void;
  private reported = false;
  /** A save that could neither be read nor moved: it stays where it is, and nothing is written over it. */
  private unmoved: string | null = null;
  /** The term's text as this page has last read it, written it or been told of it. */
  private known: string | null = null;
  /** The save needs rules that have to be fetched: it stays where it is, and a term that begins meanwhile puts it aside. */
  waits = false;

  /** `report` is called once, at the first write that fails. */
  constructor(storage: SaveStorage | null, report: (code: NoticeCode) => void) {
    this.storage = storage;
    this.report = report;
    this.known = this.read(SAVE_KEY);
  }

  /**
   * What somebody else has done to the term kept since this page last looked: null for nothing. A page that is loaded again
   * also hears what it wrote itself before; that is nobody else's.
   */
  changedElsewhere(): 'played' | 'erased' | null {
    const before = this.known;
    this.known = this.read(SAVE_KEY);
    if (this.known === before) return null;
    return this.known === null ? 'erased' : 'played';
  }

  term(): ReadSave {
    this.known = this.read(SAVE_KEY);
    return readSave(this.known);
  }

  /** The term, unless a save that nobody has read stands in its place. */
  keepTerm(t: Term): void {
    if (this.waits) this.putAside();
    if (this.unmoved !== null) return;
    this.write(SAVE_KEY, textOf(t));
  }

  /** The tutorial country. Two tabs may write it in turns: it is four minutes, and the last one counts. */
  keepLesson(t: Term): void {
    this.write(LESSON_KEY, textOf(t));
  }

  lesson(): ReadSave {
    return readSave(this.read(LESSON_KEY));
  }

  dropLesson(): void {
    this.remove(LESSON_KEY);
  }

  dropTerm(): void {
    this.waits = false;
    if (this.unmoved === null) this.remove(SAVE_KEY);
  }

  /**
   * Moves the save to the first key that is free beside it, where it can be downloaded. Where there is no room, or no key is
   * free, it stays, and no term is written over it.
   */
  putAside(): void {
    this.waits = false;
    const text = this.read(SAVE_KEY);
    if (text === null) return;
    const free = ASIDE_KEYS.find((key) => this.read(key) === null);
    // Room for it is made first: it may fill the storage by itself.
    this.remove(SAVE_KEY);
    if (free !== undefined && this.put(free, text)) return;
    this.put(SAVE_KEY, text);
    this.unmoved = text;
  }

  /** Saves that could not be read, oldest first. */
  asides(): readonly string[] {
    return [...ASIDE_KEYS.map((key) => this.read(key)), this.unmoved].filter((text) => text !== null);
  }

  /** What was chosen for a term that has not begun; null for nothing. */
  beginnings(): Beginnings | null {
    return readBeginnings(this.read(START_KEY));
  }

  keepBeginnings(chosen: Beginnings): void {
    this.write(START_KEY, JSON.stringify(chosen));
  }

  dropBeginnings(): void {
    this.remove(START_KEY);
  }

  settings(): Settings {
    return readSettings(this.read(SETTINGS_KEY));
  }

  keepSettings(settings: Settings): void {
    this.write(SETTINGS_KEY, JSON.stringify(settings));
  }

  erase(): void {
    for (const key of [SAVE_KEY, ...ASIDE_KEYS, SETTINGS_KEY, START_KEY, LESSON_KEY]) this.remove(key);
    this.unmoved = null;
    this.waits = false;
  }

  private read(key: string): string | null {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  private write(key: string, value: string): void {
    if (this.put(key, value)) return;
    if (!this.reported) this.report('storage-full');
    this.reported = true;
  }

  /** False where there is no room. */
  private put(key: string, value: string): boolean {
    try {
      this.storage?.setItem(key, value);
      if (key === SAVE_KEY) this.known = value;
      return true;
    } catch {
      return false;
    }
  }

  private remove(key: string): void {
    try {
      this.storage?.removeItem(key);
      if (key === SAVE_KEY) this.known = null;
    } catch {
      // What cannot be removed cannot be written either; the write reports it.
    }
  }
}

function textOf(t: Term): string {
  const { log, sealed, secondLook, bet, pending, orders, signed, yearsAt, yearsSeen, screen } = t;
  const { lastAnswer, classwork, options, hall, rival, lesson } = t;
  const later = { lastAnswer, classwork, options, hall, rival, lesson };
  return writeSave({ log, sealed, secondLook, bet, pending, orders, signed, yearsAt, yearsSeen, screen, ...later });
}
