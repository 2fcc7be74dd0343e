import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import {
  playOut,
  playQuarter,
  playQuarterByKeys,
  playTerm,
  playTermByTab,
  press,
  quarterOf,
  reach,
  startTerm,
} from './play.ts';

/** Pixels of scrolling that the page would need, across and down. */
async function scrollable(page: Page): Promise<readonly [across: number, down: number]> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return [scrollWidth - window.innerWidth, scrollHeight - window.innerHeight] as const;
  });
}

/** Text that is smaller than `least`, or wider than the box that cuts it off without a mark. */
async function badText(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const bad: string[] = [];
    for (const e of document.querySelectorAll<HTMLElement>('#app *')) {
      if (e.closest('.aside, svg, dialog:not([open])')) continue;
      const own = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
      if (!own || e.clientWidth === 0) continue;
      const style = getComputedStyle(e);
      const text = e.textContent?.slice(0, 40) ?? '';
      if (Number.parseFloat(style.fontSize) < smallest) bad.push(`${style.fontSize}: ${text}`);
      if (style.textOverflow !== 'ellipsis' && e.scrollWidth > e.clientWidth + 1 && style.display !== 'inline')
        bad.push(`cut: ${text}`);
    }
    return bad;
  }, least);
}

/** Every answer, option and the button for the next quarter lie wholly inside the window and under nothing else. */
async function hiddenControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hidden: string[] = [];
    if (document.querySelector('dialog[open]')) return hidden;
    for (const e of document.querySelectorAll<HTMLElement>('.turn button')) {
      if (!e.checkVisibility()) continue;
      const box = e.getBoundingClientRect();
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const inside =
        box.top >= -0.5 && box.left >= -0.5 && box.right <= innerWidth + 0.5 && box.bottom <= innerHeight + 0.5;
      if (!inside || !at || !(e.contains(at) || at.contains(e)))
        hidden.push(e.className + (e.textContent ?? '').slice(0, 30));
    }
    return hidden;
  });
}

/** Words of sentences that stand in sight before a tap; labels, figures and names of sources are left out. */
async function wordsInSight(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sentences =
      '.dos h1, .dl p, .quiet p, .returning:not(.in-news) > p, .tick span, .ticker span, .opt > span:not(.ask)';
    const hint = /quarter [12] /.test(document.querySelector('.strip .q')?.textContent ?? '') ? ', .expl p' : '';
    return [...document.querySelectorAll(sentences + hint)]
      .filter((e) => e.checkVisibility())
      .map((e) => {
        const copy = e.cloneNode(true) as Element;
        for (const label of copy.querySelectorAll('em, b, i, button')) label.remove();
        return copy.textContent ?? '';
      })
      .join(' ');
  });
}

/** At most sixty, as a quarter begins. */
async function expectFewWords(name: string, page: Page): Promise<void> {
  if (!name.startsWith('quarter')) return;
  const text = await wordsInSight(page);
  const count = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  expect(count, `${name}: ${text}`).toBeLessThanOrEqual(60);
  expect(count, `${name}: ${text}`).toBeGreaterThan(4);
}

/** Steps of a quarter, at which the page is looked at. */
const IN_QUARTER = /^(quarter|weighed|decided|answered|lever|counter)/;

test('a whole term of 16 quarters by mouse at 1366×625: no scrollbar, and nothing tells which world is sealed', async () => {
  const { page, context, errors, requests, foreignRequests, close } = await openPage({
    width: 1366,
    height: 625,
    reducedMotion: true,
  });
  await playTerm(page, 'mouse', 16, {
    onStep: async (name) => {
      if (name !== 'end' && name !== 'title')
        expect([name, /data-world|op-ed|engagement|sceptic/.test(await page.content())]).toEqual([name, false]);
      if (!IN_QUARTER.test(name)) return;
      expect([name, ...(await scrollable(page))]).toEqual([name, 0, 0]);
      expect([name, await badText(page, 13)]).toEqual([name, []]);
      expect([name, await hiddenControls(page)]).toEqual([name, []]);
      await expectFewWords(name, page);
    },
  });
  expect(await page.locator('main.end [data-world]').count()).toBe(1);
  expect(await page.locator('.fates li').count()).toBe(24);
  expect(errors).toEqual([]);
  // Every request of the whole term was seen, none left the site, and nothing was left behind but the save.
  expect(requests.length).toBeGreaterThan(10);
  expect(foreignRequests()).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await close();
});

