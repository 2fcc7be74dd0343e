// Terms of whoever presses anything: no error, no dead end, nothing asked of other sites, and a page that can be read after
// every press.
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { openPage } from './browser.ts';
import { clickAbout } from './random-clicks.ts';

const SCREENS = [
  { width: 1366, height: 625, touch: false, least: 13 },
  { width: 390, height: 660, touch: true, least: 14 },
] as const;

const terms = Array.from({ length: sample(20, 200) }, (_, i) => i + 1);

/** In every tenth term neither WebGL nor canvas works, and the still picture stands in. */
const STILL = 10;

test.each(terms)('random presses, term %i', async (seed) => {
  const { least, ...screen } = SCREENS[seed % 2] ?? SCREENS[0];
  const { page, context, errors, foreignRequests, close } = await openPage({ ...screen, reducedMotion: true });
  await context.addInitScript((n) => {
    crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      if (array instanceof Uint32Array) array.fill(n);
      return array;
    };
  }, seed * 7919);
  if (seed % STILL === 0)
    await context.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  await page.reload({ waitUntil: 'load' });
  const clicked = await clickAbout(page, {
    seed,
    hand: screen.touch ? 'touch' : 'mouse',
    looks: { least, within: '#app, #stage' },
    wild: sample(25, 150),
  });
  expect([...clicked.flaws]).toEqual([]);
  expect(errors).toEqual([]);
  expect(foreignRequests()).toEqual([]);
  expect(clicked.ended, clicked.trail.join(' > ')).toBe(true);
  await close();
});
