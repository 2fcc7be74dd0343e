/**
 * The true state of one world: one fixed shape, changed in place by the mechanisms. Nothing outside src/rules reads it
 * before the reveal; what a player may know is in `published`.
 */
import type { Ledger } from './causes.ts';
import { STRUCTURE } from './parameters/structure.ts';
import { MAX_EVENTS, MAX_ROSTER, MAX_SECTORS, Offer, Published } from './published.ts';

/** The quarter of something that never was: so long ago that no memory in quarters reaches it. */
export const NEVER = -99;
/** Quarters that a person waits for something that never comes: past every horizon, and a short integer. */
export const NEVER_AT = 9999;
export const MAX_CONDITIONS = 64;
const MAX_DILEMMAS = 32;
/** Quarters: as old as a report can be (reportDelay). */
export const MEMORY_OF_MONITORS = 4;
export const MAX_QUARTERS = 120;

/**
 * Real-valued fields begin as a real that is not a number, so that an engine lays them out as reals from the first (a field
 * that begins as the integer 0 changes the layout of the whole object later), and so that one which `resetWorld` forgets
 * is seen at once. What a parameter counts enters a field as `whole`.
 */
const REAL = Number.NaN;

export class SectorState {
  /** Restriction in force, 0..1 each; the player moves `ours` only. */
  ours = REAL;
  allies = REAL;
  /** Share of the denied margin that gets through, 0..1. */
  leak = REAL;
  /** Quarter in which our relief was last sold or given, 0 and less before play; NEVER. */
  soldAt = NEVER;
  /** 1 when they broke what they gave for it since: taking it back breaks no word of ours. */
  wordFreed = 0;
  /** Quarter in which we last took relief back without a breach by the other side; NEVER. */
  takenBackAt = NEVER;

  copyFrom(o: SectorState): void {
    this.ours = o.ours;
    this.allies = o.allies;
    this.leak = o.leak;
    this.soldAt = o.soldAt;
    this.wordFreed = o.wordFreed;
    this.takenBackAt = o.takenBackAt;
  }
}

/**
 * Ways of leaving, in the order in which a quarter takes them; the last two are not exits but illness. `unseen` people have
 * not been published: those who never will be, and those who wait for it.
 */
const EXITS = [
  'deal',
  'roadmap',
  'served',
  'served-never',
  'served-waiting',
  'ill',
  'ill-never',
  'died',
  'died-never',
  'freely',
  'breakdown',
  'breakdown-never',
  'breakdown-waiting',
] as const;
export type Exit = (typeof EXITS)[number];
export const EXIT = Object.fromEntries(EXITS.map((n, i) => [n, i])) as Readonly<Record<Exit, number>>;

/** Relief under a published condition: restored if the condition is broken. */
export class Condition {
  sector = 0;
  /** Part of the restriction lifted, 0..1. */
  step = REAL;
  /** Quarters left. */
  left = 0;
  /** $m a quarter at stake. */
  value = REAL;

  copyFrom(o: Condition): void {
    this.sector = o.sector;
    this.step = o.step;
    this.left = o.left;
    this.value = o.value;
  }
}

/** What binds the regime's arrests in a quarter (ArrestInputs.promiseKind). */
export const PROMISE = { none: 0, conditions: 1, roadmap: 2 } as const;

/** Lines of the regime's file: one on our answer, one on our lever. */
export const ENTRIES_A_QUARTER = 2;

/** Stage of the law once it is in force; 1 to 3 are quarters of debate. */
export const LAW_IN_FORCE = 4;

/** Kinds of prisoner, and how many of them (ordinary, foreign) can be newly arrested: nobody is arrested ill. */
export const KIND_COUNT = 3;
export const ARRESTED_KINDS = 2;
/** An arrest is published after one, two or three quarters, each as likely. */
export const LONGEST_WAIT = STRUCTURE.longestWait.value;
/** Places of a kind in World.arrivals: never published, or after one, two or three quarters. */
export const PUBLISHED_WHEN = LONGEST_WAIT + 1;

/** Arrests of a quarter are computed from these alone, so that a pathway can be held at another world's recording. */
export class ArrestInputs {
  // money
  apparatus = REAL;
  weakness = REAL;
  crackdown = REAL;
  lull = 0;
  regime = 1;
  // market
  premium = REAL;
  soldOrdinary = REAL;
  soldForeign = REAL;
  vacancy = REAL;
  // credibility
  credibility = REAL;
  // deterrence
  pressureRise = REAL;
  personal = REAL;
  ladderLeft = REAL;
  // engagement
  tradeGained = REAL;
  civilSociety = REAL;
  /** 0 none, 1 conditions, 2 roadmap. */
  promiseKind = 0;
  /** $m a quarter at stake under conditions. */
  stake = REAL;
  // home
  lawInForce = 0;
  // the calendar: the same in every world
  ownElection = REAL;

