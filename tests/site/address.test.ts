// The metadata of the page: a preview that stands, and whole addresses where the site's is known.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withAddress } from '../../tools/site/address.ts';

const html = readFileSync('index.html', 'utf8');
const meta = (page: string, name: string) =>
  new RegExp(`(?:property|name)="${name}" content="([^"]*)"`).exec(page)?.[1];

test('the page has a title, a description, and a picture of the size that it says', () => {
  for (const name of ['description', 'og:title', 'og:description', 'og:image:alt', 'twitter:card'])
    expect([name, meta(html, name)?.length ?? 0]).toEqual([name, expect.any(Number)]);
  for (const name of ['description', 'og:title', 'og:image:alt']) expect(meta(html, name)?.length).toBeGreaterThan(5);
  expect(meta(html, 'og:image')).toBe('./preview.png');
  expect(existsSync('public/preview.png')).toBe(true);
  const png = readFileSync('public/preview.png');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
    meta(html, 'og:image:width'),
    meta(html, 'og:image:height'),
  ]);
});

test('with the address of the site they are whole; without it nothing changes; nonsense is refused', () => {
  expect(withAddress(html, undefined)).toBe(html);
  for (const address of ['https://example.org/track', 'https://example.org/track/']) {
    const page = withAddress(html, address);
    expect(meta(page, 'og:image')).toBe('https://example.org/track/preview.png');
    expect(meta(page, 'og:url')).toBe('https://example.org/track/');
  }
  for (const address of ['example', 'javascript:alert(1)', '"><script>'])
    expect(() => withAddress(html, address)).toThrow('SITE_ADDRESS');
  expect(withAddress(html, 'https://example.org/"><b>')).not.toContain('"><b>');
});