const BY_TOUCH = [
  { width: 390, height: 660, quarters: 12 },
  { width: 390, height: 844, quarters: 8 },
].slice(0, sample(1, 2));

test.each(BY_TOUCH)(
  'a whole term of $quarters quarters by touch at $width×$height, answers and Next on screen',
  async (how) => {
    const { quarters, ...screen } = how;
    const { page, errors, close } = await openPage({ ...screen, touch: true, reducedMotion: true });
    await playTerm(page, 'touch', quarters, {
      onStep: async (name) => {
        expect([name, (await scrollable(page))[0]]).toEqual([name, 0]);
        if (!IN_QUARTER.test(name) || name.startsWith('counter')) return;
        await expectFewWords(name, page);
        expect([name, ...(await scrollable(page))]).toEqual([name, 0, 0]);
        expect([name, await badText(page, 14)]).toEqual([name, []]);
        expect([name, await hiddenControls(page)]).toEqual([name, []]);
        if (name.startsWith('lever')) expect(await page.locator('[data-lever]').count()).toBe(10);
      },
    });
    expect(errors).toEqual([]);
    await close();
  },
);

const BY_KEYBOARD = [
  { width: 1366, height: 625 },
  { width: 390, height: 660 },
].slice(0, sample(1, 2));

test.each(BY_KEYBOARD)(
  'a whole term by keyboard alone at $width×$height, and no screen of it has a barrier that axe finds',
  async (screen) => {
    const { page, errors, close } = await openPage({ ...screen, reducedMotion: true });
    const seen = new Set<string>();
    await playTermByTab(page, 8, {
      onStep: async (name) => {
        const kind = name.replace(/-\d+$/, '');
        if (seen.has(kind)) return;
        seen.add(kind);
        expect([name, await barriers(page)]).toEqual([name, []]);
      },
    });
    for (const kind of ['title', 'quarter', 'weighed', 'counter', 'answered', 'lever', 'orders', 'election', 'end'])
      expect([...seen]).toContain(kind);
    expect(errors).toEqual([]);
    await close();
  },
);

test.each(
  [
    { width: 390, height: 660, touch: true, least: 14 },
    { width: 1366, height: 625, touch: false, least: 13 },
  ].slice(0, sample(1, 2)),
)(
  'at $width×$height each of ten levers says what it does, what it costs and why it cannot be pulled, uncut',
  async (screen) => {
    const { least, ...size } = screen;
    const hand = size.touch ? 'touch' : 'mouse';
    const { page, close } = await openPage({ ...size, reducedMotion: true });
    await startTerm(page, hand, 8);
    for (const quarter of [1, 2, 3]) {
      if (quarter !== 2) {
        if (size.touch) await press(page, hand, '[data-tab="levers"]');
        for (let slot = 0; slot < 10; slot++) {
          await press(page, hand, `[data-lever="${slot}"]`);
          const said = (await page.locator('.expl p').textContent()) ?? '';
          expect(said.split(' ').length, said).toBeGreaterThan(6);
          for (const direction of await page.locator('.dir').all()) {
            const notes = await direction.locator('span').allTextContents();
            expect(notes[0]).toContain('costs');
            if (await direction.isDisabled()) expect(notes.length, notes.join()).toBe(2);
          }
          expect([slot, await flaws(page, { least, within: '.lev' })]).toEqual([slot, []]);
          await press(page, hand, `[data-lever="${slot}"]`);
        }
        if (size.touch) await press(page, hand, '.tab');
      }
      if (quarter < 3) await playQuarter(page, hand, quarter);
      await page.locator('.strip .q', { hasText: `quarter ${Math.min(3, quarter + 1)}` }).waitFor();
    }
    await close();
  },
);

test.each([
  { width: 1366, height: 625 },
  { width: 390, height: 660 },
])('by keyboard at $width×$height a few stops lead from the answer to the lever to Next', async (screen) => {
  const { page, close } = await openPage({ ...screen, reducedMotion: true });
  await startTerm(page, 'mouse');
  await reach(page, '[data-answer="refuse"]');
  await page.keyboard.press('Enter');
  await page.locator('.done').waitFor();
  await expect
    .poll(() => page.locator('[role="status"]').allTextContents())
    .toContainEqual(expect.stringContaining('Refused.'));
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(await reach(page, '[data-next]')).toBeLessThanOrEqual(4);
  // Back to a lever: each group is one stop.
  const stops = await page.evaluate(() => document.querySelectorAll('.lev [data-lever]:not([tabindex="-1"])').length);
  expect(stops).toBe(screen.width > 900 ? 1 : 0);
  if ((await page.locator('[data-tab="levers"]').count()) > 0) {
    await reach(page, '[data-tab="levers"]');
    await page.keyboard.press('Enter');
  }
  await reach(page, '[data-lever="6"]');
  await page.keyboard.press('Enter');
  expect(await reach(page, '[data-direction="further"]')).toBeLessThanOrEqual(4);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('[role="status"]').allTextContents())
    .toContainEqual(expect.stringContaining('Allies'));
  expect(await reach(page, '[data-next]')).toBeLessThanOrEqual(4);
  await page.keyboard.press('Enter');
  await page.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  await close();
});

