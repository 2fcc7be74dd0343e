// All screens and states (`a11y-states.ts`) under what people ask of their browsers: no barrier that axe finds, targets for
// fingers, a focus that is seen and not covered, nothing cut or covered with colours of the system, more contrast, or wider text.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { PLACES, walk } from './a11y-states.ts';
import { barriers } from './axe.ts';
import { flaws } from './looks.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;

/** On a phone as low as 660 pixels there is no room for 44 in the row of the menu and the headline; they have more than 24. */
const LOWER = '.menu, .ticker, .chip-back';

/** Controls smaller than `least` pixels each way; links in a running text may be as high as its line (WCAG 2.5.8). */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    ([size, lower]) => {
      const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
      return [...(modal ?? document).querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')]
        .filter(
          (e) =>
            e.checkVisibility({ visibilityProperty: true }) && !e.matches(':disabled, p *, .link, h1 *, h2 *, h3 *'),
        )
        .map((e) => ({ e, box: (e.closest('label') ?? e).getBoundingClientRect() }))
        .filter(({ e, box }) => {
          const enough = (e.matches(lower) ? 24 : size) - 0.5;
          return box.width > 0 && (box.width < enough || box.height < enough);
        })
        .map(
          ({ e, box }) =>
            `${Math.round(box.width)}×${Math.round(box.height)} ${e.className} ${(e.textContent ?? '').trim().slice(0, 24)}`,
        );
    },
    [least, LOWER] as const,
  );
}

/** Tab stops whose focus cannot be seen: no frame, or something over their middle. */
async function unseenFocus(page: Page): Promise<string[]> {
  const found = new Set<string>();
  await page.evaluate(() => {
    const modal = [...document.querySelectorAll('dialog[open]')].at(-1);
    (modal ?? document.body).querySelector<HTMLElement>('h1, h2')?.focus();
  });
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const flaw = await page.evaluate(() => {
      const e = document.activeElement;
      if (!(e instanceof HTMLElement) || e === document.body) return 'end';
      const said = `${e.tagName} ${e.className} ${(e.textContent ?? '').trim().slice(0, 24)}`;
      const { outlineStyle, outlineWidth } = getComputedStyle(e);
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no frame: ${said}`;
      const box = e.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `out of sight: ${said}`;
      const at = document.elementFromPoint(x, y);
      return at && (e.contains(at) || at.contains(e) || getComputedStyle(e).pointerEvents === 'none')
        ? ''
        : `covered by ${at?.className}: ${said}`;
    });
    if (flaw === 'end') break;
    if (flaw !== '') found.add(flaw);
  }
  return [...found];
}

/** The reader's own spacing, as WCAG 1.4.12 has it. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

async function space(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = text === '' ? [] : [sheet];
    for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
  }, css);
}

const CONDITIONS = [
  ['colours of the system', (page: Page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })],
  [
    'more contrast',
    (page: Page) => page.emulateMedia({ forcedColors: 'none', contrast: 'more', reducedMotion: 'reduce' }),
  ],
] as const;

test.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)(
  '%s: no state has a barrier, a target too small, a focus unseen, or a fault under other colours',
  async (size, screen) => {
    const phone = size === 'phone';
    // A part of them by turns; all of them in the long run.
    const places = PLACES.filter((_, i) => i % sample(5, 1) === (phone ? 3 : 2) % sample(5, 1));
    const found: string[] = [];
    for (const { name: place, open, states } of places) {
      const { page, close } = await open(screen);
      for (const [name, way] of states) {
        // Keys are for a keyboard: on a screen for fingers they are not offered.
        if (phone && name === 'single keys') continue;
        await walk(page, way);
        const say = (what: string, list: readonly string[]) =>
          found.push(...list.map((line) => `${place}, ${name}, ${what}: ${line}`));
        say('axe', await barriers(page));
        say('targets', await smallTargets(page, phone ? 44 : 24));
        if (!phone) say('focus', await unseenFocus(page));
        for (const [condition, ask] of CONDITIONS) {
          await ask(page);
          say(condition, await flaws(page, { least: phone ? 14 : 13, within: '#app' }));
          if (condition === 'more contrast') say(condition, await barriers(page));
        }
        await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'reduce' });
        await space(page, SPACING);
        await page.locator('html[data-roomy]').waitFor();
        say('wide text', await flaws(page, { least: phone ? 14 : 13, within: '#app' }));
        await space(page, '');
        await page.locator('html:not([data-roomy])').waitFor();
      }
      await close();
    }
    expect(found).toEqual([]);
  },
  sample(300_000, 1_800_000),
);
