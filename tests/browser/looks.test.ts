// Planted flaws: what looks at pages and what presses at random must see them.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { flaws } from './looks.ts';
import { clickAbout } from './random-clicks.ts';

/** Two lines and a mark of what is cut off. */
const CLAMP =
  'width: 60px; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden';
const LOOKS = { least: 13, within: '#app' };

async function planted(run: (page: Page, plant: (html: string) => Promise<void>) => Promise<void>): Promise<void> {
  const { page, close } = await openPage({ width: 800, height: 600, withoutPolicy: true });
  await run(page, (html) =>
    page.evaluate((inner) => {
      document.body.innerHTML = `<div id="app" style="position: static; font: 16px/1.3 sans-serif">${inner}</div>`;
    }, html),
  );
  await close();
}

test('flaws that a reader meets are seen, each once', async () => {
  await planted(async (page, plant) => {
    for (const [html, flaw] of [
      ['<p style="font-size: 12px">small</p>', /^12 px: .*small/],
      [
        '<svg width="50" height="50" viewBox="0 0 100 100"><text y="50" font-size="20">drawn</text></svg>',
        /^10 px: .*drawn/,
      ],
      ['<p style="width: 60px; overflow: hidden; white-space: nowrap">a long line of words</p>', /^cut by .*long line/],
      [
        '<p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">a marked line of words</p>',
        /^cut by .*marked line/,
      ],
      ['<div style="height: 30px; overflow: hidden"><p>one</p><p>two</p></div>', /^cut by .*two/],
      [`<p style="${CLAMP}">two lines of words and of more words</p>`, /^cut by .*two lines/],
      [
        '<div style="display: grid; grid-template-columns: 50px 50px"><button style="display: flex; flex-direction: column; align-items: center"><span style="white-space: nowrap">three quarters</span></button><b>full</b></div>',
        /^out of .*button: .*three quarters/,
      ],
      ['<div style="width: 40px"><p>unbreakable</p></div>', /^out of .*unbreakable/],
      ['<p>below</p><p style="margin-top: -18px">above</p>', /^over each other: .*below.*above/],
      [
        '<p>hidden</p><div style="position: relative; top: -40px; height: 40px; background: red"></div>',
        /^covered by .*hidden/,
      ],
      ['<p style="margin-left: 790px; white-space: nowrap">over the edge</p>', /^scrolls sideways/],
      ['<p style="position: fixed; left: 770px; white-space: nowrap">over the edge</p>', /^beyond the edge/],
    ] as const) {
      await plant(html);
      const found = await flaws(page, LOOKS);
      expect([html, found.filter((f) => flaw.test(f)).length]).toEqual([html, 1]);
    }
  });
});

test('what is no flaw is not taken for one', async () => {
  await planted(async (page, plant) => {
    for (const html of [
      '<h1>Words</h1><p>more words</p><button>a button</button>',
      '<button style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">a long line of words</button>',
      '<div style="height: 40px; overflow: auto"><p>one</p><p>two</p><p>three</p></div><p>four</p>',
      '<div style="height: 60px; overflow: auto"><p>one</p><p>two</p><p>three</p><p style="position: sticky; bottom: 0; background: white">foot</p></div>',
      `<button><span style="${CLAMP}">two lines of words and of more words</span></button>`,
      '<p class="aside">only said</p><p style="visibility: hidden">unseen</p><p style="font-size: 13px">just large enough</p>',
      '<div style="display: grid; grid-template-columns: 80px 80px"><button><span>three quarters</span></button><b>full</b></div>',
      '<div style="position: relative; width: 40px"><b style="position: absolute; left: 20px; white-space: nowrap">a pill of its own</b></div>',
      '<div style="width: 40px; overflow-x: auto"><p style="white-space: nowrap">scrolled sideways</p></div>',
      '<p>behind</p><dialog open style="top: 0">in front</dialog>',
    ]) {
      await plant(html);
      expect([html, await flaws(page, LOOKS)]).toEqual([html, []]);
    }
  });
});

const clicks = { seed: 1, hand: 'mouse', looks: LOOKS, wild: 40 } as const;

test('a dead end, and a control that cannot be reached, are seen', async () => {
  await planted(async (page, plant) => {
    await plant('<button>round</button><button>and round</button><button data-next disabled>on</button>');
    await expect(clickAbout(page, clicks)).rejects.toThrow('dead end');
    await plant('<p>nothing to press</p>');
    await expect(clickAbout(page, clicks)).rejects.toThrow('dead end');
    await plant(`<button data-go onclick="document.getElementById('app').innerHTML = '<main class=end>over</main>'">on</button>
      <button data-next style="position: absolute; top: 200px">under</button>
      <div class="lid" style="position: absolute; top: 190px; width: 300px; height: 60px"></div>`);
    const clicked = await clickAbout(page, { ...clicks, seed: 4 });
    expect([...clicked.flaws.keys()]).toContain('out of reach under lid "": BUTTON "under"');
    expect(clicked.ended).toBe(true);
  });
});
