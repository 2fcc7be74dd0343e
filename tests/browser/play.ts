// Plays a term through the page as a person would: by mouse, by touch or by keyboard alone. Knows only what is on screen.
import type { Page } from 'playwright-core';

export type Hand = 'mouse' | 'touch';

export interface Watch {
  /** Called once on every new screen and in every quarter, when it can be acted on. */
  readonly onStep?: (name: string, page: Page) => Promise<void>;
}

/** Clicks or taps one element. */
export async function press(page: Page, hand: Hand, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  if (hand === 'touch') await target.tap();
  else await target.click();
  await settle(page);
}

/** Waits until what was pressed is on screen: the interface draws in the frame after an action. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function strike(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settle(page);
}

/** Fixes the dice of the next term, so that a test plays the same one every time. */
export async function fixDice(page: Page, seed: number): Promise<void> {
  await page.evaluate((n) => {
    crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
      if (array instanceof Uint32Array) array.fill(n);
      return array;
    };
  }, seed);
}

export async function startTerm(page: Page, hand: Hand, quarters = 8, seed = 7): Promise<void> {
  await fixDice(page, seed);
  await press(page, hand, '[data-start]');
  await press(page, hand, `[data-term="${quarters}"]`);
  await press(page, hand, '[data-more]');
  await press(page, hand, '[data-deal="no-pays"]');
  await press(page, hand, '[data-go]');
  await page.locator('.turn').waitFor();
}

/** The quarter on the strip, as a number; 1 = first. */
export async function quarterOf(page: Page): Promise<number> {
  const text = await page.locator('.strip .q').textContent();
  return Number(/\d+/.exec(text ?? '')?.[0] ?? 0);
}

const ANSWERS = ['accept', 'counter', 'refuse'] as const;

/** One quarter: the dilemma, the offer (accept, counter and refuse by turns), a lever every second time, and on. */
export async function playQuarter(page: Page, hand: Hand, quarter: number, watch: Watch = {}): Promise<void> {
  await watch.onStep?.(`quarter-${quarter}`, page);
  if ((await page.locator('[data-weigh]').count()) > 0) {
    await press(page, hand, '[data-weigh]');
    await watch.onStep?.(`weighed-${quarter}`, page);
    await press(page, hand, '[data-option]:not([disabled])');
    await watch.onStep?.(`decided-${quarter}`, page);
  }
  if ((await page.locator('[data-answer]').count()) > 0) {
    const answer = ANSWERS[quarter % ANSWERS.length] ?? 'accept';
    await press(page, hand, `[data-answer="${answer}"]`);
    if (answer === 'counter') {
      await watch.onStep?.(`counter-${quarter}`, page);
      await press(page, hand, '[data-counter]:not([disabled])');
      await press(page, hand, '[data-ask]');
    }
    await page.locator('.done').waitFor();
    await watch.onStep?.(`answered-${quarter}`, page);
  }
  if (quarter % 2 === 1) {
    if ((await page.locator('[data-tab="levers"]').count()) > 0) await press(page, hand, '[data-tab="levers"]');
    await press(page, hand, '[data-lever="6"]');
    if ((await page.locator('[data-direction="further"]:not([disabled])').count()) > 0)
      await press(page, hand, '[data-direction="further"]');
    await watch.onStep?.(`lever-${quarter}`, page);
  }
  await press(page, hand, '[data-next]:not([disabled])');
}

/** From the orders to the end. */
export async function playOut(page: Page, hand: Hand, watch: Watch = {}): Promise<void> {
  await page.locator('[data-sign]').waitFor();
  await watch.onStep?.('orders', page);
  await press(page, hand, '[data-orders="under-price"]');
  await press(page, hand, '[data-arrests="tell"]');
  await watch.onStep?.('ordered', page);
  await press(page, hand, '[data-sign]');
  await page.locator('[data-on]').waitFor();
  await watch.onStep?.('election', page);
  for (let i = 0; i < 20 && (await page.locator('main.end').count()) === 0; i++) {
    if (i > 0) await watch.onStep?.(`years-${i}`, page);
    await press(page, hand, '[data-on]');
  }
  await page.locator('main.end').waitFor();
  await watch.onStep?.('end', page);
}