  copyFrom(o: ArrestInputs): void {
    this.apparatus = o.apparatus;
    this.weakness = o.weakness;
    this.crackdown = o.crackdown;
    this.lull = o.lull;
    this.regime = o.regime;
    this.premium = o.premium;
    this.soldOrdinary = o.soldOrdinary;
    this.soldForeign = o.soldForeign;
    this.vacancy = o.vacancy;
    this.credibility = o.credibility;
    this.pressureRise = o.pressureRise;
    this.personal = o.personal;
    this.ladderLeft = o.ladderLeft;
    this.tradeGained = o.tradeGained;
    this.civilSociety = o.civilSociety;
    this.promiseKind = o.promiseKind;
    this.stake = o.stake;
    this.lawInForce = o.lawInForce;
    this.ownElection = o.ownElection;
  }

  equals(o: ArrestInputs): boolean {
    return (
      this.apparatus === o.apparatus &&
      this.weakness === o.weakness &&
      this.crackdown === o.crackdown &&
      this.lull === o.lull &&
      this.regime === o.regime &&
      this.premium === o.premium &&
      this.soldOrdinary === o.soldOrdinary &&
      this.soldForeign === o.soldForeign &&
      this.vacancy === o.vacancy &&
      this.credibility === o.credibility &&
      this.pressureRise === o.pressureRise &&
      this.personal === o.personal &&
      this.ladderLeft === o.ladderLeft &&
      this.tradeGained === o.tradeGained &&
      this.civilSociety === o.civilSociety &&
      this.promiseKind === o.promiseKind &&
      this.stake === o.stake &&
      this.lawInForce === o.lawInForce &&
      this.ownElection === o.ownElection
    );
  }
}

/** What approval is charged for a quarter later: each is a cause of its own. */
export const BILL = { deal: 0, roadmap: 1, eased: 2, dilemma: 3 } as const;
export const BILL_COUNT = Object.keys(BILL).length;

export class World {
  seed = 0;
  /** Quarters played: 0 at the start. */
  quarter = 0;
  /** Quarters in office. */
  term = 16;
  /** What the draws of the quarter have in common (random.ts). */
  key = 0;

  // --- people: `known` are reported by monitors, `unseen` are in prison but not (or not yet) published ---
  /** By kind (ordinary, foreign, ill). */
  readonly known = new Int32Array(3);
  readonly never = new Int32Array(3);
  /** Arrested and published in 1, 2 or 3 quarters, ordinary and foreign: [delay - 1] * 2 + kind. */
  readonly pending = new Int32Array(6);
  /** People in prison at the start, truly: those reported and those arrested shortly before. */
  startTrue = 0;
  /** Cumulative and true. */
  arrested = 0;
  freed = 0;
  releasedFreely = 0;
  served = 0;
  died = 0;
  brokenOut = 0;
  exiled = 0;
  /** Arrests turned into short or unrecorded detention. */
  unrecorded = 0;
  /** Sum over quarters of people in prison at the end of each; prison-years are a quarter of it. */
  prisonQuarters = 0;
  hardshipSum = REAL;
  /** This quarter. */
  newOrdinary = 0;
  newForeign = 0;
  freedNow = 0;
  freelyNow = 0;
  servedNow = 0;
  servedKnownNow = 0;
  diedNow = 0;
  diedKnownNow = 0;
  brokenNow = 0;
  brokenKnownNow = 0;
  publishedNow = 0;
  roadmapFreedNow = 0;
  /** Of those released without a price: by a concession, and by an answer to a dilemma. */
  concededNow = 0;
  dilemmaFreedNow = 0;
  unrecordedNow = 0;
  /** Smoothed arrests as published, people a quarter. */
  arrestsSeen = REAL;

  // --- sanctions and the levers that wear off ---
  readonly sectors: SectorState[] = Array.from({ length: MAX_SECTORS }, () => new SectorState());
  enforcement = REAL;
  personal = REAL;
  civilSociety = REAL;
  unity = REAL;
  /** 0 none, 1..3 debate, 4 in force; quarters of waiver left. */
  lawStage = 0;
  lawPause = 0;
  /** Steps that the law took this quarter, parts of a full restriction. */
  lawStepNow = REAL;
  recognition = 0;
  /** Quarter in which measures against judges and officers were last sold or lifted; NEVER. */
  personalSoldAt = NEVER;
  /** Lever slot whose echo comes next quarter; -1. And by how many notches it was moved. */
  echo = -1;
  echoSteps = 0;
  /** Cash and goods paid and not yet used by the state, $m. */
  aid = REAL;

