// Terms of whoever presses anything: no error, no dead end, nothing asked of other sites, and a page that can be read after
// every press. Two files run them, one a screen, so that two browsers share the work.
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { openPage } from './browser.ts';
import { clickAbout } from './random-clicks.ts';

export interface RandomScreen {
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
  /** No text is smaller, CSS px. */
  readonly least: number;
}

/** Of both screens together. */
const TERMS = sample(20, 200);
const SCREENS = 2;

/** In every ninth term, of both screens by turns, neither WebGL nor canvas works, and the still picture stands in. */
const STILL = 9;

/** Tests of the terms whose number leaves `rest` when divided by the number of screens. */
export function randomTerms({ least, ...screen }: RandomScreen, rest: number): void {
  const terms = Array.from({ length: TERMS }, (_, i) => i + 1).filter((seed) => seed % SCREENS === rest);
  test.each(terms)('random presses, term %i', async (seed) => {
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
}
