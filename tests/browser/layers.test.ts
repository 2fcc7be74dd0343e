// Dialogs, keys and the controls of motion: what opens, opens at its top and closes one layer at a time; no key takes an
// answer back by surprise; and nothing lies over the people who walk.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { savedInTerms } from '../session/saved.ts';
import { openPage } from './browser.ts';
import { playQuarter, press, quarterOf, startTerm } from './play.ts';
import { openSaved } from './saved.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;

/** Of the dialog on top: where it is scrolled to, whether its heading has the focus, and the heading. */
function top(page: Page): Promise<{ scrolled: number; focused: boolean; heading: string; open: number }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('dialog[open]')];
    const heading = all.at(-1)?.querySelector('h2') ?? null;
    return {
      scrolled: all.at(-1)?.scrollTop ?? -1,
      focused: heading !== null && document.activeElement === heading,
      heading: heading?.textContent ?? '',
      open: all.length,
    };
  });
}

/** What of the dialog on top lies outside of the window: the dialog itself, or its way out. */
function outOfWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
    const out = [...(dialog?.querySelectorAll(':scope > .row:last-child button, .end button') ?? [])].at(-1);
    return [dialog, out].flatMap((e) => {
      const box = e?.getBoundingClientRect();
      if (!e || !box) return [];
      const inside = box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
      return inside ? [] : [`${e.tagName} ${e.className} ${Math.round(box.top)} to ${Math.round(box.bottom)}`];
    });
  });
}

async function opensAtItsTop(page: Page): Promise<void> {
  const { heading, ...seen } = await top(page);
  expect(seen).toMatchObject({ scrolled: 0, focused: true });
  expect([heading, await outOfWindow(page)]).toEqual([heading, []]);
}

