/**
 * The lives with names: numbered people among those in prison at the start. When a sentence ends, an illness begins or a
 * death comes is fixed by the seed; who of them is on a list follows a keyed order. Each is counted inside the totals.
 */
import { EVENT } from '../events.ts';
import type { Model } from '../model.ts';
import { FATE } from '../published.ts';
import { CHANNEL, draw, NO_QUARTER } from '../random.ts';
import { KINDS, type RosterPerson } from '../scenario.ts';
import { happen, type World } from '../world.ts';

const NEVER_AT = 9999;
const ILL = 2;

export function startRoster(w: World, m: Model): void {
  w.rosterIn.fill(0);
  w.refusersIn.fill(0);
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
    w.rosterIn[kind] = (w.rosterIn[kind] as number) + 1;
    if (person.refusesExile) w.refusersIn[kind] = (w.refusersIn[kind] as number) + 1;
  }
  scheduleRoster(w, m);
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

export function isInside(fate: number): boolean {
  return fate === FATE.inside || fate === FATE['inside-again'];
}

function scheduleRoster(w: World, m: Model): void {
  let next = NEVER_AT;
  for (let i = 0; i < m.roster.length; i++) {
    const fate = w.fate[i] as number;
    if (isInside(fate)) {
      next = Math.min(next, w.servesAt[i] as number);
      next = Math.min(next, (w.personKind[i] === ILL ? w.diesAt[i] : w.illAt[i]) as number);
    } else next = Math.min(next, w.againAt[i] as number);
  }
  w.rosterNext = next;
}

/** Who has something to happen to by itself this quarter: bit masks. */
export const due = { served: 0, ill: 0, died: 0, again: 0 };

