/**
 * The checks of balance, each a pure function of what was played: what is asked, what was measured, whether it is met. A check
 * of too little says so and is neither met nor missed.
 */
import { BETTER, FOUR_FIGURES, type Four, lossOf, WEIGHTINGS, type Weighting } from '../../outcomes/four-figures.ts';
import { mean, quantile } from '../../outcomes/statistics.ts';
import type { Answer, Scenario } from '../../rules/index.ts';
import type { PlannedGame } from './planned.ts';
import { meanFour, type PolicyGames, RANDOM } from './policies.ts';

/** All that was played in a scenario. */
export interface Played {
  readonly scenario: Scenario;
  readonly term: number;
  readonly views: readonly string[];
  readonly spread: Four;
  /** By view, by id of a policy. */
  readonly policies: readonly ReadonlyMap<string, PolicyGames>[];
  /** The equal-weight planner's, by view. */
  readonly planned: readonly (readonly PlannedGame[])[];
  /** By lever, view and weighting: pairs of games in the same worlds, with every lever and without this one. */
  readonly levers: readonly LeverPairs[];
}

export interface LeverPairs {
  readonly lever: number;
  readonly view: number;
  readonly weighting: Weighting;
  readonly withAll: readonly Four[];
  readonly without: readonly Four[];
}

export interface Check {
  readonly id: string;
  readonly asked: string;
  /** null: too little was played to say, or it does not apply. */
  readonly met: boolean | null;
  readonly measured: string;
  /** What it means for somebody who plays, in a line. */
  readonly means: string;
}

const SOLVER = 'solver';
const NEAR = 0.05;

const percent = (x: number): string => `${(100 * x).toFixed(0)} %`;

export function checksOf(played: Played): Check[] {
  return [
    noneNearBest(played),
    randomIsBeaten(played),
    extremesAreBeaten(played),
    leversAreWorthIt(played),
    ...answersAreRight(played),
    ...notByRote(played),
    theEndCounts(played),
    reelectionIsOpen(played),
    fairPathExists(played),
    dilemmasAreOpen(played),
  ];
}

/** The means of the named policies over all their worlds, of one view. */
function namedOf({ policies }: Played, view: number): Map<string, Four> {
  return new Map([...(policies[view] ?? [])].map(([id, { four }]) => [id, meanFour(four)]));
}

/** The means of the solver and of the named policies in the solver's worlds, which are the first of theirs; null without one. */
function besideSolver({ policies, planned }: Played, view: number): Map<string, Four> | null {
  const own = planned[view] ?? [];
  if (own.length === 0) return null;
  const named = [...(policies[view] ?? [])].map(([id, { four }]) => [id, meanFour(four.slice(0, own.length))] as const);
  return new Map([...named, [SOLVER, meanFour(own.map(({ four }) => four))]]);
}

interface Closest {
  readonly id: string;
  readonly gap: number;
  readonly where: string;
}

/** Who comes nearest to being best on three figures in two views, of those asked for. */
function closestTo(
  rows: readonly ReadonlyMap<string, Four>[],
  views: readonly string[],
  ids: readonly string[],
): Closest {
  let closest: Closest = { id: '', gap: Number.POSITIVE_INFINITY, where: '' };
  const gaps = rows.map(gapsToBest);
  for (const id of ids)
    for (let a = 0; a < rows.length; a++)
      for (let b = a + 1; b < rows.length; b++)
        for (const left of FOUR_FIGURES) {
          const kept = FOUR_FIGURES.filter((figure) => figure !== left);
          const gap = Math.max(...[a, b].flatMap((v) => kept.map((figure) => gaps[v]?.get(id)?.[figure] ?? 1)));
          if (gap < closest.gap) closest = { id, gap, where: `${views[a]} and ${views[b]}, all but ${left}` };
        }
  return closest;
}

