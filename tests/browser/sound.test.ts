// Sound in the page: nothing until it is asked for, nothing before a press, nothing in a hidden tab, off with one key, kept,
// and a page without audio loses nothing. What is played is counted by the browser's own calls.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SETTINGS_KEY } from '../../src/session/index.ts';
import { type OpenedPage, openPage, type PageOptions } from './browser.ts';
import { press, startTerm } from './play.ts';

const DESK: PageOptions = { width: 1366, height: 625 };

interface Heard {
  contexts: number;
  /** Lengths of what was started, s. */
  started: number[];
}

/** Runs in the page before its scripts. */
function listen(): void {
  const heard: { contexts: number; started: number[] } = { contexts: 0, started: [] };
  Object.assign(window, { heard });
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when?: number) {
    heard.started.push(this.buffer?.duration ?? 0);
    start.call(this, when);
  };
  const Original = window.AudioContext;
  window.AudioContext = class extends Original {
    constructor() {
      super();
      heard.contexts++;
    }
  };
}

const heardOn = (page: Page) => page.evaluate(() => structuredClone((window as unknown as { heard: Heard }).heard));
const BELL = 0.85;
const bells = async (page: Page) =>
  (await heardOn(page)).started.filter((seconds) => Math.abs(seconds - BELL) < 0.02).length;

async function openHeard(options: PageOptions = DESK, settings: object | null = null): Promise<OpenedPage> {
  const opened = await openPage(options);
  await opened.context.addInitScript(listen);
  if (settings)
    await opened.page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      SETTINGS_KEY,
      JSON.stringify(settings),
    ] as const);
  await opened.page.reload({ waitUntil: 'load' });
  return opened;
}

const fetched = (opened: OpenedPage) => opened.requests.filter((url) => url.endsWith('.wav')).length;

/** Until every sound is there. */
async function loaded(opened: OpenedPage): Promise<void> {
  await expect.poll(() => fetched(opened), { timeout: 10_000 }).toBeGreaterThanOrEqual(6);
  await opened.page.waitForTimeout(500);
}

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('off until it is asked for; then answers are bells, and one key ends it', async () => {
  const opened = await openHeard();
  const { page, errors } = opened;
  await startTerm(page, 'mouse');
  await press(page, 'mouse', '[data-answer="accept"]');
  expect([await heardOn(page), fetched(opened)]).toEqual([{ contexts: 0, started: [] }, 0]);
  await page.keyboard.press('u');

  await press(page, 'mouse', '.menu');
  expect(await page.locator('[data-sound]').getAttribute('aria-checked')).toBe('false');
  await press(page, 'mouse', '[data-sound]');
  await page.locator('[data-volume]').fill('30');
  await page.keyboard.press('Escape');
  await loaded(opened);
  await press(page, 'mouse', '[data-answer="refuse"]');
  await expect.poll(() => bells(page)).toBe(3);
  expect((await heardOn(page)).contexts).toBe(1);

  // S: off, seen and said; an answer is silent then; S again: on.
  await page.keyboard.press('s');
  await page.locator('.toast', { hasText: 'Sound off' }).waitFor();
  await page.keyboard.press('u');
  await press(page, 'mouse', '[data-answer="accept"]');
  expect(await bells(page)).toBe(3);
  await page.keyboard.press('s');
  await page.locator('.toast', { hasText: 'Sound on' }).waitFor();
  await page.keyboard.press('u');
  await press(page, 'mouse', '[data-answer="accept"]');
  await expect.poll(() => bells(page)).toBe(6);

  // The quarter passes: the coach, at least, beside what is seen of it.
  const before = (await heardOn(page)).started.length;
  await press(page, 'mouse', '[data-next]');
  await expect.poll(async () => (await heardOn(page)).started.length).toBeGreaterThan(before + 4);
  expect(JSON.parse((await page.evaluate((key) => localStorage.getItem(key), SETTINGS_KEY)) ?? '')).toMatchObject({
    sound: true,
    volume: 30,
  });
  expect(errors).toEqual([]);
  expect(opened.foreignRequests()).toEqual([]);
  await opened.close();
});

test('kept from a visit before: nothing before a press; nothing in a hidden tab; the key can be switched off', async () => {
  const opened = await openHeard(DESK, { shortcuts: true, pace: 'instant', paused: false, sound: true, volume: 60 });
  const { page } = opened;
  await page.waitForTimeout(600);
  expect([await heardOn(page), fetched(opened)]).toEqual([{ contexts: 0, started: [] }, 0]);
  await startTerm(page, 'mouse');
  await loaded(opened);
  await press(page, 'mouse', '[data-answer="accept"]');
  await expect.poll(() => bells(page)).toBe(3);
  await setHidden(page, true);
  await page.keyboard.press('u');
  await press(page, 'mouse', '[data-answer="refuse"]');
  expect(await bells(page)).toBe(3);
  await setHidden(page, false);
  await page.waitForTimeout(300);
  // What could not be heard is not made up for.
  expect(await bells(page)).toBe(3);
  await press(page, 'mouse', '.menu');
  await press(page, 'mouse', '[role="switch"]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  expect(await page.locator('.toast').count()).toBe(0);
  await press(page, 'mouse', '.menu');
  expect(await page.locator('[data-sound]').getAttribute('aria-checked')).toBe('true');
  await opened.close();
});

test('where the browser has no audio the menu says so, and a quarter is played', async () => {
  const opened = await openPage(DESK);
  const { page, errors } = opened;
  await opened.context.addInitScript(() => {
    Reflect.deleteProperty(window, 'AudioContext');
    Reflect.deleteProperty(window, 'webkitAudioContext');
  });
  await page.evaluate(([key]) => localStorage.setItem(key, '{"sound":true}'), [SETTINGS_KEY] as const);
  await page.reload({ waitUntil: 'load' });
  await startTerm(page, 'mouse');
  await press(page, 'mouse', '.menu');
  expect(await page.locator('.menu-dialog').textContent()).toContain('plays no sound');
  expect(await page.locator('[data-sound]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await press(page, 'mouse', '[data-answer="accept"]');
  await press(page, 'mouse', '[data-next]');
  await page.locator('.strip .q', { hasText: 'quarter 2 ' }).waitFor();
  expect([errors, fetched(opened)]).toEqual([[], 0]);
  await opened.close();
});
