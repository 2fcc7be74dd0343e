// Presses whatever is enabled, at random but repeatably, as somebody would who reads nothing: by mouse and keys or by touch.
import type { Page } from 'playwright-core';
import { stream } from '../session/play.ts';
import { flaws, type Looks } from './looks.ts';

export interface Clicks {
  readonly seed: number;
  readonly hand: 'mouse' | 'touch';
  readonly looks: Looks;
  /** So many actions at random; after them only those that lead on. */
  readonly wild: number;
}

export interface Clicked {
  readonly actions: number;
  /** The end was reached. */
  readonly ended: boolean;
  /** Flaws by what they are, each with the first action after which it was seen. */
  readonly flaws: ReadonlyMap<string, string>;
  /** What was pressed, in order. */
  readonly trail: readonly string[];
}

/** So many actions without one enabled control that leads on are a dead end. */
const PATIENCE = 30;
/** So many actions that lead on end any term. */
const ENOUGH = 170;
/** Within so many milliseconds a part of the interface is there, or it is a dead end. */
const FETCHED_MS = 5000;
const ANY_CONTROL = 'button:enabled, a[href]';
const KEYS = [...'acrqwe1234567890', 'Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'Tab', ' '];

interface Target {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** What lies over its middle; null for nothing. A notice may. */
  readonly under: string | null;
}
interface Choice {
  readonly ended: boolean;
  readonly movers: number;
  readonly target: Target | null;
}

/** Finds the enabled controls, takes one and brings it into sight. Runs in the page. */
function choose([u, tame]: readonly [number, boolean]): Choice {
  // The way back from the teacher’s page leads on too.
  const MOVERS =
    'a[href="#/"], [data-next], [data-sign], [data-on], [data-go], [data-continue], [data-ask], [data-real]';
  // A tab leads to the other half of a decision.
  const PARTS =
    '[data-answer], [data-weigh], [data-option][aria-checked="false"], .tab[aria-pressed="false"], .choice[aria-checked="false"], [data-start], [data-deal], [data-counter]';
  const ended = document.querySelector('main.end:not(.lesson-end)') !== null;
  const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
  const all = [
    ...(modal ?? document.body).querySelectorAll<HTMLElement>(
      'button, a[href], input, select, summary, [role="slider"]',
    ),
  ];
  const open = all.filter((e) => {
    const away = e.matches(':disabled, a[download], [data-again]') || (e.closest('[inert]') ?? null) !== null;
    return !away && e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 0;
  });
  const weight = (e: HTMLElement): number => (e.matches(MOVERS) ? 6 : e.matches(PARTS) ? 4 : 1);
  // Tame: the first that leads on, then a part of the decision, then the way out of a dialog or to the other step.
  const best = Math.max(...open.map(weight));
  const list = tame ? (best > 1 ? open.filter((e) => weight(e) === best) : modal ? open.slice(-1) : open) : open;
  const sum = list.reduce((n, e) => n + weight(e), 0);
  let left = u * sum;
  const taken = list.find((e) => {
    left -= weight(e);
    return left < 0;
  });
  const movers = open.filter((e) => e.matches(`${MOVERS}, ${PARTS}`)).length;
  if (!taken) return { ended, movers, target: null };
  taken.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = taken.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const named = (e: Element) => `${e.getAttribute('class') ?? e.tagName} "${(e.textContent ?? '').slice(0, 30)}"`;
  const at = document.elementFromPoint(x, y);
  const free = at === null || taken.contains(at) || at.contains(taken) || at.closest('.notice') !== null;
  return { ended, movers, target: { name: named(taken), x, y, under: free ? null : named(at) } };
}

const settle = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
  );

/** Plays from wherever the page is to the end of a term, or to a dead end, which is an error with the trail. */
export async function clickAbout(page: Page, { seed, hand, looks, wild }: Clicks): Promise<Clicked> {
  const random = stream(seed);
  for (let i = 0; i < 5; i++) random();
  const trail: string[] = [];
  const seen = new Map<string, string>();
  let without = 0;
  for (let action = 0; action < wild + ENOUGH; action++) {
    const note = (flaw: string): void => {
      if (!seen.has(flaw)) seen.set(flaw, `${action} ${trail.slice(-3).join(' > ')}`);
    };
    for (const flaw of await flaws(page, looks)) note(flaw);
    const u = random();
    let { ended, movers, target } = await page.evaluate(choose, [u, action >= wild] as const);
    if (!ended && !target) {
      // A part that is fetched when it is first shown may still be on its way.
      const come = page.locator(ANY_CONTROL).first().waitFor({ timeout: FETCHED_MS });
      await come.catch(() => {});
      ({ ended, movers, target } = await page.evaluate(choose, [u, action >= wild] as const));
    }
    if (ended) return { actions: action, ended, flaws: seen, trail };
    without = movers > 0 ? 0 : without + 1;
    if (without > PATIENCE || !target) throw new Error(`dead end after ${trail.join(' > ')}`);
    if (target.under !== null) note(`out of reach under ${target.under}: ${target.name}`);
    const key = KEYS[Math.floor(random() * KEYS.length)] ?? 'Tab';
    if (hand === 'mouse' && action < wild && random() < 0.2) {
      trail.push(`key ${key}`);
      await page.keyboard.press(key);
    } else {
      trail.push(target.name);
      if (hand === 'touch') await page.touchscreen.tap(target.x, target.y);
      else await page.mouse.click(target.x, target.y);
    }
    await settle(page);
  }
  return { actions: wild + ENOUGH, ended: false, flaws: seen, trail };
}
