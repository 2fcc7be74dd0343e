// The site has been renewed under an open page: files that the page was built with are no longer there. It is said, with a
// code and a way to load the page again, and the term goes on meanwhile.
import { expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { playQuarter, press, startTerm } from './play.ts';

test('a part that is gone says that the site has been renewed, and the term goes on', async () => {
  const { page, close } = await openPage({ width: 1366, height: 625, reducedMotion: true });
  for (const part of ['phaser-entry', 'elsewhere'])
    await page.route(`**/assets/${part}-*.js`, (route) => route.fulfill({ status: 404, body: 'not here' }));
  await startTerm(page, 'mouse');
  await page.locator('#stage svg').waitFor();
  const notice = page.locator('.notice');
  expect(await notice.textContent()).toContain('the site has been renewed');
  expect(await notice.locator('code').textContent()).toContain('site-renewed');
  expect(await notice.locator('[data-reload]').count()).toBe(1);

  await page.keyboard.press('m');
  const there = page.locator('.not-there');
  await there.waitFor();
  expect(await there.textContent()).toContain('the site has been renewed');
  expect(await there.locator('code').textContent()).toContain('site-renewed');
  await playQuarter(page, 'mouse', 1);
  await page.locator('.strip .q', { hasText: 'quarter 2 ' }).waitFor();

  // Where the files are there again the page picks up where it was.
  await page.unrouteAll();
  await Promise.all([page.waitForEvent('load'), press(page, 'mouse', '.notice [data-reload]')]);
  await page.locator('#stage canvas').waitFor();
  expect(await page.locator('.strip .q').textContent()).toContain('quarter 2 ');
  await close();
});
