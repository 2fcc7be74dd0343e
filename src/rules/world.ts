/**
 * The true state of one world: one fixed shape, changed in place by the mechanisms. Nothing outside src/rules reads it
 * before the reveal; what a player may know is in `published`.
 */
import type { Ledger } from './causes.ts';
import { MAX_EVENTS, MAX_ROSTER, MAX_SECTORS, Offer, Published } from './published.ts';

/** Quarters that mean "never" in counters of time since something. */
export const NEVER = -99;
export const MAX_CONDITIONS = 64;
export const MAX_DILEMMAS = 32;
export const MAX_QUARTERS = 120;

export class SectorState {
  /** Restriction in force, 0..1 each; the player moves `ours` only. */
  ours = 0;
  allies = 0;
  /** Share of the denied margin that gets through, 0..1. */
  leak = 0;
  /** Quarter in which our relief was last sold or given; NEVER. */
  soldAt = NEVER;
  /** Quarter in which we last took relief back without a breach by the other side; NEVER. */
  takenBackAt = NEVER;
}

/** Relief under a published condition: restored if the condition is broken. */
export class Condition {
  sector = 0;
  /** Part of the restriction lifted, 0..1. */
  step = 0;
  /** Quarters left. */
  left = 0;
  /** $m a quarter at stake. */
  value = 0;
}

/** Arrests of a quarter are computed from these alone, so that a pathway can be held at another world's recording. */
export class ArrestInputs {
  // money
  apparatus = 100;
  weakness = 0;
  crackdown = 1;
  lull = 0;
  regime = 1;
  // market
  premium = 0;
  soldOrdinary = 0;
  soldForeign = 0;
  vacancy = 0;
  // credibility
  credibility = 0.55;
  // deterrence
  pressureRise = 0;
  personal = 0.4;
  ladderLeft = 0;
  // engagement
  tradeGained = 0;
  civilSociety = 0.35;
  /** 0 none, 1 conditions, 2 roadmap. */
  promiseKind = 0;
  /** $m a quarter at stake under conditions. */
  stake = 0;
  // home
  lawInForce = 0;
  // the calendar: the same in every world
  ownElection = 0;

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
}

export class World {
  seed = 0;
  /** Quarters played: 0 at the start. */
  quarter = 0;
  /** Quarters in office. */
  term = 16;

  // --- people: `known` are reported by monitors, `unseen` are in prison but not (or not yet) published ---
  /** By kind (ordinary, foreign, ill). */
  readonly known = new Int32Array(3);
  readonly never = new Int32Array(3);
  /** Arrested and published in 1, 2 or 3 quarters, ordinary and foreign: [delay - 1] * 2 + kind. */
  readonly pending = new Int32Array(6);
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
  hardshipSum = 0;
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
  unrecordedNow = 0;
  /** Smoothed arrests as published, people a quarter. */
  arrestsSeen = 0;

  // --- sanctions and the levers that wear off ---
  readonly sectors: SectorState[] = Array.from({ length: MAX_SECTORS }, () => new SectorState());
  enforcement = 0;
  personal = 0;
  civilSociety = 0;
  unity = 0;
  /** 0 none, 1..3 debate, 4 in force; quarters of waiver left. */
  lawStage = 0;
  lawPause = 0;
  /** Steps that the law took this quarter, parts of a full restriction. */
  lawStepNow = 0;
  recognition = 0;
  /** Lever slot whose echo comes next quarter; -1. */
  echo = -1;
  /** Cash and goods paid and not yet used by the state, $m. */
  aid = 0;

  // --- beliefs ---
  credibility = 0;
  assurance = 0;
  goingRate = 0;
  asking = 1;
  soldOrdinary = 0;
  soldForeign = 0;
  /** 1 if the next offer is made worse after a failed counter. */
  spite = 0;