  // --- beliefs ---
  credibility = REAL;
  assurance = REAL;
  goingRate = REAL;
  asking = REAL;
  soldOrdinary = REAL;
  soldForeign = REAL;
  /** 1 if the next offer is made worse after a failed counter. */
  spite = 0;

  // --- money ---
  revenue = REAL;
  reference = REAL;
  denied = REAL;
  patron = REAL;
  /** Share of legal trade, 0..1, now and at the start. */
  trade = REAL;
  tradeStart = REAL;
  hardship = REAL;
  /** What the money of this quarter was computed from: for its causes. */
  aidNow = REAL;
  guaranteeOfMoney = REAL;
  regimeOfMoney = 1;
  readonly restrictedOfMoney = new Float64Array(MAX_SECTORS);
  readonly leakOfMoney = new Float64Array(MAX_SECTORS);

  // --- inside the regime ---
  /** 1 it stands, 0 democracy. */
  regime = 1;
  apparatus = REAL;
  elites = REAL;
  guarantee = REAL;
  /** What strength and need of this quarter were computed from: for their causes. A crisis moves both after it. */
  elitesOfStrength = REAL;
  guaranteeOfStrength = REAL;
  strength = REAL;
  need = REAL;
  pressure = REAL;
  pressureHabit = REAL;
  /** Ratio to ordinary arrests after a breach or a failed uprising. */
  crackdown = REAL;
  crackdownLeft = 0;
  /** Quarters of fewer arrests after a concession or a fall. */
  lull = 0;
  /** Chance of a breakdown this quarter. */
  breakdownHazard = REAL;
  crises = 0;
  concessions = 0;
  failedUprisings = 0;
  breakdownAt = 0;
  democracyAt = 0;

  // --- promises ---
  readonly conditions: Condition[] = Array.from({ length: MAX_CONDITIONS }, () => new Condition());
  conditionCount = 0;
  roadmap = 0;
  roadmapRest = 0;
  roadmapsAgreed = 0;
  roadmapsBroken = 0;
  /** An "everyone" deal: $m a quarter paid, people freed at once, people still to be delivered. */
  paidForAll = REAL;
  deliveredAtOnce = 0;
  toDeliver = 0;
  /** Addition to the share delivered, set by a dilemma. */
  deliveryBonus = REAL;
  talksClosed = 0;
  /** Offers signed in any way. */
  sales = 0;

  // --- home ---
  base = REAL;
  glow = REAL;
  bill = REAL;
  /** Points that this quarter's price will cost, and those of the last quarter's that become known now. */
  billDue = REAL;
  billComing = REAL;
  /** The same two by what was paid for (BILL): due, then coming. */
  readonly billParts = new Float64Array(2 * BILL_COUNT);
  loud = 0;
  fatigue = REAL;
  approval = REAL;
  /** What approval showed last quarter, by part: for its causes. */
  approvalRaw = REAL;
  glowShown = REAL;
  billShown = REAL;
  glowAdded = REAL;
  capital = REAL;
  homePrice = REAL;
  lastRefused = NEVER;
  lastFailedCounter = NEVER;
  lastSale = NEVER;

  // --- office ---
  reelected = -1;
  /** Index into TEMPERS, known from the start to the rules, announced before the vote. */
  temper = 0;
  /** Index into OFFICES. */
  office = 0;
  ordersOffers = 0;
  ordersPrice = 0;
  ordersArrests = 0;

  // --- roster (see mechanisms/roster.ts) ---
  /** Index into FATES. */
  readonly fate = new Int8Array(MAX_ROSTER);
  readonly personKind = new Int8Array(MAX_ROSTER);
  /** Quarter in which the present fate began. */
  readonly fateSince = new Int16Array(MAX_ROSTER);
  /** Quarters, fixed by the seed: end of sentence, falls ill, dies when ill, 9999 for never. */
  readonly servesAt = new Int16Array(MAX_ROSTER);
  readonly illAt = new Int16Array(MAX_ROSTER);
  readonly diesAt = new Int16Array(MAX_ROSTER);
  /** Quarter of a re-arrest if free at home and the regime stands; 9999. */
  readonly againAt = new Int16Array(MAX_ROSTER);
  /** By quarter, bit i: something may happen to person i of the roster by itself. */
  readonly rosterCalendar = new Int32Array(MAX_QUARTERS);
  /** People of the roster in prison, by kind; and of these, how many refuse exile. */
  readonly rosterIn = new Int16Array(3);
  readonly refusersIn = new Int16Array(3);
  /** Bit i: person i is in prison, by kind. */
  readonly rosterMask = new Int32Array(3);
  /** Order on lists, 0..1, by person: a draw of the start. */
  readonly listKey = new Float64Array(MAX_ROSTER);
  /** Bit i: fate or kind of person i changed since the record was last written. */
  rosterChanged = 0;

