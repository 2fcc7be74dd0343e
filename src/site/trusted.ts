/** The two addresses of code that this page may start besides its own: everything else is refused by the browser. */
import REVEAL_WORKER from 'virtual:reveal-worker';

/** Beside the page, so that its scope is the folder of the site. */
const SERVICE_WORKER = './sw.js';

type Code = 'reveal-worker' | 'service-worker';

/** The part of Trusted Types that is used; where a browser has none, addresses are plain. */
interface Factory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}
const { trustedTypes } = globalThis as { trustedTypes?: Factory };

const ADDRESSES: Readonly<Record<Code, string>> = {
  'reveal-worker': new URL(REVEAL_WORKER, document.baseURI).href,
  'service-worker': new URL(SERVICE_WORKER, document.baseURI).href,
};

// The name is that in the Content-Security-Policy (tools/site/policy.ts).
const policy = trustedTypes?.createPolicy('other-track', {
  createScriptURL(url) {
    if (Object.values(ADDRESSES).includes(url)) return url;
    throw new TypeError(`not an address of this site's code: ${url}`);
  },
});

/** What a worker may be started from. The browser takes the trusted object where the types say a string. */
export function trustedAddress(code: Code): string {
  const address = ADDRESSES[code];
  return (policy?.createScriptURL(address) ?? address) as string;
}
