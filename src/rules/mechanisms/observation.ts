/**
 * 13. Observation: what monitors publish, late and incomplete, and the published record of the quarter. Everything a player
 * may know is written here and nowhere else.
 */
import { EVENT, EVENT_IS_PUBLIC, EVENT_WEIGHT, FILE_ENTRIES, FILE_IS_ABOUT_THEM } from '../events.ts';
import type { Model } from '../model.ts';
import { lowestBit, whole } from '../numbers.ts';
import { FAR, MAX_EVENTS, PRICES_KEPT, type Published, REPORT, REPORTS } from '../published.ts';
import { CHANNEL, drawFrom } from '../random.ts';
import {
  ARRESTED_KINDS,
  ENTRIES_A_QUARTER,
  happen,
  KIND_COUNT,
  LONGEST_WAIT,
  MEMORY_OF_MONITORS,
  NEVER,
  type SectorState,
  type World,
} from '../world.ts';
import { publishOdds } from './odds.ts';

/** Place of those who wait longest in World.pending. */
const LAST_WAIT = ARRESTED_KINDS * (LONGEST_WAIT - 1);

/** Arrests of one to three quarters ago enter the count. */
export function publishArrests(w: World): void {
  let n = 0;
  for (let kind = 0; kind < ARRESTED_KINDS; kind++) {
    const now = w.pending[kind] as number;
    w.known[kind] = (w.known[kind] as number) + now;
    n += now;
    for (let slot = kind; slot < LAST_WAIT; slot += ARRESTED_KINDS)
      w.pending[slot] = w.pending[slot + ARRESTED_KINDS] as number;
    w.pending[LAST_WAIT + kind] = 0;
  }
  w.publishedNow += n;
}

/**
 * People who wait in a usual quarter to be published in `delay` quarters (1..3), ordinary (0) or foreign (1). Of `a` arrests
 * that are ever published a third joins each wait; those who serve their time meanwhile (a share s of all who wait) are
 * taken from the longest: c = a (1/3 - s) / (1 + 3 s) wait three quarters, c + a/3 two, c + 2a/3 one.
 */
export function usualWaiting(m: Model, kind: number, delay: number): number {
  const a = (kind === 0 ? m.arrests.ordinaryArrests : m.arrests.foreignArrests) * (1 - m.observation.neverPublished);
  const s = m.exits.servedRate;
  const longest = Math.max(0, (a * (1 / LONGEST_WAIT - s)) / (1 + LONGEST_WAIT * s));
  return longest + (a * (LONGEST_WAIT - delay)) / LONGEST_WAIT;
}

/** Arrests published in a usual quarter. */
export function usualPublished(m: Model): number {
  return usualWaiting(m, 0, 1) + usualWaiting(m, 1, 1);
}

/** Writes the published record of the quarter, without what is decided after the next offer is made. */
export function publish(w: World, m: Model): void {
  const p = w.published;
  countPeople(w, p);
  p.approvalBefore = p.approval;
  p.homePriceBefore = p.homePrice;
  publishHome(w, m, p);
  publishReports(w, m, p);
  w.arrestsSeen += m.observation.seenSmoothing * (w.publishedNow - w.arrestsSeen);
}

function countPeople(w: World, p: Published): void {
  p.quarter = w.quarter;
  p.term = w.term;
  p.regime = w.regime;
  p.prisonersBefore = (p.prisoners[0] as number) + (p.prisoners[1] as number) + (p.prisoners[2] as number);
  for (let kind = 0; kind < KIND_COUNT; kind++) p.prisoners[kind] = w.known[kind] as number;
  p.arrested += w.publishedNow;
  p.freed = w.freed;
  p.freedNow = w.freedNow;
  p.releasedFreely = w.releasedFreely;
  p.served += w.servedKnownNow;
  p.died += w.diedKnownNow;
  p.diedNow = w.diedKnownNow;
  p.brokenOut += w.brokenKnownNow;
  p.exiled = w.exiled;
  p.arrestsPublished = w.publishedNow;
}

