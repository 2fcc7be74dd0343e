/** The three tracks of the end, in the order in which they stand side by side. */
import type { PublicState } from '../../session/index.ts';

export type Ending = NonNullable<PublicState['ending']>;
export type TrackId = keyof Ending['tracks'];

export const TRACK_IDS: readonly TrackId[] = ['yours', 'other', 'nobody'];

export interface PartProps {
  readonly state: PublicState;
  readonly ending: Ending;
}
