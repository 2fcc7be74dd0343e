/**
 * Every number of the rules that is not a count of the world. A parameter is an integer number of units (1/per), so that it
 * travels in a link exactly. There are two kinds: numbers of a mechanism, which have a value here, with its source and what
 * speaks against it, and may be given another by a scenario or a view; and numbers of a country and its start (money,
 * people, base rates, where things stand), which only a scenario can give.
 */

interface Bounds {
  /** No scenario may go outside these (included). */
  readonly low: number;
  readonly high: number;
  /** Units in 1: the value is an integer divided by this. */
  readonly per: number;
  readonly unit: string;
  readonly meaning: string;
}

/** A number of a mechanism. */
export interface RulesParameter extends Bounds {
  readonly value: number;
  readonly source: string;
  readonly against: string;
}

/** A number that describes a country: each scenario must give it, in `parameters` or in every one of its views. */
export interface GivenParameter extends Bounds {
  readonly value: null;
}

export type Parameter = RulesParameter | GivenParameter;

const NO_FIGURE = 'judgement: no figure found';
const NO_STUDY = 'no study gives this number; its range is our judgement';

function p(
  value: number,
  low: number,
  high: number,
  per: number,
  unit: string,
  meaning: string,
  source = NO_FIGURE,
  against = NO_STUDY,
): RulesParameter {
  return { value, low, high, per, unit, meaning, source, against };
}

/** A parameter of which the rules know only the bounds. */
function given(low: number, high: number, per: number, unit: string, meaning: string): GivenParameter {
  return { value: null, low, high, per, unit, meaning };
}

/** Differ between the rival views; the values here are the middle of the three and stand where a view is silent. */
const VIEW = {
  marginalShare: p(0.2, 0, 0.6, 100, 'ratio', 'how much of a change in revenue reaches the security services'),
  marketIncentive: p(0.8, 0, 3, 100, 'ratio', 'how much the price learned raises arrests'),
  markup: p(1.05, 1, 1.4, 100, 'ratio', 'what it expects of the next deal against the last'),
  ratchet: p(0.03, 0, 0.15, 100, 'ratio', 'rise of the mark-up asked after each sale'),
  erosion: p(0.2, 0, 0.7, 100, 'ratio', 'loss of belief in sanctions for a full-sized unconditional sale'),
  deterrence: p(0.3, 0, 0.8, 100, 'share', 'arrests held back by the law when it is fully believed'),
  substitution: p(0.5, 0, 1, 100, 'share', 'part of the deterred arrests that become unrecorded detention'),
  personalDeterrence: p(0.05, 0, 0.25, 100, 'share', 'arrests held back by measures against judges and officers'),
  backlash: p(0.2, 0, 0.6, 100, 'ratio', 'arrests added when pressure rises above what it is used to'),
  bite: p(0.75, 0.1, 1, 100, 'share', 'part of the denied margin that the state really misses'),
  moderation: p(0.15, 0, 0.8, 100, 'ratio', 'arrests held back for each share of trade gained'),
  refill: p(0.3, 0, 0.9, 100, 'ratio', 'arrests added when cells are empty'),
  restraint: p(0.25, 0, 0.6, 100, 'share', 'arrests held back while relief hangs on a condition'),
  roadmapRestraint: p(0.45, 0, 0.9, 100, 'share', 'arrests held back while a roadmap runs'),
  cheat: p(0.07, 0, 0.25, 100, 'chance', 'chance a quarter of breaking a promise, at the start values'),
  crisisGain: p(0.3, 0, 1, 100, 'ratio', 'how much weakness raises the chance of a crisis'),
  eliteMoney: given(0, 100, 10, 'points per $100m a quarter', 'elite loyalty for money'),
  eliteMeasures: p(10, 0, 30, 1, 'points', 'elite loyalty lost when every judge and officer is listed'),
  rally: p(0.5, 0, 2, 10, 'ratio', 'elites closing ranks when pressure rises'),
  pull: p(0.01, 0, 0.1, 100, 'ratio', 'loss of the patron’s guarantee for trade gained with us'),
};

