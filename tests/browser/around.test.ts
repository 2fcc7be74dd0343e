// The screens before and after the quarters: nothing cut, covered or small at any size, the focus on each heading, orders
// that are not preselected, and years that pass only while they are seen.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PublicState } from '../../src/session/index.ts';
import { toldNow } from '../../src/ui/say/news.ts';
import { sample } from '../long.ts';
import { savedInTerms, savedWhen } from '../session/saved.ts';
import { wordsFor } from '../ui/told.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { playQuarter, press, startTerm } from './play.ts';
import { openSaved } from './saved.ts';

const SIZES = [
  { width: 1366, height: 625 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 660 },
  { width: 390, height: 844 },
] as const;
const atOrders = ({ screen }: PublicState): boolean => screen === 'orders';
const atTurn = ({ screen, years }: PublicState): boolean => screen === 'years' && (years?.at ?? 40) < 40;

/** A fall says all that moved the count: no other text of the years is as long. */
const atFall = ({ screen, years }: PublicState): boolean =>
  screen === 'years' && (years?.turns.at(-1)?.event.name.startsWith('fell-') ?? false);

/** Flaws of the whole page, looked at window by window. */
async function flawsOfAll(page: Page, least: number): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const found = new Set<string>();
  const step = (page.viewportSize()?.height ?? 600) - 100;
  for (let top = 0; top < height; top += step) {
    await page.evaluate((y) => window.scrollTo(0, y), top);
    for (const flaw of await flaws(page, { least, within: '#app' })) found.add(flaw);
  }
  return [...found];
}

/** Room between what turned and the buttons below it in one column, before anything is scrolled; below 0 they lie over it. */
async function foot(page: Page): Promise<number> {
  return page.evaluate(() => {
    window.scrollTo(0, 0);
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return (box('[data-on]')?.top ?? Number.NaN) - (box('.turning p')?.bottom ?? Number.NaN);
  });
}

/** Whether all of it is on the screen before anything is scrolled. */
async function inSight(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((s) => {
    window.scrollTo(0, 0);
    const box = document.querySelector(s)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  }, selector);
}

/** Those that are looked at in `npm test` first: the largest desk and a low phone. */
const LOOKED_AT = [SIZES[2], SIZES[3], SIZES[0], SIZES[1], SIZES[4]].slice(0, sample(2, 5));

test.each(LOOKED_AT)('at $width×$height no screen has a fault', async (size) => {
  const phone = size.width < 600;
  const options = { ...size, touch: phone, reducedMotion: true };
  const least = phone ? 14 : 13;
  const hand = phone ? 'touch' : 'mouse';
  const look = async (page: Page, name: string, fits = false) => {
    expect([name, await flawsOfAll(page, least)]).toEqual([name, []]);
    if (!fits) return;
    const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect([name, over]).toEqual([name, 0]);
  };
  const first = await openPage(options);
  await look(first.page, 'title', true);
  await press(first.page, hand, '[data-start]');
  await look(first.page, 'start', !phone);
  await first.close();

  const orders = await openSaved(savedWhen(atOrders), options);
  await look(orders.page, 'orders', !phone);
  await press(orders.page, hand, '[data-orders="under-price"]');
  await look(orders.page, 'orders under a price', !phone);
  await press(orders.page, hand, '[data-arrests="tighten"]');
  await press(orders.page, hand, '[data-sign]');
  await look(orders.page, 'election', true);
  expect(await inSight(orders.page, '[data-on]')).toBe(true);
  await orders.close();

  const years = await openSaved(savedWhen(atTurn), options);
  // On a phone what was told before stands below the buttons, and they are in sight.
  await look(years.page, 'years', !phone);
  expect(await inSight(years.page, '[data-on]')).toBe(true);
  expect(await inSight(years.page, '[data-skip]')).toBe(true);
  await years.close();
  const fall = await openSaved(savedInTerms(atFall), options);
  if (phone) expect(await foot(fall.page)).toBeGreaterThanOrEqual(0);
  await press(fall.page, hand, '[data-skip]');
  await look(fall.page, 'end');
  await press(fall.page, hand, '[data-table]');
  await press(fall.page, hand, '[data-draw="reported"]');
  await look(fall.page, 'end with its table');
  await press(fall.page, hand, '[data-home]');
  await look(fall.page, 'title after an end', true);
  await fall.close();

  // A quarter in which somebody comes back, beside the picture.
  const running = await openSaved(
    savedWhen((state) => state.screen === 'turn' && toldNow(state, wordsFor(state.facts)).returned !== null),
    options,
  );
  expect(await running.page.locator('[data-return]').count()).toBe(1);
  await look(running.page, 'somebody comes back');
  await press(running.page, hand, '.menu');
  await running.page.locator('dialog button', { hasText: 'Leave' }).click();
  await look(running.page, 'title with a term under way', true);
  await running.close();
});