  // --- money ---
  revenue = 0;
  reference = 0;
  denied = 0;
  patron = 0;
  /** Share of legal trade, 0..1, now and at the start. */
  trade = 0;
  tradeStart = 0;
  hardship = 0;
  /** What the money of this quarter was computed from: for its causes. */
  aidNow = 0;
  guaranteeOfMoney = 0;
  regimeOfMoney = 1;
  readonly restrictedOfMoney = new Float64Array(MAX_SECTORS);
  readonly leakOfMoney = new Float64Array(MAX_SECTORS);

  // --- inside the regime ---
  /** 1 it stands, 0 democracy. */
  regime = 1;
  apparatus = 100;
  elites = 70;
  guarantee = 0.8;
  strength = 62;
  need = 0.35;
  pressure = 0;
  pressureHabit = 0;
  /** Ratio to ordinary arrests after a breach or a failed uprising. */
  crackdown = 1;
  crackdownLeft = 0;
  /** Quarters of fewer arrests after a concession or a fall. */
  lull = 0;
  /** Chance of a breakdown this quarter. */
  breakdownHazard = 0;
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
  /** People of an "everyone" deal still to be delivered. */
  toDeliver = 0;
  /** Addition to the share delivered, set by a dilemma. */
  deliveryBonus = 0;
  talksClosed = 0;
  /** Offers signed in any way. */
  sales = 0;

  // --- home ---
  base = 50;
  glow = 0;
  bill = 0;
  billDue = 0;
  loud = 0;
  fatigue = 0;
  approval = 50;
  /** What approval showed last quarter, by part: for its causes. */
  approvalRaw = 50;
  glowShown = 0;
  billShown = 0;
  glowAdded = 0;
  capital = 0;
  homePrice = 0.5;
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
  /** First quarter in which something happens to somebody of the roster by itself. */
  rosterNext = 0;
  /** People of the roster in prison, by kind; and of these, how many refuse exile. */
  readonly rosterIn = new Int16Array(3);
  readonly refusersIn = new Int16Array(3);

  // --- dilemma ---
  readonly dilemmaLast = new Int16Array(MAX_DILEMMAS);

  readonly offer = new Offer();
  /** Price per person of the last offer published. */
  lastPrice = 0;
  /** Draw behind the price of the offer, and the factors it was made from (for causes). */
  readonly priceFactors = new Float64Array(10);
  readonly priceFactorsBefore = new Float64Array(10);
  readonly inputs = new ArrestInputs();
  readonly inputsBefore = new ArrestInputs();
  /** Means behind the last two draws of arrests. */
  arrestMean = 0;
  arrestMeanBefore = 0;
  arrestsBefore = 0;

  // --- the quarter's full list of what happened ---
  eventCount = 0;
  readonly eventCode = new Int16Array(MAX_EVENTS);
  readonly eventFigure = new Float64Array(MAX_EVENTS);
  readonly eventSubject = new Int16Array(MAX_EVENTS);

  // --- the regime's file: two entries a quarter at most (answer, lever) ---
  readonly fileEntry = new Int8Array(2 * MAX_QUARTERS);
  readonly fileFigure = new Float64Array(2 * MAX_QUARTERS);

  /** Memory of monitors: fogged figures one and two quarters ago. */
  readonly history = new Float64Array(2 * 6);

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
const NOT_STATE = new Set(['ledger', 'held', 'heldMask']);

function copyFields(to: Fields, from: Fields): void {
  for (const key of Object.keys(from)) {
    if (NOT_STATE.has(key)) continue;
    const value = from[key];
    const target = to[key];
    if (ArrayBuffer.isView(value)) (target as Float64Array).set(value as Float64Array);
    else if (Array.isArray(value) && key !== 'causes')
      value.forEach((v, i) => copyFields((target as Fields[])[i] as Fields, v as Fields));
    else if (value !== null && typeof value === 'object' && key !== 'causes')
      copyFields(target as Fields, value as Fields);
    else to[key] = value;
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
