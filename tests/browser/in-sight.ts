// Responsible for what there is to read: the pieces of text that lie on the screen, and the time that they take.
import type { Page } from 'playwright-core';

/** Silent reading of plain prose at fourteen; adults read about 240 words a minute. Words a minute. */
export const READING_SPEED = 200;
/** To find the next control and press it, and to think about a choice. Seconds. */
export const PRESS = 3;
export const THOUGHT = 5;

/** The pieces of text that lie on the screen now. */
function textInSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pieces: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || !parent || parent.closest('.aside, [aria-hidden="true"]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { bottom, top, left, width, height } = range.getBoundingClientRect();
      const shown = width > 2 && height > 2 && bottom > 0 && top < innerHeight && left < innerWidth;
      if (shown && parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) pieces.push(text);
    }
    return pieces;
  });
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** A reader who reads everything in sight once, and does not read again what stays. */
export class Reader {
  private readonly read = new Set<string>();
  words = 0;

  /** Reads what is in sight, and gives how many words of it were new. */
  async look(page: Page): Promise<number> {
    let words = 0;
    for (const text of await textInSight(page)) {
      if (!this.read.has(text)) words += wordsOf(text);
      this.read.add(text);
    }
    this.words += words;
    return words;
  }

  minutes(presses: number, choices: number): number {
    return this.words / READING_SPEED + (presses * PRESS + choices * THOUGHT) / 60;
  }
}
