// Responsible for the address of the site in its metadata: most services that show a preview of a link follow whole addresses only.
import type { Plugin } from 'vite';
import { SITE_PAGE } from './policy.ts';

const PICTURE = 'content="./preview.png"';
const IMAGE = '<meta property="og:image" ';

/** The page with whole addresses; as it is without an address. Throws for an address that is none, and where the picture is gone. */
export function withAddress(html: string, given: string | undefined): string {
  if (!html.includes(PICTURE) || !html.includes(IMAGE)) throw new Error(`index.html names no ${PICTURE}`);
  if (!given) return html;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (address?.protocol !== 'https:' && address?.protocol !== 'http:')
    throw new Error(`SITE_ADDRESS is no address of a site: ${given}`);
  const page = new URL(address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`, address.origin).href;
  return html
    .replace(PICTURE, `content="${page}preview.png"`)
    .replace(IMAGE, `<meta property="og:url" content="${page}" />\n    ${IMAGE}`);
}

/** From SITE_ADDRESS, as in `SITE_ADDRESS=https://example.org/track/ npm run build`. */
export function siteAddress(): Plugin {
  return {
    name: 'site-address',
    apply: 'build',
    transformIndexHtml: (html, { path }) => (path === SITE_PAGE ? withAddress(html, process.env.SITE_ADDRESS) : html),
  };
}
