/** The words of a term that a class plays together, and of a class’s end: fetched with those parts. */
import { speaker } from './index.ts';

export const together = {
  // Played together: before it
  'together.title': 'Play together on the projector',
  'together.text':
    'One term for the whole class: eight quarters, a sealed world. Read the offer aloud, let hands be raised, count them, and tap the answer that the class gives.',
  'together.before': 'First ask: would you take the first deal?',
  'together.yes': 'Yes',
  'together.no': 'No',
  'together.begin': 'Begin with the class',
  'together.losing': 'A term of your own is under way on this device. It ends when this one begins.',
  'together.losingSure': 'Begin all the same',
  'together.goesOn': 'A term with a class is under way here.',
  'together.goOn': 'Go on with it',
  'together.after.text': 'Afterwards the debrief is made from this one game and the hands that you counted.',

  // In the quarters
  'bar.label': 'The class',
  'bar.hands': 'Hands',
  'bar.accept': 'Accept',
  'bar.counter': 'Counter',
  'bar.refuse': 'Refuse',
  'bar.fewer': 'One hand fewer for: {what}',
  'bar.more': 'One hand more for: {what}',
  'bar.clock': 'Clock: {n} s',
  'bar.over': 'Time to count',
  'bar.off': 'Stop the clock',
  'bar.on': 'Start the clock',
  'bar.again': 'The question again: would you take the first deal?',
  'bar.debrief': 'Class debrief',
  'bar.hide': 'Hide',
  'bar.show': 'The class: hands and clock',

  // The debrief of one game
  'one.n': 'One game, played together: {term} quarters',
  'one.lines': 'People in prison, each quarter, true counts',
  'one.yours': 'your game',
  'one.other.refuse': 'every offer refused',
  'one.other.accept': 'every offer accepted',
  'one.nobody': 'nobody ever signs',
  'one.hands': 'Hands in each quarter, as counted in the room',
  'one.taken': 'A frame marks what the class did; – means that nobody counted. Hands are not checked by replay.',
  'one.bet': 'Bet: {bet} in prison ten years on. Reported then: {n}.',
  'one.noBet': 'No bet was made. Reported ten years on: {n}.',
  'one.world': 'Which world was it?',
  'one.was': 'The world was: “{view}”.',
} as const;

export const gather = speaker(together);
