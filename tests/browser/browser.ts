// Responsible for pages in browser tests: one browser a test file, one fresh context a page, and a watch over
// console errors and requests. The page is the built site.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';

export interface PageOptions {
  /** Viewport, CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** A touch screen (coarse pointer, taps); a mouse otherwise. */
  readonly touch?: boolean;
  /** What follows the address of the site, such as '#...' or '?...'. */
  readonly path?: string;
  /** Where the site is, with a slash at its end; the built site that all tests share unless told. */
  readonly address?: string;
  /** The service worker may start; all tests but its own go without. */
  readonly offline?: boolean;
  /** The visitor asks for reduced motion. */
  readonly reducedMotion?: boolean;
  /** The page's Content-Security-Policy is not heeded, for a test that plants markup or scripts in it. */
  readonly withoutPolicy?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions, what the page's policy refused, failed requests and answers from 400 up, as they come. */
  readonly errors: readonly string[];
  /** Every address that was requested, in order. */
  readonly requests: readonly string[];
  /** The requested addresses that are not on the site itself. */
  readonly foreignRequests: () => readonly string[];
  readonly close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  const started = browser;
  browser = undefined;
  await (await started)?.close();
});

/** Opens the site in a fresh context and waits until it has loaded. */
export async function openPage(options: PageOptions): Promise<OpenedPage> {
  browser ??= launchChromium();
  const address = options.address ?? inject('address'); // ends in a slash
  const touch = options.touch ?? false;
  const context = await (await browser).newContext({
    viewport: { width: options.width, height: options.height },
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    serviceWorkers: options.offline === true ? 'allow' : 'block',
    bypassCSP: options.withoutPolicy ?? false,
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`policy: ${violatedDirective} refused ${blockedURI} at ${sourceFile}:${lineNumber}`),
    );
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`exception: ${error.stack ?? error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left or loaded again gives up what has not come yet: the tab's icon, what is fetched behind the title.
    if (why === 'net::ERR_ABORTED') return;
    errors.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`status ${response.status()}: ${response.url()}`);
  });
  // Whoever loads the page again finds it whole too.
  const reload = page.reload.bind(page);
  page.reload = async (how) => {
    const response = await reload(how);
    await standing(page);
    return response;
  };
  await page.goto(address + (options.path ?? ''), { waitUntil: 'load' });
  await standing(page);
  return {
    page,
    context,
    errors,
    requests,
    foreignRequests: () => requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url)),
    close: () => context.close(),
  };
}

/** Until the whole page is there and not the title alone, or says that it cannot be. */
async function standing(page: Page): Promise<void> {
  await page.locator('#app [role="log"], .screen-teacher, [role="alert"]').first().waitFor({ state: 'attached' });
}
