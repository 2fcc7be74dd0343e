/** Where the term and the settings are kept on this computer: it never throws, and what cannot be read is put aside. */
import type { Term } from './held.ts';
import {
  ASIDE_KEY,
  type ReadSave,
  readSave,
  readSettings,
  SAVE_KEY,
  type SaveStorage,
  SETTINGS_KEY,
  writeSave,
} from './save.ts';
import type { NoticeCode, Settings } from './state.ts';

export class Shelf {
  private readonly storage: SaveStorage | null;
  private readonly report: (code: NoticeCode) => void;
  private reported = false;

  /** `report` is called once, at the first write that fails. */
  constructor(storage: SaveStorage | null, report: (code: NoticeCode) => void) {
    this.storage = storage;
    this.report = report;
  }

  term(): ReadSave {
    return readSave(this.read(SAVE_KEY));
  }

  keepTerm(t: Term): void {
    const { log, sealed, secondLook, bet, pending, orders, signed, yearsAt, screen } = t;
    this.write(SAVE_KEY, writeSave({ log, sealed, secondLook, bet, pending, orders, signed, yearsAt, screen }));
  }

  dropTerm(): void {
    this.remove(SAVE_KEY);
  }

  /** Moves the save to the second key, where it can be downloaded and nothing writes over it but the next bad one. */
  putAside(): void {
    const text = this.read(SAVE_KEY);
    if (text !== null) this.write(ASIDE_KEY, text);
    this.remove(SAVE_KEY);
  }

  aside(): string | null {
    return this.read(ASIDE_KEY);
  }

  settings(): Settings {
    return readSettings(this.read(SETTINGS_KEY));
  }

  keepSettings(settings: Settings): void {
    this.write(SETTINGS_KEY, JSON.stringify(settings));
  }

  erase(): void {
    for (const key of [SAVE_KEY, ASIDE_KEY, SETTINGS_KEY]) this.remove(key);
  }

  private read(key: string): string | null {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  private write(key: string, value: string): void {
    try {
      this.storage?.setItem(key, value);
    } catch {
      if (!this.reported) this.report('storage-full');
      this.reported = true;
    }
  }

  private remove(key: string): void {
    try {
      this.storage?.removeItem(key);
    } catch {
      // What cannot be removed cannot be written either; the write reports it.
    }
  }
}
