/**
 * Who is who. The rules count; here the same log is played once more and each count is filled with people: the k-th arrest
 * of a quarter (by kind) is the same person in every world of a seed, and who leaves follows a keyed order, so that two
 * worlds of a seed name exactly who would have stayed free. The roster's people are among them. Only where it is asked for.
 */
import { EVENT } from './events.ts';
import { type GameLog, type Played, type PlayOptions, playLog } from './game.ts';
import type { Model } from './model.ts';
import { FATE } from './published.ts';
import { CHANNEL, draw, worldSeed } from './random.ts';
import { KINDS, type Kind } from './scenario.ts';
import { ARRESTED_KINDS, EXIT, type Exit, KIND_COUNT, LONGEST_WAIT, NEVER_AT, type World } from './world.ts';

/** One time in prison. `to` and `how` are -1 and null while it lasts. */
export interface Stay {
  /** Quarter of arrest; 0 for those in prison at the start. */
  readonly from: number;
  readonly to: number;
  readonly how: Exit | null;
}

export interface Person {
  /** The same in every world of a seed: quarter of the first arrest (0: before the start), kind, and which of that quarter. */
  readonly id: string;
  readonly kind: Kind;
  /** Index in the roster; -1 for everyone else. */
  readonly roster: number;
  /** Quarter in which monitors published the arrest (0 at the start); -1 never, or not yet. */
  readonly published: number;
  readonly stays: readonly Stay[];
}

interface Tracked {
  id: string;
  kind: number;
  firstKind: number;
  roster: number;
  /** Quarter in which the arrest is or will be published; 9999 for never. */
  publishAt: number;
  /** Keyed order in which people leave: the smaller, the sooner. */
  order: number;
  inside: boolean;
  /** Last quarter in which monitors could publish the arrest: those who leave before are never published. */
  seenUntil: number;
  stays: { from: number; to: number; how: Exit | null }[];
}

export type People =
  | { readonly ok: true; readonly people: readonly Person[]; readonly world: World }
  | Exclude<Played, { ok: true }>;

/** Everybody who was in prison in a played log, in the order of their arrest. An illegal log comes back as `playLog` has it. */
export function peopleOf(m: Model, log: GameLog, options: PlayOptions = {}): People {
  const everyone: Tracked[] = [];
  const played = playLog(m, log, {
    ...options,
    onStart: (world) => startPeople(world, m, everyone),
    onQuarter(world) {
      followQuarter(world, everyone);
      options.onQuarter?.(world);
    },
  });
  if (!played.ok) return played;
  const last = played.world.quarter;
  return { ok: true, world: played.world, people: everyone.map((t) => finished(t, last)) };
}

function finished(t: Tracked, last: number): Person {
  const published = t.publishAt <= last && t.publishAt <= t.seenUntil ? t.publishAt : -1;
  return { id: t.id, kind: KINDS[t.firstKind] as Kind, roster: t.roster, published, stays: t.stays };
}

function newPerson(w: World, kind: number, from: number, k: number, roster: number): Tracked {
  const id = `${from}-${KINDS[kind]}-${k}`;
  const own = worldSeed(w.seed, k);
  const order = draw(own, from, CHANNEL.personExit + kind);
  return {
    id,
    kind,
    firstKind: kind,
    roster,
    publishAt: NEVER_AT,
    order,
    inside: true,
    seenUntil: NEVER_AT,
    stays: [{ from, to: -1, how: null }],
  };
}

function startPeople(w: World, m: Model, everyone: Tracked[]): void {
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const roster = m.roster.map((_, i) => i).filter((i) => w.personKind[i] === kind);
    for (let k = 0; k < (w.known[kind] as number); k++) {
      const person = newPerson(w, kind, 0, k, roster[k] ?? -1);
      person.publishAt = 0;
      everyone.push(person);
    }
  }
  // Arrested before the start and not yet published.
  for (let kind = 0; kind < ARRESTED_KINDS; kind++) {
    let k = w.known[kind] as number;
    for (let delay = 1; delay <= LONGEST_WAIT; delay++)
      for (let j = 0; j < (w.pending[ARRESTED_KINDS * (delay - 1) + kind] as number); j++) {
        const person = newPerson(w, kind, 0, k++, -1);
        person.publishAt = delay;
        everyone.push(person);
      }
  }
}

/** Takes the first `n` of those who fit out of prison, or into illness, in their keyed order. */
function take(w: World, people: Tracked[], n: number, exit: Exit, fits: (t: Tracked) => boolean): void {
  if (n <= 0) return;
  const pool = people.filter((t) => t.inside && t.roster < 0 && fits(t));
  pool.sort((a, b) => b.publishAt - a.publishAt || a.order - b.order);
  // Among those published all stand alike, whenever it was.
  if (exit !== 'served-waiting' && exit !== 'breakdown-waiting') pool.sort((a, b) => a.order - b.order);
  for (const t of pool.slice(0, n)) {
    if (exit === 'ill' || exit === 'ill-never') t.kind = ILL;
    else goes(w, t, exit);
  }
}
const ILL = KINDS.indexOf('ill');

function goes(w: World, t: Tracked, how: Exit): void {
  t.inside = false;
  t.seenUntil = w.quarter;
  const stay = t.stays[t.stays.length - 1] as Tracked['stays'][number];
  stay.to = w.quarter;
  stay.how = how;
}

