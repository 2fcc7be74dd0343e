/** What is said between the pages of the site and its service worker. */

/** What a build of the site is made of; written into the worker by tools/site/offline.ts. */
export interface Site {
  /** Of all files together: another build with the same files is the same version. */
  readonly version: string;
  /** Of the rules and the scenarios alone: where two versions have the same, a term under way goes on in the other. */
  readonly plays: string;
  /** Address below the folder of the site ('' is the page itself) and SHA-256 of the content, hexadecimal. */
  readonly files: readonly (readonly [address: string, digest: string])[];
}

/** What a page tells the worker. */
export type ToWorker =
  /** The page has loaded, or whether a term is under way in it has changed. */
  | { readonly kind: 'here'; readonly underWay: boolean }
  /** The newest version is to be served from now on. */
  | { readonly kind: 'take-newest' };

/** What the worker tells a page. */
export type ToPage =
  /** A newer version than the one that is served has been fetched whole. */
  | { readonly kind: 'newer'; readonly samePlay: boolean }
  /** The newest is served: the page may load itself again. */
  | { readonly kind: 'taken' }
  /** Asks for the version of the page; the answer, a string, goes through the port. */
  | { readonly kind: 'which-version' };