test.each(
  [
    { name: 'low phone', hand: 'touch', screen: { ...PHONE, height: 480 } },
    { name: 'wide desk', hand: 'mouse', screen: { ...DESK, width: 1920, height: 1080 } },
    { name: 'desk', hand: 'mouse', screen: DESK },
  ].slice(0, sample(2, 3)) as readonly { name: string; hand: 'mouse' | 'touch'; screen: typeof DESK }[],
)('$name: every dialog opens at its top, with the focus on its heading', async ({ hand, screen }) => {
  const { page, errors, close } = await openPage(screen);
  await press(page, hand, 'text=What this is');
  await opensAtItsTop(page);
  await page.keyboard.press('Escape');
  await startTerm(page, hand);
  await press(page, hand, '[data-answer="counter"]');
  expect(await outOfWindow(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await playQuarter(page, hand, 3);
  const levers = hand === 'touch' ? ['[data-tab="levers"]', '[data-lever="6"]'] : ['[data-lever="6"]'];
  const doors = [['.menu'], ['[data-news], .ticker'], [...levers, '.expl .link']];
  for (const way of doors) {
    for (const selector of way) await press(page, hand, selector);
    await opensAtItsTop(page);
    await page.keyboard.press('Escape');
    expect((await top(page)).open).toBe(0);
  }
  await press(page, hand, hand === 'touch' ? '.tab' : '.menu');
  await page.keyboard.press('Escape');
  await press(page, hand, '[data-news], .ticker');
  await press(page, hand, 'dialog [data-people]');
  await opensAtItsTop(page);
  await press(page, hand, 'dialog.people .p');
  await opensAtItsTop(page);
  expect((await top(page)).open).toBe(3);
  expect(errors).toEqual([]);
  await close();
});

test('Esc closes one layer at a time and takes no answer back; U and the button do', async () => {
  const { page, close } = await openPage(DESK);
  await startTerm(page, 'mouse');
  await page.keyboard.press('a');
  await page.locator('.done').waitFor();
  await press(page, 'mouse', '[data-people]');
  await press(page, 'mouse', 'dialog .p');
  expect((await top(page)).open).toBe(2);
  await page.keyboard.press('Escape');
  expect((await top(page)).open).toBe(1);
  // The focus is back on who was looked at.
  expect(await page.evaluate(() => document.activeElement?.matches('dialog .p'))).toBe(true);
  await page.keyboard.press('Escape');
  expect((await top(page)).open).toBe(0);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  expect(await page.locator('.done').count()).toBe(1);
  await page.keyboard.press('u');
  await page.locator('[data-answer="accept"]').waitFor();
  expect(await page.locator('.done').count()).toBe(0);
  // A key that comes as soon as an answer stands, before the browser has painted it, takes back that one.
  const left = await page.evaluate(async () => {
    const strike = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const drawn = async (there: boolean) => {
      for (let i = 0; i < 100 && (document.querySelector('.done') !== null) !== there; i++) await Promise.resolve();
      return document.querySelector('.done') !== null;
    };
    strike('a');
    const given = await drawn(true);
    strike('u');
    return [given, await drawn(false)];
  });
  expect(left).toEqual([true, false]);
  await close();
});

/** Dilemmas whose three options have two lines each. */
const LONG_DILEMMAS = ['refuses-to-leave', 'arrested-again'];

test('on a phone the options with their arguments lie inside of their paper, and clear of the steps', async () => {
  for (const id of LONG_DILEMMAS) {
    const { page, close } = await openSaved(
      savedInTerms(({ screen, dilemma }) => screen === 'turn' && dilemma?.id === id, 16),
      PHONE,
    );
    await press(page, 'touch', '[data-weigh]');
    const over = await page.evaluate(() => {
      const bottom = (selector: string) =>
        [...document.querySelectorAll(selector)].map((e) => e.getBoundingClientRect().bottom).at(-1) ?? Number.NaN;
      return bottom('.opt') - bottom('.dos');
    });
    // Some of the paper stays in sight below the last.
    expect([id, over < -4]).toEqual([id, true]);
    await close();
  }
});

test('from the odds back to the sheet of counters, with the focus where it was and the choice kept', async () => {
  for (const [screen, hand] of [
    [DESK, 'mouse'],
    [PHONE, 'touch'],
  ] as const) {
    const { page, close } = await openPage(screen);
    await startTerm(page, hand);
    await press(page, hand, '[data-answer="counter"]');
    await press(page, hand, '[data-counter="less"]');
    await press(page, hand, '.counter [data-why]');
    const panel = page.locator('dialog.why-panel[open]');
    await panel.waitFor();
    // Nothing has moved yet: there is no cause to open, and none is spoken of.
    expect(await panel.locator('[data-cause]').count()).toBe(0);
    expect(await panel.textContent()).not.toContain('Open a cause');
    expect(await panel.textContent()).toContain('No quarter has been played yet');
    await press(page, hand, '.why-panel [data-close]');
    expect(await page.locator('dialog.counter[open]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.matches('.counter [data-why]'))).toBe(true);
    expect(await page.locator('[data-counter="less"]').getAttribute('aria-checked')).toBe('true');
    await press(page, hand, '.counter [data-why]');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.counter[open]').count()).toBe(1);
    await close();
  }
});

test('after a lever set by the arrows Enter plays the quarter, and the page has not moved', async () => {
  const { page, close } = await openPage(DESK);
  await startTerm(page, 'mouse');
  await page.keyboard.press('r');
  await page.locator('.done').waitFor();
  await press(page, 'mouse', '[data-lever="6"]');
  await page.keyboard.press('ArrowDown');
  // A slider keeps the focus while it is moved.
  expect(await page.evaluate(() => document.activeElement?.matches('[data-lever="6"]'))).toBe(true);
  for (let i = 0; i < 60; i++) await page.keyboard.press('Tab');
  const moved = await page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('.turn, .turn .desk, .turn .in, .reg')]
      .map((e) => e.scrollTop + e.scrollLeft)
      .reduce((sum, n) => sum + n, 0),
  );
  expect(moved).toBe(0);
  await page.locator('[data-lever="6"]').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  expect(await quarterOf(page)).toBe(2);
  await close();
});

test('all answers can be scrolled to, the last in sight; the keys of a dilemma are shown before its first use', async () => {
  const { page, close } = await openPage(DESK);
  await startTerm(page, 'mouse', 12);
  let keys = 0;
  for (let quarter = 1; quarter <= 9; quarter++) {
    await page.locator('.strip .q', { hasText: `quarter ${quarter} ` }).waitFor();
    if ((await page.locator('[data-weigh]').count()) > 0)
      keys += await page.locator('.opts.closed kbd:visible').count();
    await playQuarter(page, 'mouse', quarter);
  }
  await page.locator('.strip .q', { hasText: 'quarter 10 ' }).waitFor();
  expect(keys).toBeGreaterThan(1);
  const rows = page.locator('.reg tr');
  expect(await rows.count()).toBe(9);
  const inSight = (n: number) =>
    rows.nth(n).evaluate((row) => {
      const [at, box] = [row.getBoundingClientRect(), row.closest('.rows')?.getBoundingClientRect()];
      return box !== undefined && at.top >= box.top - 1 && at.bottom <= box.bottom + 1;
    });
  expect([await inSight(0), await inSight(8)]).toEqual([false, true]);
  await page.locator('.reg .rows').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => inSight(0)).toBe(true);
  await close();
});

test('on a phone Pause and Skip are as large as a finger and lie over nobody who walks', async () => {
  const { page, close } = await openPage({ width: 390, height: 660, touch: true });
  await startTerm(page, 'touch');
  await press(page, 'touch', '[data-answer="accept"]');
  await press(page, 'touch', '[data-next]');
  await page.locator('[data-skip]').waitFor();
  const boxes = async (selector: string) =>
    Promise.all(
      (await page.locator(selector).all()).map(
        async (one) => (await one.boundingBox()) as NonNullable<Awaited<ReturnType<typeof one.boundingBox>>>,
      ),
    );
  const buttons = await boxes('.stage-controls button');
  const people = await boxes('[data-part="platform"], [data-part="coach"]');
  expect([buttons.length, people.length]).toEqual([2, 2]);
  for (const button of buttons) {
    expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44);
    for (const one of people) {
      const across = Math.min(button.x + button.width, one.x + one.width) - Math.max(button.x, one.x);
      const down = Math.min(button.y + button.height, one.y + one.height) - Math.max(button.y, one.y);
      expect(Math.min(across, down)).toBeLessThanOrEqual(0);
    }
  }
  await close();
});

