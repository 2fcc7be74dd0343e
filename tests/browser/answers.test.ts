// An answer in the built site: taken back by the word on it, followed by what came of it, and the price asked "why?".
import { expect, test } from 'vitest';
import { BUILT_IN, parseProseJson } from '../../src/scenarios/index.ts';
import type { PublicState } from '../../src/session/index.ts';
import { sample } from '../long.ts';
import { potash } from '../rules/models.ts';
import { savedWhen } from '../session/saved.ts';
import { flaws } from './looks.ts';
import { type Hand, press } from './play.ts';
import { openSaved } from './saved.ts';

const SCREENS = [
  { name: 'desk, mouse', width: 1366, height: 625, touch: false },
  { name: 'column, touch', width: 390, height: 660, touch: true },
] as const;

/** The first save, by seed, of a term that comes to such a state. */
function saveAt(at: (state: PublicState) => boolean): string {
  for (let seed = 1; seed < 60; seed++)
    try {
      return savedWhen(at, seed, 16);
    } catch {
      // The next dice.
    }
  throw new Error('no term comes there');
}

const fresh = (state: PublicState) =>
  state.screen === 'turn' && state.pending.option === null && state.pending.answer === null && state.pending.lever < 0;
const dilemma = (place: 'beside' | 'instead') => (state: PublicState) =>
  fresh(state) && state.dilemma?.place === place && (state.view?.offer.people ?? 0) > 0 === (place === 'beside');

test.each(SCREENS.slice(-sample(1, 2)))(
  '$name: the word Undo on a chosen option takes it back, until Next quarter',
  async (screen) => {
    const hand: Hand = screen.touch ? 'touch' : 'mouse';
    for (const place of ['beside', 'instead'] as const) {
      const { page, errors, close } = await openSaved(saveAt(dilemma(place)), { ...screen, reducedMotion: true });
      await press(page, hand, '[data-weigh]');
      expect(await page.locator('.opt .undo').count()).toBe(0);
      await press(page, hand, '[data-option]:not([disabled])');
      // Beside an offer the offer comes up; the option lies behind its tab.
      if (place === 'beside') await press(page, hand, screen.touch ? '[data-tab="dilemma"]' : '.dtab');
      const chosen = page.locator('.opt[aria-checked="true"]');
      expect(await chosen.count()).toBe(1);
      expect(await chosen.locator('.undo').textContent()).toBe('Undo');
      expect(await flaws(page, { least: 13, within: 'body' })).toEqual([]);
      await press(page, hand, '.opt .undo');
      expect(await page.locator('.opt[aria-checked="true"], .opt .undo').count()).toBe(0);
      expect(await page.locator('[data-next]').first().isDisabled()).toBe(true);
      expect(errors).toEqual([]);
      await close();
    }
  },
);

test.each(SCREENS.slice(0, sample(1, 2)))(
  '$name: the news of the next quarter say what came of the option',
  async (screen) => {
    const hand: Hand = screen.touch ? 'touch' : 'mouse';
    const { page, errors, close } = await openSaved(saveAt(dilemma('instead')), { ...screen, reducedMotion: true });
    const prose = parseProseJson(BUILT_IN[0]?.prose, 'prose', potash);
    if (!prose.ok) throw new Error('the prose does not parse');
    await press(page, hand, '[data-weigh]');
    await press(page, hand, '[data-option]:not([disabled])');
    const option = (await page.locator('.opt[aria-checked="true"] b').textContent()) ?? '';
    await press(page, hand, '[data-next]:not([disabled])');
    await press(page, hand, '[data-news], .ticker');
    const told = (await page.locator('dialog [data-outcome="choice"]').textContent()) ?? '';
    expect(told).toContain(`(${option})`);
    expect(told.length).toBeGreaterThan(option.length + 25);
    expect(await flaws(page, { least: 13, within: 'body' })).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  },
);

test.each(SCREENS.slice(-sample(1, 2)))(
  '$name: "why?" at the price opens the panel at the price, with an offer and without',
  async (screen) => {
    const hand: Hand = screen.touch ? 'touch' : 'mouse';
    const offered = (people: boolean) => (state: PublicState) =>
      fresh(state) &&
      !state.dilemma &&
      (state.view?.quarter ?? 0) > 2 &&
      (state.view?.offer.people ?? 0) > 0 === people;
    for (const people of [true, false]) {
      const { page, errors, close } = await openSaved(saveAt(offered(people)), { ...screen, reducedMotion: true });
      await press(page, hand, '.dos [data-why="price"]');
      expect(await page.locator('.why-panel h2').textContent()).toMatch(
        people ? /^Price per person: \$[\d.]+m$/ : /^Price per person/,
      );
      expect(await flaws(page, { least: 13, within: 'body' })).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    }
  },
);

test.each(SCREENS)('$name: a closed counter says why, and nothing is cut', async (screen) => {
  const hand: Hand = screen.touch ? 'touch' : 'mouse';
  const once = (state: PublicState) =>
    fresh(state) && !state.dilemma && (state.view?.offer.people ?? 0) > 0 && !state.answers.includes('less');
  const { page, errors, close } = await openSaved(saveAt(once), { ...screen, reducedMotion: true });
  await press(page, hand, '[data-answer="counter"]');
  for (const kind of ['less', 'conditional'] as const) {
    const card = (await page.locator(`[data-counter="${kind}"]`).textContent()) ?? '';
    expect(card).toContain('They ask for');
    expect(card).not.toMatch(/a quarter, per person|it snaps back/);
  }
  expect(await flaws(page, { least: 13, within: 'body' })).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});
