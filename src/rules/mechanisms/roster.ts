/**
 * The lives with names: numbered people among those in prison at the start. When a sentence ends, an illness begins or a
 * death comes is fixed by the seed; who of them is on a list follows a keyed order. Each is counted inside the totals.
 */
import { EVENT } from '../events.ts';
import { KIND, type Model } from '../model.ts';
import { lowestBit } from '../numbers.ts';
import { FATE } from '../published.ts';
import { CHANNEL, draw, drawFrom, NO_QUARTER } from '../random.ts';
import { KINDS, type RosterPerson } from '../scenario.ts';
import { EXIT, happen, KIND_COUNT, MAX_QUARTERS, NEVER_AT, type World } from '../world.ts';

const ILL = KIND.ill;

export function startRoster(w: World, m: Model): void {
  for (let kind = 0; kind < KIND_COUNT; kind++) w.rosterIn[kind] = w.refusersIn[kind] = w.rosterMask[kind] = 0;
  w.rosterCalendar.fill(0);
  const horizon = m.horizon;
  for (let i = 0; i < m.roster.length; i++) {
    const person = m.roster[i] as RosterPerson;
    const kind = KINDS.indexOf(person.kind);
    w.fate[i] = FATE.inside;
    w.fateSince[i] = 0;
    w.personKind[i] = kind;
    w.servesAt[i] = person.sentenceLeft;
    const fallsIll =
      kind === 0
        ? quartersUntil(draw(w.seed, NO_QUARTER, CHANNEL.rosterIll + i), m.exits.illRate * person.frailty, horizon)
        : NEVER_AT;
    w.illAt[i] = fallsIll;
    const from = kind === ILL ? 0 : fallsIll;
    const dies = quartersUntil(
      draw(w.seed, NO_QUARTER, CHANNEL.rosterDie + i),
      m.exits.deathRate * person.frailty,
      horizon,
    );
    w.diesAt[i] = from < NEVER_AT && dies < NEVER_AT ? from + dies : NEVER_AT;
    w.againAt[i] = NEVER_AT;
    w.listKey[i] = draw(w.seed, NO_QUARTER, CHANNEL.rosterFree + i);
    enter(w, m, i, kind);
    expect(w, i, person.sentenceLeft);
    expect(w, i, fallsIll);
    expect(w, i, w.diesAt[i] as number);
  }
}

/** First quarter 1..horizon in which an event of chance `rate` a quarter has happened, for a uniform u; else never. */
function quartersUntil(u: number, rate: number, horizon: number): number {
  if (u >= rate * horizon) return NEVER_AT;
  let without = 1;
  for (let q = 1; q <= horizon; q++) {
    without *= 1 - rate;
    if (u < 1 - without) return q;
  }
  return NEVER_AT;
}

const INSIDE = FATE.inside;
const INSIDE_AGAIN = FATE['inside-again'];

export function isInside(fate: number): boolean {
  return fate === INSIDE || fate === INSIDE_AGAIN;
}

function enter(w: World, m: Model, i: number, kind: number): void {
  w.rosterIn[kind] = (w.rosterIn[kind] as number) + 1;
  w.rosterMask[kind] = (w.rosterMask[kind] as number) | (1 << i);
  if (m.rosterRefuses[i] === 1) w.refusersIn[kind] = (w.refusersIn[kind] as number) + 1;
  w.rosterChanged |= 1 << i;
}

function leave(w: World, m: Model, i: number, kind: number): void {
  w.rosterIn[kind] = (w.rosterIn[kind] as number) - 1;
  w.rosterMask[kind] = (w.rosterMask[kind] as number) & ~(1 << i);
  if (m.rosterRefuses[i] === 1) w.refusersIn[kind] = (w.refusersIn[kind] as number) - 1;
  w.rosterChanged |= 1 << i;
}

/** In this quarter something happens to a person by itself, if all stays as it is. */
function expect(w: World, i: number, quarter: number): void {
  if (quarter < MAX_QUARTERS) w.rosterCalendar[quarter] = (w.rosterCalendar[quarter] as number) | (1 << i);
}

/** Who has something to happen to by itself this quarter: bit masks. */
export const due = { served: 0, ill: 0, died: 0, again: 0 };

/** Looks up who is due. What the calendar says of a person may be out of date; it leaves nobody out. */
export function rosterDue(w: World): void {
  due.served = due.ill = due.died = due.again = 0;
  for (let rest = w.rosterCalendar[w.quarter] as number; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    const bit = 1 << i;
    if (isInside(w.fate[i] as number)) {
      if (w.personKind[i] === ILL && (w.diesAt[i] as number) <= w.quarter) due.died |= bit;
      else if ((w.servesAt[i] as number) <= w.quarter) due.served |= bit;
      else if (w.personKind[i] !== ILL && (w.illAt[i] as number) <= w.quarter) due.ill |= bit;
    } else if ((w.againAt[i] as number) <= w.quarter) due.again |= bit;
  }
}

/** How many of the people in a mask are of a kind. */
export function countOfKind(w: World, mask: number, kind: number): number {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) if (w.personKind[lowestBit(rest)] === kind) n++;
  return n;
}

/** The people in a mask leave prison with this fate. Their number is already counted by the caller. */
export function rosterLeaves(w: World, m: Model, mask: number, fate: number, event: number): void {
  const home = fate === FATE.pardoned || fate === FATE['freed-home'] || fate === FATE.served;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    leave(w, m, i, w.personKind[i] as number);
    w.fate[i] = fate;
    w.fateSince[i] = w.quarter;
    w.againAt[i] = NEVER_AT;
    if (home && drawFrom(w.key, CHANNEL.rosterAgain + i) < (m.roster[i] as RosterPerson).rearrest) {
      const p = m.arrests;
      const wait = p.rearrestAfter + p.rearrestSpread * drawFrom(w.key, CHANNEL.rosterWhen + i);
      const again = w.quarter + Math.floor(wait);
      w.againAt[i] = again;
      expect(w, i, again);
    }
    happen(w, event, w.quarter, i);
  }
}

