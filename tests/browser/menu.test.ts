// The menu and what it leads to: pause, settings, help with its words, the content note, a report to copy; on every screen,
// without a barrier that axe finds, at the sizes of a desk and of a phone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type PublicState, SAVE_KEY } from '../../src/session/index.ts';
import { GLOSSARY } from '../../src/text/index.ts';
import { sample } from '../long.ts';
import { savedWhen } from '../session/saved.ts';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { press, startTerm } from './play.ts';
import { openSaved } from './saved.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;
const on =
  (screen: PublicState['screen']) =>
  (state: PublicState): boolean =>
    state.screen === screen;

async function isSound(page: Page, name: string, least: number): Promise<void> {
  expect([name, await flaws(page, { least, within: '#app' })]).toEqual([name, []]);
  expect([name, await barriers(page)]).toEqual([name, []]);
}

test.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)(
  '%s: pause, settings, help, what it is about and the report have no barrier, and lead back',
  async (name, screen) => {
    const phone = name === 'phone';
    const hand = phone ? 'touch' : 'mouse';
    const least = phone ? 14 : 13;
    const { page, errors, close } = await openPage(screen);
    await startTerm(page, hand);
    await press(page, hand, '.menu');
    await isSound(page, 'pause', least);
    for (const door of ['help', 'about', 'report']) {
      await press(page, hand, `[data-door="${door}"]`);
      await isSound(page, door, least);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-door'))).toBe(door);
    }
    await press(page, hand, '[data-resume]');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  },
);

test('the menu is reached from every screen, and leads back to it', async () => {
  for (const screen of ['orders', 'election', 'years'] as const) {
    const { page, close } = await openSaved(savedWhen(on(screen)), DESK);
    const before = await page.locator('h1').textContent();
    await press(page, 'mouse', '.menu');
    await isSound(page, `menu on ${screen}`, 13);
    await press(page, 'mouse', '[data-resume]');
    expect(await page.locator('h1').textContent()).toBe(before);
    await isSound(page, screen, 13);
    await press(page, 'mouse', '.menu');
    await press(page, 'mouse', '[data-leave]');
    await page.locator('main.title [data-continue]').click();
    expect(await page.locator('h1').textContent()).toBe(before);
    await close();
  }
  const { page, close } = await openPage(DESK);
  await press(page, 'mouse', '[data-start]');
  await press(page, 'mouse', '.menu');
  await isSound(page, 'menu before a term', 13);
  await close();
});