function noneNearBest(played: Played): Check {
  const id = 'no-recipe';
  const asked = 'no policy within 5 % of the best on three of the four figures in any two views, the solver among them';
  const means = 'in no two worlds can one way of playing be followed without giving something up';
  const { views } = played;
  if (views.length < 2) return { id, asked, met: null, measured: 'one view only', means };
  const named = views.map((_, view) => namedOf(played, view));
  const closest = closestTo(named, views, [...(named[0]?.keys() ?? [])]);
  const beside = views.flatMap((_, view) => besideSolver(played, view) ?? []);
  const solver = beside.length === views.length ? closestTo(beside, views, [SOLVER]) : null;
  const told = (one: Closest) => `${one.id} comes nearest: ${percent(one.gap)} off (${one.where})`;
  return {
    ...{ id, asked, means },
    met: closest.gap > NEAR && (solver === null || solver.gap > NEAR),
    measured: `of named policies ${told(closest)}${solver === null ? '' : `; the ${told(solver).replace('comes nearest: ', '')}`}`,
  };
}

/** How far each lies behind the best, as a share of the best. */
function gapsToBest(rows: ReadonlyMap<string, Four>): Map<string, Four> {
  const best = bestOf(rows);
  return new Map(
    [...rows].map(([id, four]) => [
      id,
      eachOf((figure) => (best[figure] === 0 ? 0 : Math.abs(best[figure] - four[figure]) / Math.abs(best[figure]))),
    ]),
  );
}

const eachOf = (value: (figure: (typeof FOUR_FIGURES)[number]) => number): Four =>
  Object.fromEntries(FOUR_FIGURES.map((figure) => [figure, value(figure)])) as unknown as Four;

const bestOf = (rows: ReadonlyMap<string, Four>): Four =>
  eachOf((figure) => BETTER[figure] * Math.max(...[...rows.values()].map((four) => BETTER[figure] * four[figure])));

/** Better on all four figures, by a share of the range that was seen. */
function beats(a: Four, b: Four, range: Four, share: number): boolean {
  return FOUR_FIGURES.every((figure) => BETTER[figure] * (a[figure] - b[figure]) > share * range[figure]);
}

/** Who beats one of them on all four figures, by a share of the range. */
function beating(rows: ReadonlyMap<string, Four>, id: string, share: number): string[] {
  const own = rows.get(id) as Four;
  const range = rangeOf(rows);
  return [...rows].filter(([, four]) => beats(four, own, range, share)).map(([other]) => other);
}

function rangeOf(rows: ReadonlyMap<string, Four>): Four {
  return eachOf((figure) => {
    const values = [...rows.values()].map((four) => four[figure]);
    return Math.max(...values) - Math.min(...values);
  });
}

function randomIsBeaten(played: Played): Check {
  const by = played.views.map((view, v) => {
    const named = namedOf(played, v);
    const beside = besideSolver(played, v);
    const solver = beside !== null && beating(beside, RANDOM, NEAR).includes(SOLVER);
    return { view, winners: [...beating(named, RANDOM, NEAR), ...(solver ? [SOLVER] : [])] };
  });
  return {
    id: 'not-by-chance',
    asked: 'random is beaten by more than 5 % of the observed range on all four figures, under every view',
    met: by.every(({ winners }) => winners.length > 0),
    measured: by
      .map(({ view, winners }) => `${view}: ${winners.length > 0 ? winners.join(', ') : 'by none'}`)
      .join('; '),
    means: 'thinking helps: whoever decides by dice is behind somebody in everything at once',
  };
}

function extremesAreBeaten(played: Played): Check {
  const never = (id: string) =>
    played.views.filter((_, v) => {
      const beside = besideSolver(played, v);
      return (
        beating(namedOf(played, v), id, 0).length > 0 || (beside !== null && beating(beside, id, 0).includes(SOLVER))
      );
    });
  const dealing = never('always-deal');
  const refusing = never('refuse-all');
  const told = (views: readonly string[]) => (views.length > 0 ? views.join(', ') : 'nowhere');
  return {
    id: 'no-extreme',
    asked: 'neither always-deal nor refuse-all is, in every view, beaten by nobody on all four figures',
    met: dealing.length > 0 && refusing.length > 0,
    measured: `beaten on all four: always-deal ${told(dealing)}; refuse-all ${told(refusing)}`,
    means: 'in some world each of the two simplest answers is plainly worse than something else',
  };
}

