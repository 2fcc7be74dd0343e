// A smoke term in the other two families of browsers, as Debian ships them. Where one is not installed the test is left out, loudly;
// where it must be there (REQUIRE_BROWSERS, set by .ci/run for what it could install) that is a failure.
import { expect, inject, test } from 'vitest';
import { sample } from '../long.ts';
import { missingFor, openRemote, patiently, REMOTE_BROWSERS, type Remote } from './remote.ts';

const required = (process.env.REQUIRE_BROWSERS ?? '').split(' ');
/** Quarters played before the rest is left to standing orders: all of them, or the first ones of a term that is left half way. */
const QUARTERS = sample(2, 8);

/** Waits until the page has it. */
const has = (remote: Remote, selector: string) =>
  patiently(`wait for ${selector}`, async () => {
    const there = await remote.run<boolean>(`return document.querySelector(${JSON.stringify(selector)}) !== null`);
    if (!there) throw new Error('not there');
  });
const count = (remote: Remote, selector: string) =>
  remote.run<number>(`return document.querySelectorAll(${JSON.stringify(selector)}).length`);

/** Answers what stands, whichever of it the page shows first, until the quarter can be played. */
async function playQuarter(remote: Remote, quarter: number): Promise<void> {
  const answer = `[data-answer="${quarter % 2 === 1 ? 'accept' : 'refuse'}"]`;
  await patiently(`answer quarter ${quarter}`, async () => {
    if ((await count(remote, '[data-next]:not([disabled])')) > 0) return;
    const chosen = (await count(remote, '[data-option][aria-checked="true"]')) > 0;
    const open = chosen ? [answer] : ['[data-weigh]', '[data-option]:not([disabled])', answer];
    for (const selector of open)
      if ((await count(remote, selector)) > 0) {
        await remote.press(selector);
        break;
      }
    throw new Error('it cannot be played yet');
  });
  await remote.press('[data-next]:not([disabled])');
}

async function smokeTerm(remote: Remote): Promise<void> {
  await remote.go(inject('address'));
  await remote.run(`
    window.faults = [];
    const note = (what) => window.faults.push(what);
    addEventListener('error', (e) => note('error: ' + e.message));
    addEventListener('unhandledrejection', (e) => note('rejection: ' + e.reason));
    document.addEventListener('securitypolicyviolation', (e) => note('policy: ' + e.violatedDirective + ' ' + e.blockedURI));
  `);
  await has(remote, '#app [role="log"]');
  await remote.press('[data-start]');
  await remote.press('[data-term="8"]');
  await remote.press('[data-go]');
  await has(remote, '.turn');
  // The picture: moving where the browser has what it takes, else still.
  await has(remote, '#stage canvas, #stage svg');
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    await playQuarter(remote, quarter);
    if (quarter < 8)
      await patiently(`quarter ${quarter + 1}`, async () => {
        const at = await remote.run<string>(`return document.querySelector('.strip .q')?.textContent ?? ''`);
        if (!at.includes(`quarter ${quarter + 1} `)) throw new Error(at);
      });
  }
  if (QUARTERS === 8) {
    await remote.press('[data-orders="under-price"]');
    await remote.press('[data-arrests="tell"]');
    await remote.press('[data-sign]');
    for (let i = 0; i < 20 && (await count(remote, 'main.end')) === 0; i++)
      await remote.press('[data-on], main.end h1');
    await remote.press('[data-reveal]');
    await has(remote, 'main.reveal');
  }
  const origins = await remote.run<string[]>(
    `return [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))]`,
  );
  expect(origins).toEqual([new URL(inject('address')).origin]);
  expect(await remote.run('return document.cookie')).toBe('');
  expect(await remote.run('return window.faults')).toEqual([]);
}

test.each(REMOTE_BROWSERS)('a smoke term in %s', async (name) => {
  const missing = missingFor(name);
  if (missing !== null) {
    expect(required).not.toContain(name);
    console.warn(`!!! ${missing} IS NOT INSTALLED: NO TERM WAS PLAYED IN ${name.toUpperCase()}`);
    return;
  }
  const remote = await openRemote(name);
  try {
    await smokeTerm(remote);
  } finally {
    await remote.close();
  }
});
