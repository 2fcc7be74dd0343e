/**
 * What is laid open at the end: the true figures of the world that was played, of the other track, and of "nobody ever
 * signs". Computed only once the last year has passed.
 */

import type { Account, Groups } from '../outcomes/index.ts';
import type { compareTracks } from '../outcomes/twins.ts';
import type { Answer, Holder } from '../rules/decision.ts';
import type { GameLog, Model, Totals, World } from '../rules/index.ts';
import { FATES, type Fate, OFFICES, type Office, type PublicView } from '../rules/published.ts';
import { bookOf, rulesOf } from './rulebook.ts';
import type { Moment } from './state.ts';
import { eventsOf, moments, signedIn } from './turning-points.ts';

type TrackId = 'yours' | 'other' | 'nobody';

interface Track {
  /** By quarter, 0 to the horizon. */
  readonly prisoners: readonly number[];
  readonly reported: readonly number[];
  readonly totals: Totals;
  readonly accounts: { readonly true: Account; readonly reported: Account };
  /** True figures of what was in fog, in the order of REPORTS, by quarter; null once the regime has fallen. */
  readonly fogged: readonly (readonly number[] | null)[];
}

/** How the people of one of two worlds of a seed differ from those of the other: who is who is the same in both. */
interface Apart {
  /** Arrests that there were on this track only. */
  readonly arrestedOnly: number;
  /** People who were freed by a deal on the other track and were in prison for longer on this one. */
  readonly keptLonger: number;
}

/** What one office did, from its first quarter to its last. */
interface Deeds {
  /** Offers that stood when it decided. */
  readonly offers: number;
  /** Deals and roadmaps signed. */
  readonly signed: number;
  /** People freed by deals, those included whose deal was signed before. */
  readonly freed: number;
}

interface FateAt {
  readonly fate: Fate;
  /** Quarter in which it was published; 0 for the start. */
  readonly quarter: number;
}

export interface Ending {
  readonly view: string;
  readonly firstAnswer: Answer;
  /** The player, in the term. */
  readonly term: Deeds;
  /** Whoever decided after the term. */
  readonly after: Deeds & { readonly office: Office };
  /** True when the other track accepts every offer, because the log holds no deal. */
  readonly otherAccepts: boolean;
  /** Points, 0..100. */
  readonly strengthAtStart: number;
  readonly tracks: Readonly<Record<TrackId, Track>>;
  readonly apart: { readonly yours: Apart; readonly other: Apart };
  /** What turned the ten years, and in which quarters the reported count jumped, in the order of time. */
  readonly moments: readonly Moment[];
  /** Quarter in which the trigger law passed; null for never. */
  readonly lawPassed: number | null;
  /** Of everybody on the roster, all that became of them, in the order of time; the first is always prison, quarter 0. */
  readonly fates: { readonly yours: readonly (readonly FateAt[])[]; readonly other: readonly (readonly FateAt[])[] };
}

/** `quarters` are the public records of the played log, from the start to the horizon. */
export function ending(model: Model, log: GameLog, quarters: readonly PublicView[]): Ending {
  const { rules, outcomes } = bookOf(model);
  const compared = outcomes.compareTracks(model, log);
  const yours = fates(model, log, 'vote');
  const other = fates(model, outcomes.otherTrackOf(log), yours.holder);
  const { term } = log;
  return {
    view: log.view,
    firstAnswer: log.decisions[0]?.answer ?? 'none',
    term: deeds(quarters, 0, term),
    after: { ...deeds(quarters, term, quarters.length - 1), office: officeAfter(quarters, term) },
    otherAccepts: !rules.hasDeal(log),
    strengthAtStart: model.inside.strengthStart,
    apart: apart(model, log, yours.holder),
    moments: moments(quarters, term),
    lawPassed: lawPassed(quarters),
    tracks: {
      yours: trackOf(compared.yours),
      other: trackOf(compared.other),
      nobody: trackOf(compared.nobody),
    },
    fates: { yours: yours.fates, other: other.fates },
  };
}

function apart(model: Model, log: GameLog, holder: Holder): Ending['apart'] {
  const { yours, other } = bookOf(model).outcomes.peopleApart(model, log, holder);
  const counted = ({ arrestedOnly, keptLonger }: Groups): Apart => ({
    arrestedOnly: arrestedOnly.length,
    keptLonger: keptLonger.length,
  });
  return { yours: counted(yours), other: counted(other) };
}

function lawPassed(quarters: readonly PublicView[]): number | null {
  const passed = quarters.findIndex((view) => eventsOf(view).some((event) => event.name === 'law-passed'));
  return passed < 0 ? null : passed;
}

function trackOf(track: ReturnType<typeof compareTracks>['yours']): Track {
  return { ...track.series, totals: track.totals, accounts: track.accounts };
}

/** Deeds of the quarters after `from` up to `to`, included. */
function deeds(quarters: readonly PublicView[], from: number, to: number): Deeds {
  let offers = 0;
  let signed = 0;
  for (let q = from + 1; q <= to; q++) {
    if ((quarters[q - 1]?.offer.people ?? 0) > 0) offers++;
    const now = quarters[q];
    if (now && signedIn(now)) signed++;
  }
  return { offers, signed, freed: (quarters[to]?.freed ?? 0) - (quarters[from]?.freed ?? 0) };
}

/** All that became of everybody of the roster, and when. */
function fates(model: Model, log: GameLog, holder: Holder): { fates: FateAt[][]; holder: Holder } {
  const found: FateAt[][] = model.scenario.roster.map(() => [{ fate: 'inside', quarter: 0 }]);
  const onQuarter = (world: World): void => {
    found.forEach((known, i) => {
      const fate = FATES[world.published.fates[i] ?? 0] ?? 'inside';
      if (fate !== known.at(-1)?.fate) known.push({ fate, quarter: world.published.quarter });
    });
  };
  const { holderOf, playLog } = rulesOf(model);
  const played = playLog(model, log, { holder, adapt: holder !== 'vote', onQuarter });
  if (!played.ok) throw new Error(`the log stops at quarter ${played.quarter}: ${played.code}`);
  return { fates: found, holder: holderOf(played.world) };
}

/** Who decided in the first quarter after the term. */
export function officeAfter(quarters: readonly PublicView[], term: number): Office {
  return OFFICES[quarters[Math.min(term + 1, quarters.length - 1)]?.office ?? 0] ?? 'player';
}
