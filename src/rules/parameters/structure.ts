/**
 * Numbers that say something of the world and yet cannot be moved, since lengths of arrays follow from them. They have a
 * source and what speaks against them like any parameter.
 */
import type { RulesParameter } from './table.ts';

type StructuralNumber = Omit<RulesParameter, 'low' | 'high' | 'per'>;

export const STRUCTURE = {
  longestWait: {
    value: 3,
    unit: 'quarters',
    meaning: 'an arrest is published after one, two or up to so many quarters, each as likely',
    source: 'Monitors learn of most cases from a trial or a lawyer within the year; how soon is judgement.',
    against: 'Some arrests are told the same day by a family, others only when the sentence is served.',
  },
} as const satisfies Readonly<Record<string, StructuralNumber>>;
