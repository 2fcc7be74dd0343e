/** What a finished log means. */
export type { Track, TrackSeries, TracksComparison } from './twins.ts';
export { compareTracks, otherTrackOf } from './twins.ts';
