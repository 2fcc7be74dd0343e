// What is heard of a scene, and when: each sound together with the movement that it belongs to, so that nothing is told by
// ear alone. Pure; the times are those of the plan.

import { ARM_MS, type Plan, type Span } from '../acts.ts';
import type { StageAnswer, StageView } from '../stage-view.ts';

export const SOUNDS = ['bell', 'lever', 'puff', 'joint', 'distant', 'wind'] as const;
export type Sound = (typeof SOUNDS)[number];

/** What is seen while a sound is heard. */
export type Twin = 'offer' | 'arm' | 'lever' | 'coach' | 'train' | 'fog' | 'lifting';

export interface Cue {
  readonly sound: Sound;
  readonly twin: Twin;
  /** Milliseconds from the beginning of the scene. */
  readonly at: number;
  /** Repeated for so long, ms, coming and going softly; 0: once. */
  readonly lasts: number;
  /** 0 to 1. */
  readonly loud: number;
  /** -1 left to 1 right. */
  readonly side: number;
}

/** Between strokes of the bell, and between groups of strokes, ms. */
const STROKE = 330;
const GROUP = 700;
/** Strokes in groups, as a block bell gives them: an offer is one. Other terms ask and wait, so theirs are the other way round. */
const STROKES: Readonly<Record<'offer' | StageAnswer, readonly number[]>> = {
  offer: [1],
  accept: [2, 1],
  counter: [1, 2],
  refuse: [3],
};

const PUFF_EVERY = 300;
/** Between two joints of the rails: with no exports and with all; ms. */
const JOINTS = { slowest: 1100, fastest: 420 } as const;
/** How long the far train is heard, ms. */
const DISTANT = 4000;

/** The answer that the player has given now, in strokes of the bell; nothing where one was taken back. */
export function answerCues(before: StageView, after: StageView): readonly Cue[] {
  if (after.phase === 'reveal' || after.quarter !== before.quarter) return [];
  return after.answer === null || after.answer === before.answer ? [] : strokes(after.answer, 0, 'arm');
}

/** What is heard of the scene between two quarters, or of the end. `plan` is that of planOf(before, after). */
export function sceneCues(before: StageView, after: StageView, plan: Plan): readonly Cue[] {
  if (after.phase === 'reveal') return plan.lifting ? [windOf(plan.lifting)] : [];
  if (after.quarter === before.quarter) return [];
  return [
    ...(plan.lever ? [once('lever', 'lever', plan.lever.from, 0.9, 0.1)] : []),
    ...(plan.leaving ? puffs(plan.leaving) : []),
    ...(plan.train ? joints(plan.train, after.exports) : []),
    ...(plan.total > ARM_MS ? [far(plan)] : []),
    ...(after.offered > 0 ? strokes('offer', (plan.change.from + plan.change.to) / 2, 'offer') : []),
  ];
}

/** Where nothing moves: the bell for what has come, and the lever, both of which are there to be seen. */
export function stillCues(before: StageView, after: StageView): readonly Cue[] {
  if (after.phase === 'reveal' || after.quarter === before.quarter) return [];
  return [
    ...(after.lever ? [once('lever', 'lever', 0, 0.9, 0.1)] : []),
    ...(after.offered > 0 ? strokes('offer', GROUP, 'offer') : []),
  ];
}

function once(sound: Sound, twin: Twin, at: number, loud: number, side: number): Cue {
  return { sound, twin, at, lasts: 0, loud, side };
}

function strokes(of: keyof typeof STROKES, from: number, twin: Twin): Cue[] {
  const cues: Cue[] = [];
  let at = from;
  for (const count of STROKES[of]) {
    for (let i = 0; i < count; i++) cues.push(once('bell', twin, at + i * STROKE, 0.55, 0));
    at += (count - 1) * STROKE + GROUP;
  }
  return cues;
}

/** The coach leaves to the left, softer with each puff. */
function puffs({ from, to }: Span): Cue[] {
  const count = Math.max(1, Math.floor((to - from) / PUFF_EVERY));
  return Array.from({ length: count }, (_, i) => {
    const share = i / count;
    return once('puff', 'coach', from + i * PUFF_EVERY, 0.7 * (1 - share), -0.3 - 0.6 * share);
  });
}

/** The more is exported, the faster the train goes over the joints; none where nothing is. */
function joints({ from, to }: Span, exports: number): Cue[] {
  if (exports <= 0) return [];
  const every = JOINTS.slowest + (JOINTS.fastest - JOINTS.slowest) * Math.min(1, exports);
  const count = Math.floor((to - from) / every);
  return Array.from({ length: count }, (_, i) => once('joint', 'train', from + i * every, 0.5, 0.6));
}

/** Somewhere in the fog, never nearer. */
function far(plan: Plan): Cue {
  return { sound: 'distant', twin: 'fog', at: 0, lasts: Math.min(DISTANT, plan.total), loud: 0.22, side: 0.8 };
}

/** It blows while the fog lifts; then there is nothing. */
function windOf({ from, to }: Span): Cue {
  return { sound: 'wind', twin: 'lifting', at: from, lasts: to - from, loud: 0.5, side: 0 };
}
