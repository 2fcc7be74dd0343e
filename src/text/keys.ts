/** The words of the page on which single keys are changed, in English: fetched with it. */
import { speaker } from './index.ts';

export const keys = {
  title: 'Change the single keys',
  lede: 'Type one character for each. Enter, Esc and the arrows stay as they are.',
  'of.a': 'Accept',
  'of.c': 'Counter',
  'of.r': 'Refuse',
  'of.q': 'Dilemma: first option',
  'of.w': 'Dilemma: second option',
  'of.e': 'Dilemma: third option',
  'of.u': 'Take back the last choice',
  'of.s': 'Sound on or off',
  'of.m': 'Continue on another machine',
  counters: 'In the sheet of other terms the first four of these choose between the four.',
  'said.set': '{what}: {key}.',
  'said.taken': '{key} is already the key of: {what}. Nothing was changed.',
  'said.none': 'That cannot be a single key. Nothing was changed.',
  reset: 'All as they were at first',
  'said.reset': 'All keys are as they were at first.',
} as const;

/** The text of a key of this page. */
export const say = speaker(keys);