const BARGAIN = {
  rateStart: given(0.01, 100, 100, '$m a quarter a person', 'going rate believed at the start'),
  rateLearning: p(0.4, 0.1, 0.8, 100, 'share', 'how far one payment moves the going rate'),
  conditionality: p(0.8, 0.5, 1, 100, 'share', 'part of a conditional relief that is truly revocable'),
  conditionalDiscount: p(0.3, 0.1, 0.5, 100, 'share', 'what conditional relief is worth less to the regime'),
  hopeScale: p(8, 4, 12, 1, 'quarters', 'two years of such deals, by which it judges what share it can sell'),
  hopeLearning: p(0.3, 0.1, 0.6, 100, 'share', 'how far one deal moves the share it expects to sell'),
  saleUnit: given(1, 1000000, 1, '$m a quarter', 'margin that counts as one full-sized sale'),
  unityPerSale: p(0.08, 0.02, 0.15, 100, '0..1', 'ally unity lost for a full-sized sale'),
  assurancePerSale: p(0.02, 0, 0.05, 100, '0..1', 'belief in our relief gained when we pay'),
  everyoneAtOnce: p(
    0.6,
    0.4,
    0.8,
    100,
    'share',
    'part of an “everyone” deal that leaves at once',
    'Cuba 2025: 192 of 553 confirmed before the pause (facts.md §5), judgement',
  ),
  deliveryLeast: p(
    0.5,
    0.2,
    0.8,
    100,
    'share',
    'least part of the rest that follows',
    'Myanmar Jan 2012: 302 freed of about 651 announced (facts.md §5), judgement',
  ),
  deliveryBreach: p(0.75, 0.5, 1, 100, 'share', 'with less of the rest delivered they have broken the deal'),
  morePeople: p(1.4, 1.2, 1.6, 100, 'ratio', 'people asked for under “more people”'),
  lessRelief: p(0.7, 0.5, 0.85, 100, 'ratio', 'relief given under “less relief”'),
  haggleBase: p(0.1, 0, 0.3, 100, 'chance', 'odds of haggling: constant'),
  haggleNeed: p(0.7, 0.4, 1, 100, 'chance', 'odds of haggling: by need'),
  haggleAssurance: p(0.1, 0, 0.3, 100, 'chance', 'odds of haggling: by belief in our relief'),
  conditionalBase: p(0.05, 0, 0.2, 100, 'chance', 'odds of a condition: constant'),
  conditionalNeed: p(0.5, 0.2, 0.8, 100, 'chance', 'odds of a condition: by need'),
  conditionalAssurance: p(0.6, 0.3, 0.9, 100, 'chance', 'odds of a condition: by belief in our relief'),
  roadmapBase: p(-0.42, -0.6, -0.2, 100, 'chance', 'odds of a roadmap: constant'),
  roadmapNeed: p(0.8, 0.5, 1.1, 100, 'chance', 'odds of a roadmap: by need'),
  roadmapAssurance: p(0.6, 0.3, 0.9, 100, 'chance', 'odds of a roadmap: by belief in our relief'),
  roadmapCredibility: p(0.2, 0, 0.4, 100, 'chance', 'odds of a roadmap: by belief in our sanctions above their start'),
  oddsLeast: p(0.05, 0, 0.1, 100, 'chance', 'smallest odds of haggling or a condition'),
  haggleMost: p(0.8, 0.6, 0.95, 100, 'chance', 'largest odds of haggling'),
  conditionalMost: p(0.9, 0.6, 0.95, 100, 'chance', 'largest odds of a condition'),
  roadmapMost: p(0.7, 0.5, 0.9, 100, 'chance', 'largest odds of a roadmap'),
  conditionalPeople: p(
    0.6,
    0.4,
    0.8,
    100,
    'share',
    'people freed under a condition when nothing of ours is believed; all when all is',
  ),
  haggleFloor: p(0.7, 0.5, 1, 100, 'ratio', 'a counter under this part of the least price has the least odds'),
  peopleMost: p(0.95, 0.8, 1, 100, 'share', 'part of the known prisoners that more people can reach'),
  erosionMost: p(0.9, 0.5, 1, 100, 'share', 'most belief in sanctions that one sale takes'),
  walkAwayChance: p(0.6, 0.3, 0.9, 100, 'chance', 'chance that a failed counter ends talks'),
  walkAwayQuarters: p(2, 1, 4, 1, 'quarters', 'how long they stay away'),
  worseOffer: p(0.2, 0.05, 0.5, 100, 'ratio', 'price added to the next offer when they stay after a failed counter'),
  haggledAsking: p(0.04, 0, 0.1, 100, 'share', 'fall of the mark-up when haggling works'),
  refusedAsking: p(0.02, 0, 0.06, 100, 'share', 'fall of the mark-up when we refuse'),
  askingLeast: p(0.6, 0.4, 0.8, 100, 'ratio', 'smallest mark-up'),
  askingMost: p(4, 2, 6, 10, 'ratio', 'largest mark-up'),
  askingReturns: p(0.03, 0, 0.1, 100, 'share', 'return of the mark-up to 1, a quarter'),
  driftIdle: p(0.02, 0, 0.05, 100, 'share', 'return of the going rate when no offer stood'),
  driftRefused: p(0.05, 0.02, 0.1, 100, 'share', 'return of the going rate when we refused'),
  driftFailed: p(0.03, 0.01, 0.08, 100, 'share', 'return of the going rate when a counter failed'),
  driftFloor: p(0.9, 0.7, 1, 100, 'ratio', 'where the going rate returns to, against the start'),
  hopeIdle: p(0.03, 0, 0.08, 100, 'share', 'decay of the share it expects to sell, without a sale'),
  hopeRefused: p(0.12, 0.05, 0.25, 100, 'share', 'further decay when we refuse'),
  hopeFailed: p(0.08, 0.02, 0.2, 100, 'share', 'further decay when a counter failed'),
  hopeOrdinaryStart: given(0, 1, 100, 'share', 'share of ordinary prisoners it expects to sell at the start'),
  hopeForeignStart: given(0, 1, 100, 'share', 'share of foreigners it expects to sell at the start'),
  personalSold: p(0.15, 0.05, 0.3, 100, '0..1', 'measures lifted in one sale'),
  personalSize: p(0.1, 0.05, 0.3, 100, 'ratio', 'size of that sale'),
  recognitionSize: p(0.15, 0.05, 0.3, 100, 'ratio', 'size of a sale for recognition'),
  recognitionElites: p(2, 0, 4, 1, 'points', 'elite loyalty from recognition'),
  recognitionMost: p(6, 2, 10, 1, 'count', 'acts of recognition there are to sell'),
  personalBill: p(0.6, 0.2, 1.5, 100, 'points', 'approval lost for lifting measures'),
  recognitionBill: p(1.2, 0.4, 2.5, 100, 'points', 'approval lost for recognition'),
  aidQuarters: p(8, 4, 16, 1, 'quarters', 'over how many quarters cash or goods are used'),
  exileShare: given(0, 1, 100, 'share', 'part of those freed by a deal who are taken abroad'),
};