/** From the menu: Accept has another key then, on its badge, in help and after a reload; a key that is taken says whose it is. */
async function changeKeys(page: Page): Promise<void> {
  await press(page, 'mouse', '[data-change-keys]');
  const field = page.locator('[data-key-of="a"]');
  const said = page.locator('.key-settings .said');
  await field.focus();
  await page.keyboard.press('c');
  await expect.poll(() => said.textContent()).toBe('C is already the key of: Counter. Nothing was changed.');
  expect(await field.inputValue()).toBe('A');
  await page.keyboard.press('x');
  await expect.poll(() => said.textContent()).toBe('Accept: X.');
  expect(await barriers(page)).toEqual([]);
  expect(await flaws(page, { least: 13, within: '#app' })).toEqual([]);
  await page.reload({ waitUntil: 'load' });
  await page.locator('.turn').waitFor();
  expect(await page.locator('[data-answer="accept"] kbd').textContent()).toBe('X');
  await page.keyboard.press('a');
  await page.keyboard.press('Control+x');
  expect(await page.locator('.done').count()).toBe(0);
  await page.keyboard.press('x');
  await page.locator('.done').waitFor();
  await page.keyboard.press('u');
  await press(page, 'mouse', '.menu');
  await press(page, 'mouse', '[data-door="help"]');
  expect(await page.locator('.help table tr').first().locator('.keycap').allTextContents()).toEqual(['X', 'C', 'R']);
  await page.keyboard.press('Escape');
  await press(page, 'mouse', '[data-change-keys]');
  await press(page, 'mouse', '[data-reset-keys]');
  expect(await field.inputValue()).toBe('A');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-answer="accept"] kbd').textContent()).toBe('A');
}

test('keys are shown where they work: not with shortcuts off, and not on a touch screen', async () => {
  const keys = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('kbd, .kn, .kk')].filter((e) => e.checkVisibility()).length);
  const desk = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await startTerm(desk.page, 'mouse');
  expect(await keys(desk.page)).toBeGreaterThan(10);
  await press(desk.page, 'mouse', '.menu');
  await changeKeys(desk.page);
  await press(desk.page, 'mouse', '.menu');
  await press(desk.page, 'mouse', '[role="switch"]');
  expect(await keys(desk.page)).toBe(0);
  await desk.close();
  const tablet = await openPage({ width: 1366, height: 768, touch: true, reducedMotion: true });
  await startTerm(tablet.page, 'touch');
  await press(tablet.page, 'touch', '[data-answer="counter"]');
  expect(await keys(tablet.page)).toBe(0);
  await tablet.close();
});

test('single keys play a term, and can be switched off', async () => {
  const { page, errors, close } = await openPage({ width: 1920, height: 1080, reducedMotion: true });
  await startTerm(page, 'mouse');
  for (let quarter = 1; quarter <= 8; quarter++) {
    // The largest picture is drawn once: it is slow without a graphics card.
    if (quarter === 2) await page.setViewportSize({ width: 1366, height: 768 });
    expect(await quarterOf(page)).toBe(quarter);
    await expect.poll(() => scrollable(page)).toEqual([0, 0]);
    await playQuarterByKeys(page, quarter);
    if (quarter < 8) await page.locator('.strip .q', { hasText: `quarter ${quarter + 1}` }).waitFor();
  }
  await playOut(page, 'mouse');

  await press(page, 'mouse', '[data-again="same"]');
  await page.locator('.turn').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+R');
  expect(await page.locator('.done').count()).toBe(0);
  // Nor in a field, wherever one may stand.
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.querySelector('.dos')?.append(field);
    field.focus();
  });
  await page.keyboard.type('ar7');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('ar7');
  expect(await page.locator('.done').count()).toBe(0);
  await page.evaluate(() => document.activeElement?.remove());
  await press(page, 'mouse', '.menu');
  await press(page, 'mouse', '[role="switch"]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  expect(await page.locator('.done').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('a reload in the middle of a quarter comes back to it', async () => {
  const { page, errors, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await startTerm(page, 'mouse');
  await playQuarter(page, 'mouse', 1);
  await page.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  await press(page, 'mouse', '[data-lever="6"]');
  await press(page, 'mouse', '[data-direction="ease"]');
  await press(page, 'mouse', '[data-undo-lever]');
  expect(await page.locator('.dir[aria-pressed="true"]').count()).toBe(0);
  await press(page, 'mouse', '[data-direction="ease"]');
  const before = await page.locator('.turn').textContent();
  await page.reload({ waitUntil: 'load' });
  await page.locator('.turn').waitFor();
  expect(await page.locator('.turn').textContent()).toBe(before);
  expect(errors).toEqual([]);
  await close();
});