const headed = (page: Page) =>
  page.evaluate(() => [document.activeElement?.tagName ?? '', document.activeElement?.textContent?.trim() ?? '']);

test('the focus lands on the heading of each new screen', async () => {
  const { page, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  const heading = async (text: RegExp) => {
    await expect.poll(async () => (await headed(page))[0]).toBe('H1');
    expect((await headed(page))[1]).toMatch(text);
  };
  await press(page, 'mouse', '[data-start]');
  await heading(/Belarus/);
  await press(page, 'mouse', '.brand');
  await heading(/Other/);
  await close();

  const later = await openSaved(savedWhen(atOrders), { width: 1366, height: 625, reducedMotion: true });
  const { page: p } = later;
  const next = async (selector: string, text: RegExp) => {
    await press(p, 'mouse', selector);
    await expect.poll(async () => (await headed(p))[0]).toBe('H1');
    expect((await headed(p))[1]).toMatch(text);
  };
  await press(p, 'mouse', '[data-orders="none"]');
  await press(p, 'mouse', '[data-arrests="nothing"]');
  await next('[data-sign]', /You stay|voted out/);
  await next('[data-on]', /years after/);
  await next('[data-skip]', /fog lifts/);
  await next('[data-home]', /Other/);
  await next('[data-start]', /Belarus/);
  await later.close();
});

test('nothing is preselected in the standing orders, and they cannot be signed before both are chosen', async () => {
  const { page, close } = await openSaved(savedWhen(atOrders), { width: 1366, height: 625, reducedMotion: true });
  const chosen = page.locator('.choice[aria-checked="true"]');
  const sign = page.locator('[data-sign]');
  expect([await chosen.count(), await sign.isDisabled()]).toEqual([0, true]);
  await press(page, 'mouse', '[data-arrests="nothing"]');
  expect([await chosen.count(), await sign.isDisabled()]).toEqual([1, true]);
  await press(page, 'mouse', '[data-orders="none"]');
  expect([await chosen.count(), await sign.isDisabled()]).toEqual([2, false]);
  await page.reload({ waitUntil: 'load' });
  expect([await chosen.count(), await sign.isDisabled()]).toEqual([2, false]);
  await close();
});

test('the bet says which count it is about where it is asked', async () => {
  const { page, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await press(page, 'mouse', '[data-start]');
  expect(await page.locator('#bet-prisoners').textContent()).toMatch(/reported .*today [\d,]+ reported/);
  expect(await page.locator('.betlede').textContent()).toContain('the number they report');
  // Half of it is a bet too: the end judges that half.
  const said = page.locator('[data-go] span').last();
  expect(await said.textContent()).toBe('without a bet');
  await press(page, 'mouse', '[data-more]');
  expect(await said.textContent()).toBe('with half of the bet');
  await press(page, 'mouse', '[data-deal="no-pays"]');
  expect(await said.textContent()).toMatch(/^first quarter/);
  await close();
});

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('the years pass while they are seen, wait in a hidden tab, and are over after one press', async () => {
  const { page, errors, close } = await openSaved(savedWhen(atOrders, 8), { width: 1366, height: 625 });
  await press(page, 'mouse', '[data-orders="all"]');
  await press(page, 'mouse', '[data-arrests="nothing"]');
  await press(page, 'mouse', '[data-sign]');
  await page.clock.install();
  // From here on time passes when it is let, however busy this machine is.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 5000));
  await page.locator('[data-on]').click();
  const quarters = async () => {
    const d = await page.locator('.chart [data-line="reported"] .core').getAttribute('d');
    return (d ?? '').split(/[ML]/).length - 2;
  };
  /** Lets so many milliseconds pass in the page, in steps in which it can draw. */
  const pass = async (ms: number) => {
    for (let done = 0; done < ms; done += 100) await page.clock.runFor(100);
  };
  expect(await quarters()).toBe(8);
  // Well before the first turning point.
  await pass(1300);
  await setHidden(page, true);
  const some = await quarters();
  expect(some).toBeGreaterThan(8);
  expect(some).toBeLessThan(12);
  await pass(8000);
  expect(await quarters()).toBe(some);
  await setHidden(page, false);
  await pass(2000);
  expect(await quarters()).toBeGreaterThan(some);

  await page.clock.resume();
  // Whatever is still to come, the button that says so is the last one.
  for (let i = 0; i < 10 && !(await page.locator('[data-on]').textContent())?.includes('See what happened'); i++)
    await press(page, 'mouse', '[data-on]');
  expect(await quarters()).toBeLessThan(40);
  await press(page, 'mouse', '[data-on]');
  expect(await page.locator('main.end').count()).toBe(1);
  expect(errors).toEqual([]);
  await close();
});

test('the years can be skipped, and with reduced motion they stand at their next turning point at once', async () => {
  const { page, close } = await openSaved(savedWhen(atTurn), { width: 390, height: 660, touch: true });
  await press(page, 'touch', '[data-skip]');
  expect(await page.locator('main.end').count()).toBe(1);
  await close();

  const still = await openSaved(savedWhen(atTurn), { width: 390, height: 660, touch: true, reducedMotion: true });
  await still.page.locator('.turning em').waitFor();
  expect(await still.page.locator('.turning').textContent()).toMatch(/Turning point 1 of [123], Q\d 20\d\d/);
  await still.close();
});

test('"why?" beside the chance to stay: on the orders and on the night of the vote, with what moved approval, and back again', async () => {
  for (const size of [SIZES[0], SIZES[3]]) {
    const phone = size.width < 600;
    const hand = phone ? 'touch' : 'mouse';
    const { page, errors, close } = await openSaved(savedWhen(atOrders), {
      ...size,
      touch: phone,
      reducedMotion: true,
    });
    const panel = page.locator('.why-panel');
    const ask = async (): Promise<string> => {
      await press(page, hand, '[data-why="vote"]');
      await panel.waitFor();
      expect(await flaws(page, { least: phone ? 14 : 13, within: '#app' })).toEqual([]);
      expect(await panel.locator('[data-cause]').count()).toBeGreaterThan(0);
      // It leads on to the rule of the vote, and to what that rests on.
      await panel.locator('[data-start] summary').click();
      expect(await panel.locator('[data-start] [data-source]').count()).toBeGreaterThan(0);
      const said = (await panel.locator('h2').textContent()) ?? '';
      const ends = (await panel.locator('[data-ends]').textContent()) ?? '';
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-why'))).toBe('vote');
      return `${said} ${ends}`;
    };
    expect(await ask()).toMatch(/^Chance to stay: \d+ to \d+ in 100 From [\d.]+% to [\d.]+%\.$/);
    await press(page, hand, '[data-orders="none"]');
    await press(page, hand, '[data-arrests="nothing"]');
    await press(page, hand, '[data-sign]');
    const night = await ask();
    // The same chance as beside it, and the same approval.
    const beside = (await page.locator('.card.paper').textContent()) ?? '';
    const [, approval, chance] = /on the day: (\d+)%\. With it (\d+) in 100/.exec(beside) ?? [];
    expect(night).toMatch(new RegExp(`^Chance to stay: ${chance} in 100 From [\\d.]+% to [\\d.]+%\\.$`));
    expect(Math.round(Number(/to ([\d.]+)%\.$/.exec(night)?.[1]))).toBe(Number(approval));
    expect(errors).toEqual([]);
    await close();
  }
});

test('a turning point has the same number in its caption, on the chart and in the list; a reload goes on where it was', async () => {
  const { page, context, close } = await openSaved(savedWhen(atTurn, 8), { width: 1366, height: 625 });
  // Hidden or not from its first moment on, so that no time passes between the loading and a look.
  await context.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'hidden', {
      configurable: true,
      get: () => sessionStorage.getItem('hidden') === 'yes',
    });
  });
  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      sessionStorage.setItem('hidden', value ? 'yes' : 'no');
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await page.clock.install();
  await page.reload({ waitUntil: 'load' });
  const quarters = async () => {
    const d = await page.locator('.chart [data-line="reported"] .core').getAttribute('d');
    return (d ?? '').split(/[ML]/).length - 2;
  };
  const pass = async (ms: number) => {
    for (let done = 0; done < ms; done += 100) await page.clock.runFor(100);
  };
  let turns = 0;
  for (let i = 0; i < 4; i++) {
    await hide(false);
    await pass(1500);
    await hide(true);
    const before = await quarters();
    await page.reload({ waitUntil: 'load' });
    await pass(1500);
    // Neither from the beginning nor on: it waits where it was.
    expect(await quarters()).toBe(before);
    await hide(false);
    await pass(1500);
    expect(await quarters()).toBeGreaterThanOrEqual(before);
    await pass(20_000);
    const caption =
      (await page.locator('.turning em').count()) > 0 ? await page.locator('.turning em').textContent() : null;
    const number = /^Turning point (\d) of \d/.exec(caption ?? '')?.[1];
    if (number !== undefined) {
      turns++;
      expect(number).toBe(String(turns));
      expect(await page.locator('.mark.turns').last().textContent()).toBe(number);
      // Those before keep theirs; whatever else is told has a letter.
      expect(await page.locator('.mark.turns text').allTextContents()).toEqual(
        Array.from({ length: turns }, (_, k) => String(k + 1)),
      );
      expect(
        (await page.locator('.told i:not(.turns)').allTextContents()).filter((mark) => !/^[a-z]$/.test(mark)),
      ).toEqual([]);
    }
    if ((await page.locator('[data-on]').textContent())?.includes('See what happened')) break;
    await page.locator('[data-on]').click();
  }
  expect(turns).toBeGreaterThan(1);
  await close();
});

