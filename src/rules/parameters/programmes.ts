/** Levers: what tightening, easing and the programmes do, how they wear off, and what breaking our word costs. */
import { given, value } from './table.ts';

export const PROGRAMMES = {
  tightenCredibility: {
    ...value(0.02, 0, 0.05, 100, '0..1'),
    meaning: 'belief in sanctions for half a step of tightening',
    source: 'A half step adds two hundredths: acts speak, but each only a little; reasoned.',
    against:
      'Threats move more than measures: sanctions imposed are often those that failed as threats [bapat-kwon-2015].',
  },
  tightenAnger: {
    ...value(6, 2, 12, 1, 'points per index'),
    meaning: 'approval lost by tightening, for the home price it adds',
    source: 'Set so that a restriction which moves the home price by a twelfth costs half a point at once; our scale.',
    against: 'Voters may applaud toughness, above all when the price is paid elsewhere.',
  },
  halfStepOfLever: {
    ...value(0.5, 0.25, 1, 100, 'step'),
    meaning: 'the step that the figures for half a step are given for',
    source: 'The unit in which tightening and easing are given: one notch of a sector. Nothing to find out.',
    against: 'If a half step is not half the effect, costs by half steps mislead.',
  },
  breachMemory: {
    ...value(12, 6, 20, 1, 'quarters'),
    meaning: 'how long taking back sold relief counts as breaking our word',
    source:
      'Three years: reversals in one case came after six days, in another after six months; memory outlasts both [cuba-2025] [venezuela-2023].',
    against: 'A new government on either side may wipe the slate at once.',
  },
  breachAssurance: {
    ...value(0.5, 0.2, 0.7, 100, 'share'),
    meaning: 'belief in our relief lost by taking back what was sold',
    source:
      'Half of the belief goes with one breach; the other side paused releases at once when it happened [cuba-2025].',
    against: 'In the same case it completed the releases two months later: less than half was lost.',
  },
  breachUnity: {
    ...value(0.04, 0, 0.1, 100, '0..1'),
    meaning: 'ally unity lost by taking back sold relief',
    source: 'Half of what a sale costs: allies dislike surprise more than hardness; reasoned.',
    against: 'Allies who opposed the sale would be glad.',
  },
  breachApproval: {
    ...value(1, 0, 2, 10, 'points'),
    meaning: 'approval lost by taking back what was sold',
    source: 'One point for looking unsteady; opinion turned on one exchange within ten days [bergdahl-2014].',
    against: 'Taking back a bad deal can win votes.',
  },
  easeErosion: {
    ...value(0.5, 0.2, 1, 100, 'ratio'),
    meaning: 'loss of belief by easing without a trade, against a sale',
    source: 'Half of a sale’s: easing without a trade is generous or tired, but no prize for prisoners.',
    against: 'Easing for nothing in return may teach that patience alone is rewarded, which is worse.',
  },
  easeUnity: {
    ...value(0.04, 0, 0.1, 100, '0..1'),
    meaning: 'ally unity lost by easing half a step',
    source: 'Half of a full-sized sale’s for a half step: allies feel left alone whether people come out or not.',
    against: 'Allies who trade more would follow gladly.',
  },
  easeBill: {
    ...value(1.2, 0.4, 2.5, 10, 'points'),
    meaning: 'approval lost by easing half a step',
    source: 'As recognition costs: relief without anything to show is hard to explain; our scale.',
    against: 'Nobody may notice a licence for which no one walked out.',
  },
  measuresBill: {
    ...value(0.6, 0.2, 1.5, 10, 'points'),
    meaning: 'approval lost by lifting measures',
    source: 'The same as when they are sold: the names are the same; few know them.',
    against: 'Without a release beside it the outcry would be larger.',
  },
  enforcementUnity: {
    ...value(0.03, 0, 0.06, 100, '0..1'),
    meaning: 'ally unity lost by a notch of enforcement',
    source: 'A third of a sale: raids hit allies’ traders as well as our own; reasoned.',
    against: 'Shared enforcement can bind allies, when all are seen to carry it.',
  },
  enforcementPrice: {
    ...value(0.03, 0, 0.06, 100, 'index'),
    meaning: 'home price added by a notch of enforcement',
    source: 'Closed side doors make goods a little dearer at home: three hundredths of the index, our scale.',
    against: 'Goods that were rerouted find a third way, and prices stay.',
  },
  enforcementApproval: {
    ...value(0.4, 0, 1, 10, 'points'),
    meaning: 'approval lost by a notch of enforcement: raids hit our own traders',
    source: 'Under half a point: traders complain, most voters do not notice; our scale.',
    against: 'Catching smugglers is popular.',
  },
  storyGain: {
    ...value(3, 1, 5, 10, 'points'),
    meaning: 'approval from telling the public',
    source: 'Set so that telling gains about what one release does, if nothing weighs against it.',
    against: 'Statistics beside a face lowered gifts in experiments; explanation may gain nothing [small-2007].',
  },
  storyBill: {
    ...value(5, 3, 8, 1, 'points'),
    meaning: 'open bill at which telling gains nothing',
    source: 'With five points of price still open nobody listens; about one and a half large deals.',
    against: 'A government that explains its price may be forgiven most when the price is highest.',
  },
  storyTop: {
    ...value(55, 50, 60, 1, 'points'),
    meaning: 'approval at which telling gains nothing more',
    source: 'Above 55 those who can be won have been won: a term’s usual high; our judgement.',
    against: 'Landslides of sixty and more have followed a good story.',
  },
  storySpan: {
    ...value(6, 4, 10, 1, 'points'),
    meaning: 'below the top by this much it gains in full',
    source: 'Six points below the top the gain is whole: half the width of a vote’s swing.',
    against: 'Persuasion may be hardest, not easiest, when a government is low.',
  },
  storyLeast: {
    ...value(0.1, 0, 0.3, 100, 'ratio'),
    meaning: 'least gain by telling, however high approval stands',
    source: 'A tenth of the gain is left however high approval stands: some always listen.',
    against: 'A tired public can turn against the teller; the least would then be below nought.',
  },
  storyMost: {
    ...value(1.2, 1, 1.5, 10, 'ratio'),
    meaning: 'largest gain by telling, however low approval stands',
    source: 'A little over one: a government in trouble gains a fifth more by speaking; reasoned.',
    against: 'A government in trouble is believed less.',
  },
  storyFatigue: {
    ...value(0.4, 0.2, 0.6, 100, '0..1'),
    meaning: 'fatigue added by telling the public',
    source: 'Two fifths at once, so that a second telling in a row gains a little over half.',
    against: 'Good stories grow with telling, as campaigns show.',
  },
  storyLoud: {
    ...value(1.4, 1.1, 1.8, 10, 'ratio'),
    meaning: 'releases and prices weigh more in a quarter of telling',
    source: 'Both sides weigh two fifths more when all is said: attention cuts both ways; our scale.',
    against: 'The names of those freed are news in any case; telling adds weight to the price alone.',
  },
  farmPrice: {
    ...value(0.06, 0.02, 0.1, 100, 'index'),
    meaning: 'home price lowered by help for farmers',
    source: 'Six hundredths of the index: it undoes two notches of enforcement; our scale.',
    against: 'Subsidies of inputs are taken by sellers, who raise their prices.',
  },
  farmGain: {
    ...value(0.5, 0.2, 1, 10, 'points'),
    meaning: 'approval from help for farmers',
    source: 'Half a point: help reaches few voters; a sixth of what telling can gain.',
    against: 'A small group in swing districts can decide a vote.',
  },
  farmFatigue: {
    ...value(0.2, 0.1, 0.4, 100, '0..1'),
    meaning: 'fatigue added by help for farmers',
    source: 'Half of telling’s: handouts wear out, but slower than words; reasoned.',
    against: 'Those who get money do not tire of it.',
  },
  fatigueMost: {
    ...value(0.9, 0.7, 1, 100, '0..1'),
    meaning: 'largest fatigue of the public',
    source: 'A tenth of attention is always left; the bound keeps the effect from turning round.',
    against: 'There are publics that stop listening altogether.',
  },
  fatigueKeeps: {
    ...value(0.85, 0.7, 0.95, 100, 'share'),
    meaning: 'fatigue kept a quarter',
    source: 'Half of the fatigue is gone in about four quarters: a year’s rest makes news new.',
    against: 'Opinion on one exchange had turned within ten days; attention is shorter than that [bergdahl-2014].',
  },
  enforcementRest: { ...given(0, 1, 100, '0..1'), meaning: 'level to which enforcement wears off' },
  enforcementWear: {
    ...value(0.06, 0.02, 0.12, 100, 'share'),
    meaning: 'how fast enforcement wears off, a quarter',
    source:
      'A raid’s effect halves in about eleven quarters, as traders find new ways; rerouting took about a year where it was seen.',
    against: 'If traders need only that one year, wear is three times as fast.',
  },
  personalRest: { ...given(0, 1, 100, '0..1'), meaning: 'level to which measures wear off' },
  personalWear: {
    ...value(0.02, 0, 0.06, 100, 'share'),
    meaning: 'how fast measures wear off, a quarter',
    source: 'Slow: listings stay until lifted, only the men change office; half in 34 quarters.',
    against: 'Listed officers are replaced within two or three years, and lists then name the wrong men.',
  },
  civilRest: { ...given(0, 1, 100, '0..1'), meaning: 'level to which civil society returns' },
  civilWear: {
    ...value(0.04, 0.01, 0.1, 100, 'share'),
    meaning: 'how fast civil society returns, a quarter',
    source:
      'A push for civil society halves in seventeen quarters: money ends, some skills stay; reasoned [finkel-2007].',
    against: 'One year after the grants end whole networks can be gone.',
  },
  civilCrackdown: {
    ...value(0.004, 0, 0.02, 1000, '0..1'),
    meaning: 'civil society lost for each unit of crackdown',
    source:
      'Four thousandths a quarter for a doubling of arrests, so that a bad year takes what one lever gives in part.',
    against: 'One wave of arrests has closed most groups of a country within months.',
  },
  unityStart: { ...given(0, 1, 100, '0..1'), meaning: 'ally unity at the start' },
  unityRest: { ...given(0, 1, 100, '0..1'), meaning: 'level to which unity returns' },
  unityWear: {
    ...value(0.03, 0.01, 0.08, 100, 'share'),
    meaning: 'how fast ally unity returns, a quarter',
    source: 'Half in 23 quarters: interests return slowly between summits; our judgement.',
    against: 'One election in one ally can end unity in a quarter.',
  },
  unityLeast: {
    ...value(0.1, 0, 0.2, 100, '0..1'),
    meaning: 'smallest unity',
    source: 'A tenth: treaties and habit outlive quarrels; the bound of the index in play.',
    against: 'A coalition can end altogether.',
  },
};
