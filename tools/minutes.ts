// Responsible for `npm run minutes`: how long a first term takes by reading and pressing, counted on the built site.
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/chromium.ts';
import { PRESS, READING_SPEED, Reader, THOUGHT } from '../tests/browser/in-sight.ts';
import { type Hand, playTerm } from '../tests/browser/play.ts';
import { buildSite, serveSite } from '../tests/browser/serve.ts';
import { runTool } from './args.ts';

const TERMS = [8, 12, 16] as const;
const SCREENS: readonly (readonly [width: number, height: number, hand: Hand])[] = [
  [1366, 625, 'mouse'],
  [390, 660, 'touch'],
];
/** Steps at which something is chosen, by the first word of their name. */
const CHOICES = /^(answered|counter|decided|lever|ordered)/;

interface Counted {
  readonly reader: Reader;
  presses: number;
  choices: number;
}

/** A term in which everything in sight that was not there before is read once. */
async function count(page: Page, hand: Hand, quarters: number): Promise<Counted> {
  const counted: Counted = { reader: new Reader(), presses: 0, choices: 0 };
  const onStep = async (name: string): Promise<void> => {
    counted.presses++;
    if (CHOICES.test(name)) counted.choices++;
    await counted.reader.look(page);
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
        const { reader, presses, choices } = await count(page, hand, quarters);
        const minutes = reader.minutes(presses, choices);
        console.log(
          `${width}×${height}, ${quarters} quarters: ${reader.words} words, ${presses} presses, ${choices} choices: ${minutes.toFixed(1)} min`,
        );
        await context.close();
      }
  } finally {
    await browser.close();
    await site.close();
  }
});
