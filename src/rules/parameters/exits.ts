/** Sentences served, illness, deaths, pardons. */
import { given, value } from './table.ts';

export const EXITS = {
  servedRate: { ...given(0, 1, 100, 'share a quarter'), meaning: 'sentences served' },
  illRate: { ...given(0, 1, 1000, 'share a quarter'), meaning: 'ordinary prisoners falling ill' },
  secondSentenceLeast: { ...given(1, 80, 1, 'quarters'), meaning: 'a second sentence, at least' },
  secondSentenceSpread: {
    ...given(1, 80, 1, 'quarters'),
    meaning: 'number of different lengths of a second sentence, from that on',
  },
  deathRate: { ...given(0, 1, 1000, 'share a quarter'), meaning: 'ill prisoners dying' },
  pardonBase: { ...given(0, 1, 100, 'chance a quarter'), meaning: 'pardons without a price' },
  pardonNeed: {
    ...value(0.25, 0.1, 0.5, 100, 'chance'),
    meaning: 'chance of a pardon: more when it wants something',
    source: 'Opening bids: full need adds some fifteen in a hundred to the chance; reasoned.',
    against: 'A needy ruler sells and does not pardon.',
  },
  pardonAssurance: {
    ...value(0.2, 0.05, 0.4, 100, 'chance'),
    meaning: 'chance of a pardon: more when it trusts us',
    source: 'Gifts to a paymaster it trusts; somewhat less than need, in our judgement.',
    against: 'Trusted buyers are asked to pay; gifts go to doubters.',
  },
  pardonElection: {
    ...value(0.12, 0.05, 0.3, 100, 'chance'),
    meaning: 'chance of a pardon: more just before its own election',
    source: 'About as much again as the usual chance, as rulers like mercy before a vote; judgement.',
    against: 'Before votes arrests rise, and pardons may wait until after.',
  },
  pardonElectionThreat: {
    ...value(0.2, 0.1, 0.4, 100, 'ratio'),
    meaning: 'an election that raises the threat by more than this counts as a great one',
    source: 'Only great votes count, those that raise arrests by more than a fifth.',
    against: 'Small votes have their pardons too.',
  },
  pardonAhead: {
    ...value(1, 0, 8, 1, 'quarters'),
    meaning: 'how far ahead the election is seen when people are pardoned',
    source: 'The quarter before the vote, in which mercy is still remembered.',
    against: 'A holiday in the year of the vote would do as well.',
  },
  pardonLeast: { ...given(0, 100000, 1, 'people'), meaning: 'smallest pardon' },
  pardonSpread: { ...given(0, 100000, 1, 'people'), meaning: 'spread of its size' },
  pardonNeedSize: {
    ...value(0.6, 0.3, 1, 10, 'ratio'),
    meaning: 'part of the spread of a pardon that needs no need',
    source: 'Without need a round has three fifths of its full spread; so that middling need gives about all of it.',
    against: 'Round numbers are chosen for the calendar and not by need.',
  },
};
