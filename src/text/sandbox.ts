/** The words of the open sandbox, in English: fetched with what each decision did. */
import { speaker } from './index.ts';

const sandbox = {
  lede: 'Your own decisions, played again while you move the numbers of “{view}” inside their ranges. Same dice; an answer means the same answer to whatever offer stands then. Whoever held office after your term still does.',
  title: 'People in prison with the numbers moved, if “{view}” holds',
  lines: 'People in prison, true counts, from zero',
  'lines.label': 'Line chart from zero. With the numbers moved your track ends at {yours} and the other at {other}.',
  'track.was': 'Your track, nothing moved',
  fewer: {
    one: '{n} fewer prison-year than on the other track',
    other: '{n} fewer prison-years than on the other track',
  },
  more: { one: '{n} more prison-year than on the other track', other: '{n} more prison-years than on the other track' },
  close: 'Too close to call',
  worlds:
    'Mean over {of} worlds with other dice. 95% interval {low} to {high}. More on your track in {more} of 100 worlds, fewer in {less}.',
  computing: 'Being computed.',
  failed: 'This could not be played in this browser. The figures above it are right.',
  slider: '{name}: {value}. The view’s value is {own}.',
  range: '{low} to {high}',
  moved: 'Moved',
  'moved.none': 'Nothing is moved.',
  'moved.one': '{name}: {value}, and not {own}',
  back: 'Back to the view’s value',
  'back.of': 'Back to the view’s value: {name}',
  'back.all': 'All back to the view’s values',
  older: 'The rules of this game are of an older release, which has no sandbox.',
  link: 'Make a link with these numbers',
  'link.label': 'Link to this game with the numbers moved',
  'link.about': 'Whoever opens it sees your decisions in that world, with the vote as it falls there.',
  'link.failed': 'The link could not be made.',
} as const;

export const say = speaker(sandbox);
