// The stage at one, two and three device pixels to a CSS pixel: drawn in device pixels, sharper with each, the same people on
// it, and on a smaller stage in more rows and not fewer.
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { SAVE_KEY } from '../../src/session/index.ts';
import { savedWhen } from '../session/saved.ts';
import { launchChromium } from './chromium.ts';
import { type Drawn, watchDrawing } from './watch-drawing.ts';

let browser: Browser | undefined;
afterAll(() => browser?.close());

interface Seen {
  readonly ratio: number;
  /** Device pixels of the canvas over CSS pixels of its element. */
  readonly drawn: number;
  readonly people: number;
  readonly told: number;
  /** Part of the picture's brightness that a blur by two device pixels takes away, per CSS pixel of edge. */
  readonly sharp: number;
}

/** How much detail a picture has that is finer than two of its pixels: the mean difference to the mean of its neighbours. */
async function detail(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = new Image();
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const pen = canvas.getContext('2d');
    if (!pen) return 0;
    pen.drawImage(image, 0, 0);
    const { data: rgba } = pen.getImageData(0, 0, image.width, image.height);
    const bright = (x: number, y: number) => rgba[4 * (y * image.width + x) + 1] ?? 0;
    let sum = 0;
    for (let y = 1; y < image.height - 1; y++)
      for (let x = 1; x < image.width - 1; x++)
        sum += Math.abs(bright(x, y) - (bright(x - 1, y) + bright(x + 1, y) + bright(x, y - 1) + bright(x, y + 1)) / 4);
    return sum / (image.width * image.height);
  }, png.toString('base64'));
}

async function see(save: string, ratio: number, width: number, height: number): Promise<Seen> {
  browser ??= await launchChromium();
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: ratio,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(watchDrawing);
  await page.goto(inject('address'));
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVE_KEY, save] as const);
  await page.reload({ waitUntil: 'load' });
  await page.locator('#stage canvas').waitFor();
  const people = () => page.evaluate(() => (window as unknown as { drawn: Drawn }).drawn.people);
  await expect.poll(people, { timeout: 20_000 }).toBeGreaterThan(100);
  const measured = await page.evaluate(() => {
    const canvas = document.querySelector('#stage canvas') as HTMLCanvasElement;
    const number = (part: string) =>
      Number(
        /: ([\d,]+) /
          .exec(document.querySelector(`[data-part="${part}"]`)?.getAttribute('aria-label') ?? '')?.[1]
          ?.replaceAll(',', '') ?? 0,
      );
    return {
      drawn: canvas.width / canvas.getBoundingClientRect().width,
      told: number('prison') + number('arrests') + number('coach'),
    };
  });
  // The yard alone: people, and nothing of the interface.
  const box = await page.locator('#stage').boundingBox();
  if (!box) throw new Error('no stage');
  const clip = {
    x: box.x + box.width * 0.3,
    y: box.y + box.height * 0.5,
    width: box.width * 0.2,
    height: box.height * 0.25,
  };
  const sharp = await detail(page, await page.screenshot({ clip }));
  const seen = { ratio, people: await people(), sharp, ...measured };
  await context.close();
  return seen;
}

const save = savedWhen(({ screen, view }) => screen === 'turn' && view?.quarter === 3);

test('at one, two and three device pixels it is drawn in device pixels, with as many people, and no coarser for it', async () => {
  const seen: Seen[] = [];
  for (const ratio of [1, 2, 3]) seen.push(await see(save, ratio, 1366, 625));
  for (const one of seen) {
    expect([one.ratio, Math.abs(one.drawn - one.ratio) < 0.02]).toEqual([one.ratio, true]);
    expect([one.ratio, one.people]).toEqual([one.ratio, one.told]);
  }
  // A picture that is only blown up loses its fine detail: a half at twice the size, two thirds at three times. One that is
  // drawn anew has edges of one pixel at each, and loses only as they grow fewer.
  const [one, two, three] = seen.map(({ sharp }) => sharp) as [number, number, number];
  expect(two / one).toBeGreaterThan(0.5);
  expect(three / one).toBeGreaterThan(0.34);
  const blown = await blownUp(1366, 625);
  expect(two).toBeGreaterThan(1.25 * blown.two);
  expect(three).toBeGreaterThan(1.25 * blown.three);
});

/** The same measure of the picture drawn for one device pixel and blown up by the browser: what crisp is held against. */
async function blownUp(width: number, height: number): Promise<{ two: number; three: number }> {
  const measure = async (ratio: number): Promise<number> => {
    const context = await (browser as Browser).newContext({
      viewport: { width, height },
      deviceScaleFactor: ratio,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.addInitScript(watchDrawing);
    // The stage is told of one device pixel, whatever there are.
    await page.addInitScript(() => Object.defineProperty(window, 'devicePixelRatio', { get: () => 1 }));
    await page.goto(inject('address'));
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [SAVE_KEY, save] as const);
    await page.reload({ waitUntil: 'load' });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { drawn: Drawn }).drawn.people), { timeout: 20_000 })
      .toBeGreaterThan(100);
    const box = await page.locator('#stage').boundingBox();
    if (!box) throw new Error('no stage');
    const clip = {
      x: box.x + box.width * 0.3,
      y: box.y + box.height * 0.5,
      width: box.width * 0.2,
      height: box.height * 0.25,
    };
    const sharp = await detail(page, await page.screenshot({ clip }));
    await context.close();
    return sharp;
  };
  return { two: await measure(2), three: await measure(3) };
}

test('on stages of other sizes it is the same people, in rows of their own', async () => {
  for (const [width, height] of [
    [1280, 600],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    const { people, told } = await see(save, 1, width, height);
    expect([width, people]).toEqual([width, told]);
  }
});
