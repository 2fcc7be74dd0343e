// A class in the page: assign, play from the link, hand in, collect, debrief, table; and hostile things in every field.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SAVE_KEY } from '../../src/session/index.ts';
import { zipOf } from '../../tools/site/zip.ts';
import { sample } from '../long.ts';
import { barriers } from './axe.ts';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { playOut, playQuarter, press } from './play.ts';

const DESK = { width: 1366, height: 625, reducedMotion: true } as const;
const PHONE = { width: 390, height: 660, touch: true, reducedMotion: true } as const;
const SIZES = [
  { name: 'desk', screen: DESK, hand: 'mouse', least: 13 },
  { name: 'phone', screen: PHONE, hand: 'touch', least: 14 },
] as const;

async function expectClear(page: Page, least: number, within: string): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  expect(await flaws(page, { least, within })).toEqual([]);
}

const classZip = (text: string) =>
  zipOf([
    {
      name: 'Mia_123_assign/online.html',
      content: Buffer.from(`<p onclick="alert(1)">${text.replace(/\n/g, '<br>')}</p>`),
    },
    { name: 'photo.png', content: Buffer.from('x') },
  ]);
const BOMB = zipOf([{ name: '__proto__.txt', content: Buffer.alloc(40_000_000) }]);
const HOSTILE = '<img src=x onerror=alert(1)>=cmd|1\u202e';

test.each(SIZES.slice(0, sample(1, 2)))(
  'assign, play, hand in, collect, debrief: $name',
  async ({ screen, hand, least }) => {
    const teacher = await openPage(screen);
    const { page } = teacher;
    page.on('dialog', () => expect.unreachable('a script ran'));
    await press(page, hand, '[href="#teacher"]');
    await page.locator('[data-summary]').waitFor();
    await press(page, hand, '[data-assign-view="split"]');
    await press(page, hand, '[data-assign-dice="own"]');
    await press(page, hand, '[data-option="freeText"]');
    await press(page, hand, '[data-option="questions"]');
    await press(page, hand, '.assign summary');
    await press(page, hand, '[data-part="par"]');
    await expectClear(page, least, '.teacher');
    const link = await page.locator('[data-text="assignment"]').inputValue();
    const summary = await page.locator('[data-summary]').textContent();
    expect(summary).toContain('dealt over the class');
    expect(summary).toContain('Left out of it: The four figures.');
    await press(page, hand, '[data-full]');
    await expectClear(page, least, 'dialog');
    await page.keyboard.press('Escape');

    const student = await openPage({ ...screen, path: link.slice(link.indexOf('#')) });
    await student.page.locator('[data-given]').waitFor();
    expect(await student.page.locator('[data-view], [data-term]').count()).toBe(0);
    await expectClear(student.page, least, '.start');
    // A reload before the first quarter loses nothing of the bet.
    await press(student.page, hand, '[data-deal="no-pays"]');
    await student.page.reload({ waitUntil: 'load' });
    await student.page.locator('[data-given]').waitFor();
    expect(await student.page.locator('[data-deal="no-pays"]').getAttribute('aria-checked')).toBe('true');
    await press(student.page, hand, '[data-go]');
    await student.page.locator('.turn').waitFor();
    for (let quarter = 1; quarter <= 8; quarter++) await playQuarter(student.page, hand, quarter);
    await playOut(student.page, hand);
    // What the teacher chose for the page on each decision: a question in each part, and one part is not there.
    await press(student.page, hand, '[data-reveal]');
    await student.page.locator('[data-read="question"]').waitFor();
    expect(await student.page.locator('#par, .toc [href="#par"]').count()).toBe(0);
    expect(await student.page.locator('[data-read]').count()).toBe(
      await student.page.locator('.toc li:not([data-told])').count(),
    );
    // The first question is answered there and is answered at the end too: it is stored once.
    await press(student.page, hand, '[data-again-answer="yes-talks"]');
    await press(student.page, hand, '[data-back]');
    await student.page.locator('[data-last="yes-talks"][aria-checked="true"]').waitFor();
    await press(student.page, hand, '[data-last="yes-home"]');
    await student.page.locator('[data-nickname]').fill(HOSTILE.slice(0, 30));
    await student.page.locator('[data-words]').fill(`${HOSTILE} I saw "one" name`);
    await expectClear(student.page, least, '.share');
    await student.page.waitForFunction(
      (key) => JSON.parse(localStorage.getItem(key) ?? '{}').lastAnswer === 'yes-home',
      SAVE_KEY,
    );
    const text = await student.page.locator('[data-text="hand-in"]').inputValue();
    await press(student.page, hand, '[data-erase-answers]');
    await press(student.page, hand, '[data-erase-answers]');
    expect(await student.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(student.errors).toEqual([]);
    expect(student.foreignRequests()).toEqual([]);
    await student.close();

    await press(page, hand, '[data-teacher="collect"]');
    await expectClear(page, least, '.teacher');
    expect(text).toContain('I saw ’one’ name');
    expect(JSON.stringify(await student.requests)).not.toContain('name');
    await page.locator('[data-paste]').fill(`${text}\n${HOSTILE} trk1${'z9'.repeat(15)}\n`);
    await page.locator('[data-files]').setInputFiles([
      { name: `${HOSTILE}.zip`, mimeType: 'application/zip', buffer: classZip(text) },
      { name: 'bomb.zip', mimeType: 'application/zip', buffer: BOMB },
    ]);
    await press(page, hand, '[data-check]');
    await page.locator('[data-count="1"]').waitFor();
    expect(await page.locator('[data-list="in"] tbody tr').count()).toBe(1);
    expect(
      await page.locator('[data-why]').evaluateAll((all) => all.map((one) => one.getAttribute('data-why'))),
    ).toEqual(['damaged', 'not-text', 'too-large']);
    await expectClear(page, least, '.teacher');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, hand, '[data-csv]')]);
    const table = readFileSync(await file.path(), 'utf8');
    expect(table.trim().split('\r\n')).toHaveLength(2);
    expect(table).toContain('no-pays,yes-home');
    expect(table).not.toContain('onerror');

    // Nothing that a student wrote is shown to the class before it was ticked.
    await press(page, hand, '[data-teacher="debrief"]');
    await press(page, hand, '[data-reveal]');
    expect(await page.locator('.in-words').count()).toBe(0);
    await press(page, hand, '[data-teacher="collect"]');
    await press(page, hand, '[data-quote]');
    await press(page, hand, '[data-teacher="hands"]');
    for (const [name, n] of Object.entries({ all: '24', first: '-3', last: '1e9', more: 'x9', guessed: '6' }))
      await page.locator(`[data-hands="${name}"]`).pressSequentially(n);
    expect(await page.locator('[data-hands-chart]').textContent()).toContain('Not checked by replay');
    await expectClear(page, least, '.teacher');
    await press(page, hand, '[data-teacher="debrief"]');
    expect(await page.locator('.debrief svg, .debrief table').count()).toBe(0);
    await expectClear(page, least, '.teacher');
    await press(page, hand, '[data-reveal]');
    expect(await page.locator('.debrief .lines .one').count()).toBe(1);
    expect(await page.locator('.in-words blockquote').allTextContents()).toEqual([
      expect.stringContaining('I saw ’one’ name'),
    ]);
    expect(await page.locator('.debrief img').count()).toBe(0);
    await expectClear(page, least, '.teacher');
    await press(page, hand, '[data-teacher="sheet"]');
    await expectClear(page, least, '.teacher');
    // Back leaves the page as a page is left.
    await page.goBack();
    await page.locator('[data-start]').waitFor();
    expect(teacher.errors).toEqual([]);
    expect(teacher.foreignRequests()).toEqual([]);
    await teacher.close();
  },
  300_000,
);

