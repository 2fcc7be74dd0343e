// "Why?" in the built site: from every figure to its movers and from a mover to how it works and what it rests on, by mouse,
// by keyboard and by touch; it covers neither Next nor itself, closes with Esc, and gives the focus back.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { type Hand, playQuarter, press, quarterOf, startTerm } from './play.ts';

const SCREENS = [
  { name: 'desk, mouse', width: 1366, height: 625, touch: false },
  { name: 'column, touch', width: 390, height: 660, touch: true },
] as const;

const PANEL = 'dialog.why-panel[open]';

/** Whether the panel lies in sight, and apart from every way on. */
async function expectInPlace(page: Page): Promise<void> {
  const panel = await page.locator(PANEL).boundingBox();
  const next = await page.locator('[data-next]').boundingBox();
  const size = page.viewportSize();
  if (!panel || !next || !size) throw new Error('no panel, no Next, or no window');
  expect(panel.x).toBeGreaterThanOrEqual(0);
  expect(panel.y).toBeGreaterThanOrEqual(0);
  expect(panel.x + panel.width).toBeLessThanOrEqual(size.width);
  expect(panel.y + panel.height).toBeLessThanOrEqual(size.height);
  const across = Math.min(panel.x + panel.width, next.x + next.width) - Math.max(panel.x, next.x);
  const down = Math.min(panel.y + panel.height, next.y + next.height) - Math.max(panel.y, next.y);
  expect(Math.min(across, down)).toBeLessThanOrEqual(0);
  expect(await flaws(page, { least: 13, within: 'body' })).toEqual([]);
}

/** Opens every cause of the panel in turn: each says how it works, and most what they rest on. */
async function readCauses(page: Page, hand: Hand): Promise<{ causes: number; sources: number }> {
  const causes = await page.locator(`${PANEL} summary`).count();
  let sources = 0;
  for (let i = 0; i < causes; i++) {
    await press(page, hand, `${PANEL} details:not([open]) summary`);
    await expectInPlace(page);
  }
  for (const text of await page.locator(`${PANEL} details > p:first-of-type`).allTextContents())
    expect(text.length).toBeGreaterThan(20);
  for (const text of await page.locator(`${PANEL} [data-source]`).allTextContents()) {
    expect(text).toMatch(/\(.+\)$/);
    sources++;
  }
  return { causes, sources };
}

test.each(SCREENS.slice(0, sample(1, 2)))(
  '$name: every figure answers, from the figure to the sources',
  async (screen) => {
    const hand: Hand = screen.touch ? 'touch' : 'mouse';
    const { page, errors, close } = await openPage({ ...screen, reducedMotion: true });
    await startTerm(page, hand);
    await playQuarter(page, hand, 1);
    await playQuarter(page, hand, 2);
    const doors = screen.touch ? '.r2 button' : '.m .why';
    const found = { causes: 0, sources: 0 };
    const n = await page.locator(doors).count();
    expect(n).toBe(5);
    for (let i = 0; i < n; i++) {
      await press(page, hand, `:nth-match(${doors}, ${i + 1})`);
      await page.locator(PANEL).waitFor();
      await expectInPlace(page);
      const { causes, sources } = await readCauses(page, hand);
      found.causes += causes;
      found.sources += sources;
      await page.keyboard.press('Escape');
      await page.locator(PANEL).waitFor({ state: 'detached' });
      expect(await page.evaluate((s) => document.activeElement?.matches(s), doors)).toBe(true);
    }
    expect(found.causes).toBeGreaterThan(5);
    expect(found.sources).toBeGreaterThan(found.causes);
    expect(errors).toEqual([]);
    await close();
  },
);

test.each(SCREENS.slice(-sample(1, 2)))(
  '$name: a figure in fog says what it is and when it will be seen, and no value',
  async (screen) => {
    const hand: Hand = screen.touch ? 'touch' : 'mouse';
    const { page, errors, close } = await openPage({ ...screen, reducedMotion: true });
    await startTerm(page, hand);
    // On a desk each stands on the strip; in a column, and for the others, in every panel.
    if (screen.touch) await press(page, hand, '.r2 button');
    else expect(await page.locator('.fogged [data-why]').count()).toBe(3);
    if (!screen.touch) await press(page, hand, '.fogged [data-why="apparatus"]');
    const figures = await page.locator(`${PANEL} [data-why]`).count();
    expect(figures).toBe(6);
    for (let i = 0; i < figures; i++) {
      await press(page, hand, `:nth-match(${PANEL} [data-why], ${i + 1})`);
      await expectInPlace(page);
      const text = (await page.locator(PANEL).textContent()) ?? '';
      expect(text).toContain('Not known');
      expect(text).toContain('No report so far.');
      // 100 is where the services stood at the start; no other figure is named before a report.
      const figuresIn = await page.locator(`${PANEL} > h2, ${PANEL} > p`).allTextContents();
      expect(figuresIn.join(' ').replace(/\b100\b/g, '')).not.toMatch(/\d/);
    }
    await page.keyboard.press('Escape');
    await page.locator(PANEL).waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  },
);

test('by keyboard alone: Tab to a figure, Enter, Tab to a cause, Enter, Esc; and Next works beside it', async () => {
  const { page, errors, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await startTerm(page, 'mouse');
  await playQuarter(page, 'mouse', 1);
  const tabTo = async (selector: string) => {
    for (let i = 0; i < 60; i++) {
      if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo('.m .why');
  await page.keyboard.press('Enter');
  await page.locator(PANEL).waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('why-title');
  await tabTo('.why-panel summary');
  await page.keyboard.press('Enter');
  expect(await page.locator(`${PANEL} details[open]`).count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.locator(PANEL).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.matches('.m .why'))).toBe(true);

  // It is no wall: the quarter goes on while it stands.
  if ((await page.locator('[data-weigh]').count()) > 0) {
    await press(page, 'mouse', '[data-weigh]');
    await press(page, 'mouse', '[data-option]:not([disabled])');
  }
  if ((await page.locator('[data-answer]').count()) > 0) await press(page, 'mouse', '[data-answer="refuse"]');
  await press(page, 'mouse', '.m .why');
  const before = await quarterOf(page);
  await press(page, 'mouse', '[data-next]:not([disabled])');
  expect(await quarterOf(page)).toBe(before + 1);
  expect(await page.locator(PANEL).count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});