export function rosterFallsIll(w: World, m: Model, mask: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    becomesIll(w, m, i);
    happen(w, EVENT['named-ill'], w.quarter, i);
  }
}

function becomesIll(w: World, m: Model, i: number): void {
  leave(w, m, i, w.personKind[i] as number);
  w.personKind[i] = ILL;
  w.illAt[i] = NEVER_AT;
  enter(w, m, i, ILL);
}

/** Re-arrested: back among the known, with a new sentence. */
export function rosterReturns(w: World, m: Model, mask: number): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    const kind = w.personKind[i] === ILL ? 0 : (w.personKind[i] as number);
    w.personKind[i] = kind;
    enter(w, m, i, kind);
    w.fate[i] = INSIDE_AGAIN;
    w.fateSince[i] = w.quarter;
    w.againAt[i] = NEVER_AT;
    w.illAt[i] = NEVER_AT;
    w.diesAt[i] = NEVER_AT;
    const p = m.exits;
    const sentence = p.secondSentenceLeast + p.secondSentenceSpread * drawFrom(w.key, CHANNEL.rosterSentence + i);
    w.servesAt[i] = w.quarter + Math.floor(sentence);
    expect(w, i, w.servesAt[i] as number);
    happen(w, EVENT['named-rearrested'], w.quarter, i);
  }
}

/** No one is arrested again after a change to democracy. */
export function rosterIsSafe(w: World, m: Model): void {
  for (let i = 0; i < m.roster.length; i++) w.againAt[i] = NEVER_AT;
}

/** The person a dilemma is about dies this quarter: made ill now, so that the exits of the quarter count the death. */
export function strikeTakesLife(w: World, m: Model, i: number): void {
  if (!isInside(w.fate[i] as number)) return;
  const kind = w.personKind[i] as number;
  w.diesAt[i] = w.quarter;
  if (kind !== ILL) {
    w.known[kind] = (w.known[kind] as number) - 1;
    w.known[ILL] = (w.known[ILL] as number) + 1;
    w.leavers[EXIT.ill * KIND_COUNT + kind] = (w.leavers[EXIT.ill * KIND_COUNT + kind] as number) + 1;
    becomesIll(w, m, i);
  }
  expect(w, i, w.quarter);
}

/** One person walks out at home without a price. */
export function personWalksFree(w: World, m: Model, i: number): void {
  if (!isInside(w.fate[i] as number)) return;
  const kind = w.personKind[i] as number;
  w.known[kind] = (w.known[kind] as number) - 1;
  w.releasedFreely++;
  w.freelyNow++;
  w.dilemmaFreedNow++;
  w.leavers[EXIT.freely * KIND_COUNT + kind] = (w.leavers[EXIT.freely * KIND_COUNT + kind] as number) + 1;
  rosterLeaves(w, m, 1 << i, FATE.pardoned, EVENT['named-pardoned']);
}

/**
 * Where a person stands on a list, 0..1: an order of their own for each list, by a draw of the person and one of the list.
 * The smaller, the sooner named; `wanted` pulls a name forward.
 */
function listOrder(w: World, m: Model, i: number, shift: number): number {
  return listKey(w, i, shift) / (m.rosterWanted[i] as number);
}

/** The same for a person whom it wants as much as anyone. */
function listKey(w: World, i: number, shift: number): number {
  const key = (w.listKey[i] as number) + shift;
  return key >= 1 ? key - 1 : key;
}

/**
 * Which of the roster are on a list of `people[kind]` out of the `known[kind]`: a keyed order by person, so that the
 * same person leaves in every world where the list is as long. Never more than the list holds, and so many that the
 * others on it exist. `shift` is the draw of the list. `staying`: 1 when those who refuse exile may be named but do not
 * leave (a deal).
 */
export function onList(w: World, m: Model, shift: number, people: ArrayLike<number>, staying: number): number {
  let mask = 0;
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const inside = w.rosterMask[kind] as number;
    const n = people[kind] as number;
    if (inside === 0 || n <= 0) continue;
    const pool = w.known[kind] as number;
    const share = n / pool;
    let chosen = 0;
    for (let rest = inside; rest !== 0; rest &= rest - 1) {
      const i = lowestBit(rest);
      if (listKey(w, i, shift) >= share * (m.rosterWanted[i] as number)) continue;
      mask |= 1 << i;
      if (staying === 0 || m.rosterRefuses[i] === 0) chosen++;
    }
    const others = pool - (w.rosterIn[kind] as number);
    while (chosen > n) {
      mask &= ~(1 << furthest(w, m, shift, inside & mask, true, staying));
      chosen--;
    }
    while (chosen < n - others) {
      const i = furthest(w, m, shift, inside & ~mask, false, staying);
      if (i < 0) break;
      mask |= 1 << i;
      chosen++;
    }
  }
  return mask;
}

/** Of those in a mask who would leave, the one who stands last on the list, or first; -1 if there is none. */
function furthest(w: World, m: Model, shift: number, mask: number, last: boolean, staying: number): number {
  let best = -1;
  let bestOrder = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const i = lowestBit(rest);
    if (staying === 1 && m.rosterRefuses[i] === 1) continue;
    const order = listOrder(w, m, i, shift);
    if (best < 0 || (last ? order > bestOrder : order < bestOrder)) {
      best = i;
      bestOrder = order;
    }
  }
  return best;
}

/** Those of a mask who refuse exile. */
export function refusersOf(m: Model, mask: number): number {
  return mask & m.refusersMask;
}