test('a class plays together: hands, a clock that stops, time called, one debrief', async () => {
  const { page, errors, foreignRequests, close } = await openPage({ ...DESK, path: '#teacher' });
  await press(page, 'mouse', '[data-teacher="together"]');
  for (let i = 0; i < 3; i++) await press(page, 'mouse', '[data-more="yes"]');
  await expectClear(page, 13, '.teacher');
  await press(page, 'mouse', '[data-together]');
  expect(await page.locator('[data-term]').count()).toBeGreaterThan(0);
  await press(page, 'mouse', '[data-go]');
  await page.locator('.class-bar').waitFor();
  await expectClear(page, 13, '.class-bar');
  await press(page, 'mouse', '[data-clock="on"]');
  const left = await page.locator('[data-left]').getAttribute('data-left');
  await press(page, 'mouse', '[data-more="refuse"]');
  expect(await page.locator('[data-left]').getAttribute('data-left')).toBe(left);
  await page.locator('[data-count-of="accept"]').fill('12');
  await page.reload({ waitUntil: 'load' });
  await page.locator('.class-bar').waitFor();
  expect(await page.locator('[data-count-of="accept"]').inputValue()).toBe('12');
  await press(page, 'mouse', '.strip .menu');
  await press(page, 'mouse', '[data-call-time]');
  await page.locator('[data-called]').waitFor();
  await expectClear(page, 13, '.orders');
  await press(page, 'mouse', '[data-orders="all"]');
  await press(page, 'mouse', '[data-arrests="nothing"]');
  await press(page, 'mouse', '[data-sign]');
  for (let i = 0; i < 20 && (await page.locator('main.end').count()) === 0; i++)
    await press(page, 'mouse', '[data-on]');
  await page.locator('[data-more="no"]').waitFor();
  await press(page, 'mouse', '[data-more="no"]');
  await press(page, 'mouse', '[data-class-debrief]');
  await page.locator('[data-reveal-one]').waitFor();
  expect(await page.locator('.one-game svg, .one-game table, .riddle').count()).toBe(0);
  await press(page, 'mouse', '[data-reveal-one]');
  expect(await page.locator('[data-one="accept"] td').allTextContents()).toContain('12');
  expect(await page.locator('.one-game').textContent()).toContain('Which world was it?');
  await expectClear(page, 13, '.teacher');
  expect([errors, foreignRequests()]).toEqual([[], []]);
  await close();
});

test('ten million characters are pasted: the page says what it read and goes on', async () => {
  const { page, errors, close } = await openPage({ ...DESK, path: '#teacher' });
  await page.locator('[data-summary]').waitFor();
  await press(page, 'mouse', '[data-teacher="collect"]');
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('[data-paste]');
    if (!field) return;
    field.value = 'trk1 =HYPERLINK("x") \u202e'.repeat(450_000);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.locator('[data-check]').click();
  await page.getByText('0 handed in').waitFor();
  await page.locator('[data-empty]').click();
  expect(errors).toEqual([]);
  await close();
});
