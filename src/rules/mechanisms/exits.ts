/** 8. Exits: sentences served, illness, deaths, and pardons without a price. */
import { EVENT } from '../events.ts';
import { KIND, type Model } from '../model.ts';
import { FATE } from '../published.ts';
import { CHANNEL, countFrom, drawFrom } from '../random.ts';
import { EXIT, happen, KIND_COUNT, type World } from '../world.ts';
import { leaves, leaveWaiting, releaseFreely } from './release.ts';
import { countOfKind, due, rosterFallsIll, rosterLeaves } from './roster.ts';

const ORDINARY = KIND.ordinary;
const ILL = KIND.ill;

export function exits(w: World, m: Model): void {
  serve(w, m);
  fallIll(w, m);
  die(w, m);
  pardon(w, m);
}

/** A count of the known that holds the `named` of the roster and no more others than there are. */
function withNamed(w: World, kind: number, drawn: number, named: number): number {
  const others = (w.known[kind] as number) - (w.rosterIn[kind] as number);
  return named + Math.min(Math.max(0, drawn - named), others);
}

/** Sentences served among those whom monitors have not published. Returns how many. */
function serveUnseen(w: World, m: Model, kind: number): number {
  const rate = m.exits.servedRate;
  const hidden = w.never[kind] as number;
  const never = Math.min(hidden, countFrom(hidden * rate, drawFrom(w.key, CHANNEL.servedNever + kind)));
  w.never[kind] = hidden - never;
  leaves(w, EXIT['served-never'], kind, never);
  if (kind === ILL) return never;
  const waiting = (w.pending[kind] as number) + (w.pending[2 + kind] as number) + (w.pending[4 + kind] as number);
  const out = Math.min(waiting, countFrom(waiting * rate, drawFrom(w.key, CHANNEL.servedWaiting + kind)));
  leaveWaiting(w, kind, out);
  leaves(w, EXIT['served-waiting'], kind, out);
  return never + out;
}

function serve(w: World, m: Model): void {
  const rate = m.exits.servedRate;
  for (let kind = 0; kind < KIND_COUNT; kind++) {
    const drawn = countFrom((w.known[kind] as number) * rate, drawFrom(w.key, CHANNEL.served + kind));
    const named = due.served === 0 ? 0 : countOfKind(w, due.served, kind);
    const n = withNamed(w, kind, drawn, named);
    w.known[kind] = (w.known[kind] as number) - n;
    leaves(w, EXIT.served, kind, n);
    const out = serveUnseen(w, m, kind);
    w.served += n + out;
    w.servedNow += n + out;
    w.servedKnownNow += n;
  }
  if (due.served !== 0) rosterLeaves(w, m, due.served, FATE.served, EVENT['named-served']);
}

function fallIll(w: World, m: Model): void {
  const rate = m.exits.illRate;
  const drawn = countFrom((w.known[ORDINARY] as number) * rate, drawFrom(w.key, CHANNEL.fallIll));
  const named = due.ill === 0 ? 0 : countOfKind(w, due.ill, ORDINARY);
  const n = withNamed(w, ORDINARY, drawn, named);
  w.known[ORDINARY] = (w.known[ORDINARY] as number) - n;
  w.known[ILL] = (w.known[ILL] as number) + n;
  leaves(w, EXIT.ill, ORDINARY, n);
  const hidden = Math.min(
    w.never[ORDINARY] as number,
    countFrom((w.never[ORDINARY] as number) * rate, drawFrom(w.key, CHANNEL.fallIllUnseen)),
  );
  w.never[ORDINARY] = (w.never[ORDINARY] as number) - hidden;
  w.never[ILL] = (w.never[ILL] as number) + hidden;
  leaves(w, EXIT['ill-never'], ORDINARY, hidden);
  if (due.ill !== 0) rosterFallsIll(w, m, due.ill);
}

function die(w: World, m: Model): void {
  const rate = m.exits.deathRate;
  const drawn = countFrom((w.known[ILL] as number) * rate, drawFrom(w.key, CHANNEL.died));
  const named = due.died === 0 ? 0 : countOfKind(w, due.died, ILL);
  const n = withNamed(w, ILL, drawn, named);
  w.known[ILL] = (w.known[ILL] as number) - n;
  const hidden = Math.min(
    w.never[ILL] as number,
    countFrom((w.never[ILL] as number) * rate, drawFrom(w.key, CHANNEL.diedUnseen)),
  );
  w.never[ILL] = (w.never[ILL] as number) - hidden;
  leaves(w, EXIT.died, ILL, n);
  leaves(w, EXIT['died-never'], ILL, hidden);
  w.died += n + hidden;
  w.diedNow = n + hidden;
  w.diedKnownNow = n;
  if (due.died !== 0) rosterLeaves(w, m, due.died, FATE.died, EVENT['named-died']);
  if (n > 0) happen(w, EVENT['death-in-prison'], n, -1);
}

/** Holidays, its own elections, opening bids of a regime that wants something or trusts us. */
function pardon(w: World, m: Model): void {
  if (w.regime === 0) return;
  const p = m.exits;
  const ahead = m.pardonNearElection[w.quarter] === 1 ? p.pardonElection : 0;
  const chance =
    p.pardonBase +
    p.pardonNeed * Math.max(0, w.need - m.inside.needStart) +
    p.pardonAssurance * Math.max(0, w.assurance - m.inside.assuranceStart) +
    ahead;
  if (drawFrom(w.key, CHANNEL.pardon) >= chance) return;
  const size = Math.floor(
    p.pardonLeast + p.pardonSpread * drawFrom(w.key, CHANNEL.pardonSize) * (p.pardonNeedSize + w.need),
  );
  const n = releaseFreely(w, m, size, drawFrom(w.key, CHANNEL.pardonList));
  if (n > 0) happen(w, EVENT.pardon, n, -1);
}
