/**
 * What each view says of the published count at the end of a month: the median of what would be reported in other worlds, with
 * every offer refused and with every offer signed, since nobody has played the real office. Fetched when a bet is scored.
 */
import { compile, decide, publicView, type Scenario, startWorld, totals, worldSeed } from '../rules/index.ts';
import { decideByOrders } from './call-time.ts';

const WORLDS = 60;
const MONTHS_A_QUARTER = 3;
const QUARTERS_A_YEAR = 4;
/** Seeds of these worlds are not those of any other count. */
const SALT = 0x2ea11f;

export interface ViewForecast {
  readonly view: string;
  /** People, as would be reported. */
  readonly refused: number;
  readonly signed: number;
}

/** Quarters of play up to the end of a month; below 1 before play begins. */
export function quarterOf({ start }: Scenario, at: { readonly year: number; readonly month: number }): number {
  return (at.year - start.year) * QUARTERS_A_YEAR + Math.ceil(at.month / MONTHS_A_QUARTER) - start.quarter;
}

/** In the order of the scenario's views; null for a month that no term reaches. */
export function viewForecasts(
  scenario: Scenario,
  at: { readonly year: number; readonly month: number },
): readonly ViewForecast[] | null {
  const quarters = quarterOf(scenario, at);
  const term = Math.max(...scenario.terms);
  if (quarters < 1 || quarters > term) return null;
  return Object.keys(scenario.views).map((view) => {
    const model = compile(scenario, view);
    const reported = (offers: 'none' | 'all') => {
      const counts = Array.from({ length: WORLDS }, (_, i) => {
        const world = startWorld(model, worldSeed(SALT, i), term);
        while (world.quarter < quarters)
          if (decide(world, model, decideByOrders(publicView(world), model, { offers, price: 1, arrests: 'nothing' })))
            throw new Error('a legal decision was refused');
        return totals(world).reported;
      }).sort((a, b) => a - b);
      return Math.round(((counts[WORLDS / 2 - 1] as number) + (counts[WORLDS / 2] as number)) / 2);
    };
    return { view, refused: reported('none'), signed: reported('all') };
  });
}
