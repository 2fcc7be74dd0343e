// Responsible for what the built page may do, as its Content-Security-Policy: named one by one, everything else refused.
// The page carries it as a meta tag; `_headers` has it once more, with what only a header can say.
import type { Plugin } from 'vite';

/** The one Trusted Types policy; `src/site/trusted.ts` makes it. */
const TRUSTED_POLICY = 'other-track';

const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // blob: is a picture that the page itself has made, before it is handed over as a file.
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': TRUSTED_POLICY,
};

/** What a browser heeds in a header alone. */
const HEADER_ONLY: Readonly<Record<string, string>> = { 'frame-ancestors': "'none'" };

const written = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

export const META_POLICY = written(DIRECTIVES);
const HEADER_POLICY = written({ ...DIRECTIVES, ...HEADER_ONLY });

/** In the form that Netlify, Cloudflare Pages and others read; for another server an example to copy from. */
const HEADERS = `/*
  Content-Security-Policy: ${HEADER_POLICY}
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  Cache-Control: no-cache
`;

/** The page of the site; a bench builds another one. */
export const SITE_PAGE = '/index.html';

const CHARSET = '<meta charset="utf-8" />';

/** The policy in the built page, before anything that it is about; the page from its sources goes without. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml(html, { path }) {
      if (path !== SITE_PAGE) return;
      if (!html.includes(CHARSET)) throw new Error(`index.html has no ${CHARSET} for the policy to follow`);
      return html.replace(
        CHARSET,
        `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
      );
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: HEADERS });
    },
  };
}
