// What may go wrong around a term: storage that is forbidden or full, a save of something else, a picture that is lost, a
// tab that nobody sees. Each is said plainly, nothing is lost, and the term goes on.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { savedWhen } from '../session/saved.ts';
import { type OpenedPage, openPage, type PageOptions } from './browser.ts';
import { flaws } from './looks.ts';
import { playQuarter, press, startTerm } from './play.ts';
import { openSaved } from './saved.ts';

const DESK: PageOptions = { width: 1366, height: 625, reducedMotion: true };
const SAVE = 'the-other-track.term';
const ASIDE = 'the-other-track.kept-aside';

const notice = (page: Page) => page.locator('.notice');

/** All words of the turn but those of the controls of motion, which come and go by themselves. */
const turnText = (page: Page) =>
  page.locator('.turn').evaluate((turn) => {
    const copy = turn.cloneNode(true) as Element;
    copy.querySelector('.stage-controls')?.remove();
    return copy.textContent;
  });

async function atQuarter(page: Page, quarter: number): Promise<void> {
  await page.locator('.strip .q', { hasText: `quarter ${quarter} ` }).waitFor();
}

/** Plays quarters `from` to `to`, and the next one can be played. */
async function playOn(page: Page, from: number, to: number): Promise<void> {
  for (let quarter = from; quarter <= to; quarter++) {
    await playQuarter(page, 'mouse', quarter);
    await atQuarter(page, quarter + 1);
  }
}

function unharmed({ errors, foreignRequests }: OpenedPage): void {
  expect(errors).toEqual([]);
  expect(foreignRequests()).toEqual([]);
}

/** Opens the page with something changed before its scripts run. */
async function openWith(script: () => void, options: PageOptions = DESK): Promise<OpenedPage> {
  const opened = await openPage(options);
  await opened.context.addInitScript(script);
  await opened.page.reload({ waitUntil: 'load' });
  return opened;
}

test('where storage is forbidden it is said once, and the term goes on', async () => {
  const opened = await openWith(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  const { page } = opened;
  await notice(page).filter({ hasText: 'storage-missing' }).waitFor();
  await press(page, 'mouse', '.notice button');
  await startTerm(page, 'mouse');
  await playOn(page, 1, 3);
  expect(await notice(page).count()).toBe(0);
  unharmed(opened);
  await opened.close();
});

test('storage that becomes full in the middle of a term is said once, and what was kept before can be continued', async () => {
  const opened = await openPage(DESK);
  const { page } = opened;
  await startTerm(page, 'mouse');
  await playOn(page, 1, 2);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  const kept = await page.evaluate((key) => localStorage.getItem(key), SAVE);
  await playQuarter(page, 'mouse', 3);
  await notice(page).filter({ hasText: 'storage-full' }).waitFor();
  await press(page, 'mouse', '.notice button');
  await playOn(page, 4, 4);
  expect(await notice(page).count()).toBe(0);
  expect(await page.evaluate((key) => localStorage.getItem(key), SAVE)).toBe(kept);
  await page.reload({ waitUntil: 'load' });
  await atQuarter(page, 3);
  await playOn(page, 3, 3);
  unharmed(opened);
  await opened.close();
});

test.each([
  ['of something else', 'save-foreign', '{"level":3,"lives":[1,2]}'],
  ['that is no JSON', 'save-broken', '<p>not a save</p>'],
])('a save %s is said with its code and kept aside, and a new term is played', async (_, code, text) => {
  const opened = await openPage(DESK);
  const { page } = opened;
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [SAVE, text] as const);
  await page.reload({ waitUntil: 'load' });
  await notice(page).filter({ hasText: code }).waitFor();
  expect(await page.evaluate((key) => localStorage.getItem(key), ASIDE)).toBe(text);
  const download = page.waitForEvent('download');
  await press(page, 'mouse', '.notice a[download]');
  const stream = await (await download).createReadStream();
  expect((await stream.toArray()).join('')).toBe(text);
  await press(page, 'mouse', '.notice button');
  await startTerm(page, 'mouse');
  await playOn(page, 1, 1);
  // The new term does not touch what was put aside.
  expect(await page.evaluate((key) => localStorage.getItem(key), ASIDE)).toBe(text);
  unharmed(opened);
  await opened.close();
});

