// Responsible for `npm run pictures`: takes the pictures of the README anew, from the built site, always of the same terms.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type PublicState, SAVE_KEY } from '../src/session/index.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { buildSite, serveSite } from '../tests/browser/serve.ts';
import { savedWhen } from '../tests/session/saved.ts';
import { runTool } from './args.ts';

const FOLDER = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const SEEDS = 40;
const QUALITY = 82;
/** The first frames, ms, once the stage is there. */
const SETTLE = 4000;

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly at: (state: PublicState) => boolean;
}

const firstOffer = ({ view }: PublicState): boolean => view !== null && view.quarter === 0;
/** Both tracks have people in prison to the end. */
const tenYears = ({ ending }: PublicState): boolean =>
  ending !== null && [ending.tracks.yours, ending.tracks.other].every(({ prisoners }) => (prisoners.at(-1) ?? 0) > 0);

const PICTURES: readonly Picture[] = [
  { name: 'turn', width: 1366, height: 700, at: firstOffer },
  { name: 'phone', width: 390, height: 700, at: firstOffer },
  { name: 'end', width: 1366, height: 700, at: tenYears },
];

/** The save of the first term that comes to such a state. */
function saveOf(at: Picture['at']): string {
  for (let seed = 1; seed <= SEEDS; seed++) {
    try {
      return savedWhen(at, seed);
    } catch {
      // This term does not: the next may.
    }
  }
  throw new Error('no term comes to such a state');
}

async function take(page: Page, address: string, { name, at }: Picture): Promise<void> {
  await page.goto(address);
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVE_KEY, saveOf(at)] as const);
  await page.reload({ waitUntil: 'load' });
  await page.locator('canvas').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(SETTLE);
  await page.screenshot({ path: `${FOLDER}${name}.jpg`, type: 'jpeg', quality: QUALITY });
  console.log(`docs/pictures/${name}.jpg`);
}

await runTool('pictures', async () => {
  mkdirSync(FOLDER, { recursive: true });
  buildSite();
  const site = await serveSite();
  const browser = await launchChromium();
  try {
    for (const picture of PICTURES) {
      const { width, height } = picture;
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      await take(await context.newPage(), site.address, picture);
      await context.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
});