const OFFER = {
  offerBase: p(0.4, 0.2, 0.6, 100, 'chance', 'chance of an offer: constant'),
  offerSeason: given(0, 0.4, 100, 'chance', 'more in every second quarter'),
  offerNeed: p(0.35, 0.1, 0.6, 100, 'chance', 'chance of an offer: by need'),
  offerAssurance: p(0.3, 0.1, 0.5, 100, 'chance', 'chance of an offer: by belief in our relief'),
  offerLeast: p(0.2, 0.1, 0.4, 100, 'chance', 'smallest chance of an offer'),
  offerMost: p(0.9, 0.7, 1, 100, 'chance', 'largest chance of an offer'),
  stockLeast: given(0, 10000, 1, 'people', 'with fewer known prisoners there is nothing to offer'),
  everyoneBase: given(0, 1, 100, 'chance', '“everyone”: constant'),
  everyoneNeed: p(0.06, 0.02, 0.12, 100, 'chance', '“everyone”: by need'),
  everyoneAssurance: p(0.05, 0.02, 0.1, 100, 'chance', '“everyone”: by belief in our relief'),
  everyoneElection: p(0.04, 0, 0.08, 100, 'chance', '“everyone”: less just before its own election'),
  everyoneWorth: p(0.35, 0.2, 0.6, 100, 'share', 'part of our relief at the start that must be left for it'),
  everyoneStock: p(0.33, 0.2, 0.6, 100, 'share', 'part of the prisoners at the start that must be left for it'),
  everyoneShare: p(0.89, 0.8, 0.95, 100, 'share', 'part of the known prisoners in it, at least'),
  everyoneSpread: p(0.06, 0, 0.1, 100, 'share', 'more of them, at most'),
  fullBase: p(0.62, 0.4, 0.8, 100, 'chance', 'above this draw a full sector is asked for'),
  fullNeed: p(0.3, 0.1, 0.5, 100, 'chance', 'lower by need'),
  priceSpread: p(0.4, 0.2, 0.6, 100, 'ratio', 'spread of the price asked round its mean'),
  priceNeedTop: p(1.2, 1.1, 1.4, 100, 'ratio', 'price when it needs nothing'),
  priceNeed: p(0.57, 0.3, 0.8, 100, 'ratio', 'fall of the price by need'),
  priceAssuranceTop: p(1.6, 1.3, 1.9, 100, 'ratio', 'price when no relief is believed'),
  priceAssurance: p(1.5, 0.8, 2, 100, 'ratio', 'fall of the price by belief in our relief'),
  priceAssuranceLeast: p(0.6, 0.4, 0.8, 100, 'ratio', 'smallest factor by belief'),
  priceFloor: p(
    0.65,
    0.4,
    0.9,
    100,
    'ratio',
    'least price against the start rate: nobody is sold for less than it costs to let go',
  ),
  foreignChance: p(0.12, 0.05, 0.25, 100, 'chance', 'offers of foreigners only'),
  illChance: p(0.14, 0.05, 0.25, 100, 'chance', 'offers of the ill only'),
  kindDiscount: p(0.7, 0.5, 0.9, 100, 'ratio', 'price of such offers'),
  kindMost: p(0.7, 0.4, 0.9, 100, 'share', 'part of that kind in one offer, at most'),
  foreignLeast: given(0, 10000, 1, 'people', 'foreigners there must be'),
  illLeast: given(0, 10000, 1, 'people', 'ill there must be'),
  batchMost: p(0.2, 0.1, 0.3, 100, 'share', 'part of the known prisoners in one offer, at most'),
  batchLeast: given(1, 10000, 1, 'people', 'people in one offer, at least'),
  personalLeast: p(0.2, 0.1, 0.4, 100, '0..1', 'measures that must be in force to be bargained away'),
  halfStep: p(0.5, 0.25, 0.75, 100, 'share', 'part of a sector, of cash or of goods in an offer that is not full'),
  leftLeast: p(0.05, 0.01, 0.2, 100, 'share', 'with less of a restriction left there is nothing to ask for'),
  personalWant: p(0.5, 0.2, 0.8, 100, 'chance', 'measures rather than recognition, when no sector is left'),
  manyStep: p(0.6, 0.5, 0.8, 100, 'share', 'above this part of a sector an offer counts as “many”'),
};

