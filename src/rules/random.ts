/**
 * Keyed draws. A draw is a pure function of (seed, quarter, channel): no mechanism shares a channel with another, and a
 * changed decision moves no other draw (common random numbers). Counts are monotone in their mean.
 */

/** Channel by mechanism; person channels add the number of the person. */
export const CHANNEL = {
  arrestLevel: 1, // arrests
  arrestRound: 2, // arrests
  foreignRound: 3, // arrests
  unrecordedRound: 4, // arrests
  served: 5, // exits, three kinds
  servedNever: 8, // exits, three kinds
  fallIll: 11, // exits
  fallIllUnseen: 12, // exits
  died: 13, // exits
  diedUnseen: 14, // exits
  pardon: 15, // exits
  pardonSize: 16, // exits
  crisis: 17, // crisis
  crisisEnd: 18, // crisis
  concessionSize: 19, // crisis
  uprisingSize: 59, // crisis: two draws, multiplied
  crackdownSize: 20, // crisis
  afterBreakdown: 21, // crisis
  patronShock: 22, // inside
  offerComes: 23, // offer
  offerEveryone: 24, // offer: whether for everyone
  offerFull: 56, // offer: a full step or a half
  offerPrice: 25, // offer
  offerKind: 26, // offer
  offerWant: 27, // offer: which sector, cash or goods
  offerSize: 57, // offer: how many of everyone
  offerPersonal: 58, // offer: measures or recognition
  counter: 28, // bargain
  walkAway: 29, // bargain
  familyRefused: 30, // home
  familyFailed: 31, // home
  delivery: 32, // bargain
  cheat: 33, // promises
  mood: 34, // home
  homePrice: 35, // home
  vote: 36, // law
  publishDelay: 37, // arrests: after one quarter, ordinary and foreign
  publishLater: 60, // arrests: after two quarters, ordinary and foreign
  publishNever: 71, // arrests: never, ordinary and foreign
  report: 41, // observation: whether
  reportErrorA: 340, // observation: 340..345, six figures
  reportErrorB: 350, // observation: 350..355, six figures
  dilemma: 44, // dilemmas: whether
  dilemmaWhich: 45, // dilemmas
  dilemmaSubject: 46, // dilemmas
  dilemmaRisk: 47, // dilemmas
  swingA: 48, // election
  swingB: 49, // election
  temper: 50, // election
  concessionList: 51, // crisis: the list of a concession
  strongmanList: 74, // crisis: the list of a strongman
  roadmapList: 53, // roadmap: the list of a quarter
  pardonList: 54, // exits: the list of a pardon
  dilemmaList: 55, // dilemmas: the list of a release
  servedWaiting: 66, // exits, ordinary and foreign
  offerList: 52, // release: the list of an offer
  rosterIll: 130, // roster: 130..153
  rosterDie: 160, // roster: 160..183
  rosterAgain: 190, // roster: 190..213
  rosterWhen: 220, // roster: 220..243, when someone is arrested again
  rosterSentence: 310, // roster: 310..333, a second sentence
  rosterFree: 250, // roster: 250..273, a person's own order on lists
  personExit: 300, // people: order in which people leave
} as const;

/** The election and the draws that belong to no quarter use this one. */
export const NO_QUARTER = 4095;

/** 32-bit product; by a name of its own the functions below are short enough to be compiled into their callers. */
const multiply = Math.imul;

/**
 * What all draws of a quarter of a seed have in common; 32-bit integers. A world holds it, so that each draw costs half.
 * The finaliser, here and in `drawFrom`, is that of MurmurHash3 (Appleby, public domain).
 */
export function quarterKey(seed: number, quarter: number): number {
  let h = seed ^ multiply(quarter + 1, 0x9e3779b1);
  h = multiply(h ^ (h >>> 16), 0x85ebca6b);
  h = multiply(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A uniform number in [0, 1) with 32 bits, of a quarter's key and a channel (0 or more). */
export function drawFrom(key: number, channel: number): number {
  let h = key ^ multiply(channel + 1, 0x27d4eb2f);
  h = multiply(h ^ (h >>> 16), 0x85ebca6b);
  h = multiply(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0) / 4294967296;
}

/** The same of any quarter 0..4095 of a seed (any 32-bit integer). */
export function draw(seed: number, quarter: number, channel: number): number {
  return drawFrom(quarterKey(seed, quarter), channel);
}

/**
 * Integer whose mean over u in [0, 1) is `mean` (0 or more, below 2^31): the floor of mean + u; never falls when the mean
 * rises. Of a number above 0 the 32-bit integer part is the floor, and an engine knows that it is an integer.
 */
export function countFrom(mean: number, u: number): number {
  return mean > 0 ? (mean + u) | 0 : 0;
}

/** Seed of the i-th other world of a seed, i = 0, 1, 2 …; 32-bit, documented in the share format. */
export function worldSeed(seed: number, i: number): number {
  let h = seed ^ Math.imul(i + 1, 0x632be5ab);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}
