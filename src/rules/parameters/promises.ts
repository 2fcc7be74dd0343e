/** Conditions and the roadmap: how far they hold, and what breaking them does. */
import { given, value } from './table.ts';

export const PROMISES = {
  conditionQuarters: {
    ...value(8, 4, 12, 1, 'quarters'),
    meaning: 'how long a condition runs',
    source: 'Two years, the time in which a condition can still be checked by monitors; a round figure.',
    against: 'Licences have been tied to conditions for six months only [venezuela-2023].',
  },
  cheatTop: {
    ...value(1.35, 1.2, 1.5, 100, 'ratio'),
    meaning: 'cheating when no sanction is believed',
    source: 'With no belief in sanctions it cheats a third more often than at the start values; reasoned.',
    against: 'Fear of snapback may not enter the choice, which is made by those who fear a rival more.',
  },
  cheatCredibility: {
    ...value(0.65, 0.3, 0.9, 100, 'ratio'),
    meaning: 'how far belief in sanctions lowers cheating',
    source: 'Set with the top so that full belief halves the chance; deterrence of breaches is argued, not measured.',
    against: 'A relief at risk did not stop arrests after a vote was in doubt [venezuela-2023].',
  },
  cheatAssurance: {
    ...value(0.4, 0.1, 0.8, 100, 'ratio'),
    meaning: 'how far belief in our relief above its start lowers cheating',
    source: 'Trust in our relief makes keeping pay; weaker than fear of its end, in our judgement.',
    against: 'Who trusts that relief will stay has nothing to lose by cheating.',
  },
  restraintBase: {
    ...value(0.4, 0.2, 0.6, 100, 'ratio'),
    meaning: 'part of the restraint that needs no belief',
    source: 'Two fifths hold without any belief: a signature before the world has a price of its own; reasoned.',
    against: 'Many signatures have been broken the week after.',
  },
  stakeHalf: { ...given(1, 100000, 1, '$m a quarter'), meaning: 'relief at stake at which half the restraint is had' },
  keptAssurance: {
    ...value(0.04, 0, 0.08, 100, '0..1'),
    meaning: 'belief in our relief when a condition runs out kept',
    source:
      'Two years of a kept promise restore twice what one payment gives; relief did follow an amnesty [poland-1986].',
    against: 'Kept once, a promise may be believed for good.',
  },
  brokenCrackdown: {
    ...value(1.2, 1, 1.5, 10, 'ratio'),
    meaning: 'arrests after a broken condition',
    source: 'A fifth more arrests: who breaks a promise had a reason to arrest; our scale.',
    against: 'Arrests may fall after a breach, when the wave that caused it is over.',
  },
  unansweredCredibility: {
    ...value(0.15, 0.05, 0.3, 100, 'share'),
    meaning: 'belief in sanctions lost when a breach is not answered',
    source: 'About a seventh, like repeal: a threat not carried out speaks as loudly as one withdrawn.',
    against: 'Silence may be taken for a private warning, as often in diplomacy.',
  },
  roadmapQuarters: {
    ...value(12, 8, 16, 1, 'quarters'),
    meaning: 'length of a roadmap',
    source:
      'Three years: one opening took five months from amnesty to relief and two more years to talks [poland-1986].',
    against: 'Plans of more than a year have rarely outlived a change of government.',
  },
  roadmapShare: {
    ...value(0.09, 0.05, 0.15, 100, 'share'),
    meaning: 'prisoners freed in each of its quarters',
    source:
      'Twelve such quarters let out about two thirds of those inside; set to end a long imprisonment within the plan.',
    against: 'The one opening that worked let all its leaders out at once [poland-1986].',
  },
  roadmapStep: {
    ...value(0.5, 0.25, 0.5, 100, 'step'),
    meaning: 'relief in one go',
    source: 'Half a sector, the usual notch, so that a stage can be answered by one move of ours.',
    against: 'Small stages can drag on until the other side tires.',
  },
  roadmapEvery: {
    ...value(2, 1, 4, 1, 'quarters'),
    meaning: 'how often a roadmap brings relief',
    source: 'Every second quarter, so that two releases come before each relief; people first, in our judgement.',
    against: 'Money first is what a doubting regime would ask for.',
  },
  roadmapTrust: {
    ...value(0.015, 0, 0.04, 1000, '0..1'),
    meaning: 'belief in our relief gained a quarter',
    source: 'A quarter of cooperation gives a little less than a payment; twelve give a fifth of full belief.',
    against: 'Trust built in years of talks can be lost in a week.',
  },
  roadmapBill: { ...given(0, 100, 100, 'points per $m'), meaning: 'approval lost for its relief' },
  roadmapGlow: {
    ...value(0.5, 0.2, 1.2, 10, 'points'),
    meaning: 'approval from its releases, beside the number',
    source: 'Less than half of a deal’s: a plan is dull news; our scale.',
    against: 'Steady good news can carry a government further than one event.',
  },
  roadmapGlowSpan: {
    ...value(1, 0.5, 3.5, 10, 'points'),
    meaning: 'approval from the number released',
    source: 'Less than a third of a deal’s for numbers, as each quarter’s people come home unfilmed.',
    against: 'Families at home gates may move more than flights abroad.',
  },
  roadmapBrokenCrackdown: {
    ...value(1.3, 1, 1.6, 10, 'ratio'),
    meaning: 'arrests after a broken roadmap',
    source: 'A little more than for a single condition, as more was given up; our scale.',
    against: 'A large plan breaks when its makers fall, and their rivals arrest far more.',
  },
  roadmapRest: {
    ...value(6, 3, 10, 1, 'quarters'),
    meaning: 'no new roadmap after a broken one',
    source: 'A year and a half until both can be seen at a table again; our judgement.',
    against: 'One side resumed within weeks of the other’s reversal [cuba-2025].',
  },
  successorEnds: {
    ...value(0.5, 0.2, 0.7, 100, 'share'),
    meaning: 'belief in our relief lost when a successor ends a roadmap',
    source: 'As a breach by choice: to the other side it is one, whoever signed; half of the belief.',
    against: 'A new government is known to be new, and its predecessor’s word less blamed.',
  },
};