test('figures that change say from what to what, and what came of a lever stands beside the levers', async () => {
  const { page, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  await startTerm(page, 'mouse');
  const read = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.strip .m .v')].map((v) => [
        v.querySelector('span')?.textContent ?? '',
        v.querySelector('small')?.textContent ?? '',
      ]),
    );
  const moved = new Set<number>();
  let echoes = 0;
  for (let quarter = 1; quarter <= 5; quarter++) {
    const before = await read();
    await playQuarter(page, 'mouse', quarter);
    await page.locator('.strip .q', { hasText: `quarter ${quarter + 1} ` }).waitFor();
    // Pulled in quarters 1, 3 and 5: told two quarters later, beside the levers or one tap away.
    if (quarter === 2 || quarter === 4) {
      const beside = page.locator('.expl .echo[data-echo="6"]');
      const inSight = await beside.count();
      if (inSight > 0) expect(await beside.textContent()).toMatch(/^Your lever, Meet the allies:.{20,}/);
      await press(page, 'mouse', '[data-news]');
      expect(await page.locator('dialog .echo[data-echo="6"]').textContent()).toMatch(/^Your lever, Meet the allies:/);
      await page.keyboard.press('Escape');
      echoes++;
    }
    (await read()).forEach(([value, note], i) => {
      const was = before[i]?.[0];
      expect([quarter, i, note]).toEqual([quarter, i, value === was ? '' : `was ${was}`]);
      if (value !== was) moved.add(i);
    });
  }
  expect([...moved].sort()).toEqual([0, 1, 2, 3, 4]);
  expect(echoes).toBe(2);
  await close();
});