  // --- dilemma ---
  dilemmasMet = 0;
  readonly dilemmaLast = new Int16Array(MAX_DILEMMAS);

  readonly offer = new Offer();
  /** Price per person of the last offer published. */
  lastPrice = REAL;
  /** Draw behind the price of the offer, and the factors it was made from (for causes). */
  readonly priceFactors = new Float64Array(10);
  readonly priceFactorsBefore = new Float64Array(10);
  readonly inputs = new ArrestInputs();
  readonly inputsBefore = new ArrestInputs();
  /** Means behind the last two draws of arrests. */
  arrestMean = REAL;
  arrestMeanBefore = REAL;
  arrestsBefore = 0;

  // --- who left and who came this quarter, by kind: for src/rules/people.ts ---
  /** [reason * 3 + kind], reasons in the order of EXITS. */
  readonly leavers = new Int32Array(EXITS.length * 3);
  /** Arrests that are never published, or after 1, 2, 3 quarters: [4 * kind + 0..3], ordinary and foreign. */
  readonly arrivals = new Int32Array(8);

  // --- the quarter's full list of what happened ---
  eventCount = 0;
  readonly eventCode = new Int16Array(MAX_EVENTS);
  readonly eventFigure = new Float64Array(MAX_EVENTS);
  readonly eventSubject = new Int16Array(MAX_EVENTS);

  // --- the regime's file: two entries a quarter at most (answer, lever) ---
  readonly fileEntry = new Int8Array(ENTRIES_A_QUARTER * MAX_QUARTERS);
  readonly fileFigure = new Float64Array(ENTRIES_A_QUARTER * MAX_QUARTERS);

  /** Memory of monitors: the six fogged figures as they were, by quarter modulo MEMORY_OF_MONITORS. */
  readonly history = new Float64Array(6 * MEMORY_OF_MONITORS);

  readonly published = new Published();

  /** Where causes go, if the caller asked for them. Not part of the state. */
  ledger: Ledger | null = null;
  /** Another world's recording, and which pathways are read from it (bits). Not part of the state. */
  held: ArrestInputs | null = null;
  heldMask = 0;

  /** Makes this world the same as another. The ledger and the held pathways are not copied. */
  copyFrom(other: World): void {
    copyFields(this as unknown as Fields, other as unknown as Fields);
  }
}

type Fields = Record<string, unknown>;
interface Copied {
  copyFrom(other: unknown): void;
}
const NOT_STATE = new Set(['ledger', 'held', 'heldMask']);
/** Fields of worlds and of records, looked up once: all of a class have the same. */
const FIELDS = new Map<unknown, readonly string[]>();

function fieldsOf(of: Fields): readonly string[] {
  let names = FIELDS.get(of.constructor);
  if (names === undefined) {
    names = Object.keys(of).filter((name) => !NOT_STATE.has(name));
    FIELDS.set(of.constructor, names);
  }
  return names;
}

/** Field by field, so that a new one is never forgotten; the small parts, of which there are many, copy themselves. */
function copyFields(to: Fields, from: Fields): void {
  for (const key of fieldsOf(from)) {
    const value = from[key];
    const target = to[key];
    if (ArrayBuffer.isView(value)) (target as Float64Array).set(value as Float64Array);
    else if (Array.isArray(value) && key !== 'causes')
      for (let i = 0; i < value.length; i++) (target as Copied[])[i]?.copyFrom(value[i]);
    else if (value !== null && typeof value === 'object' && key !== 'causes') {
      if ('copyFrom' in value) (target as Copied).copyFrom(value);
      else copyFields(target as Fields, value as Fields);
    } else to[key] = value;
  }
}

/** People in prison, truly, of one kind. */
export function inPrison(w: World, kind: number): number {
  const known = (w.known[kind] as number) + (w.never[kind] as number);
  if (kind === 2) return known;
  return known + (w.pending[kind] as number) + (w.pending[2 + kind] as number) + (w.pending[4 + kind] as number);
}

/** People in prison, truly. */
export function prisoners(w: World): number {
  return inPrison(w, 0) + inPrison(w, 1) + inPrison(w, 2);
}

/** People in prison as monitors report. */
export function reported(w: World): number {
  return (w.known[0] as number) + (w.known[1] as number) + (w.known[2] as number);
}

/** Notes an event of the quarter; a quarter that overflows drops it (a test counts that none does). */
export function happen(w: World, code: number, figure: number, subject: number): void {
  const i = w.eventCount;
  if (i >= MAX_EVENTS) return;
  w.eventCode[i] = code;
  w.eventFigure[i] = figure;
  w.eventSubject[i] = subject;
  w.eventCount = i + 1;
}
