// The icons: the script makes each again to the last pixel, and each is what the manifest and the page say it is.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawIcon, ICONS, iconSvg, pngOf } from '../../tools/icon-shapes.ts';

const path = (name: string) => fileURLToPath(new URL(`../../public/${name}`, import.meta.url));

/** The rows of the picture as they are before they are packed, which may be done in more than one way. */
const rows = (png: Buffer): Buffer => {
  const at = png.indexOf('IDAT');
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
};

test.each(Object.entries(ICONS))('the script makes %s again', (name, { side, part }) => {
  const kept = readFileSync(path(`icons/${name}`));
  expect([kept.readUInt32BE(16), kept.readUInt32BE(20)]).toEqual([side, side]);
  expect(rows(kept).equals(rows(pngOf(side, drawIcon(side, part))))).toBe(true);
});

test('a change of the drawing is seen', () => {
  expect(rows(readFileSync(path('icons/icon-180.png'))).equals(rows(pngOf(180, drawIcon(180, 0.9))))).toBe(false);
});

test('the one for the tab is the same drawing', () => {
  expect(readFileSync(path('icons/icon.svg'), 'utf8')).toBe(iconSvg());
});

test('the manifest names icons that are there, in their sizes, and addresses that stay in any folder', () => {
  const manifest = JSON.parse(readFileSync(path('manifest.webmanifest'), 'utf8')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose?: string }[];
  };
  expect([manifest.start_url, manifest.scope]).toEqual(['./', './']);
  for (const { src, sizes } of manifest.icons) {
    expect(src).toMatch(/^\.\/icons\//);
    expect(existsSync(path(src))).toBe(true);
    const side = ICONS[src.slice('./icons/'.length) as keyof typeof ICONS]?.side;
    expect(sizes).toBe(side === undefined ? 'any' : `${side}x${side}`);
  }
  expect(manifest.icons.some(({ sizes, purpose }) => sizes === '512x512' && purpose === 'maskable')).toBe(true);
});

test('nothing that names the site in a list or a tab says that it is a game', () => {
  const page = readFileSync(fileURLToPath(new URL('../../index.html', import.meta.url)), 'utf8');
  const head = page.slice(0, page.indexOf('</head>'));
  expect(head).toContain('<title>');
  for (const text of [head, readFileSync(path('manifest.webmanifest'), 'utf8')])
    expect(text).not.toMatch(/\bgam(e|es|ing)\b/i);
});
