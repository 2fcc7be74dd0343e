/** People walking out together: how a number splits over kinds, and who of the roster is among them. */
import { EVENT } from '../events.ts';
import { KIND, type Model } from '../model.ts';
import { lowestBit } from '../numbers.ts';
import { FATE } from '../published.ts';
import { CHANNEL, draw, drawFrom } from '../random.ts';
import { SUBJECTS } from '../scenario.ts';
import { ARRESTED_KINDS, EXIT, happen, KIND_COUNT, LONGEST_WAIT, reported, type World } from '../world.ts';
import { onList, refusersOf, rosterLeaves } from './roster.ts';

/** A dilemma about somebody who will not leave the country. */
const REFUSER = SUBJECTS.indexOf('refuser');

/** Numbers by kind of the last split. */
const split = new Int32Array(KIND_COUNT);

/**
 * Splits a list of `n` people over the kinds of those known (kind -1: any). A list of nearly all takes the ill and the
 * foreigners first. Those who refuse exile are left out where
 * `abroad` is 1. Returns how many there really are (0..n).
 */
function splitByKind(w: World, m: Model, n: number, kind: number, abroad: number): number {
  const ordinary = (w.known[0] as number) - abroad * (w.refusersIn[0] as number);
  const foreign = (w.known[1] as number) - abroad * (w.refusersIn[1] as number);
  const ill = (w.known[2] as number) - abroad * (w.refusersIn[2] as number);
  split[0] = split[1] = split[2] = 0;
  if (kind >= 0) {
    const there = kind === KIND.ordinary ? ordinary : kind === KIND.foreign ? foreign : ill;
    split[kind] = Math.max(0, Math.min(n, there));
    return split[kind] as number;
  }
  const all = ordinary + foreign + ill;
  const people = Math.max(0, Math.min(n, all));
  if (people === 0) return 0;
  let i: number;
  let f: number;
  if (people >= all * m.bargain.nearlyAll) {
    i = Math.min(people, ill);
    f = Math.min(people - i, foreign);
  } else {
    i = Math.floor((people * ill) / all);
    f = Math.floor((people * foreign) / all);
  }
  let o = people - i - f;
  if (o > ordinary) {
    const over = o - ordinary;
    o = ordinary;
    const more = Math.min(over, ill - i);
    i += more;
    f += over - more;
  }
  split[0] = o;
  split[1] = f;
  split[2] = i;
  return people;
}

/** `n` of a kind are noted as having left by a way. */
export function leaves(w: World, exit: number, kind: number, n: number): void {
  w.leavers[exit * KIND_COUNT + kind] = (w.leavers[exit * KIND_COUNT + kind] as number) + n;
}

function takeOut(w: World, exit: number): void {
  for (let k = 0; k < KIND_COUNT; k++) {
    const n = split[k] as number;
    w.known[k] = (w.known[k] as number) - n;
    w.leavers[exit * KIND_COUNT + k] = (w.leavers[exit * KIND_COUNT + k] as number) + n;
  }
}

/** The names on the list of an offer, which is drawn in the quarter in which it was made: the same at each reading. */
function namedOf(w: World, m: Model, madeIn: number): number {
  return onList(w, m, draw(w.seed, madeIn, CHANNEL.offerList), split, 1);
}

/** Which of the roster an offer of `n` names, in the keyed order of the quarter it was made in. */
export function namesOf(w: World, m: Model, n: number, kind: number, madeIn: number): number {
  splitByKind(w, m, n, kind, 1);
  return namedOf(w, m, madeIn);
}

/**
 * Who of those that stay said so in public before this list was called: in the dilemma that was answered now, or at the
 * first part of the same deal. One refusal is told once.
 */
function saidSoBefore(w: World, m: Model, staying: number, madeIn: number): number {
  const p = w.published;
  const asked = m.dilemmas[p.dilemma];
  let told = 0;
  if (asked !== undefined && asked.subject === REFUSER && p.dilemmaSubject >= 0) told |= 1 << p.dilemmaSubject;
  if (madeIn < w.quarter - 1)
    for (let rest = staying; rest !== 0; rest &= rest - 1) {
      const i = lowestBit(rest);
      if (p.stayedQuarter[i] === w.quarter - 1) told |= 1 << i;
    }
  return told;
}

