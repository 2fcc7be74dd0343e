/** What a finished log means. */
export type { TracksComparison } from './twins.ts';
export { compareTracks, otherTrackOf } from './twins.ts';