/** The people of the roster follow what the rules say of them; how many of each kind left by each way is returned. */
function followRoster(w: World, roster: Tracked[]): Int32Array {
  const counted = new Int32Array(w.leavers.length);
  for (const t of roster) {
    const i = t.roster;
    const fate = w.fate[i] as number;
    const inside = fate === FATE.inside || fate === FATE['inside-again'];
    const kind = w.personKind[i] as number;
    if (!t.inside && (inside || cameBack(w, i))) {
      t.inside = true;
      t.kind = kind;
      t.stays.push({ from: w.quarter, to: -1, how: null });
    }
    const fellIll = kind === ILL && t.kind !== ILL;
    if (fellIll) counted[EXIT.ill * KIND_COUNT + t.kind] = (counted[EXIT.ill * KIND_COUNT + t.kind] as number) + 1;
    t.kind = kind;
    if (t.inside && !inside) {
      const how = WAY[fate] as Exit;
      counted[EXIT[how] * KIND_COUNT + kind] = (counted[EXIT[how] * KIND_COUNT + kind] as number) + 1;
      goes(w, t, how);
    }
  }
  return counted;
}

/** Whether a person of the roster was arrested again this quarter, even if let go in the same one. */
function cameBack(w: World, i: number): boolean {
  for (let e = 0; e < w.eventCount; e++)
    if (w.eventCode[e] === EVENT['named-rearrested'] && w.eventSubject[e] === i) return true;
  return false;
}
const WAY: Readonly<Record<number, Exit>> = {
  [FATE['freed-exile']]: 'deal',
  [FATE['freed-home']]: 'roadmap',
  [FATE.pardoned]: 'freely',
  [FATE.served]: 'served',
  [FATE.died]: 'died',
  [FATE['broke-out']]: 'breakdown',
};

function followQuarter(w: World, everyone: Tracked[]): void {
  const roster = everyone.filter((t) => t.roster >= 0);
  const others = everyone.filter((t) => t.inside && t.roster < 0);
  const named = followRoster(w, roster);
  const rest = (exit: Exit, kind: number) =>
    (w.leavers[EXIT[exit] * KIND_COUNT + kind] as number) - (named[EXIT[exit] * KIND_COUNT + kind] as number);
  const known = (t: Tracked) => t.publishAt <= w.quarter;
  const never = (t: Tracked) => t.publishAt === NEVER_AT;
  const waiting = (t: Tracked) => !known(t) && !never(t);
  const ofKind = (kind: number, fits: (t: Tracked) => boolean) => (t: Tracked) => t.kind === kind && fits(t);
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    take(
      w,
      others,
      rest('deal', kind),
      'deal',
      ofKind(kind, (t) => t.publishAt < w.quarter),
    );
    take(
      w,
      others,
      rest('roadmap', kind),
      'roadmap',
      ofKind(kind, (t) => t.publishAt < w.quarter),
    );
  }
  arrive(w, everyone, others);
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    take(w, others, rest('served', kind), 'served', ofKind(kind, known));
    take(w, others, rest('served-never', kind), 'served-never', ofKind(kind, never));
    take(w, others, rest('served-waiting', kind), 'served-waiting', ofKind(kind, waiting));
  }
  take(w, others, rest('ill', 0) + rest('ill', 1), 'ill', ofKind(0, known));
  take(w, others, rest('ill-never', 0), 'ill-never', ofKind(0, never));
  take(w, others, rest('died', ILL), 'died', ofKind(ILL, known));
  take(w, others, rest('died-never', ILL), 'died-never', ofKind(ILL, never));
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    take(w, others, rest('freely', kind), 'freely', ofKind(kind, known));
    take(w, others, rest('breakdown', kind), 'breakdown', ofKind(kind, known));
    take(w, others, rest('breakdown-never', kind), 'breakdown-never', ofKind(kind, never));
    take(w, others, rest('breakdown-waiting', kind), 'breakdown-waiting', ofKind(kind, waiting));
  }
  if (w.democracyAt === w.quarter) for (const t of others) if (t.inside) goes(w, t, 'breakdown');
}

/** The k-th arrest of the quarter, by kind; a person of the roster who is arrested again takes the last place of it. */
function arrive(w: World, everyone: Tracked[], others: Tracked[]): void {
  for (let kind = 0; kind < ARRESTED_KINDS; kind++) {
    let k = 0;
    for (let delay = 0; delay <= LONGEST_WAIT; delay++)
      for (let j = 0; j < (w.arrivals[4 * kind + delay] as number); j++) {
        const person = newPerson(w, kind, w.quarter, k++, -1);
        person.publishAt = delay === 0 ? NEVER_AT : w.quarter + delay;
        everyone.push(person);
        others.push(person);
      }
  }
}

/** The people of one world who were arrested in it and not in the other, of two worlds of one seed. */
export function arrestedOnlyIn(one: readonly Person[], other: readonly Person[]): Person[] {
  const there = new Set(other.map((p) => p.id));
  return one.filter((p) => !there.has(p.id));
}

/** People in prison at the end of a quarter, counted from their stays: the same number as the world's own count. */
export function insideAt(people: readonly Person[], quarter: number): number {
  let n = 0;
  for (const p of people) if (p.stays.some((s) => s.from <= quarter && (s.to < 0 || s.to > quarter))) n++;
  return n;
}
