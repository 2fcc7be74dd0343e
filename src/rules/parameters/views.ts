/** Differ between the rival views; the values here are the middle of the three and stand where a view is silent. */
import { given, value } from './table.ts';

export const VIEW = {
  marginalShare: {
    ...value(0.2, 0, 0.6, 100, 'ratio'),
    meaning: 'how much of a change in revenue reaches the security services',
    source:
      'Middle of the three views; between a budget share of security that rose under sanctions and revenue spent on society [morrison-2009].',
    against: 'Morrison finds the money steadies rulers through social spending, which would put this near nought.',
  },
  marketIncentive: {
    ...value(0.8, 0, 3, 100, 'ratio'),
    meaning: 'how much the price learned raises arrests',
    source: 'Middle of the views; kidnappings rose by 64 to 87 % after paid successes [brandt-sandler-2016].',
    against: 'Detentions of one country’s citizens did not rise after swaps with two states [foley-2024].',
  },
  markup: {
    ...value(1.05, 1, 1.4, 100, 'ratio'),
    meaning: 'what it expects of the next deal against the last',
    source: 'Middle of the views; prices rose by a third in one long trade in people [romania].',
    against: 'In another, of 26 years, they stayed about flat after inflation [freikauf].',
  },
  ratchet: {
    ...value(0.03, 0, 0.15, 100, 'ratio'),
    meaning: 'rise of the mark-up asked after each sale',
    source: 'Middle of the views; quick payment drives asking prices up, patience holds them [shortland-2019].',
    against: 'A seller who fears to lose the buyer may lower the next price instead.',
  },
  erosion: {
    ...value(0.2, 0, 0.7, 100, 'ratio'),
    meaning: 'loss of belief in sanctions for a full-sized unconditional sale',
    source: 'Middle of the views: the bleakest doubles it, the most hopeful halves it; no count of beliefs exists.',
    against: 'Clear terms for relief shorten sanctions: then a sale on terms would cost no belief [attia-grauvogel].',
  },
  deterrence: {
    ...value(0.3, 0, 0.8, 100, 'share'),
    meaning: 'arrests held back by the law when it is fully believed',
    source:
      'Middle of the views; under one law emigration first rose to a peak, so some effect is possible [jackson-vanik].',
    against: 'Under the same unchanged law emigration later fell to a fiftieth of its peak.',
  },
  substitution: {
    ...value(0.5, 0, 1, 100, 'share'),
    meaning: 'part of the deterred arrests that become unrecorded detention',
    source: 'Middle of the views; short detentions rose nearly fourfold as long sentences ended [cuba-2010].',
    against: 'Better counting of short detentions would give the same picture with no substitution at all.',
  },
  personalDeterrence: {
    ...value(0.05, 0, 0.25, 100, 'share'),
    meaning: 'arrests held back by measures against judges and officers',
    source:
      'Middle of the views, far below the law’s: listed officers lose travel, not office; reasoned, not measured.',
    against: 'Targeted measures of the United Nations coerced in about one case in ten [biersteker-2016].',
  },
  backlash: {
    ...value(0.2, 0, 0.6, 100, 'ratio'),
    meaning: 'arrests added when pressure rises above what it is used to',
    source: 'Middle of the views; several studies find more repression under sanctions [wood-peksen].',
    against: 'Once it is modelled who gets sanctioned, basic rights show no effect [gutmann-2020].',
  },
  bite: {
    ...value(0.75, 0.1, 1, 100, 'share'),
    meaning: 'part of the denied margin that the state really misses',
    source:
      'Middle of the views: at 0.75 a quarter of what is denied was never really missed; reasoned from reroutings.',
    against: 'Output under sanctions can recover nearly whole, which would put this far lower.',
  },
  moderation: {
    ...value(0.15, 0, 0.8, 100, 'ratio'),
    meaning: 'arrests held back for each share of trade gained',
    source: 'Middle of the views; conduct stayed better for years after one staged opening [poland-1986].',
    against: 'A neighbour’s reformer explains that case as well, and other openings ended in mass arrests.',
  },
  refill: {
    ...value(0.3, 0, 0.9, 100, 'ratio'),
    meaning: 'arrests added when cells are empty',
    source: 'Middle of the views; one amnesty emptied prisons that soon filled again [freikauf].',
    against: 'After another amnesty no one was arrested on political charges for months [poland-1986].',
  },
  restraint: {
    ...value(0.25, 0, 0.6, 100, 'share'),
    meaning: 'arrests held back while relief hangs on a condition',
    source: 'Middle of the views; arrests paused while relief was awaited, in one clear case [poland-1986].',
    against: 'A regime can promise and go on: arrests followed a licence tied to fair elections [venezuela-2023].',
  },
  roadmapRestraint: {
    ...value(0.45, 0, 0.9, 100, 'share'),
    meaning: 'arrests held back while a roadmap runs',
    source: 'Set above a single condition’s restraint, since each stage puts more at stake; reasoned.',
    against: 'If a ruler reckons by the day, twelve stages restrain no more than one condition.',
  },
  cheat: {
    ...value(0.07, 0, 0.25, 100, 'chance'),
    meaning: 'chance a quarter of breaking a promise, at the start values',
    source: 'Middle of the views: about one breach in four years of promises at the start values.',
    against: 'Some agreements were broken within a year, which is three times as often [venezuela-2023].',
  },
  crisisGain: {
    ...value(0.3, 0, 1, 100, 'ratio'),
    meaning: 'how much weakness raises the chance of a crisis',
    source: 'Middle of the views; sanctions made leaders’ exits likelier in an early study [marinov-2005].',
    against: 'After a correction for selection they rarely destabilise their targets [licht-2017].',
  },
  eliteMoney: { ...given(0, 100, 10, 'points per $100m a quarter'), meaning: 'elite loyalty for money' },
  eliteMeasures: {
    ...value(10, 0, 30, 1, 'points'),
    meaning: 'elite loyalty lost when every judge and officer is listed',
    source: 'Middle of the views; personal rulers are found more vulnerable to sanctions [escriba-wright-2010].',
    against: 'Listed men have nowhere else to go, and may cling to the ruler all the more.',
  },
  rally: {
    ...value(0.5, 0, 2, 10, 'ratio'),
    meaning: 'elites closing ranks when pressure rises',
    source:
      'Middle of the views: the most hopeful of engagement gives it full weight, the op-ed none; no measure exists.',
    against: 'Shared danger can split an elite as well as bind it.',
  },
  pull: {
    ...value(0.01, 0, 0.1, 100, 'ratio'),
    meaning: 'loss of the patron’s guarantee for trade gained with us',
    source: 'Middle of the views: trade that other buyers offer is a reason to depend less on one patron; reasoned.',
    against: 'A patron may answer drift by paying more, which would reverse the sign.',
  },
};
