// Responsible for `npm run minutes`: how long a first term takes by reading and pressing, counted on the built site.
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/chromium.ts';
import { type Hand, playTerm } from '../tests/browser/play.ts';
import { buildSite, serveSite } from '../tests/browser/serve.ts';
import { runTool } from './args.ts';

const TERMS = [8, 12, 16] as const;
const SCREENS: readonly (readonly [width: number, height: number, hand: Hand])[] = [
  [1366, 625, 'mouse'],
  [390, 660, 'touch'],
];
/** Silent reading of plain prose at fourteen; adults read about 240 words a minute. Words a minute. */
const READING_SPEED = 200;
/** To find the next control and press it, and to think about a choice. Seconds. */
const PRESS = 3;
const THOUGHT = 5;
/** Steps at which something is chosen, by the first word of their name. */
const CHOICES = /^(answered|counter|decided|lever|ordered)/;

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

interface Counted {
  words: number;
  presses: number;
  choices: number;
}

/** A term in which everything in sight that was not there before is read once. */
async function count(page: Page, hand: Hand, quarters: number): Promise<Counted> {
  const read = new Set<string>();
  const counted: Counted = { words: 0, presses: 0, choices: 0 };
  const onStep = async (name: string): Promise<void> => {
    counted.presses++;
    if (CHOICES.test(name)) counted.choices++;
    for (const text of await textInSight(page)) {
      if (!read.has(text)) counted.words += wordsOf(text);
      read.add(text);
    }
  };
  await playTerm(page, hand, quarters, { onStep });
  return counted;
}

await runTool('minutes', async () => {
  buildSite();
  const site = await serveSite();
  const browser = await launchChromium();
  try {
    console.log(
      `${READING_SPEED} words a minute, ${PRESS} s a press, ${THOUGHT} s a choice; from the title to the end, no why opened`,
    );
    for (const [width, height, hand] of SCREENS)
      for (const quarters of TERMS) {
        const context = await browser.newContext({
          viewport: { width, height },
          hasTouch: hand === 'touch',
          reducedMotion: 'reduce',
          locale: 'en-GB',
        });
        const page = await context.newPage();
        await page.goto(site.address);
        const { words, presses, choices } = await count(page, hand, quarters);
        const minutes = words / READING_SPEED + (presses * PRESS + choices * THOUGHT) / 60;
        console.log(
          `${width}×${height}, ${quarters} quarters: ${words} words, ${presses} presses, ${choices} choices: ${minutes.toFixed(1)} min`,
        );
        await context.close();
      }
  } finally {
    await browser.close();
    await site.close();
  }
});
