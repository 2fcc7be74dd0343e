/** What monitors see, late and with an error. */
import { given, value } from './table.ts';

export const OBSERVATION = {
  neverPublished: { ...given(0, 1, 100, 'share'), meaning: 'arrests that monitors never publish' },
  neverMonitored: { ...given(0, 1, 100, 'share'), meaning: 'arrests never published with monitors at full' },
  reportChance: {
    ...value(1.2, 0.6, 2, 10, 'ratio'),
    meaning: 'chance of a report for the level of civil society',
    source: 'With civil society at five sixths a report comes every quarter; reasoned from monthly and yearly reviews.',
    against: 'Think tanks report on a schedule whatever the state of civil society.',
  },
  reportDelay: {
    ...value(2, 1, 4, 1, 'quarters'),
    meaning: 'how old what a report says is',
    source: 'Half a year from what happens inside to a paper that says it: reviews look back one or two quarters.',
    against: 'Insiders are quoted within days; budgets and court counts come a year late.',
  },
  reportedAtOnce: {
    ...value(2, 1, 6, 1, 'figures'),
    meaning: 'figures of the six that are reported at a time, in turn',
    source: 'Two, so that each is told about once a year; with all at once little fog is left. An aim of play.',
    against: 'A thorough yearly review looks at everything at once.',
  },
  errorStrength: {
    ...value(10, 5, 20, 1, 'points'),
    meaning: 'error of a report on strength, with no monitors',
    source: 'Ten points in a hundred: firmness is judged from outside by signs only; judgement.',
    against: 'Nobody can measure strength at all; any band is too narrow.',
  },
  errorApparatus: {
    ...value(8, 4, 16, 1, 'points'),
    meaning: 'error of a report on the security services, with no monitors',
    source: 'A little less than for strength, since budgets are printed in part.',
    against: 'The printed part may be the lesser part.',
  },
  errorRate: {
    ...given(0, 100, 100, '$m a quarter a person'),
    meaning: 'error of a report on the going rate, with no monitors',
  },
  errorBelief: {
    ...value(0.15, 0.05, 0.3, 100, '0..1'),
    meaning: 'error of a report on beliefs and the guarantee, with no monitors',
    source: 'Half of the usual belief either way at worst: minds are read from acts only.',
    against: 'Leaks and defectors have told minds exactly.',
  },
  errorMonitors: {
    ...value(0.7, 0.4, 0.9, 100, 'share'),
    meaning: 'part of the error that full monitors remove',
    source: 'Full monitors see through most but not all: seven tenths, a bound by judgement.',
    against: 'Inside a palace no monitor sees anything.',
  },
  bandLeast: {
    ...value(0.05, 0, 0.1, 100, 'chance'),
    meaning: 'half width of the band of odds with full monitors',
    source: 'One step either way even with full monitors: talks hold surprises.',
    against: 'Sure outcomes exist, and an envoy would know them.',
  },
  bandMost: {
    ...value(0.2, 0.1, 0.3, 100, 'chance'),
    meaning: 'half width of the band of odds with no monitors',
    source: 'A fifth either way without monitors: a good guess and no more.',
    against: 'Without any source a guess is between nought and one.',
  },
  bandTopLeast: {
    ...value(0.1, 0.05, 0.2, 100, 'chance'),
    meaning: 'a band of odds never ends under this',
    source: 'Two steps, so that hopeless and poor odds look alike from outside.',
    against: 'An envoy knows a hopeless offer when he sees one.',
  },
  bandTopMost: {
    ...value(0.95, 0.9, 1, 100, 'chance'),
    meaning: 'a band of odds never ends above this',
    source: 'One step from certain: nobody is told that a regime will surely agree.',
    against: 'Some answers are agreed before they are asked.',
  },
  bandSteps: {
    ...value(20, 10, 20, 1, 'steps'),
    meaning: 'steps in which odds are published, from never to certain',
    source: 'Twentieths: finer steps would look like knowledge that nobody has.',
    against: 'Experts think in three words, likely, even and unlikely.',
  },
  leakAt: {
    ...value(0.5, 0.2, 0.8, 100, 'share'),
    meaning: 'part of the term after which a page of the file leaks',
    source: 'Half way, late enough to have acted and early enough to act on it; an aim of play.',
    against: 'Leaks come when a clerk dares, at any time.',
  },
  seenSmoothing: {
    ...value(0.2, 0.1, 0.5, 100, 'share'),
    meaning: 'smoothing of published arrests',
    source: 'An order waits for a trend: a year of counts weighs about as much as all before.',
    against: 'A government reacts to this week’s headline.',
  },
};
