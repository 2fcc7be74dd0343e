/** What the lab keeps of one game: a row of numbers, the same for every policy, view and scenario. */
import { type Totals, totals, type World } from '../rules/index.ts';

/** Reported with median, mean and the 5th and 95th percentile. */
export const FIGURES = [
  'prisonersAtTermEnd',
  'prisonersAtEnd',
  'freed',
  'freedInTerm',
  'releasedFreely',
  'arrested',
  'arrestedInTerm',
  'unrecorded',
  'died',
  'prisonYears',
  'hardship',
  'regimeStrengthAtTermEnd',
  'regimeStrengthAtEnd',
  'approvalAtTermEnd',
] as const;
/** 0 or 1 in each world: reported as the share of worlds. */
export const SHARES = ['reelected', 'breakdown', 'democracy', 'failedUprising'] as const;
/** Kept beside them for `npm run behaviour`. */
const COUNTS = ['walkedFree', 'failedUprisings', 'breakdownHazard'] as const;

export const COLUMNS = [...FIGURES, ...SHARES, ...COUNTS] as const;
export type Column = (typeof COLUMNS)[number];

const AT = Object.fromEntries(COLUMNS.map((name, i) => [name, i])) as Readonly<Record<Column, number>>;

/** One number for each column and game; a column lies in one piece. */
export class Results {
  readonly games: number;
  /** Column after column, `games` numbers each: travels between threads as it is. */
  readonly data: Float64Array;

  constructor(games: number, data: Float64Array = new Float64Array(games * COLUMNS.length)) {
    if (data.length !== games * COLUMNS.length) throw new RangeError('results of another shape');
    this.games = games;
    this.data = data;
  }

  /** The numbers of one column, in the order of the games; not a copy. */
  column(name: Column): Float64Array {
    return this.data.subarray(AT[name] * this.games, (AT[name] + 1) * this.games);
  }

  set(name: Column, game: number, value: number): void {
    this.data[AT[name] * this.games + game] = value;
  }

  /** Puts the games of another in place, the first of them at `from`. */
  place(from: number, part: Results): void {
    for (const name of COLUMNS) this.column(name).set(part.column(name), from);
  }
}

/** What is read at the end of the term, before the vote. */
export function recordTermEnd(results: Results, game: number, world: World): void {
  const at: Totals = totals(world);
  results.set('prisonersAtTermEnd', game, at.prisoners);
  results.set('freedInTerm', game, at.freed);
  results.set('arrestedInTerm', game, at.arrested);
  results.set('regimeStrengthAtTermEnd', game, at.strength);
  results.set('approvalAtTermEnd', game, at.approval);
}

/** What is read at the horizon. */
export function recordEnd(results: Results, game: number, world: World): void {
  const at: Totals = totals(world);
  results.set('prisonersAtEnd', game, at.prisoners);
  results.set('freed', game, at.freed);
  results.set('releasedFreely', game, at.releasedFreely);
  results.set('walkedFree', game, at.freed + at.releasedFreely);
  results.set('arrested', game, at.arrested);
  results.set('unrecorded', game, at.unrecorded);
  results.set('died', game, at.died);
  results.set('prisonYears', game, at.prisonYears);
  results.set('hardship', game, at.hardship);
  results.set('regimeStrengthAtEnd', game, at.strength);
  results.set('reelected', game, at.reelected === 1 ? 1 : 0);
  results.set('breakdown', game, at.breakdown);
  results.set('democracy', game, at.democracy);
  results.set('failedUprising', game, at.failedUprisings > 0 ? 1 : 0);
  results.set('failedUprisings', game, at.failedUprisings);
}
