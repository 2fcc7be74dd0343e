// Responsible for `npm run bench:stage`: what one frame of the stage costs with 5,000 figures, in the browser of the tests,
// at its own speed and at a quarter of it. The stage's demo page is built as the site is. Timed is `game.step()` alone, with
// the clock stopped: what a software renderer does after it says nothing. Printed, never asserted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { launchChromium } from '../tests/browser/chromium.ts';
import { endWithReader } from './args.ts';
import { textTable } from './text-table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = 'src/stage/demo.html';
const FRAMES = 300;
const SLOWER = [1, 4];
const FIGURES = { reported: 4800, offered: 60, arrestsPublished: 140, freedNow: 60 };

endWithReader();
const outDir = mkdtempSync(join(tmpdir(), 'bench-stage-'));
await build({
  root,
  logLevel: 'error',
  build: { outDir, emptyOutDir: true, rollupOptions: { input: join(root, PAGE) } },
});
const server = await preview({
  root,
  logLevel: 'error',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 4400 },
});
const bound = server.httpServer.address();
if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
const browser = await launchChromium();

const rows: string[][] = [];
for (const slower of SLOWER) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 625 } });
  const asked = new URLSearchParams(Object.entries(FIGURES).map(([name, n]) => [name, String(n)]));
  await page.goto(`http://127.0.0.1:${bound.port}/${PAGE}?${asked}`);
  await page.waitForFunction('window.stage.timeFrame');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const { times, people } = (await page.evaluate(`(async () => {
    const times = [];
    stage.setPaused(true);
    for (let i = 0; i < ${FRAMES}; i++) {
      times.push(stage.timeFrame());
      if (i % 10 === 9) await new Promise((done) => setTimeout(done, 0));
    }
    return { times, people: Object.values(stage.describe()).reduce((sum, n) => sum + n, 0) };
  })()`)) as { times: number[]; people: number };
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  rows.push([String(people), `${slower}×`, at(0.5), at(0.95)]);
  await page.close();
}
console.log(textTable(['figures', 'slower', 'median ms', '95 % ms'], rows));
await browser.close();
await server.close();
rmSync(outDir, { recursive: true, force: true });
process.exit(0);