const PROGRAMMES = {
  tightenCredibility: p(0.02, 0, 0.05, 100, '0..1', 'belief in sanctions for half a step of tightening'),
  tightenAnger: p(6, 2, 12, 1, 'points per index', 'approval lost by tightening, for the home price it adds'),
  halfStepOfLever: p(0.5, 0.25, 1, 100, 'step', 'the step that the figures for half a step are given for'),
  breachMemory: p(
    12,
    6,
    20,
    1,
    'quarters',
    'how long taking back sold relief counts as breaking our word',
    'Venezuela: licence of Oct 2023 not renewed Apr 2024; Cuba: listing reversed after 6 days (facts.md §5), judgement',
  ),
  breachAssurance: p(0.5, 0.2, 0.7, 100, 'share', 'loss of belief in our relief'),
  breachUnity: p(0.04, 0, 0.1, 100, '0..1', 'ally unity lost'),
  breachApproval: p(1, 0, 2, 10, 'points', 'approval lost'),
  easeErosion: p(0.5, 0.2, 1, 100, 'ratio', 'loss of belief by easing without a trade, against a sale'),
  easeUnity: p(0.04, 0, 0.1, 100, '0..1', 'ally unity lost by easing half a step'),
  easeBill: p(1.2, 0.4, 2.5, 10, 'points', 'approval lost by easing half a step'),
  measuresBill: p(0.6, 0.2, 1.5, 10, 'points', 'approval lost by lifting measures'),
  enforcementUnity: p(0.03, 0, 0.06, 100, '0..1', 'ally unity lost by a notch of enforcement'),
  enforcementPrice: p(0.03, 0, 0.06, 100, 'index', 'home price added by a notch of enforcement'),
  enforcementApproval: p(0.4, 0, 1, 10, 'points', 'approval lost by a notch of enforcement: raids hit our own traders'),
  storyGain: p(3, 1, 5, 10, 'points', 'approval from telling the public'),
  storyBill: p(5, 3, 8, 1, 'points', 'open bill at which telling gains nothing'),
  storyTop: p(55, 50, 60, 1, 'points', 'approval at which telling gains nothing more'),
  storySpan: p(6, 4, 10, 1, 'points', 'below the top by this much it gains in full'),
  storyLeast: p(0.1, 0, 0.3, 100, 'ratio', 'least gain'),
  storyMost: p(1.2, 1, 1.5, 10, 'ratio', 'largest gain'),
  storyFatigue: p(0.4, 0.2, 0.6, 100, '0..1', 'fatigue added'),
  storyLoud: p(1.4, 1.1, 1.8, 10, 'ratio', 'releases and prices weigh more in a quarter of telling'),
  farmPrice: p(0.06, 0.02, 0.1, 100, 'index', 'home price lowered by help for farmers'),
  farmGain: p(0.5, 0.2, 1, 10, 'points', 'approval from help for farmers'),
  farmFatigue: p(0.2, 0.1, 0.4, 100, '0..1', 'fatigue added'),
  fatigueMost: p(0.9, 0.7, 1, 100, '0..1', 'largest fatigue'),
  fatigueKeeps: p(0.85, 0.7, 0.95, 100, 'share', 'fatigue kept a quarter'),
  enforcementRest: given(0, 1, 100, '0..1', 'level to which enforcement wears off'),
  enforcementWear: p(0.06, 0.02, 0.12, 100, 'share', 'wear a quarter'),
  personalRest: given(0, 1, 100, '0..1', 'level to which measures wear off'),
  personalWear: p(0.02, 0, 0.06, 100, 'share', 'wear a quarter'),
  civilRest: given(0, 1, 100, '0..1', 'level to which civil society returns'),
  civilWear: p(0.04, 0.01, 0.1, 100, 'share', 'return a quarter'),
  civilCrackdown: p(0.004, 0, 0.02, 1000, '0..1', 'civil society lost for each unit of crackdown'),
  unityStart: given(0, 1, 100, '0..1', 'ally unity at the start'),
  unityRest: given(0, 1, 100, '0..1', 'level to which unity returns'),
  unityWear: p(0.03, 0.01, 0.08, 100, 'share', 'return a quarter'),
  unityLeast: p(0.1, 0, 0.2, 100, '0..1', 'smallest unity'),
};

const LAW = {
  lawApproval: p(50, 45, 55, 1, 'points', 'approval at which the vote is even'),
  lawUnity: p(0.5, 0.4, 0.6, 100, '0..1', 'ally unity needed'),
  lawSwing: p(4, 0, 8, 1, 'points', 'largest swing of the vote either way; the prototype had none and 96 % passed'),
  lawDebate: p(
    3,
    2,
    3,
    1,
    'quarters',
    'quarters of debate',
    'judgement: Jackson–Vanik came into force on 3 Jan 1975 after long debate (facts.md §5); shortened so that a term can hold it',
  ),
  lawPassedCredibility: p(0.06, 0, 0.12, 100, '0..1', 'belief in sanctions gained when it passes'),
  lawFailedApproval: p(1, 0, 2, 10, 'points', 'approval lost when it fails'),
  lawRepealCredibility: p(0.15, 0.05, 0.3, 100, 'share', 'belief in sanctions lost by repeal'),
  lawRepealAssurance: p(0.08, 0, 0.15, 100, '0..1', 'belief in our relief lost by repeal'),
  lawArrestsPerStep: given(1, 100000, 1, 'people', 'arrests that add one full step'),
  lawUnityPerStep: p(0.06, 0.02, 0.1, 100, '0..1', 'ally unity lost by a step'),
  lawPricePerStep: p(0.03, 0, 0.06, 100, 'index', 'home price added by a step'),
  lawPersonalPerStep: p(0.15, 0.05, 0.3, 100, '0..1', 'measures added by a step when all sectors are full'),
  lawEnforcementPerStep: p(0.15, 0.05, 0.3, 100, '0..1', 'enforcement added by a step when measures are full'),
  lawFull: p(0.99, 0.9, 1, 100, 'share', 'from this restriction on a sector counts as full'),
  lawPersonalMost: p(0.95, 0.8, 1, 100, '0..1', 'where it stops adding measures'),
  lawEnforcementMost: p(0.75, 0.6, 0.9, 100, '0..1', 'where it stops adding enforcement'),
  lawLightStep: p(0.5, 0.2, 1, 100, 'ratio', 'weight of a step that is not a sector'),
  lawAssurance: p(0.4, 0.2, 0.6, 100, 'share', 'belief in our relief lost by a full step on what was sold'),
  lawDearer: p(0.3, 0.1, 0.5, 100, 'ratio', 'relief sells dearer under it: it may not last'),
  waiverQuarters: p(3, 1, 4, 1, 'quarters', 'pause after a waiver'),
  waiverCredibility: p(0.07, 0.02, 0.15, 100, 'share', 'belief in sanctions lost by a waiver'),
  waiverErosion: p(1.6, 1.2, 2, 10, 'ratio', 'erosion of a sale under it'),
};

