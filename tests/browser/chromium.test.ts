import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { bundleScript, callOf } from '../engines/engines.ts';
import { openPage } from './browser.ts';
import { findChromium, NO_BROWSER } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('CHROMIUM_PATH comes first, and a wrong one is one coded line', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findChromium()).toEqual({ path: process.execPath, from: 'CHROMIUM_PATH', env: {} });
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  expect(() => findChromium()).toThrow(NO_BROWSER);
});

test('a bundled script runs in a page as it does in an engine', async () => {
  const script = await bundleScript(fileURLToPath(new URL('../engines/trivial.entry.ts', import.meta.url)));
  const { page, close } = await openPage({ width: 800, height: 600 });
  expect(await page.evaluate(callOf(script, [0.1, 0.2]))).toBe('0.30000000000000004');
  await close();
});

test('WebGL works, in software too', async () => {
  const { page, close } = await openPage({ width: 800, height: 600 });
  expect(await page.evaluate("document.createElement('canvas').getContext('webgl') !== null")).toBe(true);
  await close();
});
