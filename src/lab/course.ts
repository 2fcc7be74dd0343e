/** What happens on the way through a term: the prices of offers and the votes on the law, over many games. */
import { type Policy, playPolicy } from '../policies/index.ts';
import { EVENT, type Model, startWorld, type World, worldSeed } from '../rules/index.ts';

export interface Course {
  /** By game: $m a quarter a person, the mean of the offers made in the first and in the last year of a term; NaN for none. */
  readonly firstYear: Float64Array;
  readonly lastYear: Float64Array;
  /** Votes on a law in the term, in all games, and how many passed. */
  readonly voted: number;
  readonly passed: number;
}

const QUARTERS_A_YEAR = 4;

/** Plays games 0 to `games - 1` of a seed, as `runGames` does. */
export function courseOf(model: Model, policy: Policy, seed: number, games: number, term: number): Course {
  const firstYear = new Float64Array(games);
  const lastYear = new Float64Array(games);
  const world = startWorld(model, seed, term);
  let voted = 0;
  let passed = 0;
  for (let game = 0; game < games; game++) {
    const sums = { first: 0, firstOf: 0, last: 0, lastOf: 0 };
    const note = (at: World): void => {
      const { people, perPerson } = at.published.offer;
      if (people === 0) return;
      if (at.quarter < QUARTERS_A_YEAR) {
        sums.first += perPerson;
        sums.firstOf++;
      } else if (at.quarter >= term - QUARTERS_A_YEAR) {
        sums.last += perPerson;
        sums.lastOf++;
      }
    };
    const own = policy.seeded?.(worldSeed(seed, game)) ?? policy;
    playPolicy(world, model, own, worldSeed(seed, game), term, {
      onQuarter(at) {
        if (at.quarter > term) return;
        if (at.quarter < term) note(at);
        for (let e = 0; e < at.eventCount; e++) {
          const code = at.eventCode[e];
          if (code === EVENT['law-passed']) passed++;
          if (code === EVENT['law-passed'] || code === EVENT['law-failed']) voted++;
        }
      },
    });
    firstYear[game] = sums.first / sums.firstOf;
    lastYear[game] = sums.last / sums.lastOf;
  }
  return { firstYear, lastYear, voted, passed };
}

/** By how much the price of a person rose from the first year to the last, a ratio, in each game that has both. */
export const priceRise = ({ firstYear, lastYear }: Course): Float64Array =>
  firstYear.map((first, i) => (lastYear[i] as number) / first).filter((x) => Number.isFinite(x));