test.each([660, 844].slice(0, sample(1, 2)))(
  'on a phone of height %i the crowd and the prices stay after the answer, uncut',
  async (height) => {
    const { page, close } = await openPage({ ...PHONE, height });
    await startTerm(page, 'touch');
    const shown = () =>
      page.evaluate(() => {
        const paper = document.querySelector('.dos') as Element;
        const end = (document.querySelector('.dos .ans') as Element).getBoundingClientRect().top;
        return [...paper.querySelectorAll('.bars, .oth .people')].filter((e) => {
          const box = e.getBoundingClientRect();
          return box.height > 20 && box.bottom <= end + 1;
        }).length;
      });
    expect(await shown()).toBe(2);
    expect(await page.locator('.price .a').textContent()).toMatch(/person\s+why\?/);
    await press(page, 'touch', '[data-answer="accept"]');
    await page.locator('.done').waitFor();
    expect(await shown()).toBe(2);
    // The paper is used: less than a fifth of it lies empty above the answer.
    const empty = await page.evaluate(() => {
      const end = (document.querySelector('.dos .ans') as Element).getBoundingClientRect();
      const crowd = (document.querySelector('.oth') as Element).getBoundingClientRect();
      return (end.top - crowd.bottom) / (document.querySelector('.dos') as Element).getBoundingClientRect().height;
    });
    expect(empty).toBeLessThan(0.2);
    await press(page, 'touch', '.menu');
    expect(await page.locator('.about-keys').isVisible()).toBe(false);
    expect(await page.locator('dialog').textContent()).not.toContain('computer');
    await close();
  },
);

test('coins and figure say the same, and so do the strip and the levers', async () => {
  const { page, close } = await openPage(DESK);
  await startTerm(page, 'mouse');
  const coins = () => page.locator('.cap svg path').count();
  expect([await page.locator('.cap .num').textContent(), await coins()]).toEqual(['3.0 of 8', 0]);
  await press(page, 'mouse', '[data-lever="6"]');
  await press(page, 'mouse', '[data-direction="further"]');
  const left = (await page.locator('.cap .num').textContent()) ?? '';
  expect(left).toMatch(/^\d\.\d left of 3\.0$/);
  expect((await page.locator('.strip').textContent()) ?? '').toContain(left.replace(' ', ''));
  // Locked levers carry a lock; no other does.
  expect(await page.locator('.lv.locked .lock').count()).toBe(await page.locator('.lv .lock').count());
  expect(await page.locator('.lv.locked').count()).toBeGreaterThan(0);
  await close();
});
