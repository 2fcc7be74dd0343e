// The stage as the page has it: a scene that can be skipped and holds nothing up, exactly as many people as are reported,
// a sleep in which nothing is drawn, a pause, and parts that say what they are. Time is the test's own.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type OpenedPage, openPage, type PageOptions } from './browser.ts';
import { quarterOf, startTerm } from './play.ts';
import { type Drawn, watchDrawing } from './watch-drawing.ts';

const DESK: PageOptions = { width: 1366, height: 625 };
/** 1 January 2026; the page's time stands still from a minute later on, and moves when a test lets it. */
const START = Date.UTC(2026, 0, 1);

async function openTerm(options: PageOptions = DESK): Promise<OpenedPage> {
  const opened = await openPage(options);
  const { page } = opened;
  await page.addInitScript(watchDrawing);
  await page.clock.install({ time: START });
  await page.reload({ waitUntil: 'load' });
  await startTerm(page, options.touch ? 'touch' : 'mouse');
  await page.locator('#stage canvas').waitFor();
  await page.clock.pauseAt(START + 60 * 60_000);
  await pass(page, 6000);
  return opened;
}

/** Lets so many milliseconds pass: what is due comes once, as after a page was hidden, and then a few frames. */
async function pass(page: Page, ms: number): Promise<void> {
  if (ms > 100) await page.clock.fastForward(ms - 100);
  await page.clock.runFor(Math.min(ms, 100));
}

async function press(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  if (page.viewportSize()?.width === DESK.width) await target.click();
  else await target.tap();
  await pass(page, 50);
}

const drawn = (page: Page) => page.evaluate(() => ({ ...(window as unknown as { drawn: Drawn }).drawn }));
const isPlaying = async (page: Page) => (await page.locator('[data-skip]').count()) > 0;
const has = async (page: Page, selector: string) => (await page.locator(selector).count()) > 0;

/** Decides what has to be decided, pulls the allies' lever if it can be, and goes on. */
async function playOn(page: Page): Promise<void> {
  const offered = '[data-answer="accept"]';
  if (await has(page, '[data-weigh]')) {
    await press(page, '[data-weigh]');
    await press(page, '[data-option]:not([disabled])');
  }
  if (await has(page, offered)) await press(page, offered);
  if (await has(page, '[data-lever="6"]')) {
    await press(page, '[data-lever="6"]');
    const further = '[data-direction="further"]:not([disabled])';
    if (await has(page, further)) await press(page, further);
  }
  await press(page, '[data-next]:not([disabled])');
}

/** Figures that should be on the stage, by what the page says in words. */
async function toldOf(page: Page): Promise<number> {
  let sum = 0;
  for (const part of ['prison', 'arrests', 'coach']) {
    const said = (await page.locator(`[data-part="${part}"]`).getAttribute('aria-label')) ?? '';
    sum += Number(/: ([\d,]+) /.exec(said)?.[1]?.replaceAll(',', '') ?? 0);
  }
  return sum;
}

/** Parts of the stage that can be reached, by name. */
const partsOn = (page: Page) =>
  page
    .locator('[data-part]')
    .evaluateAll((all) => all.map((part) => (part as HTMLElement).dataset.part ?? '').toSorted());

test('a term on the stage: as many people as are told, a sleep, scenes that are skipped, a pause', async () => {
  const { page, close, errors } = await openTerm();
  expect((await drawn(page)).people).toBe(1227);

  // Asleep: nothing is asked of the browser and nothing drawn, however long it lasts.
  const asleep = await drawn(page);
  await pass(page, 60_000);
  expect(await drawn(page)).toEqual(asleep);

  for (const [i, how] of ['Escape', 'Enter', ' ', 'tap'].entries()) {
    await playOn(page);
    expect([how, await isPlaying(page), await quarterOf(page)]).toEqual([how, true, i + 2]);
    await pass(page, 300);
    expect([how, await isPlaying(page)]).toEqual([how, true]);
    if (how === 'tap') await page.mouse.click(600, 180);
    else await page.keyboard.press(how);
    await pass(page, 50);
    expect([how, await isPlaying(page), await quarterOf(page)]).toEqual([how, false, i + 2]);
    const told = await toldOf(page);
    expect(told).toBeGreaterThan(500);
    expect([how, (await drawn(page)).people]).toEqual([how, told]);
  }

  // Not skipped, it is over after six seconds; five later all is still again.
  await playOn(page);
  expect(await isPlaying(page)).toBe(true);
  await pass(page, 6100);
  expect(await isPlaying(page)).toBe(false);
  await pass(page, 5200);
  const over = await drawn(page);
  expect(over.people).toBe(await toldOf(page));
  await pass(page, 60_000);
  expect(await drawn(page)).toEqual(over);

  // Paused in the middle: at the end of the scene, and nothing moves.
  await playOn(page);
  await pass(page, 300);
  await press(page, '[data-pause]');
  const paused = await drawn(page);
  expect([await isPlaying(page), paused.people]).toEqual([false, await toldOf(page)]);
  await pass(page, 2000);
  expect(await drawn(page)).toEqual(paused);
  await press(page, '[data-pause]');
  expect((await drawn(page)).calls).toBeGreaterThan(paused.calls);

  // No rule waits for a scene.
  await playOn(page);
  expect([await isPlaying(page), await quarterOf(page)]).toEqual([true, 8]);
  await playOn(page);

  // The fog lifts: in the end everybody is there.
  await press(page, '[data-orders="none"]');
  await press(page, '[data-arrests="tell"]');
  await press(page, '[data-sign]');
  for (let i = 0; i < 20 && !(await has(page, 'main.end')); i++) {
    await pass(page, 15_000);
    await press(page, '[data-on]');
  }
  const label = (await page.locator('#stage').getAttribute('aria-label')) ?? '';
  const everybody = (label.match(/: [\d,]+/g) ?? []).reduce((sum, n) => sum + Number(n.replace(/\D/g, '')), 0);
  expect(label).toMatch(/fog has lifted/);
  await pass(page, 7000);
  await pass(page, 6000);
  const lifted = await drawn(page);
  expect(lifted.people).toBe(everybody);
  await pass(page, 60_000);
  expect(await drawn(page)).toEqual(lifted);
  expect(errors).toEqual([]);
  await close();
});