test('before a term it is said what it is about, that its people are invented, and how to leave', async () => {
  for (const screen of [DESK, PHONE]) {
    const { page, close } = await openPage(screen);
    await press(page, screen === PHONE ? 'touch' : 'mouse', '[data-start]');
    const note = page.locator('.scenario');
    expect(await note.textContent()).toMatch(
      /political prisoners; some fall ill or die\. All people in it are invented\. Leave at any time by the menu/,
    );
    // In sight before anything is pressed.
    expect(await note.evaluate((e) => e.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await close();
  }
});

/** Middle of the first place on the page at which this word has its dotted line; null before it has. */
function placeOf(page: Page, word: string): Promise<readonly [x: number, y: number] | null> {
  return page.evaluate((wanted) => {
    for (const range of CSS.highlights.get('gloss') ?? []) {
      if (!(range instanceof Range) || range.toString() !== wanted) continue;
      const box = range.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    }
    return null;
  }, word);
}

test('help has the steps, the keys as they are, and a line for each word; on the desk a tap on a word says it', async () => {
  const { page, close } = await openPage(DESK);
  await startTerm(page, 'mouse');
  await expect.poll(() => placeOf(page, 'sanctions')).not.toBeNull();
  const place = (await placeOf(page, 'sanctions')) ?? [0, 0];
  await page.mouse.click(...place);
  await expect.poll(() => page.locator('.gloss').textContent()).toMatch(/^Sanction A ban on trade/);
  expect(await page.locator('.gloss').evaluate((e) => e.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.gloss').isVisible()).toBe(false);
  // By keyboard, all that are in sight.
  await page.locator('[data-words]').focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-word-list="here"] dt').first().waitFor();
  expect(await page.locator('[data-word-list="here"] dt').allTextContents()).toEqual(
    expect.arrayContaining(['Sanction', 'Going rate', 'Trigger law']),
  );
  await page.keyboard.press('Escape');
  await press(page, 'mouse', '.menu');
  await press(page, 'mouse', '[data-door="help"]');
  expect(await page.locator('[data-word-list="glossary"] dt').count()).toBe(GLOSSARY.length);
  for (const line of await page.locator('[data-word-list="glossary"] dd').allTextContents())
    expect([line, line.split(' ').length <= 26]).toEqual([line, true]);
  const keys = (await page.locator('.help table').textContent()) ?? '';
  for (const key of ['A', 'C', 'R', 'Q', 'W', 'E', 'U', 'S', 'M', 'Enter', 'Esc']) expect(keys).toContain(key);
  await close();
});

test('a report of an error names where it was read, and neither the dice nor the sealed world; it is copied, or selected', async () => {
  const { page, context, requests, close } = await openPage(DESK);
  await startTerm(page, 'mouse', 8, 123456789);
  await press(page, 'mouse', '.menu');
  await press(page, 'mouse', '[data-door="report"]');
  const field = page.locator('[data-report]');
  const text = await field.inputValue();
  expect(text).toMatch(/Scenario: .*potash-2025, [0-9a-f]{8,}/);
  expect(text).toMatch(/Rules: version \d+/);
  expect(text).toMatch(/Where: quarter 1 of 8, Q\d 20\d\d/);
  expect(text).not.toMatch(/123456789|op-ed|engagement|sceptic/);
  await field.fill(`${text}The mine lies elsewhere.`);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const before = requests.length;
  await press(page, 'mouse', '[data-copy]');
  await page.locator('.report [role="status"]', { hasText: 'Copied' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('The mine lies elsewhere.');
  expect(requests.length).toBe(before);
  // Where copying is forbidden the text is selected.
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
  await press(page, 'mouse', '[data-copy]');
  await page.locator('.report [role="status"]', { hasText: 'selected' }).waitFor();
  const selected = await field.evaluate((e: HTMLTextAreaElement) => e.value.slice(e.selectionStart, e.selectionEnd));
  expect(selected).toContain('The mine lies elsewhere.');
  await close();
});

test('an interface that fails says so plainly, and a reload goes on where it was', async () => {
  const save = savedWhen(({ view, screen }) => screen === 'turn' && view?.quarter === 3);
  const { page, close } = await openSaved(save, DESK);
  // One part of it cannot be drawn any more.
  await page.locator('.strip').waitFor();
  await page.evaluate(() => {
    Number.prototype.toFixed = () => {
      throw new Error('planted');
    };
  });
  await page.keyboard.press('7');
  await page.locator('[role="alert"]', { hasText: 'Something broke' }).waitFor();
  expect(await page.locator('[role="alert"] code').textContent()).toContain('planted');
  expect(await barriers(page)).toEqual([]);
  await page.locator('[data-reload]').click();
  await page.locator('.strip .q', { hasText: 'quarter 4 ' }).waitFor();
  await close();
});

test('a page that cannot begin says so, and without scripts too; what is kept is untouched', async () => {
  const save = savedWhen(on('orders'));
  const { page, context, errors, close } = await openSaved(save, DESK);
  await context.addInitScript(() => {
    document.addEventListener('readystatechange', () => document.getElementById('stage')?.remove());
  });
  await page.reload({ waitUntil: 'load' });
  await page.locator('[role="alert"]', { hasText: 'could not begin' }).waitFor();
  expect(await page.locator('[role="alert"] code').textContent()).toContain('#stage');
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate((key) => localStorage.getItem(key), SAVE_KEY)).toBe(save);
  expect(errors.some((error) => error.includes('#stage'))).toBe(true);
  const html = await (await page.request.get(page.url())).text();
  expect(html).toMatch(/<noscript>.*needs JavaScript/);
  await close();
});

test('the years can be stopped and let run, wait while the menu is open, and stand at once where nothing is to move', async () => {
  const { page, close } = await openSaved(savedWhen(on('years'), 8), { width: 1366, height: 625 });
  const quarters = async () => {
    const d = await page.locator('.chart [data-line="reported"] .core').getAttribute('d');
    return (d ?? '').split(/[ML]/).length - 2;
  };
  await page.clock.install();
  await page.reload({ waitUntil: 'load' });
  const pass = async (ms: number) => {
    for (let done = 0; done < ms; done += 100) await page.clock.runFor(100);
  };
  await page.locator('[data-wait]').click();
  const at = await quarters();
  await pass(4000);
  expect(await quarters()).toBe(at);
  await page.locator('[data-wait]').click();
  await pass(700);
  expect(await quarters()).toBeGreaterThan(at);
  await page.locator('.menu').click();
  const then = await quarters();
  await pass(4000);
  expect(await quarters()).toBe(then);
  await page.locator('[data-still]').click();
  await page.locator('[data-resume]').click();
  await pass(300);
  expect(await page.locator('[data-wait]').count()).toBe(0);
  expect(await page.locator('.turning em').count()).toBe(1);
  await close();
});

/** Those that are looked at in `npm test` first. */
const UNUSUAL = [
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 683, height: 312 },
  { width: 1024, height: 768 },
].slice(0, sample(1, 4));

test.each(UNUSUAL)(
  'at $width×$height (a small phone, 200 % zoom, a tablet both ways) no screen has a fault',
  async (size) => {
    const options = { ...size, touch: true, reducedMotion: true };
    const look = async (page: Page, name: string) => {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const found = new Set<string>();
      const step = Math.max(150, size.height - 100);
      for (let top = 0; top < height; top += step) {
        await page.evaluate((y) => window.scrollTo(0, y), top);
        for (const flaw of await flaws(page, { least: 13, within: '#app' })) found.add(flaw);
      }
      expect([name, [...found]]).toEqual([name, []]);
    };
    const fresh = await openPage(options);
    await look(fresh.page, 'title');
    await press(fresh.page, 'touch', '[data-start]');
    await look(fresh.page, 'start');
    await fresh.close();
    const saves: [string, (state: PublicState) => boolean][] = [
      [
        'turn',
        ({ screen, view, dilemma }) =>
          screen === 'turn' && (view?.quarter ?? 0) >= 2 && !dilemma && (view?.offer.people ?? 0) > 0,
      ],
      ['dilemma', ({ screen, dilemma }) => screen === 'turn' && dilemma !== null],
      ['orders', on('orders')],
      ['election', on('election')],
      ['years', on('years')],
      ['end', on('end')],
    ];
    for (const [name, at] of saves) {
      const { page, close } = await openSaved(savedWhen(at), options);
      await look(page, name);
      if (name === 'turn') {
        await page.evaluate(() => window.scrollTo(0, 0));
        await press(page, 'touch', '[data-tab="levers"]');
        await press(page, 'touch', '[data-lever="6"]');
        await look(page, 'levers');
        await page.evaluate(() => window.scrollTo(0, 0));
        await press(page, 'touch', '.menu');
        await look(page, 'menu');
      }
      await close();
    }
  },
);