export function rosterDue(w: World, m: Model): void {
  due.served = due.ill = due.died = due.again = 0;
  if (w.quarter < w.rosterNext) return;
  for (let i = 0; i < m.roster.length; i++) {
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
  for (let i = 0; mask >> i !== 0 && i < 24; i++) if ((mask >> i) & 1 && w.personKind[i] === kind) n++;
  return n;
}

/** The people in a mask leave prison with this fate. Their number is already counted by the caller. */
export function rosterLeaves(w: World, m: Model, mask: number, fate: number, event: number): void {
  if (mask === 0) return;
  for (let i = 0; i < m.roster.length; i++) {
    if (!((mask >> i) & 1)) continue;
    const kind = w.personKind[i] as number;
    const person = m.roster[i] as RosterPerson;
    w.rosterIn[kind] = (w.rosterIn[kind] as number) - 1;
    if (person.refusesExile) w.refusersIn[kind] = (w.refusersIn[kind] as number) - 1;
    w.fate[i] = fate;
    w.fateSince[i] = w.quarter;
    w.againAt[i] = NEVER_AT;
    const home = fate === FATE.pardoned || fate === FATE['freed-home'] || fate === FATE.served;
    if (home && draw(w.seed, w.quarter, CHANNEL.rosterAgain + i) < person.rearrest)
      w.againAt[i] = w.quarter + 2 + Math.floor(7 * draw(w.seed, w.quarter, CHANNEL.rosterWhen + i));
    happen(w, event, w.quarter, i);
  }
  scheduleRoster(w, m);
}

export function rosterFallsIll(w: World, m: Model, mask: number): void {
  if (mask === 0) return;
  for (let i = 0; i < m.roster.length; i++) {
    if (!((mask >> i) & 1)) continue;
    moveKind(w, m, i, ILL);
    w.illAt[i] = NEVER_AT;
    happen(w, EVENT['named-ill'], w.quarter, i);
  }
  scheduleRoster(w, m);
}

function moveKind(w: World, m: Model, i: number, to: number): void {
  const from = w.personKind[i] as number;
  w.personKind[i] = to;
  w.rosterIn[from] = (w.rosterIn[from] as number) - 1;
  w.rosterIn[to] = (w.rosterIn[to] as number) + 1;
  if ((m.roster[i] as RosterPerson).refusesExile) {
    w.refusersIn[from] = (w.refusersIn[from] as number) - 1;
    w.refusersIn[to] = (w.refusersIn[to] as number) + 1;
  }
}

/** Re-arrested: back among the known, with a new sentence of two to six years. */
export function rosterReturns(w: World, m: Model, mask: number): void {
  if (mask === 0) return;
  for (let i = 0; i < m.roster.length; i++) {
    if (!((mask >> i) & 1)) continue;
    const kind = w.personKind[i] === ILL ? 0 : (w.personKind[i] as number);
    w.personKind[i] = kind;
    w.rosterIn[kind] = (w.rosterIn[kind] as number) + 1;
    if ((m.roster[i] as RosterPerson).refusesExile) w.refusersIn[kind] = (w.refusersIn[kind] as number) + 1;
    w.fate[i] = FATE['inside-again'];
    w.fateSince[i] = w.quarter;
    w.againAt[i] = NEVER_AT;
    w.illAt[i] = NEVER_AT;
    w.diesAt[i] = NEVER_AT;
    w.servesAt[i] = w.quarter + 8 + Math.floor(17 * draw(w.seed, w.quarter, CHANNEL.rosterWhen + i));
    happen(w, EVENT['named-rearrested'], w.quarter, i);
  }
  scheduleRoster(w, m);
}

/** No one is arrested again after a change to democracy. */
export function rosterIsSafe(w: World, m: Model): void {
  for (let i = 0; i < m.roster.length; i++) w.againAt[i] = NEVER_AT;
  scheduleRoster(w, m);
}

/** The person a dilemma is about dies this quarter: made ill now, so that the exits of the quarter count the death. */
export function strikeTakesLife(w: World, m: Model, i: number): void {
  if (!isInside(w.fate[i] as number)) return;
  const kind = w.personKind[i] as number;
  if (kind !== ILL) {
    w.known[kind] = (w.known[kind] as number) - 1;
    w.known[ILL] = (w.known[ILL] as number) + 1;
    moveKind(w, m, i, ILL);
  }
  w.diesAt[i] = w.quarter;
  scheduleRoster(w, m);
}

/** One person walks out at home without a price. */
export function personWalksFree(w: World, m: Model, i: number): void {
  if (!isInside(w.fate[i] as number)) return;
  const kind = w.personKind[i] as number;
  w.known[kind] = (w.known[kind] as number) - 1;
  w.releasedFreely++;
  w.freelyNow++;
  rosterLeaves(w, m, 1 << i, FATE.pardoned, EVENT['named-pardoned']);
}

/**
 * Which of the roster are on a list of `people[kind]` out of the `known[kind]`: a keyed order by person, so that the
 * same person leaves in every world where the list is as long. Never more than the list holds, and so many that the
 * others on it exist. `staying`: 1 when those who refuse exile may be named but do not leave (a deal).
 */
export function onList(
  w: World,
  m: Model,
  quarter: number,
  channel: number,
  people: ArrayLike<number>,
  staying: number,
): number {
  let mask = 0;
  for (let kind = 0; kind < 3; kind++) {
    const inside = w.rosterIn[kind] as number;
    const n = people[kind] as number;
    if (inside === 0 || n <= 0) continue;
    const pool = w.known[kind] as number;
    const others = pool - inside;
    const share = n / pool;
    let chosen = 0;
    for (let i = 0; i < m.roster.length; i++) {
      if (w.personKind[i] !== kind || !isInside(w.fate[i] as number)) continue;
      const person = m.roster[i] as RosterPerson;
      if (draw(w.seed, quarter, channel + i) < share * person.wanted) {
        mask |= 1 << i;
        if (!(staying === 1 && person.refusesExile)) chosen++;
      }
    }
    while (chosen > n) {
      mask &= ~(1 << extreme(w, m, quarter, channel, kind, mask, true, staying));
      chosen--;
    }
    while (chosen < n - others) {
      const i = extreme(w, m, quarter, channel, kind, mask, false, staying);
      if (i < 0) break;
      mask |= 1 << i;
      chosen++;
    }
  }
  return mask;
}

/** The person with the largest key in the mask, or with the smallest one outside it; -1 if there is none. */
function extreme(
  w: World,
  m: Model,
  quarter: number,
  channel: number,
  kind: number,
  mask: number,
  largest: boolean,
  staying: number,
): number {
  let best = -1;
  let bestKey = 0;
  for (let i = 0; i < m.roster.length; i++) {
    if (w.personKind[i] !== kind || !isInside(w.fate[i] as number)) continue;
    const person = m.roster[i] as RosterPerson;
    if (staying === 1 && person.refusesExile) continue;
    if (((mask >> i) & 1) !== (largest ? 1 : 0)) continue;
    const key = draw(w.seed, quarter, channel + i) / person.wanted;
    if (best < 0 || (largest ? key > bestKey : key < bestKey)) {
      best = i;
      bestKey = key;
    }
  }
  return best;
}

/** Those of a mask who refuse exile. */
export function refusersOf(m: Model, mask: number): number {
  let out = 0;
  for (let i = 0; i < m.roster.length; i++)
    if ((mask >> i) & 1 && (m.roster[i] as RosterPerson).refusesExile) out |= 1 << i;
  return out;
}