function publishHome(w: World, m: Model, p: Published): void {
  p.approval = w.approval;
  p.capital = w.capital;
  p.homePrice = w.homePrice;
  for (let k = 0; k < m.sectorCount; k++) {
    const s = w.sectors[k] as SectorState;
    p.ours[k] = s.ours;
    p.allies[k] = s.allies;
    // Once they broke the deal it binds us no more; that breach was told as an event.
    p.sinceSold[k] = s.soldAt === NEVER || s.wordFreed === 1 ? FAR : w.quarter - s.soldAt;
  }
  p.sinceMeasuresLifted = w.personalSoldAt === NEVER ? FAR : w.quarter - w.personalSoldAt;
  p.enforcement = w.enforcement;
  p.personal = w.personal;
  p.unity = w.unity;
  p.civilSociety = w.civilSociety;
  p.lawStage = w.lawStage;
  p.lawPause = w.lawPause;
  p.roadmapLeft = w.roadmap;
  p.roadmapRest = w.roadmapRest;
  p.conditions = w.conditionCount;
  p.quartersSinceSale = w.lastSale === NEVER ? FAR : w.quarter - w.lastSale;
  if (w.quarter > 0 && w.regime === 1 && m.toElection[w.quarter - 1] === 1)
    happen(w, EVENT['regime-election'], w.quarter, -1);
  p.quartersToRegimeElection = w.regime === 1 ? (m.toElection[w.quarter] as number) : FAR;
}

/** The six fogged figures, in the order of REPORTS, enter the memory of monitors. */
function remember(w: World): void {
  const h = w.history;
  const at = memoryOf(w.quarter);
  h[at + REPORT.strength] = w.strength;
  h[at + REPORT.apparatus] = w.apparatus;
  h[at + REPORT.goingRate] = w.goingRate;
  h[at + REPORT.credibility] = w.credibility;
  h[at + REPORT.assurance] = w.assurance;
  h[at + REPORT.guarantee] = w.guarantee;
}

/** Where the six figures of a quarter begin in the memory of monitors. */
const memoryOf = (quarter: number): number => REPORTS.length * (quarter % MEMORY_OF_MONITORS);

/**
 * Each quarter monitors may publish some of the six figures in turn (reportedAtOnce), as they were reportDelay quarters ago,
 * with an error that falls as civil society grows. The width given holds two times in three: of a triangular error of half
 * width E two thirds lie inside .4226 E.
 */
function publishReports(w: World, m: Model, p: Published): void {
  const o = m.observation;
  const h = w.history;
  const n = REPORTS.length;
  const atOnce = whole(o.reportedAtOnce);
  const of = w.quarter - whole(o.reportDelay);
  const first = (atOnce * w.quarter) % n;
  if (of >= 0 && w.regime === 1 && drawFrom(w.key, CHANNEL.report) < o.reportChance * w.civilSociety)
    for (let j = 0; j < atOnce; j++) {
      const i = (first + j) % n;
      const base =
        i === REPORT.strength
          ? o.errorStrength
          : i === REPORT.apparatus
            ? o.errorApparatus
            : i === REPORT.goingRate
              ? o.errorRate
              : o.errorBelief;
      const error = base * (1 - o.errorMonitors * w.civilSociety);
      const noise = drawFrom(w.key, CHANNEL.reportErrorA + j) + drawFrom(w.key, CHANNEL.reportErrorB + j) - 1;
      p.reportValue[i] = Math.max(0, (h[memoryOf(of) + i] as number) + noise * error);
      p.reportError[i] = error * WIDTH_OF_TWO_THIRDS;
      p.reportQuarter[i] = of;
    }
  remember(w);
}
/** 1 − √(1/3): of a triangular error of half width 1 two thirds lie inside it. */
const WIDTH_OF_TWO_THIRDS = 0.4226;

