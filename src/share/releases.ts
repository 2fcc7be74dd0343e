/**
 * The released rules that are kept, oldest first. `npm run release` adds an entry for each; none is ever changed or taken out
 * while a code or a save may need it. Each file holds the rules with their scenarios as they were, is named by the first 16
 * digits of the SHA-256 of its bytes, and is fetched only when a code needs it.
 */

export interface Release {
  readonly rulesVersion: number;
  readonly hash: string;
  readonly scenarios: readonly { readonly id: string; readonly hash: string }[];
  /** The file as a module. */
  readonly load: () => Promise<unknown>;
}

/** Empty before the first release: all codes are previews until then. */
export const RELEASES: readonly Release[] = [
  // One entry for each, as tools/release.ts writes it.
];
