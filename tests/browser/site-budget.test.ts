// What the site weighs and how its first screen comes: bytes, requests, what moves while it comes, and that the title does not wait
// for the rest. Budgets are of the issue; where one is not met the site is to be mended, not the number.
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { firstScreen, sentOf, weigh } from '../../tools/site/bytes.ts';
import { type OpenedPage, openPage } from './browser.ts';
import { press } from './play.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const weights = weigh(DIST);
const first = firstScreen(DIST);
const KB = 1000;

describe('bytes over the wire', () => {
  test('the first screen: page, styles and code', () => {
    expect(first.code.length).toBeGreaterThan(2);
    expect(sentOf(weights, first.code)).toBeLessThanOrEqual(90 * KB);
  });

  test('its faces: two, of Latin letters', () => {
    expect(first.faces).toHaveLength(2);
    for (const face of first.faces) expect(face).toContain('-latin-wght-');
    expect(sentOf(weights, first.faces)).toBeLessThanOrEqual(85 * KB);
  });

  test('the whole site', () => {
    const whole = weights.map(({ name }) => name);
    expect(whole.some((name) => name.includes('-cyrillic-'))).toBe(true);
    expect(sentOf(weights, whole)).toBeLessThanOrEqual(900 * KB);
  });
});

/** Opens the page with what matches held back; `release` lets it come. */
async function holding(
  pattern: RegExp,
  screen: { width: number; height: number; touch?: boolean },
): Promise<OpenedPage & { release: () => Promise<void>; held: () => number }> {
  const opened = await openPage({ ...screen, reducedMotion: true });
  const waiting: Route[] = [];
  let open = false;
  await opened.context.route(pattern, (route) => {
    if (open) void route.continue();
    else waiting.push(route);
  });
  await opened.page.goto('about:blank');
  await opened.page.goto(inject('address'), { waitUntil: 'commit' });
  return {
    ...opened,
    held: () => waiting.length,
    release: async () => {
      open = true;
      await Promise.all(waiting.splice(0).map((route) => route.continue()));
    },
  };
}

const nameOf = (url: string) => url.slice(inject('address').length).replace(/[?#].*$/, '') || 'index.html';

/** How far things have moved that nobody had touched: the browser's own measure. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(sum), 50));
      }),
  );

test.each([
  { width: 1366, height: 625 },
  { width: 390, height: 660, touch: true },
])(
  'at $width×$height the title stands without the rest, and what is pressed meanwhile is done when it has come',
  async (screen) => {
    const { page, errors, requests, held, release, close } = await holding(/\/assets\/compose-/, screen);
    const before = requests.length;
    await page.locator('[data-start]').waitFor();
    await expect.poll(held).toBeGreaterThan(0);
    const asked = requests.slice(before).map(nameOf);
    expect(asked.some((name) => name.includes('phaser'))).toBe(false);
    expect(asked.filter((name) => name.endsWith('.woff2')).sort()).toEqual([...first.faces].sort());
    const code = asked.filter((name) => /\.(?:html|js|css)$/.test(name) && !/\/compose-/.test(name));
    expect(sentOf(weights, code)).toBeGreaterThan(10 * KB);

    // The same elements stay, with the focus where it was.
    const title = page.locator('main.title');
    const early = await title.innerHTML();
    await title.evaluate((element) => {
      (element as Element & { marked?: boolean }).marked = true;
      element.querySelector<HTMLElement>('.foot-links button')?.focus();
    });
    await release();
    await page.locator('[role="log"]').waitFor({ state: 'attached' });
    expect(await title.innerHTML()).toBe(early);
    expect(
      await title.evaluate((element) => [
        (element as Element & { marked?: boolean }).marked,
        document.activeElement?.closest('.foot-links') !== null,
      ]),
    ).toEqual([true, true]);
    await close();

    const second = await holding(/\/assets\/compose-/, screen);
    await second.page.locator('[data-start]').waitFor();
    await expect.poll(second.held).toBeGreaterThan(0);
    await press(second.page, screen.touch ? 'touch' : 'mouse', '[data-start]');
    await second.release();
    await second.page.locator('[data-term]').first().waitFor();
    expect([...errors, ...second.errors]).toEqual([]);
    await second.close();
  },
);

test('where the rest cannot be fetched it is said, and the page can be loaded again', async () => {
  const { page, context, close } = await openPage({ width: 1366, height: 625 });
  await context.route(/\/assets\/compose-/, (route) => route.abort());
  await page.reload({ waitUntil: 'load' });
  await page.locator('[role="alert"]', { hasText: 'No connection' }).waitFor();
  await context.unroute(/\/assets\/compose-/);
  await page.locator('[data-reload]').click();
  await press(page, 'mouse', '[data-start]');
  await page.locator('[data-term]').first().waitFor();
  await close();
});

test.each([
  { width: 1366, height: 625 },
  { width: 390, height: 660, touch: true },
])('at $width×$height nothing moves when faces and picture come late', async (screen) => {
  const { page, held, release, close } = await holding(/\.(?:woff2|svg)$/, screen);
  await page.locator('[data-start]').waitFor();
  await expect.poll(held).toBeGreaterThan(1);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await release();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('load');
  expect(await shifts(page)).toBeLessThanOrEqual(0.02);
  await close();
});

test('a shift is seen', async () => {
  const { page, close } = await openPage({ width: 800, height: 600 });
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.cssText = 'position: relative; height: 200px';
    document.querySelector('main')?.before(block);
  });
  await expect.poll(() => shifts(page)).toBeGreaterThan(0.02);
  await close();
});