test('fast: the same scene, over in less than half the time, with the same people', async () => {
  const { page, close } = await openTerm();
  await press(page, '.menu');
  await press(page, '[data-pace="fast"]');
  await page.keyboard.press('Escape');
  await playOn(page);
  await pass(page, 1000);
  expect([await isPlaying(page), await quarterOf(page)]).toEqual([true, 2]);
  await pass(page, 1500);
  expect(await isPlaying(page)).toBe(false);
  await pass(page, 5200);
  expect((await drawn(page)).people).toBe(await toldOf(page));
  await close();
});

test('at once, and with reduced motion: every quarter is a cut', async () => {
  const { page, close } = await openTerm();
  await press(page, '.menu');
  await press(page, '[data-pace="instant"]');
  await page.keyboard.press('Escape');
  await playOn(page);
  expect([await isPlaying(page), await quarterOf(page)]).toEqual([false, 2]);
  expect((await drawn(page)).people).toBe(await toldOf(page));
  await close();

  const calm = await openTerm({ ...DESK, reducedMotion: true });
  const { calls } = await drawn(calm.page);
  await playOn(calm.page);
  expect([await isPlaying(calm.page), await quarterOf(calm.page)]).toEqual([false, 2]);
  const cut = await drawn(calm.page);
  expect(cut.people).toBe(await toldOf(calm.page));
  expect(cut.calls).toBeGreaterThan(calls);
  await pass(calm.page, 1000);
  expect(await drawn(calm.page)).toEqual(cut);
  await calm.close();
});

test('each part says what it is, its figure and why, to the pointer and to the keyboard', async () => {
  const { page, close } = await openTerm();
  const bubble = page.locator('.part-bubble');
  await page.mouse.move(1300, 110);
  await bubble.waitFor();
  expect(await bubble.textContent()).toContain('Patron');
  await page.mouse.move(600, 500);
  await bubble.waitFor({ state: 'detached' });

  await page.locator('.parts button[tabindex="0"]').focus();
  const heard = new Set<string>();
  for (let i = 0; i < 9; i++) {
    heard.add((await bubble.locator('b').textContent()) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect([heard.size, ...['Prison', 'Platform', 'Coach', 'Signal'].filter((name) => !heard.has(name))]).toEqual([9]);
  await page.keyboard.press('Escape');
  await bubble.waitFor({ state: 'detached' });

  await playOn(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-part="lever"]').focus();
  expect(await bubble.textContent()).toMatch(/^Allies.*You moved it in the last quarter/);
  await close();
});

test('on a phone too: a tap says what a part is, and ends a scene', async () => {
  const { page, close } = await openTerm({ width: 390, height: 660, touch: true });
  await page.locator('[data-part="platform"]').tap();
  expect(await page.locator('.part-bubble').textContent()).toContain('123 people on offer');
  // All of the country by one press, and back by another; nobody is left out for it.
  const near = await partsOn(page);
  const { people } = await drawn(page);
  await press(page, '[data-country]');
  const far = await partsOn(page);
  expect([near.includes('palace'), far.includes('palace'), far.includes('home')]).toEqual([false, true, true]);
  expect([(await drawn(page)).people, await page.locator('[data-country]').getAttribute('aria-pressed')]).toEqual([
    people,
    'true',
  ]);
  await press(page, '[data-country]');
  expect(await partsOn(page)).toEqual(near);
  await press(page, '[data-answer="accept"]');
  // The step of the levers leaves the stage less room; the next quarter gives it back in the middle of the scene.
  await press(page, '[data-tab="levers"]');
  await press(page, '[data-next]:not([disabled])');
  await pass(page, 300);
  expect(await isPlaying(page)).toBe(true);
  await page.touchscreen.tap(250, 150);
  await pass(page, 50);
  expect([await isPlaying(page), await quarterOf(page)]).toEqual([false, 2]);
  await close();
});
