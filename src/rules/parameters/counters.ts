/** Counter-offers: what they ask for, their odds, and what failing costs. */
import { value } from './table.ts';

export const COUNTERS = {
  morePeople: {
    ...value(1.4, 1.2, 1.6, 100, 'ratio'),
    meaning: 'people asked for under “more people”',
    source: 'Two fifths more: a bold but usual counter in a bazaar; no talks of this kind are documented in figures.',
    against: 'Counters in ransom talks begin at a fraction of the price, not at two thirds of it [shortland-2019].',
  },
  lessRelief: {
    ...value(0.7, 0.5, 0.85, 100, 'ratio'),
    meaning: 'relief given under “less relief”',
    source: 'As the price of “more people”: one divided by 1.4, so that both counters are worth about the same.',
    against: 'Paying a third less may look cheaper to the other side than giving two fifths more.',
  },
  haggleBase: {
    ...value(0.1, 0, 0.3, 100, 'chance'),
    meaning: 'odds of haggling: constant',
    source: 'With need and trust at nought one haggle in ten works: a seller who needs nothing rarely moves.',
    against: 'Disciplined buyers get most prices down in time, even from sellers in no hurry [shortland-2019].',
  },
  haggleNeed: {
    ...value(0.7, 0.4, 1, 100, 'chance'),
    meaning: 'odds of haggling: by need',
    source:
      'Set so that a regime in full need nearly always gives in; need drives bargaining in ransom trades [shortland-2019].',
    against: 'A needy ruler may be too proud to be seen haggling.',
  },
  haggleAssurance: {
    ...value(0.1, 0, 0.3, 100, 'chance'),
    meaning: 'odds of haggling: by belief in our relief',
    source: 'Small: who is sure to be paid can yield on price, but price is not about trust; reasoned.',
    against: 'Trust may harden a seller instead, since the buyer will pay anyway.',
  },
  conditionalBase: {
    ...value(0.05, 0, 0.2, 100, 'chance'),
    meaning: 'odds of a condition: constant',
    source: 'Lower than haggling’s, as a condition binds later conduct and not only a price.',
    against: 'A condition costs nothing today, so a ruler who means to cheat would always agree.',
  },
  conditionalNeed: {
    ...value(0.5, 0.2, 0.8, 100, 'chance'),
    meaning: 'odds of a condition: by need',
    source: 'Weaker than in haggling: conduct is dearer to give than people; our judgement.',
    against: 'Sanctions bargaining ends in modest policy change about half the time, need or not [hseo-2007].',
  },
  conditionalAssurance: {
    ...value(0.6, 0.3, 0.9, 100, 'chance'),
    meaning: 'odds of a condition: by belief in our relief',
    source: 'The largest part, as conditional relief is only worth what is believed of it; reasoned [attia-grauvogel].',
    against: 'Whoever expects to cheat does not ask whether relief will last.',
  },
  roadmapBase: {
    ...value(-0.42, -0.6, -0.2, 100, 'chance'),
    meaning: 'odds of a roadmap: constant',
    source: 'Below nought, so that a roadmap needs both need and trust before it is possible at all.',
    against: 'One was begun by a regime that trusted nobody [poland-1986].',
  },
  roadmapNeed: {
    ...value(0.8, 0.5, 1.1, 100, 'chance'),
    meaning: 'odds of a roadmap: by need',
    source: 'Set with the constant so that only more than middling need opens the way; an aim of play, not a finding.',
    against: 'Openings have come from strength, when a ruler felt safe enough.',
  },
  roadmapAssurance: {
    ...value(0.6, 0.3, 0.9, 100, 'chance'),
    meaning: 'odds of a roadmap: by belief in our relief',
    source: 'As in a single condition: stages are worth what is believed of the later ones.',
    against: 'A reformer inside may matter far more than belief in outsiders [poland-1986].',
  },
  roadmapCredibility: {
    ...value(0.2, 0, 0.4, 100, 'chance'),
    meaning: 'odds of a roadmap: by belief in our sanctions above their start',
    source: 'A ruler trades stages only if refusing means sanctions that last; a fifth is our judgement.',
    against: 'Belief in lasting sanctions may drive a ruler to the patron instead.',
  },
  oddsLeast: {
    ...value(0.05, 0, 0.1, 100, 'chance'),
    meaning: 'smallest odds of haggling or a condition',
    source: 'One try in twenty works however bad the odds: talks hold surprises; our floor.',
    against: 'Some regimes have never yielded an inch in such talks.',
  },
  haggleMost: {
    ...value(0.8, 0.6, 0.95, 100, 'chance'),
    meaning: 'largest odds of haggling',
    source: 'Even full need leaves one refusal in five, since envoys misjudge; our ceiling.',
    against: 'A regime on its last dollar takes any price.',
  },
  conditionalMost: {
    ...value(0.9, 0.6, 0.95, 100, 'chance'),
    meaning: 'largest odds of a condition',
    source: 'A little above haggling’s ceiling, as trust and need can both be full.',
    against: 'Conduct at home is the last thing such a ruler sells, whatever the odds say.',
  },
  roadmapMost: {
    ...value(0.7, 0.5, 0.9, 100, 'chance'),
    meaning: 'largest odds of a roadmap',
    source: 'Seven in ten at best: a plan of three years has many who can stop it; our ceiling.',
    against: 'Where both sides want it such a plan is signed, and certainly so.',
  },
  conditionalPeople: {
    ...value(0.6, 0.4, 0.8, 100, 'share'),
    meaning: 'people freed under a condition when nothing of ours is believed; all when all is',
    source:
      'Who doubts the relief gives three fifths of the list for it; a steeper cut than the regime’s own discount.',
    against: 'People may be the cheap part of the deal and come in full, with conduct the part held back.',
  },
  haggleFloor: {
    ...value(0.7, 0.5, 1, 100, 'ratio'),
    meaning: 'a counter under this part of the least price has the least odds',
    source: 'Seven tenths of the least price, the same step as “less relief”: below it haggling is an insult.',
    against: 'A seller in need laughs at nothing.',
  },
  peopleMost: {
    ...value(0.95, 0.8, 1, 100, 'share'),
    meaning: 'part of the known prisoners that more people can reach',
    source: 'One in twenty is always kept: those it calls dangerous, and those it has lost track of; our judgement.',
    against: 'After the amnesty of 1986 none of the known leaders was kept [poland-1986].',
  },
  walkAwayChance: {
    ...value(0.6, 0.3, 0.9, 100, 'chance'),
    meaning: 'chance that a failed counter ends talks',
    source: 'More often than not a failed counter ends a round of talks; three fifths is our judgement.',
    against: 'Shuttle talks go on for months after every refusal.',
  },
  walkAwayQuarters: {
    ...value(2, 1, 4, 1, 'quarters'),
    meaning: 'how long they stay away after a failed counter',
    source: 'Half a year: long enough to be felt in a term, short enough to recover from.',
    against: 'One regime paused for two months only, when its counterpart reversed himself [cuba-2025].',
  },
  worseOffer: {
    ...value(0.2, 0.05, 0.5, 100, 'ratio'),
    meaning: 'price added to the next offer when they stay after a failed counter',
    source: 'A fifth dearer: a rebuff is answered in kind, within what haggling can win back; reasoned.',
    against: 'A seller who stayed at the table after a refusal is one who needs the sale, and would ask less.',
  },
};