/** `n` people leave by a deal; who refuses exile stays, and someone else takes the place. Returns how many left. */
export function releaseByDeal(w: World, m: Model, n: number, kind: number, madeIn: number): number {
  const people = splitByKind(w, m, n, kind, 1);
  const named = namedOf(w, m, madeIn);
  const staying = refusersOf(m, named);
  takeOut(w, EXIT.deal);
  rosterLeaves(w, m, named & ~staying, FATE['freed-exile'], EVENT['named-freed']);
  const news = staying === 0 ? 0 : staying & ~saidSoBefore(w, m, staying, madeIn);
  for (let rest = news; rest !== 0; rest &= rest - 1) happen(w, EVENT['named-stayed'], w.quarter, lowestBit(rest));
  w.freed += people;
  w.freedNow += people;
  const abroad = Math.floor(people * m.bargain.exileShare + 0.5);
  w.exiled += abroad;
  return people;
}

/** `n` people go home under a roadmap. */
export function releaseByRoadmap(w: World, m: Model, n: number): number {
  const people = splitByKind(w, m, n, -1, 0);
  const named = onList(w, m, drawFrom(w.key, CHANNEL.roadmapList), split, 0);
  takeOut(w, EXIT.roadmap);
  rosterLeaves(w, m, named, FATE['freed-home'], EVENT['named-freed']);
  w.freed += people;
  w.freedNow += people;
  w.roadmapFreedNow += people;
  return people;
}

/** `n` people are let go without a price; `shift` is the draw of the list, of whoever lets them go. */
export function releaseFreely(w: World, m: Model, n: number, shift: number): number {
  const people = splitByKind(w, m, n, -1, 0);
  const named = onList(w, m, shift, split, 0);
  takeOut(w, EXIT.freely);
  rosterLeaves(w, m, named, FATE.pardoned, EVENT['named-pardoned']);
  w.releasedFreely += people;
  w.freelyNow += people;
  return people;
}

/**
 * A new strongman frees `share` (0..1) of the known and, whole people of each kind, of those whom monitors have not published:
 * who opens a prison asks nobody's list. Returns how many of the known left, which is all that is seen.
 */
export function releaseByBreakdown(w: World, m: Model, share: number, shift: number): number {
  const people = splitByKind(w, m, Math.floor(reported(w) * share), -1, 0);
  const named = onList(w, m, shift, split, 0);
  takeOut(w, EXIT.breakdown);
  rosterLeaves(w, m, named, FATE['broke-out'], EVENT['named-broke-out']);
  const unseen = releaseUnseen(w, share);
  w.brokenOut += people + unseen;
  w.brokenNow += people + unseen;
  w.brokenKnownNow += people;
  return people;
}

/** The same share of those never published and of those who wait for it, rounded down. Returns how many. */
function releaseUnseen(w: World, share: number): number {
  let unseen = 0;
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const never = Math.floor((w.never[kind] as number) * share);
    w.never[kind] = (w.never[kind] as number) - never;
    leaves(w, EXIT['breakdown-never'], kind, never);
    unseen += never;
    if (kind >= ARRESTED_KINDS) continue;
    let waiting = 0;
    for (let slot = kind; slot < w.pending.length; slot += ARRESTED_KINDS) waiting += w.pending[slot] as number;
    const out = Math.floor(waiting * share);
    leaveWaiting(w, kind, out);
    leaves(w, EXIT['breakdown-waiting'], kind, out);
    unseen += out;
  }
  return unseen;
}

/** `n` of those who wait to be published leave: the latest to be published first. */
export function leaveWaiting(w: World, kind: number, n: number): void {
  let left = n;
  for (let delay = LONGEST_WAIT - 1; delay >= 0 && left > 0; delay--) {
    const slot = ARRESTED_KINDS * delay + kind;
    const out = Math.min(left, w.pending[slot] as number);
    w.pending[slot] = (w.pending[slot] as number) - out;
    left -= out;
  }
}

/** The prisons open: everyone leaves, those never published too. */
export function releaseEveryone(w: World, m: Model): number {
  const mask = (w.rosterMask[0] as number) | (w.rosterMask[1] as number) | (w.rosterMask[2] as number);
  let known = 0;
  let unseen = 0;
  for (let k = 0; k < KIND_COUNT; k++) {
    known += w.known[k] as number;
    unseen += w.never[k] as number;
    w.known[k] = 0;
    w.never[k] = 0;
  }
  for (let j = 0; j < w.pending.length; j++) {
    unseen += w.pending[j] as number;
    w.pending[j] = 0;
  }
  rosterLeaves(w, m, mask, FATE['broke-out'], EVENT['named-broke-out']);
  w.brokenOut += known + unseen;
  w.brokenNow += known + unseen;
  w.brokenKnownNow += known;
  return known + unseen;
}
