/**
 * The plans of two columns about a term: one from the view under which its choices did best, one from that under which they
 * did worst, each with the strongest claims that hold there. A claim is a figure over many worlds with its sign; nothing is
 * claimed that its interval does not carry. Keys and figures; the words are the interface's.
 */
import { OUTCOME_UNIT, type Outcome } from './outcomes.ts';
import type { Group, PeopleApart } from './people-apart.ts';
import type { UnderView } from './views.ts';
import { callOf } from './worlds.ts';

/** What can be claimed, the weightiest first, and the sign that speaks for the choices. */
const CLAIMED = [
  ['prisonYears', 'fewer'],
  ['arrested', 'fewer'],
  ['freed', 'more'],
  ['died', 'fewer'],
  ['unrecorded', 'fewer'],
  ['hardship', 'fewer'],
] as const satisfies readonly (readonly [Outcome, 'fewer' | 'more'])[];
type ClaimedOutcome = (typeof CLAIMED)[number][0];

export interface Claim {
  readonly outcome: ClaimedOutcome;
  readonly sign: 'fewer' | 'more';
  /** Size of the mean difference in whole units (OUTCOME_UNIT), 1 or more. */
  readonly n: number;
  /** Of a hundred worlds, those in which the difference has this sign. */
  readonly worlds: number;
  /** Under each view, whether the claim's sign holds there, its opposite does, or neither is clear. */
  readonly under: Readonly<Record<string, 'holds' | 'fails' | 'too-close'>>;
}

/** Who writes: a relative of somebody of one of the groups, or of nobody in them. */
export interface Author {
  readonly of: 'freed' | 'stayedFree' | 'arrested' | 'keptLonger' | 'nobody';
  /** Null for nobody. */
  readonly person: Group['person'] | null;
  /** The quarter by which they stand in their group; 0 for nobody. */
  readonly quarter: number;
}

export interface Column {
  readonly side: 'kind' | 'harsh';
  /** The view it argues from. */
  readonly view: string;
  readonly author: Author;
  /** At most four; none where no figure moves clearly that way under the view. */
  readonly claims: readonly Claim[];
}

const MOST_CLAIMS = 4;
/** Of a hundred worlds: a mean that most worlds do not share is no claim. */
const HALF = 50;

/** Both columns. `views` holds each view of the scenario once, one or more. */
export function columnsOn(views: readonly UnderView[], people: PeopleApart): readonly [kind: Column, harsh: Column] {
  const byYears = [...views].sort((a, b) => a.verdict.mean - b.verdict.mean);
  const best = byYears[0] as UnderView;
  const worst = byYears[byYears.length - 1] as UnderView;
  return [
    { side: 'kind', view: best.view, author: kindAuthor(people), claims: claimsOf(best, views, 'kind') },
    { side: 'harsh', view: worst.view, author: harshAuthor(people), claims: claimsOf(worst, views, 'harsh') },
  ];
}

function claimsOf(under: UnderView, views: readonly UnderView[], side: Column['side']): Claim[] {
  const claims = CLAIMED.flatMap(([outcome, kind]): Claim[] => {
    const sign = side === 'kind' ? kind : kind === 'fewer' ? 'more' : 'fewer';
    const { mean, below, above } = under.luck[outcome];
    const n = Math.abs(Math.round(mean / OUTCOME_UNIT[outcome]));
    const worlds = Math.round(100 * (sign === 'fewer' ? below : above));
    if (stands(under, outcome, sign) !== 'holds' || n === 0 || worlds < HALF) return [];
    const there = views.map((view) => [view.view, stands(view, outcome, sign)] as const);
    return [{ outcome, sign, n, worlds, under: Object.fromEntries(there) }];
  });
  return claims.slice(0, MOST_CLAIMS);
}

function stands({ luck }: UnderView, outcome: Outcome, sign: Claim['sign']): Claim['under'][string] {
  const call = callOf(luck[outcome]);
  return call === 'too-close' ? call : call === sign ? 'holds' : 'fails';
}

const NOBODY: Author = { of: 'nobody', person: null, quarter: 0 };

/** One with a name where there is one. */
function authorOf(of: Author['of'], group: readonly Group[]): Author | null {
  const one = group.find(({ person }) => person.roster >= 0) ?? group[0];
  return one ? { of, person: one.person, quarter: one.quarter } : null;
}

function kindAuthor({ yours, other }: PeopleApart): Author {
  return authorOf('freed', yours.freed) ?? authorOf('stayedFree', other.arrestedOnly) ?? NOBODY;
}

function harshAuthor({ yours }: PeopleApart): Author {
  return authorOf('arrested', yours.arrestedOnly) ?? authorOf('keptLonger', yours.keptLonger) ?? NOBODY;
}
