/** The words of the tutorial country before and after its term, in English: fetched with it. */
import { speaker } from './index.ts';

export const lesson = {
  // Before it
  'start.title': '{country} does not exist',
  'start.what': 'It has a salt mine and a small prison. You are the envoy for six quarters.',
  'start.claim':
    'In {country} one claim is true, because we built it so: paying for prisoners makes more arrests. Is it true of a real country? That is the question.',
  'start.note': 'It is about political prisoners. Some fall ill or die. All people in it are invented.',
  'start.go': 'Begin',
  'start.goTime': 'under 4 minutes',
  'start.kept': 'Your own term waits. It is not touched.',

  // After it
  'end.title': 'The fog lifts',
  'end.counts': 'In prison when your term ended, {date}',
  'end.reported': 'reported',
  'end.true': 'in truth',
  'end.unseen': {
    one: '{n} person was in prison, and nobody outside knew.',
    other: '{n} people were in prison, and nobody outside knew.',
  },
  'end.allSeen': 'Everybody in prison was known.',
  'end.years': 'In prison on both tracks, and ten quarters on',
  'end.yearsLede.refuse': 'The other track: every offer refused. After both terms nobody signs.',
  'end.yearsLede.accept': 'The other track: every offer accepted. After both terms nobody signs.',
  'end.turn': 'Turn one of your answers',
  'end.turnLede': 'All else stays as it was, chance too.',
  'end.turnNone': 'You gave no answer that could be turned.',
  'end.to.accept': 'Accept instead',
  'end.to.refuse': 'Refuse instead',
  'end.back': 'As it was',
  'end.chart': 'People in prison, true counts',
  'end.yours': 'Your track',
  'end.other': 'The other track',
  'end.turned': 'One answer turned',
  'end.line': '{track}: {freed} freed by deals, {inside} in prison in {date}.',
  'end.claim':
    'In {country} paying makes more arrests, because we built it so. That shows how the claim works, not that it holds.',
  'end.real': 'In the real case there are three views, and you are not told which one is true.',
  'end.on': 'Now the real one',
  'end.title.back': 'To the title',
} as const;

export const l = speaker(lesson);