test('a save of another scenario or other rules is put aside', async () => {
  const opened = await openPage(DESK);
  const { page } = opened;
  await startTerm(page, 'mouse');
  await playOn(page, 1, 1);
  const aside: string[] = [];
  for (const [field, value] of [
    ['scenario', 'salt-1990'],
    ['rulesVersion', 999],
  ] as const) {
    const text = await page.evaluate(
      ([key, name, other]) => {
        const save = JSON.parse(localStorage.getItem(key) ?? '');
        save.log[name] = other;
        const changed = JSON.stringify(save);
        localStorage.setItem(key, changed);
        return changed;
      },
      [SAVE, field, value] as const,
    );
    await page.reload({ waitUntil: 'load' });
    await notice(page).filter({ hasText: 'save-other-scenario' }).waitFor();
    // The second is put beside the first, not over it.
    aside.push(text);
    expect(
      await page.evaluate(
        (key) => [key, `${key}.2`].map((k) => localStorage.getItem(k)).filter((t) => t !== null),
        ASIDE,
      ),
    ).toEqual(aside);
    await press(page, 'mouse', '.notice button:last-child');
    await startTerm(page, 'mouse');
  }
  unharmed(opened);
  await opened.close();
});

/** Takes the WebGL context of the stage away; what gives it back is kept in the page. */
async function loseContext(page: Page): Promise<void> {
  await page.locator('#stage canvas').waitFor();
  const lost = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    const gl = canvas?.getContext('webgl') ?? canvas?.getContext('webgl2');
    const extension = gl?.getExtension('WEBGL_lose_context');
    if (!extension) return false;
    Object.assign(window, { giveBack: () => extension.restoreContext() });
    extension.loseContext();
    return true;
  });
  expect(lost).toBe(true);
}

test('a lost WebGL context that does not come back: a still picture, said once, and the term goes on', async () => {
  const opened = await openPage(DESK);
  const { page, errors } = opened;
  await startTerm(page, 'mouse');
  await loseContext(page);
  await playOn(page, 1, 1);
  await page.locator('#stage svg').waitFor({ timeout: 15_000 });
  expect(await page.locator('#stage canvas').count()).toBe(0);
  await notice(page).filter({ hasText: 'stage-lost' }).waitFor();
  await press(page, 'mouse', '.notice button');
  const before = await page.locator('#stage').innerHTML();
  await playOn(page, 2, 3);
  // The still shows the new quarter.
  await expect.poll(() => page.locator('#stage').innerHTML()).not.toBe(before);
  expect(await notice(page).count()).toBe(0);
  expect(errors.filter((error) => !/webgl|context/i.test(error))).toEqual([]);
  await opened.close();
});

test('a lost WebGL context at the end: the same country as a still picture, and every word on it can be read', async () => {
  const save = savedWhen(({ screen, ending }) => screen === 'end' && (ending?.apart.yours.keptLonger ?? 0) > 0, 9);
  for (const size of [{ width: 390, height: 660, touch: true, reducedMotion: true }, DESK].slice(0, sample(1, 2))) {
    const { page, errors, close } = await openSaved(save, size);
    await page.locator('#stage canvas').waitFor();
    const words = () => page.locator('.lifted span').allTextContents();
    const [before, label] = [await words(), await page.locator('#stage').getAttribute('aria-label')];
    expect(before.some((text) => /\d+ kept in prison longer/.test(text))).toBe(true);
    await loseContext(page);
    // Also while it may still come back.
    expect(await words()).toEqual(before);
    await page.locator('#stage svg').waitFor({ timeout: 15_000 });
    await notice(page).filter({ hasText: 'stage-lost' }).waitFor();
    expect(await words()).toEqual(before);
    expect(await page.locator('#stage').getAttribute('aria-label')).toBe(label);
    expect(await flaws(page, { least: size.width < 600 ? 14 : 13, within: '#app' })).toEqual([]);
    // Nothing lies on the words, the notice neither.
    const covered = await page.evaluate(() => {
      const box = document.querySelector('.notice')?.getBoundingClientRect();
      return [...document.querySelectorAll('.lifted span')].filter((span) => {
        const b = span.getBoundingClientRect();
        return box && b.bottom > box.top && b.top < box.bottom && b.right > box.left && b.left < box.right;
      }).length;
    });
    expect(covered).toBe(0);
    expect(errors.filter((error) => !/webgl|context/i.test(error))).toEqual([]);
    await close();
  }
});