function leversAreWorthIt({ scenario, levers, views, spread }: Played): Check {
  const told = scenario.levers.map(({ id }, lever) => {
    const own = levers.filter((pairs) => pairs.lever === lever);
    const gains = own.map(({ view, weighting, withAll, without }) => {
      const differences = without.map(
        (four, i) => lossOf(four, weighting, spread) - lossOf(withAll[i] as Four, weighting, spread),
      );
      const gain = mean(differences);
      const squares = differences.reduce((all, x) => all + (x - gain) * (x - gain), 0);
      const n = differences.length;
      return { view, weighting, gain, error: Math.sqrt(squares / (n - 1) / n) };
    });
    const best = gains.sort((a, b) => b.gain - b.error - (a.gain - a.error))[0];
    return { id, best, worth: best !== undefined && best.gain > best.error };
  });
  const not = told.filter(({ worth }) => !worth).map(({ id }) => id);
  const few = levers.length === 0 || (levers[0]?.without.length ?? 0) < 3;
  const worth = told.flatMap(({ id, best, worth: so }) =>
    so && best ? [`${id} (${views[best.view]}, ${best.weighting})`] : [],
  );
  return {
    id: 'every-lever',
    asked: 'each lever is worth pulling somewhere: the solver does worse without it, by more than a standard error',
    met: few ? null : not.length === 0,
    measured: `worth it: ${worth.join(', ') || 'none'}${not.length > 0 ? `; not seen to be: ${not.join(', ')}` : ''}`,
    means: 'no lever is decoration; one that is not seen to be worth it may need more worlds, or be weak',
  };
}

const ASKED_ANSWERS: readonly Answer[] = ['accept', 'refuse', 'more', 'less', 'conditional', 'roadmap'];
const OFTEN = 0.15;

function answersAreRight({ planned }: Played): Check[] {
  const situations = planned.flat().flatMap((game) => game.situations);
  const id = 'every-answer';
  const asked =
    'each answer to an offer is right in at least 15 % of the situations that a good player meets, by one of five weightings';
  const means = 'nobody can cross an answer off the list';
  if (situations.length === 0) return [{ id, asked, met: null, measured: 'no situation was looked at', means }];
  const shares = ASKED_ANSWERS.map((answer) => ({
    answer,
    share: situations.filter(({ right }) => right.includes(answer)).length / situations.length,
    open: situations.filter(({ open }) => open.includes(answer)).length / situations.length,
  }));
  const equal = WEIGHTINGS.indexOf('equal');
  const clear = situations.filter(({ right }) => right[equal] !== null).length / situations.length;
  return [
    {
      ...{ id, asked, means },
      met: shares.every(({ share }) => share >= OFTEN),
      measured: `${shares.map(({ answer, share, open }) => `${answer} ${percent(share)} (open in ${percent(open)})`).join(', ')}; of ${situations.length} situations, with equal weights one is clear in ${percent(clear)}`,
    },
  ];
}

const BY_ROTE = 0.6;
const ENOUGH_GAMES = 12;

function notByRote({ planned, term }: Played): Check[] {
  const games = planned.flat();
  const guess = (of: (game: PlannedGame, q: number) => string) => {
    let right = 0;
    for (let q = 0; q < term; q++)
      games.forEach((game, i) => {
        // The commonest of the other games.
        const counts = new Map<string, number>();
        games.forEach((other, j) => {
          if (i !== j) counts.set(of(other, q), (counts.get(of(other, q)) ?? 0) + 1);
        });
        const [common] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
        if (common === of(game, q)) right++;
      });
    return right / (games.length * term);
  };
  const parts = [
    ['answer', (game: PlannedGame, q: number) => game.decisions[q]?.answer ?? ''],
    [
      'lever',
      ({ decisions }: PlannedGame, q: number) => `${decisions[q]?.lever} ${Math.sign(decisions[q]?.steps ?? 0)}`,
    ],
  ] as const;
  return parts.map(([name, of]) => {
    const share = games.length < 2 ? Number.NaN : guess(of);
    return {
      id: `${name}-not-by-rote`,
      asked: `a good player’s ${name} in a quarter is not guessed from its number alone in 60 % of cases or more`,
      met: games.length < ENOUGH_GAMES ? null : share < BY_ROTE,
      measured: `guessed in ${percent(share)} of ${games.length * term} quarters`,
      means: 'what is right depends on what happened, not on the date',
    };
  });
}

