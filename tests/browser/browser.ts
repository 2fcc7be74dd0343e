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
  /** The visitor asks for reduced motion. */
  readonly reducedMotion?: boolean;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions, failed requests and answers from 400 up, as they come. */
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
  const address = inject('address'); // ends in a slash
  const touch = options.touch ?? false;
  const context = await (await browser).newContext({
    viewport: { width: options.width, height: options.height },
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`exception: ${error.stack ?? error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`status ${response.status()}: ${response.url()}`);
  });
  await page.goto(address + (options.path ?? ''), { waitUntil: 'load' });
  return {
    page,
    context,
    errors,
    requests,
    foreignRequests: () => requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url)),
    close: () => context.close(),
  };
}
