// What a page of the end is on paper: closed parts open, nothing that answers to a hand, dark letters on white, no wider than the paper.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Of A4 between its edges, CSS pixels. */
const PAPER = { width: 703, height: 1000 } as const;

/** Puts the page on paper, looks at it, and takes it off again. `most` of a chart's height is what fits on a page. */
export async function expectPrinted(page: Page, look: () => Promise<void> = async () => undefined): Promise<void> {
  const before = page.viewportSize();
  const shown = await page.locator('main table').count();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = await page.evaluate(seen);
  expect(paper.hands).toEqual([]);
  expect(paper.pale).toEqual([]);
  expect(paper.grounds).toEqual([]);
  expect(paper.tall).toEqual([]);
  expect(paper.wide).toEqual([]);
  expect(paper.source).toMatch(/trk1[0-9a-z]+/);
  expect(await page.locator('main table').count()).toBeGreaterThan(shown);
  expect(await page.locator('[data-behind][aria-expanded="false"]').count()).toBe(0);
  await look();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  expect(await page.locator('main table').count()).toBe(shown);
}

/** Runs in the page, so that it may use nothing from outside of itself. */
function seen() {
  const main = document.querySelector('main') as HTMLElement;
  const isSeen = (e: Element) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const nameOf = (e: Element) =>
    `${e.localName}.${e.getAttribute('class') ?? ''} ${(e.textContent ?? '').slice(0, 30)}`;
  /** 0 black to 1 white; null where nothing is drawn. */
  const light = (ink: string): number | null => {
    const [r = 0, g = 0, b = 0, a = 1] = (ink.match(/[\d.]+/g) ?? []).map(Number);
    return a === 0 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
  };
  const all = [...main.querySelectorAll('*')].filter((e) => isSeen(e));
  const written = all.filter((e) => [...e.childNodes].some((n) => n instanceof Text && n.data.trim() !== ''));
  // Letters on a dark shape of their own, such as the number of a point, are light.
  const inkOf = (e: Element) => (e instanceof SVGElement ? getComputedStyle(e).fill : getComputedStyle(e).color);
  return {
    hands: all
      .filter((e) => e.matches('input, select, textarea, button') && !e.closest('[data-point], [aria-checked="true"]'))
      .map(nameOf),
    pale: written.filter((e) => !e.closest('.branch, .aside') && (light(inkOf(e)) ?? 0) > 0.45).map(nameOf),
    grounds: all
      .filter((e) => (light(getComputedStyle(e).backgroundColor) ?? 1) < 0.95 && !e.closest('svg'))
      .map(nameOf),
    tall: all.filter((e) => e instanceof SVGSVGElement && e.getBoundingClientRect().height > innerHeight).map(nameOf),
    wide: written.filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.aside')).map(nameOf),
    source: document.querySelector('.on-paper-only')?.textContent ?? '',
  };
}
