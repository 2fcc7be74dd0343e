/** Crises and their three ends. */
import { given, value } from './table.ts';

export const CRISIS = {
  crisisBase: { ...given(0, 1, 1000, 'chance a quarter'), meaning: 'a crisis' },
  crisisSpan: {
    ...value(15, 8, 25, 1, 'points'),
    meaning: 'loss of strength that counts as one',
    source: 'Fifteen points from the start count as one, at which half of the gain is had; our scale.',
    against: 'If only the last few points before a fall matter, all else is noise.',
  },
  crisisDown: {
    ...value(0.35, 0.1, 0.6, 100, 'ratio'),
    meaning: 'how far strength lowers the chance of a crisis',
    source: 'A firm regime has up to a third fewer crises, no fewer: generals die in calm years too; reasoned.',
    against: 'A firm regime can go without any crisis for decades.',
  },
  breakdownShare: { ...given(0, 1, 100, 'share'), meaning: 'crises that end in breakdown' },
  breakdownCivil: {
    ...value(0.35, 0, 0.7, 100, 'ratio'),
    meaning: 'more breakdowns with civil society',
    source:
      'A tenth more of civil society makes three and a half in a hundred more crises end it; campaigns matter [chenoweth-stephan].',
    against: 'Campaigns have failed more and more since 2010, in the same data.',
  },
  breakdownGuarantee: {
    ...value(0.5, 0.2, 0.8, 100, 'ratio'),
    meaning: 'more breakdowns with less of a guarantee',
    source: 'A patron who is gone makes up to half more crises fatal; low linkage leaves all to him [levitsky-way].',
    against: 'A patron may remove the ruler himself.',
  },
  failedLeast: {
    ...value(0.38, 0.3, 0.5, 100, 'share'),
    meaning: 'crises that end in a failed uprising, at least',
    source:
      'Nonviolent campaigns failed in about 47 % of cases and more since 2010 [chenoweth-stephan]; set below, as concessions end some.',
    against: 'Counting every protest as a campaign, failure is far the commonest end.',
  },
  democracyBase: { ...given(0, 1, 100, 'chance'), meaning: 'democracy after a breakdown' },
  democracyCivil: {
    ...value(0.35, 0, 0.7, 100, 'ratio'),
    meaning: 'more democracy with civil society',
    source: 'The same slope as for breakdown, as one society stands behind both; no separate figure.',
    against: 'After a fall the armed decide, not the organised.',
  },
  democracyLeast: {
    ...value(0.3, 0.2, 0.4, 100, 'chance'),
    meaning: 'least chance of democracy after a breakdown',
    source: 'Three in ten, a little under the long record of personal regimes, 36 % [gwf].',
    against: 'After the death of a ruler in office little changes as a rule [kendall-taylor-frantz].',
  },
  democracyMost: {
    ...value(0.57, 0.5, 0.7, 100, 'chance'),
    meaning: 'largest chance of democracy after a breakdown',
    source: 'The record of personal regimes since 1990, 57 % [gwf].',
    against: 'A country with a strong civil society can hardly fail, as some cases would say.',
  },
  strongmanFrees: {
    ...value(0.5, 0.2, 0.8, 100, 'share'),
    meaning: 'prisoners freed by a new strongman',
    source:
      '266 were freed in the weeks after one ruler was removed, at least 600 still held [venezuela-2023]; more is taken for a quarter.',
    against: 'With the first weeks alone three in ten would be right.',
  },
  strongmanElites: {
    ...value(62, 50, 75, 1, 'points'),
    meaning: 'elite loyalty under a new strongman',
    source: 'Somewhat below a settled ruler’s: newcomers have not yet paid everyone.',
    against: 'A winner is everybody’s friend in his first months.',
  },
  strongmanGuarantee: {
    ...value(0.55, 0.3, 0.8, 100, '0..1'),
    meaning: 'the patron’s guarantee of a new strongman',
    source: 'A patron who did not choose him waits; a little above the middle, by judgement.',
    against: 'A patron may have put him there, and then it is whole.',
  },
  lullBreakdown: {
    ...value(4, 2, 8, 1, 'quarters'),
    meaning: 'lull in arrests after a breakdown',
    source: 'A year, in which a new ruler looks for friends; judgement.',
    against: 'The first year of a new ruler can be the bloodiest.',
  },
  concessionLeast: {
    ...value(0.2, 0.1, 0.4, 100, 'share'),
    meaning: 'prisoners freed by a concession, at least',
    source: 'A fifth of those known: less would not calm a crowd.',
    against: 'A few famous names may calm a crowd.',
  },
  concessionSpread: {
    ...value(0.2, 0, 0.4, 100, 'share'),
    meaning: 'more prisoners freed by a concession, at most',
    source: 'Between a fifth and two fifths, each as likely, for want of a count.',
    against: 'A ruler in fear can empty whole prisons.',
  },
  lullConcession: {
    ...value(3, 1, 6, 1, 'quarters'),
    meaning: 'lull in arrests after a concession',
    source: 'Nine months of caution after giving way; judgement.',
    against: 'Whoever gave way may strike harder within weeks.',
  },
  uprisingLeast: { ...given(1, 20, 10, 'ratio'), meaning: 'arrests after a failed uprising, at least' },
  uprisingSpread: { ...given(0, 40, 10, 'ratio'), meaning: 'more arrests after a failed uprising, at most' },
  uprisingQuarters: {
    ...value(2, 1, 4, 1, 'quarters'),
    meaning: 'how long arrests stay at that height',
    source: 'Half a year at the height, by judgement: trials follow arrests within months.',
    against: 'Trials after a wave can go on for years at the same rate.',
  },
  uprisingAfter: {
    ...value(1.6, 1.2, 2, 10, 'ratio'),
    meaning: 'arrests from where a failed uprising’s height decays',
    source: 'Falls to three fifths above the usual when the wave ends, then fades; judgement.',
    against: 'Once the square is empty arrests can drop at once.',
  },
  uprisingCivil: {
    ...value(0.08, 0.02, 0.15, 100, '0..1'),
    meaning: 'civil society lost by a failed uprising',
    source: 'Eight hundredths of full, about what one pull of aid builds; judgement.',
    against: 'A lost uprising can end whole organisations.',
  },
};
