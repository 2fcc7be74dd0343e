// Groups of people and their inks. Two-track rule: whoever is freed, may be, or stayed free is lamp yellow, the other track is blue (ink
// in the fog, lit once it has lifted), whoever stays inside is paper.

import { type People, type Place, peopleOf } from './layout.ts';
import type { StageView } from './stage-view.ts';
import { INK, type Ink, mix } from './tokens.ts';

export const GROUPS = [
  'home',
  'yard',
  'farTrack',
  'spared',
  'kept',
  'platform',
] as const satisfies readonly (keyof People)[];
export type GroupName = (typeof GROUPS)[number];

export interface Group {
  /** Far ones first. */
  readonly places: readonly Place[];
  readonly inkAt: (depth: number) => Ink;
}

export function groupsOf(view: StageView): Readonly<Record<GroupName, Group>> {
  const people = peopleOf(view);
  const isLifted = view.phase === 'reveal';
  const group = (name: GroupName, far: Ink, near: Ink): Group => ({
    places: [...people[name]].sort((a, b) => a.y - b.y),
    inkAt: (depth) => mix(far, near, depth),
  });
  return {
    home: isLifted ? group('home', '#E0A545', INK.lamp200) : group('home', '#D9A042', INK.lamp400),
    yard: group('yard', '#B2A38A', '#F4E7CC'),
    farTrack: isLifted ? group('farTrack', '#6FA8D4', '#CBE6FA') : group('farTrack', '#1F3650', '#10202F'),
    spared: group('spared', '#E0A545', INK.lamp200),
    kept: group('kept', '#B2A38A', INK.paper100),
    platform: group('platform', '#C8903A', INK.lamp400),
  };
}