test('without WebGL and canvas a still picture stands in, and the term can be played', async () => {
  const { page, context, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload({ waitUntil: 'load' });
  await playTerm(page, 'mouse', 8, {
    onStep: async (name) => {
      if (name !== 'quarter-2') return;
      await page.locator('#stage svg').waitFor({ timeout: 10_000 });
      expect(await page.locator('.notice').textContent()).toContain('stage-missing');
      await press(page, 'mouse', '.notice button');
    },
  });
  await close();
});

test('the stage is one image with a description of what is published', async () => {
  const { page, close } = await openPage({ width: 1366, height: 625 });
  await startTerm(page, 'mouse');
  const stage = page.locator('#stage[role="img"]');
  await expect.poll(() => stage.getAttribute('aria-label')).toContain('one for each person reported');
  await press(page, 'mouse', '[data-answer="accept"]');
  await expect.poll(() => stage.getAttribute('aria-label')).toContain('accept');
  await close();
});

test('a second tab on the same save: the first says so and can load what was played', async () => {
  const { page, context, errors, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await startTerm(page, 'mouse');
  const second = await context.newPage();
  await second.goto(page.url(), { waitUntil: 'load' });
  await second.locator('.turn').waitFor();
  await playQuarter(second, 'mouse', 1);
  await second.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  await page.locator('.notice', { hasText: 'saved-elsewhere' }).waitFor();
  await press(page, 'mouse', '.notice button');
  await page.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  expect(await page.locator('.notice').count()).toBe(0);
  expect(errors).toEqual([]);
  await close();
});

test('a tab that another has overtaken keeps nothing until it is told to; what one erased, the other does not bring back', async () => {
  const { page, context, errors, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await startTerm(page, 'mouse');
  const second = await context.newPage();
  await second.goto(page.url(), { waitUntil: 'load' });
  await second.locator('.turn').waitFor();
  await playQuarter(second, 'mouse', 1);
  await second.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  await page.locator('.notice', { hasText: 'saved-elsewhere' }).waitFor();
  await press(page, 'mouse', '[data-answer="refuse"]');
  await second.reload({ waitUntil: 'load' });
  await second.locator('.strip .q', { hasText: 'quarter 2' }).waitFor();
  await press(page, 'mouse', '[data-keep]');
  await second.locator('.notice', { hasText: 'saved-elsewhere' }).waitFor();
  await press(second, 'mouse', '[data-load]');
  await second.locator('.strip .q', { hasText: 'quarter 1' }).waitFor();
  await second.evaluate(() => localStorage.clear());
  await page.locator('.notice', { hasText: 'erased-elsewhere' }).waitFor();
  await page.locator('main.title').waitFor();
  expect(await page.evaluate(() => localStorage.getItem('the-other-track.term'))).toBeNull();
  expect(errors).toEqual([]);
  await close();
});

test('a save that cannot be read is said with its code and can be downloaded', async () => {
  const { page, errors, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await page.evaluate(() => localStorage.setItem('the-other-track.term', '{"app":"the-other-track","format":99}'));
  await page.reload({ waitUntil: 'load' });
  await page.locator('.notice', { hasText: 'save-future' }).waitFor();
  const download = page.waitForEvent('download');
  await press(page, 'mouse', '.notice a[download]');
  expect((await download).suggestedFilename()).toContain('kept-aside');
  await press(page, 'mouse', '.notice button');
  await startTerm(page, 'mouse');
  expect(errors).toEqual([]);
  await close();
});