const PROMISES = {
  conditionQuarters: p(8, 4, 12, 1, 'quarters', 'how long a condition runs'),
  cheatTop: p(1.35, 1.2, 1.5, 100, 'ratio', 'cheating when no sanction is believed'),
  cheatCredibility: p(0.65, 0.3, 0.9, 100, 'ratio', 'less by belief in sanctions'),
  cheatAssurance: p(0.4, 0.1, 0.8, 100, 'ratio', 'less by belief in our relief above its start'),
  restraintBase: p(0.4, 0.2, 0.6, 100, 'ratio', 'part of the restraint that needs no belief'),
  stakeHalf: given(1, 100000, 1, '$m a quarter', 'relief at stake at which half the restraint is had'),
  keptAssurance: p(
    0.04,
    0,
    0.08,
    100,
    '0..1',
    'belief in our relief when a condition runs out kept',
    'Poland 1986–87: relief followed the amnesty (facts.md §5)',
  ),
  brokenCrackdown: p(1.2, 1, 1.5, 10, 'ratio', 'arrests after a broken condition'),
  unansweredCredibility: p(0.15, 0.05, 0.3, 100, 'share', 'belief in sanctions lost when a breach is not answered'),
  roadmapQuarters: p(12, 8, 16, 1, 'quarters', 'length of a roadmap'),
  roadmapShare: p(0.09, 0.05, 0.15, 100, 'share', 'prisoners freed in each of its quarters'),
  roadmapStep: p(0.5, 0.25, 0.5, 100, 'step', 'relief in every second of its quarters'),
  roadmapTrust: p(0.015, 0, 0.04, 1000, '0..1', 'belief in our relief gained a quarter'),
  roadmapBill: given(0, 100, 100, 'points per $m', 'approval lost for its relief'),
  roadmapGlow: p(0.5, 0.2, 1.2, 10, 'points', 'approval from its releases, beside the number'),
  roadmapGlowSpan: p(1, 0.5, 3.5, 10, 'points', 'approval from the number released'),
  roadmapBrokenCrackdown: p(1.3, 1, 1.6, 10, 'ratio', 'arrests after a broken roadmap'),
  roadmapRest: p(6, 3, 10, 1, 'quarters', 'no new roadmap after a broken one'),
  successorEnds: p(0.5, 0.2, 0.7, 100, 'share', 'belief in our relief lost when a successor ends a roadmap'),
};

const MONEY = {
  leakDrift: p(
    0.12,
    0.06,
    0.25,
    100,
    'share',
    'how fast leakage follows',
    'traders rerouted within about a year of 2022 (facts.md §2a), judgement',
  ),
  leakEnforcement: p(
    0.45,
    0.2,
    0.7,
    100,
    'ratio',
    'leakage closed by enforcement',
    'Early and Spice 2011: commercial busters undo sanctions (facts.md §6), judgement',
  ),
  leakUnity: p(0.2, 0.1, 0.4, 100, 'ratio', 'leakage opened by disunity'),
  leakCredibility: p(0.2, 0.1, 0.4, 100, 'ratio', 'leakage opened by disbelief'),
  leakLeast: p(0.15, 0.05, 0.3, 100, 'share', 'smallest leakage'),
  leakMost: p(0.9, 0.8, 0.95, 100, 'share', 'largest leakage'),
  alliesSlide: p(0.06, 0.02, 0.12, 100, 'share', 'allies’ part slides where we have sold'),
  alliesFollow: p(0.05, 0.02, 0.12, 100, 'share', 'allies follow where we are stricter'),
  patronMost: given(0, 1000000, 1, '$m a quarter', 'most that the patron pays'),
  patronShare: given(0, 1, 100, 'share', 'part of what is denied that the patron fills'),
};

