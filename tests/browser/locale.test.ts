// The interface in languages that do not exist yet: every sentence of the catalogue two fifths longer, and every letter on the
// page a Cyrillic one. Nothing is cut, covered or out of reach; on a phone what does not fit scrolls. (The words of a scenario
// have their lengths checked when it is read.)
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sample } from '../long.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { playOut, playQuarter, startTerm } from './play.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;

/** Where the names of a text of the catalogue are filled in, as it is built: after its plural form was chosen. */
const FILLED = /(\.select\(Number\([^;]{0,60}?)(\.replace\(\/\\\{\(\\w\+\)\\\}\/g)/g;

/** Every word of the catalogue with its first two fifths once more; names in braces stay. */
async function longer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      longer: (text: string) =>
        text.replace(/\{\w+\}|\p{L}+/gu, (word) =>
          word.startsWith('{') ? word : word + word.slice(0, Math.round(word.length * 0.4)),
        ),
    });
  });
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    await route.fulfill({ response, body: code.replace(FILLED, '$1.replace(/^.*$/s,longer)$2') });
  });
}

/** Every Latin letter on the page as a Cyrillic one, whoever wrote it. */
async function cyrillic(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const LATIN = 'abcdefghijklmnopqrstuvwxyz';
    const OTHER = 'абцдефгхийклмнопярстувшхыз';
    const other = (letter: string): string => {
      const at = OTHER[LATIN.indexOf(letter.toLowerCase())] ?? letter;
      return letter === letter.toLowerCase() ? at : at.toUpperCase();
    };
    const change = (node: Node): void => {
      const text = node.textContent ?? '';
      if (node.nodeType !== Node.TEXT_NODE || node.parentElement?.closest('script, style, title, kbd')) return;
      const changed = text.replace(/[a-z]/gi, other);
      if (changed !== text) node.textContent = changed;
    };
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records)
        for (const root of [target, ...addedNodes]) {
          change(root);
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) change(node);
        }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
}

const LANGUAGES = [
  ['longer by two fifths', 'phone', longer, PHONE],
  ['Cyrillic', 'desk', cyrillic, DESK],
  ['Cyrillic', 'phone', cyrillic, PHONE],
  ['longer by two fifths', 'desk', longer, DESK],
] as const;

test.each(LANGUAGES.slice(0, sample(2, 4)))(
  '%s, on a %s: nothing is cut or covered',
  async (language, size, change, screen) => {
    const { page, errors, close } = await openPage(screen);
    await change(page);
    await page.reload({ waitUntil: 'load' });
    // The language is there at all.
    const title = (await page.locator('[data-start]').textContent()) ?? '';
    expect(title).toContain(language === 'Cyrillic' ? 'Старт' : 'StartSt');
    const found: string[] = [];
    const hand = size === 'phone' ? 'touch' : 'mouse';
    const least = size === 'phone' ? 14 : 13;
    const onStep = async (name: string) => {
      for (const flaw of await flaws(page, { least, within: '#app' })) found.push(`${name}: ${flaw}`);
    };
    await onStep('title');
    await startTerm(page, hand);
    const quarters = sample(3, 8);
    for (let quarter = 1; quarter <= quarters; quarter++) await playQuarter(page, hand, quarter, { onStep });
    if (quarters === 8) await playOut(page, hand, { onStep });
    expect([...new Set(found)]).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  },
);
