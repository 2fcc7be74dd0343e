/** What a finished log means. */
export type { Account } from './account.ts';
export { compareTracks, otherTrackOf } from './twins.ts';