export async function playTerm(page: Page, hand: Hand, quarters = 8, watch: Watch = {}, seed = 7): Promise<void> {
  await watch.onStep?.('title', page);
  await startTerm(page, hand, quarters, seed);
  for (let quarter = 1; quarter <= quarters; quarter++) await playQuarter(page, hand, quarter, watch);
  await playOut(page, hand, watch);
}

/**
 * Moves the focus to `selector` as somebody without a pointer does: by Tab, and by the arrow keys inside a group that is one
 * stop. Gives the number of keys; throws after more than a page may have.
 */
export async function reach(page: Page, selector: string): Promise<number> {
  for (let keys = 0; keys < 90; keys++) {
    const where = await page.evaluate((s) => {
      const at = document.activeElement;
      if (at?.matches(s)) return 'there';
      return at?.matches('[data-rove]') && at.parentElement?.querySelector(s) ? 'in its group' : 'elsewhere';
    }, selector);
    if (where === 'there') return keys;
    await page.keyboard.press(where === 'elsewhere' ? 'Tab' : 'ArrowRight');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Tab, the arrows and Enter alone: no shortcut, no pointer. */
export async function playTermByTab(page: Page, quarters = 8, watch: Watch = {}, seed = 11): Promise<void> {
  const go = async (selector: string) => {
    await reach(page, selector);
    await strike(page, 'Enter');
  };
  await watch.onStep?.('title', page);
  await fixDice(page, seed);
  await go('[data-start]');
  await go(`[data-term="${quarters}"]`);
  await go('[data-deal="yes-home"]');
  await go('[data-go]');
  await page.locator('.turn').waitFor();
  const column = (await page.locator('.tabs').count()) > 0;
  for (let quarter = 1; quarter <= quarters; quarter++) {
    await watch.onStep?.(`quarter-${quarter}`, page);
    if ((await page.locator('[data-weigh]').count()) > 0) {
      await go('[data-weigh]');
      await watch.onStep?.(`weighed-${quarter}`, page);
      await go('[data-option]:not([disabled])');
    }
    if ((await page.locator('[data-answer]').count()) > 0) {
      if (quarter % 3 === 2) {
        await go('[data-answer="counter"]');
        await watch.onStep?.(`counter-${quarter}`, page);
        await go('[data-counter]:not([disabled])');
        await go('[data-ask]');
      } else await go('[data-answer="refuse"]');
      await watch.onStep?.(`answered-${quarter}`, page);
    }
    if (quarter % 4 === 1) {
      if (column) await go('[data-tab="levers"]');
      await go('[data-lever="6"]');
      if ((await page.locator('[data-direction="further"]:not([disabled])').count()) > 0)
        await go('[data-direction="further"]');
      await watch.onStep?.(`lever-${quarter}`, page);
    }
    await go('[data-next]:not([disabled])');
  }
  await watch.onStep?.('orders', page);
  await go('[data-orders="none"]');
  await go('[data-arrests="nothing"]');
  await go('[data-sign]');
  await page.locator('[data-on]').waitFor();
  await watch.onStep?.('election', page);
  for (let i = 0; i < 20 && (await page.locator('main.end').count()) === 0; i++) {
    if (i > 0) await watch.onStep?.(`years-${i}`, page);
    await go('[data-on]');
  }
  await page.locator('main.end').waitFor();
  await watch.onStep?.('end', page);
}

/** The single keys of the settings page, after a start by Tab. */
export async function playQuarterByKeys(page: Page, quarter: number): Promise<void> {
  // The first key opens the arguments.
  for (const key of ['q', 'q', 'w', 'e'])
    if (
      (await page.locator('.opt').count()) > 0 &&
      (await page.locator('[data-option][aria-checked="true"]').count()) === 0
    )
      await strike(page, key);
  if ((await page.locator('[data-answer]').count()) > 0) {
    if (quarter % 2 === 1) await strike(page, 'a');
    else {
      await strike(page, 'c');
      for (const key of ['1', '2', '3']) await strike(page, key);
      await reach(page, '[data-ask]');
      await strike(page, 'Enter');
    }
  }
  await strike(page, '7');
  await strike(page, '7');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await strike(page, 'Enter');
}
