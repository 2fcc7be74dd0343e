/** What a finished log means. */
export { compareTracks, otherTrackOf } from './twins.ts';
