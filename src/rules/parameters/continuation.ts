/** After the term: standing orders and the three successors. */
import { given, value } from './table.ts';

export const CONTINUATION = {
  risingArrests: {
    ...value(1.05, 1, 1.3, 100, 'ratio'),
    meaning: 'published arrests above their usual level that standing orders answer',
    source: 'Five in a hundred above the usual is out of the noise of smoothed counts.',
    against: 'A minister may act on any rise, or on none.',
  },
  drifterPrice: { ...given(0, 100, 100, '$m a quarter a person'), meaning: 'price under which a drifter signs' },
  drifterEvery: {
    ...value(2, 1, 4, 1, 'quarters'),
    meaning: 'how often a drifter looks at an offer',
    source: 'Looks at an offer every half year, in no hurry; a simple rule for a government without a plan.',
    against: 'A drifter may simply sign what lands on the desk.',
  },
  hawkFull: {
    ...value(0.9, 0.7, 1, 100, 'share'),
    meaning: 'from this restriction on nothing more is tightened',
    source: 'With nine tenths in force a hawk turns elsewhere; half a step would not fit.',
    against: 'Hawks have added the last tenth first, for the signal.',
  },
  enforcementFull: {
    ...value(0.99, 0.8, 1, 100, '0..1'),
    meaning: 'from this enforcement on no more is added',
    source: 'As good as all: the last hundredth only guards against rounding.',
    against: 'Customs officers would say that there is always more.',
  },
  drifterEasesAbove: {
    ...value(0.6, 0.3, 0.9, 100, 'share'),
    meaning: 'restriction above which a drifter eases',
    source: 'More than half in force: what is left to ease without losing all.',
    against: 'Drift can also mean that nothing is ever eased.',
  },
  drifterEases: {
    ...value(6, 3, 12, 1, 'quarters'),
    meaning: 'after so many quarters a drifter eases once',
    source: 'A year and a half in office before tired sanctions are trimmed once; judgement.',
    against: 'Sanctions tend to be renewed by habit for many years [attia-grauvogel].',
  },
  dealerRepeals: {
    ...value(3, 1, 8, 1, 'quarters'),
    meaning: 'after so many quarters a dealer repeals the law',
    source: 'Nine months: a majority must be found first, as long as the debate took.',
    against: 'A dealer would rather waive a law for ever than fight over it.',
  },
  hawkEvery: {
    ...value(3, 1, 6, 1, 'quarters'),
    meaning: 'a hawk tightens every so many quarters',
    source: 'A step every nine months, the pace at which new lists are prepared.',
    against: 'A hawk with a majority does everything in the first quarter.',
  },
};