const LAST_SHARE = 0.15;

function theEndCounts({ planned, spread }: Played): Check {
  const games = planned.flat();
  const change = (of: (game: PlannedGame) => Four) =>
    mean(
      games.map((game) =>
        FOUR_FIGURES.reduce((all, figure) => all + Math.abs(game.four[figure] - of(game)[figure]) / spread[figure], 0),
      ),
    );
  const share = change(({ cutShort }) => cutShort) / change(({ nothing }) => nothing);
  return {
    id: 'the-end-counts',
    asked: 'the last four quarters still change outcomes by at least 15 % of what the whole term changes',
    met: games.length === 0 ? null : share >= LAST_SHARE,
    measured: `${percent(share)}, orders included`,
    means: 'a term is not decided before its last year',
  };
}

function reelectionIsOpen({ policies, views }: Played): Check {
  const rows = views.map((view, v) => {
    const both = [...(policies[v] ?? [])].filter(([id, { deals, presses }]) => deals && presses && id !== RANDOM);
    const chances = both.map(([, { four }]) => mean(four.map(({ reelection }) => reelection)));
    return { view, median: quantile(chances, 0.5), ids: both.map(([id]) => id) };
  });
  const listed = [...new Set(rows.flatMap(({ ids }) => ids))];
  return {
    id: 'open-vote',
    asked: 're-election between 20 and 80 % for the median of the policies that sometimes deal and sometimes press',
    met: listed.length === 0 ? null : rows.every(({ median }) => median >= 0.2 && median <= 0.8),
    measured: `${rows.map(({ view, median }) => `${view} ${percent(median)}`).join(', ')} (${listed.join(', ')})`,
    means: 'the vote is neither given nor lost for who does some of both',
  };
}

const FAIR = 0.95;

function fairPathExists({ policies, views }: Played): Check {
  const shares = views.map((view, v) => {
    const games = policies[v] as ReadonlyMap<string, PolicyGames>;
    const nothing = games.get('refuse-all')?.four ?? [];
    const fair = nothing.filter((own, i) =>
      [...games.values()].some(({ four }) => {
        const other = four[i] as Four;
        return FOUR_FIGURES.filter((f) => BETTER[f] * (other[f] - own[f]) > 0).length >= 3;
      }),
    );
    return { view, share: fair.length / nothing.length };
  });
  return {
    id: 'fair-path',
    asked: 'for 95 % of seeds there is a log that beats doing nothing on three of the four figures',
    met: shares.every(({ share }) => share >= FAIR),
    measured: `${shares.map(({ view, share }) => `${view} ${percent(share)}`).join(', ')}, by named policies alone`,
    means: 'nobody is dealt a world in which all one can do is nothing',
  };
}

const ONE_SIDED = 0.85;
const OFTEN_ENOUGH = 8;

function dilemmasAreOpen({ scenario, planned }: Played): Check {
  const rows = scenario.dilemmas.map(({ id, options }, dilemma) => {
    const taken = planned
      .flat()
      .flatMap((game) => game.decisions.filter((_, q) => game.dilemmas[q] === dilemma).map(({ option }) => option));
    const most = Math.max(...options.map((_, o) => taken.filter((option) => option === o).length));
    return { id, n: taken.length, share: most / taken.length };
  });
  const enough = rows.filter(({ n }) => n >= OFTEN_ENOUGH);
  const sided = enough.filter(({ share }) => share > ONE_SIDED);
  const told = (list: typeof rows) => list.map(({ id, n, share }) => `${id} ${percent(share)} of ${n}`).join(', ');
  const rare = rows.length - enough.length;
  return {
    id: 'open-dilemmas',
    asked: 'no dilemma has an answer that the solver takes in more than 85 % of cases',
    met: enough.length === 0 ? null : sided.length === 0,
    measured: `${sided.length > 0 ? `one-sided: ${told(sided)}` : `none of ${enough.length}`}${rare > 0 ? `; ${rare} met fewer than ${OFTEN_ENOUGH} times` : ''}`,
    means: 'a dilemma is one: its answers suit different situations',
  };
}
