/** Arrests, and what holds them back. */
import { given, value } from './table.ts';

export const ARRESTS = {
  ordinaryArrests: { ...given(0, 1000000, 1, 'people a quarter'), meaning: 'arrests that end in prison' },
  foreignArrests: { ...given(0, 1000000, 1, 'people a quarter'), meaning: 'arrests of foreigners' },
  arrestSpread: {
    ...value(0.3, 0.1, 0.5, 100, 'ratio'),
    meaning: 'spread of arrests round their mean, from end to end',
    source: 'Fifteen in a hundred either way: monthly counts in such countries swing more, quarters less; judgement.',
    against: 'Counts of one month can be three times those of another: waves are larger than this.',
  },
  apparatusElasticity: {
    ...value(2, 0.5, 2.5, 10, 'ratio'),
    meaning: 'arrests for a change in the services',
    source: 'Twice: taken over from a draft, where arrests went with the square of the services; swept from one half.',
    against: 'No study supports a square; with one half the money pathway nearly closes.',
  },
  foreignMarket: {
    ...value(3, 1, 5, 1, 'ratio'),
    meaning: 'foreigners are arrested for their price this much more readily',
    source:
      'Three times as readily: stocks of foreigners rose from single figures to thirty after one payment [iran-2016].',
    against: 'No later rise was found after newer swaps with the same state [foley-2024].',
  },
  backlashScale: {
    ...value(2.5, 1, 4, 10, 'ratio'),
    meaning: 'weight of a rise in pressure',
    source: 'Brings a rise in pressure to a size at which the views’ backlash means percent; a scale only.',
    against: 'If repression follows the threat and not the measure, rises should be counted in words, not steps.',
  },
  pressureHabit: {
    ...value(0.25, 0.1, 0.5, 100, 'share'),
    meaning: 'how fast it gets used to pressure',
    source:
      'A regime gets used to half of a new pressure in under three quarters; reasoned from how fast markets adapt.',
    against: 'Some pressures are never got used to, like a frozen reserve.',
  },
  pressureEnforcement: {
    ...value(0.5, 0.3, 0.8, 100, 'ratio'),
    meaning: 'weight of a restriction without enforcement',
    source: 'A ban nobody enforces counts half of one that is; reasoned.',
    against: 'Words on paper can anger as much as raids.',
  },
  pressurePersonal: {
    ...value(0.5, 0.2, 0.8, 100, 'ratio'),
    meaning: 'weight of measures in pressure',
    source: 'All judges and officers listed weigh half as much as all trade restricted; our judgement.',
    against: 'Those who decide on arrests feel a listing themselves, and trade only from afar.',
  },
  mobilisation: {
    ...value(0.25, 0, 0.5, 100, 'ratio'),
    meaning: 'arrests for civil society above its rest',
    source:
      'A tenth more of civil society adds two to three in a hundred to arrests: active people are seen; reasoned.',
    against: 'Aid to democracy has a good effect on balance in the counts [finkel-2007].',
  },
  weakMobilisation: {
    ...value(0.3, 0, 0.6, 100, 'ratio'),
    meaning: 'arrests for civil society when the regime is weak',
    source: 'A weak regime before an active society arrests up to a fifth more; reasoned from failed uprisings.',
    against: 'A weak regime may not dare to arrest.',
  },
  weaknessSpan: {
    ...value(20, 10, 40, 1, 'points'),
    meaning: 'loss of strength that counts as full weakness',
    source: 'Twenty points below the start is full weakness: a crisis and a half; our scale.',
    against: 'Regimes may feel weak at a whisper, and then five points are full weakness.',
  },
  deterBase: {
    ...value(0.3, 0.1, 0.5, 100, 'ratio'),
    meaning: 'part of deterrence that needs no belief',
    source: 'Three tenths of deterrence needs no belief: a law on paper still binds officials; reasoned.',
    against: 'A law nobody believes in deters nobody.',
  },
  ladderUnit: { ...given(1, 1000000, 1, '$m a quarter'), meaning: 'sanctions still to come that count as one' },
  ladderPersonal: {
    ...value(1.2, 0.6, 2, 10, 'ratio'),
    meaning: 'weight of measures still to come',
    source: 'A little more than a whole unit of trade: lists of persons are what officers fear; our judgement.',
    against: 'Officers without accounts abroad have nothing to fear from a list.',
  },
  ladderEnforcement: {
    ...value(0.8, 0.4, 1.5, 10, 'ratio'),
    meaning: 'weight of enforcement still to come',
    source: 'A little less than a unit: raids to come can be prepared for.',
    against: 'For a regime that lives by detours enforcement is the whole threat.',
  },
  ladderTop: {
    ...value(0.8, 0.6, 1, 100, '0..1'),
    meaning: 'enforcement at which nothing is left to come',
    source: 'Eight tenths of full effort is taken as all that customs can do.',
    against: 'Controls in wartime go beyond that.',
  },
  ladderLeast: {
    ...value(0.2, 0, 0.4, 100, 'ratio'),
    meaning: 'smallest room to escalate',
    source: 'A fifth of deterrence is left when the ladder is used up: sanctions can also be made to last.',
    against: 'With nothing left to lose nothing deters.',
  },
  deterredMost: {
    ...value(0.8, 0.6, 0.95, 100, 'share'),
    meaning: 'most arrests that can be deterred',
    source: 'At least a fifth of arrests are beyond any outside price; a bound by judgement.',
    against: 'A regime that fears for its life lets no outsider deter anything.',
  },
  moderationLeast: {
    ...value(-0.15, -0.3, 0, 100, 'ratio'),
    meaning: 'most that lost trade adds',
    source: 'Lost trade adds at most a seventh: bound by judgement, a third of what gained trade can hold back.',
    against: 'Isolation may free a ruler of all restraint.',
  },
  moderationMost: {
    ...value(0.5, 0.3, 0.8, 100, 'ratio'),
    meaning: 'most that trade holds back',
    source: 'Trade can hold back half at most: the rest serve the ruler’s own safety.',
    against: 'Years of thaw came close to no political arrests at all [poland-1986].',
  },
  vacancyStock: {
    ...given(0, 2, 1000, 'share'),
    meaning: 'part of the prisoners at the start below which cells count as empty',
  },
  rearrestAfter: {
    ...value(2, 1, 8, 1, 'quarters'),
    meaning: 'quarters between a release at home and a second arrest, at least',
    source: 'Half a year at the least; one man was jailed again three and a half months after his release [cuba-2025].',
    against: 'Rearrests within days are known, which this leaves out.',
  },
  rearrestSpread: {
    ...value(7, 1, 16, 1, 'quarters'),
    meaning: 'number of different waits for a second arrest, from that on',
    source: 'Waits of two to eight quarters, each as likely: two years in which those at home stay watched; judgement.',
    against: 'Of 300 freed under one amnesty twelve were taken again; how long after is not told [poland-1986].',
  },
  crackdownLeast: {
    ...value(0.2, 0, 0.5, 100, 'ratio'),
    meaning: 'least that an answer to a dilemma can leave of arrests',
    source: 'No answer to a moment can remove more than four fifths of arrests; a bound.',
    against: 'A stop ordered from above can be total.',
  },
  lullFactor: {
    ...value(0.5, 0.2, 0.8, 100, 'ratio'),
    meaning: 'arrests in a lull',
    source: 'Half: after a shock the services wait for orders; our judgement.',
    against: 'New rulers may arrest more than ever, to settle scores.',
  },
  crackdownReturn: {
    ...value(0.25, 0.1, 0.5, 100, 'share'),
    meaning: 'return of a crackdown to 1',
    source: 'A crackdown fades by a quarter of its excess each quarter: courts work through a wave in about a year.',
    against: 'Waves of arrests after a vote went on for two years and more.',
  },
  crackdownHigh: {
    ...value(2, 1.5, 3, 10, 'ratio'),
    meaning: 'a crackdown above this lasts its full time',
    source: 'Twice the usual is a wave with its own orders, which does not fade until they end; our line.',
    against: 'There may be no orders, only habit, and no line at all.',
  },
};
