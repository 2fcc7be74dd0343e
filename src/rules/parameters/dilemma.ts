/** How often a dilemma comes. */
import { value } from './table.ts';

export const DILEMMA = {
  dilemmasLeast: {
    ...value(5, 3, 8, 1, 'in sixteen quarters'),
    meaning: 'dilemmas that come at least in sixteen quarters, if any fits',
    source: 'About one every third quarter, so that no term is without; an aim of play.',
    against: 'Some governments meet no such moment in four years, others one a month.',
  },
  dilemmaChance: {
    ...value(0.45, 0.2, 0.7, 100, 'chance a quarter'),
    meaning: 'a dilemma comes, if one fits',
    source: 'Set so that a term of sixteen quarters has about seven; an aim of play.',
    against: 'True moments come in clusters, after arrests and before votes.',
  },
  freshRearrest: {
    ...value(2, 1, 8, 1, 'quarters'),
    meaning: 'for how long a second arrest can be what a dilemma is about',
    source: 'Half a year: after that the press writes of it as a case, not as news; our judgement.',
    against: 'Families keep one arrest in the news for years.',
  },
};
