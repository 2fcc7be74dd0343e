// Every screen and state of the site in one list: where it begins, and what is pressed to come to it. Whoever adds a screen
// adds it here, and it is looked at under all conditions (`a11y-states.test.ts`).
import type { Page } from 'playwright-core';
import type { PublicState } from '../../src/session/index.ts';
import { savedInTerms } from '../session/saved.ts';
import { type OpenedPage, openPage, type PageOptions } from './browser.ts';
import { openSaved } from './saved.ts';

/** What is pressed one after the other; a function where a press will not do. */
type Way = readonly (string | ((page: Page) => Promise<void>))[];

export interface Place {
  /** Where the page is opened. */
  readonly name: string;
  readonly open: (options: PageOptions) => Promise<OpenedPage>;
  /** Its states in an order in which one leads to the next. */
  readonly states: readonly (readonly [name: string, way: Way])[];
}

const saved = (at: (state: PublicState) => boolean) => (options: PageOptions) => openSaved(savedInTerms(at), options);
const esc = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
};
const waitFor =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().waitFor({ timeout: 60_000, state: 'attached' });
  };
const toLevers = async (page: Page): Promise<void> => {
  if ((await page.locator('[data-tab="levers"]').count()) > 0) await page.locator('[data-tab="levers"]').click();
};

export const PLACES: readonly Place[] = [
  {
    name: 'before a term',
    open: openPage,
    states: [
      ['title', []],
      ['what this is', ['.foot-links button >> nth=0']],
      ['menu on the title', [esc, '.foot-links button >> nth=1']],
      ['start', [esc, '[data-start]']],
      ['bet with reality', ['[data-reality]', waitFor('dialog[open]')]],
    ],
  },
  {
    name: 'an offer',
    open: saved(
      ({ screen, view, dilemma }) =>
        screen === 'turn' && (view?.quarter ?? 0) >= 2 && !dilemma && (view?.offer.people ?? 0) > 0,
    ),
    states: [
      ['offer', []],
      ['person', ['.ppl .p']],
      ['why panel', [esc, '[data-why="price"]']],
      ['counter sheet', [esc, '[data-answer="counter"]']],
      ['answered', [esc, '[data-answer="refuse"]', waitFor('.done')]],
      ['lever open', [toLevers, '[data-lever="6"]']],
      ['lever panel', ['.expl .link']],
      ['menu in a term', [esc, '.strip .menu']],
      ['help', ['[data-door="help"]']],
      ['report of an error', [esc, '[data-door="report"]']],
      ['single keys', [esc, '[data-change-keys]:visible', waitFor('.key-settings')]],
      ['on another machine', [esc, '[data-elsewhere]', waitFor('[data-text]')]],
    ],
  },
  {
    name: 'a dilemma',
    open: saved(({ screen, dilemma }) => screen === 'turn' && dilemma !== null),
    states: [
      ['dilemma', []],
      ['arguments', ['[data-weigh]']],
      ['decided', ['[data-option]:not([disabled])']],
      ['news', [':is([data-news], .ticker)']],
      ['people', ['dialog [data-people], dialog .link >> nth=0']],
    ],
  },
  {
    name: 'no offer',
    open: saved(
      ({ screen, view, dilemma }) =>
        screen === 'turn' && (view?.quarter ?? 0) >= 1 && !dilemma && view?.offer.people === 0,
    ),
    states: [['no offer', []]],
  },
  {
    name: 'after a term',
    open: saved(({ screen }) => screen === 'orders'),
    states: [
      ['orders', []],
      ['orders under a price', ['[data-orders="under-price"]', '[data-arrests="tell"]']],
      ['vote', ['[data-sign]']],
      ['years', ['[data-on]']],
      ['end', ['[data-skip]', waitFor('.share [data-copy]')]],
      ['end with its table', ['[data-table]']],
      ['reveal', ['[data-reveal]', waitFor('[data-ending]')]],
    ],
  },
  {
    name: 'for teachers',
    open: (options) => openPage({ ...options, path: '#teacher' }),
    states: [
      ['assign', [waitFor('[data-summary]')]],
      ['play together', ['[data-teacher="together"]']],
      ['collect', ['[data-teacher="collect"]']],
      ['show of hands', ['[data-teacher="hands"]']],
      ['debrief', ['[data-teacher="debrief"]']],
      ['run sheet', ['[data-teacher="sheet"]']],
      ['worksheet with answers', ['[data-paper="answers"]']],
    ],
  },
  {
    name: 'games side by side',
    open: (options) => openPage({ ...options, path: '#beside' }),
    states: [['no games yet', [waitFor('[data-compare]')]]],
  },
  {
    name: 'a save that cannot be read',
    open: (options) => openSaved('{"app":"the-other-track"}', options),
    states: [['notice', [waitFor('.notice')]]],
  },
  {
    name: 'a link that cannot be read',
    open: (options) => openPage({ ...options, path: '#trk1damaged' }),
    states: [['bad link', [waitFor('.from-link')]]],
  },
  {
    name: 'an interface that fails',
    open: saved(({ screen, view }) => screen === 'turn' && view?.quarter === 3),
    states: [
      [
        'broken',
        [
          async (page) => {
            await page.evaluate(() => {
              Number.prototype.toFixed = () => {
                throw new Error('planted');
              };
            });
            // Whatever is drawn next fails: a press, or what comes by itself before it; then there is nothing left to press.
            for (const selector of ['[data-tab="levers"]', '[data-lever="6"]'])
              await page
                .locator(selector)
                .click({ timeout: 2000 })
                .catch(() => {});
            await waitFor('[role="alert"]')(page);
          },
        ],
      ],
    ],
  },
];

/** Goes on from one state to the next. */
export async function walk(page: Page, way: Way): Promise<void> {
  for (const step of way) {
    if (typeof step === 'function') await step(page);
    else await page.locator(step).first().click();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }
}