test('a lost WebGL context that comes back: the same picture again, and no notice', async () => {
  const opened = await openPage(DESK);
  const { page, errors } = opened;
  await startTerm(page, 'mouse');
  await page.locator('#stage canvas').waitFor();
  await page.locator('.stage-parts .pills span').first().waitFor();
  const picture = () => page.locator('#stage').screenshot();
  await expect.poll(async () => (await picture()).length, { timeout: 10_000 }).toBeGreaterThan(10_000);
  const before = await picture();
  await loseContext(page);
  await expect.poll(async () => (await picture()).equals(before)).toBe(false);
  await page.evaluate(() => (window as unknown as { giveBack(): void }).giveBack());
  await expect.poll(async () => (await picture()).equals(before), { timeout: 10_000, interval: 200 }).toBe(true);
  await playOn(page, 1, 1);
  expect(await page.locator('#stage canvas').count()).toBe(1);
  expect(await notice(page).count()).toBe(0);
  expect(errors.filter((error) => !/webgl|context/i.test(error))).toEqual([]);
  await opened.close();
});

/** A tab that is hidden and seen again, as far as a page can tell. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (value ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event(value ? 'blur' : 'focus'));
  }, hidden);
}

test('in a hidden tab nothing runs, and coming back finds everything as it was', async () => {
  const opened = await openWith(
    () => {
      const counts = { frames: 0, timers: 0 };
      Object.assign(window, { counts });
      const frame = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) =>
        frame((time) => {
          counts.frames++;
          callback(time);
        });
      for (const name of ['setTimeout', 'setInterval'] as const) {
        const original = window[name].bind(window) as (callback: () => void, ms?: number) => number;
        Object.assign(window, {
          [name]: (callback: () => void, ms?: number) =>
            original(() => {
              counts.timers++;
              callback();
            }, ms),
        });
      }
    },
    { width: 1366, height: 625 }, // with motion
  );
  const { page } = opened;
  const counts = () => page.evaluate(() => ({ ...(window as unknown as { counts: object }).counts }));
  await startTerm(page, 'mouse');
  await page.locator('#stage canvas').waitFor();
  await press(page, 'mouse', '[data-answer="accept"]');
  await page.waitForTimeout(1000); // the arm of the signal
  const text = await turnText(page);
  const kept = await page.evaluate((key) => localStorage.getItem(key), SAVE);
  await setHidden(page, true);
  await page.waitForTimeout(300); // what was under way may end
  const before = await counts();
  await page.waitForTimeout(1200);
  expect(await counts()).toEqual(before);
  await setHidden(page, false);
  expect(await turnText(page)).toBe(text);
  expect(await page.evaluate((key) => localStorage.getItem(key), SAVE)).toBe(kept);
  await press(page, 'mouse', '[data-next]');
  await atQuarter(page, 2);
  // Seen, a turn without a move rests too, once the stage has come to rest (tests/browser/stage has when).
  await page.keyboard.press('Escape');
  await page.locator('.stage-controls').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
  const resting = await counts();
  await page.waitForTimeout(800);
  expect(await counts()).toEqual(resting);
  unharmed(opened);
  await opened.close();
});
