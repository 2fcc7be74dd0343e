/** A question to read with in each part of the reveal, where a teacher asked for them. */
import { speaker } from './index.ts';

export const readingQuestions = {
  'read.label': 'To read with',
  'read.people': 'Whom did you see while you played, and whom not? Who could have counted them?',
  'read.par': 'On which of the four figures did you do better than a plain plan, and what did that cost elsewhere?',
  'read.file': 'What did they learn from you, and when? Would you have wanted them to know it?',
  'read.lever': 'Find the one decision that changed most. Could you have known it then?',
  'read.ledger': 'Which of your answers did most, and by which way: money, market, trust or fear?',
  'read.luck': 'How often do your choices turn out the other way with other dice?',
  'read.known': 'Which world did the figures point to before the end? What would have changed your mind?',
  'read.views': 'Under which view were your choices best? What does that view say that the others deny?',
  'read.flips': 'Which number would have to be how wrong for the verdict to turn?',
  'read.columns': 'Which sentence in each column is a fact of your game, and which is a judgement?',
  'read.question': 'What would you have to learn about the real world to answer this with more trust?',
  'read.sandbox': 'Which number would you move first, and what would you have to know to move it?',
} as const;

export const askReader = speaker(readingQuestions);