const INSIDE = {
  apparatusInertia: p(0.13, 0.06, 0.25, 100, 'share', 'how fast the security services follow money'),
  apparatusBudget: given(1, 1000000, 1, '$m a quarter', 'budget of courts, police and security'),
  elitesStart: given(0, 100, 1, 'points', 'elite loyalty at the start'),
  elitesInertia: p(0.14, 0.06, 0.25, 100, 'share', 'how fast loyalty follows'),
  elitesLeast: p(5, 0, 20, 1, 'points', 'smallest loyalty'),
  measuresBase: p(0.4, 0.2, 0.6, 100, 'ratio', 'weight of measures when no sanction is believed'),
  rallyGain: p(12, 6, 20, 1, 'points', 'loyalty for a unit of pressure above what it is used to'),
  guaranteeStart: given(0, 1, 100, '0..1', 'the patron’s guarantee at the start'),
  guaranteeReturn: p(0.05, 0.02, 0.1, 100, 'share', 'return a quarter'),
  guaranteeLeast: p(0.1, 0, 0.3, 100, '0..1', 'smallest guarantee'),
  guaranteeMost: p(0.95, 0.9, 1, 100, '0..1', 'largest guarantee'),
  shockChance: given(0, 1, 100, 'chance', 'the patron is busy elsewhere, a quarter'),
  shockSize: given(0, 1, 100, '0..1', 'guarantee lost then'),
  strengthStart: given(1, 100, 1, 'points', 'regime strength at the start'),
  strengthApparatus: p(0.25, 0.1, 0.4, 100, 'points', 'strength for a point of the services'),
  strengthElites: p(0.6, 0.3, 0.9, 10, 'points', 'strength for a point of loyalty'),
  strengthGuarantee: p(10, 5, 20, 1, 'points', 'strength for the whole guarantee'),
  strengthMoney: given(1, 1000000, 1, '$m a point', 'revenue for a point of strength'),
  needStart: given(0, 1, 100, '0..1', 'what it lacks at the start'),
  needMoney: given(1, 1000000, 1, '$m', 'revenue that lowers need by one'),
  needElites: p(0.008, 0.004, 0.015, 1000, '0..1', 'need for a point of loyalty lost'),
  credibilityStart: given(0, 1, 100, '0..1', 'belief in sanctions at the start'),
  assuranceStart: given(0, 1, 100, '0..1', 'belief in our relief at the start'),
  credibilityReturn: p(0.015, 0, 0.04, 1000, 'share', 'return a quarter'),
  assuranceReturn: p(0.01, 0, 0.03, 1000, 'share', 'return a quarter'),
};

const ARRESTS = {
  ordinaryArrests: given(0, 1000000, 1, 'people a quarter', 'arrests that end in prison'),
  foreignArrests: given(0, 1000000, 1, 'people a quarter', 'arrests of foreigners'),
  arrestSpread: p(0.3, 0.1, 0.5, 100, 'ratio', 'spread of arrests round their mean, from end to end'),
  apparatusElasticity: p(
    2,
    0.5,
    2.5,
    10,
    'ratio',
    'arrests for a change in the services',
    NO_FIGURE,
    'inherited from the prototype’s square, which no study supports; swept from 0.5',
  ),
  foreignMarket: p(
    3,
    1,
    5,
    1,
    'ratio',
    'foreigners are arrested for their price this much more readily',
    'Iran 2016–17: at least 30 dual nationals after single figures (facts.md §5)',
    'Foley 2024: no later increase',
  ),
  backlashScale: p(2.5, 1, 4, 10, 'ratio', 'weight of a rise in pressure'),
  pressureHabit: p(0.25, 0.1, 0.5, 100, 'share', 'how fast it gets used to pressure'),
  pressureEnforcement: p(0.5, 0.3, 0.8, 100, 'ratio', 'weight of a restriction without enforcement'),
  pressurePersonal: p(0.5, 0.2, 0.8, 100, 'ratio', 'weight of measures in pressure'),
  mobilisation: p(0.25, 0, 0.5, 100, 'ratio', 'arrests for civil society above its rest'),
  weakMobilisation: p(0.3, 0, 0.6, 100, 'ratio', 'arrests for civil society when the regime is weak'),
  weaknessSpan: p(20, 10, 40, 1, 'points', 'loss of strength that counts as full weakness'),
  deterBase: p(0.3, 0.1, 0.5, 100, 'ratio', 'part of deterrence that needs no belief'),
  ladderUnit: given(1, 1000000, 1, '$m a quarter', 'sanctions still to come that count as one'),
  ladderPersonal: p(1.2, 0.6, 2, 10, 'ratio', 'weight of measures still to come'),
  ladderEnforcement: p(0.8, 0.4, 1.5, 10, 'ratio', 'weight of enforcement still to come'),
  ladderTop: p(0.8, 0.6, 1, 100, '0..1', 'enforcement at which nothing is left to come'),
  ladderLeast: p(0.2, 0, 0.4, 100, 'ratio', 'smallest room to escalate'),
  deterredMost: p(0.8, 0.6, 0.95, 100, 'share', 'most arrests that can be deterred'),
  moderationLeast: p(-0.15, -0.3, 0, 100, 'ratio', 'most that lost trade adds'),
  moderationMost: p(0.5, 0.3, 0.8, 100, 'ratio', 'most that trade holds back'),
  vacancyStock: given(0, 2, 1000, 'share', 'part of the prisoners at the start below which cells count as empty'),
  crackdownLeast: p(0.2, 0, 0.5, 100, 'ratio', 'least that an answer to a dilemma can leave of arrests'),
  lullFactor: p(0.5, 0.2, 0.8, 100, 'ratio', 'arrests in a lull'),
  crackdownReturn: p(0.25, 0.1, 0.5, 100, 'share', 'return of a crackdown to 1'),
  crackdownHigh: p(2, 1.5, 3, 10, 'ratio', 'above this it lasts its full time'),
};