/** The offer, its price among the last five, and the band of odds of each counter. */
export function publishOffer(w: World, m: Model): void {
  const p = w.published;
  p.talksClosed = w.talksClosed;
  const o = w.offer;
  const stood = p.offer.people > 0;
  if (o.people === 0 && !stood) return;
  p.offer.copyFrom(o);
  if (o.people > 0) publishPrice(w, p);
  publishOdds(w, m);
}

function publishPrice(w: World, p: Published): void {
  const last = PRICES_KEPT - 1;
  for (let i = 0; i < last; i++) {
    p.prices[i] = p.prices[i + 1] as number;
    p.priceQuarters[i] = p.priceQuarters[i + 1] as number;
  }
  p.pricesSigned >>= 1;
  const price = w.offer.perPerson;
  p.prices[last] = price;
  p.priceQuarters[last] = w.quarter;
  for (let rest = w.offer.named; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    p.namedQuarter[i] = w.quarter;
    p.namedPrice[i] = price;
  }
}

/** The price of the offer just answered is marked as signed. */
export function markSigned(w: World): void {
  w.published.pricesSigned |= 1 << (PRICES_KEPT - 1);
}

/** The table of events as bytes, by number. */
const IS_PUBLIC = Uint8Array.from(EVENT_IS_PUBLIC, Number);
const WEIGHT = Uint8Array.from(EVENT_WEIGHT);

/** Public events, two headlines, fates; half way through the term one page of the file leaks. */
export function publishEvents(w: World, m: Model): void {
  const p = w.published;
  let n = 0;
  p.headlines[0] = p.headlines[1] = -1;
  let best = 0;
  let second = 0;
  for (let i = 0; i < w.eventCount; i++) {
    const code = w.eventCode[i] as number;
    if (IS_PUBLIC[code] === 0) continue;
    p.eventCode[n] = code;
    p.eventFigure[n] = w.eventFigure[i] as number;
    p.eventSubject[n] = w.eventSubject[i] as number;
    if (code === EVENT['named-stayed']) p.stayedQuarter[w.eventSubject[i] as number] = w.quarter;
    const weight = WEIGHT[code] as number;
    if (weight > best) {
      p.headlines[1] = p.headlines[0] as number;
      second = best;
      p.headlines[0] = n;
      best = weight;
    } else if (weight > second) {
      p.headlines[1] = n;
      second = weight;
    }
    n++;
  }
  p.eventCount = n;
  if (p.dilemma >= 0) p.headlines[1] = -1;
  for (let i = n; i < MAX_EVENTS && p.eventCode[i] !== 0; i++) {
    p.eventCode[i] = 0;
    p.eventFigure[i] = 0;
    p.eventSubject[i] = 0;
  }
  if (w.rosterChanged !== 0) publishFates(w, p);
  if (p.leakQuarter < 0 && w.quarter === Math.floor(w.term * m.observation.leakAt)) leakPage(w, p);
}

/** Only those of whom something changed. */
function publishFates(w: World, p: Published): void {
  const ill = w.rosterMask[2] as number;
  for (let rest = w.rosterChanged; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    p.fates[i] = w.fate[i] as number;
    p.isIll[i] = (ill >> i) & 1;
    p.servesAt[i] = w.servesAt[i] as number;
  }
  w.rosterChanged = 0;
}

/** Entries about what the player decided, by number. */
const ABOUT_THEM = Uint8Array.from(FILE_ENTRIES, (entry) => Number(FILE_IS_ABOUT_THEM.has(entry)));

/** The page leaked is the latest about a decision of the player: an answer, a lever, relief taken back. */
function leakPage(w: World, p: Published): void {
  for (let i = ENTRIES_A_QUARTER * w.quarter - 1; i >= 0; i--) {
    const entry = w.fileEntry[i] as number;
    if (ABOUT_THEM[entry] !== 1) continue;
    p.leakQuarter = (i >> 1) + 1;
    p.leakEntry = entry;
    p.leakFigure = w.fileFigure[i] as number;
    return;
  }
}