const EXITS = {
  servedRate: given(0, 1, 100, 'share a quarter', 'sentences served'),
  illRate: given(0, 1, 1000, 'share a quarter', 'ordinary prisoners falling ill'),
  deathRate: given(0, 1, 1000, 'share a quarter', 'ill prisoners dying'),
  pardonBase: given(0, 1, 100, 'chance a quarter', 'pardons without a price'),
  pardonNeed: p(0.25, 0.1, 0.5, 100, 'chance', 'more when it wants something'),
  pardonAssurance: p(0.2, 0.05, 0.4, 100, 'chance', 'more when it trusts us'),
  pardonElection: p(0.12, 0.05, 0.3, 100, 'chance', 'more just before its own election'),
  pardonElectionThreat: p(0.2, 0.1, 0.4, 100, 'ratio', 'an election that raises the threat by more counts'),
  pardonLeast: given(0, 100000, 1, 'people', 'smallest pardon'),
  pardonSpread: given(0, 100000, 1, 'people', 'spread of its size'),
  pardonNeedSize: p(0.6, 0.3, 1, 10, 'ratio', 'size when nothing is needed'),
};

const CRISIS = {
  crisisBase: given(0, 1, 1000, 'chance a quarter', 'a crisis'),
  crisisSpan: p(15, 8, 25, 1, 'points', 'loss of strength that counts as one'),
  crisisDown: p(0.35, 0.1, 0.6, 100, 'ratio', 'fall of the chance with strength'),
  breakdownShare: given(0, 1, 100, 'share', 'crises that end in breakdown'),
  breakdownCivil: p(0.35, 0, 0.7, 100, 'ratio', 'more with civil society'),
  breakdownGuarantee: p(0.5, 0.2, 0.8, 100, 'ratio', 'more with less of a guarantee'),
  failedLeast: p(
    0.38,
    0.3,
    0.5,
    100,
    'share',
    'crises that end in a failed uprising, at least',
    'Chenoweth and Stephan: nonviolent campaigns 53 % successful, falling since 2010 (general)',
  ),
  democracyBase: given(0, 1, 100, 'chance', 'democracy after a breakdown'),
  democracyCivil: p(0.35, 0, 0.7, 100, 'ratio', 'more with civil society'),
  democracyLeast: p(0.3, 0.2, 0.4, 100, 'chance', 'least chance'),
  democracyMost: p(0.57, 0.5, 0.7, 100, 'chance', 'largest chance'),
  strongmanFrees: p(
    0.5,
    0.2,
    0.8,
    100,
    'share',
    'prisoners freed by a new strongman',
    'Venezuela Jan 2026: 266 freed in the first weeks, at least 600 still held (facts.md §5)',
  ),
  strongmanElites: p(62, 50, 75, 1, 'points', 'elite loyalty then'),
  strongmanGuarantee: p(0.55, 0.3, 0.8, 100, '0..1', 'guarantee then'),
  lullBreakdown: p(4, 2, 8, 1, 'quarters', 'lull then'),
  concessionLeast: p(0.2, 0.1, 0.4, 100, 'share', 'prisoners freed by a concession, at least'),
  concessionSpread: p(0.2, 0, 0.4, 100, 'share', 'more, at most'),
  lullConcession: p(3, 1, 6, 1, 'quarters', 'lull then'),
  uprisingLeast: given(1, 20, 10, 'ratio', 'arrests after a failed uprising, at least'),
  uprisingSpread: given(0, 40, 10, 'ratio', 'more, at most'),
  uprisingQuarters: p(2, 1, 4, 1, 'quarters', 'how long at that height'),
  uprisingAfter: p(1.6, 1.2, 2, 10, 'ratio', 'from where it then decays'),
  uprisingCivil: p(0.08, 0.02, 0.15, 100, '0..1', 'civil society lost'),
};

const HOME = {
  approvalStart: given(0, 100, 1, 'points', 'approval at the start'),
  glowBase: p(
    1.2,
    0.5,
    2,
    10,
    'points',
    'approval for any release by a deal',
    'Bergdahl 2014, Griner 2022: opinion split, first reaction warm (facts.md §3)',
  ),
  glowSpan: p(3.5, 2, 6, 10, 'points', 'more by the number'),
  glowHalf: given(1, 100000, 1, 'people', 'number at which half of it is had'),
  glowKeeps: p(
    0.5,
    0.3,
    0.7,
    100,
    'share',
    'glow kept a quarter',
    'Bergdahl: 45/47 to 29/54 within ten days (facts.md §3)',
  ),
  billPerRelief: given(0, 100, 1000, 'points per $m a quarter', 'approval lost for the price, a quarter later'),
  billConditional: p(0.28, 0.1, 0.5, 100, 'share', 'less when relief is conditional'),
  billKeeps: p(0.78, 0.6, 0.9, 100, 'share', 'bill kept a quarter'),
  haggleApproval: p(0.5, 0, 1, 10, 'points', 'approval lost by haggling over people'),
  familyRefused: p(0.1, 0.05, 0.2, 100, 'chance', 'a family speaks out after a refusal'),
  familyRefusedApproval: p(2, 1, 3, 10, 'points', 'approval lost then'),
  familyFailed: p(0.3, 0.1, 0.5, 100, 'chance', 'a family asks why a counter failed'),
  familyFailedApproval: p(1.5, 0.5, 3, 10, 'points', 'approval lost then'),
  deathApproval: p(1.5, 0.5, 3, 10, 'points', 'approval lost by a death within a year of a refusal'),
  deathMemory: p(4, 2, 8, 1, 'quarters', 'how long a refusal is remembered'),
  baseRest: given(0, 100, 10, 'points', 'level to which approval returns'),
  baseReturn: p(0.1, 0.05, 0.2, 100, 'share', 'return a quarter'),
  priceAnger: p(0.6, 0.2, 1.2, 10, 'points', 'approval lost a quarter for the home price above its rest'),
  moodSpread: p(3, 1, 5, 10, 'points', 'spread of the mood from end to end'),
  capitalStart: given(0, 100, 10, 'units', 'capital at the start'),
  capitalIncome: p(0.5, 0.2, 1, 10, 'units', 'capital a quarter'),
  capitalApproval: p(60, 40, 90, 1, 'points', 'approval worth one unit a quarter'),
  capitalMost: p(8, 6, 10, 1, 'units', 'most that can be kept'),
  homePriceRest: given(0, 1, 100, 'index', 'home price at rest'),
  homePriceReturn: p(0.06, 0.02, 0.15, 100, 'share', 'return a quarter'),
  homePriceSpread: given(0, 1, 100, 'index', 'spread of the world market'),
  electionBar: given(0, 100, 10, 'points', 'approval at which the vote is even'),
  electionSwing: given(1, 50, 1, 'points', 'largest swing either way'),
  dealerChance: given(0, 1, 100, 'chance', 'the rival is a dealer'),
  drifterChance: given(0, 1, 100, 'chance', 'the rival is a drifter; else a hawk'),
};

const OBSERVATION = {
  neverPublished: given(0, 1, 100, 'share', 'arrests that monitors never publish'),
  neverMonitored: given(0, 1, 100, 'share', 'the same with monitors at full'),
  reportChance: p(1.2, 0.6, 2, 10, 'ratio', 'chance of a report for the level of civil society'),
  errorStrength: p(10, 5, 20, 1, 'points', 'error of a report on strength, with no monitors'),
  errorApparatus: p(8, 4, 16, 1, 'points', 'the same, security services'),
  errorRate: given(0, 100, 100, '$m a quarter a person', 'the same, going rate'),
  errorBelief: p(0.15, 0.05, 0.3, 100, '0..1', 'the same, beliefs and guarantee'),
  errorMonitors: p(0.7, 0.4, 0.9, 100, 'share', 'part of the error that full monitors remove'),
  bandLeast: p(0.05, 0, 0.1, 100, 'chance', 'half width of the band of odds with full monitors'),
  bandMost: p(0.2, 0.1, 0.3, 100, 'chance', 'half width with none'),
  seenSmoothing: p(0.2, 0.1, 0.5, 100, 'share', 'smoothing of published arrests'),
};

const CONTINUATION = {
  risingArrests: p(1.05, 1, 1.3, 100, 'ratio', 'published arrests above their usual level that standing orders answer'),
  drifterPrice: given(0, 100, 100, '$m a quarter a person', 'price under which a drifter signs'),
  hawkFull: p(0.9, 0.7, 1, 100, 'share', 'from this restriction on nothing more is tightened'),
  enforcementFull: p(0.99, 0.8, 1, 100, '0..1', 'from this enforcement on neither'),
  drifterEasesAbove: p(0.6, 0.3, 0.9, 100, 'share', 'restriction above which a drifter eases'),
  drifterEases: p(6, 3, 12, 1, 'quarters', 'after so many quarters a drifter eases once'),
  dealerRepeals: p(3, 1, 8, 1, 'quarters', 'after so many quarters a dealer repeals the law'),
  hawkEvery: p(3, 1, 6, 1, 'quarters', 'a hawk tightens every so many quarters'),
  dilemmasLeast: p(5, 3, 8, 1, 'in sixteen quarters', 'dilemmas that come at least, if any fits'),
  dilemmaChance: p(0.45, 0.2, 0.7, 100, 'chance a quarter', 'a dilemma comes, if one fits'),
};

/** By the mechanism that owns them. */
export const PARAMETER_GROUPS = {
  view: VIEW,
  bargain: BARGAIN,
  offer: OFFER,
  programmes: PROGRAMMES,
  law: LAW,
  promises: PROMISES,
  money: MONEY,
  inside: INSIDE,
  arrests: ARRESTS,
  exits: EXITS,
  crisis: CRISIS,
  home: HOME,
  observation: OBSERVATION,
  continuation: CONTINUATION,
} as const;

export type ParameterGroup = keyof typeof PARAMETER_GROUPS;
export type ParameterName = { [G in ParameterGroup]: keyof (typeof PARAMETER_GROUPS)[G] }[ParameterGroup];
/** The plain numbers of one group, as the mechanisms read them. */
export type Numbers<G extends ParameterGroup> = { readonly [K in keyof (typeof PARAMETER_GROUPS)[G]]: number };

export const PARAMETERS = Object.assign({}, ...Object.values(PARAMETER_GROUPS)) as Readonly<
  Record<ParameterName, Parameter>
>;
export const PARAMETER_NAMES = Object.keys(PARAMETERS) as readonly ParameterName[];
/** Names of those that only a scenario can give. */
export const GIVEN_PARAMETERS = PARAMETER_NAMES.filter((name) => PARAMETERS[name].value === null);
/** Names of the parameters in which the rival views differ. */
export const VIEW_PARAMETERS = Object.keys(VIEW) as readonly (keyof typeof VIEW)[];
